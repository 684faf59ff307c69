"""Which notes can be read without the network: asked of the disk, in the search line."""

from pathlib import Path

import pytest

from reader_app.domain.documents_here import ABSENT, CHANGED, DAMAGED, PARTLY, WHOLE
from reader_app.domain.query import NoteQuery
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import OFFLINE, TermKey
from reader_app.downloads.facts import Facts, write_facts
from reader_app.downloads.folder import AttachmentFolder, hash_of
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from tests.builders import a_note, an_attachment
from tests.pdfs.bad_pdfs import sound_pdf
from tests.storage.filling import fill

ADDRESS = "https://exemple.fr/files/{}.pdf"


@pytest.mark.parametrize("line", ["is:offline", "est:horsligne"])
def test_a_note_is_found_as_soon_as_a_document_of_it_is_here(
    tmp_path: Path, favourites: StoredFavourites, line: str
) -> None:
    folder = AttachmentFolder(tmp_path / "attachments")
    library = StoredLibrary(tmp_path, favourites, folder)
    fill(
        library,
        *(
            a_note(n, attachments=(an_attachment(n, address=ADDRESS.format(n)),))
            for n in range(1, 4)
        ),
    )
    asked = NoteQuery(wanted=parse_query(line))
    without = NoteQuery(wanted=parse_query(f"-{line}"))
    assert library.find(asked).count == 0
    path = folder.file(ADDRESS.format(2)).path
    path.parent.mkdir()
    path.write_bytes(sound_pdf())
    assert [hit.note.title for hit in library.find(asked).hits] == ["Note numéro 2"]
    assert library.find(without).count == 2
    path.unlink()
    folder.forget()
    assert library.find(asked).count == 0


def test_without_a_folder_nothing_is_here(tmp_path: Path, favourites: StoredFavourites) -> None:
    library = StoredLibrary(tmp_path, favourites)
    fill(library, a_note(1))
    assert library.find(NoteQuery(wanted=parse_query("is:offline"))).count == 0


class Kept:
    """Three notes: with two documents, with one, and with none; and the folder of documents."""

    def __init__(self, folder: Path, favourites: StoredFavourites) -> None:
        self.folder = AttachmentFolder(folder / "attachments")
        self.library = StoredLibrary(folder, favourites, self.folder)
        two = tuple(an_attachment(n, address=ADDRESS.format(n)) for n in (1, 2))
        one = (an_attachment(3, address=ADDRESS.format(3)),)
        notes = (a_note(1, attachments=two), a_note(2, attachments=one), a_note(3, attachments=()))
        fill(self.library, *notes)

    def put(self, number: int, data: bytes = sound_pdf()) -> Path:
        """Let a document be on the disk, by another hand."""
        path = self.folder.file(ADDRESS.format(number)).path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        self.folder.forget()
        return path

    def counts(self, **query: frozenset[TermKey]) -> dict[TermKey, int]:
        """The count of each term of the facet."""
        counts = self.library.find(NoteQuery(**query)).counts
        return {term: count for term, count in counts.items() if term.facet == OFFLINE}

    def found(self, *terms: TermKey, without: TermKey | None = None) -> list[str]:
        out = frozenset([without] if without else [])
        hits = self.library.find(NoteQuery(terms=frozenset(terms), without=out)).hits
        return sorted(hit.note.title for hit in hits)


@pytest.fixture
def kept(tmp_path: Path, favourites: StoredFavourites) -> Kept:
    return Kept(tmp_path, favourites)


def test_a_facet_says_where_the_documents_are(kept: Kept) -> None:
    assert kept.counts() == {WHOLE: 0, PARTLY: 0, ABSENT: 2}
    path = kept.put(1)
    assert kept.counts() == {WHOLE: 0, PARTLY: 1, ABSENT: 1}
    kept.put(2)
    kept.put(3)
    assert kept.counts() == {WHOLE: 2, PARTLY: 0, ABSENT: 0}
    path.unlink()
    kept.folder.forget()
    assert kept.counts() == {WHOLE: 1, PARTLY: 1, ABSENT: 0}


def test_its_terms_are_picked_and_left_out_like_others(kept: Kept) -> None:
    kept.put(1)
    assert kept.found(PARTLY) == ["Note numéro 1"]
    assert kept.found(PARTLY, ABSENT) == ["Note numéro 1", "Note numéro 2"]
    assert kept.found(without=PARTLY) == ["Note numéro 2", "Note numéro 3"]
    assert kept.counts(terms=frozenset({PARTLY})) == {WHOLE: 0, PARTLY: 1, ABSENT: 1}
    assert kept.counts(without=frozenset({PARTLY}))[PARTLY] == 1


def test_what_is_damaged_is_no_longer_here(kept: Kept) -> None:
    kept.put(3)
    assert kept.counts()[WHOLE] == 1
    kept.put(3, b"<html>")
    assert kept.counts() == {WHOLE: 0, PARTLY: 0, ABSENT: 2, DAMAGED: 1}
    assert kept.found(DAMAGED) == ["Note numéro 2"]


def test_damage_in_its_place_shows_once_the_file_was_looked_at(kept: Kept) -> None:
    path = kept.put(3)
    assert kept.counts()[WHOLE] == 1
    before = kept.folder.generation()
    path.write_bytes(b"")
    kept.folder.file(ADDRESS.format(3))
    assert kept.folder.generation() != before
    assert kept.counts()[DAMAGED] == 1


def test_what_changed_at_its_source_is_here_all_the_same(kept: Kept) -> None:
    path = kept.put(3)
    status = path.stat()
    facts = Facts(status.st_size, status.st_mtime_ns, hash_of(path), changed=True)
    write_facts(kept.folder.facts_path(path.name), facts)
    kept.folder.forget()
    assert kept.counts() == {WHOLE: 1, PARTLY: 0, ABSENT: 1, CHANGED: 1}
    assert kept.found(CHANGED) == ["Note numéro 2"]


def test_a_library_without_documents_has_no_such_facet(
    tmp_path: Path, favourites: StoredFavourites
) -> None:
    library = StoredLibrary(tmp_path, favourites, AttachmentFolder(tmp_path / "attachments"))
    fill(library, a_note(1, attachments=()))
    assert OFFLINE not in library.taxonomy().facets()


def test_its_terms_stand_in_their_order_beside_the_shelves(kept: Kept) -> None:
    assert kept.library.taxonomy().roots(OFFLINE) == (WHOLE, PARTLY, ABSENT)
