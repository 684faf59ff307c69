"""Highlights: made by keys, there after a restart, found in a changed text, never lost."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QListView, QTableView

from reader_app.domain.query import Where
from reader_app.places import Places
from reader_app.ui.reading.highlights_panel import HighlightsPanel
from reader_app.ui.reading.remark_panel import RemarkEditor
from tests.journeys import notes, sight
from tests.journeys.reader import ALT, CONTROL, SHIFT, Reader
from tests.ui.reading import acting

SITE = "https://quartiers.example"
SAID, READ = "on vient à deux", "deux chaises et un tabouret"


def test_what_is_coloured_outlives_restarts_and_changed_texts(
    reader: Reader, places: Places, tmp_path: Path
) -> None:
    source = notes.write_notes(tmp_path / "depot", SITE)
    reader.start(places.default_library)
    reader.drop([source], onto=reader.window.list)
    reader.finds(*(page.title for page in notes.ALL))
    reader.click_card(notes.DESK.title)
    reader.reads(SAID)
    reader.click_button("Show transcript")
    reader.reads(READ)
    colour(reader, SAID)
    write_on_it(reader, "Toujours vrai")
    colour(reader, READ)
    reader.close()

    reader.start()
    reader.reads(SAID)
    reader.until(lambda: SAID in marked(reader))

    changed = notes.DESK._replace(
        body="Un mot d'abord. **Tenir une permanence d'écoute** s'apprend vite. La première "
        "fois, on vient à deux. C'est tout.",
        documents=(notes.GUIDE._replace(transcript="Il n'en reste rien du tout."),),
    )
    more = notes.write_notes(tmp_path / "suite" / "depot", SITE, changed)
    reader.drop([more], onto=reader.window.list)
    reader.reads("Un mot d'abord.")
    reader.until(lambda: SAID in marked(reader))
    reader.sees("1 highlight of this note has no place any more")
    reader.press(Qt.Key.Key_4, ALT)
    reader.until(
        lambda: listed(reader) == ["Without a place in the text", READ, notes.DESK.title, SAID]
    )
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Return)
    reader.press(Qt.Key.Key_Escape)
    reader.press(Qt.Key.Key_S, CONTROL | SHIFT)
    assert in_hand(reader) == "Toujours vrai"
    reader.press(Qt.Key.Key_Escape)
    find_by_remark(reader, "remark:toujours", notes.DESK.title)


def find_by_remark(reader: Reader, line: str, title: str) -> None:
    """Search, and click on what the card says of the reader's remark."""
    reader.search(line)
    reader.finds(title)
    reader.until(lambda: place_of_remark(reader) is not None)
    reader.click(sight.only(reader.window, QTableView).viewport(), place_of_remark(reader))
    assert in_hand(reader) == "Toujours vrai"
    reader.press(Qt.Key.Key_Escape)


def place_of_remark(reader: Reader) -> QPoint | None:
    """Where the first card says that the words stand in a remark."""
    table = sight.only(reader.window, QTableView)
    card = table.visualRect(table.model().index(0, 0))
    places = (QPoint(x, y) for y in range(card.top(), card.bottom()) for x in range(card.width()))
    found = ((place, table._found_at(place)) for place in places)
    return next((place for place, each in found if each and each.where is Where.REMARK), None)


def colour(reader: Reader, words: str) -> None:
    """Find words on the page and colour them, all by keys."""
    before = marked(reader)
    acting.browser(reader.window).setFocus()
    reader.press(Qt.Key.Key_F, CONTROL | SHIFT)
    reader.press(Qt.Key.Key_A, CONTROL)
    reader.type(words)
    reader.until(lambda: words in marked(reader))
    reader.press(Qt.Key.Key_Return)
    reader.press(Qt.Key.Key_Escape)
    reader.until(lambda: acting.browser(reader.window).textCursor().selectedText() == words)
    reader.press(Qt.Key.Key_S, CONTROL | SHIFT)
    reader.until(lambda: words in marked(reader) and words not in before)


def write_on_it(reader: Reader, remark: str) -> None:
    """The keyboard is behind the words: the same key shows their card."""
    reader.press(Qt.Key.Key_S, CONTROL | SHIFT)
    assert in_hand(reader) == ""
    reader.type(remark)
    reader.press(Qt.Key.Key_Escape)
    reader.until(lambda: QApplication.activePopupWidget() is None)


def in_hand(reader: Reader) -> str:
    """What is written on the card, which has the keyboard."""
    reader.until(lambda: isinstance(QApplication.focusWidget(), RemarkEditor))
    editor = QApplication.focusWidget()
    assert isinstance(editor, RemarkEditor)
    return editor.toPlainText()


def marked(reader: Reader) -> list[str]:
    return [sight.plain(each) for each in acting.marked(reader.window)]


def listed(reader: Reader) -> list[str]:
    panel = reader.window.findChild(HighlightsPanel)
    assert panel is not None
    model = panel.findChildren(QListView)[0].model()
    return [sight.plain(str(model.index(at, 0).data())) for at in range(model.rowCount())]
