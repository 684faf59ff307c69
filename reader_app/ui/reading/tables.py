"""How tables are set: full width, a hairline under each row, numbers at the right."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCursor,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)

from reader_app.ui.theme import Tokens

# Beyond this many cells a table gets one plain grid, which costs nothing per cell.
_RULED_CELLS = 1_500
# Qt rounds each column up: without some slack a wide table asks for a scroll bar.
_SLACK_PER_COLUMN = 0.125
_FEW_COLUMNS = 3
_BESIDE = 9
_NUMBER = re.compile(r"[+−–<>≈~-]?\s?\d[\d\s.,]*\s?(?:[^\W\d]{1,3}|[%€$£‰°])?\.?")


def set_tables(frame: QTextFrame, start: int, end: int, tokens: Tokens) -> None:
    """Set the tables of a frame that stand between two positions."""
    for table in tuple(_tables(frame, start, end)):
        _set(table, tokens)


def _tables(frame: QTextFrame, start: int, end: int) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if start <= child.firstPosition() < end:
            if isinstance(child, QTextTable):
                yield child
            yield from _tables(child, start, end)


def _set(table: QTextTable, tokens: Tokens) -> None:
    ruled = table.rows() * table.columns() <= _RULED_CELLS
    columns = table.columns()
    style = table.format()
    style.setWidth(column_width(columns))
    style.setTopMargin(8)
    style.setBottomMargin(20)
    style.setCellSpacing(0)
    style.setBorderCollapse(True)
    style.setBorder(0 if ruled else 1)
    style.setBorderBrush(QColor(tokens.line))
    table.setFormat(style)
    if ruled:
        for row in range(table.rows()):
            colour = QColor(tokens.line_strong if row == 0 else tokens.line)
            for column in range(columns):
                _rule(table.cellAt(row, column), colour, columns)
        for column in range(columns):
            if _holds_numbers(table, column):
                _put_right(table, column)


def column_width(columns: int) -> QTextLength:
    """The width of a table that is as wide as the text."""
    slack = _SLACK_PER_COLUMN * columns if columns > _FEW_COLUMNS else 0.0
    return QTextLength(QTextLength.Type.PercentageLength, 100 - slack)


def _rule(cell: QTextTableCell, colour: QColor, columns: int) -> None:
    """A hairline under a cell, and room beside it: CSS cannot say either."""
    style = cell.format().toTableCellFormat()
    style.setLeftPadding(_BESIDE if cell.column() > 0 else 0)
    style.setRightPadding(_BESIDE if cell.column() + cell.columnSpan() < columns else 4)
    style.setBottomBorder(1)
    style.setBottomBorderBrush(colour)
    style.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    cell.setFormat(style)


def _holds_numbers(table: QTextTable, column: int) -> bool:
    """Whether a column below its head holds numbers only, with or without a short unit."""
    said = [_text(table.cellAt(row, column)) for row in range(1, table.rows())]
    kept = [each for each in said if each not in {"", "-", "–", "—"}]
    return column > 0 and bool(kept) and all(map(_NUMBER.fullmatch, kept))


def _put_right(table: QTextTable, column: int) -> None:
    right = QTextBlockFormat()
    right.setAlignment(Qt.AlignmentFlag.AlignRight)
    for row in range(table.rows()):
        cell = table.cellAt(row, column)
        if cell.columnSpan() == 1:
            cursor = QTextCursor(cell.firstCursorPosition())
            cursor.mergeBlockFormat(right)


def _text(cell: QTextTableCell) -> str:
    return cell.firstCursorPosition().block().text().strip()
