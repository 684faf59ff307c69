"""Favourites as a table: one line for each, for a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from reader_app.domain.collected import Collected
from reader_app.domain.shelf import BETWEEN_NAMES

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
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = "\n"


def favourites_csv(items: Sequence[Collected]) -> str:
    """The table with its heading, in UTF-8 with a mark, so that every spreadsheet reads it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for each in items:
        writer.writerow(
            [
                _plain(each.key or ""),
                _plain(each.title),
                _plain(each.address or ""),
                _plain(each.attachment or ""),
                each.page or "",
                each.marked.isoformat() if each.marked else "",
                int(each.is_favourite),
                int(each.to_read),
                _plain(_BETWEEN.join(BETWEEN_NAMES.join(path) for path in each.shelves)),
                _plain("\n\n".join(each.remarks)),
            ]
        )
    return "\ufeff" + out.getvalue()


def _plain(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
