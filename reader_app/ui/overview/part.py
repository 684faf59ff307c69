"""A part of the overview: something to look at that is a button, and rows of such parts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from reader_app.overriding import override
from reader_app.ui.theme import Theme

_ROUND = 5.0
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
_TAKES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_COMES = frozenset({QEvent.Type.FocusIn, QEvent.Type.Enter})
_GOES = frozenset({QEvent.Type.FocusOut, QEvent.Type.Leave})


class Part(QAbstractButton):
    """A button that is painted by itself. What it says is its name for assistive tools, too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme.changed.connect(self.update)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes it as Space does."""
        if event.key() in _TAKES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        elif event.key() in _BACK | _ON:
            # Qt's own way leads to whatever stands near.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint_ground(self, painter: QPainter, colour: str | None = None) -> None:
        """Paint what shows that the pointer is on it, or the keyboard; `colour` is its own."""
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.hover if self.underMouse() else colour
        if self.isDown():
            ground = tokens.line
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tokens.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, _ROUND, _ROUND)


class Row(QObject):
    """Parts that the keyboard reaches as one: Tab comes to the current one, arrows go on.

    Signals:
        reached: The keyboard or the pointer has come to a part; carries it, None where it left.
    """

    reached = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: list[QAbstractButton] = []
        self._current: QAbstractButton | None = None

    @property
    def parts(self) -> Sequence[QAbstractButton]:
        """The parts, in their order."""
        return self._parts

    def show_parts(self, parts: Sequence[QAbstractButton]) -> None:
        """Let the row be of these; the current one stays so where it is among them."""
        for part in parts:
            if part not in self._parts:
                part.installEventFilter(self)
        self._parts = list(parts)
        if self._current not in self._parts:
            self._current = self._parts[-1] if self._parts else None
        self._tell_tab()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Asked once: every event of every part comes this way.
        kind = event.type()
        if kind == QEvent.Type.FocusIn and watched in self._parts:
            self._current = self._parts[self._parts.index(watched)]
            self._tell_tab()
        if kind in _COMES:
            self.reached.emit(watched)
        elif kind in _GOES:
            self.reached.emit(None)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._took(event)
        return False

    def _took(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._current not in self._parts or not plain:
            return False
        at = self._parts.index(self._current)
        last = len(self._parts) - 1
        to = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(event.key()))
        if event.key() in _BACK:
            to = max(at - 1, 0)
        elif event.key() in _ON:
            to = min(at + 1, last)
        if to is None:
            return False
        self._parts[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _tell_tab(self) -> None:
        for part in self._parts:
            by_tab = part is self._current
            policy = Qt.FocusPolicy.StrongFocus if by_tab else Qt.FocusPolicy.ClickFocus
            part.setFocusPolicy(policy)
