"""Intake: imports run one after another, and stop when they are told."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.import_report import ImportReport
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.intake import Intake

REPORT = ImportReport(1, 0, 0, (), (), 0.1)


class Imports:
    """Imports that note what they were given, and go on until they are let end."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.closed: list[Path] = []
        self.may_end = True

    def __call__(self, paths: Sequence[Path]) -> Steps[ImportReport]:
        return self._steps(paths)

    def _steps(self, paths: Sequence[Path]) -> Steps[ImportReport]:
        self.paths += paths
        done = 0
        try:
            yield Progress(done, 10)
            while not self.may_end:
                yield Progress(done, 10)
        except GeneratorExit:
            self.closed += paths
            raise
        return REPORT


@pytest.fixture
def imports() -> Imports:
    return Imports()


@pytest.fixture
def intake(jobs: Jobs, imports: Imports) -> Iterator[Intake]:
    intake = Intake(jobs)
    intake.import_with(imports)
    yield intake
    imports.may_end = True


def test_an_import_says_how_far_it_is_and_what_it_did(qtbot: QtBot, intake: Intake) -> None:
    with qtbot.waitSignals([intake.started, intake.progressed, intake.ended]):
        intake.bring_in([Path("a")])


def test_what_is_dropped_meanwhile_waits(qtbot: QtBot, intake: Intake, imports: Imports) -> None:
    imports.may_end = False
    intake.bring_in([Path("a")])
    intake.bring_in([Path("b")])
    qtbot.waitUntil(lambda: imports.paths == [Path("a")])
    ended = []
    intake.ended.connect(ended.append)
    imports.may_end = True
    qtbot.waitUntil(lambda: ended == [REPORT, REPORT])
    assert imports.paths == [Path("a"), Path("b")]


def test_stopping_closes_the_import_and_forgets_the_rest(
    qtbot: QtBot, intake: Intake, imports: Imports
) -> None:
    imports.may_end = False
    intake.bring_in([Path("a")])
    intake.bring_in([Path("b")])
    qtbot.waitUntil(lambda: imports.paths == [Path("a")])
    with qtbot.waitSignal(intake.stopped):
        intake.stop()
    qtbot.waitUntil(lambda: imports.closed == [Path("a")])
    assert imports.paths == [Path("a")]


def test_stopping_twice_stops_once(qtbot: QtBot, intake: Intake, imports: Imports) -> None:
    imports.may_end = False
    intake.bring_in([Path("a")])
    qtbot.waitUntil(lambda: imports.paths == [Path("a")])
    stops: list[None] = []
    intake.stopped.connect(lambda: stops.append(None))
    intake.stop()
    intake.stop()
    intake.bring_in([Path("b")])
    intake.bring_in([Path("c")])
    qtbot.waitUntil(lambda: imports.paths == [Path("a"), Path("b")])
    intake.stop()
    qtbot.waitUntil(lambda: imports.closed == [Path("a"), Path("b")])
    assert len(stops) == 2
    assert Path("c") not in imports.paths


def test_an_import_after_a_stop_waits_for_the_stopped_one(
    qtbot: QtBot, intake: Intake, imports: Imports
) -> None:
    imports.may_end = False
    intake.bring_in([Path("a")])
    qtbot.waitUntil(lambda: imports.paths == [Path("a")])
    intake.stop()
    intake.bring_in([Path("b")])
    qtbot.waitUntil(lambda: imports.paths == [Path("a"), Path("b")])
    assert imports.closed == [Path("a")]


def test_a_failure_is_told_and_the_next_import_runs(
    qtbot: QtBot, jobs: Jobs, intake: Intake, imports: Imports
) -> None:
    def failing() -> Steps[ImportReport]:
        yield Progress(0)
        raise LibraryError(Path("library"), Reason.DISK_FULL)

    intake.make_ready(failing())
    with qtbot.waitSignals([intake.failed, intake.ended]):
        intake.bring_in([Path("b")])
    assert imports.paths == [Path("b")]


def test_a_rebuild_is_told_apart_from_an_import(
    qtbot: QtBot, intake: Intake, imports: Imports
) -> None:
    ended = []
    intake.ended.connect(ended.append)
    with qtbot.waitSignals([intake.preparing, intake.ready]):
        intake.make_ready(imports([Path("notes")]))
    with qtbot.waitSignal(intake.ended):
        intake.bring_in([Path("a")])
    assert ended == [REPORT]
