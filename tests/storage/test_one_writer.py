from pathlib import Path

import pytest

from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.one_writer import only_one


def test_only_one_holds_it(tmp_path: Path) -> None:
    lock = tmp_path / ".writing"
    with only_one(lock), pytest.raises(LibraryError) as said, only_one(lock):
        pass
    assert said.value.reason is Reason.BUSY
    with only_one(lock):
        pass


def test_it_is_free_again_after_an_error(tmp_path: Path) -> None:
    lock = tmp_path / ".writing"
    with pytest.raises(ZeroDivisionError), only_one(lock):
        1 / 0  # noqa: B018 the error is what is wanted
    with only_one(lock):
        pass


def test_where_no_lock_can_be_made(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as said, only_one(tmp_path / "absent" / ".writing"):
        pass
    assert said.value.reason is Reason.READ_ONLY
