"""Favourites out of the window into files, and in from them: counted, kept, said."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import FileError, ReaderError, Reason
from reader_app.domain.moved import Moved, Offered
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.own_export_dialog import OwnExportDialog
from reader_app.ui.keeping.take_in_dialog import TakeInDialog
from reader_app.ui.messages import Messages
from reader_app.ui.moving_display import MovingDisplay
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.theme import Theme
from tests.fakes import FakeMoving


class Standing:
    """A front with what moves favourites, and what it said."""

    def __init__(self, qtbot: QtBot, theme: Theme, jobs: Jobs) -> None:
        self.qtbot = qtbot
        self.front = Front(theme, jobs)
        qtbot.addWidget(self.front)
        self.front.show()
        self.notice = NoticeLine(theme)
        qtbot.addWidget(self.notice)
        self.moving = FakeMoving()
        self.display = MovingDisplay(self.front, theme, jobs, self.notice, Messages(native=False))
        self.display.move_with(self.moving)
        self.failed: list[ReaderError] = []
        self.changes = 0
        self.display.failed.connect(self.failed.append)
        self.display.changed.connect(self._count)

    def _count(self) -> None:
        self.changes += 1

    def until(self, seen: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(seen()))

    def dialog(self, kind: type[QDialog]) -> QDialog:
        self.until(lambda: self._shown(kind))
        found = self._shown(kind)
        assert found is not None
        return found

    def _shown(self, kind: type[QDialog]) -> QDialog | None:
        found = self.front.findChildren(kind)
        return next((each for each in found if each.isVisible()), None)

    def press(self, dialog: QDialog, name: str) -> None:
        def there() -> list[QAbstractButton]:
            every = dialog.findChildren(QAbstractButton)
            return [e for e in every if e.text() == name and e.isVisible() and e.isEnabled()]

        self.until(there)
        there()[0].click()

    def name(self, path: Path) -> None:
        """Write a path into the file dialog, and agree."""
        dialog = self.dialog(QFileDialog)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(path))
        assert isinstance(dialog, QFileDialog)
        dialog.accept()

    def said(self) -> str:
        return " ".join(each.text() for each in self.notice.findChildren(QLabel))


@pytest.fixture
def standing(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Standing:
    return Standing(qtbot, theme, jobs)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "signets.html"
    path.write_text("<!DOCTYPE NETSCAPE-Bookmark-file-1>", "utf-8")
    return path


def test_a_file_is_counted_taken_in_and_told(standing: Standing, file: Path) -> None:
    standing.moving.moved = Moved(16, beside=2)
    standing.front.menus.import_own.trigger()
    standing.name(file)
    dialog = standing.dialog(TakeInDialog)
    standing.until(lambda: any("12 favourite" in e.text() for e in dialog.findChildren(QLabel)))
    assert standing.moving.taken == []
    standing.press(dialog, "Import")
    standing.until(lambda: standing.changes == 1)
    assert standing.moving.taken == [file]
    assert "Came in: 12 favourite(s), 3 shelf(s), 1 remark(s). 2 text(s)" in standing.said()
    assert "kept as a copy" in standing.said()
    offered = [e.text() for e in standing.notice.findChildren(QAbstractButton)]
    assert "Copies of your favourites…" in offered


def test_it_is_stopped_between_two_steps(standing: Standing, file: Path) -> None:
    standing.moving.may_end.clear()
    standing.front.menus.merge_own.trigger()
    standing.name(file)
    dialog = standing.dialog(TakeInDialog)
    standing.press(dialog, "Import")
    standing.until(lambda: standing.moving.taken)
    standing.press(dialog, "Stop")
    standing.until(lambda: standing.changes == 1)
    assert "Stopped: what came in stays." in standing.said()


def test_giving_up_while_it_is_counted_changes_nothing(standing: Standing, file: Path) -> None:
    standing.moving.offer = Offered(known=2)
    standing.front.menus.import_own.trigger()
    standing.name(file)
    standing.press(standing.dialog(TakeInDialog), "Close")
    assert standing.moving.taken == []
    assert standing.said().strip() == ""


def test_what_cannot_be_read_is_said_and_the_dialog_goes(standing: Standing, file: Path) -> None:
    standing.moving.error = FileError(file, Reason.UNKNOWN_FORMAT)
    standing.front.menus.import_own.trigger()
    standing.name(file)
    standing.until(lambda: standing.failed)
    assert not standing.front.findChildren(TakeInDialog) or not standing._shown(TakeInDialog)


def test_everything_goes_out_in_the_format_chosen(standing: Standing, tmp_path: Path) -> None:
    standing.front.menus.export_own.trigger()
    dialog = standing.dialog(OwnExportDialog)
    standing.press(dialog, "A &table (CSV)")
    standing.press(dialog, "Choose the file…")
    chooser = standing.dialog(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == "favourites.csv"
    standing.name(tmp_path / "ma liste")
    standing.until(lambda: standing.moving.written)
    assert standing.moving.written == [tmp_path / "ma liste.csv"]
    standing.until(lambda: "ma liste.csv" in standing.said())


def test_a_library_that_is_left_is_moved_no_more(standing: Standing, file: Path) -> None:
    standing.front.menus.import_own.trigger()
    standing.name(file)
    standing.dialog(TakeInDialog)
    standing.display.move_with(None)
    standing.until(lambda: standing._shown(TakeInDialog) is None)
    standing.front.menus.export_own.trigger()
    assert standing._shown(OwnExportDialog) is None
    assert standing.moving.taken == []
