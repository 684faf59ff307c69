"""What a file of another program names comes in: matched by address, some at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple, TypeVar

from reader_app.domain.backup import KeptCounts, Occasion
from reader_app.domain.card import NoteKey
from reader_app.domain.collected import Collected, ShelfPath
from reader_app.domain.moved import Moved, Offered
from reader_app.domain.note import note_key
from reader_app.domain.ports import Mark
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.remark import Remark, ToRead, new_remark_key
from reader_app.domain.shelf import placed
from reader_app.opening import Wings
from reader_app.shelf_making import shelf_at
from reader_app.taking_in_words import keep_highlights, new_highlights

Place = tuple[NoteKey, str | None, int | None]
_AT_ONCE = 500  # marks or remarks in one transaction
_Thing = TypeVar("_Thing")


class _Wanted(NamedTuple):
    """What is to be kept: marks by the shelf that they come onto, or on none, and wishes."""

    marks: Mapping[ShelfPath, list[Mark]]
    wishes: list[ToRead]

    @property
    def total(self) -> int:
        """How many things."""
        return sum(map(len, self.marks.values())) + len(self.wishes)


def offered(wings: Wings, items: Sequence[Collected]) -> Offered:
    """What would be new of these items, without keeping any of it. Raises LibraryError."""
    keys = _matched(wings, items)
    found = [(key, items[number]) for number, key in keys.items()]
    marked = {mark.place for mark in wings.favourites.marks()}
    places = {(key, each.attachment, each.page) for key, each in found if each.is_favourite}
    wished = {wish.key for wish in wings.reading_list.to_read()}
    wishes = {key for key, each in found if each.to_read}
    written = {(remark.note, remark.text) for remark in wings.remarks.remarks()}
    remarks = {(key, text) for key, each in found for text in each.remarks}
    coloured = sum(len(each.highlights) for _key, each in found)
    new_words = len(new_highlights(wings, found))
    shelves, on_shelves = _shelved(wings, found)
    news = KeptCounts(
        favourites=len(places - marked),
        shelves=shelves,
        to_read=len(wishes - wished),
        remarks=len(remarks - written),
        highlights=new_words,
    )
    known = len(places & marked) + len(wishes & wished) + len(remarks & written)
    known += coloured - new_words
    put = sum(place in marked for place in on_shelves)
    return Offered(news, known, put, unmatched=_unmatched(items, keys))


def taken_in(wings: Wings, items: Sequence[Collected]) -> Steps[Moved]:
    """Keep what is of a note here, behind a copy; broken off, what is in is whole.

    Raises LibraryError.
    """
    keys = _matched(wings, items)
    wings.backups.make(Occasion.BEFORE_MERGE)
    found = [(keys[number], each) for number, each in enumerate(items) if number in keys]
    before = _counted(wings)
    yield from _keep(wings, found)
    yield from _keep_remarks(wings, found)
    yield from keep_highlights(wings, found)
    return Moved(_counted(wings) - before, unmatched=_unmatched(items, keys))


def _matched(wings: Wings, items: Sequence[Collected]) -> dict[int, NoteKey]:
    """The note of each item by its number; one of ours stands for its note though that is gone."""
    asked = {number: key for number, each in enumerate(items) if (key := _asked(each))}
    known = wings.library.known_as(asked.values())
    own = {alias: key for key, aliases in known.items() for alias in (*aliases, key)}
    return {
        number: own.get(key, key)
        for number, key in asked.items()
        if key in own or items[number].key is not None
    }


def _asked(item: Collected) -> NoteKey | None:
    if item.key is not None:
        return note_key(item.key)
    return note_key(item.address) if item.address else None


def _unmatched(items: Sequence[Collected], keys: Mapping[int, NoteKey]) -> tuple[str, ...]:
    named = (each.address or each.title for number, each in enumerate(items) if number not in keys)
    # A page may stand there more than once: with words that were coloured in it.
    return tuple(dict.fromkeys(named))


def _shelved(wings: Wings, found: Iterable[tuple[NoteKey, Collected]]) -> tuple[int, set[Place]]:
    """How many shelves would be new, and what would come onto a shelf where it does not stand."""
    paths = {each.shelf.key: _folded(each.path) for each in placed(wings.shelves.shelves())}
    stand = {
        (paths[each.shelf], each.place)
        for each in wings.shelves.placements()
        if each.shelf in paths
    }
    wanted = {
        (_folded(path), (key, each.attachment, each.page))
        for key, each in found
        if each.is_favourite
        for path in each.shelves
    }
    whole = {path[:depth] for path, _place in wanted for depth in range(1, len(path) + 1)}
    return len(whole - set(paths.values())), {place for _path, place in wanted - stand}


def _folded(path: ShelfPath) -> ShelfPath:
    return tuple(name.casefold() for name in path)


def _keep(wings: Wings, found: Iterable[tuple[NoteKey, Collected]]) -> Steps[None]:
    """Keep marks and wishes, some at a time."""
    wanted = _wanted(found)
    done, total = 0, wanted.total
    for path, marks in wanted.marks.items():
        for some in _parts(marks):
            if path:
                wings.shelves.put(shelf_at(wings, path), *some)
            else:
                wings.favourites.mark_all(some)
            done += len(some)
            yield Progress(done, total)
    for wished in _parts(wanted.wishes):
        wings.reading_list.add(*wished)
        done += len(wished)
        yield Progress(done, total)


def _wanted(found: Iterable[tuple[NoteKey, Collected]]) -> _Wanted:
    now = datetime.now(UTC)
    marks: dict[ShelfPath, list[Mark]] = {}
    wishes: list[ToRead] = []
    for key, item in found:
        moment = item.marked or now
        mark = Mark(key, item.title, item.address, moment, item.attachment, item.page)
        for path in (item.shelves or ((),)) if item.is_favourite else ():
            marks.setdefault(path, []).append(mark)
        if item.to_read:
            wishes.append(ToRead(key, item.title, item.address, moment))
    return _Wanted(marks, wishes)


def _keep_remarks(wings: Wings, found: Iterable[tuple[NoteKey, Collected]]) -> Steps[None]:
    """Keep remarks that are not there yet, word by word."""
    there = {(each.note, each.text) for each in wings.remarks.remarks()}
    news: dict[tuple[NoteKey, str], Remark] = {
        (key, text): Remark(new_remark_key(), key, text, item.title, item.address)
        for key, item in found
        for text in item.remarks
    }
    wanted = [remark for named, remark in news.items() if named not in there]
    for at, some in enumerate(_parts(wanted)):
        yield Progress(at * _AT_ONCE, len(wanted))
        wings.remarks.write(*some)


def _counted(wings: Wings) -> int:
    """How much is kept: marks, places on shelves, wishes, remarks and highlights."""
    return (
        len(wings.favourites.marks())
        + len(wings.shelves.placements())
        + len(wings.reading_list.to_read())
        + len(wings.remarks.remarks())
        + len(wings.highlights.highlights())
    )


def _parts(things: Iterable[_Thing]) -> Iterator[list[_Thing]]:
    left = iter(things)
    while some := list(islice(left, _AT_ONCE)):
        yield some
