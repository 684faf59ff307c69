"""The keys of the PDF in the window, and what they are called in the keyboard help: one table."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader_app.ui.actions import ShownAction

_Key = Qt.Key


class Command(Enum):
    """What a key does, wherever in the pane the focus is."""

    CLOSE = auto()
    FIRST_PAGE = auto()
    LAST_PAGE = auto()
    NEXT_PAGE = auto()
    PREVIOUS_PAGE = auto()
    CHOOSE_PAGE = auto()
    BACK = auto()
    ON = auto()
    LARGER = auto()
    SMALLER = auto()
    FIT_WIDTH = auto()
    FIT_PAGE = auto()
    PAPER_SIZE = auto()
    TURN_RIGHT = auto()
    TURN_LEFT = auto()
    SINGLE = auto()
    DARK = auto()
    SIDE = auto()
    BESIDE = auto()
    FIND = auto()
    NEXT_FOUND = auto()
    PREVIOUS_FOUND = auto()
    SELECT_ALL = auto()
    SELECT_PAGE = auto()
    COPY = auto()
    PRINT = auto()
    MARK = auto()
    SELECT_LEFT = auto()
    SELECT_RIGHT = auto()
    SELECT_UP = auto()
    SELECT_DOWN = auto()
    SELECT_WORD_LEFT = auto()
    SELECT_WORD_RIGHT = auto()
    SELECT_LINE_START = auto()
    SELECT_LINE_END = auto()


KEYS: dict[Command, tuple[str, ...]] = {
    Command.CLOSE: ("Esc",),
    Command.FIRST_PAGE: ("Home", "Ctrl+Home"),
    Command.LAST_PAGE: ("End", "Ctrl+End"),
    Command.NEXT_PAGE: ("Right", "Ctrl+PgDown"),
    Command.PREVIOUS_PAGE: ("Left", "Ctrl+PgUp"),
    Command.CHOOSE_PAGE: ("Ctrl+L",),
    Command.BACK: ("Alt+Left",),
    Command.ON: ("Alt+Right",),
    Command.LARGER: ("Ctrl++", "Ctrl+="),
    Command.SMALLER: ("Ctrl+-",),
    Command.FIT_WIDTH: ("Ctrl+0",),
    Command.PAPER_SIZE: ("Ctrl+1",),
    Command.FIT_PAGE: ("Ctrl+2",),
    Command.TURN_RIGHT: ("Ctrl+R",),
    Command.TURN_LEFT: ("Ctrl+Shift+R",),
    Command.SINGLE: ("F7",),
    Command.DARK: ("F8",),
    Command.SIDE: ("F4",),
    Command.BESIDE: ("Ctrl+B",),
    Command.FIND: ("Ctrl+F",),
    Command.NEXT_FOUND: ("F3", "Ctrl+G"),
    Command.PREVIOUS_FOUND: ("Shift+F3", "Ctrl+Shift+G"),
    Command.SELECT_ALL: ("Ctrl+A",),
    Command.SELECT_PAGE: ("Ctrl+Shift+A",),
    Command.COPY: ("Ctrl+C",),
    Command.PRINT: ("Ctrl+P",),
    Command.MARK: ("Ctrl+D",),
    Command.SELECT_LEFT: ("Shift+Left",),
    Command.SELECT_RIGHT: ("Shift+Right",),
    Command.SELECT_UP: ("Shift+Up",),
    Command.SELECT_DOWN: ("Shift+Down",),
    Command.SELECT_WORD_LEFT: ("Ctrl+Shift+Left",),
    Command.SELECT_WORD_RIGHT: ("Ctrl+Shift+Right",),
    Command.SELECT_LINE_START: ("Shift+Home",),
    Command.SELECT_LINE_END: ("Shift+End",),
}

_COMMANDS = {keys: command for command, all_keys in KEYS.items() for keys in all_keys}
_LINE_ENDS = (Command.SELECT_LINE_START, Command.SELECT_LINE_END)
# On a French keyboard digits need Shift, on an English one + does.
_WITH_SHIFT_OR_WITHOUT = (
    *(_Key.Key_Plus, _Key.Key_Equal, _Key.Key_Minus),
    *(_Key.Key_0, _Key.Key_1, _Key.Key_2),
)
IN_A_LINE = frozenset(
    {
        *(Command.FIRST_PAGE, Command.LAST_PAGE, Command.NEXT_PAGE, Command.PREVIOUS_PAGE),
        *(Command.SELECT_ALL, Command.COPY),
        *(each for each in Command if each.name.startswith("SELECT_")),
    }
)
"""What keys mean something else for, where words are written or a list is gone through."""


def command_of(event: QKeyEvent) -> Command | None:
    """What a key does, or None."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key in _WITH_SHIFT_OR_WITHOUT:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    pressed = QKeySequence(QKeyCombination(modifiers, key))
    return _COMMANDS.get(pressed.toString(QKeySequence.SequenceFormat.PortableText))


def shortcut_text(command: Command) -> str:
    """The first key of a command as it stands on keyboards of this language."""
    return QKeySequence(KEYS[command][0]).toString(QKeySequence.SequenceFormat.NativeText)


class PdfHelp(QObject):
    """Says for the keyboard help what the keys do while a PDF is read."""

    def lines(self) -> list[ShownAction]:
        """Every command, with its keys."""
        section = self.tr("In a PDF")
        told = [
            *((text, _keys(*commands)) for text, *commands in self._pages() + self._words()),
            (self.tr("From link to link"), _native("Tab", "Shift+Tab")),
            (self.tr("Follow the link"), QCoreApplication.translate("QShortcut", "Return")),
        ]
        return [ShownAction(section, text, keys) for text, keys in told]

    def _pages(self) -> list[tuple[str, *tuple[Command, ...]]]:
        return [
            (self.tr("Back to the note"), Command.CLOSE),
            (self.tr("Next page, previous page"), Command.NEXT_PAGE, Command.PREVIOUS_PAGE),
            (self.tr("First page, last page"), Command.FIRST_PAGE, Command.LAST_PAGE),
            (self.tr("Go to a page"), Command.CHOOSE_PAGE),
            (self.tr("Where you came from, and on again"), Command.BACK, Command.ON),
            (self.tr("Larger, smaller"), Command.LARGER, Command.SMALLER),
            (self.tr("Fit the width"), Command.FIT_WIDTH),
            (self.tr("The size on paper"), Command.PAPER_SIZE),
            (self.tr("The whole page"), Command.FIT_PAGE),
            (self.tr("Turn right, turn left"), Command.TURN_RIGHT, Command.TURN_LEFT),
            (self.tr("One page at a time"), Command.SINGLE),
            (self.tr("Inverted colours"), Command.DARK),
            (self.tr("Outline, pages, places found"), Command.SIDE),
            (self.tr("Beside the note"), Command.BESIDE),
            (self.tr("Print"), Command.PRINT),
            (self.tr("The page to your favourites"), Command.MARK),
        ]

    def _words(self) -> list[tuple[str, *tuple[Command, ...]]]:
        return [
            (self.tr("Find in the document"), Command.FIND),
            (self.tr("Next place, previous place"), Command.NEXT_FOUND, Command.PREVIOUS_FOUND),
            (self.tr("Select by characters"), Command.SELECT_LEFT, Command.SELECT_RIGHT),
            (self.tr("Select by lines"), Command.SELECT_UP, Command.SELECT_DOWN),
            (self.tr("Select by words"), Command.SELECT_WORD_LEFT, Command.SELECT_WORD_RIGHT),
            (self.tr("Select to the ends of the line"), *_LINE_ENDS),
            (self.tr("Select the page"), Command.SELECT_PAGE),
            (self.tr("Select all"), Command.SELECT_ALL),
            (self.tr("Copy"), Command.COPY),
        ]


def _keys(*commands: Command) -> str:
    """The keys of one command, or the first of each of several."""
    if len(commands) == 1:
        return _native(*KEYS[commands[0]])
    return _native(*(KEYS[each][0] for each in commands))


def _native(*keys: str) -> str:
    shown = (QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys)
    return ", ".join(shown)
