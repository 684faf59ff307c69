"""Searching: the line completed, narrowed, misspelt and mended, the passage opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from reader_app.places import Places
from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.reader import Reader
from tests.ui.reading import acting

Key = Qt.Key


def test_a_line_is_completed_mended_and_leads_to_the_passage(
    reader: Reader, places: Places, web: Loopback
) -> None:
    source = notes.write_notes(places.data / "depot", web.address(""))
    reader.start(places.default_library)
    reader.sees("This library is empty")
    reader.drop([source], onto=reader.window.list)
    reader.finds(*(page.title for page in notes.ALL))

    complete_a_theme(reader)
    narrow_until_nothing_is_found(reader)
    take_the_spelling(reader)
    open_the_passage(reader)


def line(reader: Reader) -> QLineEdit:
    found = sight.only(reader.window, QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def offered(window: QWidget) -> list[str]:
    """How the line may go on, as far as it is in sight."""
    views = [each for each in window.findChildren(QListView) if each.parent() is window]
    return [row.data() for each in views if each.isVisible() for row in sight.rows(each)]


def complete_a_theme(reader: Reader) -> None:
    reader.search("th")
    assert offered(reader.window) == ["theme:"]
    reader.press(Key.Key_Down)
    reader.press(Key.Key_Return)
    assert offered(reader.window)[0] == "Vie de quartier"
    reader.type("droits")
    assert offered(reader.window) == ["Accès aux droits"]
    reader.press(Key.Key_Down)
    reader.press(Key.Key_Tab)
    assert line(reader).text() == 'theme:"Accès aux droits" '
    reader.finds(notes.DESK.title)


def narrow_until_nothing_is_found(reader: Reader) -> None:
    reader.type("tabourret")
    reader.sees("No note speaks of")
    reader.sees("Without “tabourret” (1)")


def take_the_spelling(reader: Reader) -> None:
    reader.click_button("Try “tabouret” (1 note)")
    assert line(reader).text() == 'theme:"Accès aux droits" tabouret'
    reader.finds(notes.DESK.title)
    assert QApplication.focusWidget() is line(reader)


def open_the_passage(reader: Reader) -> None:
    reader.press(Key.Key_Return)
    reader.press(Key.Key_Down)
    reader.reads("Prévoir deux chaises et un tabouret")
    reader.sees("1 / 1")
    assert "tabouret" in acting.marked(reader.window)
