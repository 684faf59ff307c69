"""The whole main job without a mouse."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.libraries import fill
from tests.journeys.reader import CONTROL, SHIFT, Reader

Key = Qt.Key


def test_a_note_is_found_read_fetched_and_marked_by_keys(
    reader: Reader, web: Loopback, tmp_path: Path
) -> None:
    notes.serve_documents(web, *notes.ALL)
    source = notes.write_notes(tmp_path / "depot", web.address(""))
    reader.start(fill(tmp_path / "Quartiers", source))
    # Offscreen the screen is small: on a page so narrow two pages of a PDF stand in sight at once.
    reader.window.resize(1280, 800)
    reader.finds(*(page.title for page in notes.ALL))

    search_by_keys(reader)
    read_and_fetch_by_keys(reader)
    mark_and_undo_by_keys(reader)
    narrow_by_keys(reader)
    call_up_by_keys(reader)
    ask_for_help(reader)


def search_by_keys(reader: Reader) -> None:
    reader.press(Key.Key_F, CONTROL)
    reader.type("permanence")
    reader.finds(notes.DESK.title)
    reader.press(Key.Key_Down)
    reader.reads("La première fois, on vient à deux.")


def read_and_fetch_by_keys(reader: Reader) -> None:
    reader.press(Key.Key_V, CONTROL | SHIFT)
    reader.reads("Prévoir deux chaises et un tabouret")
    reader.press(Key.Key_F, CONTROL | SHIFT)
    reader.type("tabouret")
    reader.sees("1 / 1")
    reader.press(Key.Key_Escape)
    reader.press(Key.Key_D, CONTROL | SHIFT)
    reader.sees("Downloaded · 2.34 KB")
    reader.press(Key.Key_Return, CONTROL)
    reader.sees("1 / 2")
    reader.press(Key.Key_Right)
    reader.sees("2 / 2")
    reader.press(Key.Key_Escape)
    reader.reads("La première fois, on vient à deux.")


def mark_and_undo_by_keys(reader: Reader) -> None:
    reader.press(Key.Key_D, CONTROL)
    reader.counts(Favourites=1)
    reader.press(Key.Key_Z, CONTROL)
    reader.counts(Favourites=0)
    reader.press(Key.Key_Z, CONTROL | SHIFT)
    reader.counts(Favourites=1)


def narrow_by_keys(reader: Reader) -> None:
    reader.press(Key.Key_F, CONTROL)
    reader.press(Key.Key_Escape)
    reader.finds(*(page.title for page in notes.ALL))
    reader.press(Key.Key_F6)
    reader.press(Key.Key_Home)
    while sight.current_term(reader.window) != "Solidarités":
        reader.press(Key.Key_Down)
    reader.press(Key.Key_Space)
    reader.finds(notes.GLEANING.title, notes.DESK.title)
    reader.press(Key.Key_F6)
    reader.press(Key.Key_Home)
    reader.reads("Glaner après le marché demande une charrette")


def call_up_by_keys(reader: Reader) -> None:
    reader.press(Key.Key_F, CONTROL)
    reader.press(Key.Key_K, CONTROL)
    reader.type("kraken")
    reader.press(Key.Key_Escape)
    reader.press(Key.Key_K, CONTROL)
    reader.type("all no")
    reader.press(Key.Key_Return)
    reader.finds(*(page.title for page in notes.ALL))
    reader.press(Key.Key_K, CONTROL)
    reader.type("permanence")
    reader.until(lambda: notes.DESK.title in sight.called_up(reader.window))
    reader.press(Key.Key_Return)
    reader.reads("La première fois, on vient à deux.")


def ask_for_help(reader: Reader) -> None:
    reader.press(Key.Key_F1)
    reader.until(lambda: QApplication.activeWindow() is not reader.window)
    help_dialog = QApplication.activeWindow()
    assert help_dialog is not None
    assert "Search the notes" in sight.words(help_dialog)
    reader.press(Key.Key_Escape)
    reader.until(lambda: not any(map(is_help, QApplication.topLevelWidgets())))


def is_help(window: QWidget) -> bool:
    return isinstance(window, KeyboardHelp) and window.isVisible()
