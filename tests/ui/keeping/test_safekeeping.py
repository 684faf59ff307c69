"""Copies while the window is open: when they are made, and what is told of them."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader_app.domain.backup import Backup, Occasion
from reader_app.domain.errors import ReaderError
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.safekeeping import Safekeeping
from tests.fakes import FakeBackups


def half_an_hour_passes(safekeeping: Safekeeping) -> None:
    timer = safekeeping.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    assert timer.interval() == 30 * 60 * 1000
    timer.timeout.emit()


def test_a_copy_is_made_at_the_start_and_after_changes(qtbot: QtBot, jobs: Jobs) -> None:
    safekeeping, backups = Safekeeping(jobs), FakeBackups()
    listed: list[tuple[Backup, ...]] = []
    safekeeping.listed.connect(listed.append)
    safekeeping.keep_with(backups)
    qtbot.waitUntil(lambda: len(listed) == 1)
    half_an_hour_passes(safekeeping)
    qtbot.waitUntil(lambda: len(listed) == 2)
    assert [each.occasion for each in backups.backups()] == [Occasion.START]
    backups.held = "b"
    half_an_hour_passes(safekeeping)
    qtbot.waitUntil(lambda: len(listed) == 3)
    assert [each.occasion for each in listed[-1]] == [Occasion.CHANGED, Occasion.START]


def test_one_is_brought_back_and_what_cannot_be_is_said(qtbot: QtBot, jobs: Jobs) -> None:
    safekeeping, backups = Safekeeping(jobs), FakeBackups()
    safekeeping.keep_with(backups)
    qtbot.waitUntil(lambda: len(backups.copies) == 1)
    backups.held = "b"
    with qtbot.waitSignal(safekeeping.brought_back) as told:
        safekeeping.bring_back("copy-0")
    assert told.args == ["copy-0"]
    assert backups.held == "a"
    with qtbot.waitSignal(safekeeping.failed) as failed:
        safekeeping.bring_back("no such copy")
    assert isinstance(failed.args[0], ReaderError)


def test_without_a_library_nothing_is_asked(qtbot: QtBot, jobs: Jobs) -> None:
    safekeeping = Safekeeping(jobs)
    safekeeping.keep_with(FakeBackups())
    safekeeping.keep_with(None)
    for ask in (safekeeping.look, safekeeping.make_now, safekeeping.begin_anew):
        ask()
    safekeeping.bring_back("copy-0")
    timer = safekeeping.findChild(QTimer)
    assert timer is not None
    assert not timer.isActive()
