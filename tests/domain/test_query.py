"""The search line: no line is an error."""

from hypothesis import example, given
from hypothesis import strategies as st

from reader_app.domain.query import Wanted, parse_query, plain_words


def test_words_phrases_and_exclusions_are_told_apart() -> None:
    assert parse_query('ville "Vie associative" -Paris -"grand projet" quart*') == (
        Wanted(("ville",)),
        Wanted(("vie", "associative")),
        Wanted(("paris",), excluded=True),
        Wanted(("grand", "projet"), excluded=True),
        Wanted(("quart",), prefix=True),
    )


def test_the_word_being_typed_may_go_on() -> None:
    assert parse_query("vie asso", typing=True) == (
        Wanted(("vie",)),
        Wanted(("asso",), prefix=True),
    )
    assert parse_query("vie asso ", typing=True)[-1] == Wanted(("asso",))
    assert parse_query('"vie asso', typing=True) == (Wanted(("vie", "asso"), prefix=True),)
    assert parse_query('"vie asso"', typing=True) == (Wanted(("vie", "asso")),)
    assert parse_query("vie -asso", typing=True)[-1] == Wanted(("asso",), excluded=True)


def test_a_word_of_several_is_a_phrase() -> None:
    assert parse_query("porte-à-porte") == (Wanted(("porte", "a", "porte")),)
    assert parse_query("l'État") == (Wanted(("l", "etat")),)


def test_the_same_wish_counts_once() -> None:
    assert parse_query("ville Ville VILLE") == (Wanted(("ville",)),)


def test_plain_words_know_no_signs() -> None:
    assert plain_words('-ville "vie"*') == (Wanted(("ville",)), Wanted(("vie",)))


@given(st.text(), st.booleans())
@example('"', True)
@example('-"', True)
@example("*", True)
@example('a"b"*', True)
@example("-", False)
def test_no_line_is_an_error(line: str, typing: bool) -> None:
    found = parse_query(line, typing=typing)

    assert all(wanted.words for wanted in found)
    assert all(wanted.words for wanted in plain_words(line))
