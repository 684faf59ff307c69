"""The panel of an import."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QProgressBar
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.import_report import FileReport, ImportReport
from reader_app.domain.progress import Progress
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.keeping.report_model import ReportModel
from reader_app.ui.messages import Messages
from reader_app.ui.theme import Theme

REPORT = ImportReport(
    new=12,
    changed=3,
    unchanged=1200,
    unreadable=(FileReport("/depot/vide.md", Reason.EMPTY),),
    notices=(FileReport("/depot/ancien.txt", Reason.ENCODING_GUESSED, "windows-1252"),),
    seconds=1.5,
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ImportPanel:
    panel = ImportPanel(theme, Messages(native=False))
    qtbot.addWidget(panel)
    panel.resize(900, 240)
    panel.show()
    return panel


def said(panel: ImportPanel) -> str:
    return " ".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def lines(panel: ImportPanel) -> list[str]:
    view = panel.findChild(QListView)
    assert view is not None
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def button(panel: ImportPanel, name: str) -> QAbstractButton:
    found = panel.findChildren(QAbstractButton)
    return next(each for each in found if name in (each.text(), each.accessibleName()))


def test_an_import_under_way_shows_a_bar_a_count_and_a_way_to_stop(
    qtbot: QtBot, panel: ImportPanel
) -> None:
    panel.show_started()
    bar = panel.findChild(QProgressBar)
    assert bar is not None
    assert bar.isVisible()
    panel.show_progress(Progress(25, 100))
    assert "25 of 100" in said(panel)
    assert bar.value() * 4 == bar.maximum()
    with qtbot.waitSignal(panel.stop_requested):
        button(panel, "Stop").click()


def test_a_count_without_a_total_is_shown_too(panel: ImportPanel) -> None:
    panel.show_started()
    panel.show_progress(Progress(25))
    assert said(panel).endswith(" 25")


def test_the_report_counts_and_names_single_files(panel: ImportPanel) -> None:
    panel.show_started()
    panel.show_report(REPORT)
    for count in ("12 new", "3 changed", "1 not imported"):
        assert count in said(panel)
    assert len(lines(panel)) == 2
    assert lines(panel)[0].startswith("vide.md")
    assert "windows-1252" in lines(panel)[1]
    assert not button(panel, "Stop").isVisible()


def test_a_report_with_nothing_to_say_shows_no_list(panel: ImportPanel) -> None:
    panel.show_report(REPORT)
    panel.show_report(ImportReport(12, 0, 0, (), (), 0.1))
    assert lines(panel) == []
    assert "not imported" not in said(panel)
    assert not button(panel, "Copy the list").isVisible()


def test_a_folder_without_notes_is_said(panel: ImportPanel) -> None:
    panel.show_report(ImportReport(0, 0, 0, (), (), 0.1))
    assert "nothing to import" in said(panel)
    panel.show_report(ImportReport(0, 0, 12, (), (), 0.1))
    assert "nothing to import" not in said(panel)


def test_all_lines_can_be_copied(panel: ImportPanel) -> None:
    panel.show_report(REPORT)
    button(panel, "Copy the list").click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in copied] == ["/depot/vide.md", "/depot/ancien.txt"]


def test_picked_lines_can_be_copied(qtbot: QtBot, panel: ImportPanel) -> None:
    panel.show_report(REPORT)
    view = panel.findChild(QListView)
    assert view is not None
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("/depot/ancien.txt\t")


def test_the_report_can_be_put_away(qtbot: QtBot, panel: ImportPanel) -> None:
    panel.show_report(REPORT)
    with qtbot.waitSignal(panel.closed):
        button(panel, "Close the report").click()
    assert not panel.isVisible()


def test_escape_puts_a_report_away_but_not_a_running_import(
    qtbot: QtBot, panel: ImportPanel
) -> None:
    panel.show_started()
    with qtbot.assertNotEmitted(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    panel.show_stopped()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_an_import_that_fails_says_why(panel: ImportPanel) -> None:
    panel.show_started()
    panel.show_error(LibraryError(Path("/home/Lutrin"), Reason.DISK_FULL))
    assert "disk is full" in said(panel)
    assert not button(panel, "Stop").isVisible()


def test_a_new_import_forgets_the_former_report(panel: ImportPanel) -> None:
    panel.show_report(REPORT)
    panel.show_started()
    assert lines(panel) == []


def test_the_lines_are_a_sound_model(qtbot: QtBot, theme: Theme) -> None:
    model = ReportModel(theme, Messages(native=False))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_report(REPORT)
    model.show_report(None)
    assert model.rowCount() == 0


def test_a_path_is_no_rich_text(qtbot: QtBot, theme: Theme) -> None:
    model = ReportModel(theme, Messages(native=False))
    odd = FileReport("/depot/<img src='file:///dev/zero'>.md", Reason.EMPTY)
    model.show_report(ImportReport(0, 0, 0, (odd,), (), 0.1))
    assert "<img" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
