"""Acronyms and what they stand for: each is found by the other, as the notes spell them out."""

from typing import Any

import pytest

from reader_app.domain.glossary import Meaning
from reader_app.domain.note import Note, Passage, Transcript
from reader_app.domain.query import NoteQuery, Sort
from reader_app.domain.search_line import parse_query
from reader_app.storage.library import StoredLibrary
from tests.builders import a_note, an_attachment
from tests.storage.filling import fill, titles, words

CALL = "appel à manifestation d'intérêt"


def note(number: int, title: str, body: str = "", summary: str = "") -> Note:
    return a_note(number, title=title, body=body, summary=summary)


NOTES = (
    note(1, "Définie", f"L'{CALL} (AMI) est ouvert."),
    note(2, "Sigle seul", "Le second AMI ferme en mai."),
    note(3, "En toutes lettres", "Deux appels à manifestation d’intérêt ferment en mai."),
    note(4, "Mots épars", "Un appel du maire, à la manifestation sans intérêt."),
    note(5, "Autre", "Rien de tout cela."),
)


@pytest.fixture
def filled(library: StoredLibrary) -> StoredLibrary:
    fill(library, *NOTES)
    return library


def found(library: StoredLibrary, line: str, **rest: Any) -> set[str]:
    return set(titles(library, words(line, **rest)))


def test_the_acronym_finds_its_name_and_the_name_finds_it(filled: StoredLibrary) -> None:
    both = {"Définie", "Sigle seul", "En toutes lettres"}
    assert found(filled, "ami") == both
    assert found(filled, "AMI", typing=True) == both
    assert found(filled, CALL) == {*both, "Mots épars"}


def test_the_answer_says_what_else_it_looked_for(filled: StoredLibrary) -> None:
    also = filled.find(words("ami mai")).also
    assert [(each.asked, each.also) for each in also] == [("AMI", (CALL,))]
    also = filled.find(words(CALL)).also
    assert [(each.asked, each.also) for each in also] == [(CALL, ("AMI",))]
    assert filled.find(words("mai")).also == ()
    query = words("ami")
    assert filled.find(query).query == query


def test_quotes_look_for_nothing_else(filled: StoredLibrary) -> None:
    assert found(filled, '"ami"') == {"Définie", "Sigle seul"}
    assert found(filled, f'"{CALL}"') == {"Définie", "En toutes lettres"}
    assert filled.find(words('"ami"')).also == ()


def test_counts_and_later_pages_are_those_of_the_whole_answer(filled: StoredLibrary) -> None:
    query = words("ami", sort=Sort.TITLE)
    answer = filled.find(query, 1)
    assert answer.count == 3
    assert sum(n for term, n in answer.counts.items() if term.name == "Actualité") == 3
    later = filled.page(query, 1, 5)
    assert [hit.note.title for hit in later] == ["En toutes lettres", "Sigle seul"]


def test_what_stands_for_the_words_is_marked(filled: StoredLibrary) -> None:
    hits = {hit.note.title: hit.snippet for hit in filled.find(words("ami")).hits}
    snippet = hits["En toutes lettres"]
    marked = [snippet.text[start:end] for start, end in snippet.marks]
    assert marked == ["appels à manifestation d’intérêt"]


@pytest.mark.parametrize("sort", list(Sort))
def test_every_order_has_all_of_them(filled: StoredLibrary, sort: Sort) -> None:
    assert len(titles(filled, words("ami mai", sort=sort))) == 2


def test_ways_out_count_as_the_search_would(filled: StoredLibrary) -> None:
    query = words("ami zinzolin")
    assert filled.find(query).count == 0
    drops = {each.dropped: each.count for each in filled.ways_out(query).drops}
    assert drops[parse_query("zinzolin")[0]] == filled.find(words("ami")).count == 3


def test_a_library_that_spells_nothing_out_knows_no_acronyms(library: StoredLibrary) -> None:
    assert library.glossary().meanings == ()
    fill(library, *NOTES[1:])
    assert library.glossary().meanings == ()
    assert found(library, "ami") == {"Sigle seul"}


def test_the_glossary_follows_the_notes(filled: StoredLibrary, another: StoredLibrary) -> None:
    assert another.glossary().meanings == (Meaning("AMI", (CALL,)),)
    fill(filled, note(1, "Définie", "L'AMI est ouvert."))
    assert another.glossary().meanings == ()
    assert found(another, "ami") == {"Définie", "Sigle seul"}
    fill(filled, note(6, "Ville", "La politique de la ville (PDV).", "Un contrat de ville (CV)."))
    assert [each.short for each in another.glossary().meanings] == ["CV", "PDV"]


def test_what_a_transcript_spells_out_is_known_too(library: StoredLibrary) -> None:
    said = Transcript((Passage(f"La séance porte sur l'{CALL} (AMI)."),))
    fill(library, a_note(1, attachments=(an_attachment(1, transcript=said),)), *NOTES[1:])
    assert library.glossary().meanings == (Meaning("AMI", (CALL,)),)
    assert {"Sigle seul", "En toutes lettres"} < found(library, "ami")


def test_a_title_is_looked_up_in_titles(library: StoredLibrary) -> None:
    fill(library, *NOTES, note(7, f"Un {CALL}"))
    assert found(library, "titre:ami") == {f"Un {CALL}"}


def test_favourites_and_terms_narrow_as_ever(filled: StoredLibrary) -> None:
    query = words("ami")
    assert filled.find(query._replace(favourites_only=True)).count == 0
    assert filled.find(NoteQuery(query.wanted)).count == 3
