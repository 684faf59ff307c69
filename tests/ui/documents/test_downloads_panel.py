"""The downloads panel: what is on its way, how each ended, and what can be done."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import Reason
from reader_app.domain.ports import AttachmentState
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


def shown(panel: DownloadsPanel) -> list[str]:
    """Every word shown; a long one may be cut for the eye, but has its whole name."""
    labels = [each for each in panel.findChildren(QLabel) if each.isVisible()]
    return [each.accessibleName() or each.text() for each in labels]


def buttons(panel: DownloadsPanel, name: str) -> list[QToolButton]:
    found = panel.findChildren(QToolButton)
    return [each for each in found if each.isVisible() and each.accessibleName() == name]


def bars(panel: DownloadsPanel) -> list[QProgressBar]:
    return [each for each in panel.findChildren(QProgressBar) if each.isVisible()]


def test_an_empty_panel_says_what_comes_here(panel: DownloadsPanel) -> None:
    assert any("Nothing yet" in each for each in shown(panel))
    assert not buttons(panel, "Clear what has ended")[0].isEnabled()


def test_a_download_shows_how_far_it_is(panel: DownloadsPanel, french: None) -> None:
    panel.show_started("a", "note.pdf")
    panel.show_progress("a", 123_392, 198_993)
    assert {"note.pdf", "120,5 of 194,33\u202fKo", "1 under way"} <= set(shown(panel))
    assert bars(panel)[0].value() / bars(panel)[0].maximum() == pytest.approx(0.62, abs=0.01)
    assert not any("Nothing yet" in each for each in shown(panel))
    assert panel.under_way == 1


def test_without_a_total_it_says_what_came(panel: DownloadsPanel, french: None) -> None:
    panel.show_started("a", "note.pdf")
    panel.show_progress("a", 5_000, None)
    assert "4,88\u202fKo" in shown(panel)


def test_a_button_cancels_what_is_under_way(qtbot: QtBot, panel: DownloadsPanel) -> None:
    panel.show_started("a", "note.pdf")
    with qtbot.waitSignal(panel.cancel_requested) as asked:
        qtbot.mouseClick(buttons(panel, "Cancel")[0], Qt.MouseButton.LeftButton)
    assert asked.args == ["a"]


def test_what_is_here_can_be_opened(qtbot: QtBot, panel: DownloadsPanel, french: None) -> None:
    panel.show_started("a", "note.pdf")
    panel.show_progress("a", 198_993, 198_993)
    panel.show_end("a", HERE, "")
    assert "Downloaded · 194,33\u202fKo" in shown(panel)
    assert bars(panel) == []
    with qtbot.waitSignal(panel.open_requested) as asked:
        qtbot.keyClick(buttons(panel, "Open")[0], Qt.Key.Key_Space)
    assert asked.args == ["a"]


def test_a_failure_is_one_line_and_can_be_tried_again(
    qtbot: QtBot, panel: DownloadsPanel, theme: Theme
) -> None:
    panel.show_started("a", "note.pdf")
    panel.show_end("a", ABSENT, "There is no network.", Reason.NO_NETWORK)
    assert "There is no network." in shown(panel)
    assert panel.under_way == 0
    with qtbot.waitSignal(panel.retry_requested) as asked:
        qtbot.mouseClick(buttons(panel, "Try again")[0], Qt.MouseButton.LeftButton)
    assert asked.args == ["a"]
    panel.show_started("a", "note.pdf")
    assert shown(panel).count("note.pdf") == 1
    assert "There is no network." not in shown(panel)
    assert len(bars(panel)) == 1


def test_what_was_cancelled_is_no_failure(panel: DownloadsPanel, theme: Theme) -> None:
    panel.show_started("a", "note.pdf")
    panel.show_end("a", ABSENT, "Cancelled.", Reason.CANCELLED)
    line = next(each for each in panel.findChildren(QLabel) if each.text() == "Cancelled.")
    assert theme.tokens.warn not in line.styleSheet()


def test_clearing_keeps_what_is_under_way(qtbot: QtBot, panel: DownloadsPanel) -> None:
    for address in "abc":
        panel.show_started(address, f"{address}.pdf")
    panel.show_end("b", HERE, "")
    with qtbot.waitSignal(panel.clear_requested):
        qtbot.mouseClick(buttons(panel, "Clear what has ended")[0], Qt.MouseButton.LeftButton)
    panel.clear_ended()
    qtbot.waitUntil(lambda: {"a.pdf", "c.pdf"} <= set(shown(panel)))
    assert "b.pdf" not in shown(panel)
    assert not buttons(panel, "Clear what has ended")[0].isEnabled()


def test_late_words_about_others_change_nothing(panel: DownloadsPanel) -> None:
    panel.show_started("a", "note.pdf")
    panel.show_end("a", ABSENT, "It failed.", Reason.FAILED)
    panel.show_progress("a", 1, 2)
    panel.show_progress("b", 1, 2)
    panel.show_end("b", HERE, "")
    assert "It failed." in shown(panel)
    assert bars(panel) == []


def test_names_are_plain_text(panel: DownloadsPanel) -> None:
    panel.show_started("a", "<b>note</b>.pdf")
    panel.show_end("a", ABSENT, "<i>refused</i>", Reason.FAILED)
    assert {"<b>note</b>.pdf", "<i>refused</i>"} <= set(shown(panel))
    for each in panel.findChildren(QLabel):
        if each.accessibleName().startswith("<"):
            assert each.textFormat() == Qt.TextFormat.PlainText


def test_rows_stand_side_by_side_where_there_is_room(qtbot: QtBot, panel: DownloadsPanel) -> None:
    for address in "abcd":
        panel.show_started(address, f"{address}.pdf")
    names = {each.accessibleName(): each for each in panel.findChildren(QLabel)}
    first, second = names["a.pdf"], names["b.pdf"]
    qtbot.waitUntil(
        lambda: first.mapTo(panel, first.pos()).y() == second.mapTo(panel, second.pos()).y()
    )
    wide = panel.sizeHint().height()
    panel.resize(500, 300)
    qtbot.waitUntil(
        lambda: first.mapTo(panel, first.pos()).y() < second.mapTo(panel, second.pos()).y()
    )
    assert panel.sizeHint().height() > wide


def test_many_rows_scroll(panel: DownloadsPanel) -> None:
    for number in range(40):
        panel.show_started(str(number), f"{number}.pdf")
    assert panel.sizeHint().height() < 220


def test_what_begins_comes_into_sight(qtbot: QtBot, panel: DownloadsPanel) -> None:
    for number in range(20):
        panel.show_started(f"a{number}", f"Document {number}")
    panel.resize(1000, panel.sizeHint().height())

    def in_sight(name: str) -> bool:
        labels = [each for each in panel.findChildren(QLabel) if each.accessibleName() == name]
        return not labels[0].visibleRegion().isEmpty()

    qtbot.waitUntil(lambda: in_sight("Document 19"))
    assert not in_sight("Document 0")
    panel.show_started("a0", "Document 0")
    qtbot.waitUntil(lambda: in_sight("Document 0"))


def test_it_closes_by_button_and_escape(qtbot: QtBot, panel: DownloadsPanel) -> None:
    close = buttons(panel, "Close the downloads")[0]
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(close, Qt.Key.Key_Escape)
