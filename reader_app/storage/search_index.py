"""The words of all notes: a tantivy index beside library.db, disposable.

Every text comes as its words, folded and stemmed (domain/note_words.py); tantivy sees them joined
by spaces. One document a note. `all` answers what is found and how often, with positions for
phrases, and holds the pairs of very common words (domain/word_pairs.py) behind all texts; title
and summary raise a note's rank; `exact` holds the folded words as they were typed, for prefixes
and for ranking exact forms higher; `remark` holds what the reader wrote once more, so that it can
be asked for alone. What stands in very many notes is answered by common_words.py, since to bring
many numbers over from tantivy is dear.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

import tantivy
from pyroaring import BitMap

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.note_words import NoteWords
from reader_app.domain.query import Clause, Wanted
from reader_app.storage.index_fields import (
    ALL,
    EXACT,
    NUMBER,
    REMARK,
    REMARK_EXACT,
    SUMMARY,
    TITLE,
    TITLE_EXACT,
)
from reader_app.storage.index_queries import (
    alike,
    answering,
    beginning,
    holding,
    lacking,
    numbered,
    numbered_above,
    raised,
    ranking,
)

FIELDS_VERSION = 6
_FEW_STEMS = 1_000
_HEAP = 64_000_000
_THREADS = 1
_DISK_FULL = ("os error 28", "os error 112", "No space left")
_CLOSED = ("PermissionDenied", "ReadOnlyFilesystem", "Permission denied", "Read-only file system")
_LOCKED = "LockBusy"


class SearchIndex:
    """The index as readers see it: as of the last `refresh`."""

    def __init__(self, folder: Path) -> None:
        """Open the index in `folder`. Raises LibraryError."""
        self.folder = folder
        self._is_closed = False
        try:
            with _as_library_errors(folder):
                self._index = _opened(folder)
        except LibraryError as error:
            if error.reason is not Reason.READ_ONLY:
                raise
            self._is_closed = True
        self.refresh()

    def refresh(self) -> None:
        """See what was committed since, by this process or another. Raises LibraryError."""
        with _as_library_errors(self.folder):
            if self._is_closed:
                self._index = _opened_aside(self.folder)
            else:
                self._index.reload()
            self._searcher = self._index.searcher()

    @property
    def count(self) -> int:
        """How many notes are in."""
        return self._searcher.num_docs

    def numbers(self, wanted: Wanted, above: int = 0) -> BitMap:
        """The numbers over `above` of the notes that hold what is wanted, even if excluded.

        Raises LibraryError.
        """
        with _as_library_errors(self.folder):
            return self._numbers(holding(self._index.schema, self._searcher, wanted), above)

    def count_of(self, wanted: Wanted) -> int:
        """How many notes hold what is wanted, even if it is excluded. Raises LibraryError."""
        with _as_library_errors(self.folder):
            held = _unscored(holding(self._index.schema, self._searcher, wanted))
            found = self._searcher.search(held, limit=1)
            return found.count or 0  # type: ignore[attr-defined]  # the stubs do not know it

    def numbers_beside(self, around: Wanted, wanted: Wanted) -> BitMap:
        """The notes that hold `around`, but not what is wanted. Raises LibraryError."""
        with _as_library_errors(self.folder):
            among, held = (
                holding(self._index.schema, self._searcher, each) for each in (around, wanted)
            )
            return self._numbers(lacking(held, among), 0)

    def numbers_of_stem(self, stem: str, above: int = 0) -> BitMap:
        """The numbers over `above` of the notes that hold a stem. Raises LibraryError."""
        with _as_library_errors(self.folder):
            return self._numbers(
                tantivy.Query.term_query(self._index.schema, ALL, stem, "basic"), above
            )

    def numbers_of_start(self, start: str, above: int = 0) -> BitMap:
        """The numbers over `above` of the notes with a word that begins so. Raises LibraryError."""
        with _as_library_errors(self.folder):
            return self._numbers(beginning(self._index.schema, start), above)

    def stems(self, least: int, letter: str = "") -> list[tuple[str, int]]:
        """The stems and pairs that begin so and that at least so many notes hold.

        Each with how many do. To go through all of them holds Python for longer than the window
        may stand still, so it is best asked letter by letter. Raises LibraryError.
        """
        most = _FEW_STEMS
        with _as_library_errors(self.folder):
            while len(found := self._searcher.terms_with_prefix(ALL, letter, limit=most)) == most:
                if min(count for _, count in found) < least:
                    break
                most *= 4
        return [(stem, count) for stem, count in found if count >= least]

    def spelt(self, start: str, most: int | None) -> list[tuple[str, int]]:
        """Folded words of the notes that begin with `start`, each with how many notes have it.

        Where there are more than `most`, those in most notes. Raises LibraryError.
        """
        with _as_library_errors(self.folder):
            return self._searcher.terms_with_prefix(EXACT, start, limit=most)

    def ranked(
        self, clauses: Sequence[Clause], length: int, among: BitMap | None = None
    ) -> Sequence[int]:
        """The numbers of the best `length` notes, the best first, as far as words tell.

        Where `among` is given no others are looked at; it should hold few.

        What a clause asks for besides words is for others to look at, and notes that are all
        worth the same may be missing. Raises LibraryError.
        """
        with _as_library_errors(self.folder):
            query = ranking(self._index.schema, self._searcher, clauses)
            if among is not None:
                query = numbered(self._index.schema, query, among)
            return self._first(query, max(1, length))

    def best(self, clauses: Sequence[Sequence[Wanted]], length: int) -> tuple[list[int], int]:
        """The best notes that answer all clauses, `length` or less, and how many do answer.

        Left out are those that no whole word raises: they are all worth the same. Each clause is
        of words alone. Raises LibraryError.
        """
        with _as_library_errors(self.folder):
            schema = self._index.schema
            words = [each for clause in clauses for each in clause]
            query = raised(schema, answering(schema, self._searcher, clauses), words)
            found = self._searcher.search(query, limit=length)
            at = [each for score, each in found.hits if score > 0]
            return self._at(at), found.count or 0  # type: ignore[attr-defined]  # see count_of

    def answering(
        self, clauses: Sequence[Sequence[Wanted]], among: Sequence[int] | None = None
    ) -> BitMap:
        """The numbers of the notes that answer all clauses, where given of those `among` some.

        Each clause is of words alone. Raises LibraryError.
        """
        with _as_library_errors(self.folder):
            query = answering(self._index.schema, self._searcher, clauses)
            if among is not None:
                query = numbered(self._index.schema, query, among)
            return self._numbers(query, 0)

    def holders(self, stem: str) -> int:
        """How many notes hold a stem, in a moment; those that were changed may count twice."""
        with _as_library_errors(self.folder):
            return self._searcher.doc_freq(ALL, stem)

    def nearest(self, stems: Sequence[str], least: int, length: int) -> list[tuple[int, float]]:
        """The notes that hold at least so many of the stems, with their scores, the best first.

        Raises LibraryError.
        """
        with _as_library_errors(self.folder):
            query = alike(self._index.schema, stems, least)
            hits = self._searcher.search(query, limit=length, count=False).hits
            numbers = self._searcher.fast_field_values(NUMBER, list(map(itemgetter(1), hits)))
            pairs = zip(numbers, hits, strict=True)
            return [(int(number), score) for number, (score, _at) in pairs if number is not None]

    def _numbers(self, query: tantivy.Query, above: int) -> BitMap:
        if above:
            query = numbered_above(self._index.schema, query, above)
        return BitMap(self._first(_unscored(query), max(1, self.count)))

    def _first(self, query: tantivy.Query, length: int) -> list[int]:
        hits = self._searcher.search(query, limit=length, count=False).hits
        return self._at(list(map(itemgetter(1), hits)))

    def _at(self, places: list[tantivy.DocAddress]) -> list[int]:
        # Every note has its number: nothing in the list is None.
        return self._searcher.fast_field_values(NUMBER, places)  # type: ignore[return-value]


class IndexWriter:
    """The one writer of an index; what it is given can be found after `commit`."""

    def __init__(self, folder: Path) -> None:
        """Open the index in `folder` for writing. Raises LibraryError."""
        self.folder = folder
        with _as_library_errors(folder):
            index = tantivy.Index.open(str(folder))
            self._schema = index.schema
            self._writer = index.writer(_HEAP, _THREADS)

    def add(self, number: int, words: NoteWords) -> None:
        """Take in a note that is not in yet. Raises LibraryError."""
        with _as_library_errors(self.folder):
            # Document(**fields) would make the number signed, and the writer dies of it.
            fields = _fields(number, words)
            self._writer.add_document(tantivy.Document.from_dict(fields, self._schema))

    def remove(self, number: int) -> None:
        """Forget a note. Raises LibraryError."""
        with _as_library_errors(self.folder):
            # By term it would be a signed number, which the field never holds (tantivy 0.27).
            query = tantivy.Query.term_query(self._schema, NUMBER, number)
            self._writer.delete_documents_by_query(query)

    def commit(self) -> None:
        """Make everything so far lasting and findable. Raises LibraryError."""
        with _as_library_errors(self.folder):
            self._writer.commit()

    def close(self, *, drop: bool) -> None:
        """Let go of the index, and `drop` what was not committed. Raises LibraryError."""
        with _as_library_errors(self.folder):
            if drop:
                self._writer.rollback()
            self._writer.wait_merging_threads()


def make_index(folder: Path) -> None:
    """An empty index in the new folder `folder`. Raises LibraryError."""
    with _as_library_errors(folder):
        folder.mkdir(parents=True)
        schema = tantivy.SchemaBuilder()
        schema.add_unsigned_field(NUMBER, indexed=True, fast=True)
        schema.add_text_field(ALL, tokenizer_name="whitespace", index_option="position")
        for name in (TITLE, REMARK):
            schema.add_text_field(name, tokenizer_name="whitespace", index_option="position")
        schema.add_text_field(SUMMARY, tokenizer_name="whitespace", index_option="freq")
        for name in (EXACT, TITLE_EXACT, REMARK_EXACT):
            schema.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
        tantivy.Index(schema.build(), path=str(folder))


def _unscored(query: tantivy.Query) -> tantivy.Query:
    """The same without its score, which takes time: all notes are worth the same."""
    return tantivy.Query.const_score_query(query, 1.0)


def _opened(folder: Path) -> tantivy.Index:
    index = tantivy.Index.open(str(folder))
    index.config_reader("manual", 0)
    return index


def _opened_aside(folder: Path) -> tantivy.Index:
    """The index as it stands, in a folder that cannot be written to.

    tantivy reads nothing without a lock file beside (0.27), so it is shown a folder of links,
    and holds the files themselves when that goes.
    """
    with TemporaryDirectory(prefix="lutrin-", ignore_cleanup_errors=True) as beside:
        for each in folder.iterdir():
            if not each.name.endswith(".lock"):
                _link_or_copy(each, Path(beside, each.name))
        index = _opened(Path(beside))
        index.reload()
        return index


def _link_or_copy(path: Path, link: Path) -> None:
    try:
        link.symlink_to(path.absolute())
    except OSError:
        # Windows asks for a privilege to make links.
        shutil.copyfile(path, link)


def _fields(number: int, words: NoteWords) -> dict[str, object]:
    title, summary, *_rest = words.stems
    # Most notes have no remark: a field without words would be looked at for nothing.
    remark: dict[str, object] = {}
    if words.remarks:
        remark = {REMARK: list(words.remarks), REMARK_EXACT: words.remarks_exact}
    return {
        NUMBER: number,
        # A list keeps a gap between its parts, so that no phrase reaches from one to the next.
        ALL: [*words.stems, words.pairs],
        TITLE: title,
        SUMMARY: summary,
        EXACT: words.exact,
        TITLE_EXACT: words.title,
        **remark,
    }


@contextmanager
def _as_library_errors(folder: Path) -> Iterator[None]:
    """Let what tantivy says of the index's files come out as LibraryError."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise LibraryError(folder, _reason(str(error))) from error


def _reason(said: str) -> Reason:
    if any(sign in said for sign in _DISK_FULL):
        return Reason.DISK_FULL
    if any(sign in said for sign in _CLOSED):
        return Reason.READ_ONLY
    if _LOCKED in said:
        return Reason.BUSY
    return Reason.DAMAGED
