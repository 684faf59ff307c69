"""PDFs with what books have: an outline, links, page labels, words cut at the ends of lines."""

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

SIZE = (595, 842)
LEFT, FIRST_LINE, LINE = 72, 60, 18
"""In points: where lines begin, how far from the top the first baseline is, and the next."""


def book(pages: int = 6) -> bytes:
    """Chapters of a page each; the first two pages go by i and ii, the third by 1.

    Page 1 links to page 4 (its second line) and out of the document (its third line). Each page
    says "vie asso-", and "ciative" on the line below.
    """
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=SIZE, invariant=True)
    for page in range(1, pages + 1):
        canvas.bookmarkPage(f"p{page}", fit="XYZ", left=0, top=800, zoom=1)
        level = 0 if page % 2 else 1
        canvas.addOutlineEntry(f"Chapitre {page} : l’été", f"p{page}", level)
        _write(canvas, _lines(page))
        if page == 1 and pages >= 4:
            canvas.linkRect("", "p4", _box(2), relative=0)
            canvas.linkURL("https://exemple.fr/suite", _box(3))
        canvas.showPage()
    canvas.addPageLabel(0, style="ROMAN_LOWER", start=1)
    canvas.addPageLabel(2, style="ARABIC", start=1)
    canvas.save()
    return out.getvalue()


def mixed_sizes(pages: int = 4) -> bytes:
    """Pages by turns upright and across."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=SIZE, invariant=True)
    for page in range(pages):
        canvas.setPageSize(SIZE if page % 2 == 0 else SIZE[::-1])
        canvas.drawString(LEFT, 300, f"Page {page + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture_book(pages: int = 2) -> bytes:
    """Pages without a single word."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=SIZE, invariant=True)
    for _ in range(pages):
        canvas.rect(100, 100, 300, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _lines(page: int) -> Sequence[str]:
    return (
        f"Titre du chapitre {page}",
        "Voir le chapitre quatre",
        "Suite sur le site",
        "Les quartiers d'été et la vie asso-",
        "ciative des Œuvres sociales",
        f"Dernière ligne de la page {page}",
    )


def _write(canvas: Canvas, lines: Sequence[str]) -> None:
    for at, line in enumerate(lines):
        canvas.drawString(LEFT, SIZE[1] - FIRST_LINE - at * LINE, line)


def _box(line: int) -> tuple[float, float, float, float]:
    """The place of a line, counted from 1, as reportlab has it: from the bottom left."""
    base = SIZE[1] - FIRST_LINE - (line - 1) * LINE
    return (LEFT - 2, base - 4, LEFT + 160, base + 12)
