"""What the reader made, out into files of other programs and in from them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.backup import KeptCounts
from reader_app.domain.collected import Collected
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.moved import Moved, Offered
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.shelf import placed
from reader_app.exporting.bookmarks_html import bookmarks_html
from reader_app.exporting.favourites_csv import favourites_csv
from reader_app.exporting.favourites_markdown import favourites_markdown
from reader_app.importing.collections_in import read_collection
from reader_app.opening import Wings
from reader_app.storage.favourites_json import own_rows, write_json
from reader_app.storage.merging import is_database
from reader_app.storage.row_merge import Rows
from reader_app.storage.whole_file import write_whole
from reader_app.taking_in import Place, offered, taken_in


@dataclass(frozen=True, slots=True)
class Moving:
    """What the reader made in one library, out into files and in from them; see MovesOwn."""

    wings: Wings

    def held(self) -> KeptCounts:
        """See MovesOwn. Raises LibraryError."""
        return self.wings.merging.held()

    def write(self, path: Path) -> Steps[int]:
        """See MovesOwn. Raises FileError and LibraryError."""
        yield Progress(0)
        return write_collection(self.wings, path)

    def look_into(self, path: Path) -> Steps[Offered]:
        """See MovesOwn. Raises FileError and LibraryError."""
        yield Progress(0)
        rows = _rows_in(self.wings, path)
        if rows is not None:
            return self.wings.merging.offered(rows)
        items = read_collection(path)
        yield Progress(1)
        return offered(self.wings, items)

    def take_in(self, path: Path) -> Steps[Moved]:
        """See MovesOwn. Raises FileError and LibraryError."""
        yield Progress(0)
        rows = _rows_in(self.wings, path)
        try:
            if rows is not None:
                return Moved(*self.wings.merging.take_in_behind_a_copy(rows))
            return (yield from taken_in(self.wings, read_collection(path)))
        finally:
            # Also of what came in before it was broken off.
            self.wings.settle_marks()
            self.wings.library.refresh_first_page()


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


def collected(wings: Wings) -> list[Collected]:
    """All favourites, what is to be read, and what has a remark or a highlight, each page once."""
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
    for words in wings.highlights.highlights():
        place = (words.note, None, None)
        new = Collected(words.title, words.address, words.note, words.created, is_favourite=False)
        item = found.get(place, new)
        found[place] = item._replace(highlights=(*item.highlights, words))
    paths = {each.shelf.key: each.path for each in placed(wings.shelves.shelves())}
    for each in wings.shelves.placements():
        if each.shelf in paths and each.place in found:
            item = found[each.place]
            found[each.place] = item._replace(shelves=(*item.shelves, paths[each.shelf]))
    return list(found.values())


def _markdown(items: Sequence[Collected]) -> str:
    return favourites_markdown(items, "Favoris")


def _rows_in(wings: Wings, path: Path) -> Rows | None:
    """The rows of another favourites.db, or of what we wrote of one; None in any other file."""
    return wings.merging.rows_of(path) if is_database(path) else own_rows(path)
