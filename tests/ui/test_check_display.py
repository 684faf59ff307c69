"""Documents of the library held against a real server, from the menu to the mark on the card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.check_dialog import CheckDialog
from reader_app.ui.jobs import Jobs
from reader_app.ui.theme import Theme
from tests.builders import a_note, an_attachment
from tests.downloads.loopback import Loopback
from tests.fakes import FakeLibrary
from tests.journeys import sight
from tests.pdfs.bad_pdfs import sound_pdf
from tests.ui.standing import Standing

PDF, NEWER = sound_pdf(1), sound_pdf(2)


@pytest.fixture
def web() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def standing(qtbot: QtBot, theme: Theme, jobs: Jobs, tmp_path: Path) -> Iterator[Standing]:
    standing = Standing(qtbot, theme, jobs, tmp_path / "attachments")
    yield standing
    standing.window.leave_library()


def test_a_newer_version_is_found_shown_and_fetched(standing: Standing, web: Loopback) -> None:
    address = web.serve("/guide.pdf", PDF, ETag='"v1"')
    document = an_attachment(1, address=address, size_bytes=None, size_text=None)
    note = a_note(1, title="Le puits", body="Le puits se cure.", attachments=(document,))
    standing.open(FakeLibrary([note], favourites=standing.favourites))
    standing.read(note)
    standing.front.menus.fetch.trigger()
    standing.sees("Open")
    web.serve("/guide.pdf", NEWER, ETag='"v2"')
    standing.front.menus.check.trigger()
    dialog = standing.front.findChild(CheckDialog)
    assert dialog is not None
    check = sight.button(dialog, "Check")
    standing.qtbot.waitUntil(check.isEnabled)
    standing.qtbot.mouseClick(check, Qt.MouseButton.LeftButton)
    standing.qtbot.waitUntil(lambda: "1 document(s) newer" in sight.words(dialog))
    standing.sees("Its source has another version by now:")
    assert standing.attachments.file(address).path.read_bytes() == PDF
    fetch = sight.button(dialog, "Fetch the newer versions")
    standing.qtbot.mouseClick(fetch, Qt.MouseButton.LeftButton)
    path = standing.attachments.file(address).path
    standing.qtbot.waitUntil(lambda: path.read_bytes() == NEWER)
    standing.qtbot.waitUntil(lambda: "another version" not in sight.words(standing.front))
