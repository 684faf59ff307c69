"""Documents are read in the background, and the reader comes first."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.document_text import Brake
from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.buttons import FlatButton
from reader_app.ui.documents.gathering_line import GatheringLine
from reader_app.ui.documents.text_gatherer import TextGatherer
from reader_app.ui.jobs import Jobs
from reader_app.ui.theme import Theme


class Reading:
    """Stands for the documents of a library; each job is a count of what waits."""

    def __init__(self, waiting: int = 2) -> None:
        self.waiting = waiting
        self.begun = 0
        self.closed = 0
        self.brake: Brake | None = None
        self.goes_on: Callable[[], bool] = lambda: True
        self.error: LibraryError | None = None

    def __call__(self, brake: Brake) -> Steps[int]:
        self.brake = brake
        self.begun += 1
        try:
            if self.error is not None:
                raise self.error
            for done in range(self.waiting):
                yield Progress(done, self.waiting)
                while not self.goes_on():
                    yield Progress(done, self.waiting)
            return self.waiting
        finally:
            self.closed += 1


@pytest.fixture
def gatherer(jobs: Jobs) -> TextGatherer:
    return TextGatherer(jobs, settled_ms=0)


def test_what_is_here_is_read_once_the_library_is_open(
    qtbot: QtBot, gatherer: TextGatherer
) -> None:
    reading = Reading()
    pages = iter(range(20))
    reading.goes_on = lambda: next(pages, None) is None
    told: list[Progress] = []
    gatherer.progressed.connect(told.append)
    with qtbot.waitSignal(gatherer.ended):
        gatherer.read_with(reading)
    assert told == [Progress(0, 2), Progress(1, 2)]


def test_what_comes_meanwhile_is_read_after_it(qtbot: QtBot, gatherer: TextGatherer) -> None:
    reading = Reading()
    reading.goes_on = lambda: False
    gatherer.read_with(reading)
    qtbot.waitUntil(lambda: reading.begun == 1)
    gatherer.look()
    reading.goes_on = lambda: True
    qtbot.waitUntil(lambda: reading.closed == 2)


def test_the_brake_is_held_while_the_reader_types(qtbot: QtBot, gatherer: TextGatherer) -> None:
    reading = Reading()
    reading.goes_on = lambda: False
    gatherer.read_with(reading)
    qtbot.waitUntil(lambda: reading.brake is not None)
    assert reading.brake is not None
    assert not reading.brake.held
    gatherer.give_way()
    assert reading.brake.held
    qtbot.waitUntil(lambda: reading.brake is not None and not reading.brake.held)
    reading.goes_on = lambda: True
    qtbot.waitUntil(lambda: reading.closed == 1)


def test_an_import_comes_first(qtbot: QtBot, gatherer: TextGatherer) -> None:
    reading = Reading()
    gatherer.read_with(reading)
    gatherer.give_way_to_import()
    gatherer.give_way()
    with qtbot.assertNotEmitted(gatherer.progressed):
        gatherer.look()
    with qtbot.waitSignal(gatherer.ended):
        gatherer.go_on()
    assert reading.begun == 1


def test_stopped_it_begins_again_with_the_next_opening(
    qtbot: QtBot, gatherer: TextGatherer
) -> None:
    reading = Reading()
    reading.goes_on = lambda: False
    gatherer.read_with(reading)
    qtbot.waitUntil(lambda: reading.begun == 1)
    with qtbot.waitSignal(gatherer.ended):
        gatherer.stop()
    qtbot.waitUntil(lambda: reading.closed == 1)
    with qtbot.assertNotEmitted(gatherer.progressed):
        gatherer.look()
    reading.goes_on = lambda: True
    gatherer.read_with(reading)
    qtbot.waitUntil(lambda: reading.closed == 2)


def test_who_writes_is_waited_for_and_nothing_is_said(
    qtbot: QtBot, jobs: Jobs, gatherer: TextGatherer, tmp_path
) -> None:
    reading = Reading()
    reading.error = LibraryError(tmp_path, Reason.BUSY)
    with qtbot.assertNotEmitted(jobs.failed), qtbot.waitSignal(gatherer.ended):
        gatherer.read_with(reading)


def test_a_disk_that_is_full_is_told(
    qtbot: QtBot, jobs: Jobs, gatherer: TextGatherer, tmp_path
) -> None:
    reading = Reading()
    reading.error = LibraryError(tmp_path, Reason.DISK_FULL)
    with qtbot.waitSignal(jobs.failed):
        gatherer.read_with(reading)


def test_the_line_comes_only_when_it_takes_a_while(qtbot: QtBot, theme: Theme) -> None:
    line = GatheringLine(theme, long_ms=50)
    qtbot.addWidget(line)
    line.show_progress(Progress(0, 14))
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible)
    line.show_progress(Progress(3, 14))
    assert "3 of 14" in line.findChildren(type(line._said))[0].accessibleName()
    line.show_ended()
    assert line.isHidden()


def test_the_line_can_stop_it(qtbot: QtBot, theme: Theme) -> None:
    line = GatheringLine(theme)
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.stop_requested):
        line.findChildren(FlatButton)[0].click()
