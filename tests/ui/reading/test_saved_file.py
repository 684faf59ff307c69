"""Files at a place of the reader's own."""

from pathlib import Path

import pytest

from reader_app.domain.errors import FileError, Reason
from reader_app.ui.reading.saved_file import save


def test_what_was_there_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(b"former and longer")
    save(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_is_gone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "note.pdf"
    with pytest.raises(FileError) as told:
        save(path, b"new")
    assert (told.value.path, told.value.reason) == (path, Reason.MISSING)


def test_a_place_that_takes_no_file_is_told_and_left_clean(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.mkdir()
    with pytest.raises(FileError) as told:
        save(path, b"new")
    assert told.value.reason is Reason.READ_ONLY
    assert list(tmp_path.iterdir()) == [path]
