"""The contents and the links of a page as lists: what they hold, and where they lead."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import THEME, Term, TermKey
from reader_app.pages.page import note_page
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.rows_model import ROW, PanelRow
from reader_app.ui.reading.rows_panel import RowsPanel
from tests.builders import a_note
from tests.ui.reading.acting import browser, scroll, scrolled

Key = Qt.Key
ROWS = "où il est question de la vie du quartier et de ses voisins. " * 20
LONG = "\n\n".join(
    f"## Partie {number}\n\n{ROWS}\n\n### Détail {number}\n\n{ROWS}" for number in range(1, 6)
)
LINKS = (
    "Voir [le verger](https://exemple.fr/note-11), [**la** source](https://ailleurs.exemple/eau) "
    "et la note.[^1]\n\n[^1]: Une note de bas de page."
)


def show(pane: ReadingPane, body: str, **changes: object) -> None:
    note = a_note(body=body, summary="", attachments=(), **changes)
    pane.show_note(note, note_page(note), marked=False)


def panel(pane: ReadingPane) -> RowsPanel:
    found = pane.findChild(RowsPanel)
    assert isinstance(found, RowsPanel)
    return found


def view(pane: ReadingPane) -> QListView:
    found = panel(pane).findChild(QListView)
    assert isinstance(found, QListView)
    return found


def rows(pane: ReadingPane) -> list[PanelRow]:
    model = view(pane).model()
    return [model.index(row, 0).data(ROW) for row in range(model.rowCount(QModelIndex()))]


def current(pane: ReadingPane) -> str:
    return str(view(pane).currentIndex().data())


def write(qtbot: QtBot, letters: str) -> None:
    """Type with the keyboard wherever it goes meanwhile."""
    for letter in letters:
        qtbot.keyClicks(focused(), letter)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_the_contents_are_the_headings_in_their_order_and_depth(pane: ReadingPane) -> None:
    show(pane, LONG, title="La vie du quartier")
    pane.lists.show_contents()
    shown = [(row.name, row.depth) for row in rows(pane)]
    assert shown[:5] == [
        ("La vie du quartier", 0),
        ("Partie 1", 0),
        ("Détail 1", 1),
        ("Partie 2", 0),
        ("Détail 2", 1),
    ]
    assert len(shown) == 11


def test_a_long_note_has_a_button_for_its_contents_and_a_short_one_none(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    show(pane, "## Un\n\nCourt.\n\n## Deux\n\nCourt.")
    assert pane.lists.button.isHidden()
    show(pane, LONG)
    assert pane.lists.button.isVisible()
    beside = pane.lists.button.geometry()
    assert beside.right() <= browser(pane).viewport().geometry().right()
    qtbot.mouseClick(pane.lists.button, Qt.MouseButton.LeftButton)
    assert panel(pane).isVisible()
    pane.show_nothing("")
    assert pane.lists.button.isHidden()


def test_return_goes_to_a_heading_and_the_keyboard_reads_on_there(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    show(pane, LONG)
    pane.lists.show_contents()
    for _step in range(7):
        qtbot.keyClick(focused(), Key.Key_Down)
    assert current(pane) == "Partie 4"
    qtbot.keyClick(focused(), Key.Key_Return)
    assert not panel(pane).isVisible()
    assert scrolled(pane) > 0
    assert browser(pane).textCursor().block().text() == "Partie 4"
    assert 0 <= browser(pane).cursorRect().top() < 60
    assert browser(pane).hasFocus()


def test_the_heading_that_one_is_under_is_marked_and_said(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, LONG, title="La vie du quartier")
    pane.lists.show_contents()
    assert [row.name for row in rows(pane) if row.is_here] == ["La vie du quartier"]
    write(qtbot, "detail 3")
    qtbot.keyClick(focused(), Key.Key_Return)
    scroll(pane, scrolled(pane) + 100)
    pane.lists.show_contents()
    here = [row for row in rows(pane) if row.is_here]
    assert [row.name for row in here] == ["Détail 3"]
    assert here[0].spoken == "Détail 3, level 3, you are here"
    assert current(pane) == "Détail 3"


def test_letters_find_a_heading_as_search_does(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, LONG)
    pane.lists.show_contents()
    write(qtbot, "detail 4")
    assert [row.name for row in rows(pane)] == ["Détail 4"]
    qtbot.keyClicks(focused(), "x")
    assert rows(pane) == []
    said = [each.text() for each in panel(pane).findChildren(QLabel) if each.isVisible()]
    assert "Nothing here holds “detail 4x”." in said
    qtbot.keyClick(focused(), Key.Key_Backspace)
    qtbot.keyClick(focused(), Key.Key_Return)
    assert browser(pane).textCursor().block().text() == "Détail 4"


def test_escape_leads_back_to_where_one_was(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, LONG)
    scroll(pane, 300)
    browser(pane).setFocus()
    pane.lists.show_contents()
    qtbot.keyClick(focused(), Key.Key_Down)
    qtbot.keyClick(focused(), Key.Key_Escape)
    assert not panel(pane).isVisible()
    assert scrolled(pane) == 300
    assert browser(pane).hasFocus()


@pytest.mark.parametrize("close", [Key.Key_Escape, Key.Key_Return])
def test_a_page_without_links_says_so(qtbot: QtBot, pane: ReadingPane, close: Key) -> None:
    show(pane, "Court.", source_address=None, terms=())
    pane.lists.show_links()
    said = [each.text() for each in panel(pane).findChildren(QLabel) if each.isVisible()]
    assert said == ["Links of the page", "This page has no links."]
    assert not panel(pane).findChildren(QLineEdit)[0].isVisible()
    qtbot.keyClick(panel(pane), close)
    assert not panel(pane).isVisible()


def test_the_links_are_listed_with_their_addresses_and_followed(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    show(pane, LINKS, terms=(Term(THEME, "Eau"),))
    pane.lists.show_links()
    shown = [(row.name, row.aside) for row in rows(pane)]
    assert shown[:4] == [
        ("Eau", ""),
        ("le verger", "https://exemple.fr/note-11"),
        ("la source", "https://ailleurs.exemple/eau"),
        ("[1]", ""),
    ]
    qtbot.keyClick(focused(), Key.Key_Down)
    with qtbot.waitSignal(pane.link_followed) as followed:
        qtbot.keyClick(focused(), Key.Key_Return)
    assert followed.args == ["https://exemple.fr/note-11"]
    assert browser(pane).textCursor().selectedText() == "le verger"
    pane.lists.show_links()
    assert current(pane) == "le verger"


def test_a_term_of_the_list_is_picked(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, LINKS, terms=(Term(THEME, "Eau"),))
    pane.lists.show_links()
    with qtbot.waitSignal(pane.term_picked) as picked:
        qtbot.keyClick(focused(), Key.Key_Return)
    assert picked.args == [TermKey(THEME, "Eau")]


def test_names_with_letters_of_two_units_are_whole(pane: ReadingPane) -> None:
    show(pane, "🌳🌳 [le 🌳 verger](https://exemple.fr/note-11) et la suite", terms=())
    pane.lists.show_links()
    assert rows(pane)[0].name == "le 🌳 verger"


def test_a_click_takes_a_row(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, LONG)
    pane.lists.show_contents()
    index = view(pane).model().index(3, 0)
    place = view(pane).visualRect(index).center()
    qtbot.mouseClick(view(pane).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert browser(pane).textCursor().block().text() == "Partie 2"
