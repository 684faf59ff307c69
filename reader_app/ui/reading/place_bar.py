"""A scroll bar that shows where on the page something was found."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from reader_app.overriding import override
from reader_app.ui.theme import Theme

_BESIDE = 2
_THICK = 2
_CURRENT = 4


class PlaceBar(QScrollBar):
    """A vertical scroll bar with a line for each place, and a thick one for the current place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self._places: tuple[float, ...] = ()
        self._current: float | None = None
        theme.changed.connect(self.update)

    @property
    def places(self) -> tuple[float, ...]:
        """How far down each place is, from 0 to 1."""
        return self._places

    def show_places(self, places: Sequence[float], current: float | None) -> None:
        """Show places by how far down they are, from 0 to 1."""
        if (tuple(places), current) != (self._places, self._current):
            self._places, self._current = tuple(places), current
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # On a page that is all in sight there is nothing to take hold of.
        if self.maximum() > self.minimum():
            super().paintEvent(event)
        if not self._places:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        for row in {self._row(place) for place in self._places}:
            self._draw(painter, row, _THICK, tokens.star)
        if self._current is not None:
            self._draw(painter, self._row(self._current), _CURRENT, tokens.accent)
        painter.end()

    def _row(self, place: float) -> int:
        return round(place * self.height())

    def _draw(self, painter: QPainter, middle: int, thick: int, colour: str) -> None:
        top = max(0, min(middle - thick // 2, self.height() - thick))
        line = QRect(_BESIDE, top, self.width() - 2 * _BESIDE, thick)
        painter.fillRect(line, QColor(colour))
