"""The saved searches in the sidebar, under the reader's hands."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import THEME, Taxonomy, TermKey
from reader_app.ui.browsing.picking import Chosen, Pick
from reader_app.ui.browsing.row_menu import RowMenu
from reader_app.ui.browsing.taxonomy_model import COUNT, PICK
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.theme import Theme

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
NAMES = {"a": "Jardins", "b": "Écoles", "c": "Foires"}
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> TaxonomySidebar:
    sidebar = TaxonomySidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(236, 600)
    QAbstractItemModelTester(sidebar.model(), sidebar)
    sidebar.show_taxonomy(Taxonomy((TermKey(THEME, "Santé"), TermKey(THEME, "Nature"))))
    sidebar.show_searches(NAMES, {"a": 12, "b": 0}, "")
    sidebar.show()
    qtbot.waitExposed(sidebar)
    sidebar.setFocus()
    return sidebar


def search(sidebar: TaxonomySidebar, key: str) -> QModelIndex:
    index = sidebar.terms.search_index(key)
    assert index.isValid()
    return index


def shown(sidebar: TaxonomySidebar) -> list[str]:
    """The names of the searches, from the top down."""
    model = sidebar.model()
    heads = [model.index(at, 0) for at in range(model.rowCount())]
    head = next((each for each in heads if each.data() == "Saved searches"), None)
    if head is None or not sidebar.isExpanded(head):
        return []
    return [model.index(at, 0, head).data() for at in range(model.rowCount(head))]


def take(sidebar: TaxonomySidebar, key: str, way: str) -> None:
    """Choose a way from the menu of a search."""
    sidebar.setCurrentIndex(search(sidebar, key))
    place = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place)
    QApplication.sendEvent(sidebar.viewport(), event)
    menu = next(each for each in sidebar.findChildren(RowMenu) if each.isVisible())
    action = next(each for each in menu.actions() if each.text() == way)
    assert isinstance(action, QAction)
    action.trigger()
    menu.close()


def test_they_stand_below_the_favourites_with_their_counts(sidebar: TaxonomySidebar) -> None:
    model = sidebar.model()
    heads = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert heads == ["All notes", "Favourites", "Saved searches", "Themes"]
    assert shown(sidebar) == ["Jardins", "Écoles", "Foires"]
    assert search(sidebar, "a").data(COUNT) == 12
    assert search(sidebar, "a").data(SPOKEN) == "Jardins, 12 note(s)"
    assert search(sidebar, "c").data(SPOKEN) == "Foires"


def test_without_any_there_is_no_section(sidebar: TaxonomySidebar) -> None:
    sidebar.show_searches({}, {}, "")
    assert shown(sidebar) == []
    assert sidebar.model().rowCount() == 3


def test_a_click_and_a_key_ask_a_search(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    place = sidebar.visualRect(search(sidebar, "b")).center()
    with qtbot.waitSignal(sidebar.searches.picked) as picked:
        qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == ["b"]
    sidebar.setCurrentIndex(search(sidebar, "a"))
    with qtbot.waitSignal(sidebar.searches.picked) as picked:
        qtbot.keyClick(sidebar, Key.Key_Return)
    assert picked.args == ["a"]


def test_the_search_that_is_asked_says_what_the_list_shows(sidebar: TaxonomySidebar) -> None:
    sidebar.show_chosen(Chosen(), favourites_only=False)
    model = sidebar.model()
    everything = model.index(0, 0)
    assert everything.data(PICK) is Pick.PICKED
    sidebar.show_searches(NAMES, {"a": 12}, "a")
    assert search(sidebar, "a").data(PICK) is Pick.PICKED
    assert search(sidebar, "a").data(SPOKEN) == "Jardins, 12 note(s), shown"
    assert everything.data(PICK) is Pick.NONE
    sidebar.show_searches(NAMES, {"a": 12}, "")
    assert search(sidebar, "a").data(PICK) is Pick.NONE
    assert everything.data(PICK) is Pick.PICKED


def test_counts_change_in_place(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    model = sidebar.model()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        sidebar.show_searches(NAMES, {"a": 13, "b": 0}, "")
    assert told.args[0] == told.args[1] == search(sidebar, "a")
    with qtbot.assertNotEmitted(model.dataChanged):
        sidebar.show_searches(NAMES, {"a": 13, "b": 0}, "")


def test_a_name_is_written_where_it_stands(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    sidebar.setCurrentIndex(search(sidebar, "a"))
    qtbot.keyClick(sidebar, Key.Key_F2)
    editor = sidebar.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Jardins"
    editor.setText("Vergers")
    with qtbot.waitSignal(sidebar.searches.renamed) as renamed:
        qtbot.keyClick(editor, Key.Key_Return)
    assert renamed.args == ["a", "Vergers"]


def test_escape_leaves_the_name(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    take(sidebar, "a", "Rename…")
    editor = sidebar.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Vergers")
    with qtbot.assertNotEmitted(sidebar.searches.renamed):
        qtbot.keyClick(editor, Key.Key_Escape)


@pytest.mark.parametrize(
    ("key", "modifiers", "wish", "args"),
    [
        (Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "removed", ["b"]),
        (Key.Key_Up, ALT, "moved", ["b", 0]),
        (Key.Key_Down, ALT, "moved", ["b", 3]),
    ],
)
def test_keys_move_and_remove(
    qtbot: QtBot,
    sidebar: TaxonomySidebar,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    wish: str,
    args: list[object],
) -> None:
    sidebar.setCurrentIndex(search(sidebar, "b"))
    with qtbot.waitSignal(getattr(sidebar.searches, wish)) as told:
        qtbot.keyClick(sidebar, key, modifiers)
    assert told.args == args


@pytest.mark.parametrize(
    ("way", "wish", "args"),
    [
        ("Update to what is searched now", "update_requested", ["b"]),
        ("Move up", "moved", ["b", 0]),
        ("Move down", "moved", ["b", 3]),
        ("Delete", "removed", ["b"]),
    ],
)
def test_the_menu_has_the_same_ways(
    qtbot: QtBot, sidebar: TaxonomySidebar, way: str, wish: str, args: list[object]
) -> None:
    with qtbot.waitSignal(getattr(sidebar.searches, wish)) as told:
        take(sidebar, "b", way)
    assert told.args == args


@pytest.mark.parametrize(
    ("row", "onto", "place"), [(0, "head", 0), (3, "head", 3), (-1, "head", 0), (-1, "c", 2)]
)
def test_a_search_is_dropped_between_others(
    qtbot: QtBot, sidebar: TaxonomySidebar, row: int, onto: str, place: int
) -> None:
    model = sidebar.terms
    data = model.mimeData([search(sidebar, "b")])
    below = search(sidebar, "a").parent() if onto == "head" else search(sidebar, onto)
    assert model.canDropMimeData(data, Qt.DropAction.MoveAction, row, 0, below)
    with qtbot.waitSignal(sidebar.searches.moved) as moved:
        model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, below)
    assert moved.args == ["b", place]


def test_a_search_is_not_dropped_among_terms(sidebar: TaxonomySidebar) -> None:
    model = sidebar.terms
    data = model.mimeData([search(sidebar, "b")])
    themes = model.index(3, 0)
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, themes)
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, 0, QModelIndex())
