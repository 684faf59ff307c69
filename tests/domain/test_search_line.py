"""The search line: no line is an error."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader_app.domain.query import (
    Clause,
    NoteQuery,
    TermWanted,
    Trait,
    TraitWanted,
    Wanted,
    YearsWanted,
)
from reader_app.domain.search_line import (
    line_spelt,
    line_without,
    parse_query,
    placed,
    plain_words,
    quoted,
    written,
)


def _word(word: str, **rest: bool) -> Clause:
    return (Wanted((word,), **rest),)


def test_words_phrases_and_exclusions_are_told_apart() -> None:
    assert parse_query('ville "Vie associative" -Paris -"grand projet" quart*') == (
        (Wanted(("ville",)),),
        (Wanted(("vie", "associative"), quoted=True),),
        (Wanted(("paris",), excluded=True),),
        (Wanted(("grand", "projet"), excluded=True, quoted=True),),
        (Wanted(("quart",), prefix=True),),
    )


def test_the_word_being_typed_may_go_on() -> None:
    assert parse_query("vie asso", typing=True) == (_word("vie"), _word("asso", prefix=True))
    assert parse_query("vie asso ", typing=True)[-1] == _word("asso")
    open_phrase = Wanted(("vie", "asso"), prefix=True, quoted=True)
    assert parse_query('"vie asso', typing=True) == ((open_phrase,),)
    assert parse_query('"vie asso"', typing=True) == ((open_phrase._replace(prefix=False),),)
    assert parse_query("vie -asso", typing=True)[-1] == _word("asso", excluded=True)
    assert parse_query("vie -asso*", typing=True)[-1] == _word("asso", excluded=True, prefix=True)


def test_a_word_of_several_is_a_phrase() -> None:
    assert parse_query("porte-à-porte") == ((Wanted(("porte", "a", "porte")),),)
    assert parse_query("aujourd’hui") == ((Wanted(("aujourd", "hui")),),)


def test_what_is_elided_before_a_word_is_not_looked_for() -> None:
    for line in ("l'État", "d’État", "qu'état", "L'ÉTAT"):
        assert parse_query(line) == (_word("etat"),)
    assert parse_query('"l\'État"') == ((Wanted(("l", "etat"), quoted=True),),)


def test_the_same_wish_counts_once() -> None:
    assert parse_query("ville Ville VILLE") == (_word("ville"),)


def test_either_of_two_words_will_do() -> None:
    either = (Wanted(("conseil",)), Wanted(("comite",)))
    assert parse_query("conseil OR comité ville") == (either, _word("ville"))
    assert parse_query("conseil OU comité ville") == (either, _word("ville"))
    assert parse_query("conseil ou comité") == (_word("conseil"), _word("ou"), _word("comite"))
    three = (Wanted(("a",)), Wanted(("b", "c"), quoted=True), Wanted(("d",), excluded=True))
    assert parse_query('a OR "b c" OU -d') == (three,)


def test_either_with_nothing_beside_it_is_a_word_or_nothing_yet() -> None:
    assert parse_query("OR ville") == (_word("or"), _word("ville"))
    assert parse_query("ville OR", typing=True) == (_word("ville"),)
    assert parse_query("OR", typing=True) == ()


@pytest.mark.parametrize("field", ["theme", "thème", "Thème", "THEME", "thème ", "thématique"])
def test_a_field_asks_for_a_term(field: str) -> None:
    wanted = (TermWanted("theme", ("developpement", "social")),)
    assert parse_query(f'{field}:"développement social"') == (wanted,)
    assert parse_query(f"{field}: « développement social »") == (wanted,)


def test_fields_are_known_in_french_and_in_english() -> None:
    assert parse_query("territoire:oise") == parse_query("territory:oise")
    assert parse_query("année:2019") == parse_query("year:2019") == ((YearsWanted(2019, 2019),),)
    assert parse_query("titre:ville") == parse_query("title:ville")
    assert parse_query("titre:ville") == ((Wanted(("ville",), in_title=True),),)
    assert parse_query("a:pdf") == parse_query("has:PDF") == ((TraitWanted(Trait.PDF),),)
    assert parse_query("remarque:ville") == parse_query("remark:ville")
    assert parse_query("remarque:ville") == ((Wanted(("ville",), in_remark=True),),)
    assert parse_query("a:remarque") == parse_query("has:remark") == ((TraitWanted(Trait.REMARK),),)
    favourite = ((TraitWanted(Trait.FAVOURITE),),)
    assert parse_query("est:favori") == parse_query("is:favourite") == favourite
    assert parse_query("-type:agenda") == ((TermWanted("type", ("agenda",), excluded=True),),)


def test_the_facets_of_a_library_are_fields_too() -> None:
    facets = ("Public visé", "type")
    assert parse_query("public-visé:jeunes", facets=facets) == (
        (TermWanted("Public visé", ("jeunes",)),),
    )
    assert parse_query("public-visé:jeunes") == ((Wanted(("public", "vise", "jeunes")),),)


def test_years_come_in_stretches() -> None:
    assert parse_query("année:2015-2019") == ((YearsWanted(2015, 2019),),)
    assert parse_query("année:2019..2015") == ((YearsWanted(2015, 2019),),)
    assert parse_query("année:2015-") == ((YearsWanted(2015, 9999),),)
    assert parse_query("année:-2015") == ((YearsWanted(0, 2015),),)


def test_a_field_with_another_value_is_plain_words_once_it_is_written() -> None:
    assert parse_query("année:vingt", typing=True) == ()
    assert parse_query("année:vingt ", typing=True) == (_word("vingt"),)
    assert parse_query("a:budget") == (_word("budget"),)
    assert parse_query("theme:") == ()
    assert parse_query("autre:chose") == ((Wanted(("autre", "chose")),),)


def test_numbers_are_the_same_with_and_without_their_spaces() -> None:
    both = {("1500",), ("1", "500")}
    for line in ("1500", "1 500", "1\u202f500", "1\u00a0500"):
        (clause,) = parse_query(line)
        assert {each.words for each in clause if isinstance(each, Wanted)} == both
    assert parse_query('"1500"') == (_word("1500", quoted=True),)
    assert parse_query("2019 300")[1] == _word("300")


def test_a_hyphen_may_be_left_out() -> None:
    assert parse_query("micro-projets") == (
        (Wanted(("micro", "projets")), Wanted(("microprojets",))),
    )


def test_plain_words_know_no_signs() -> None:
    assert plain_words('-ville "vie"*') == (_word("ville"), _word("vie"))


def test_what_is_marked_is_what_is_wanted() -> None:
    query = NoteQuery(parse_query('ville -paris a:pdf est:favori OR "vie active"'))
    assert query.words == (Wanted(("ville",)), Wanted(("vie", "active"), quoted=True))


def test_a_clause_is_taken_out_of_the_line() -> None:
    line = 'ville  theme:"vie active" -paris'
    clauses = parse_query(line)
    assert line_without(line, clauses[1]) == "ville -paris"
    assert line_without(line, clauses[0]) == 'theme:"vie active" -paris'
    assert line_without(line, _word("autre")) == line
    assert line_without("a OR b c", parse_query("a OR b")[0]) == "c"


def test_a_word_is_spelt_otherwise_in_the_line() -> None:
    assert line_spelt('-Évaluasion "une evaluasion"', "evaluasion", "évaluation") == (
        '-évaluation "une évaluation"'
    )


def test_a_value_of_several_words_is_quoted() -> None:
    assert quoted("Agenda") == "Agenda"
    assert quoted("Vie active") == '"Vie active"'
    assert parse_query("type:" + quoted('a " b')) == ((TermWanted("type", ("a", "b")),),)


@given(st.text(), st.booleans())
@example('"', True)
@example('-"', True)
@example("*", True)
@example('a"b"*', True)
@example("-", False)
@example("OR OR", False)
@example("theme: OR theme:", True)
@example("-année:٣٤٥٦", False)
@example("a:", True)
def test_no_line_is_an_error(line: str, typing: bool) -> None:
    found = placed(line, typing=typing, facets=("Public visé", ""))
    for each in found:
        assert each.clause
        assert 0 <= each.start < each.end <= len(line)
        line_without(line, each.clause)
    assert all(clause for clause in plain_words(line))


@given(st.lists(st.sampled_from(["a", "OR", "-", '"', "theme:", "b*", "titre:c", " ", "2019"])))
def test_no_line_of_signs_is_an_error(pieces: list[str]) -> None:
    for line in ("".join(pieces), " ".join(pieces)):
        for typing in (True, False):
            assert all(parse_query(line, typing=typing))


@given(st.text(max_size=30) | st.text('a "-*:OR«»2019..thème', max_size=30), st.booleans())
def test_whatever_a_line_asks_for_can_be_taken_out_of_it(line: str, typing: bool) -> None:
    told = written(line)
    for clause in parse_query(line, typing=typing):
        assert told[clause] in line
        assert clause not in parse_query(line_without(line, clause))
