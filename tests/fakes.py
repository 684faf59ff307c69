"""Ports kept in memory, for tests of panels."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from reader_app.domain.around import Around
from reader_app.domain.backup import Backup, KeptCounts, Occasion
from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.citing import cited_keys
from reader_app.domain.errors import BackupNotFoundError, NoteNotFoundError, ReaderError
from reader_app.domain.glossary import Glossary, Meaning
from reader_app.domain.highlight import Highlight, HighlightKey
from reader_app.domain.moved import Moved, Offered
from reader_app.domain.note import Note, note_key, summary_of
from reader_app.domain.pdf_place import PdfPlace
from reader_app.domain.ports import Mark, Placement
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.query import (
    Answer,
    Clause,
    Found,
    Hit,
    NoteQuery,
    Part,
    Snippet,
    Sort,
    Spelling,
    Wanted,
    WayOut,
    WaysOut,
    Where,
)
from reader_app.domain.remark import Remark, RemarkKey, ToRead
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taxonomy import YEAR, Taxonomy, TermKey, TermPlace
from reader_app.domain.trash import Removed, RemovedKind
from reader_app.domain.words import find_marks, fold


class FakeFavourites:
    """Marks in memory. Set `error` to let every change fail with it."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = {mark.place: mark for mark in marks}
        self._generation = 0
        self.error: ReaderError | None = None

    def marks(self) -> tuple[Mark, ...]:
        newest = sorted(self._marks.values(), key=lambda mark: mark.marked, reverse=True)
        return tuple(newest)

    def marked_keys(self) -> list[NoteKey]:
        return [mark.key for mark in self._marks.values()]

    def mark(self, mark: Mark) -> None:
        self._fail()
        self._marks.setdefault(mark.place, mark)
        self._generation += 1

    def unmark(self, mark: Mark) -> None:
        self._fail()
        self._marks.pop(mark.place, None)
        self._generation += 1

    def mark_all(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            self.mark(mark)

    def unmark_all(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            self.unmark(mark)

    def generation(self) -> int:
        return self._generation

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class FakePdfPlaces:
    """Places in documents, in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, PdfPlace] = {}

    def place(self, sha256: str) -> PdfPlace:
        return self.kept.get(sha256, PdfPlace())

    def keep(self, sha256: str, place: PdfPlace) -> None:
        self.kept[sha256] = place


class FakeReadNotes:
    """Read notes in memory. Set `error` to let every change fail with it."""

    def __init__(self, keys: Iterable[NoteKey] = ()) -> None:
        self._keys = frozenset(keys)
        self._generation = 0
        self.error: ReaderError | None = None

    def read_keys(self) -> frozenset[NoteKey]:
        return self._keys

    def set_read(self, keys: Iterable[NoteKey]) -> None:
        self._set(self._keys | frozenset(keys))

    def set_unread(self, keys: Iterable[NoteKey]) -> None:
        self._set(self._keys - frozenset(keys))

    def generation(self) -> int:
        return self._generation

    def _set(self, keys: frozenset[NoteKey]) -> None:
        if self.error is not None:
            raise self.error
        self._keys = keys
        self._generation += 1


class FakeShelves:
    """Shelves in memory, over marks in memory. Set `error` to let every change fail with it."""

    def __init__(self, favourites: FakeFavourites) -> None:
        self._favourites = favourites
        self._shelves: dict[ShelfKey, Shelf] = {}
        self._placed: dict[Placement, None] = {}
        self._generation = 0
        self.error: ReaderError | None = None

    def shelves(self) -> tuple[Shelf, ...]:
        return tuple(self._shelves.values())

    def placements(self) -> tuple[Placement, ...]:
        marked = {mark.place for mark in self._favourites.marks()}
        return tuple(each for each in self._placed if each.place in marked)

    def notes(self) -> dict[ShelfKey, list[NoteKey]]:
        found: dict[ShelfKey, list[NoteKey]] = {}
        for each in self.placements():
            found.setdefault(each.shelf, []).append(each.place[0])
        return found

    def standing(self) -> tuple[object, ...]:
        return (self._generation, len(self.placements()))

    def save(self, *shelves: Shelf) -> None:
        self._count()
        self._shelves |= {each.key: each for each in shelves}

    def remove(self, key: ShelfKey) -> None:
        self._count()
        self._shelves.pop(key, None)

    def put(self, key: ShelfKey, *marks: Mark) -> None:
        self._count()
        for mark in marks:
            self._favourites.mark(mark)
            self._placed[Placement(key, mark.place)] = None

    def take_off(self, key: ShelfKey, *marks: Mark) -> None:
        self._count()
        for mark in marks:
            self._placed.pop(Placement(key, mark.place), None)

    def generation(self) -> int:
        return self._generation

    def _count(self) -> None:
        if self.error is not None:
            raise self.error
        self._generation += 1


class FakeReadingList:
    """What is to be read, in memory. Set `error` to let every change fail with it."""

    def __init__(self) -> None:
        self._wishes: dict[NoteKey, ToRead] = {}
        self.error: ReaderError | None = None

    def to_read(self) -> tuple[ToRead, ...]:
        return tuple(self._wishes.values())

    def add(self, *wishes: ToRead) -> None:
        self._fail()
        self._wishes |= {each.key: each for each in wishes}

    def remove(self, *keys: NoteKey) -> None:
        self._fail()
        for key in keys:
            self._wishes.pop(key, None)

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class FakeHighlights:
    """Highlights in memory. Set `error` to let every change fail with it."""

    def __init__(self, *highlights: Highlight) -> None:
        self._highlights = {each.key: each for each in highlights}
        self.error: ReaderError | None = None

    def highlights(self) -> tuple[Highlight, ...]:
        return tuple(self._highlights.values())

    def highlights_on(self, *keys: NoteKey) -> tuple[Highlight, ...]:
        return tuple(each for each in self._highlights.values() if each.note in keys)

    def write(self, *highlights: Highlight) -> None:
        self._fail()
        self._highlights |= {each.key: each for each in highlights}

    def remove(self, *keys: HighlightKey) -> None:
        self._fail()
        for key in keys:
            self._highlights.pop(key, None)

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class FakeRemarks:
    """Remarks in memory. Set `error` to let every change fail with it."""

    def __init__(self, *remarks: Remark) -> None:
        self._remarks = {each.key: each for each in remarks}
        self.error: ReaderError | None = None

    def remarks(self) -> tuple[Remark, ...]:
        return tuple(self._remarks.values())

    def remarks_on(self, *keys: NoteKey) -> tuple[Remark, ...]:
        return tuple(each for each in self._remarks.values() if each.note in keys)

    def write(self, *remarks: Remark) -> None:
        self._fail()
        self._remarks.update({each.key: each for each in remarks})

    def remove(self, key: RemarkKey) -> None:
        self._fail()
        self._remarks.pop(key, None)

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class FakeTrash:
    """What was taken away, in memory."""

    def __init__(self, *removed: Removed) -> None:
        self._removed = list(removed)
        self.back: list[Removed] = []

    def removed(self) -> tuple[Removed, ...]:
        return tuple(self._removed)

    def bring_back(self, kind: RemovedKind, key: str) -> None:
        found = next(each for each in self._removed if (each.kind, each.key) == (kind, key))
        self._removed.remove(found)
        self.back.append(found)


class FakeMoving:
    """What goes out and comes in, in memory. Set `error` to let all of it fail with it."""

    def __init__(self) -> None:
        self.written: list[Path] = []
        self.taken: list[Path] = []
        self.offer = Offered(KeptCounts(favourites=12, shelves=3, remarks=1))
        self.moved = Moved(16)
        self.error: ReaderError | None = None
        self.may_end = Event()
        self.may_end.set()

    def held(self) -> KeptCounts:
        return KeptCounts(favourites=2, remarks=1)

    def write(self, path: Path) -> Steps[int]:
        yield Progress(0)
        self._fail()
        self.written.append(path)
        return 3

    def look_into(self, path: Path) -> Steps[Offered]:
        yield Progress(0)
        self._fail()
        return self.offer

    def take_in(self, path: Path) -> Steps[Moved]:
        """Takes one step, and the next once it may."""
        self.taken.append(path)
        yield Progress(1, 2)
        while not self.may_end.wait(0.01):
            yield Progress(1, 2)
        self._fail()
        return self.moved

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class FakeBackups:
    """Copies in memory: of `held`, a word that a test changes. Set `error` to let all fail."""

    def __init__(self) -> None:
        self.held = "a"
        self.copies: list[tuple[Backup, str]] = []
        self.error: ReaderError | None = None

    def backups(self) -> tuple[Backup, ...]:
        return tuple(backup for backup, _ in reversed(self.copies))

    def make(self, occasion: Occasion) -> Backup | None:
        self._fail()
        if self.copies and self.copies[-1][1] == self.held and not occasion.is_guard:
            return None
        made = datetime(2026, 3, 1, 14, len(self.copies), tzinfo=UTC)
        name = f"copy-{len(self.copies)}"
        backup = Backup(name, made, occasion, KeptCounts(len(self.copies) + 1), 4096)
        self.copies.append((backup, self.held))
        return backup

    def bring_back(self, name: str) -> Backup | None:
        self._fail()
        for backup, held in list(self.copies):
            if backup.name == name:
                before = self.make(Occasion.BEFORE_RETURN)
                self.held = held
                return before
        raise BackupNotFoundError(name)

    def begin_anew(self) -> None:
        self.held, self.error = "", None

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class FakeLibrary:
    """Notes in memory, found word by word."""

    def __init__(
        self,
        notes: Sequence[Note] = (),
        places: Iterable[TermPlace] = (),
        favourites: FakeFavourites | None = None,
    ) -> None:
        self.favourites = favourites or FakeFavourites()
        self._places = tuple(places)
        self._generation = 0
        self.notes = list(notes)
        self.spellings: list[Spelling] = []
        self.meanings: tuple[Meaning, ...] = ()
        self.related: dict[NoteKey, Sequence[Note]] = {}

    def add(self, *notes: Note) -> None:
        """Bring in more notes."""
        self.notes.extend(notes)
        self._generation += 1

    def find(
        self,
        query: NoteQuery,
        length: int = 128,
        detailed: int = 16,
        keep: Collection[NoteKey] = (),
    ) -> Answer:
        found = self._found(query)
        kept = [at for at, note in enumerate(found[:128]) if note.key in keep]
        length = max(length, *(at + 8 for at in kept), 0)
        hits = (
            *(_hit(note, query) for note in found[:detailed]),
            *(_hit(note, query)._replace(found=None) for note in found[detailed:length]),
        )
        return Answer(query, len(found), hits, self._counts(query), self._generation)

    def page(self, query: NoteQuery, start: int, length: int) -> tuple[Hit, ...]:
        return tuple(_hit(note, query) for note in self._found(query)[start : start + length])

    def titled(self, wanted: Sequence[Wanted], length: int) -> tuple[NoteSummary, ...]:
        query = NoteQuery(tuple((each,) for each in wanted), sort=Sort.RELEVANCE)
        return _cards(self._found(query))[:length]

    def ways_out(self, query: NoteQuery) -> WaysOut:
        drops = [WayOut(dropped, len(self._found(less))) for dropped, less in _one_less(query)]
        return WaysOut(tuple(way for way in drops if way.count), tuple(self.spellings))

    def note(self, key: str) -> Note:
        for note in self.notes:
            if note_key(key) in (note.key, *note.aliases):
                return note
        raise NoteNotFoundError(key)

    def around(self, key: str) -> Around:
        note = self.note(key)
        cites = [each for each in self.notes if each.key in cited_keys(note)]
        citing = [each for each in self.notes if note.key in cited_keys(each)]
        return Around(_cards(cites), _cards(citing), _cards(self.related.get(note.key, ())))

    def glossary(self) -> Glossary:
        return Glossary(self.meanings)

    def taxonomy(self) -> Taxonomy:
        terms = sorted({term for note in self.notes for term in _terms(note)})
        return Taxonomy(terms, self._places)

    def generation(self) -> int:
        return self._generation

    def _found(self, query: NoteQuery) -> list[Note]:
        tree = self.taxonomy()
        marked = {mark.key for mark in self.favourites.marks()}
        found = [
            note
            for note in self.notes
            if all(any(_holds(note, part) for part in clause) for clause in query.wanted)
            and _carries(note, query.terms, tree)
            and not any(_terms(note) & tree.reach(term) for term in query.without)
            and (not query.favourites_only or note.key in marked)
        ]
        return _sorted(found, query.sort)

    def _counts(self, query: NoteQuery) -> dict[TermKey, int]:
        tree = self.taxonomy()
        counts: Counter[TermKey] = Counter()
        for facet in tree.facets():
            others = frozenset(term for term in query.terms if term.facet != facet)
            for note in self._found(query._replace(terms=others)):
                own = _terms(note)
                counts.update(term for term in tree.terms(facet) if own & tree.reach(term))
        for term in query.without:
            others = frozenset(each for each in query.terms if each.facet != term.facet)
            rest = query._replace(terms=others, without=query.without - {term})
            out = [note for note in self._found(rest) if _terms(note) & tree.reach(term)]
            counts[term] = len(out)
        return dict(counts)


def _cards(notes: Iterable[Note]) -> tuple[NoteSummary, ...]:
    return tuple(summary_of(note, note.summary) for note in notes)


def _terms(note: Note) -> frozenset[TermKey]:
    years = {TermKey(YEAR, str(note.day.year))} if note.day else set()
    return frozenset({term.key for term in note.terms} | years)


def _text(note: Note) -> str:
    transcripts = [each.transcript.text for each in note.attachments if each.transcript]
    return "\n".join((note.title, note.summary, note.body, *transcripts))


def _phrases(query: NoteQuery) -> list[tuple[tuple[str, ...], bool]]:
    return [(each.words, each.prefix) for each in query.words]


def _holds(note: Note, part: Part) -> bool:
    assert isinstance(part, Wanted), "only words are looked for in memory"
    text = note.title if part.in_title else _text(note)
    return bool(find_marks(text, [(part.words, part.prefix)])) != part.excluded


def _carries(note: Note, terms: frozenset[TermKey], tree: Taxonomy) -> bool:
    own = _terms(note)
    facets = {term.facet for term in terms}
    return all(
        any(own & tree.reach(term) for term in terms if term.facet == facet) for facet in facets
    )


def _sorted(notes: list[Note], sort: Sort) -> list[Note]:
    if sort is Sort.TITLE:
        return sorted(notes, key=lambda note: fold(note.title))
    newest_first = sort is not Sort.OLDEST
    return sorted(
        notes, key=lambda note: note.day.isoformat() if note.day else "", reverse=newest_first
    )


def _one_less(query: NoteQuery) -> Iterator[tuple[Clause | TermKey | None, NoteQuery]]:
    if query.favourites_only:
        yield None, query._replace(favourites_only=False)
    for clause in query.wanted:
        yield clause, query._replace(wanted=tuple(each for each in query.wanted if each != clause))
    for term in sorted(query.terms):
        others = frozenset(each for each in query.terms if each.facet != term.facet)
        yield term, query._replace(terms=others)
    for term in sorted(query.without):
        yield term, query._replace(without=query.without - {term})


def _hit(note: Note, query: NoteQuery) -> Hit:
    """With a snippet of the first text that has any of the words."""
    phrases = _phrases(query)
    summary = summary_of(note, note.summary)
    title = tuple(find_marks(note.title, phrases))
    found, snippets = [], []
    for text, where, attachment in _sources(note):
        marks = tuple(find_marks(text, phrases))
        times = len(marks) + (len(title) if where is Where.NOTE else 0)
        found += [Found(where, times, attachment)] if times else []
        snippets += [Snippet(text, marks, where, attachment)] if marks else []
    snippet = next(iter(snippets), Snippet(summary.summary))
    return Hit(summary, snippet, title, found=tuple(found))


def _sources(note: Note) -> Iterator[tuple[str, Where, int | None]]:
    yield " ".join((note.summary, note.body)), Where.NOTE, None
    for number, each in enumerate(note.attachments):
        if each.transcript:
            yield each.transcript.text, Where.TRANSCRIPT, number
