"""A small card over the page: what the reader wrote on coloured words, and their colour."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader_app.domain.highlight import Colour, Highlight
from reader_app.domain.remark import Remark, RemarkKey
from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton
from reader_app.ui.reading.colour_names import ColourNames
from reader_app.ui.reading.remark_panel import RemarkEditor
from reader_app.ui.reading.strokes import draw_line, ground_of, line_of
from reader_app.ui.reading.word_marks import Phrase
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import explain

_WIDTH = 340
_EDGE = 4
_SIDE = QSize(44, 30)
_LETTERS = "Aa"


class ColourButton(QToolButton):
    """One of the colours, shown as it is drawn: its ground, its line, letters on it."""

    def __init__(self, theme: Theme, colour: Colour, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.colour = colour
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedSize(_SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        explain(self, name)
        self.setAccessibleName(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        edge = tokens.accent if self.isChecked() or self.hasFocus() else tokens.line_strong
        painter.setPen(QPen(QColor(edge), 2 if self.isChecked() else 1))
        painter.setBrush(QColor(ground_of(self.colour, tokens)))
        painter.drawRoundedRect(rect, 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 3, 3)
        painter.setFont(self._theme.font(12, QFont.Weight.Medium))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(rect.adjusted(0, -3, 0, -3), Qt.AlignmentFlag.AlignCenter, _LETTERS)
        line = QRectF(rect.left() + 10, rect.bottom() - 7, rect.width() - 20, 4)
        draw_line(painter, line, self.colour, line_of(self.colour, tokens))
        painter.end()


class HighlightCard(QFrame):
    """Stands by the words while the reader is at it; a click elsewhere or Escape keeps all.

    Signals:
        written: Something else is to be kept; carries the Highlight.
        removed: It is to be taken away; carries its key.
        closed: The card is gone.
    """

    written = Signal(object)
    removed = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, highlight: Highlight, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._highlight = highlight
        self.setAccessibleName(self.tr("Highlight"))
        names = ColourNames(self)
        self._colours = [ColourButton(theme, each, names.name(each)) for each in Colour]
        remark = Remark(RemarkKey(highlight.key), highlight.note, highlight.remark)
        self._editor = RemarkEditor(theme, remark)
        self._remove = FlatButton(theme, "trash-2", self.tr("Remove the highlight"))
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._show_colour()
        for each in self._colours:
            each.clicked.connect(self._choose_colour)
        self._remove.clicked.connect(self._take_away)
        self._editor.written.connect(self._keep_remark)
        self._editor.left.connect(self.close)
        self.setFixedWidth(_WIDTH)
        self._restyle()

    @property
    def highlight(self) -> Highlight:
        """The highlight as it is on the card."""
        return self._highlight

    def mark_words(self, phrases: Iterable[Phrase]) -> None:
        """Mark these in the remark, and bring the first of them into sight."""
        self._editor.mark_words(phrases)
        self._editor.reveal_words()

    def open_at(self, corner: QPoint) -> None:
        """Come up below `corner` of the screen, or above it where there is no room."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        top = corner.y() + _EDGE
        if top + self.height() > room.bottom():
            above = corner.y() - self.height() - 2 * _EDGE - _SIDE.height()
            top = max(room.top(), min(above, room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._editor.keep()
        super().hideEvent(event)
        self.closed.emit()

    @Slot()
    def _choose_colour(self) -> None:
        chosen = next(each.colour for each in self._colours if each.isChecked())
        if chosen != self._highlight.colour:
            self._highlight = self._highlight._replace(colour=chosen)
            self.written.emit(self._highlight)

    @Slot(object)
    def _keep_remark(self, remark: Remark) -> None:
        self._highlight = self._highlight._replace(remark=remark.text)
        self.written.emit(self._highlight)

    @Slot()
    def _take_away(self) -> None:
        # What is being written comes back with it.
        self._editor.keep()
        self.removed.emit(self._highlight.key)
        self.close()

    def _show_colour(self) -> None:
        for each in self._colours:
            each.setChecked(each.colour == self._highlight.colour)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for each in self._colours:
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._editor)
        if self._highlight.original:
            column.addWidget(self._former_words())
        QWidget.setTabOrder(self._editor, self._colours[0])

    def _former_words(self) -> QLabel:
        """What was coloured first, where the text has changed since."""
        told = self.tr("First coloured: “%1”").replace("%1", self._highlight.original[:200])
        label = QLabel(told)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._theme.font(12))
        return label

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"HighlightCard {{ background: {tokens.raised}; border: 1px solid"
            f" {tokens.line_strong} }} QLabel {{ color: {tokens.ink_soft} }}"
        )
