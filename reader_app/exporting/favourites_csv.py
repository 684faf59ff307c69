"""Favourites as a table: one line for each, for a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from reader_app.domain.collected import Collected
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
)
_BETWEEN = "\n"


def favourites_csv(items: Sequence[Collected]) -> str:
    """The table with its heading, in UTF-8 with a mark, so that every spreadsheet reads it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for each in items:
        writer.writerow(
            [
                plain_cell(each.key or ""),
                plain_cell(each.title),
                plain_cell(each.address or ""),
                plain_cell(each.attachment or ""),
                each.page or "",
                each.marked.isoformat() if each.marked else "",
                int(each.is_favourite),
                int(each.to_read),
                plain_cell(_BETWEEN.join(BETWEEN_NAMES.join(path) for path in each.shelves)),
                plain_cell("\n\n".join(each.remarks)),
            ]
        )
    return "\ufeff" + out.getvalue()
