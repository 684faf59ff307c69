"""Files put into the folder by hand are the documents that they are, stored once."""

from pathlib import Path

import pytest

from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import finished
from reader_app.downloads.facts import Facts, write_facts
from reader_app.downloads.folder import AttachmentFolder, hash_of
from reader_app.downloads.names import safe_name
from reader_app.downloads.recognising import recognising
from tests.pdfs.bad_pdfs import sound_pdf

A = "https://exemple.fr/files/Note%20de%20synth%C3%A8se.pdf"
B = "https://exemple.fr/get?id=7"
PDF = sound_pdf()


@pytest.fixture
def kept(kept: Path) -> Path:
    kept.mkdir()
    return kept


def state(folder: AttachmentFolder, address: str) -> AttachmentState:
    return folder.file(address).state


@pytest.mark.parametrize(
    "name", ["Note de synthèse.pdf", "note_de_synthese.PDF", "La note du centre.pdf"]
)
def test_by_the_name_of_its_address_or_its_label(
    folder: AttachmentFolder, kept: Path, name: str
) -> None:
    (kept / name).write_bytes(PDF)
    assert finished(recognising(folder, [Attachment("La note du centre", A)])) == 1
    assert state(folder, A) is AttachmentState.HERE
    assert (kept / name).samefile(folder.file(A).path)
    assert folder.strangers() == ()
    assert finished(recognising(folder, [Attachment("La note du centre", A)])) == 0


def test_by_its_bytes_where_it_was_here_under_another_name(
    folder: AttachmentFolder, kept: Path
) -> None:
    path = kept / safe_name(B, "Rapport")
    path = path.with_suffix(".pdf")
    path.write_bytes(PDF)
    status = path.stat()
    facts = Facts(status.st_size, status.st_mtime_ns, hash_of(path), B)
    write_facts(folder.facts_path(path.name), facts)
    path.rename(kept / "mon rapport préféré.pdf")
    assert state(folder, B) is AttachmentState.ABSENT
    assert finished(recognising(folder, [])) == 1
    assert state(folder, B) is AttachmentState.HERE


def test_a_name_that_two_documents_have_is_neither(folder: AttachmentFolder, kept: Path) -> None:
    (kept / "note.pdf").write_bytes(PDF)
    both = [Attachment(each, f"https://exemple.fr/{each}/note.pdf") for each in ("un", "deux")]
    assert finished(recognising(folder, both)) == 0


def test_the_size_says_which_of_two_it_is(folder: AttachmentFolder, kept: Path) -> None:
    (kept / "note.pdf").write_bytes(PDF)
    sizes = {"un": len(PDF), "deux": 9 * len(PDF)}
    both = [
        Attachment(each, f"https://exemple.fr/{each}/note.pdf", size_bytes=size)
        for each, size in sizes.items()
    ]
    assert finished(recognising(folder, both)) == 1
    assert state(folder, both[0].identity) is AttachmentState.HERE
    assert state(folder, both[1].identity) is AttachmentState.ABSENT


def test_what_is_no_document_stays_a_stranger(folder: AttachmentFolder, kept: Path) -> None:
    (kept / "note.pdf").write_bytes(b"<html>")
    (kept / "note.exe").write_bytes(PDF)
    documents = [Attachment("Note", f"https://exemple.fr/note.{each}") for each in ("pdf", "exe")]
    assert finished(recognising(folder, documents)) == 0
    assert [each.path.name for each in folder.strangers()] == ["note.pdf"]
