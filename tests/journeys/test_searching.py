"""Searching: the line completed, narrowed, misspelt and mended, the passage opened."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QTableView, QWidget

from reader_app.places import Places
from reader_app.ui.browsing.arranged_terms import ArrangedTerms
from reader_app.ui.browsing.term_question import TermQuestion
from reader_app.ui.documents.pdf_find import PdfFind
from reader_app.ui.name_question import NameQuestion
from reader_app.ui.reading.remark_panel import RemarkEditor
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


def test_a_saved_search_and_a_term_put_in_its_place_stand_after_a_restart(
    reader: Reader, places: Places, web: Loopback
) -> None:
    source = notes.write_notes(places.data / "depot", web.address(""))
    reader.start(places.default_library)
    reader.drop([source], onto=reader.window.list)
    reader.finds(*(page.title for page in notes.ALL))
    save_a_search(reader, "four", "Autour du four")
    assert has_row(reader, "Aide alimentaire")
    merge_terms(reader, "Aide alimentaire", "Vie de quartier")
    reader.counts(Vie_de_quartier=3)
    reader.close()

    reader.start(places.default_library)
    reader.until(lambda: sight.counts(reader.window).get("Autour du four") == 2)
    reader.counts(Vie_de_quartier=3)
    assert not has_row(reader, "Aide alimentaire")
    reader.click_term("Autour du four")
    reader.finds(notes.OVEN.title, notes.DESK.title)
    assert line(reader).text() == "four"
    reader.choose("Edit", "Arranged terms")
    reader.until(lambda: reader.window.findChild(ArrangedTerms) is not None)
    dialog = reader.window.findChild(ArrangedTerms)
    assert isinstance(dialog, ArrangedTerms)
    reader.click(sight.button(dialog, "All as the source has them"))
    reader.until(lambda: has_row(reader, "Aide alimentaire"))


def save_a_search(reader: Reader, words: str, name: str) -> None:
    reader.search(words)
    reader.until(lambda: len(sight.titles(reader.window)) < len(notes.ALL))
    reader.choose("Edit", "Save this search")
    reader.until(lambda: reader.window.findChild(NameQuestion) is not None)
    question = reader.window.findChild(NameQuestion)
    assert isinstance(question, NameQuestion)
    reader.until(question.isVisible)
    name_line = question.findChild(QLineEdit)
    assert isinstance(name_line, QLineEdit)
    name_line.setText(name)
    reader.click(sight.button(question, "Save"))
    reader.until(lambda: name in sight.counts(reader.window))
    come_back(reader)
    reader.window.line.clear()


def merge_terms(reader: Reader, term: str, into: str) -> None:
    sidebar = reader.window.sidebar
    index = next(row for row in sight.branches(sidebar.model()) if row.data() == term)
    sidebar.setCurrentIndex(index)
    place = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place)
    QApplication.sendEvent(sidebar.viewport(), event)
    menu = next(each for each in sidebar.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == "Same as another term…").trigger()
    menu.close()
    reader.until(lambda: reader.window.findChild(TermQuestion) is not None)
    question = reader.window.findChild(TermQuestion)
    assert isinstance(question, TermQuestion)
    reader.until(question.isVisible)
    field = question.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(into)
    reader.click(sight.button(question, "Choose"))
    reader.until(lambda: not has_row(reader, term))
    come_back(reader)


def has_row(reader: Reader, name: str) -> bool:
    """Whether a row of the sidebar is called that, in sight or not."""
    return any(row.data() == name for row in sight.branches(reader.window.sidebar.model()))


def come_back(reader: Reader) -> None:
    """A dialog is closed: the window is active again, also without a window manager."""
    reader.window.activateWindow()
    reader.until(reader.window.isActiveWindow)


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


def test_what_a_fetched_document_says_is_found_and_opened_at_its_page(
    reader: Reader, places: Places, web: Loopback
) -> None:
    source = notes.write_notes(places.data / "depot", web.address(""))
    notes.serve_documents(web, *notes.ALL)
    reader.start(places.default_library)
    reader.drop([source], onto=reader.window.list)
    reader.finds(*(page.title for page in notes.ALL))

    reader.search("ligne")
    reader.sees("No note speaks of")
    reader.search("tabouret")
    reader.finds(notes.DESK.title)
    reader.click_card(notes.DESK.title)
    reader.reads("on vient à deux")
    reader.click_button("Download")
    reader.sees("Downloaded")
    reader.search("ligne")
    reader.finds(notes.DESK.title)
    go_to_page_two(reader)
    reader.until(lambda: marked_on_page(reader) == 2)


def test_what_the_reader_wrote_is_found_and_shown_marked(
    reader: Reader, places: Places, web: Loopback
) -> None:
    source = notes.write_notes(places.data / "depot", web.address(""))
    reader.start(places.default_library)
    reader.drop([source], onto=reader.window.list)
    reader.finds(*(page.title for page in notes.ALL))
    reader.click_card(notes.DESK.title)
    reader.reads("on vient à deux")
    reader.press(Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    reader.type("Apporter une boussole")
    reader.press(Key.Key_Escape)

    reader.search("remark:boussoles")
    reader.finds(notes.DESK.title)
    reader.click_card(notes.DESK.title)
    reader.until(lambda: marked_in_remark(reader) == ["boussole"])
    reader.search("gardons")
    reader.sees("No note speaks of")
    reader.search("boussole")
    reader.finds(notes.DESK.title)
    reader.click_card(notes.DESK.title)
    reader.until(lambda: marked_in_remark(reader) == ["boussole"])
    editor = remark_editor(reader)
    assert editor is not None
    assert editor.textCursor().position() == len("Apporter une ")
    reader.search("has:remark")
    reader.finds(notes.DESK.title)


def remark_editor(reader: Reader) -> RemarkEditor | None:
    """Where the remark stands, if it is in sight."""
    found = reader.window.findChildren(RemarkEditor)
    return next((each for each in found if each.isVisible()), None)


def marked_in_remark(reader: Reader) -> list[str]:
    editor = remark_editor(reader)
    marks = editor.extraSelections() if editor is not None else []
    return [each.cursor.selectedText() for each in marks]  # type: ignore[attr-defined]


def go_to_page_two(reader: Reader) -> None:
    """Click on the number 2 where the card says on which pages the word stands."""
    table = sight.only(reader.window, QTableView)
    card = table.visualRect(table.model().index(0, 0))
    reader.until(lambda: place_of_page(table, card, 2))
    reader.click(table.viewport(), place_of_page(table, card, 2))


def place_of_page(table: QWidget, card: QRect, page: int) -> QPoint | None:
    places = (QPoint(x, y) for y in range(card.top(), card.bottom()) for x in range(card.width()))
    found = ((place, table._found_at(place)) for place in places)
    return next((place for place, each in found if each and each.pages == (page,)), None)


def marked_on_page(reader: Reader) -> int:
    """The page of the document where a passage is marked, from 1; 0 where none is."""
    find = reader.window.findChild(PdfFind)
    place = find.place() if find is not None else None
    return place[0] + 1 if place else 0
