"""References as CSL JSON, for pandoc, Zotero and whatever sets citations.

The schema: https://github.com/citation-style-language/schema/blob/master/schemas/input/
csl-data.json
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from reader_app.domain.reference import Reference, cite_key
from reader_app.exporting.references import one_line


def csl_json(references: Iterable[Reference]) -> Iterator[str]:
    """The file: one array."""
    between = "[\n"
    for each in references:
        yield between + json.dumps(_item(each), ensure_ascii=False, indent=1)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _item(reference: Reference) -> dict[str, Any]:
    item = {
        "id": cite_key(reference),
        "type": "report" if reference.within else "webpage",
        "title": one_line(reference.title),
        "container-title": one_line(reference.within or reference.site or ""),
        "publisher": reference.site if reference.within else "",
        "author": [{"literal": one_line(reference.author)}] if reference.author else [],
        "issued": _day(reference.day),
        "accessed": _day(reference.accessed),
        "page": str(reference.page or ""),
        "URL": reference.address,
        "abstract": reference.abstract,
        "keyword": ", ".join(reference.keywords),
        "language": reference.language,
        "note": "\n\n".join(reference.remarks),
    }
    return {name: value for name, value in item.items() if value}


def _day(day: date | None) -> dict[str, Any] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
