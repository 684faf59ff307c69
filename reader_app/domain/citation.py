"""A reference as a line of text, as French readers write it.

Author, « title », site, date, address, day on which it was consulted.
"""

import re
from datetime import date
from html import escape

from reader_app.domain.reference import Reference, link_target

_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_QUOTED = re.compile(r"«\s*([^«»]*?)\s*»")
_ADDRESS_MARK = "\x00"


def citation(reference: Reference) -> str:
    """The reference as one line of plain text."""
    return _written(reference).replace(_ADDRESS_MARK, reference.address or "")


def citation_html(reference: Reference) -> str:
    """The same as HTML, whose address is a link."""
    address = escape(reference.address or "")
    is_web = address.lower().startswith(("http://", "https://"))
    target = escape(link_target(reference.address or ""))
    link = f'<a href="{target}">{address}</a>' if is_web else address
    return escape(_written(reference)).replace(_ADDRESS_MARK, link)


def french_day(day: date) -> str:
    """A day in full: "1er mars 2019"."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[day.month - 1]} {day.year}"


def _written(reference: Reference) -> str:
    """The line, with a mark where the address stands."""
    parts = [
        reference.author,
        _in_quotes(reference.title),
        f"dans {_in_quotes(reference.within)}" if reference.within else None,
        reference.site,
        french_day(reference.day) if reference.day else None,
        f"p.\u00a0{reference.page}" if reference.page else None,
        _ADDRESS_MARK if reference.address else None,
        f"consulté le {french_day(reference.accessed)}",
    ]
    return ", ".join(part for part in parts if part) + "."


def _in_quotes(title: str) -> str:
    """A title in French quotes; quotes within it become English ones."""
    within = _QUOTED.sub(r"“\1”", " ".join(title.split()))
    return f"«\u00a0{within}\u00a0»"
