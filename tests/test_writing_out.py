"""Notes written out of a real library, step by step."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.document_text import DocumentFile, DocumentKind, DocumentText, PageText
from reader_app.domain.errors import FileError, NoteNotFoundError, Reason
from reader_app.domain.note import Attachment, Passage, Transcript
from reader_app.domain.ports import Mark
from reader_app.domain.progress import Progress, finished
from reader_app.domain.query import NoteQuery, Sort
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taken_out import Edition, Form, WhichNotes
from reader_app.opening import Wings, open_wings
from reader_app.writing_out import find_listed, write_out
from tests.builders import a_filed_note, a_mark, a_note

EDITION = Edition("Tout", "fr", date(2026, 11, 26))
EVERYTHING = WhichNotes(query=NoteQuery(sort=Sort.TITLE))
COUNT = 120


@pytest.fixture
def wings(tmp_path: Path) -> Iterator[Wings]:
    wings = open_wings(tmp_path / "library")
    with wings.library.sink() as sink:
        sink.store([a_filed_note(a_note(number)) for number in range(1, COUNT + 1)])
        sink.finish()
    yield wings
    wings.close()


def keys(wings: Wings, which: WhichNotes) -> list[str]:
    listed = finished(find_listed(wings, which))
    return [each.key.rsplit("-", 1)[-1] for each in listed]


def test_progress_counts_the_notes_that_were_read(wings: Wings, tmp_path: Path) -> None:
    steps = write_out(wings, EVERYTHING, Form.JSON, tmp_path / "x.json", EDITION)
    told = list(steps)
    assert told[-1] == Progress(COUNT, COUNT)
    assert [each.done for each in told] == sorted(each.done for each in told)
    found = json.loads((tmp_path / "x.json").read_text("utf-8"))["notes"]
    assert len(found) == COUNT


@pytest.mark.parametrize("form", [Form.JSON, Form.EPUB, Form.RIS])
def test_stopped_halfway_everything_is_as_it_was(wings: Wings, tmp_path: Path, form: Form) -> None:
    path = tmp_path / "out"
    path.write_text("précieux")
    steps = write_out(wings, EVERYTHING, form, path, EDITION)
    while next(steps).done < 3:
        pass
    steps.close()
    assert path.read_text() == "précieux"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["library", "out"]


def test_shelves_give_what_stands_on_them_and_inside_in_their_order(wings: Wings) -> None:
    outer, inner = Shelf(ShelfKey("o"), "Ville"), Shelf(ShelfKey("i"), "Parcs", ShelfKey("o"))
    wings.shelves.save(outer, inner)
    wings.shelves.put(inner.key, a_mark(4), a_mark(2))
    wings.shelves.put(outer.key, a_mark(9), a_mark(2))
    wings.favourites.mark(a_mark(7))
    assert keys(wings, WhichNotes(shelf=inner.key)) == ["4", "2"]
    assert keys(wings, WhichNotes(shelf=outer.key)) == ["9", "2", "4"]
    assert set(keys(wings, WhichNotes())) == {"2", "4", "7", "9"}
    assert keys(wings, WhichNotes(shelf=ShelfKey("gone"))) == []


def test_a_favourite_that_is_a_document_brings_its_note_once(wings: Wings, tmp_path: Path) -> None:
    wings.favourites.mark(a_mark(5))
    wings.favourites.mark(a_mark(5, "https://exemple.fr/files/document-5.pdf"))
    path = tmp_path / "x.json"
    written = finished(write_out(wings, WhichNotes(), Form.JSON, path, EDITION))
    assert (written.count, written.replaced) == (1, False)
    (note,) = json.loads(path.read_text("utf-8"))["notes"]
    assert note["kept"]["favourite"]
    assert note["kept"]["documents"][0]["document"].endswith("document-5.pdf")
    assert finished(write_out(wings, WhichNotes(), Form.JSON, path, EDITION)).replaced


def test_a_favourite_whose_note_is_gone_is_written_as_far_as_it_is_known(
    wings: Wings, tmp_path: Path
) -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    wings.favourites.mark(Mark(NoteKey("a.example/x"), "Parti", "https://a.example/x", moment))
    for form in Form:
        finished(write_out(wings, WhichNotes(), form, tmp_path / form, EDITION))
    (note,) = json.loads((tmp_path / Form.JSON).read_text("utf-8"))["notes"]
    assert (note["title"], note["gone"]) == ("Parti", True)
    assert "https://a.example/x" in (tmp_path / Form.BIBTEX).read_text("utf-8")


def test_a_favourite_is_written_under_the_key_that_its_note_goes_by_now(
    wings: Wings, tmp_path: Path
) -> None:
    note = a_note(3, key=NoteKey("exemple.fr/neuf"), aliases=(a_note(3).key,), title="Neuf")
    wings.favourites.mark(a_mark(3))
    with wings.library.sink() as sink:
        sink.store([a_filed_note(note)])
        sink.finish()
    finished(write_out(wings, WhichNotes(), Form.JSON, tmp_path / "x.json", EDITION))
    (found,) = json.loads((tmp_path / "x.json").read_text("utf-8"))["notes"]
    assert not found["gone"]


def test_one_note_by_its_key(wings: Wings, tmp_path: Path) -> None:
    which = WhichNotes(keys=(NoteKey("https://www.exemple.fr/actualites/note-3/"),))
    finished(write_out(wings, which, Form.MARKDOWN, tmp_path / "x.md", EDITION))
    assert (tmp_path / "x.md").read_text("utf-8").startswith("# Note numéro 3\n")
    with pytest.raises(NoteNotFoundError):
        finished(find_listed(wings, WhichNotes(keys=(NoteKey("nowhere"),))))


def test_what_a_document_says_stands_in_for_a_transcript(wings: Wings, tmp_path: Path) -> None:
    bare, told = (Attachment(name, f"https://a.example/{name}.pdf") for name in ("nu", "dit"))
    told = replace(told, transcript=Transcript((Passage("Transcrit."),)))
    with wings.library.sink() as sink:
        sink.store([a_filed_note(a_note(3, attachments=(bare, told)))])
        sink.finish()
    for each in (bare, told):
        file = DocumentFile(str(each.address), 1, 1, each.name * 8)
        text = DocumentText(DocumentKind.PAGES, (PageText(f"Lu dans {each.name}."),))
        wings.library.documents.keep(file, text)
    for form in (Form.JSON, Form.MARKDOWN, Form.HTML):
        path = tmp_path / form
        finished(write_out(wings, WhichNotes(keys=(a_note(3).key,)), form, path, EDITION))
        written = path.read_text("utf-8")
        assert "Lu dans nu." in written
        assert "Transcrit." in written
        assert "Lu dans dit." not in written


def test_a_link_into_the_library_is_refused_too(wings: Wings, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "library")
    with pytest.raises(FileError) as told:
        finished(write_out(wings, EVERYTHING, Form.RIS, link / "library.db", EDITION))
    assert told.value.reason is Reason.INSIDE_LIBRARY
