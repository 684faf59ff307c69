"""The built-in sample library: what a reader sees first must be whole and true."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest

from build_spec.make_sample_pdfs import LIBRARY, Document, documents, with_true_sizes
from build_spec.make_sample_pdfs import note_in as read
from reader_app.domain.note import Note, note_key
from reader_app.domain.ports import AttachmentState
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Taxonomy, TermKey, canonical_terms
from reader_app.domain.words import split
from reader_app.downloads.folder import AttachmentFolder
from reader_app.importing.terms_file import read_terms

FILES = sorted((LIBRARY / "notes").rglob("*.md"))
SITE = "www.ressources-quartiers.example"
NOT_NOTES = ("/taxonomy/", "/sites/default/files/")
LARGEST_PDF = 40 * 1024


@cache
def note_in(file: Path) -> Note:
    return read(file)


@cache
def made_from(file: Path) -> tuple[Document, ...]:
    return tuple(documents(note_in(file)))


def all_documents() -> list[Document]:
    return [each for file in FILES for each in made_from(file)]


def name_of(file: Path) -> str:
    return file.stem


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_every_note_says_all_that_a_card_and_the_sidebar_show(file: Path) -> None:
    note = note_in(file)
    assert note.title
    assert note.summary
    assert len(note.body.split()) > 100
    assert note.moment
    assert note.published
    assert note.modified
    assert note.source_address == f"https://{SITE}/{file.parent.name}/{file.stem}"
    for facet in (TYPE, THEME, TERRITORY):
        assert note.names(facet)


def test_titles_in_capitals_are_read_as_they_were_written() -> None:
    titles = {note_in(file).title.replace("\N{NO-BREAK SPACE}", " ") for file in FILES}
    assert "Ma première demande de subvention" in titles
    assert "Le jardin des Trois-Tours, deux ans après" in titles
    assert not [title for title in titles if title.isupper() or title.startswith("►")]


def test_there_are_notes_of_every_year_from_2015_to_2026() -> None:
    days = [note_in(file).day for file in FILES]
    assert {day.year for day in days if day} == set(range(2015, 2027))


def test_some_notes_have_no_document_and_one_has_two() -> None:
    counts = [len(note_in(file).attachments) for file in FILES]
    assert counts.count(0) > 5
    assert counts.count(2) == 1


def test_the_text_goes_on_after_a_document_in_the_middle_of_a_page() -> None:
    note = note_in(LIBRARY / "notes/comptes-rendus/memoire-avant-demolition.md")
    assert "Cent trente personnes" in note.body
    assert "Ne pas embellir" in note.body
    assert note.attachments[0].transcript
    assert "Ne pas embellir" not in note.attachments[0].transcript.text


def test_every_link_inside_the_site_leads_to_a_note_of_the_library() -> None:
    keys = {note_in(file).key for file in FILES}
    addresses = {link.address for file in FILES for link in note_in(file).links if link.address}
    inside = {
        each
        for each in addresses
        if note_key(each).startswith(note_key(SITE))
        and not urlsplit(each).path.startswith(NOT_NOTES)
    }
    assert len(inside) > 10
    assert {note_key(each) for each in inside} <= keys


def test_some_links_were_lost() -> None:
    lost = [link for file in FILES for link in note_in(file).links if link.address is None]
    assert [link.number for link in lost] == [None, None]


def test_every_term_of_the_notes_is_in_the_tree() -> None:
    places = read_terms(LIBRARY / "notes/terms.toml")
    known = {place.key for place in places}
    spelt = canonical_terms(places)
    named = {term.key for file in FILES for term in note_in(file).terms}
    assert named <= known | set(spelt)
    assert set(spelt) <= named
    assert {TermKey(each.key.facet, name) for each in places for name in each.broader} <= known


def test_a_broader_term_reaches_the_narrower_ones() -> None:
    tree = Taxonomy([], read_terms(LIBRARY / "notes/terms.toml"))
    roots = [term.name for term in tree.roots(THEME)]
    assert roots == [
        "Développement social",
        "Cadre de vie",
        "Emploi et économie",
        "Transition écologique",
    ]
    cold = TermKey(THEME, "Précarité énergétique")
    assert cold in tree.reach(TermKey(THEME, "Cadre de vie"))
    assert cold in tree.reach(TermKey(THEME, "Transition écologique"))
    assert [term.name for term in tree.roots(TERRITORY)] == ["Hauts-de-France"]


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_every_size_that_a_page_tells_is_true(file: Path) -> None:
    page = file.read_text("utf-8")
    assert [each.told_size for each in made_from(file)] == re.findall(r"Poids :\*\* (.+)", page)
    assert with_true_sizes(page, list(made_from(file))) == page


def test_documents_lie_where_the_program_looks_for_them() -> None:
    folder = AttachmentFolder(LIBRARY / "attachments")
    made = all_documents()
    for each in made:
        found = folder.file(each.address)
        wanted = AttachmentState.HERE if each.is_downloaded else AttachmentState.ABSENT
        assert found.state is wanted, each.address
        assert not each.is_downloaded or found.path.read_bytes() == each.content
    assert sum(not each.is_downloaded for each in made) == 2
    assert len(list((LIBRARY / "attachments").iterdir())) == len(made) - 2


def test_documents_are_made_the_same_each_time() -> None:
    file = LIBRARY / "notes/guides/evaluer-son-action.md"
    assert tuple(documents(note_in(file))) == made_from(file)


@pytest.mark.parametrize("made", all_documents(), ids=lambda each: each.address.rsplit("/")[-1])
def test_a_document_is_small_and_says_what_its_transcript_says(made: Document) -> None:
    assert len(made.content) <= LARGEST_PDF
    pdf = pypdfium2.PdfDocument(made.content)
    assert 1 <= len(pdf) <= 6
    told = [word for page in pdf for word in split(page.get_textpage().get_text_range())]
    wanted = split(transcript_of(made.address))
    assert wanted
    assert is_within(wanted, told)


def test_the_whole_sample_library_is_small() -> None:
    assert sum(each.stat().st_size for each in LIBRARY.rglob("*") if each.is_file()) < 1_000_000


def transcript_of(address: str) -> str:
    """The transcript's words without the signs of Markdown that are words, too."""
    every = (each for file in FILES for each in note_in(file).attachments)
    found = next(each for each in every if each.address == address)
    assert found.transcript
    return re.sub(r"(?m)^\d+\. ", "", found.transcript.text)


def is_within(wanted: tuple[str, ...], told: list[str]) -> bool:
    """Whether all words wanted stand among those told, in this order."""
    left = iter(told)
    return all(word in left for word in wanted)
