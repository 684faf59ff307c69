"""How a line that is being written may go on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.completion import MOST, Completion, Vocabulary, completions
from reader_app.domain.query import TermWanted, Trait, TraitWanted, YearsWanted
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, YEAR, Taxonomy, TermKey

COUNTS = {
    TermKey(THEME, "Vie associative"): 40,
    TermKey(THEME, "Sport & loisirs"): 12,
    TermKey(THEME, "Associations d'aide"): 7,
    TermKey(TERRITORY, "Oise"): 3,
    TermKey(TYPE, "Brève"): 5,
    TermKey(YEAR, "2014"): 2,
    TermKey(YEAR, "2019"): 9,
    TermKey(YEAR, "2021"): 4,
    TermKey("Public visé", "Jeunes adultes"): 6,
}
VOCABULARY = Vocabulary(Taxonomy(COUNTS), COUNTS)


def at_end(line: str, *, french: bool = True) -> tuple[Completion, ...]:
    return completions(line, len(line), VOCABULARY, french=french)


def labels(line: str, *, french: bool = True) -> list[str]:
    return [each.label for each in at_end(line, french=french)]


def taken(line: str, number: int = 0, at: int | None = None, *, french: bool = True) -> str:
    """The line once a completion was taken."""
    place = len(line) if at is None else at
    each = completions(line, place, VOCABULARY, french=french)[number]
    return line[: each.start] + each.text + line[each.end :]


@pytest.mark.parametrize(
    ("line", "french", "expected"),
    [
        ("th", True, ["thème:"]),
        ("thé", True, ["thème:"]),
        ("te", True, ["territoire:"]),
        ("te", False, ["territory:"]),
        ("école ti", True, ["titre:"]),
        ("year", True, ["year:"]),
        ("ann", False, ["année:"]),
        ("thematique", True, ["thematique:"]),
        ("-TY", True, ["type:"]),
        ("vélo OU th", True, ["thème:"]),
        ("velo OR (th", True, []),
        ("pub", True, ["public-visé:"]),
        ("fav", True, ["est:favori"]),
        ("fav", False, ["is:favourite"]),
        ("t", True, []),
        ("a", True, []),
        ('"th', True, []),
        ("th ", True, []),
        ("", True, []),
        ("kraken", True, []),
    ],
)
def test_fields_are_offered_as_a_word_begins(line: str, french: bool, expected: list[str]) -> None:
    assert labels(line, french=french) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("thème:", ["Vie associative", "Sport & loisirs", "Associations d'aide"]),
        ("theme: ", ["Vie associative", "Sport & loisirs", "Associations d'aide"]),
        ("thème:asso", ["Vie associative", "Associations d'aide"]),
        ('thème:"asso vi', ["Vie associative"]),
        ("thème:vie asso", ["Vie associative"]),
        ("vélo -thème:LOIS", ["Sport & loisirs"]),
        ("thème:ociative", []),
        ("territory:oi", ["Oise"]),
        ("public-visé:adul", ["Jeunes adultes"]),
        ("année:", ["2021", "2019", "2014"]),
        ("year:20", ["2021", "2019", "2014"]),
        ("année:2014-", ["2014-2021", "2014-2019"]),
        ("année:2014..202", ["2014..2021"]),
        ("a:", ["pdf", "transcription", "remarque"]),
        ("a:rem", ["remarque"]),
        ("remarque:mot", []),
        ("has:tra", ["transcription"]),
        ("est:f", ["favori"]),
        ("est:fauv", []),
        ("titre:vie", []),
        ('thème:"Vie associative"', []),
        ("territoire:Oise", []),
        ("territoire:oise", []),
    ],
)
def test_values_are_offered_behind_a_field(line: str, expected: list[str]) -> None:
    assert labels(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("th", "thème:"),
        ("vélo -th", "vélo -thème:"),
        ("thème:asso", 'thème:"Vie associative" '),
        ("thème:vie asso", 'thème:"Vie associative" '),
        ("thème:«vie as", 'thème:"Vie associative" '),
        ("territoire:o", "territoire:Oise "),
        ("fav", "est:favori "),
        ("année:2014-", "année:2014-2021 "),
    ],
)
def test_what_is_taken_stands_in_the_place_of_what_was_typed(line: str, expected: str) -> None:
    assert taken(line) == expected


def test_the_middle_of_a_line_is_completed_too_but_not_of_a_word() -> None:
    line = 'thème:"vie as" vélo'
    assert taken(line, at=line.index('" v')) == 'thème:"Vie associative"  vélo'
    assert taken("th vélo", at=2) == "thème: vélo"
    assert completions("thvélo", 2, VOCABULARY, french=True) == ()


def test_terms_come_with_their_counts_and_fields_with_theirs_to_come() -> None:
    assert [each.notes for each in at_end("thème:")] == [40, 12, 7]
    assert [each.field for each in at_end("th")] == [THEME]


def test_what_is_offered_is_understood() -> None:
    facets = VOCABULARY.facets
    assert parse_query(taken("public-visé:"), facets=facets) == (
        (TermWanted("Public visé", ("jeunes", "adultes")),),
    )
    assert parse_query(taken("fav")) == ((TraitWanted(Trait.FAVOURITE),),)
    assert parse_query(taken("fav", french=False)) == ((TraitWanted(Trait.FAVOURITE),),)
    assert parse_query(taken("année:2014-")) == ((YearsWanted(2014, 2021),),)


def test_no_more_than_can_be_looked_through() -> None:
    many = [TermKey(TERRITORY, f"Commune {number}") for number in range(5000)]
    vocabulary = Vocabulary(Taxonomy(many))
    assert len(completions("territoire:com", 14, vocabulary, french=True)) == MOST


ALPHABET = 'thémevi as:"-*«»OU2019..–œ\u202f()\n\x00𝒳'


@given(st.text(ALPHABET, max_size=30) | st.text(max_size=30), st.data())
def test_no_line_is_an_error_and_every_place_lies_in_it(line: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(line)))
    for french in (True, False):
        for each in completions(line, at, VOCABULARY, french=french):
            assert 0 <= each.start <= at <= each.end <= len(line)
            assert each.text
