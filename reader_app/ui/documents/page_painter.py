"""How a page of a PDF is painted: its shadow, its picture, what is found and selected on it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from reader_app.ui.documents.page_images import Piece

_SHADOWS = ((3, QColor(0, 0, 0, 10)), (1, QColor(0, 0, 0, 22)))
_RING = 2.0


class Inks(NamedTuple):
    """The colours of what lies over a page, and how they are mixed with it.

    Dark print on white paper shows through what is multiplied, light print on black paper
    through what is screened.
    """

    paper: QColor
    selected: QColor
    found: QColor
    current: QColor
    link: QColor
    mode: QPainter.CompositionMode


LIGHT_PAPER = Inks(
    QColor("#FFFFFF"),
    QColor("#BBD8E8"),
    QColor("#FBE7A6"),
    QColor("#FFC24A"),
    QColor("#1F5F80"),
    QPainter.CompositionMode.CompositionMode_Multiply,
)
DARK_PAPER = Inks(
    QColor("#000000"),
    QColor("#1F4A61"),
    QColor("#54430C"),
    QColor("#8A6410"),
    QColor("#86BAD6"),
    QPainter.CompositionMode.CompositionMode_Screen,
)


class Over(NamedTuple):
    """What lies over a page, as rectangles of the window's part."""

    selected: Sequence[QRectF] = ()
    found: Sequence[QRectF] = ()
    current: Sequence[QRectF] = ()
    link: Sequence[QRectF] = ()


def paint_page(
    painter: QPainter, rect: QRectF, image: QImage | None, pieces: Sequence[Piece], inks: Inks
) -> None:
    """Paint one page at `rect`; it stays blank until its picture is there."""
    sheet = rect.toAlignedRect()
    for spread, shade in _SHADOWS:
        for edge in _edges(sheet, spread):
            painter.fillRect(edge, shade)
    painter.fillRect(sheet, inks.paper)
    if image is not None:
        painter.drawImage(sheet, image)
    for size, part, sharp in pieces:
        across, down = sheet.width() / size.width(), sheet.height() / size.height()
        corner = sheet.x() + part.x() * across, sheet.y() + part.y() * down
        place = QRectF(*corner, part.width() * across, part.height() * down)
        painter.fillRect(place, inks.paper)
        painter.drawImage(place, sharp)


def _edges(sheet: QRect, spread: int) -> tuple[QRect, ...]:
    """The rim of a sheet's shadow, a pixel below it: what lies under the sheet is not painted."""
    out = sheet.adjusted(-spread, 1 - spread, spread, spread + 1)
    below = out.bottom() - sheet.bottom()
    return (
        QRect(out.left(), out.top(), spread, out.height()),
        QRect(sheet.right() + 1, out.top(), spread, out.height()),
        QRect(sheet.left(), sheet.bottom() + 1, sheet.width(), below),
        QRect(sheet.left(), out.top(), sheet.width(), max(0, sheet.top() - out.top())),
    )


def paint_over(painter: QPainter, over: Over, inks: Inks) -> None:
    """Paint what lies over a page."""
    painter.save()
    painter.setCompositionMode(inks.mode)
    for rects, ink in (
        (over.found, inks.found),
        (over.current, inks.current),
        (over.selected, inks.selected),
    ):
        for each in rects:
            painter.fillRect(each, ink)
    painter.restore()
    painter.setPen(QPen(inks.link, _RING))
    for each in over.link:
        painter.drawRect(each.adjusted(-_RING, -_RING, _RING, _RING))
