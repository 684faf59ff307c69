"""What tests of downloads need: a server, a folder, and downloads checked in the same thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.downloads.folder import AttachmentFolder
from tests.downloads.loopback import Loopback


@pytest.fixture
def web() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where the attachments are."""
    return tmp_path / "attachments"


@pytest.fixture
def folder(kept: Path) -> AttachmentFolder:
    return AttachmentFolder(kept)
