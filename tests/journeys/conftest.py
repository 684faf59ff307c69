"""What every journey needs: a reader, folders of their own, and a server for their documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.settings import Language, Settings
from reader_app.places import Places, find_places
from reader_app.storage.settings_file import write_settings
from tests.downloads.loopback import Loopback
from tests.journeys.reader import Reader, at_the_window


@pytest.fixture
def web() -> Iterator[Loopback]:
    """The site of the resource centre, on this machine."""
    with Loopback() as server:
        yield server


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Folders of a reader who has never started the program, and whose window speaks English."""
    places = find_places(own=tmp_path / "own")
    write_settings(places.settings_file, Settings(language=Language.ENGLISH))
    return places


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication, places: Places) -> Iterator[Reader]:
    """A reader; nothing of their program is left afterwards, and no bug was met."""
    with at_the_window(qtbot, qapp, places) as reader:
        yield reader
