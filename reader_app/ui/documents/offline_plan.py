"""What it takes to have the documents of some notes on the disk, worked out before it begins."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader_app.domain.card import NoteSummary
from reader_app.domain.note import Attachment
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.query import Finds, NoteQuery
from reader_app.downloads.folder import AttachmentFolder

_AT_ONCE = 128


class OfflinePlan(NamedTuple):
    """What there is to fetch for so many notes, and how many documents are `here` already.

    `known` is the size in bytes of those whose notes tell it, `unknown` counts the others;
    `free` is what the disk can take.
    """

    notes: int
    to_fetch: tuple[Attachment, ...] = ()
    here: int = 0
    known: int = 0
    unknown: int = 0
    free: int = 0

    @property
    def has_room(self) -> bool:
        """Whether the disk takes what is known."""
        return self.known < self.free


def planning(library: Finds, query: NoteQuery, folder: AttachmentFolder) -> Steps[OfflinePlan]:
    """Work out the plan for every note that answers `query`."""
    count = library.find(query, 0).count
    wanted: dict[str, Attachment] = {}
    for start in range(0, count, _AT_ONCE):
        for hit in library.page(query, start, _AT_ONCE):
            wanted |= {each.identity: each for each in _documents(hit.note)}
        yield Progress(min(count, start + _AT_ONCE), count)
    return _plan(count, wanted.values(), folder)


def planning_of(cards: Sequence[NoteSummary], folder: AttachmentFolder) -> Steps[OfflinePlan]:
    """The same for these notes."""
    wanted: dict[str, Attachment] = {}
    for start in range(0, len(cards), _AT_ONCE):
        for card in cards[start : start + _AT_ONCE]:
            wanted |= {each.identity: each for each in _documents(card)}
        yield Progress(start, len(cards))
    return _plan(len(cards), wanted.values(), folder)


def _plan(notes: int, documents: Iterable[Attachment], folder: AttachmentFolder) -> OfflinePlan:
    wanted = tuple(documents)
    to_fetch = tuple(each for each in wanted if not folder.is_here(each.identity))
    sizes = [each.size_bytes for each in to_fetch if each.size_bytes is not None]
    unknown, here = len(to_fetch) - len(sizes), len(wanted) - len(to_fetch)
    return OfflinePlan(notes, to_fetch, here, sum(sizes), unknown, folder.free_space())


def documents_of(library: Finds) -> Iterator[Attachment]:
    """Every document of a library that has an address."""
    everything = NoteQuery()
    for start in range(0, library.find(everything, 0).count, _AT_ONCE):
        for hit in library.page(everything, start, _AT_ONCE):
            yield from _documents(hit.note)


def documents_on(cards: Iterable[NoteSummary]) -> Iterator[Attachment]:
    """Every document of these notes that has an address."""
    for card in cards:
        yield from _documents(card)


def _documents(card: NoteSummary) -> Iterator[Attachment]:
    for each in card.attachments:
        if each.address:
            yield Attachment(each.name, each.address, size_bytes=each.size_bytes)
