"""The program: which library is open, what the reader prefers, and what is kept of it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader_app.domain.settings import LARGEST_TEXT, Language, Scheme, Settings
from reader_app.domain.taxonomy import THEME
from reader_app.downloads.folder import AttachmentFolder
from reader_app.places import Places, find_places
from reader_app.storage.first_page import read_first_page
from reader_app.storage.settings_file import read_settings, write_settings
from reader_app.ui.keeping.key_button import KeyButton
from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from reader_app.ui.keeping.preferences import Preferences
from reader_app.ui.theme import SEPIA
from tests.journeys import notes, sight
from tests.journeys.libraries import fill
from tests.journeys.reader import CONTROL, SHIFT, Reader, at_the_window
from tests.pdfs.bad_pdfs import sound_pdf

Key = Qt.Key
SITE = "https://quartiers.example"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = find_places(own=tmp_path / "own")
    write_settings(places.settings_file, Settings(language=Language.ENGLISH))
    return places


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication, places: Places) -> Iterator[Reader]:
    with at_the_window(qtbot, qapp, places) as reader:
        yield reader


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    return notes.write_notes(tmp_path / "depot", SITE)


@pytest.fixture
def library(tmp_path: Path, depot: Path) -> Path:
    return fill(tmp_path / "Lens", depot)


def settings(places: Places) -> Settings:
    return read_settings(places.settings_file)


def test_the_library_that_was_open_last_opens_again(
    reader: Reader, places: Places, library: Path
) -> None:
    reader.start(library)
    reader.until(lambda: settings(places).library == str(library))
    reader.close()
    reader.start()
    assert reader.window.windowTitle() == "Lens – Lutrin"


def test_the_sample_gives_way_to_a_library_of_the_readers_own(
    reader: Reader, places: Places, depot: Path
) -> None:
    reader.start()
    reader.close()
    assert settings(places).library == ""
    fill(places.default_library, depot)
    reader.start()
    assert reader.window.windowTitle() == "My notes – Lutrin"


def test_what_is_no_library_is_not_opened_and_the_former_one_stays(
    reader: Reader, places: Places, library: Path, depot: Path
) -> None:
    reader.start(library)
    reader.choose("File", "Open a library")
    reader.name_in_dialog(depot)
    reader.sees("There is no library here")
    assert reader.window.windowTitle() == "Lens – Lutrin"
    reader.finds(*(page.title for page in notes.ALL))
    assert not (depot / "library.db").exists()
    assert settings(places).library == str(library)


def test_a_new_library_is_made_and_opened(reader: Reader, library: Path, tmp_path: Path) -> None:
    reader.start(library)
    reader.choose("File", "New library")
    reader.name_in_dialog(tmp_path / "Liévin")
    reader.sees("This library is empty")
    reader.counts(**{"All notes": 0})
    reader.close()
    reader.start()
    assert reader.window.windowTitle() == "Liévin – Lutrin"


def test_a_library_that_cannot_be_read_is_said_and_another_can_be_opened(
    reader: Reader, library: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "Cassée"
    (broken / "library.db").mkdir(parents=True)
    reader.begin(broken)
    reader.sees("library.db: ")
    reader.choose("File", "Open a library")
    reader.name_in_dialog(library)
    reader.finds(*(page.title for page in notes.ALL))


def test_what_is_dropped_before_anything_is_open_never_goes_into_the_sample(
    reader: Reader, places: Places, depot: Path
) -> None:
    reader.begin()
    reader.until(reader.window.acceptDrops)
    reader.drop([depot / "le-four-du-faubourg.md"], onto=reader.window.list)
    reader.drop([depot], onto=reader.window.list)
    reader.until(lambda: len(sight.titles(reader.window)) == len(notes.ALL))
    assert (places.default_library / "notes" / "depot").is_dir()
    assert not (places.sample_library / "notes" / "depot").exists()
    assert reader.window.windowTitle() == "My notes – Lutrin"


def test_the_size_of_the_text_is_kept(reader: Reader, places: Places, library: Path) -> None:
    reader.start(library)
    for _ in range(3):
        reader.press(Key.Key_Plus, CONTROL)
    reader.press(Key.Key_Minus, CONTROL)
    reader.until(lambda: settings(places).text_size == Settings().text_size + 2)
    reader.press(Key.Key_0, CONTROL)
    reader.until(lambda: settings(places).text_size == Settings().text_size)


def test_text_grows_only_so_far(reader: Reader, places: Places, library: Path) -> None:
    kept = Settings(language=Language.ENGLISH, text_size=LARGEST_TEXT - 1)
    write_settings(places.settings_file, kept)
    reader.start(library)
    for _ in range(4):
        reader.press(Key.Key_Plus, CONTROL)
    reader.close()
    assert settings(places).text_size == LARGEST_TEXT


def test_dark_colours_are_kept(
    reader: Reader, qapp: QApplication, places: Places, library: Path
) -> None:
    reader.start(library)
    light = reader.window.palette().window().color()
    reader.press(Key.Key_K, CONTROL | SHIFT)
    assert reader.window.palette().window().color().lightness() < light.lightness()
    reader.close()
    assert settings(places).scheme is Scheme.DARK
    reader.start()
    assert reader.window.palette().window().color().lightness() < light.lightness()
    assert reader.window.menus.dark.isChecked()
    reader.press(Key.Key_K, CONTROL | SHIFT)
    assert reader.window.palette().window().color() == light


def test_what_is_preferred_holds_at_once_and_is_kept(
    reader: Reader, qapp: QApplication, places: Places, library: Path
) -> None:
    reader.start(library)
    reader.press(Key.Key_Comma, CONTROL)
    reader.until(lambda: isinstance(qapp.activeWindow(), Preferences))
    reader.type("colours")
    reader.press(Key.Key_Tab)
    reader.type("S")
    reader.until(lambda: settings(places).scheme is Scheme.SEPIA)
    assert reader.window.palette().base().color() == QColor(SEPIA.page)
    reader.press(Key.Key_Escape)
    reader.window.activateWindow()
    reader.until(reader.window.isActiveWindow)
    reader.press(Key.Key_K, CONTROL | SHIFT)
    assert reader.window.menus.dark.isChecked()
    reader.press(Key.Key_K, CONTROL | SHIFT)
    assert reader.window.palette().base().color() == QColor(SEPIA.page)
    reader.close()
    reader.start()
    assert reader.window.palette().base().color() == QColor(SEPIA.page)


def test_another_language_holds_at_once(
    qtbot: QtBot, reader: Reader, places: Places, library: Path, qapp: QApplication
) -> None:
    reader.start(library)
    reader.press(Key.Key_Comma, CONTROL)
    reader.until(lambda: isinstance(qapp.activeWindow(), Preferences))
    reader.type("language")
    reader.press(Key.Key_Tab)
    with qtbot.waitSignal(reader.window.anew_requested):
        reader.type("F")
    assert settings(places).language is Language.FRENCH
    reader.close()
    reader.start()
    reader.sees("Toutes les notes")


def test_the_order_of_a_facet_is_kept(reader: Reader, places: Places, library: Path) -> None:
    reader.start(library)
    sidebar = reader.window.sidebar
    sidebar.setCurrentIndex(
        next(row for row in sight.branches(sidebar.model()) if row.data() == "Themes")
    )
    where = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, where)
    QApplication.sendEvent(sidebar.viewport(), event)
    menu = next(each for each in sidebar.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == "Sort by number of notes").trigger()
    reader.until(lambda: settings(places).by_count == (THEME,))
    reader.close()
    reader.start()
    assert reader.window.sidebar.terms.order.by_count == {THEME}


def test_a_true_first_page_is_left_for_the_next_start(reader: Reader, library: Path) -> None:
    reader.start(library)
    reader.finds(*(page.title for page in notes.ALL))
    reader.click_card(notes.DESK.title)
    reader.reads("La première fois, on vient à deux.")
    reader.press(Key.Key_D, CONTROL)
    reader.close()
    first = read_first_page(library)
    assert first is not None
    assert (first.count, first.favourites) == (len(notes.ALL), 1)
    reader.begin()
    assert sight.titles(reader.window) == [page.title for page in notes.ALL]
    assert sight.counts(reader.window)["Favourites"] == 1


def test_a_library_that_breaks_while_it_is_open_lets_the_window_close(
    reader: Reader, library: Path
) -> None:
    reader.start(library)
    reader.finds(*(page.title for page in notes.ALL))
    (library / "library.db").unlink()
    (library / "library.db").write_bytes(b"plus rien de lisible " * 100)
    reader.close()


def test_closing_before_the_library_is_open_is_no_trouble(reader: Reader, library: Path) -> None:
    reader.begin(library)
    reader.until(reader.window.acceptDrops)
    reader.close()


def test_a_bug_is_logged_whole_and_said_in_one_line(
    reader: Reader, places: Places, library: Path
) -> None:
    reader.start(library)
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("un essai"), None)
    reader.sees("Something went wrong that should not have.")
    assert "ZeroDivisionError: un essai" in places.log_file.read_text("utf-8")
    # A reader's program that met a bug fails its test: this one was meant.
    places.log_file.unlink()


def test_an_error_that_nobody_takes_is_said(reader: Reader, places: Places, library: Path) -> None:
    reader.start(library)
    reader.until(lambda: settings(places).library == str(library))
    places.settings_file.unlink()
    places.settings_file.mkdir()
    reader.press(Key.Key_Plus, CONTROL)
    reader.sees("settings.json: ")


def test_the_facet_of_documents_follows_the_folder(reader: Reader, library: Path) -> None:
    reader.start(library)
    reader.until(lambda: sight.counts(reader.window).get("No document here"))
    without = sight.counts(reader.window)["No document here"]
    assert sight.counts(reader.window)["All documents here"] == 0
    path = AttachmentFolder(library / "attachments").file(SITE + notes.GUIDE.path).path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(sound_pdf())
    reader.until(lambda: sight.counts(reader.window)["No document here"] == without - 1)
    path.unlink()
    reader.until(lambda: sight.counts(reader.window)["No document here"] == without)


def test_keys_that_the_reader_gave_hold_at_once_and_are_kept(
    reader: Reader, places: Places, library: Path
) -> None:
    reader.start(library)
    reader.press(Key.Key_F1)
    reader.until(lambda: isinstance(QApplication.activeWindow(), KeyboardHelp))
    dialog = QApplication.activeWindow()
    assert dialog is not None
    mark = next(each for each in dialog.findChildren(KeyButton) if each.name == "mark")
    mark.setFocus()
    reader.press(Key.Key_Space)
    reader.press(Key.Key_Y, CONTROL)
    assert mark.waits  # Redo has these.
    reader.press(Key.Key_F12)
    reader.press(Key.Key_Escape)
    reader.until(lambda: settings(places).keys == (("mark", "F12"),))
    reader.close()

    reader.start()
    reader.click_card(notes.OVEN.title)
    reader.reads("trente foyers")
    reader.press(Key.Key_F12)
    reader.counts(Favourites=1)
