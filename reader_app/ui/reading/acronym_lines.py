"""The acronyms of the page: a dotted line under each, and what it means when it is pointed at."""

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextCursor

from reader_app.domain.glossary import Glossary
from reader_app.ui.reading.acronym_marks import AcronymMarks, AcronymPlace
from reader_app.ui.reading.link_rects import link_rects
from reader_app.ui.reading.page_text import PageText
from reader_app.ui.reading.rows_model import PanelRow
from reader_app.ui.theme import Theme

_BELOW = -1.5
_DOTS = [1.0, 2.2]


class AcronymLines(QObject):
    """Draws the lines over a page, and answers what stands under the pointer."""

    def __init__(self, theme: Theme, text: PageText) -> None:
        super().__init__(text)
        self._theme = theme
        self._text = text
        self._marks = AcronymMarks(text.document())
        text.changed.connect(self._marks.forget)
        text.draw_also(self.draw)
        text.tell_of_words(self.told_at)

    def know(self, glossary: Glossary) -> None:
        """Show these acronyms from now on."""
        if self._marks.know(glossary):
            self._text.viewport().update()

    def draw(self, painter: QPainter, first: QTextBlock, last: QTextBlock) -> None:
        """Draw the lines of the blocks from `first` to `last`, where they stand in the document."""
        pen = QPen(QColor(self._theme.tokens.ink_faint), 1)
        pen.setDashPattern(_DOTS)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        block, end = first, self._text.end_of_note()
        while block.isValid() and block.position() <= min(last.position(), end):
            for place in self._marks.in_block(block):
                for rect in link_rects(self._cursor(place)):
                    bottom = rect.bottom() + _BELOW
                    painter.drawLine(
                        QPointF(rect.left() + 2, bottom), QPointF(rect.right() - 2, bottom)
                    )
            block = block.next()

    def told_at(self, position: int) -> str:
        """What the acronym at a position of the text means; "" where there is none."""
        place = self._marks.at(position)
        return self._told(place) if place is not None else ""

    def rows(self) -> tuple[list[PanelRow], list[AcronymPlace]]:
        """The acronyms of the page as the rows of a list, and where each stands first."""
        places = list(self._marks.everywhere(self._text.end_of_note()))
        rows = [
            PanelRow(
                each.meaning.short,
                self._marks.told(each.meaning),
                spoken=self._told(each),
                number=number,
            )
            for number, each in enumerate(places)
        ]
        return rows, places

    def _told(self, place: AcronymPlace) -> str:
        told = self.tr("%1: %2").replace("%1", place.meaning.short)
        return told.replace("%2", self._marks.told(place.meaning))

    def _cursor(self, place: AcronymPlace) -> QTextCursor:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
