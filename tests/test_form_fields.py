"""The fields of a form are drawn once for each version of a document, and vetted like it."""

from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from reader_app.domain.progress import finished
from reader_app.downloads.arrival import facts_of
from reader_app.downloads.folder import AttachmentFolder
from reader_app.form_fields import shown_file
from reader_app.pdfs.vetting import vetting
from tests.pdfs.bad_pdfs import sound_pdf
from tests.pdfs.forms import filled_form


@pytest.fixture
def folder(tmp_path: Path) -> AttachmentFolder:
    (tmp_path / "attachments").mkdir()
    return AttachmentFolder(tmp_path / "attachments")


def put(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "attachments" / "document.pdf"
    path.write_bytes(content)
    return path


def shown(folder: AttachmentFolder, path: Path) -> Path:
    facts = finished(facts_of(path, folder, vetting))
    return finished(shown_file(path, facts, folder))


def words(path: Path) -> str:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return document.getAllText(0).text()


@pytest.mark.parametrize("with_looks", [True, False])
def test_what_was_filled_in_stands_on_the_page(
    folder: AttachmentFolder, tmp_path: Path, with_looks: bool
) -> None:
    path = put(tmp_path, filled_form(with_looks=with_looks))
    assert "Dupont" not in words(path)
    drawn = shown(folder, path)
    assert drawn != path
    assert "Dupont Marie" in words(drawn)
    assert path.read_bytes() == filled_form(with_looks=with_looks)
    assert shown(folder, path) == drawn


def test_a_document_without_a_form_is_shown_itself(
    folder: AttachmentFolder, tmp_path: Path
) -> None:
    path = put(tmp_path, sound_pdf(2))
    assert shown(folder, path) == path
    facts = finished(facts_of(path, folder, vetting))
    # The second time nobody is asked.
    assert list(shown_file(path, facts, folder)) == []


def test_another_version_has_its_own_copy(folder: AttachmentFolder, tmp_path: Path) -> None:
    former = shown(folder, put(tmp_path, filled_form()))
    path = put(tmp_path, filled_form("Durand Paul"))
    folder.facts_path(path.name).unlink()
    drawn = shown(folder, path)
    assert "Durand Paul" in words(drawn)
    assert not former.exists()


def test_a_folder_that_takes_no_copy_leaves_the_document(
    folder: AttachmentFolder, tmp_path: Path
) -> None:
    path = put(tmp_path, filled_form())
    facts = finished(facts_of(path, folder, vetting))
    kept = tmp_path / "attachments" / ".known"
    for each in kept.iterdir():
        each.unlink()
    kept.rmdir()
    kept.write_text("no folder")
    assert finished(shown_file(path, facts, folder)) == path
