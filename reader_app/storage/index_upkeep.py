"""Keep the search index true to library.db: make it, feed it from the queue, clear old ones."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.note_words import NoteWords
from reader_app.domain.progress import Progress, Steps
from reader_app.storage.cards import numbers_of_keys
from reader_app.storage.common_words import (
    common_up_to,
    enter_again,
    enter_few,
    enter_many,
    forget_common,
    highest_number,
    not_yet_known,
)
from reader_app.storage.database import Database
from reader_app.storage.document_rows import notes_with_documents, pages_of
from reader_app.storage.note_rows import words_from
from reader_app.storage.remark_words import Copy, known_copy, remarks_of, replace_copy
from reader_app.storage.search_index import (
    FIELDS_VERSION,
    IndexWriter,
    SearchIndex,
    make_index,
)
from reader_app.storage.snapshots import keep_snapshots_true, next_revision, state
from reader_app.storage.starts_seen import StartsSeen
from reader_app.storage.tables import IndexQueueRow, NoteRow, NoteTextRow, StateRow

_COMMIT_EVERY = 3_000  # notes; a commit costs as much for one as for many
_AT_ONCE = 250
_FEW = 300  # notes; their words are entered one by one
_PREFIX = f"{FIELDS_VERSION}-"


class IndexUpkeep:
    """The index of one open library.db, for the one process that writes."""

    def __init__(self, database: Database, search: Path) -> None:
        """Open the index for writing, made anew where it cannot be used. Raises LibraryError."""
        self._database = database
        folder = _sound_index(database, search)
        _clear_others(search, folder)
        self._writer = IndexWriter(folder)
        self._given: list[int] = []
        self._again: dict[int, str] = {}
        self._is_whole = True
        with database.reading() as session:
            self._common_up_to = common_up_to(session)
            self._seen = StartsSeen(highest_number(session))

    def give(self, notes: Sequence[tuple[int, NoteWords]]) -> None:
        """Hand over notes whose transaction is done, each with its new number.

        Commits when enough have come together. Raises LibraryError.
        """
        self._hand_over((), notes)

    def give_from_library(self, numbers: Sequence[int]) -> None:
        """The same of notes whose words are to be read from their rows. Raises LibraryError."""
        for at in range(0, len(numbers), _AT_ONCE):
            self._hand_over((), _notes(self._database, numbers[at : at + _AT_ONCE]))

    def forget(self, numbers: Sequence[int]) -> None:
        """Take notes out whose transaction is done. Raises LibraryError."""
        self._hand_over(numbers, ())

    def commit(self) -> None:
        """Make all that was given findable, and only then clear it from the queue."""
        if not self._given or not self._is_whole:
            return
        self._writer.commit()
        with self._database.writing() as session:
            for at in range(0, len(self._given), _AT_ONCE):
                some = self._given[at : at + _AT_ONCE]
                session.execute(delete(IndexQueueRow).where(IndexQueueRow.number.in_(some)))
            enter_again(session, self._again)
            # No note is another one: what was worked out over all of them is as true as before.
            keep_snapshots_true(session, next_revision(session))
        self._given.clear()
        self._again.clear()

    def settle(self) -> Steps[None]:
        """Commit, and enter what is new among the common words. Raises LibraryError."""
        self.commit()
        if _queued(self._database):
            # The index lacks notes: entered now, they would never be found by a common word.
            return
        with self._database.reading() as session:
            missing = not_yet_known(session)
        if len(missing) > _FEW:
            yield from enter_many(self._database, SearchIndex(self._writer.folder), self._seen)
        elif missing:
            came = [(each, words.asked_for) for each, words in _notes(self._database, missing)]
            with self._database.writing() as session:
                next_revision(session)
                enter_few(session, came)

    def replay(self) -> Steps[int]:
        """Hand over what a killed process left undone; the number of notes."""
        waiting = _queued(self._database)
        for at in range(0, len(waiting), _AT_ONCE):
            yield Progress(at, len(waiting))
            some = waiting[at : at + _AT_ONCE]
            self._hand_over(some, _notes(self._database, some))
        yield from self.settle()
        return len(waiting)

    def take_in_remarks(self, wanted: Copy) -> None:
        """Let the notes wait whose remarks are other than the index knows them.

        Raises LibraryError.
        """
        if knows_remarks(self._database, wanted):
            return
        with self._database.writing() as session:
            numbers = list(numbers_of_keys(session, replace_copy(session, wanted)))
            revision = next_revision(session)
            keep_snapshots_true(session, revision)
            queue(session, numbers, revision)

    def close(self) -> None:
        """Let go of the index; what was not committed stays in the queue."""
        self._writer.close(drop=bool(self._given) or not self._is_whole)

    def _hand_over(self, former: Sequence[int], notes: Iterable[tuple[int, NoteWords]]) -> None:
        """Take out what was in, and put the notes in."""
        # Broken off here, nothing more is committed: the queue alone knows what is missing.
        self._is_whole = False
        for number in former:
            self._writer.remove(number)
        self._given.extend(former)
        for number, words in notes:
            self._writer.add(number, words)
            self._given.append(number)
            if number <= self._common_up_to:
                self._again[number] = words.asked_for
            if number > self._seen.since:
                self._seen.add(number, words.starts)
        self._is_whole = True
        if len(self._given) >= _COMMIT_EVERY:
            self.commit()


@contextmanager
def index_upkeep(database: Database, search: Path) -> Iterator[IndexUpkeep]:
    """An IndexUpkeep, closed at the end. Raises LibraryError."""
    upkeep = IndexUpkeep(database, search)
    try:
        yield upkeep
    finally:
        upkeep.close()


def new_index(search: Path) -> Path:
    """The folder of a new empty index, by a name that no index had before."""
    folder = search / f"{_PREFIX}{uuid4().hex[:12]}"
    make_index(folder)
    return folder


def is_usable(folder: Path) -> bool:
    """Whether an index of our fields can be opened there."""
    if not folder.name.startswith(_PREFIX) or not folder.is_dir():
        return False
    try:
        SearchIndex(folder)
    except LibraryError as error:
        if error.reason is Reason.DAMAGED:
            return False
        raise
    return True


def knows_remarks(database: Database, wanted: Copy) -> bool:
    """Whether the index knows just these remarks, or will. Raises LibraryError."""
    with database.reading() as session:
        return known_copy(session) == wanted


def is_in_step(database: Database, search: Path) -> bool:
    """Whether the index and the common words know every note as it is. Raises LibraryError."""
    folder, notes, waiting = standing(database, search)
    with database.reading() as session:
        is_behind = bool(waiting) or bool(not_yet_known(session))
    return not is_behind and is_usable(folder) and SearchIndex(folder).count == notes


def _sound_index(database: Database, search: Path) -> Path:
    """The folder of the index, after making a new one where it is broken or out of step."""
    folder, notes, waiting = standing(database, search)
    if is_usable(folder) and abs(SearchIndex(folder).count - notes) <= waiting:
        return folder
    return _begin_anew(database, search)


def standing(database: Database, search: Path) -> tuple[Path, int, int]:
    """The folder of the index, how many notes there are, and how many wait for it."""
    with database.reading() as session:
        folder = search / state(session).search_folder
        notes = session.scalars(select(func.count()).select_from(NoteRow)).one()
        waiting = session.scalars(select(func.count()).select_from(IndexQueueRow)).one()
    return folder, notes, waiting


def _begin_anew(database: Database, search: Path) -> Path:
    """An empty index, and every note queued for it."""
    folder = new_index(search)
    with database.writing() as session:
        revision = next_revision(session)
        session.execute(delete(IndexQueueRow))
        forget_common(session)
        numbers = list(session.scalars(select(NoteRow.number)))
        queue(session, numbers, revision)
        session.execute(update(StateRow).values(search_folder=folder.name))
    return folder


def queue(session: Session, numbers: Sequence[int], revision: int) -> None:
    """Note that the index does not know these notes as they are now."""
    if numbers:
        session.execute(
            insert(IndexQueueRow).on_conflict_do_nothing(),
            [{"number": number, "revision": revision} for number in numbers],
        )


def _clear_others(search: Path, kept: Path) -> None:
    """Remove the indexes that no library.db names any more; a reader may still hold one."""
    for each in search.iterdir():
        if each != kept:
            shutil.rmtree(each, ignore_errors=True)


def _queued(database: Database) -> list[int]:
    with database.reading() as session:
        return list(session.scalars(select(IndexQueueRow.number).order_by(IndexQueueRow.number)))


def _notes(database: Database, numbers: Sequence[int]) -> Iterator[tuple[int, NoteWords]]:
    """These notes with their words, one after another: their documents may be long."""
    with database.reading() as session:
        remarks = remarks_of(session, numbers)
        rows = session.execute(
            select(NoteRow, NoteTextRow)
            .join(NoteTextRow, NoteTextRow.number == NoteRow.number)
            .where(NoteRow.number.in_(numbers))
        )
        read = notes_with_documents(session, numbers)
        for note, text in rows:
            own = [note.number] if note.number in read else []
            pages = pages_of(session, own).get(note.number, ())
            told = remarks.get(note.number, ())
            yield note.number, words_from(note, text, [each.text for each in pages], told)
