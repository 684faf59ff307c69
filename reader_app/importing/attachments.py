"""The documents of a printed page: their label, size, address, description, transcript."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from urllib.parse import unquote, urlsplit

from reader_app.domain.note import Attachment, Passage, Transcript
from reader_app.domain.words import fold
from reader_app.importing.links import PageLinks
from reader_app.pages.markdown import plain_line

_WEIGHT = re.compile(
    r"\W*(?:poids|taille)\s*:[\s*]*(?:(?P<size>\d[\d\s.,]*?)\s*(?P<unit>octets?|[kmgt]i?[ob]|[ob])\b)?",
    re.IGNORECASE,
)
_DOWNLOAD = re.compile(r"telecharge(?:ment|r)\b.*")
_TRANSCRIPT = re.compile(r"\W*(?:afficher\s*/?\s*)?(?:masquer )?la transcription\W*")
_HEADING = re.compile(r"\s*(#{1,6})\s+(.*)")
_NO_LABEL = re.compile(r"\s*(?:[-*+>|]\s|#|\d+[.)]\s|```|~~~|---|===|!\[)")
_LONGEST_LABEL = 150
_WIDEST_HINT = 100
_MOST_PARAGRAPHS = 3
_SENTENCE_END = (".", ":", ";", ",", "…")
_POWERS = {"o": 0, "b": 0, "k": 1, "m": 2, "g": 3, "t": 4}
_USUAL_LEVEL = 2


class _Mark(Enum):
    """The lines by which a block is known."""

    WEIGHT = 1
    DOWNLOAD = 2
    TRANSCRIPT = 3


@dataclass(slots=True)
class _Block:
    """Where one document stands: the lines of its marks, and of all that is its own."""

    marks: dict[_Mark, int]
    start: int
    end: int
    label: str = ""
    description: tuple[int, int] | None = None


def split_off_attachments(
    lines: Sequence[str], links: PageLinks
) -> tuple[list[str], tuple[Attachment, ...]]:
    """The lines of a page without its documents, and the documents."""
    blocks = list(_blocks(lines, links))
    for index, block in enumerate(blocks):
        floor = blocks[index - 1].end if index else 0
        _find_label(block, lines, floor)
    for index, block in enumerate(blocks):
        ceiling = blocks[index + 1].start if index + 1 < len(blocks) else len(lines)
        if _Mark.TRANSCRIPT in block.marks:
            block.end = _transcript_end(lines, block.end, ceiling)
    found = tuple(_attachment(block, lines, links) for block in blocks)
    return list(_left(lines, blocks)), found


def _left(lines: Sequence[str], blocks: Sequence[_Block]) -> Iterator[str]:
    """The lines that belong to no document."""
    at = 0
    for block in blocks:
        yield from lines[at : block.start]
        yield ""
        at = block.end
    yield from lines[at:]


def _blocks(lines: Sequence[str], links: PageLinks) -> Iterator[_Block]:
    """The marks that follow each other, each kind once: one document."""
    block: _Block | None = None
    for index, line in enumerate(lines):
        if not line or line.isspace():
            continue
        kinds = _marks(line, links) if _is_hinted(line[:_WIDEST_HINT].lower()) else []
        if block and (not kinds or _Mark.TRANSCRIPT in block.marks or kinds[0] in block.marks):
            yield block
            block = None
        if not kinds:
            continue
        block = block or _Block({}, index, index)
        block.marks |= dict.fromkeys(kinds, index)
        block.end = index + 1
    if block:
        yield block


def _marks(line: str, links: PageLinks) -> list[_Mark]:
    """Which marks a line holds; a long one is a sentence and holds none."""
    bare = fold(line.replace("*", ""))
    if "transcription" in bare and _TRANSCRIPT.fullmatch(plain_line(bare)):
        return [_Mark.TRANSCRIPT]
    found = []
    weight = _WEIGHT.match(bare)
    if weight and len(links.without(line)) <= _LONGEST_LABEL:
        found.append(_Mark.WEIGHT)
    if _download(line, links) is not None:
        found.append(_Mark.DOWNLOAD)
    return found


def _is_hinted(start: str) -> bool:
    """Whether a line that starts so may hold a mark: asked of every line, so not of a pattern."""
    return "poids" in start or "taille" in start or "charge" in start or "ranscription" in start


def _download(line: str, links: PageLinks) -> str | None:
    """The address that a line of buttons gives, "" where it is lost; None if it is no such line."""
    around = fold(links.without(line.replace("*", "")))
    for each in links.references(line):
        if _DOWNLOAD.fullmatch(fold(each.link.text)) and _is_only_buttons(around):
            return each.link.address or ""
        if each.link.text.startswith("[") and _DOWNLOAD.match(around.strip()):
            return each.link.address or ""
    return None


def _is_only_buttons(around: str) -> bool:
    """Whether what stands around the links of a line is no sentence."""
    left = _WEIGHT.sub("", around, count=1).strip(" \t\u00a0|-·/*")
    return not left or left.startswith("favoris")


def _find_label(block: _Block, lines: Sequence[str], floor: int) -> None:
    """Look above the marks for the label, and for a description between the two."""
    top = block.start
    above = top
    for _ in range(_MOST_PARAGRAPHS + 1):
        paragraph = _paragraph_above(lines, above, floor)
        if paragraph is None:
            return
        start, end = paragraph
        heading = _HEADING.match(lines[start])
        if heading:
            # A heading names its section too, so it stays in the text.
            block.label = plain_line(heading[2]) if above == top else ""
            return
        if _is_label(lines[start:end]):
            block.label = plain_line(lines[start])
            block.description = (end, top) if above != top else None
            block.start = start
            return
        above = start


def _paragraph_above(lines: Sequence[str], index: int, floor: int) -> tuple[int, int] | None:
    """The lines of the paragraph that ends above `index`."""
    end = index
    while end > floor and not lines[end - 1].strip():
        end -= 1
    start = end
    while start > floor and lines[start - 1].strip():
        start -= 1
    return (start, end) if start < end else None


def _is_label(paragraph: Sequence[str]) -> bool:
    """Whether a paragraph is one short line without a full stop."""
    if len(paragraph) != 1 or _NO_LABEL.match(paragraph[0]):
        return False
    text = plain_line(paragraph[0])
    return 0 < len(text) <= _LONGEST_LABEL and not text.endswith(_SENTENCE_END)


def _transcript_end(lines: Sequence[str], start: int, ceiling: int) -> int:
    """Where a transcript ends: at the next document, or where a heading of the page follows.

    A heading as high as those of the page goes on with the page; a lower one is the
    transcript's own.
    """
    levels = [
        len(match[1]) for line in lines[:start] if "#" in line and (match := _HEADING.match(line))
    ]
    highest = max(_USUAL_LEVEL, min(levels, default=_USUAL_LEVEL))
    for index in range(start, ceiling):
        match = _HEADING.match(lines[index])
        if match and len(match[1]) <= highest:
            return index
    return ceiling


def _attachment(block: _Block, lines: Sequence[str], links: PageLinks) -> Attachment:
    marks = block.marks
    address = None
    if _Mark.DOWNLOAD in marks:
        address = _download(lines[marks[_Mark.DOWNLOAD]], links) or None
    size_text, size_bytes = None, None
    if _Mark.WEIGHT in marks:
        size_text, size_bytes = _size(lines[marks[_Mark.WEIGHT]])
    return Attachment(
        name=block.label or _file_name(address) or "Document",
        address=address,
        size_text=size_text,
        size_bytes=size_bytes,
        description=_described(block, lines, links),
        transcript=_transcribed(block, lines, links),
    )


def _described(block: _Block, lines: Sequence[str], links: PageLinks) -> str | None:
    start, end = block.description or (0, 0)
    return links.live("\n".join(lines[start:end])).strip() or None


def _transcribed(block: _Block, lines: Sequence[str], links: PageLinks) -> Transcript | None:
    if _Mark.TRANSCRIPT not in block.marks:
        return None
    inside = lines[block.marks[_Mark.TRANSCRIPT] + 1 : block.end]
    text = links.live("\n".join(inside)).strip()
    return Transcript((Passage(text),)) if text else None


def _size(line: str) -> tuple[str | None, int | None]:
    """A size as it is written, and in bytes rounded down; French sizes are powers of 1,024."""
    match = _WEIGHT.match(line.replace("*", ""))
    if match is None or match["size"] is None:
        return None, None
    number = "".join(match["size"].split()).replace(",", ".")
    number = number.replace(".", "", max(0, number.count(".") - 1))
    size = Decimal(number.rstrip(".")) * 1024 ** _POWERS[match["unit"][0].lower()]
    return f"{' '.join(match['size'].split())} {match['unit']}", int(size)


def _file_name(address: str | None) -> str:
    """The last part of an address, to be read."""
    if not address:
        return ""
    try:
        return unquote(urlsplit(address).path.rsplit("/", 1)[-1])
    except ValueError:
        return ""
