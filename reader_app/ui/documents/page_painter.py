"""How a page of a PDF is painted: its shadow, its picture, what is selected on it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_SELECTED = QColor("#BBD8E8")  # multiplied with the page, which is white in the dark too
_SHADOWS = ((3, QColor(0, 0, 0, 10)), (1, QColor(0, 0, 0, 22)))


def paint_page(
    painter: QPainter, rect: QRectF, image: QImage | None, selected: list[QRectF]
) -> None:
    """Paint one page at `rect`; it stays white until its picture is there."""
    for spread, shade in _SHADOWS:
        painter.fillRect(rect.adjusted(-spread, 1 - spread, spread, spread + 1), shade)
    sheet = rect.toAlignedRect()
    painter.fillRect(sheet, Qt.GlobalColor.white)
    if image is not None:
        painter.drawImage(sheet, image)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for each in selected:
        painter.fillRect(each, _SELECTED)
    painter.restore()
