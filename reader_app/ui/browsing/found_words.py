"""Where in a note the words stand that were asked for, in a few words."""

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter

from reader_app.domain.query import Found, Hit, Where
from reader_app.ui.browsing.lettering import Lettering
from reader_app.ui.wording import number_text

MOST = 999
"""No text is counted any further."""
_BETWEEN = ", "


class FoundWords(QObject):
    """Says it part by part, each with the text of the note that it speaks of."""

    def parts(self, hit: Hit) -> list[tuple[str, Found]]:
        """What to say of a hit; nothing where the note itself has it once and no other text."""
        found = hit.found or ()
        if len(found) == 1 and found[0].where is Where.NOTE and found[0].times == 1:
            return []
        several = len(hit.note.attachments) > 1
        return [(self._part(each, several=several), each) for each in found]

    def spoken(self, hit: Hit) -> str:
        """The same as one line."""
        return _BETWEEN.join(text for text, _found in self.parts(hit))

    def _part(self, found: Found, *, several: bool) -> str:
        times = min(found.times, MOST)
        if found.where is Where.NOTE:
            text = self.tr("%Ln in the note", "", times)
        elif several:
            number = number_text((found.attachment or 0) + 1)
            text = self.tr("%Ln in transcript %1", "", times).replace("%1", number)
        else:
            text = self.tr("%Ln in the transcript", "", times)
        shown = number_text(times)
        return text.replace(shown, f"{shown}+", 1) if times == MOST else text


def part_rects(
    parts: list[tuple[str, Found]], letters: Lettering, left: float, right: float, base: float
) -> list[tuple[QRectF, str, Found]]:
    """Where each part stands on its line, and what of it is shown; what has no room is left out."""
    placed: list[tuple[QRectF, str, Found]] = []
    for text, found in parts:
        lead = _BETWEEN if placed else ""
        x = placed[-1][0].right() + letters.width(lead) if placed else left
        shown = letters.fitted(text, right - x)
        if len(shown) < min(len(text), 4):
            break
        rect = QRectF(x, base - letters.ascent, letters.width(shown), letters.height)
        placed.append((rect, shown, found))
    return placed


def draw_parts(
    painter: QPainter, placed: list[tuple[QRectF, str, Found]], letters: Lettering
) -> None:
    """Draw the parts in the pen that is set."""
    for number, (rect, shown, _found) in enumerate(placed):
        base = rect.top() + letters.ascent
        letters.draw_at(painter, QPointF(rect.left(), base), shown)
        if number + 1 < len(placed):
            letters.draw_at(painter, QPointF(rect.right(), base), _BETWEEN)
