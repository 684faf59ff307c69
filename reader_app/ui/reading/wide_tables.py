"""Tables that are wider than the page: each scrolls inside itself, by a bar of its own below it.

The table stays in the text, so that it is searched, selected and read like all else. Scrolling
moves its left margin, and what would stand beside the column is painted over with the ground.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QTextLength,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QScrollBar, QTextEdit

from reader_app.ui.reading.tables import column_width
from reader_app.ui.theme import Theme

_FEW_COLUMNS = 3
_MOST_ROWS = 200
"""So many rows tell how wide a column is."""
_PADDING = 20
_ROOMY = 190
"""Pixels: a column of longer texts is folded here."""
_STEP = 60
_BELOW = 3
_MARGIN, _USUAL_MARGIN = 30, 20
"""Pixels below a table, with a bar and without one."""


@dataclass(slots=True)
class _Measured:
    """A table, the least width at which no word is broken, and the width of each column."""

    table: QTextTable
    least: float
    widths: list[float]
    bar: QScrollBar | None = None


class WideTables(QObject):
    """Finds the wide tables of one page, and scrolls them."""

    def __init__(self, theme: Theme, view: QTextEdit) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._tables: list[_Measured] = []
        self._bars: list[QScrollBar] = []
        self._side, self._column = 0, 0

    def forget(self) -> None:
        """The page is about to be another one: none of its tables is there any more."""
        self._tables = []
        for bar in self._bars:
            bar.hide()

    def find(self) -> None:
        """Look for tables in the text as it is now."""
        offsets = {each.table.objectIndex(): _offset(each) for each in self._tables}
        self.forget()
        self._tables = [
            _measured(each)
            for each in self._view.document().rootFrame().childFrames()
            if isinstance(each, QTextTable) and each.columns() > _FEW_COLUMNS
        ]
        self._fit_all()
        for each in self._tables:
            if each.bar is not None:
                each.bar.setValue(offsets.get(each.table.objectIndex(), 0))

    def fit(self, side: int, column: int) -> None:
        """The text stands so far from the left now, and is so wide."""
        if (side, column) != (self._side, self._column):
            self._side, self._column = side, column
            self._fit_all()

    def move(self, first: int, last: int, scrolled: int) -> None:
        """Put the bars of the tables between two positions below them, and the others away."""
        for each in self._tables:
            if each.bar is not None:
                in_sight = each.table.firstPosition() <= last and each.table.lastPosition() >= first
                each.bar.setVisible(in_sight)
                if in_sight:
                    top = round(self._rect(each).bottom()) - scrolled + _BELOW
                    height = each.bar.sizeHint().height()
                    each.bar.setGeometry(self._side, top, self._column, height)

    def draw(self, painter: QPainter, first: int, last: int) -> None:
        """Cover what stands beside the column, and tell by an edge that there is more."""
        for each in self._tables:
            in_sight = each.table.firstPosition() <= last and each.table.lastPosition() >= first
            if each.bar is not None and in_sight:
                self._draw_sides(painter, self._rect(each), each.bar)

    def scroll_at(self, y: float, steps: int) -> bool:
        """Scroll the table that stands at this height of the page, if there is one."""
        for each in self._tables:
            if each.bar is not None and each.bar.isVisible():
                rect = self._rect(each)
                if rect.top() <= y <= rect.bottom() + _MARGIN:
                    each.bar.setValue(each.bar.value() - steps)
                    return True
        return False

    def reveal(self, position: int) -> None:
        """Scroll the table in which a position stands, so far that it can be seen."""
        for each in self._tables:
            if each.bar is None:
                continue
            if each.table.firstPosition() <= position <= each.table.lastPosition():
                column = each.table.cellAt(position).column()
                left = sum(each.widths[:column])
                right = left + each.widths[column]
                value = each.bar.value()
                lowest, highest = right - self._column, left
                each.bar.setValue(round(max(lowest, min(value, highest))))

    def _fit_all(self) -> None:
        """Let each table be as wide as the column, or scroll where words would be broken."""
        if not self._column:
            return
        for each in self._tables:
            is_wide = each.least > self._column
            if is_wide:
                if each.bar is None:
                    each.bar = self._bar()
                each.bar.setRange(0, max(0, round(sum(each.widths)) - self._column))
                each.bar.setPageStep(self._column)
                self._set_wide(each)
            elif each.bar is not None:
                each.bar.hide()
                each.bar = None
                self._set_usual(each)

    def _bar(self) -> QScrollBar:
        """One of the bars that are there, or a new one."""
        taken = {id(each.bar) for each in self._tables if each.bar is not None}
        free = [bar for bar in self._bars if id(bar) not in taken]
        if free:
            free[0].setValue(0)
            return free[0]
        bar = QScrollBar(Qt.Orientation.Horizontal, self._view.viewport())
        bar.setSingleStep(_STEP)
        # Qt's scroll bars take the arrows the other way round.
        bar.setInvertedControls(False)
        bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.setAccessibleName(self.tr("Scroll the table"))
        bar.valueChanged.connect(self._scroll)
        self._bars.append(bar)
        return bar

    @Slot(int)
    def _scroll(self, _value: int) -> None:
        for each in self._tables:
            if each.bar is self.sender():
                self._set_wide(each)

    def _set_wide(self, each: _Measured) -> None:
        style = each.table.format()
        fixed = QTextLength.Type.FixedLength
        style.setColumnWidthConstraints([QTextLength(fixed, width) for width in each.widths])
        style.setWidth(QTextLength(fixed, sum(each.widths)))
        style.setLeftMargin(-(each.bar.value() if each.bar is not None else 0))
        style.setBottomMargin(_MARGIN)
        each.table.setFormat(style)

    def _set_usual(self, each: _Measured) -> None:
        style = each.table.format()
        style.clearColumnWidthConstraints()
        style.setWidth(column_width(each.table.columns()))
        style.setLeftMargin(0)
        style.setBottomMargin(_USUAL_MARGIN)
        each.table.setFormat(style)

    def _rect(self, each: _Measured) -> QRectF:
        """Where a table stands; Qt counts its margins among its height, but not its place."""
        rect = self._view.document().documentLayout().frameBoundingRect(each.table)
        style = each.table.format()
        return rect.adjusted(0, 0, 0, -(style.topMargin() + style.bottomMargin()))

    def _draw_sides(self, painter: QPainter, rect: QRectF, bar: QScrollBar) -> None:
        tokens = self._theme.tokens
        left, right = self._side, self._side + self._column
        width = self._view.viewport().width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.page))
        painter.drawRect(QRectF(0, rect.top(), left, rect.height()))
        painter.drawRect(QRectF(right, rect.top(), width - right, rect.height()))
        painter.setPen(QColor(tokens.line_strong))
        bottom = rect.bottom()
        if bar.value() > bar.minimum():
            painter.drawLine(QPointF(left, rect.top()), QPointF(left, bottom))
        if bar.value() < bar.maximum():
            painter.drawLine(QPointF(right, rect.top()), QPointF(right, bottom))


def _offset(each: _Measured) -> int:
    return each.bar.value() if each.bar is not None else 0


def _measured(table: QTextTable) -> _Measured:
    """How wide the columns of a table should be, by their longest words and their texts."""
    least = []
    widths = []
    rows = min(table.rows(), _MOST_ROWS)
    for column in range(table.columns()):
        cells = [table.cellAt(row, column) for row in range(rows)]
        own = [each for each in cells if each.column() == column and each.columnSpan() == 1]
        word, text = _widest(own)
        least.append(word + _PADDING)
        widths.append(max(word, min(text, _ROOMY)) + _PADDING)
    return _Measured(table, sum(least), widths)


def _widest(cells: list[QTextTableCell]) -> tuple[float, float]:
    """The widths of the longest word and of the longest text; the head may be in another font."""
    word = text = 0.0
    for some in (cells[:1], cells[1:]):
        said = [_text(each) for each in some]
        words = [each for line in said for each in line.split()]
        if words:
            metrics = QFontMetricsF(some[0].firstCursorPosition().charFormat().font())
            word = max(word, metrics.horizontalAdvance(max(words, key=len)))
            text = max(text, metrics.horizontalAdvance(max(said, key=len)))
    return word, text


def _text(cell: QTextTableCell) -> str:
    return cell.firstCursorPosition().block().text()
