"""The keys of one action in the keyboard help, to be pressed anew."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from reader_app.overriding import override
from reader_app.ui.theme import Theme

_MODIFIERS = (
    *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown),
)


class KeyButton(QPushButton):
    """Shows keys; a click, or Enter, and it waits for others.

    Signals:
        waiting: It waits for keys now; carries the name of its action.
        pressed_anew: Keys were pressed; carries the name and the QKeySequence, empty for none.
        left: It waits no longer.
    """

    waiting = Signal(str)
    pressed_anew = Signal(str, object)
    left = Signal()

    def __init__(self, theme: Theme, name: str, text: str, keys: str) -> None:
        """`name` is that of the action, `text` what it is called, `keys` what it has."""
        super().__init__()
        self._theme = theme
        self._name = name
        self._text = text
        self._keys = keys
        self._waits = False
        self.setFont(theme.font(11, QFont.Weight.Medium))
        self.setAutoDefault(False)
        self.clicked.connect(self._wait)
        self._show()

    @property
    def name(self) -> str:
        """The name of the action."""
        return self._name

    @property
    def waits(self) -> bool:
        """Whether the next keys are for the action."""
        return self._waits

    def show_keys(self, keys: str) -> None:
        """Show these keys, and wait no longer."""
        self._keys = keys
        self.leave()

    def leave(self) -> None:
        """Wait no longer."""
        was_waiting, self._waits = self._waits, False
        self._show()
        if was_waiting:
            self.left.emit()

    def restyle(self) -> None:
        """Take the colours of now."""
        tokens = self._theme.tokens
        edge = tokens.accent if self._waits else tokens.line_strong
        self.setStyleSheet(
            f"QPushButton {{ color: {tokens.ink_soft}; background: {tokens.raised};"
            f" border: 1px solid {edge}; border-radius: 4px; padding: 1px 6px }}"
            f"QPushButton:hover {{ background: {tokens.hover} }}"
            f"QPushButton:focus {{ border-color: {tokens.accent}; color: {tokens.ink} }}"
        )

    @override
    def event(self, e: QEvent) -> bool:
        if self._waits and e.type() == QEvent.Type.ShortcutOverride:
            # Whatever the keys are for elsewhere, here they are told.
            e.accept()
            return True
        if self._waits and isinstance(e, QKeyEvent) and e.type() == QEvent.Type.KeyPress:
            self._take(e)
            return True
        return super().event(e)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.leave()

    @Slot()
    def _wait(self) -> None:
        self._waits = True
        self._show()
        self.waiting.emit(self._name)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in _MODIFIERS:
            return
        if is_bare and key in {Qt.Key.Key_Escape, Qt.Key.Key_Tab}:
            self.leave()
        elif is_bare and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.pressed_anew.emit(self._name, QKeySequence())
        else:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            self.pressed_anew.emit(self._name, QKeySequence(QKeyCombination(held, key)))

    def _show(self) -> None:
        shown = self.tr("Press keys…") if self._waits else self._keys or self.tr("none")
        self.setText(shown)
        told = self.tr("{action}: {keys}, change them").format(action=self._text, keys=shown)
        self.setAccessibleName(told)
        self.restyle()
