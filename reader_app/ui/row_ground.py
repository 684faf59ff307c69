"""The ground of a row in a list: where it is chosen, and where the mouse is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from reader_app.ui.theme import Tokens


def draw_row_ground(
    painter: QPainter,
    rect: QRectF,
    state: QStyle.StateFlag,
    tokens: Tokens,
    *,
    ring: bool = True,
) -> None:
    """Draw it, rounded, with a `ring` around the chosen one; a row that is neither has none."""
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(QColor(tokens.accent), 1.4) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selected))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.hover))
    else:
        return
    painter.drawRoundedRect(rect, 5, 5)
