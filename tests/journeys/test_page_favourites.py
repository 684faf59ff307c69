"""One page of a PDF as a favourite: starred over the PDF, listed, opened at it again."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTableView

from reader_app.places import Places
from reader_app.ui.documents.pdf_canvas import PdfCanvas
from reader_app.ui.documents.pdf_pane import PdfPane
from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.libraries import lutrin
from tests.journeys.reader import ALT, CONTROL, Reader

Key = Qt.Key


def test_a_page_is_starred_listed_and_opened_again(
    reader: Reader, places: Places, web: Loopback
) -> None:
    source = notes.write_notes(places.data / "depot", web.address(""))
    notes.serve_documents(web, *notes.ALL)
    reader.start(places.default_library)
    reader.drop([source], onto=reader.window.list)
    reader.finds(*(page.title for page in notes.ALL))
    star_page_two(reader)

    reader.press(Key.Key_2, ALT)
    reader.finds(notes.DESK.title)
    reader.until(lambda: place_of(reader, 2) is not None)
    spoken = table(reader).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Favourite: p. 2" in sight.plain(spoken)
    told = lutrin("favourites", "list", "--library", places.default_library, "--json")
    assert '"page": 2' in told
    open_it_from_another_note(reader)
    reader.press(Key.Key_D, CONTROL)
    reader.finds()
    reader.press(Key.Key_Z, CONTROL)
    reader.finds(notes.DESK.title)


def star_page_two(reader: Reader) -> None:
    reader.click_card(notes.DESK.title)
    reader.reads("on vient à deux")
    reader.click_button("Download")
    reader.sees("Downloaded")
    reader.press(Key.Key_Return, ALT)
    reader.until(lambda: page_in_front(reader) == 1)
    reader.press(Key.Key_Right)
    reader.until(lambda: page_in_front(reader) == 2)
    reader.press(Key.Key_D, CONTROL)
    reader.until(lambda: sight.has_button(reader.window, "Page off favourites (Ctrl+D)"))
    reader.press(Key.Key_Left)
    reader.until(lambda: sight.has_button(reader.window, "Page to favourites (Ctrl+D)"))
    reader.press(Key.Key_Escape)
    reader.until(lambda: page_in_front(reader) == 0)


def open_it_from_another_note(reader: Reader) -> None:
    reader.press(Key.Key_1, ALT)
    reader.finds(*(page.title for page in notes.ALL))
    reader.click_card(notes.OVEN.title)
    reader.reads("four")
    reader.press(Key.Key_2, ALT)
    reader.finds(notes.DESK.title)
    place = place_of(reader, 2)
    assert place is not None
    reader.click(table(reader).viewport(), place)
    reader.until(lambda: page_in_front(reader) == 2)
    reader.until(lambda: sight.has_button(reader.window, "Page off favourites (Ctrl+D)"))


def page_in_front(reader: Reader) -> int:
    """The page of the PDF that is shown, from 1; 0 where none is."""
    pane = reader.window.findChild(PdfPane)
    shown = pane is not None and pane.isVisible() and pane.page_count > 0
    canvas = reader.window.findChild(PdfCanvas)
    return canvas.page if shown and canvas is not None else 0


def table(reader: Reader) -> QTableView:
    found = sight.only(reader.window, QTableView)
    assert isinstance(found, QTableView)
    return found


def place_of(reader: Reader, page: int) -> QPoint | None:
    """Where the first card names a marked page."""
    view = table(reader)
    card = view.visualRect(view.model().index(0, 0))
    for y in range(card.top(), card.bottom(), 2):
        for x in range(0, card.width(), 3):
            found = view._found_at(QPoint(x, y))
            if found is not None and found.pages == (page,) and not found.times:
                return QPoint(x + 2, y)
    return None
