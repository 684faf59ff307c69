"""Favourites as a table: a line for each, and for each highlight, for a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Sequence

from reader_app.domain.collected import Collected
from reader_app.domain.highlight import Highlight
from reader_app.domain.shelf import BETWEEN_NAMES
from reader_app.exporting.cells import plain_cell

COLUMNS = (
    "key",
    "title",
    "url",
    "document",
    "page",
    "marked",
    "favourite",
    "to_read",
    "shelves",
    "remarks",
    "highlight",
    "colour",
    "before",
    "after",
    "paragraph",
)
_OF_HIGHLIGHTS = ("",) * 5
_BETWEEN = "\n"


def favourites_csv(items: Sequence[Collected]) -> str:
    """The table with its heading, in UTF-8 with a mark, so that every spreadsheet reads it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for each in items:
        writer.writerows(_lines(each))
    return "\ufeff" + out.getvalue()


def _lines(item: Collected) -> Iterator[tuple[object, ...]]:
    note = tuple(plain_cell(each or "") for each in (item.key, item.title, item.address))
    shelves = _BETWEEN.join(BETWEEN_NAMES.join(path) for path in item.shelves)
    if item.is_favourite or item.to_read or item.remarks:
        yield (
            *note,
            plain_cell(item.attachment or ""),
            item.page or "",
            item.marked.isoformat() if item.marked else "",
            int(item.is_favourite),
            int(item.to_read),
            plain_cell(shelves),
            plain_cell("\n\n".join(item.remarks)),
            *_OF_HIGHLIGHTS,
        )
    for highlight in item.highlights:
        yield (*note, *_of_highlight(highlight))


def _of_highlight(highlight: Highlight) -> tuple[object, ...]:
    """What of its line speaks of the words; `remarks` is what was written on them."""
    anchor = highlight.anchor
    return (
        plain_cell(highlight.attachment or ""),
        "",
        highlight.created.isoformat() if highlight.created else "",
        0,
        0,
        "",
        plain_cell(highlight.remark),
        plain_cell(anchor.quote),
        highlight.colour.value,
        plain_cell(anchor.prefix),
        plain_cell(anchor.suffix),
        anchor.paragraph,
    )
