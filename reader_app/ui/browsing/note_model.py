"""The notes that answer, as rows over pages of hits: a page is asked for when it is seen."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.domain.card import NoteKey
from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.mark import MarkedPage
from reader_app.domain.query import Answer, Found, Hit, NoteQuery, Where
from reader_app.domain.taxonomy import SHELF
from reader_app.overriding import override
from reader_app.ui.browsing.document_signs import DocumentSign, DocumentWords, InLine, sign_of
from reader_app.ui.browsing.found_words import FoundWords
from reader_app.ui.wording import day_text

Index = QModelIndex | QPersistentModelIndex

PAGE = 2
"""Rows asked for at once, with their neighbours; no more come whole than are in sight."""
KEPT_PAGES = 640
HIT = int(Qt.ItemDataRole.UserRole) + 1
MARKED = HIT + 1
DOCUMENTS = HIT + 2
UNREAD = HIT + 3


class Shown(NamedTuple):
    """A hit with all that its card says besides: see NoteModel's `show_…`."""

    hit: Hit
    is_marked: bool
    is_unread: bool
    documents: DocumentSign


class NoteModel(QAbstractTableModel):
    """One answer of the library: its count, and the pages of hits that came so far."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query = NoteQuery()
        self._generation = -1
        self._count = 0
        self._pages: dict[int, tuple[Hit, ...]] = {}
        self._asked: set[int] = set()
        self._marked: frozenset[NoteKey] = frozenset()
        self._marked_pages: Mapping[NoteKey, Sequence[MarkedPage]] = {}
        self._paged: dict[NoteKey, tuple[Hit, Hit]] = {}
        self._read: frozenset[NoteKey] | None = None
        self._disk = DocumentsHere()
        self._line: Mapping[str, InLine] = {}
        self._words = DocumentWords(self)
        self._found = FoundWords(self)
        self._answers: dict[int, Callable[[Hit], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._title,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            HIT: self._told,
            MARKED: self._is_marked,
            UNREAD: self._is_unread,
            DOCUMENTS: self._sign,
        }

    @property
    def query(self) -> NoteQuery:
        """What was asked."""
        return self._query

    def show_answer(self, answer: Answer) -> None:
        """Show another answer. The same hits asked again are drawn anew, not set anew."""
        is_same = (answer.query, answer.count) == (self._query, self._count)
        if not is_same:
            self.beginResetModel()
        if not is_same or answer.generation != self._generation:
            self._pages.clear()
        self._query, self._count = answer.query, answer.count
        self._generation = answer.generation
        self._asked.clear()
        for start in range(0, len(answer.hits), PAGE):
            self._put(start, answer.hits[start : start + PAGE])
        if is_same:
            self._announce(0, self._count - 1)
        else:
            self.endResetModel()

    def show_page(self, start: int, hits: tuple[Hit, ...]) -> None:
        """Show pages that were asked for, one or several."""
        for at in range(0, len(hits), PAGE):
            self._pages[(start + at) // PAGE] = hits[at : at + PAGE]
        self._announce(start, start + len(hits) - 1)

    def wanted(self, first: int, last: int) -> list[tuple[int, int]]:
        """The pages from row `first` to `last` to ask for now, as (start, length) of neighbours.

        Each is named once, unless it was given up since: pages far away are.
        """
        pages = range(max(first, 0) // PAGE, min(last, self._count - 1) // PAGE + 1)
        new = [page for page in pages if not self._is_whole(page) and page not in self._asked]
        self._asked.update(new)
        self._give_up_beyond((first + last) // 2 // PAGE)
        # Neighbours keep their distance to their place in the list.
        runs = [list(run) for _, run in groupby(new, key=lambda page: page - new.index(page))]
        return [self._rows_of(run) for run in runs]

    def hit(self, row: int) -> Hit | None:
        """The hit in a row, None while its page has not come."""
        page = self._pages.get(row // PAGE, ())
        return page[row % PAGE] if row % PAGE < len(page) else None

    def shown(self, row: int) -> Shown | None:
        """All that is drawn of a row, at once: each role would be asked through Qt."""
        hit = self.hit(row)
        if hit is None:
            return None
        told = self._told(hit)
        return Shown(told, self._is_marked(hit), self._is_unread(hit), self._sign(hit))

    def row_of(self, key: NoteKey | None) -> int | None:
        """The row of a note among the pages that came."""
        for number, page in self._pages.items():
            for at, hit in enumerate(page):
                if hit.note.key == key:
                    return number * PAGE + at
        return None

    def rows_of(self, keys: Collection[NoteKey]) -> list[int]:
        """The rows of these notes, of those among the pages that came."""
        return [
            number * PAGE + at
            for number, page in self._pages.items()
            for at, hit in enumerate(page)
            if hit.note.key in keys
        ]

    def show_marked(self, keys: frozenset[NoteKey]) -> None:
        """Show these notes as marked, and no others."""
        if keys != self._marked:
            self._marked = keys
            self._announce_all()

    def show_marked_pages(self, pages: Mapping[NoteKey, Sequence[MarkedPage]]) -> None:
        """Show these pages as marked, and no others."""
        if pages != self._marked_pages:
            self._marked_pages = pages
            self._paged.clear()
            self._announce_all()

    @property
    def tells_places(self) -> bool:
        """Whether cards say where in a note something stands: words, or pages that are marked."""
        return bool(self._query.words) or (self._lists_marks and bool(self._marked_pages))

    @property
    def _lists_marks(self) -> bool:
        """Whether favourites are listed, or a shelf of them, and no words are looked for."""
        query = self._query
        by_shelf = any(term.facet == SHELF for term in query.terms)
        return not query.words and (query.favourites_only or by_shelf)

    def show_read(self, keys: frozenset[NoteKey] | None) -> None:
        """Show all notes but these as unread; none where that is not known."""
        if keys != self._read:
            self._read = keys
            self._announce_all()

    def show_disk(self, disk: DocumentsHere) -> None:
        """Show where the documents of the cards are on the disk."""
        if disk != self._disk:
            self._disk = disk
            self._announce_all()

    def show_line(self, line: Mapping[str, InLine]) -> None:
        """Show the documents of these addresses as asked for, and no others."""
        if line != self._line:
            self._line = line
            self._announce_all()

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hit(index.row()) if index.isValid() else None
        answer = self._answers.get(role)
        return answer(hit) if hit is not None and answer is not None else None

    def _title(self, hit: Hit) -> str:
        return hit.note.title

    def _told(self, hit: Hit) -> Hit:
        """The hit with its marked pages in the place of what was found, where those are listed."""
        pages = self._marked_pages.get(hit.note.key, ()) if self._lists_marks else ()
        if not pages:
            return hit
        known = self._paged.get(hit.note.key)
        if known is None or known[0] is not hit:
            # The same each time: what is laid out for it is kept.
            known = (hit, hit._replace(found=tuple(_found_of(hit, pages))))
            self._paged[hit.note.key] = known
        return known[1]

    def _is_marked(self, hit: Hit) -> bool:
        return hit.note.key in self._marked

    def _is_unread(self, hit: Hit) -> bool:
        return self._read is not None and hit.note.key not in self._read

    def _sign(self, hit: Hit) -> DocumentSign:
        return sign_of(hit.note.attachments, self._disk, self._line)

    def _spoken(self, hit: Hit) -> str:
        """What a screen reader says of the card."""
        found = self._found.spoken(self._told(hit)) if self.tells_places else ""
        parts = [hit.note.title, day_text(hit.note.day) if hit.note.day else "", hit.note.type]
        parts.append(found)
        parts.append(self.tr("not read") if self._is_unread(hit) else "")
        parts.append(self.tr("favourite") if self._is_marked(hit) else "")
        parts.append(self._words.spoken(hit.note.attachments, self._sign(hit)))
        return ", ".join(part for part in parts if part)

    def _put(self, start: int, hits: tuple[Hit, ...]) -> None:
        """Keep a page if it is whole: half a page would never be asked for again."""
        if len(hits) == min(PAGE, self._count - start):
            self._pages[start // PAGE] = hits

    def _rows_of(self, pages: list[int]) -> tuple[int, int]:
        """The rows of neighbouring pages, as (start, length)."""
        start = pages[0] * PAGE
        return start, min(len(pages) * PAGE, self._count - start)

    def _is_whole(self, page: int) -> bool:
        """Whether a page is there, and says where the words stand if any were asked for."""
        hits = self._pages.get(page)
        if hits is None:
            return False
        return not self._query.words or all(hit.found is not None for hit in hits)

    def _give_up_beyond(self, middle: int) -> None:
        """Keep the nearest pages, so that a long scroll does not fill the memory."""
        if len(self._pages) <= KEPT_PAGES:
            return
        far = sorted(self._pages, key=lambda page: abs(page - middle))[KEPT_PAGES:]
        for page in far:
            del self._pages[page]
        self._asked.difference_update(far)

    def _announce_all(self) -> None:
        self._announce(0, self._count - 1)

    def _announce(self, first: int, last: int) -> None:
        if first <= last < self._count:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))


def _found_of(hit: Hit, pages: Sequence[MarkedPage]) -> Iterator[Found]:
    """The marked pages of a hit, by its documents."""
    for number, each in enumerate(hit.note.attachments):
        own = tuple(one.page for one in pages if one.document == (each.address or each.name))
        if own:
            yield Found(Where.DOCUMENT, 0, number, own)
