"""Where in a note the words stand that were asked for, in a few words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter

from reader_app.domain.card import AttachmentSummary
from reader_app.domain.query import Found, Hit, Where
from reader_app.ui.browsing.lettering import Lettering
from reader_app.ui.wording import number_text

MOST = 999
"""No text is counted any further."""
MOST_PAGES = 4
"""So many pages are named; the next one is behind the ellipsis."""
OFFICE = (".docx", ".odt", ".odp", ".ods", ".pptx", ".xlsx")
_BETWEEN = ", "


class FoundWords(QObject):
    """Says it part by part, each with the text of the note that it speaks of."""

    def parts(self, hit: Hit) -> list[tuple[str, Found]]:
        """What to say of a hit; nothing where the note itself has it once and no other text."""
        found = hit.found or ()
        if len(found) == 1 and found[0].where is Where.NOTE and found[0].times == 1:
            return []
        return [part for each in found for part in self._parts(each, hit.note.attachments)]

    def spoken(self, hit: Hit) -> str:
        """The same as one line."""
        return _BETWEEN.join(text for text, _found in self.parts(hit))

    def _parts(
        self, found: Found, attachments: Sequence[AttachmentSummary]
    ) -> Iterator[tuple[str, Found]]:
        """What to say of one text; each page of a PDF that is named can be gone to by itself."""
        text = self._text(found, attachments)
        if not _is_pdf(found, attachments):
            yield text, found
            return
        first, *others = found.pages[: MOST_PAGES + 1]
        named = self.tr("%1: p. %2").replace("%1", text).replace("%2", number_text(first))
        yield named, found._replace(pages=(first,))
        for number, page in enumerate(others, start=2):
            shown = number_text(page) if number <= MOST_PAGES else "…"
            yield shown, found._replace(pages=(page,))

    def _text(self, found: Found, attachments: Sequence[AttachmentSummary]) -> str:
        if not found.times:
            return self._marked(found, attachments)
        times = min(found.times, MOST)
        if found.where is Where.NOTE:
            text = self.tr("%Ln in the note", "", times)
        elif found.where is Where.REMARK:
            text = self.tr("%Ln in your remark", "", times)
        else:
            number = number_text((found.attachment or 0) + 1)
            text = self._in_attachment(found, attachments, times).replace("%1", number)
        shown = number_text(times)
        return text.replace(shown, f"{shown}+", 1) if times == MOST else text

    def _marked(self, found: Found, attachments: Sequence[AttachmentSummary]) -> str:
        """What is said of pages that the reader marked, before their numbers."""
        if len(attachments) == 1:
            return self.tr("Favourite")
        number = number_text((found.attachment or 0) + 1)
        return self.tr("Favourite in document %1").replace("%1", number)

    def _in_attachment(
        self, found: Found, attachments: Sequence[AttachmentSummary], times: int
    ) -> str:
        several = len(attachments) > 1
        if found.where is Where.TRANSCRIPT and several:
            return self.tr("%Ln in transcript %1", "", times)
        if found.where is Where.TRANSCRIPT:
            return self.tr("%Ln in the transcript", "", times)
        if _is_pdf(found, attachments):
            if several:
                return self.tr("%Ln in PDF %1", "", times)
            return self.tr("%Ln in the PDF", "", times)
        if several:
            return self.tr("%Ln in document %1", "", times)
        return self.tr("%Ln in the document", "", times)


def _is_pdf(found: Found, attachments: Sequence[AttachmentSummary]) -> bool:
    """Whether a text is that of a PDF, whose pages have numbers."""
    if found.where is not Where.DOCUMENT or not found.pages:
        return False
    number = found.attachment or 0
    names = attachments[number][:2] if number < len(attachments) else ()
    return not any((name or "").lower().endswith(OFFICE) for name in names)


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
