"""The moments that front matter names: ISO and its neighbours, else as French pages write them."""

import re
from datetime import datetime, timedelta, timezone, tzinfo

from reader_app.importing.dates import PARIS, first_moment

_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2})"
    r"(?:[Tt ]\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d*)?)?"
    r"\s*(?P<zone>[Zz]|UTC|GMT|(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?)?)?)?)?"
)
_LONGEST = 60
# Beyond, no calendar of a library means it, and other zones would fall off the end of time.
_YEARS = range(1000, 9999)


def moment_of(text: str) -> datetime | None:
    """The moment in Paris that `text` names; None where there is no such day.

    A day alone begins at midnight, a month or a year with its first day. Without a zone the time
    is that of Paris.
    """
    text = text.strip()
    written = _WRITTEN.fullmatch(text)
    if written:
        return _moment(written)
    found = first_moment(text) if len(text) <= _LONGEST else None
    return found.in_paris if found and found.day.year in _YEARS else None


def _moment(written: re.Match[str]) -> datetime | None:
    year, month, day, hour, minute, second = (
        int(written[name] or least)
        for name, least in (
            *(("year", 0), ("month", 1), ("day", 1)),
            *(("hour", 0), ("minute", 0), ("second", 0)),
        )
    )
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=_zone(written))
    except ValueError:
        return None
    return moment.astimezone(PARIS) if year in _YEARS else None


def _zone(written: re.Match[str]) -> tzinfo:
    if not written["zone"]:
        return PARIS
    away = timedelta(hours=int(written["hours"] or 0), minutes=int(written["minutes"] or 0))
    return timezone(-away if written["sign"] == "-" else away)
