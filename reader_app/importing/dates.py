"""Days and times as French pages write them; times are those of Paris."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as clock_time
from functools import lru_cache
from zoneinfo import ZoneInfo

from reader_app.domain.words import fold

PARIS = ZoneInfo("Europe/Paris")
_MONTHS = (
    *(
        "janv",
        "fevr",
        "mars",
        "avri",
        "mai",
        "juin",
        "juil",
        "aout",
        "sept",
        "octo",
        "nove",
        "dece",
    ),
    *(
        "janu",
        "febr",
        "marc",
        "apri",
        "may",
        "june",
        "july",
        "augu",
        "sept",
        "octo",
        "nove",
        "dece",
    ),
    *("jan", "fev", "mar", "avr", "mai", "jun", "jul", "aou", "sep", "oct", "nov", "dec"),
)
_MOMENT = re.compile(
    r"(?<!\d)(?:(?P<day>\d{1,2})(?:er)?\s+(?P<name>[a-z]{3,10})\.?\s+(?P<year>\d{4})"
    r"|(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
    r"|(?P<numbers>\d{1,2}[/.]\d{1,2}[/.]\d{4}))(?!\d)"
    r"(?:\s*(?:[-–—,|t]|a\b|at\b|de\b)?\s*(?P<hour>\d{1,2})\s*(?::|h)\s*(?P<minute>\d{2})?(?!\d))?"
)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the time of day where it is said."""

    day: date
    time: clock_time | None = None

    @property
    def in_paris(self) -> datetime:
        """The moment in Paris; a day alone begins at midnight."""
        return datetime.combine(self.day, self.time or clock_time.min, PARIS)


@lru_cache(maxsize=100)
def moments(text: str) -> Sequence[Moment]:
    """Every day that `text` names and that exists, in order."""
    return tuple(_moments(text))


def _moments(text: str) -> Iterator[Moment]:
    for match in _MOMENT.finditer(fold(_TAG.sub("", text))):
        day = _day(match)
        if day is not None:
            yield Moment(day, _time(match))


def first_moment(text: str) -> Moment | None:
    """The first day that `text` names."""
    return next(iter(moments(text)), None)


def _day(match: re.Match[str]) -> date | None:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
    elif match["numbers"]:
        day, month, year = map(int, re.split(r"[/.]", match["numbers"]))
    else:
        day, month, year = int(match["day"]), _month(match["name"]), int(match["year"])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    """The month of a folded name or its short form, 0 where it is none."""
    start = name[:4]
    return _MONTHS.index(start) % 12 + 1 if start in _MONTHS else 0


def _time(match: re.Match[str]) -> clock_time | None:
    if match["hour"] is None:
        return None
    try:
        return clock_time(int(match["hour"]), int(match["minute"] or 0))
    except ValueError:
        return None
