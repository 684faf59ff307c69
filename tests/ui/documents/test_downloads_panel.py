"""The downloads panel: what is on its way, how each ended, and what can be done."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import Reason
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.waiting import Stage
from reader_app.ui.documents.downloads_delegate import DownloadsDelegate
from reader_app.ui.documents.downloads_model import LINE, DownloadLine, DownloadsModel, Way
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.theme import Theme

HERE, ABSENT = AttachmentState.HERE, AttachmentState.ABSENT


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> DownloadsPanel:
    panel = DownloadsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(1000, panel.sizeHint().height())
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def french() -> Iterator[None]:
    former = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    yield
    QLocale.setDefault(former)


def lines(panel: DownloadsPanel) -> list[DownloadLine]:
    model = panel.downloads.model()
    return [model.index(row, 0).data(LINE) for row in range(model.rowCount())]


def told(panel: DownloadsPanel) -> list[str]:
    """What assistive tools say of each row."""
    model = panel.downloads.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def head(panel: DownloadsPanel) -> str:
    return " ".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def button(panel: DownloadsPanel, name: str) -> QToolButton:
    found = panel.findChildren(QToolButton)
    return next(each for each in found if each.accessibleName().startswith(name))


def place_of(panel: DownloadsPanel, row: int, way: Way) -> QPoint:
    """Where the button of a row is, in the list."""
    rows = panel.downloads
    rect = rows.visualRect(rows.model().index(row, 0))
    delegate = rows.itemDelegate()
    assert isinstance(delegate, DownloadsDelegate)
    y = rect.center().y()
    places = (QPoint(x, y) for x in range(rect.right(), rect.left(), -5))
    return next(each for each in places if delegate.way_at(rect, lines(panel)[row], each) is way)


def click(qtbot: QtBot, panel: DownloadsPanel, row: int, way: Way) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.waitUntil(panel.downloads.isVisible)
    qtbot.mouseClick(panel.downloads.viewport(), left, pos=place_of(panel, row, way))


def start(panel: DownloadsPanel, *names: str, stage: Stage = Stage.ARRIVING) -> None:
    for name in names:
        panel.show_started(name, f"{name}.pdf")
        panel.show_stage(name, stage, "")


def test_an_empty_panel_says_what_comes_here(panel: DownloadsPanel) -> None:
    assert "Nothing yet" in head(panel)
    for name in ("Clear", "Pause all", "Resume all", "Cancel all"):
        assert not button(panel, name).isEnabled()


def test_a_download_shows_how_far_it_is(qtbot: QtBot, panel: DownloadsPanel, french: None) -> None:
    start(panel, "a")
    panel.show_progress("a", 123_392, 198_993)
    assert told(panel) == ["a.pdf: 120,5 of 194,33\u202fKo"]
    qtbot.waitUntil(lambda: "1 under way" in head(panel))
    assert "73,83\u202fKo to come" in head(panel)
    assert "Nothing yet" not in head(panel)
    assert panel.under_way == 1


def test_without_a_total_it_says_what_came(panel: DownloadsPanel, french: None) -> None:
    start(panel, "a")
    panel.show_progress("a", 5_000, None)
    assert told(panel) == ["a.pdf: 4,88\u202fKo"]


def test_speed_and_time_left_are_told(french: None, qtbot: QtBot) -> None:
    now = [0.0]
    model = DownloadsModel(clock=lambda: now[0])
    QAbstractItemModelTester(model)
    model.begin("a", "a.pdf")
    model.show_stage("a", Stage.ARRIVING, "")
    for second in range(3):
        now[0] = second
        model.show_progress("a", second * 1024, 124 * 1024)
    line = model.line("a")
    assert line
    assert model.amount(line).endswith("1,00\u202fKo/s · 2 min left")


@pytest.mark.parametrize(
    ("stage", "first", "signal"),
    [
        (Stage.WAITING, Way.PAUSE, "pause_requested"),
        (Stage.ARRIVING, Way.PAUSE, "pause_requested"),
        (Stage.RETRYING, Way.PAUSE, "pause_requested"),
        (Stage.PAUSED, Way.RESUME, "resume_requested"),
        (Stage.ASIDE, Way.RESUME, "resume_requested"),
        (Stage.FAILED, Way.RETRY, "retry_requested"),
    ],
)
def test_what_can_be_done_first_by_mouse_and_by_key(
    qtbot: QtBot, panel: DownloadsPanel, stage: Stage, first: Way, signal: str
) -> None:
    start(panel, "a", stage=stage)
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        click(qtbot, panel, 0, first)
    assert asked.args == ["a"]
    with qtbot.waitSignal(getattr(panel, signal)):
        qtbot.keyClick(panel.downloads, Qt.Key.Key_Return)


def test_it_is_cancelled_by_mouse_and_by_key(qtbot: QtBot, panel: DownloadsPanel) -> None:
    start(panel, "a", "b", stage=Stage.PAUSED)
    with qtbot.waitSignal(panel.cancel_requested) as asked:
        click(qtbot, panel, 1, Way.CANCEL)
    assert asked.args == ["b"]
    with qtbot.waitSignal(panel.cancel_requested):
        qtbot.keyClick(panel.downloads, Qt.Key.Key_Delete)


def test_what_is_here_can_be_opened(qtbot: QtBot, panel: DownloadsPanel, french: None) -> None:
    start(panel, "a")
    panel.show_progress("a", 198_993, 198_993)
    panel.show_end("a", HERE, "")
    assert told(panel) == ["a.pdf: Downloaded · 194,33\u202fKo"]
    with qtbot.waitSignal(panel.open_requested) as asked:
        click(qtbot, panel, 0, Way.OPEN)
    assert asked.args == ["a"]


def test_a_failure_is_one_line_and_can_be_tried_again(qtbot: QtBot, panel: DownloadsPanel) -> None:
    start(panel, "a")
    panel.show_end("a", ABSENT, "There is no network.", Reason.NO_NETWORK)
    assert told(panel) == ["a.pdf: There is no network."]
    assert lines(panel)[0].is_failure
    assert panel.under_way == 0
    panel.show_started("a", "a.pdf")
    assert told(panel) == ["a.pdf: Waiting"]


def test_what_was_cancelled_is_no_failure(panel: DownloadsPanel) -> None:
    start(panel, "a")
    panel.show_end("a", ABSENT, "Cancelled.", Reason.CANCELLED)
    assert not lines(panel)[0].is_failure
    assert lines(panel)[0].has_ended


def test_all_are_paused_resumed_and_cancelled(qtbot: QtBot, panel: DownloadsPanel) -> None:
    start(panel, "a", "b")
    for name, signal in (
        ("Pause all", panel.pause_all_requested),
        ("Cancel all", panel.cancel_all_requested),
    ):
        qtbot.waitUntil(button(panel, name).isEnabled)
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button(panel, name), Qt.MouseButton.LeftButton)
    assert not button(panel, "Resume all").isEnabled()
    panel.show_stage("a", Stage.PAUSED, "")
    qtbot.waitUntil(button(panel, "Resume all").isEnabled)
    with qtbot.waitSignal(panel.resume_all_requested):
        qtbot.mouseClick(button(panel, "Resume all"), Qt.MouseButton.LeftButton)
    assert "1 paused" in head(panel)


def test_clearing_keeps_what_has_not_ended(qtbot: QtBot, panel: DownloadsPanel) -> None:
    start(panel, *"abcd")
    panel.show_end("b", HERE, "")
    panel.show_end("d", ABSENT, "It failed.", Reason.FAILED)
    qtbot.waitUntil(button(panel, "Clear").isEnabled)
    with qtbot.waitSignal(panel.clear_requested):
        qtbot.mouseClick(button(panel, "Clear"), Qt.MouseButton.LeftButton)
    panel.clear_ended()
    assert [line.address for line in lines(panel)] == ["a", "c"]
    assert not button(panel, "Clear").isEnabled()


def test_the_order_is_that_of_the_line_and_changes_by_keys(
    qtbot: QtBot, panel: DownloadsPanel
) -> None:
    QAbstractItemModelTester(panel.downloads.model())
    start(panel, *"abc", stage=Stage.WAITING)
    panel.show_end("a", HERE, "")
    panel.show_order(("c", "b"))
    assert [line.address for line in lines(panel)] == ["c", "b", "a"]
    panel.downloads.setCurrentIndex(panel.downloads.model().index(0, 0))
    with qtbot.waitSignal(panel.move_requested) as moved:
        qtbot.keyClick(panel.downloads, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert moved.args == ["c", 1]
    panel.show_order(("b", "c"))
    assert panel.downloads.currentIndex().data(LINE).address == "c"
    panel.downloads.setCurrentIndex(panel.downloads.model().index(2, 0))
    with qtbot.assertNotEmitted(panel.move_requested):
        qtbot.keyClick(panel.downloads, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_the_menu_says_the_same_in_words(qtbot: QtBot, panel: DownloadsPanel) -> None:
    start(panel, "a", stage=Stage.PAUSED)
    panel.downloads.setCurrentIndex(panel.downloads.model().index(0, 0))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(panel.downloads.viewport(), asked)
    qtbot.waitUntil(lambda: bool(panel.downloads.findChildren(QMenu)))
    menu = panel.downloads.findChildren(QMenu)[0]
    words = [each.text() for each in menu.actions() if each.text()]
    assert words == ["Resume", "Cancel", "Move up", "Move down"]
    with qtbot.waitSignal(panel.resume_requested):
        menu.actions()[0].trigger()
    menu.close()


def test_working_offline_is_said(qtbot: QtBot, panel: DownloadsPanel) -> None:
    panel.show_offline(offline=True)
    assert "Working offline" in head(panel)
    panel.show_offline(offline=False)
    assert "Working offline" not in head(panel)


def test_late_words_about_others_change_nothing(panel: DownloadsPanel) -> None:
    start(panel, "a")
    panel.show_end("a", ABSENT, "It failed.", Reason.FAILED)
    panel.show_progress("a", 1, 2)
    panel.show_progress("b", 1, 2)
    panel.show_stage("b", Stage.PAUSED, "")
    panel.show_end("b", HERE, "")
    assert told(panel) == ["a.pdf: It failed."]


def test_thousands_of_rows_scroll(qtbot: QtBot, panel: DownloadsPanel) -> None:
    start(panel, *map(str, range(3000)), stage=Stage.WAITING)
    qtbot.waitUntil(lambda: "3000 under way" in head(panel))
    assert panel.sizeHint().height() < 260


def test_it_closes_by_button_and_escape(qtbot: QtBot, panel: DownloadsPanel) -> None:
    close = button(panel, "Close the downloads")
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(close, Qt.Key.Key_Escape)
