"""Works out where the scroll bar shows the places found, once the page has come to rest."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QRectF, QTimer, Slot

from reader_app.ui.reading.found_places import FoundPlaces
from reader_app.ui.reading.place_bar import PlaceBar
from reader_app.ui.reading.rooms import block_rect
from reader_app.ui.reading.searched_text import SearchedText

_RESTED_MS = 120
"""A long page is laid out bit by bit: asked for sooner, the rest of it would be in one go."""


class PlaceLines(QObject):
    """Joins the places found with the scroll bar of their page."""

    def __init__(self, text: SearchedText, places: FoundPlaces, bar: PlaceBar) -> None:
        super().__init__(text)
        self._text = text
        self._places = places
        self._bar = bar
        self._rested = QTimer(self, singleShot=True, interval=_RESTED_MS)
        self._rested.timeout.connect(self._show)
        places.counted.connect(self._show_later)
        text.document().documentLayout().documentSizeChanged.connect(self._show_later)

    @Slot()
    def _show_later(self) -> None:
        if self._places.starts():
            self._rested.start()
        else:
            self._rested.stop()
            self._bar.show_places((), None)

    @Slot()
    def _show(self) -> None:
        starts, current = self._places.starts(), self._places.current
        here = None if current is None else next(self._far_down([current]))
        self._bar.show_places(tuple(self._far_down(starts)), here)

    def _far_down(self, positions: Sequence[int]) -> Iterator[float]:
        """How far down the page positions in order are, from 0 to 1; in a paragraph by letters."""
        document = self._text.document()
        height = max(1.0, document.size().height())
        start = end = -1
        rect = QRectF()
        for position in positions:
            if not start <= position < end:
                block = document.findBlock(position)
                start, end = block.position(), block.position() + block.length()
                rect = block_rect(block)
            beyond = (position - start) / max(1, end - start)
            yield min(1.0, (rect.top() + beyond * rect.height()) / height)
