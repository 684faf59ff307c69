"""The bar over the panels."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.ui.browsing.top_bar import TopBar
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TopBar:
    line = QLineEdit()
    line.setFixedWidth(400)
    bar = TopBar(theme, line)
    qtbot.addWidget(bar)
    bar.resize(1280, 50)
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def button(bar: TopBar, name: str) -> QToolButton:
    found = bar.findChildren(QToolButton)
    return next(each for each in found if each.accessibleName().startswith(name))


def test_it_says_what_the_list_shows(qtbot: QtBot, bar: TopBar) -> None:
    bar.show_title("All notes", 12_345)
    told = ["All notes", number_text(12_345)]
    qtbot.waitUntil(lambda: [each.text() for each in bar.findChildren(QLabel)] == told)


def test_the_search_line_stays_in_the_middle(qtbot: QtBot, bar: TopBar) -> None:
    line = bar.findChild(QLineEdit)
    assert line is not None
    for title in ("Favourites", "A rather long title of what is shown " * 3):
        bar.show_title(title, 240)
        bar.show_downloads(12, shown=False)
        qtbot.waitUntil(lambda: abs(line.geometry().center().x() - 640) <= 2)


def test_buttons_speak_by_signals(qtbot: QtBot, bar: TopBar) -> None:
    for name, signal in (
        ("Sidebar", bar.sidebar_requested),
        ("Downloads", bar.downloads_requested),
        ("Dark colours", bar.scheme_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button(bar, name), Qt.MouseButton.LeftButton)


def test_the_text_size_has_its_wishes(qtbot: QtBot, bar: TopBar) -> None:
    menu = button(bar, "Text size").menu()
    assert isinstance(menu, QMenu)
    wishes = (
        bar.larger_requested,
        bar.smaller_requested,
        bar.usual_size_requested,
        bar.preferences_requested,
    )
    actions = [each for each in menu.actions() if not each.isSeparator()]
    for action, wish in zip(actions, wishes, strict=True):
        with qtbot.waitSignal(wish):
            action.trigger()


def test_downloads_under_way_are_counted(bar: TopBar) -> None:
    bar.show_downloads(2, shown=True)
    downloads = button(bar, "Downloads")
    assert downloads.text().strip() == "2"
    assert "2" in downloads.accessibleName()
    assert downloads.isChecked()
    bar.show_downloads(0, shown=False)
    assert downloads.text() == ""
    assert not downloads.isChecked()


def test_in_the_dark_it_offers_light(qapp: QApplication, bar: TopBar, theme: Theme) -> None:
    theme.apply(qapp, dark=True)
    assert button(bar, "Light colours").isVisible()
    theme.apply(qapp, dark=False)
    assert button(bar, "Dark colours").isVisible()
