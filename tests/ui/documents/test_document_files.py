"""A document's file: a copy of it is whole, and marked as what came from the web."""

from pathlib import Path

import pytest

from reader_app.domain.errors import FileError, Reason
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.origin import zone_identifier
from reader_app.ui.documents.document_files import copy_out
from tests.pdfs.bad_pdfs import sound_pdf

ADDRESS = "https://exemple.fr/files/guide.pdf"


@pytest.fixture
def folder(tmp_path: Path) -> AttachmentFolder:
    folder = AttachmentFolder(tmp_path / "attachments")
    path = folder.file(ADDRESS).path
    path.parent.mkdir()
    path.write_bytes(sound_pdf())
    return folder


def test_a_copy_is_whole_and_nothing_else_is_left(folder: AttachmentFolder, tmp_path: Path) -> None:
    target = tmp_path / "ailleurs" / "guide.pdf"
    target.parent.mkdir()
    copy_out(folder, ADDRESS, target, "linux")
    assert target.read_bytes() == sound_pdf()
    assert [each.name for each in target.parent.iterdir()] == ["guide.pdf"]


def test_a_copy_bears_the_mark_of_the_web(folder: AttachmentFolder, tmp_path: Path) -> None:
    copy_out(folder, ADDRESS, tmp_path / "guide.pdf", "win32")
    # A disk without streams takes the stream for another file, of the name that the copy had.
    stream = tmp_path / "guide.pdf.part:Zone.Identifier"
    assert stream.read_bytes() == zone_identifier(ADDRESS)


def test_what_is_not_here_is_not_copied(tmp_path: Path) -> None:
    folder = AttachmentFolder(tmp_path / "attachments")
    with pytest.raises(FileError) as refused:
        copy_out(folder, ADDRESS, tmp_path / "guide.pdf")
    assert refused.value.reason is Reason.MISSING
    assert not (tmp_path / "guide.pdf").exists()
