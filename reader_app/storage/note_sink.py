"""What importing fills: notes into library.db, and from there into the index."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey
from reader_app.domain.ports import FiledNote, Prepare, SourceFile
from reader_app.domain.progress import finished
from reader_app.domain.taxonomy import TermPlace
from reader_app.storage.acronyms_kept import keep_glossary
from reader_app.storage.common_words import highest_number
from reader_app.storage.database import Database
from reader_app.storage.document_rows import notes_with_documents
from reader_app.storage.facets import facet_keeper
from reader_app.storage.index_upkeep import IndexUpkeep, queue
from reader_app.storage.note_rows import FILES, file_from
from reader_app.storage.orders import keep_orders
from reader_app.storage.plain_rows import insert_plain
from reader_app.storage.prepared import prepared
from reader_app.storage.remark_words import notes_with_remarks
from reader_app.storage.snapshots import next_revision
from reader_app.storage.tables import (
    AcronymRow,
    AliasRow,
    AttachmentRow,
    CitationRow,
    NoteRow,
    NoteTextRow,
    SourceFileRow,
    StateRow,
)
from reader_app.storage.term_places import replace_term_places, term_places

_AT_ONCE = 500  # values in one statement


class StoredSink:
    """The one writer of a library, from `StoredLibrary.sink`."""

    def __init__(
        self,
        database: Database,
        upkeep: IndexUpkeep,
        then: Callable[[], None],
        *,
        ends_rebuild: bool,
    ) -> None:
        """`then` is called once all that came in can be found."""
        self._database = database
        self._upkeep = upkeep
        self._then = then
        self._ends_rebuild = ends_rebuild
        with database.reading() as session:
            self._facets = facet_keeper(session)
            self._next = highest_number(session) + 1
        self._is_changed = False
        self.is_finished = False

    @property
    def prepare(self) -> Prepare:
        """See NoteSink."""
        return prepared

    def source_files(self) -> Mapping[str, SourceFile]:
        """See NoteSink. Raises LibraryError."""
        with self._database.reading() as session:
            # Plain rows: objects take longer than looking at all files on the disk.
            return {row[0]: file_from(row) for row in session.execute(FILES)}

    def store(self, notes: Sequence[FiledNote]) -> None:
        """See NoteSink; a note whose file now holds another one is gone. Raises LibraryError."""
        batch = _last_of_each(notes)
        if not batch:
            return
        # A note that comes again gets a new number: what is kept by number is only added to.
        numbers = {each.note.key: self._new_number() for each in batch}
        with self._database.writing() as session:
            revision = next_revision(session)
            gone = sorted(_known_numbers(session, batch) | _orphans(session, batch))
            _remove(session, gone)
            _insert(session, [(numbers[each.note.key], each) for each in batch])
            self._count(session, batch, numbers, gone, revision)
            queue(session, [*gone, *numbers.values()], revision)
            came = list(numbers.values())
            more = notes_with_documents(session, came) | notes_with_remarks(session, came)
        self._is_changed = True
        self._upkeep.forget(gone)
        given = [(numbers[each.note.key], each.note.words) for each in batch]
        self._upkeep.give([each for each in given if each[0] not in more])
        # What their documents say, and the reader's remarks, is not known where a note was read.
        self._upkeep.give_from_library(sorted(more))

    def place_terms(self, places: Iterable[TermPlace]) -> None:
        """See NoteSink. Raises LibraryError."""
        wanted = tuple(places)
        with self._database.writing() as session:
            if term_places(session) == wanted:
                return
            next_revision(session)
            replace_term_places(session, wanted)
        self._is_changed = True

    def finish(self) -> None:
        """See NoteSink; a rebuild ends here. Raises LibraryError."""
        self._is_changed |= self._ends_rebuild
        self._settle(ended=self._ends_rebuild)
        self.is_finished = True

    def settle(self) -> None:
        """Make what is in findable where an import broke off. Raises LibraryError."""
        self._settle(ended=False)

    def _settle(self, *, ended: bool) -> None:
        if not self._is_changed:
            return
        finished(self._upkeep.settle())
        with self._database.writing() as session:
            revision = next_revision(session)
            keep_orders(session, revision)
            keep_glossary(session, revision)
            if ended:
                session.execute(update(StateRow).values(rebuilding=False))
        self._is_changed = False
        self._then()

    def _new_number(self) -> int:
        self._next += 1
        return self._next - 1

    def _count(
        self,
        session: Session,
        batch: Sequence[FiledNote],
        numbers: Mapping[NoteKey, int],
        former: Iterable[int],
        revision: int,
    ) -> None:
        """Bring the bitmaps up to date with a batch."""
        for number in former:
            self._facets.drop(number)
        for each in batch:
            self._facets.put(numbers[each.note.key], each.note.terms)
        self._facets.save(session, revision)


def _last_of_each(notes: Sequence[FiledNote]) -> list[FiledNote]:
    """The batch with one note a key and one note a file: what came last stays."""
    by_key = {each.note.key: each for each in notes}
    return list({each.file.path: each for each in by_key.values()}.values())


def _known_numbers(session: Session, batch: Sequence[FiledNote]) -> frozenset[int]:
    """The numbers of these notes as they were until now."""
    found: set[int] = set()
    for at in range(0, len(batch), _AT_ONCE):
        keys = [each.note.key for each in batch[at : at + _AT_ONCE]]
        found.update(session.scalars(select(NoteRow.number).where(NoteRow.key.in_(keys))))
    return frozenset(found)


def _orphans(session: Session, batch: Sequence[FiledNote]) -> frozenset[int]:
    """The notes that were read from the files of this batch, whatever their keys."""
    found: set[int] = set()
    for at in range(0, len(batch), _AT_ONCE):
        paths = [each.file.path for each in batch[at : at + _AT_ONCE]]
        found.update(
            session.scalars(
                select(NoteRow.number)
                .join(SourceFileRow, SourceFileRow.key == NoteRow.key)
                .where(SourceFileRow.path.in_(paths))
            )
        )
    return frozenset(found)


def _remove(session: Session, numbers: Iterable[int]) -> None:
    """Take notes out; their texts, aliases and files go with them."""
    gone = sorted(numbers)
    for at in range(0, len(gone), _AT_ONCE):
        some = gone[at : at + _AT_ONCE]
        session.execute(delete(NoteRow).where(NoteRow.number.in_(some)))


def _insert(session: Session, notes: Sequence[tuple[int, FiledNote]]) -> None:
    insert_plain(
        session, NoteRow, [(number, each.note.key, *each.note.card) for number, each in notes]
    )
    insert_plain(session, NoteTextRow, [(number, *each.note.text) for number, each in notes])
    insert_plain(session, SourceFileRow, [_file_values(each) for _, each in notes])
    insert_plain(session, AttachmentRow, list(_attachment_values(notes)))
    insert_plain(session, CitationRow, list(_citation_values(notes)))
    insert_plain(session, AcronymRow, list(_acronym_values(notes)))
    aliases = list(_aliases(notes))
    if aliases:
        # The newest note of an alias has it.
        statement = upsert(AliasRow)
        session.execute(
            statement.on_conflict_do_update(
                index_elements=["alias"], set_={"number": statement.excluded.number}
            ),
            aliases,
        )


def _file_values(filed: FiledNote) -> tuple[object, ...]:
    file = filed.file
    return file.path, filed.note.key, file.size, file.modified_ns, file.sha256


def _attachment_values(notes: Sequence[tuple[int, FiledNote]]) -> Iterator[tuple[object, ...]]:
    for number, filed in notes:
        for place, address in enumerate(filed.note.addresses):
            if address:
                yield number, place, address


def _citation_values(notes: Sequence[tuple[int, FiledNote]]) -> Iterator[tuple[object, ...]]:
    for number, filed in notes:
        for place, key in enumerate(filed.note.cites):
            yield number, place, key


def _acronym_values(notes: Sequence[tuple[int, FiledNote]]) -> Iterator[tuple[object, ...]]:
    for number, filed in notes:
        for short, long in filed.note.acronyms:
            yield number, short, long


def _aliases(notes: Sequence[tuple[int, FiledNote]]) -> Iterable[dict[str, Any]]:
    for number, filed in notes:
        for alias in filed.note.aliases:
            yield {"alias": alias, "number": number}
