"""Shelves in the sidebar: by menu, by keys, by dropping notes and shelves on them."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey
from reader_app.domain.taxonomy import SHELF, THEME, Taxonomy, TermKey, TermPlace
from reader_app.ui.browsing.note_drag import NOTES_TYPE
from reader_app.ui.browsing.row_drops import shelf_data
from reader_app.ui.browsing.row_menu import RowMenu
from reader_app.ui.browsing.shelf_rows import ShelfWay, ShelfWish
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.theme import Theme

CITY, PARKS = TermKey(SHELF, "Ville"), TermKey(SHELF, "Parcs")
HEALTH = TermKey(THEME, "Santé")
_ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> TaxonomySidebar:
    sidebar = TaxonomySidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.show_taxonomy(Taxonomy([HEALTH, CITY, PARKS], [TermPlace(PARKS, ("Ville",), 0)]))
    sidebar.resize(260, 600)
    sidebar.show()
    QAbstractItemModelTester(sidebar.terms)
    sidebar.expandAll()
    return sidebar


def index_of(sidebar: TaxonomySidebar, text: str) -> QModelIndex:
    return next(each for each in sidebar.terms.indexes() if each.data() == text)


def drop(sidebar: TaxonomySidebar, data: QMimeData, onto: str, row: int = -1) -> bool:
    """Whether it may be dropped; it is, if so."""
    model, parent = sidebar.terms, index_of(sidebar, onto)
    may = model.canDropMimeData(data, Qt.DropAction.CopyAction, row, 0, parent)
    model.dropMimeData(data, Qt.DropAction.CopyAction, row, 0, parent)
    return may


def notes(*keys: str) -> QMimeData:
    data = QMimeData()
    data.setData(NOTES_TYPE, QByteArray("\n".join(keys).encode()))
    return data


def test_they_head_the_facets(sidebar: TaxonomySidebar) -> None:
    heads = [sidebar.terms.index(row, 0).data() for row in range(sidebar.terms.rowCount())]
    assert heads == ["All notes", "Favourites", "Shelves", "Themes"]


def test_notes_are_dropped_on_a_shelf_alone(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    with qtbot.waitSignal(sidebar.shelves.filled) as told:
        assert drop(sidebar, notes("exemple.fr/é", "file:a.md"), "Parcs")
    assert told.args == [PARKS, (NoteKey("exemple.fr/é"), NoteKey("file:a.md"))]
    with qtbot.assertNotEmitted(sidebar.shelves.filled):
        for onto in ("Santé", "Favourites", "Shelves", "Themes"):
            assert not drop(sidebar, notes("exemple.fr/é"), onto)


def test_a_note_that_is_let_go_over_a_shelf_is_on_it(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    place, data = sidebar.visualRect(index_of(sidebar, "Ville")).center(), notes("exemple.fr/a")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(sidebar.shelves.filled) as told:
        for event in (
            QDragEnterEvent(place, copy, data, left, plain),
            QDragMoveEvent(place, copy, data, left, plain),
            QDropEvent(QPointF(place), copy, data, left, plain),
        ):
            QApplication.sendEvent(sidebar.viewport(), event)
            assert event.isAccepted()
    assert told.args == [CITY, (NoteKey("exemple.fr/a"),)]


def test_a_shelf_is_dropped_into_another_one_or_between(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    data = shelf_data(CITY)
    for onto, row, said in (
        ("Parcs", -1, [CITY, PARKS, -1]),
        ("Shelves", 0, [CITY, None, 0]),
    ):
        with qtbot.waitSignal(sidebar.shelves.moved) as told:
            assert drop(sidebar, data, onto, row)
        assert told.args == said
    with qtbot.assertNotEmitted(sidebar.shelves.moved):
        assert not drop(sidebar, data, "Santé")


@pytest.mark.parametrize(
    ("key", "modifiers", "way"),
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, ShelfWay.RENAME),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, ShelfWay.REMOVE),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier, ShelfWay.NEW),
        (Qt.Key.Key_Up, _ALT, ShelfWay.UP),
        (Qt.Key.Key_Down, _ALT, ShelfWay.DOWN),
    ],
)
def test_every_way_has_a_key(
    qtbot: QtBot,
    sidebar: TaxonomySidebar,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    way: ShelfWay,
) -> None:
    sidebar.setCurrentIndex(index_of(sidebar, "Parcs"))
    with qtbot.waitSignal(sidebar.shelves.wished) as told:
        qtbot.keyClick(sidebar, key, modifiers)
    assert told.args == [ShelfWish(way, PARKS)]
    sidebar.setCurrentIndex(index_of(sidebar, "Santé"))
    with qtbot.assertNotEmitted(sidebar.shelves.wished):
        qtbot.keyClick(sidebar, key, modifiers)


def offered(sidebar: TaxonomySidebar, text: str) -> RowMenu:
    menu = RowMenu(sidebar)
    sidebar.shelves.offer(menu, sidebar.terms.row(index_of(sidebar, text)))
    return menu


def test_the_menu_offers_the_same(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    texts = [each.text() for each in offered(sidebar, "Parcs").actions() if each.text()]
    assert texts == [
        "New shelf inside…",
        "Rename…",
        "Move up",
        "Move down",
        "Make a dossier…",
        "Delete",
    ]
    head = [each for each in offered(sidebar, "Shelves").actions() if each.text()]
    assert [each.text() for each in head] == ["New shelf…"]


def test_a_click_still_picks_it(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    place: QPoint = sidebar.visualRect(index_of(sidebar, "Parcs")).center()
    with qtbot.waitSignal(sidebar.terms_changed) as told:
        qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [frozenset({PARKS}), frozenset()]
