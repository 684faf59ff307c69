"""Favourites written for other programs and taken from their files, matched by address."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from reader_app.domain.backup import Occasion
from reader_app.domain.card import NoteKey
from reader_app.domain.collected import Collected, ShelfPath
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.note import note_key
from reader_app.domain.ports import Mark
from reader_app.domain.remark import Remark, ToRead, new_remark_key
from reader_app.domain.shelf import Shelf, ShelfKey, neighbours, new_shelf_key, placed
from reader_app.exporting.bookmarks_html import bookmarks_html
from reader_app.exporting.favourites_csv import favourites_csv
from reader_app.exporting.favourites_markdown import favourites_markdown
from reader_app.importing.collections_in import read_collection
from reader_app.opening import Wings
from reader_app.storage.favourites_json import is_ours, take_in_json, write_json
from reader_app.storage.whole_file import write_whole

Place = tuple[NoteKey, str | None, int | None]


class Moved(NamedTuple):
    """What came in: how much is new, is changed, and which addresses are of no note here."""

    added: int = 0
    changed: int = 0
    beside: int = 0
    unmatched: tuple[str, ...] = ()


def write_collection(wings: Wings, path: Path) -> int:
    """Write all favourites in the format that the file's name ends in; how many there are.

    Raises:
        FileError: There is no such format, or it cannot be written.
        LibraryError: They cannot be read.
    """
    formats: Mapping[str, Callable[[Sequence[Collected]], str]] = {
        ".html": bookmarks_html,
        ".htm": bookmarks_html,
        ".csv": favourites_csv,
        ".md": _markdown,
    }
    suffix = path.suffix.lower()
    if suffix == ".json":
        return write_json(wings.favourites.file, path)
    if suffix not in formats:
        raise FileError(path, Reason.UNKNOWN_FORMAT, ".json, .html, .md, .csv")
    items = collected(wings)
    try:
        write_whole(path, formats[suffix](items).encode())
    except OSError as error:
        raise FileError(path, Reason.READ_ONLY, error.strerror or "") from error
    return len(items)


def take_in_collection(wings: Wings, path: Path) -> Moved:
    """Take in a file of ours whole, of another program what is of a note here.

    Raises:
        FileError: It cannot be read, or no such file is known.
        LibraryError: favourites.db cannot be written.
    """
    if is_ours(path):
        return Moved(*take_in_json(wings.merging, path))
    items = read_collection(path)
    keys = _matched(wings, items)
    wings.backups.make(Occasion.BEFORE_MERGE)
    found = [(keys[number], each) for number, each in enumerate(items) if number in keys]
    before = _counted(wings)
    _keep(wings, found)
    _keep_remarks(wings, found)
    missing = (
        each.address or each.title for number, each in enumerate(items) if number not in keys
    )
    return Moved(_counted(wings) - before, unmatched=tuple(missing))


def collected(wings: Wings) -> list[Collected]:
    """All favourites, what is to be read and what has a remark, each page once."""
    found: dict[Place, Collected] = {}
    for mark in wings.favourites.marks():
        found[mark.place] = Collected(
            mark.title,
            mark.address,
            mark.key,
            mark.marked,
            attachment=mark.attachment,
            page=mark.page,
        )
    for wish in wings.reading_list.to_read():
        place = (wish.key, None, None)
        new = Collected(wish.title, wish.address, wish.key, wish.added, is_favourite=False)
        found[place] = found.get(place, new)._replace(to_read=True)
    for remark in wings.remarks.remarks():
        place = (remark.note, None, None)
        new = Collected(
            remark.title, remark.address, remark.note, remark.changed, is_favourite=False
        )
        item = found.get(place, new)
        found[place] = item._replace(remarks=(*item.remarks, remark.text))
    paths = {each.shelf.key: each.path for each in placed(wings.shelves.shelves())}
    for each in wings.shelves.placements():
        if each.shelf in paths and each.place in found:
            item = found[each.place]
            found[each.place] = item._replace(shelves=(*item.shelves, paths[each.shelf]))
    return list(found.values())


def _markdown(items: Sequence[Collected]) -> str:
    return favourites_markdown(items, "Favoris")


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


def _keep(wings: Wings, found: Iterable[tuple[NoteKey, Collected]]) -> None:
    """Keep marks and wishes: one transaction for each shelf, and one for what stands on none."""
    now = datetime.now(UTC)
    on_none: list[Mark] = []
    on_shelves: dict[ShelfPath, list[Mark]] = {}
    wishes: list[ToRead] = []
    for key, item in found:
        moment = item.marked or now
        mark = Mark(key, item.title, item.address, moment, item.attachment, item.page)
        for path in item.shelves if item.is_favourite else ():
            on_shelves.setdefault(path, []).append(mark)
        if item.is_favourite and not item.shelves:
            on_none.append(mark)
        if item.to_read:
            wishes.append(ToRead(key, item.title, item.address, moment))
    if on_none:
        wings.favourites.mark_all(on_none)
    for path, marks in on_shelves.items():
        wings.shelves.put(shelf_at(wings, path), *marks)
    if wishes:
        wings.reading_list.add(*wishes)


def _keep_remarks(wings: Wings, found: Iterable[tuple[NoteKey, Collected]]) -> None:
    """Keep remarks that are not there yet, word by word."""
    for key, item in found:
        there = {each.text for each in wings.remarks.remarks_on(key)} if item.remarks else set()
        for text in item.remarks:
            if text not in there:
                remark = Remark(new_remark_key(), key, text, item.title, item.address)
                wings.remarks.write(remark)


def shelf_at(wings: Wings, path: ShelfPath) -> ShelfKey:
    """The shelf at the end of these names; what is not there of it is made."""
    above: ShelfKey | None = None
    for name in path:
        beside = neighbours(wings.shelves.shelves(), above)
        there = [each for each in beside if each.name.casefold() == name.casefold()]
        shelf = there[0] if there else Shelf(new_shelf_key(), name, above, len(beside))
        if not there:
            wings.shelves.save(shelf)
        above = shelf.key
    assert above is not None  # noqa: S101  # a path has a name
    return above


def _counted(wings: Wings) -> int:
    """How much is kept: marks, places on shelves, wishes and remarks."""
    return (
        len(wings.favourites.marks())
        + len(wings.shelves.placements())
        + len(wings.reading_list.to_read())
        + len(wings.remarks.remarks())
    )
