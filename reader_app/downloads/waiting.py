"""Whose turn it is: the documents that were asked for, in the reader's order.

Knows neither the network nor the clock: times are seconds, and are handed in.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlsplit

from reader_app.domain.errors import FetchError, FileError, ReaderError, Reason
from reader_app.domain.note import Attachment
from reader_app.downloads.names import address_mark

AT_ONCE = 4
AT_ONCE_FROM_ONE_HOST = 2
WAITS = (1.0, 2.0, 4.0)
"""Seconds before each new try."""
LONGEST_WAIT = 60.0
"""Seconds: a server that asks for more is not waited for."""


class Stage(StrEnum):
    """Where a document stands that was asked for."""

    WAITING = "waiting"
    ARRIVING = "arriving"
    RETRYING = "retrying"
    PAUSED = "paused"
    ASIDE = "aside"
    FAILED = "failed"


_TO_COME = frozenset((Stage.WAITING, Stage.ARRIVING, Stage.RETRYING))


class Trouble(NamedTuple):
    """Why one try came to nothing.

    `fleeting` says that another try may do better, `got` that bytes came in this one, `wait`
    how many seconds the server wants to be left alone.
    """

    error: ReaderError
    fleeting: bool = False
    got: bool = False
    wait: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """One document in the line. `due` is when it is tried again, `tries` were in vain.

    One that is to come `anew` is here already: it stays until the other one is whole.
    """

    attachment: Attachment
    stage: Stage = Stage.WAITING
    tries: int = 0
    due: float = 0.0
    reason: Reason | None = None
    detail: str = ""
    anew: bool = False

    @property
    def identity(self) -> str:
        """What the document goes by."""
        return self.attachment.identity

    @property
    def is_to_come(self) -> bool:
        """Whether it comes without the reader doing anything more."""
        return self.stage in _TO_COME


class WaitingLine:
    """The documents that were asked for and are not here, the first one first."""

    def __init__(
        self,
        at_once: int = AT_ONCE,
        from_one_host: int = AT_ONCE_FROM_ONE_HOST,
        waits: tuple[float, ...] = WAITS,
    ) -> None:
        self._at_once = at_once
        self._from_one_host = from_one_host
        self._waits = waits
        self._places: dict[str, Place] = {}

    @property
    def places(self) -> tuple[Place, ...]:
        """Every document in the line, in its order."""
        return tuple(self._places.values())

    def place(self, identity: str) -> Place | None:
        """Where a document stands; None for one that is not in the line."""
        return self._places.get(identity)

    def add(self, place: Place) -> bool:
        """Put a document at the end; False for one that is to come already.

        One that failed or is paused is begun again where it stands.
        """
        former = self._places.get(place.identity)
        if former is not None and former.is_to_come:
            return False
        self._places[place.identity] = place
        return True

    def remove(self, identity: str) -> None:
        """Take a document out of the line."""
        self._places.pop(identity, None)

    def pause(self, identity: str) -> bool:
        """Let a document wait for the reader; False where it does so already."""
        place = self._places.get(identity)
        if place is None or not place.is_to_come:
            return False
        self._put(Place(place.attachment, Stage.PAUSED, anew=place.anew))
        return True

    def resume(self, identity: str) -> bool:
        """Let it be its turn again, with all its tries; False where it was to come anyway."""
        place = self._places.get(identity)
        if place is None or place.is_to_come:
            return False
        self._put(Place(place.attachment, anew=place.anew))
        return True

    def put_back(self, identity: str) -> None:
        """Let a document that was begun wait for its turn again."""
        place = self._places.get(identity)
        if place is not None and place.is_to_come:
            self._put(replace(place, stage=Stage.WAITING))

    def move(self, identity: str, row: int) -> bool:
        """Put a document into another place, counted from 0; False where nothing changes."""
        order = list(self._places)
        row = min(max(row, 0), len(order) - 1)
        if identity not in self._places or order[row] == identity:
            return False
        order.remove(identity)
        order.insert(row, identity)
        self._places = {each: self._places[each] for each in order}
        return True

    def begin(self, now: float, besides: Iterable[str] = ()) -> tuple[Place, ...]:
        """Those whose turn it is; they are under way from now on.

        `besides` are addresses that their servers are asked for otherwise.
        """
        arriving = (place.identity for place in self.places if place.stage is Stage.ARRIVING)
        busy = [*besides, *arriving]
        begun = []
        for place in self.places:
            if len(busy) >= self._at_once:
                break
            if _is_due(place, now) and self._has_room(place.identity, busy):
                begun.append(self._put(replace(place, stage=Stage.ARRIVING, due=0.0)))
                busy.append(place.identity)
        return tuple(begun)

    def next_due(self, now: float) -> float | None:
        """In how many seconds something is to be tried again; None where nothing waits for it."""
        due = [place.due for place in self.places if place.stage is Stage.RETRYING]
        return max(0.0, min(due) - now) if due else None

    def note_trouble(self, identity: str, trouble: Trouble, now: float) -> Place | None:
        """Where a document stands after a try in vain; None for one that left the line."""
        place = self._places.get(identity)
        if place is None:
            return None
        reason, detail = said(trouble.error)
        told = replace(place, reason=reason, detail=detail, due=0.0)
        # Bytes came: whatever stood in the way before is over.
        tries = 0 if trouble.got else place.tries
        if trouble.fleeting and trouble.wait is not None and trouble.wait > LONGEST_WAIT:
            aside = replace(told, reason=Reason.ASKED_TO_WAIT, detail=str(round(trouble.wait)))
            return self._put(replace(aside, stage=Stage.ASIDE, tries=0))
        if not trouble.fleeting or tries >= len(self._waits):
            return self._put(replace(told, stage=Stage.FAILED, tries=0))
        wait = max(self._waits[tries], trouble.wait or 0.0)
        return self._put(replace(told, stage=Stage.RETRYING, tries=tries + 1, due=now + wait))

    def _has_room(self, identity: str, busy: list[str]) -> bool:
        """Whether its server has room; two spellings of one address would share their `.part`."""
        host, mark = host_of(identity), address_mark(identity)
        same_host = sum(host_of(each) == host for each in busy)
        return same_host < self._from_one_host and all(address_mark(each) != mark for each in busy)

    def _put(self, place: Place) -> Place:
        self._places[place.identity] = place
        return place


def _is_due(place: Place, now: float) -> bool:
    return place.stage is Stage.WAITING or (place.stage is Stage.RETRYING and place.due <= now)


def host_of(address: str) -> str:
    """Whose document an address is; "" where it names nobody."""
    try:
        return urlsplit(address).netloc.casefold()
    except ValueError:
        return ""


def said(error: ReaderError) -> tuple[Reason, str]:
    """The facts of an error: why, and the system's word on it."""
    if isinstance(error, FetchError | FileError):
        return error.reason, error.detail
    return Reason.FAILED, str(error)
