"""Completes the search line as it is typed; plain searching is never held up by it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from reader_app.domain.completion import Completion, Vocabulary, completions
from reader_app.domain.taxonomy import Taxonomy, TermKey
from reader_app.overriding import override
from reader_app.ui.browsing.completion_list import CompletionList
from reader_app.ui.plain_text import qt_length
from reader_app.ui.theme import Theme

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKERS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVING = (QEvent.Type.FocusOut, QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Hide)


class LineCompleter(QObject):
    """Watches a line, and offers how its last word may go on.

    Down and Up choose, Tab or Return take what is chosen, Escape closes the list. While nothing
    is chosen every other key does what it always does. The list is made when first needed.
    """

    def __init__(self, theme: Theme, line: QLineEdit) -> None:
        super().__init__(line)
        self._theme = theme
        self._line = line
        self._list: CompletionList | None = None
        self._taxonomy = Taxonomy(())
        self._counts: Mapping[TermKey, int] = {}
        self._vocabulary: Vocabulary | None = None
        self._offered_for = ""
        line.installEventFilter(self)
        line.textEdited.connect(self._offer)
        line.textChanged.connect(self._close_if_other)

    @Slot(object)
    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Offer the terms of this tree from now on."""
        self._taxonomy = taxonomy
        self._vocabulary = None

    @Slot(object)
    def show_counts(self, counts: Mapping[TermKey, int]) -> None:
        """How many notes of the whole library each term has."""
        if counts != self._counts:
            self._counts = counts
            self._vocabulary = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = self._shown()
        if shown is not None:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._took(shown, event)
            if event.type() in _LEAVING:
                shown.hide()
        return super().eventFilter(watched, event)

    def _took(self, shown: CompletionList, event: QKeyEvent) -> bool:
        """Whether a key was for the list."""
        key = Qt.Key(event.key())
        chosen = shown.chosen
        if key in _STEPS and not _is_modified(event):
            shown.choose_next(_STEPS[key])
            self._say(shown)
        elif key == Qt.Key.Key_Escape:
            shown.hide()
        elif key in _TAKERS and chosen is not None and not _is_modified(event):
            self._take(chosen)
        else:
            if key in _TAKERS:
                shown.hide()
            return False
        return True

    @Slot()
    def _offer(self) -> None:
        """Show what the line may go on with, or nothing."""
        text = self._offered_for = self._line.text()
        at = _char_at(text, self._line.cursorPosition())
        rows = completions(text, at, self._words(), french=_is_french())
        if rows and self._line.hasFocus():
            (self._list or self._make_list()).show_under(self._line, rows)
        elif self._list is not None:
            self._list.hide()

    @Slot(int)
    def _take_row(self, row: int) -> None:
        if self._list is not None:
            self._take(self._list.completion(row))

    def _take(self, chosen: Completion) -> None:
        """Put what was chosen into the line; what it goes on with is offered next."""
        line = self._line
        text = line.text()
        start = qt_length(text[: chosen.start])
        # A blank that is there already is not written twice.
        has_blank = text[chosen.end : chosen.end + 1].isspace()
        new = chosen.text.rstrip() if has_blank else chosen.text
        line.setSelection(start, qt_length(text[chosen.start : chosen.end]))
        line.insert(new)

    @Slot(str)
    def _close_if_other(self, text: str) -> None:
        """A line that was cleared, or written by somebody else, is not being typed."""
        if self._list is not None and text != self._offered_for:
            self._list.hide()

    def _words(self) -> Vocabulary:
        if self._vocabulary is None:
            self._vocabulary = Vocabulary(self._taxonomy, self._counts)
        return self._vocabulary

    def _shown(self) -> CompletionList | None:
        return self._list if self._list is not None and self._list.isVisible() else None

    def _make_list(self) -> CompletionList:
        self._list = CompletionList(self._theme, self._line.window())
        self._list.picked.connect(self._take_row)
        return self._list

    def _say(self, shown: CompletionList) -> None:
        """Tell assistive tools what is chosen: the keyboard does not leave the line."""
        spoken = shown.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        self._line.setAccessibleDescription(spoken or "")


def _is_modified(event: QKeyEvent) -> bool:
    plain = Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~plain)


def _is_french() -> bool:
    return QLocale().language() == QLocale.Language.French


def _char_at(text: str, units: int) -> int:
    """Which character stands where Qt counts so many 16-bit units."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
