"""The bar of the open notes."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QTabBar, QToolTip
from pytestqt.qtbot import QtBot

from reader_app.ui.reading.note_tabs import NoteTabs
from reader_app.ui.theme import Theme

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
TITLES = ("Le lavoir", "Pain & levain", "Le verger")


@pytest.fixture
def tabs(qtbot: QtBot, theme: Theme) -> NoteTabs:
    tabs = NoteTabs(theme)
    qtbot.addWidget(tabs)
    tabs.resize(800, 40)
    return tabs


def middle(tabs: NoteTabs, number: int) -> QPoint:
    return tabs.tabRect(number).center()


@pytest.mark.parametrize(("titles", "seen"), [((), False), (TITLES[:1], False), (TITLES, True)])
def test_the_bar_is_only_seen_with_two_or_more(
    tabs: NoteTabs, titles: tuple[str, ...], seen: bool
) -> None:
    tabs.show_tabs(titles, 0)
    assert tabs.isVisible() == seen
    assert tabs.count() == len(titles)


def test_titles_are_shown_as_they_are(tabs: NoteTabs) -> None:
    tabs.show_tabs(TITLES, 1)
    assert tabs.currentIndex() == 1
    assert tabs.accessibleTabName(1) == "Pain & levain"
    assert tabs.tabText(1) == "Pain && levain"
    tabs.show_tabs(("Un <b>titre</b>\nen deux lignes", *TITLES), 0)
    assert tabs.tabText(0) == "Un <b>titre</b> en deux lignes"
    # Its own tip would be told to assistive tools with its markup.
    assert tabs.tabToolTip(0) == ""
    place = middle(tabs, 0)
    spot = tabs.mapToGlobal(place)
    QApplication.sendEvent(tabs, QHelpEvent(QEvent.Type.ToolTip, place, spot))
    assert "&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_showing_tabs_says_nothing_and_a_click_does(qtbot: QtBot, tabs: NoteTabs) -> None:
    with qtbot.assertNotEmitted(tabs.picked):
        tabs.show_tabs(TITLES, 2)
        tabs.show_tabs(TITLES[:2], 0)
    with qtbot.waitSignal(tabs.picked) as picked:
        qtbot.mouseClick(tabs, LEFT, pos=middle(tabs, 1))
    assert picked.args == [1]


def test_a_middle_click_and_the_cross_close_a_tab(qtbot: QtBot, tabs: NoteTabs) -> None:
    tabs.show_tabs(TITLES, 0)
    with qtbot.waitSignal(tabs.close_requested) as closed:
        qtbot.mouseClick(tabs, MIDDLE, pos=middle(tabs, 2))
    assert closed.args == [2]
    cross = tabs.tabButton(1, QTabBar.ButtonPosition.RightSide)
    with qtbot.waitSignal(tabs.close_requested) as closed:
        qtbot.mouseClick(cross, LEFT)
    assert closed.args == [1]
    assert cross.accessibleName() == "Close the tab"


def test_a_tab_is_dragged_elsewhere(qtbot: QtBot, tabs: NoteTabs) -> None:
    tabs.show_tabs(TITLES, 0)
    start, end = middle(tabs, 0), middle(tabs, 2) + QPoint(40, 0)
    order = list(TITLES)
    tabs.dragged.connect(lambda former, to: order.insert(to, order.pop(former)))
    qtbot.mousePress(tabs, LEFT, pos=start)
    for step in range(1, 11):
        qtbot.mouseMove(tabs, start + (end - start) * step / 10)
    qtbot.mouseRelease(tabs, LEFT, pos=end)
    qtbot.waitUntil(lambda: tabs.tabText(2) == TITLES[0])
    assert order == [TITLES[1], TITLES[2], TITLES[0]]
    assert tabs.currentIndex() == 2


def test_the_keyboard_goes_from_tab_to_tab(qtbot: QtBot, tabs: NoteTabs) -> None:
    tabs.show_tabs(TITLES, 0)
    tabs.setFocus()
    with qtbot.waitSignal(tabs.picked) as picked:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert picked.args == [1]
