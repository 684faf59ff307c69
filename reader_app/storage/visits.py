"""StoredVisits: what a library held when it was left last, in a file that can be thrown away."""

import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from reader_app.storage.whole_file import write_whole

_log = logging.getLogger(__name__)
_NAME = "visits.json"
_AWAY = timedelta(hours=1)
"""Who comes back sooner has not been away: the window may only have changed its language."""


class Visit(NamedTuple):
    """How far a library went at a moment: the highest number of a note in it.

    `library` names the library.db whose numbers these are.
    """

    at: datetime
    library: str
    number: int


class _Visits(NamedTuple):
    """The visit that ended before this one, and how far this one has seen."""

    before: Visit | None = None
    last: Visit | None = None


class StoredVisits:
    """The visits to one library. `before` stays the same as long as this lives."""

    def __init__(self, folder: Path, now: Callable[[], datetime] | None = None) -> None:
        self._path = folder / _NAME
        self._now = now or _utc
        self._before: Visit | None = None
        self._is_known = False
        self._kept: tuple[str, int] | None = None

    @property
    def before(self) -> Visit | None:
        """The visit before this one, None at the first."""
        if not self._is_known:
            visits = self._read()
            was_away = visits.last is not None and self._now() - visits.last.at >= _AWAY
            self._before = visits.last if was_away else visits.before
            self._is_known = True
        return self._before

    def keep(self, library: str, number: int) -> None:
        """Keep how far this visit has seen, where that is further: it may end by a kill."""
        if self._kept != (library, number):
            self._keep(library, number)

    def end(self, library: str, number: int) -> None:
        """Keep how far this visit has seen, and that it ends now."""
        self._keep(library, number)

    def _keep(self, library: str, number: int) -> None:
        visits = _Visits(self.before, Visit(self._now(), library, number))
        values = [None if each is None else _values(each) for each in visits]
        try:
            write_whole(self._path, json.dumps(values).encode())
            self._kept = (library, number)
        except OSError as error:
            # Then more is new at the next visit than there is.
            _log.warning("The visit cannot be kept: %s", error)

    def _read(self) -> _Visits:
        """What was kept; nothing where it cannot be read."""
        try:
            before, last = json.loads(self._path.read_bytes())
            return _Visits(_visit(before), _visit(last))
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return _Visits()


def _values(visit: Visit) -> dict[str, Any]:
    return {**visit._asdict(), "at": visit.at.isoformat()}


def _visit(values: Any) -> Visit | None:
    if values is None:
        return None
    at = datetime.fromisoformat(values["at"])
    # A moment without its zone is none that we wrote.
    return Visit(at.astimezone(UTC), str(values["library"]), int(values["number"]))


def _utc() -> datetime:
    return datetime.now(UTC)
