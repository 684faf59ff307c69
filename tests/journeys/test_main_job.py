"""The main job: find a note, read it, fetch its document, open it, mark it, find the mark again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader_app.places import Places
from reader_app.ui.shelf_question import ShelfQuestion
from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.reader import CONTROL, Reader

FIRST_WORDS = "La première fois, on vient à deux."


def test_what_is_found_read_fetched_and_marked_is_still_there_after_a_restart(
    reader: Reader, places: Places, web: Loopback
) -> None:
    source = notes.write_notes(places.data / "depot", web.address(""))
    notes.serve_documents(web, *notes.ALL)
    reader.start(places.default_library)
    reader.sees("This library is empty")
    reader.drop([source], onto=reader.window.list)
    reader.finds(*(page.title for page in notes.ALL))

    search_and_narrow(reader)
    read_with_the_transcript(reader)
    fetch_and_open(reader)
    reader.click_button("Favourite")
    reader.counts(Favourites=1)
    put_on_a_shelf(reader)
    size = reader.window.size()
    reader.close()

    reader.start()
    # On a small screen it comes up narrower, with both pages of the document in sight at once.
    reader.window.resize(size)
    reader.counts(Jardins=1)
    asked = len(web.asked)
    find_the_mark(reader)
    open_where_it_was_left(reader)
    assert len(web.asked) == asked


def search_and_narrow(reader: Reader) -> None:
    reader.search("four")
    reader.until(lambda: set(sight.titles(reader.window)) == {notes.OVEN.title, notes.DESK.title})
    reader.click_term("Lens")
    reader.finds(notes.DESK.title)
    assert sight.count(reader.window) == "Notes found 1"


def read_with_the_transcript(reader: Reader) -> None:
    reader.click_card(notes.DESK.title)
    reader.reads(FIRST_WORDS)
    assert "tabouret" not in sight.page(reader.window)
    reader.click_button("Show transcript")
    reader.reads("Prévoir deux chaises et un tabouret")


def fetch_and_open(reader: Reader) -> None:
    reader.click_button("Download")
    reader.sees("Downloaded · 2.34 KB")
    reader.click_button("Open")
    reader.sees("1 / 2")
    assert sight.page(reader.window) == ""
    reader.press(Qt.Key.Key_Right)
    reader.sees("2 / 2")
    reader.press(Qt.Key.Key_Escape)
    reader.reads(FIRST_WORDS)


def put_on_a_shelf(reader: Reader) -> None:
    reader.press(Qt.Key.Key_E, CONTROL)
    # With a window manager a dialog gets the keyboard a moment after it is there.
    reader.until(lambda: isinstance(QApplication.activeWindow(), ShelfQuestion))
    reader.type("Jardins")
    reader.press(Qt.Key.Key_Return)
    reader.counts(Jardins=1, Favourites=1)


def find_the_mark(reader: Reader) -> None:
    reader.counts(Favourites=1)
    reader.click_term("Favourites")
    reader.finds(notes.DESK.title)
    reader.click_card(notes.DESK.title)
    reader.reads(FIRST_WORDS)
    assert sight.button(reader.window, "Favourite").isChecked()
    reader.sees("Open")


def open_where_it_was_left(reader: Reader) -> None:
    reader.click_button("Open")
    reader.sees("2 / 2")
