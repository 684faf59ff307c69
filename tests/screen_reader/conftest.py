"""The program on a screen and a bus of its own, and a reader who listens to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.downloads.loopback import Loopback
from tests.journeys import notes
from tests.journeys.libraries import fill
from tests.screen_reader.listener import Listener, listening, screen


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A screen with a window manager."""
    with screen(tmp_path_factory.mktemp("screen") / "log") as display:
        yield display


@pytest.fixture
def web() -> Iterator[Loopback]:
    """The site of the resource centre, on this machine."""
    with Loopback() as server:
        notes.serve_documents(server, *notes.ALL)
        yield server


@pytest.fixture
def library(tmp_path: Path, web: Loopback) -> Path:
    """A library with all notes."""
    source = notes.write_notes(tmp_path / "depot", web.address(""))
    return fill(tmp_path / "Quartiers", source)


@pytest.fixture
def ear(display: str, tmp_path: Path, library: Path) -> Iterator[Listener]:
    """The window with this library, listened to once its notes are there."""
    home = tmp_path / "own"
    home.mkdir()
    with listening(display, home, "--library", str(library)) as ear:
        ear.only("frame", "Quartiers")
        ear.until(lambda: len(ear.cards()) == len(notes.ALL), ear.cards)
        yield ear
