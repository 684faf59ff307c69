"""StoredLibrary: the notes, terms and search of one library folder."""

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import time_ns
from typing import NamedTuple

from sqlalchemy import select

from reader_app.domain.around import Around
from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.errors import LibraryError, NoteNotFoundError, Reason
from reader_app.domain.glossary import Glossary
from reader_app.domain.note import Note
from reader_app.domain.ports import Attachments
from reader_app.domain.progress import Steps, finished
from reader_app.domain.query import Answer, Hit, NoteQuery, Wanted, WaysOut
from reader_app.domain.taxonomy import Taxonomy
from reader_app.storage.cards import known_as, numbers_of
from reader_app.storage.database import Database, make_database, put_aside, remove_aside
from reader_app.storage.documents import StoredDocuments
from reader_app.storage.facets import note_named
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.finding import Finder
from reader_app.storage.fingerprints import fingerprints, moved
from reader_app.storage.first_page import LENGTH, FirstPage, read_first_page, write_first_page
from reader_app.storage.index_upkeep import (
    IndexUpkeep,
    index_upkeep,
    is_in_step,
    knows_remarks,
    new_index,
)
from reader_app.storage.kept import kept_with
from reader_app.storage.kept_texts import keep_texts
from reader_app.storage.note_rows import note_from
from reader_app.storage.note_sink import StoredSink
from reader_app.storage.one_writer import only_one
from reader_app.storage.overview import StoredOverview
from reader_app.storage.remark_words import Copy, copy_of
from reader_app.storage.snapshots import revision_of, state
from reader_app.storage.tables import LIBRARY, NoteRow, NoteTextRow, StateRow
from reader_app.storage.visits import StoredVisits

_A_MOMENT = 5.0  # seconds
_log = logging.getLogger(__name__)

# With these library.db says nothing any more, and notes/ says it all again.
_BEYOND_USE = {Reason.EMPTY, Reason.NOT_OURS, Reason.DAMAGED, Reason.TOO_OLD, Reason.TOO_NEW}
# Then the index is left as it is: reading goes on without.
_LEFT_ALONE = {Reason.BUSY, Reason.READ_ONLY, Reason.UNREADABLE}


class _Opened(NamedTuple):
    database: Database
    finder: Finder


class StoredLibrary:
    """One library folder; satisfies the Library port.

    Reading makes nothing: a folder without library.db is an empty library. One process writes
    at a time, and readers are never held up. Questions come from one thread, long work from
    another.
    """

    def __init__(
        self,
        folder: Path,
        favourites: StoredFavourites,
        attachments: Attachments | None = None,
    ) -> None:
        self._folder = folder
        visits = StoredVisits(folder)
        self._favourites = favourites
        self._kept = kept_with(favourites, visits, attachments)
        self._path = folder / "library.db"
        self._search = folder / "search"
        self._lock = folder / ".writing"
        self.documents = StoredDocuments(self._database, self._writing)
        self.from_afar = StoredOverview(self._database, visits)
        self._opened: _Opened | None = None
        self._is_rebuilding = False

    def find(
        self,
        query: NoteQuery,
        length: int = 128,
        detailed: int = 16,
        keep: Collection[NoteKey] = (),
    ) -> Answer:
        """See Library. Raises LibraryError."""
        opened = self._open()
        return opened.finder.find(query, length, detailed, keep) if opened else Answer(query, 0, ())

    def page(self, query: NoteQuery, start: int, length: int) -> tuple[Hit, ...]:
        """See Library. Raises LibraryError."""
        opened = self._open()
        return opened.finder.page(query, start, length) if opened else ()

    def titled(self, wanted: Sequence[Wanted], length: int) -> tuple[NoteSummary, ...]:
        """See Finds. Raises LibraryError."""
        opened = self._open()
        return opened.finder.titled(wanted, length) if opened else ()

    def ways_out(self, query: NoteQuery) -> WaysOut:
        """See Finds. Raises LibraryError."""
        opened = self._open()
        return opened.finder.ways_out(query) if opened else WaysOut()

    def note(self, key: str) -> Note:
        """See Library. Raises LibraryError and NoteNotFoundError."""
        opened = self._open()
        if opened is None:
            raise NoteNotFoundError(key)
        with opened.database.reading() as session:
            for number in numbers_of(session, [key]):
                note = session.get_one(NoteRow, number)
                found = note_from(note, session.get_one(NoteTextRow, number))
                return note_named(found, opened.finder.facets().spellings)
        raise NoteNotFoundError(key)

    def notes(self, keys: Sequence[NoteKey]) -> dict[NoteKey, Note]:
        """Those of some notes that go by these very keys: many at once are read in less time.

        Raises LibraryError.
        """
        opened = self._open()
        if opened is None:
            return {}
        spellings = opened.finder.facets().spellings
        with opened.database.reading() as session:
            rows = session.execute(
                select(NoteRow, NoteTextRow)
                .join(NoteTextRow, NoteTextRow.number == NoteRow.number)
                .where(NoteRow.key.in_(keys))
            )
            found = [note_named(note_from(row, text), spellings) for row, text in rows]
        return {note.key: note for note in found}

    def around(self, key: str) -> Around:
        """See KnowsAround. Raises LibraryError."""
        opened = self._open()
        return opened.finder.around(key) if opened else Around()

    def glossary(self) -> Glossary:
        """See KnowsAround. Raises LibraryError."""
        opened = self._open()
        return opened.finder.glossary() if opened else Glossary()

    def fingerprints(self, keys: Collection[NoteKey]) -> dict[NoteKey, str]:
        """What is in the files of those notes that go by their files, before a rebuild."""
        # A rebuild that broke off has left what it began with aside.
        files = (self._path.with_name(f"{self._path.name}.aside"), self._path)
        found: dict[NoteKey, str] = {}
        for each in files:
            found |= fingerprints(each, keys) if each.exists() else {}
        return found

    def moved(self, prints: Mapping[NoteKey, str]) -> dict[NoteKey, NoteKey]:
        """Where the notes with these fingerprints are whose files were moved, after a rebuild.

        Raises LibraryError.
        """
        opened = self._open()
        if opened is None or not prints:
            return {}
        with opened.database.reading() as session:
            return moved(session, prints)

    def known_as(self, keys: Iterable[NoteKey]) -> dict[NoteKey, list[NoteKey]]:
        """The notes that go by any of these keys: each one's own, and all others it goes by.

        Raises LibraryError.
        """
        opened = self._open()
        if opened is None:
            return {}
        with opened.database.reading() as session:
            return known_as(session, keys)

    def taxonomy(self) -> Taxonomy:
        """See Library. Raises LibraryError."""
        opened = self._open()
        return opened.finder.facets().taxonomy if opened else Taxonomy(())

    def generation(self) -> int:
        """See Library; 0 while there is no library.db. Raises LibraryError."""
        opened = self._open()
        return _generation(opened.database) if opened else 0

    @property
    def needs_rebuild(self) -> bool:
        """Whether library.db must be made anew from `notes/`. Raises LibraryError.

        A broken index alone is no reason: `catch_up` mends it from library.db.
        """
        try:
            opened = self._open()
        except LibraryError as error:
            if error.reason in _BEYOND_USE:
                return True
            raise
        if opened is None:
            return _holds_files(self._folder / "notes")
        with opened.database.reading() as session:
            return state(session).rebuilding

    def start_afresh(self) -> None:
        """Put library.db aside and make an empty one; the next `sink` ends the rebuild.

        Until that sink has finished, `needs_rebuild` stands.

        Raises:
            LibraryError: BUSY while another process writes.
        """
        with self._writing():
            latest = self._last_generation()
            self.close()
            put_aside(self._path)
            self._is_rebuilding = True
            self._made(latest + 1, rebuilding=True)
            keep_texts(self._path.with_name(f"{self._path.name}.aside"), self._path)

    @contextmanager
    def sink(self) -> Iterator[StoredSink]:
        """What an import fills, made where it is absent. What is in at the end stays in.

        Raises:
            LibraryError: BUSY while another process writes.
        """
        # What documents say is kept in between: that takes a moment.
        with self._writing(_A_MOMENT):
            database = self._made(0, rebuilding=False)
            # A rebuild that breaks off is begun anew; no later import may end it.
            ends_rebuild, self._is_rebuilding = self._is_rebuilding, False
            with index_upkeep(database, self._search) as upkeep:
                finished(self._replay(upkeep))
                sink = StoredSink(
                    database, upkeep, self.refresh_first_page, ends_rebuild=ends_rebuild
                )
                try:
                    yield sink
                finally:
                    sink.settle()
                    # What the reader wrote meanwhile could not be taken in beside the import.
                    finished(self._replay(upkeep))
            if ends_rebuild and sink.is_finished:
                remove_aside(self._path)
            self._check_first_page()

    def wait_for_writer(self, patience: float) -> None:
        """Return once no other process writes.

        Raises:
            LibraryError: BUSY where one still does after `patience` seconds.
        """
        with only_one(self._lock, patience):
            return

    def catch_up(self) -> Steps[int]:
        """Make the index whole after a kill; the number of notes that it did not know.

        Where another process writes, that one sees to it; where nothing can be written, what
        is there can be found all the same. Raises LibraryError.
        """
        opened = self._open()
        if opened is None:
            return 0
        database, count = opened.database, 0
        if not (is_in_step(database, self._search) and self._knows_remarks(database)):
            try:
                with self._writing(), index_upkeep(database, self._search) as upkeep:
                    count = yield from self._replay(upkeep)
            except LibraryError as error:
                if error.reason not in _LEFT_ALONE:
                    raise
                return 0
        self._check_first_page()
        return count

    def take_in_remarks(self) -> Steps[int]:
        """Let the reader's remarks be found as they are now; how many notes that changes.

        Where another process writes, or an import, the remarks are taken in when it ends.
        Raises LibraryError.
        """
        opened = self._open()
        if opened is None or self._knows_remarks(opened.database):
            return 0
        try:
            with self._writing(_A_MOMENT), index_upkeep(opened.database, self._search) as upkeep:
                return (yield from self._replay(upkeep))
        except LibraryError as error:
            if error.reason not in _LEFT_ALONE:
                raise
            return 0

    def leave(self) -> None:
        """Bring the first page up to date where nobody asks for anything any more."""
        opened = self._open()
        if opened is not None:
            self._write_first_page(opened.finder)

    def refresh_first_page(self) -> None:
        """Bring the first page up to date, unless something of it cannot be read or kept."""
        opened = self._open()
        if opened is not None:
            # A Finder of its own: questions may be under way on another thread.
            self._write_first_page(Finder(opened.database, self._search, self._kept))

    def _write_first_page(self, finder: Finder) -> None:
        try:
            write_first_page(self._folder, self._first_page(finder))
        except (OSError, LibraryError) as error:
            # The next start is slower, and nothing is lost; who asks for it is told the rest.
            _log.warning("The first page cannot be kept: %s", error)

    def close(self) -> None:
        """Let go of all files."""
        opened, self._opened = self._opened, None
        if opened:
            opened.database.close()

    def _replay(self, upkeep: IndexUpkeep) -> Steps[int]:
        """Bring the index level with the notes and with the reader's remarks."""
        remarks = self._remarks()
        if remarks is not None:
            upkeep.take_in_remarks(remarks)
        return (yield from upkeep.replay())

    def _knows_remarks(self, database: Database) -> bool:
        remarks = self._remarks()
        return remarks is None or knows_remarks(database, remarks)

    def _remarks(self) -> Copy | None:
        """The remarks as search should know them; None where they cannot be read: it waits."""
        try:
            return copy_of(self._kept.written.remarks())
        except LibraryError as error:
            _log.warning("The remarks are found as they were: %s", error)
            return None

    def _database(self) -> Database | None:
        opened = self._open()
        return opened.database if opened else None

    def _open(self) -> _Opened | None:
        """What is at the path now: a rebuild by another process puts a new file there."""
        opened = self._opened
        if opened and opened.database.is_current:
            return opened
        self.close()
        if not self._path.exists():
            return None
        return self._keep(Database(self._path, LIBRARY))

    def _keep(self, database: Database) -> _Opened:
        finder = Finder(database, self._search, self._kept)
        self._opened = _Opened(database, finder)
        return self._opened

    def _made(self, generation: int, *, rebuilding: bool) -> Database:
        """The open library.db, made where it is absent."""
        opened = self._open()
        if opened:
            return opened.database
        row = StateRow(
            number=1,
            # A new file goes on where any former one was, though it may not be readable.
            revision=max(generation, time_ns() // 1_000_000),
            # Made before the file that names it, so that no reader finds it missing.
            search_folder=new_index(self._search).name,
            rebuilding=rebuilding,
        )
        database = make_database(self._path, LIBRARY, lambda session: session.add(row))
        return self._keep(database).database

    @contextmanager
    def _writing(self, patience: float = 0.0) -> Iterator[None]:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(self._folder, Reason.READ_ONLY) from error
        with only_one(self._lock, patience):
            yield

    def _last_generation(self) -> int:
        try:
            return self.generation()
        except LibraryError:
            return 0

    def _check_first_page(self) -> None:
        first = read_first_page(self._folder)
        if first is None or (first.generation, first.own) != (self.generation(), self._own()):
            self.refresh_first_page()

    def _own(self) -> int:
        """The generation of what the reader keeps; 0 where it cannot be read."""
        try:
            return self._kept.favourites.generation()
        except LibraryError:
            return 0

    def _first_page(self, finder: Finder) -> FirstPage:
        own = self._own()
        answer = finder.find(NoteQuery(), LENGTH, LENGTH)
        facets = finder.facets()
        taxonomy = facets.taxonomy
        return FirstPage(
            generation=answer.generation,
            own=own,
            count=answer.count,
            hits=answer.hits,
            counts=dict(answer.counts),
            terms=tuple(term for facet in taxonomy.facets() for term in taxonomy.terms(facet)),
            places=facets.places,
            favourites=len(finder.marked()),
            marked=self._favourites.starred(hit.note.key for hit in answer.hits),
            searches={each.key: each.name for each in self._kept.searches.searches()},
        )


def _generation(database: Database) -> int:
    with database.reading() as session:
        return revision_of(session)


def _holds_files(folder: Path) -> bool:
    return any(each.is_file() for each in folder.rglob("*"))
