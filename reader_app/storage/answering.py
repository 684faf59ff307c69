"""Which notes answer a query, as bitmaps: words from the index, all else from the facets."""

from collections.abc import Callable, Sequence
from functools import reduce
from typing import NamedTuple, TypeAlias

from pyroaring import BitMap
from sqlalchemy.orm import Session

from reader_app.domain.note_words import LONGEST_START
from reader_app.domain.query import (
    AddressWanted,
    Clause,
    NoteQuery,
    Part,
    TermWanted,
    Trait,
    TraitWanted,
    Wanted,
    YearsWanted,
)
from reader_app.domain.taxonomy import YEAR, TermKey
from reader_app.storage.common_words import common_notes, key_of
from reader_app.storage.facets import Facets
from reader_app.storage.search_index import SearchIndex

_MOST_HELD = 64
_MANY_WORDS = 500
"""So many words may begin alike, and be looked at one by one."""


Named: TypeAlias = Callable[[str], BitMap]
"""The note that goes by an address, if there is one."""


class Around(NamedTuple):
    """The notes of a beginning that is shorter than the one that is wanted."""

    wanted: Wanted
    notes: BitMap


class HeldWords:
    """The notes of the words that were asked for last, as of one revision.

    As one types, all words but the last stay the same, and the last one grows; each click asks
    for the same words.
    """

    def __init__(self, revision: int) -> None:
        self.revision = revision
        self._notes: dict[Wanted, BitMap] = {}

    def notes(self, wanted: Wanted, find: Callable[[Wanted, Around | None], BitMap]) -> BitMap:
        """The notes that hold what is wanted, found if they are not held."""
        notes = self._notes.pop(wanted, None)
        if notes is None:
            notes = find(wanted, self._around(wanted))
        self._notes[wanted] = notes
        if len(self._notes) > _MOST_HELD:
            del self._notes[next(iter(self._notes))]
        return notes

    def _around(self, wanted: Wanted) -> Around | None:
        """What is held of the longest beginning of an unfinished word."""
        if not _is_beginning(wanted):
            return None
        word = wanted.words[0]
        begun = (wanted._replace(words=(word[:end],)) for end in range(len(word) - 1, 0, -1))
        held = (Around(each, self._notes[each]) for each in begun if each in self._notes)
        return next(held, None)


class Texts:
    """Which notes hold a word, in one transaction: common ones are kept, the index has the rest."""

    def __init__(
        self, session: Session, index: SearchIndex, everything: BitMap, up_to: int
    ) -> None:
        """`up_to` is the highest number of a note that the common words know."""
        self.index = index
        self._session = session
        self._up_to = up_to
        self._is_all_known = not everything or everything.max() <= up_to

    def notes(self, wanted: Wanted, around: Around | None = None) -> BitMap:
        """The notes that hold what is wanted, even if it is excluded.

        `around` may hold the notes of the same word as far as it was typed before.
        Raises LibraryError.
        """
        kept = self._kept(wanted)
        return self._looked_up(wanted, around) if kept is None else kept

    def _kept(self, wanted: Wanted) -> BitMap | None:
        """The same from the common words, None where it is not among them."""
        key = key_of(wanted)
        kept = common_notes(self._session, key) if key else None
        if kept is None:
            return None
        if wanted.prefix:
            # What is kept of a beginning does not hold other forms of the word that it may be.
            kept = kept | self.notes(wanted._replace(prefix=False))
        return kept if self._is_all_known else kept | self.index.numbers(wanted, self._up_to)

    def _looked_up(self, wanted: Wanted, around: Around | None) -> BitMap:
        """The same from the index.

        To bring numbers over is dear, so they are as few as will do: those that an unfinished
        word has besides the whole one, or, where it stands in most of the notes that have its
        first letters, the others of these.
        """
        if not _is_beginning(wanted):
            return self.index.numbers(wanted)
        around = around or self._kept_around(wanted)
        whole = wanted._replace(prefix=False)
        if around is not None and self._is_in_most_of(around.notes, wanted):
            others = self.index.numbers_beside(around.wanted, wanted)
            return (around.notes - others) | self.notes(whole)
        return self.notes(whole) | self.index.numbers_beside(wanted, whole)

    def _kept_around(self, wanted: Wanted) -> Around | None:
        """What is kept of the first letters of an unfinished word."""
        word = wanted.words[0]
        for end in range(min(LONGEST_START, len(word) - 1), 0, -1):
            letters = wanted._replace(words=(word[:end],))
            kept = self._kept(letters)
            if kept is not None:
                return Around(letters, kept)
        return None

    def _is_in_most_of(self, around: BitMap, wanted: Wanted) -> bool:
        """Whether an unfinished word stands in most of some notes, as far as single words tell."""
        counts = [count for _word, count in self.index.spelt(wanted.words[0], _MANY_WORDS)]
        if 2 * sum(counts) <= len(around):
            return False
        return 2 * max(counts) > len(around) or 2 * self.index.count_of(wanted) > len(around)


class Own(NamedTuple):
    """The notes that the reader marked, read, means to read, has documents of, or wrote on.

    Those that came since the last visit, too. All but the documents where a query asks for them.
    """

    marked: BitMap
    read: BitMap
    to_read: BitMap
    here: BitMap
    remarked: BitMap
    new: BitMap


class Answering:
    """Answers queries about one state of the library."""

    def __init__(
        self, facets: Facets, texts: Texts | None, own: Own, held: HeldWords, named: Named
    ) -> None:
        """`texts` may be None where no words are asked for; `named` knows notes by addresses."""
        self.facets = facets
        self.texts = texts
        self._own = own
        self._held = held
        self._named = named

    def answer(self, query: NoteQuery) -> tuple[BitMap, dict[TermKey, int]]:
        """The notes that answer, and the count of every term. Raises LibraryError."""
        found = self._found(query)
        choice = self.facets.choice(query.terms, query.without)
        return choice.across(found), self.facets.counts(found, choice)

    def count(self, query: NoteQuery) -> int:
        """How many notes answer. Raises LibraryError."""
        choice = self.facets.choice(query.terms, query.without)
        return len(choice.across(self._found(query)))

    def _found(self, query: NoteQuery) -> BitMap:
        """The notes that answer, whatever is chosen in the facets."""
        found = self.facets.everything
        if query.favourites_only:
            found = found & self._own.marked
        return reduce(lambda notes, clause: notes & self._any_of(clause), query.wanted, found)

    def _any_of(self, clause: Clause) -> BitMap:
        return BitMap.union(*(self._part(part) for part in clause))

    def _part(self, part: Part) -> BitMap:
        notes = self._holding(part)
        return self.facets.everything - notes if part.excluded else notes

    def _holding(self, part: Part) -> BitMap:
        """The notes that a part speaks of, whether it wants them or not."""
        if isinstance(part, Wanted):
            return self._words(part._replace(excluded=False, quoted=False))
        if isinstance(part, TermWanted):
            return self.facets.named(part)
        if isinstance(part, YearsWanted):
            return self._years(part.first, part.last)
        if isinstance(part, AddressWanted):
            return self._named(part.address)
        return self._trait(part)

    def _words(self, wanted: Wanted) -> BitMap:
        return self._held.notes(wanted, self.texts.notes) if self.texts else BitMap()

    def _years(self, first: int, last: int) -> BitMap:
        return BitMap.union(
            BitMap(),
            *(
                notes
                for term, notes in self.facets.carriers.items()
                if term.facet == YEAR and first <= int(term.name) <= last
            ),
        )

    def _trait(self, wanted: TraitWanted) -> BitMap:
        own = self._own
        if wanted.trait is Trait.UNREAD:
            return self.facets.everything - own.read
        told = {
            Trait.FAVOURITE: own.marked,
            Trait.TO_READ: own.to_read,
            Trait.OFFLINE: own.here,
            Trait.REMARK: own.remarked,
            Trait.NEW: own.new,
        }
        noted = self.facets.traits.get(wanted.trait.value, BitMap())
        return told.get(wanted.trait, noted)


def _is_beginning(wanted: Wanted) -> bool:
    """Whether a single unfinished word is wanted, wherever it stands."""
    return wanted.prefix and len(wanted.words) == 1 and wanted.is_anywhere


def asks_for_marks(query: NoteQuery) -> bool:
    """Whether an answer hangs on the reader's marks."""
    return query.favourites_only or _asks_for(query, Trait.FAVOURITE)


def asks_for_read(query: NoteQuery) -> bool:
    """Whether an answer hangs on what the reader has read."""
    return _asks_for(query, Trait.UNREAD)


def asks_for_news(query: NoteQuery) -> bool:
    """Whether an answer hangs on what came since the last visit."""
    return _asks_for(query, Trait.NEW)


def asks_for_wishes(query: NoteQuery) -> bool:
    """Whether an answer hangs on what the reader means to read."""
    return _asks_for(query, Trait.TO_READ)


def asks_for_remarks(query: NoteQuery) -> bool:
    """Whether an answer hangs on which notes the reader wrote on."""
    return _asks_for(query, Trait.REMARK)


def _asks_for(query: NoteQuery, trait: Trait) -> bool:
    parts = _parts(query.wanted)
    return any(isinstance(part, TraitWanted) and part.trait is trait for part in parts)


def _parts(clauses: Sequence[Clause]) -> Sequence[Part]:
    return [part for clause in clauses for part in clause]
