"""Makes the PDFs of the sample library out of the transcripts in its notes.

The transcript that stands in a note is the text of its document: change it there, then run
`python -m build_spec.make_sample_pdfs`. That also writes the true size of each document into
the note's `**Poids :**` line. The same notes give the same bytes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    HRFlowable,
    ListFlowable,
    ListItem,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

from reader_app.domain.note import Note, Transcript
from reader_app.downloads.names import safe_name
from reader_app.importing.source import read_source

LIBRARY = Path(__file__).parents[1] / "resources" / "sample_library"
PUBLISHER = "Ressources Quartiers"
# Two documents are left out, so that a reader sees what is not downloaded.
NOT_DOWNLOADED = ("reglement_velo_ecole-240212.pdf", "reglement_ete_sur_les_places-210322.pdf")

_SIZE_LINE = re.compile(r"(?m)^(\*\*Poids :\*\* ).+$")
_HEADING = re.compile(r"\*\*([^*]+)\*\*")
_BULLET = re.compile(r"(?m)^- ")
_NUMBER = re.compile(r"(?m)^\d+\. ")
_OWN_PAGE = "Fiche "

_MARGIN = 15 * mm
_TOP = 12 * mm
_FOOT = 6 * mm
_PADDING = 6  # points that reportlab leaves inside the margins
_INK = HexColor("#1f2933")
_ACCENT = HexColor("#1c5d84")
_PALE = HexColor("#dfe8ee")
# Helvetica and Times are in every PDF reader: nothing is embedded, the files stay small.
_TEXT = ParagraphStyle(
    "text", fontName="Times-Roman", fontSize=11, leading=15.5, spaceAfter=7, textColor=_INK
)
_HEAD = ParagraphStyle(
    "head", fontName="Helvetica-Bold", fontSize=12.5, leading=16, spaceBefore=10, spaceAfter=5,
    textColor=_ACCENT, keepWithNext=True,
)  # fmt: skip
_TITLE = ParagraphStyle(
    "title", fontName="Helvetica-Bold", fontSize=19, leading=23, spaceAfter=10, alignment=TA_LEFT,
    textColor=_INK,
)  # fmt: skip
_LABEL = ParagraphStyle(
    "label", fontName="Helvetica", fontSize=9.5, leading=13, spaceAfter=6, textColor=_ACCENT
)
_CELL = ParagraphStyle("cell", fontName="Times-Roman", fontSize=9.5, leading=12, textColor=_INK)


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a note: its address, the size its page tells, and its bytes."""

    address: str
    told_size: str | None
    content: bytes

    @property
    def true_size(self) -> str:
        """The size as a page writes it: 1 Ko is 1,024 bytes."""
        return f"{len(self.content) / 1024:.2f} Ko"

    @property
    def is_downloaded(self) -> bool:
        """Whether the sample library holds the file."""
        return not self.address.endswith(NOT_DOWNLOADED)


def note_in(file: Path) -> Note:
    """The note in one page of the sample library."""
    return read_source(file, file.relative_to(LIBRARY / "notes").as_posix()).note


def documents(note: Note) -> Iterator[Document]:
    """Every document of `note`, made anew, in the order of the page."""
    for attachment in note.attachments:
        # One document bears the note's title; several would bear the same one.
        names = (note.title, attachment.name)
        title, label = names if len(note.attachments) == 1 else reversed(names)
        content = make_pdf(title, label, attachment.transcript)
        yield Document(attachment.address or "", attachment.size_text, content)


def make_pdf(title: str, label: str, transcript: Transcript | None) -> bytes:
    """The PDF of one transcript. Uncompressed: zlib differs from one machine to the next."""
    out = BytesIO()
    template = SimpleDocTemplate(
        out, pagesize=A5, title=title, author=PUBLISHER, subject=label,
        lang="fr", invariant=1, pageCompression=0,
        leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_TOP, bottomMargin=_MARGIN + _FOOT,
    )  # fmt: skip
    blocks = transcript.text.split("\n\n") if transcript else []
    story: list[Flowable] = [
        Paragraph(_markup(label), _LABEL),
        Paragraph(_markup(title), _TITLE),
        HRFlowable(width="100%", thickness=1.5, color=_ACCENT, spaceAfter=16),
        *(each for block in blocks for each in _flowables(block.strip())),
    ]
    template.build(story, onFirstPage=_foot, onLaterPages=_foot)
    return out.getvalue()


def _foot(canvas: Canvas, template: SimpleDocTemplate) -> None:
    """The publisher's name and the number of the page, under each page."""
    canvas.saveState()
    canvas.setFont("Helvetica", 8.5)
    canvas.setFillColor(_ACCENT)
    edge = _MARGIN + _PADDING
    canvas.drawString(edge, _MARGIN, PUBLISHER)
    canvas.drawRightString(A5[0] - edge, _MARGIN, str(template.page))
    canvas.restoreState()


def _flowables(block: str) -> Iterator[Flowable]:
    """What stands on the page for one block of the transcript's Markdown."""
    heading = _HEADING.fullmatch(block)
    if heading:
        if heading[1].startswith(_OWN_PAGE):
            yield PageBreak()
        yield Paragraph(_markup(heading[1]), _HEAD)
    elif _BULLET.match(block):
        yield from _list(_BULLET.split(block)[1:], "bullet", "–")
    elif _NUMBER.match(block):
        yield from _list(_NUMBER.split(block)[1:], "1", None)
    elif block.startswith("|"):
        yield from _table(block.splitlines())
    elif block:
        yield Paragraph(_markup(block), _TEXT)


def _list(items: list[str], kind: str, start: str | None) -> Iterator[Flowable]:
    style = ParagraphStyle("item", parent=_TEXT, spaceAfter=3)
    yield ListFlowable(
        [ListItem(Paragraph(_markup(each.strip()), style)) for each in items],
        bulletType=kind, start=start, bulletFontName="Times-Roman", bulletFontSize=11,
        bulletColor=_ACCENT, leftIndent=18, spaceAfter=8,
    )  # fmt: skip


def _table(lines: list[str]) -> Iterator[Flowable]:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    del rows[1]  # the line of hyphens
    rows[0] = [f"**{cell}**" for cell in rows[0]]
    cells = [[Paragraph(_markup(cell), _CELL) for cell in row] for row in rows]
    rules = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, _PALE),
        ("BACKGROUND", (0, 0), (-1, 0), _PALE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ]
    yield Table(cells, style=TableStyle(rules), repeatRows=1, spaceAfter=10)


def _markup(text: str) -> str:
    """Markdown of one paragraph as reportlab's markup."""
    safe = escape(_plain_spaces(text), quote=False)
    safe = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    return re.sub(r"\*(.+?)\*", r"<i>\1</i>", safe)


def _plain_spaces(text: str) -> str:
    """The fonts in every PDF reader have no narrow no-break space: take the wide one."""
    return text.replace("\u202f", "\u00a0")


def with_true_sizes(page: str, made: list[Document]) -> str:
    """`page` with the size of each of its documents, which stand there in the same order."""
    sizes = iter(made)
    return _SIZE_LINE.sub(lambda line: line[1] + next(sizes).true_size, page)


def main() -> None:
    """Write every PDF under its final name, and every size into its note."""
    attachments = LIBRARY / "attachments"
    attachments.mkdir(exist_ok=True)
    for file in sorted((LIBRARY / "notes").rglob("*.md")):
        made = list(documents(note_in(file)))
        page = with_true_sizes(file.read_text("utf-8"), made)
        file.write_text(page, "utf-8", newline="\n")
        for each in made:
            if each.is_downloaded:
                (attachments / safe_name(each.address)).write_bytes(each.content)
            print(each.true_size, each.address)


if __name__ == "__main__":
    main()
