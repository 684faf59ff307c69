"""References as RIS, which every reference manager reads.

The format: https://en.wikipedia.org/wiki/RIS_(file_format), as EndNote and Zotero write it.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from reader_app.domain.reference import Reference, cite_key
from reader_app.exporting.references import one_line

_END = "\r\n"


def ris(references: Iterable[Reference]) -> Iterator[str]:
    """The file, one reference after another."""
    for each in references:
        yield "".join(
            f"{name}  - {one_line(value)}{_END}" for name, value in _fields(each) if value
        )
        yield f"ER  - {_END}{_END}"


def _fields(reference: Reference) -> Iterator[tuple[str, str | None]]:
    yield "TY", "RPRT" if reference.within else "ELEC"
    yield "ID", cite_key(reference)
    yield "AU", reference.author
    yield "TI", reference.title
    yield "T2", reference.within or reference.site
    yield "PB", reference.site if reference.within else None
    yield "PY", str(reference.day.year) if reference.day else None
    yield "DA", _day(reference.day)
    yield "SP", str(reference.page) if reference.page else None
    yield "UR", reference.address
    yield "Y2", _day(reference.accessed)
    yield "LA", reference.language
    yield "AB", reference.abstract
    yield from (("KW", keyword) for keyword in reference.keywords)
    yield from (("N1", remark) for remark in reference.remarks)


def _day(day: date | None) -> str | None:
    return f"{day:%Y/%m/%d}/" if day else None
