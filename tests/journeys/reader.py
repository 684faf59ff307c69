"""A person at the window: the real program over folders of its own, driven by keys and mouse."""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QTranslator, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontDatabase,
    QInputMethodEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.app import Start, prepare
from reader_app.places import Places
from reader_app.storage.settings_file import read_settings
from reader_app.ui.front import Front
from tests.journeys import sight
from tests.patience import PATIENCE_MS
from tests.ui.reading import acting

_LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Reader:
    """One reader, who may start the program, close it, and start it again."""

    def __init__(self, qtbot: QtBot, app: QApplication, places: Places) -> None:
        self.qtbot = qtbot
        self.places = places
        self._app = app
        self._start: Start | None = None

    # --- the program ----------------------------------------------------------------------------

    def start(self, library: Path | None = None) -> None:
        """Start the program, and wait until its library is open."""
        self.begin(library)
        self.until(lambda: self.window.windowTitle() != "Lutrin")

    def begin(self, library: Path | None = None) -> None:
        """Start the program, and wait until its window is there."""
        settings = read_settings(self.places.settings_file)
        prepare(self._app, self.places, settings)
        self._start = Start(self._app, self.places, settings)
        with self.qtbot.waitSignal(self.window.painted):
            self._start.show(self.places.library_to_open(library, settings.library))
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def close(self) -> None:
        """Close the window, as its cross does, and let the program end."""
        start, self._start = self._start, None
        if start is not None:
            start.front.close()
            start.end()
            start.front.deleteLater()
            start.deleteLater()

    @property
    def window(self) -> Front:
        """The window of the running program."""
        assert self._start is not None
        return self._start.front

    def until(self, seen: Callable[[], object], within_ms: int = PATIENCE_MS) -> None:
        """Wait until something is seen."""
        self.qtbot.waitUntil(lambda: bool(seen()), timeout=within_ms)

    # --- eyes -----------------------------------------------------------------------------------

    def sees(self, text: str, within_ms: int = PATIENCE_MS) -> None:
        """Wait until this stands somewhere in the window, outside of the page."""

        def look() -> None:
            assert text in sight.words(self.window)

        self.qtbot.waitUntil(look, timeout=within_ms)

    def reads(self, text: str, within_ms: int = PATIENCE_MS) -> None:
        """Wait until this stands on the page."""

        def look() -> None:
            assert text in sight.page(self.window)

        self.qtbot.waitUntil(look, timeout=within_ms)

    def finds(self, *titles: str, within_ms: int = PATIENCE_MS) -> None:
        """Wait until these cards are in the list, in this order, and no others."""

        def look() -> None:
            assert sight.titles(self.window) == list(titles)

        self.qtbot.waitUntil(look, timeout=within_ms)

    def counts(self, within_ms: int = PATIENCE_MS, **rows: int) -> None:
        """Wait until rows of the sidebar have these counts; `_` in a name stands for a space."""

        def look() -> None:
            shown = sight.counts(self.window)
            assert {name: shown.get(name.replace("_", " ")) for name in rows} == rows

        self.qtbot.waitUntil(look, timeout=within_ms)

    # --- hands ----------------------------------------------------------------------------------

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key: whatever has the keyboard gets it, and every shortcut may take it."""
        window = QApplication.activePopupWidget() or QApplication.activeWindow()
        assert window is not None
        QTest.keyClick(window.windowHandle(), key, modifiers)

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused is not None
        for char in text:
            if char.isascii():
                self.qtbot.keyClicks(focused, char)
            else:
                # QTest knows only the keys of ASCII; accents come as they do by a dead key.
                composed = QInputMethodEvent()
                composed.setCommitString(char)
                QApplication.sendEvent(focused, composed)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click into the middle of a widget, or elsewhere on it."""
        self.qtbot.mouseClick(widget, _LEFT, pos=place or widget.rect().center())

    def click_button(self, name: str) -> None:
        """Click on the button that goes by this name."""
        self.click(sight.button(self.window, name))

    def search(self, line: str) -> None:
        """Write a line of words into the search line, in the place of what stands there."""
        search_line = sight.only(self.window, QLineEdit)
        assert isinstance(search_line, QLineEdit)
        self.click(search_line)
        self.press(Qt.Key.Key_A, CONTROL)
        self.type(line)

    def click_card(self, title: str) -> None:
        """Click on the card of this title."""
        table = sight.only(self.window, QTableView)
        assert isinstance(table, QTableView)
        index = next(row for row in sight.rows(table) if sight.plain(row.data() or "") == title)
        table.scrollTo(index)
        self.click(table.viewport(), table.visualRect(index).center())

    def click_term(self, name: str) -> None:
        """Click on this row of the sidebar."""
        tree = sight.only(self.window, QTreeView)
        assert isinstance(tree, QTreeView)
        index = next(row for row in sight.branches(tree.model()) if row.data() == name)
        tree.scrollTo(index)
        self.click(tree.viewport(), tree.visualRect(index).center())

    def click_words(self, words: str) -> None:
        """Click on these words of the page."""
        acting.click(self.qtbot, self.window, words)

    def choose(self, menu: str, action: str) -> None:
        """Choose from the menus with the mouse."""
        bar = self.window.menuBar()
        head = next(each for each in bar.actions() if _named(each.text(), menu))
        self.click(bar, bar.actionGeometry(head).center())
        shown = head.menu()
        assert isinstance(shown, QMenu)
        self.until(shown.isVisible)
        line = next(each for each in shown.actions() if _named(each.text(), action))
        self.click(shown, shown.actionGeometry(line).center())

    def name_in_dialog(self, path: Path) -> None:
        """Write a path into the file dialog that is open, and agree."""
        self.until(lambda: self.window.findChild(QFileDialog) is not None)
        dialog = self.window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        name = dialog.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        self.until(dialog.isVisible)
        # Typed letter by letter, Qt would complete it on the way.
        name.setText(str(path))
        self.qtbot.keyClick(name, Qt.Key.Key_Return)
        self.until(lambda: self.window.findChild(QFileDialog) is None)

    def drop(self, paths: Sequence[Path], onto: QWidget) -> None:
        """Drag files and folders over a part of the window, and let them go."""
        what = QMimeData()
        what.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place = onto.rect().center()
        copy = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(place, copy, what, _LEFT, PLAIN)
        QApplication.sendEvent(onto, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(onto, QDragMoveEvent(place, copy, what, _LEFT, PLAIN))
        QApplication.sendEvent(onto, QDropEvent(place, copy, what, _LEFT, PLAIN))


@contextmanager
def at_the_window(qtbot: QtBot, app: QApplication, places: Places) -> Iterator[Reader]:
    """A reader over these folders; their program ends with the block, and met no bug."""
    # The system's own dialogs cannot be driven from here.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    looks = (app.font(), app.palette(), app.styleSheet())
    locale, hook = QLocale(), sys.excepthook
    reader = Reader(qtbot, app, places)
    try:
        yield reader
    finally:
        reader.close()
        sys.excepthook = hook
        _undo_preparations(app, locale)
        app.setFont(looks[0])
        app.setPalette(looks[1])
        app.setStyleSheet(looks[2])
        QFontDatabase.removeAllApplicationFonts()
    log = places.log_file
    assert "should not have happened" not in (log.read_text("utf-8") if log.exists() else "")


def _undo_preparations(app: QApplication, locale: QLocale) -> None:
    """Other tests run in this process, too: they want no translators and no log."""
    QLocale.setDefault(locale)
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    logging.captureWarnings(capture=False)
    for handler in logging.getLogger().handlers[:]:
        if isinstance(handler, RotatingFileHandler):
            logging.getLogger().removeHandler(handler)
            handler.close()


def _named(text: str, name: str) -> bool:
    return text.replace("&", "").rstrip("…") == name
