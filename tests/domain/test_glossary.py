"""What a search for an acronym asks for besides, and a search for what it stands for."""

import pytest

from reader_app.domain.glossary import Glossary, Meaning, meanings_of
from reader_app.domain.query import NoteQuery, Wanted
from reader_app.domain.search_line import line_exact, parse_query

CALL = "appel à manifestation d'intérêt"
GLOSSARY = Glossary(
    (
        Meaning("AMI", (CALL,)),
        Meaning("CV", ("contrat de ville",)),
        Meaning("EST", ("espace social du territoire",)),
        Meaning("HDF", ("Hauts-de-France",)),
        Meaning("MSP", ("maison de santé pluriprofessionnelle", "maison de services au public")),
        Meaning("SCoT", ("schéma de cohérence territoriale",)),
        Meaning("ADEME", ("Agence de l'environnement et de la maîtrise de l'énergie",)),
    )
)


def added(line: str, *, typing: bool = False) -> list[list[str]]:
    """What is added to each clause of a line."""
    wanted = parse_query(line, typing=typing)
    clauses, _told = GLOSSARY.spelt_out(wanted)
    return [
        [" ".join(part.words) for part in clause[len(before) :] if isinstance(part, Wanted)]
        for before, clause in zip(wanted, clauses, strict=True)
    ]


def told(line: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.asked, each.also) for each in GLOSSARY.spelt_out(parse_query(line))[1]]


def test_an_acronym_asks_for_its_name_as_a_phrase() -> None:
    assert added("ami ville") == [["appel a manifestation d interet"], []]
    assert told("A.M.I.") == [("AMI", (CALL,))]


def test_an_acronym_of_two_parts_is_one_word_of_the_line() -> None:
    long = "appel à manifestation d'intérêt pour les petites et moyennes entreprises"
    glossary = Glossary((Meaning("AMI-PME", (long,)),))
    for line, also in (("AMI-PME", (long,)), ("amipme", (long,)), (long, ("AMI-PME",))):
        _clauses, (said,) = glossary.spelt_out(parse_query(line))
        assert said.also == also
    assert glossary.spelt_out(parse_query("ami pme"))[1] == ()


def test_it_asks_for_all_that_it_may_stand_for() -> None:
    assert added("msp") == [
        ["maison de sante pluriprofessionnelle", "maison de services au public"]
    ]


def test_a_name_asks_for_its_acronym_in_each_of_its_words() -> None:
    assert added("appel à manifestation d'intérêt") == [["ami"]] * 4
    assert added("un appel à manifestation d’intérêt 2018") == [[], *[["ami"]] * 4, []]
    assert told("appels à manifestations d'intérêts") == [(CALL, ("AMI",))]


def test_words_that_link_may_stand_only_once_in_a_line() -> None:
    line = "Agence de l'environnement et de la maîtrise de l'énergie"
    assert told(line) == [(line, ("ADEME",))]


@pytest.mark.parametrize(
    "line",
    ['"ami"', "-ami", "ami -truc", "remarque:ami"],
)
def test_quotes_a_minus_and_remarks_are_exact(line: str) -> None:
    wanted = parse_query(line)
    if line == "ami -truc":
        assert added(line)[1] == []
    else:
        assert GLOSSARY.spelt_out(wanted) == (wanted, ())


@pytest.mark.parametrize(
    "line",
    [
        '"appel à manifestation d\'intérêt"',
        "appel manifestation intérêt",
        "appel à projets",
        "manifestation d'intérêt à appel",
        "appel à manifestation thème:eau d'intérêt",
        "contrat -de ville",
        "contrat ville",
        "est",
        "",
    ],
)
def test_anything_else_asks_for_what_it_says(line: str) -> None:
    wanted = parse_query(line)
    assert GLOSSARY.spelt_out(wanted) == (wanted, ())


def test_a_title_is_searched_for_both_in_titles() -> None:
    clauses, _told = GLOSSARY.spelt_out(parse_query("titre:ami"))
    assert clauses[0][1] == Wanted(("appel", "a", "manifestation", "d", "interet"), in_title=True)


def test_either_of_two_asks_for_both_names() -> None:
    assert added("ami OU cv") == [["appel a manifestation d interet", "contrat de ville"]]


def test_an_unfinished_word_is_an_acronym_once_it_is_whole() -> None:
    assert added("am", typing=True) == [[]]
    assert added("ami", typing=True) == [["appel a manifestation d interet"]]
    assert added("appel à manifestation d'intérêt", typing=True) == [["ami"]] * 4


def test_words_with_a_hyphen_are_a_name_too() -> None:
    assert added("Hauts-de-France") == [["hdf"]]


@pytest.mark.parametrize(
    ("line", "exact"),
    [
        ("AMI quartier", '"AMI" quartier'),
        ("quartier ami", 'quartier "ami"'),
        ("un appel à manifestation d'intérêt 2018", 'un "appel à manifestation d\'intérêt" 2018'),
        ("titre:ami", 'titre:"ami"'),
        ("AMI*", '"AMI"'),
    ],
)
def test_a_line_is_made_exact_with_quotes(line: str, exact: str) -> None:
    _clauses, told = GLOSSARY.spelt_out(parse_query(line, typing=True))
    made = line_exact(line, told[0].clauses)
    assert made == exact
    assert GLOSSARY.spelt_out(parse_query(made))[1] == ()


def test_a_written_acronym_has_its_meaning_in_capitals_alone() -> None:
    written = ["AMI", "AMIs", "A.M.I.", "SCoT", "SCOT", "HDF"]
    assert all(GLOSSARY.meaning(each) for each in written)
    others = ["ami", "Ami", "amis", "scot", "XYZ", ""]
    assert not any(GLOSSARY.meaning(each) for each in others)


def test_spellings_of_one_name_are_one_and_the_commonest_is_shown() -> None:
    found = [
        ("AMI", "Appel à manifestation d’intérêt", 2),
        ("AMI", "appels à manifestation d'intérêt", 3),
        ("AMI", "association des maires de l'Isère", 1),
        ("A.M.I", "appel à manifestation d'intérêt", 4),
        ("SCOT", "schéma de cohérence territoriale", 1),
        ("SCoT", "schéma de cohérence territoriale", 5),
    ]
    assert meanings_of(found) == (
        Meaning("AMI", ("appel à manifestation d'intérêt", "association des maires de l'Isère")),
        Meaning("SCoT", ("schéma de cohérence territoriale",)),
    )


def test_a_slip_among_many_is_no_meaning() -> None:
    found = [("CV", "contrat de ville", 40), ("CV", "conseil vacances", 2)]
    assert meanings_of(found) == (Meaning("CV", ("contrat de ville",)),)


def test_a_glossary_of_nothing_changes_nothing() -> None:
    query = NoteQuery(parse_query("ami"))
    assert Glossary().spelt_out(query.wanted) == (query.wanted, ())
    assert Glossary().meanings == ()
