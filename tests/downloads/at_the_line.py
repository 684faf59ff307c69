"""Downloads of which everything is noted, for tests of the line."""

from collections.abc import Callable
from itertools import groupby

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.command_line import at_once
from reader_app.downloads.download import DownloadEnd
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.transfer import Limits
from reader_app.downloads.waiting import Place, Stage
from reader_app.pdfs.vetting import vetting
from tests.downloads.loopback import Loopback

BODY = bytes(range(256)) * 2000
TAG = '"v1"'
HERE = AttachmentState.HERE


class Line:
    """Downloads that are tried again at once, and everything that they tell."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: AttachmentFolder,
        limits: Limits | None = None,
        waits: tuple[float, ...] = (0.01, 0.01, 0.01),
    ) -> None:
        self.qtbot = qtbot
        self.downloads = Downloads(
            folder, vetting, at_once, limits=limits or Limits(timeout_ms=10_000), waits=waits
        )
        self.ends: list[DownloadEnd] = []
        self.placed: list[Place] = []
        self.downloads.ended.connect(self.ends.append)
        self.downloads.placed.connect(self.placed.append)

    def fetch(self, address: str) -> DownloadEnd:
        """Fetch to the end."""
        self.downloads.fetch(Attachment("Le document", address))
        self.until(lambda: bool(self.ends))
        return self.ends.pop()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition."""
        self.qtbot.waitUntil(condition)

    @property
    def tries(self) -> int:
        """How often it was begun."""
        return self.stages().count(Stage.ARRIVING)

    def stages(self) -> list[Stage]:
        """Every stage since, one after the other."""
        return [place.stage for place in self.placed]


@pytest.fixture
def line(qtbot: QtBot, folder: AttachmentFolder) -> Line:
    return Line(qtbot, folder)


def ranges(web: Loopback) -> list[str | None]:
    """What was asked for; Qt may ask the same twice where a connection breaks."""
    return [key for key, _ in groupby(each.headers.get("range") for each in web.asked)]
