"""What is asked of the library, and what it answers.

What a search line asks for is made by domain/search_line.py.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeAlias

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.taxonomy import TermKey


class Sort(StrEnum):
    """The order of the hits."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"


class Wanted(NamedTuple):
    """One thing that a note's text must hold: folded words, in this order if several.

    `prefix` says that the last word may go on, `in_title` that the title alone counts, and
    `in_remark` what the reader wrote on the note. What is `quoted` is wanted in no other spelling.
    """

    words: tuple[str, ...]
    prefix: bool = False
    excluded: bool = False
    in_title: bool = False
    in_remark: bool = False
    quoted: bool = False

    @property
    def is_anywhere(self) -> bool:
        """Whether it may stand in any text of a note."""
        return not (self.in_title or self.in_remark)


class TermWanted(NamedTuple):
    """A term of a facet: the one whose folded name is these words, else any that holds them.

    `prefix` says that the last word may go on.
    """

    facet: str
    words: tuple[str, ...]
    prefix: bool = False
    excluded: bool = False


class YearsWanted(NamedTuple):
    """A year from `first` to `last`, both counted in."""

    first: int
    last: int
    excluded: bool = False


class AddressWanted(NamedTuple):
    """The note that goes by this address, in any spelling."""

    address: str
    excluded: bool = False


class Trait(StrEnum):
    """What a note may have or be, whatever it says."""

    PDF = "pdf"
    TRANSCRIPT = "transcript"
    FAVOURITE = "favourite"
    UNREAD = "unread"
    TO_READ = "to-read"
    OFFLINE = "offline"
    REMARK = "remark"
    NEW = "new"


class TraitWanted(NamedTuple):
    """Something that a note must have or be."""

    trait: Trait
    excluded: bool = False


Part: TypeAlias = Wanted | TermWanted | YearsWanted | AddressWanted | TraitWanted
Clause: TypeAlias = tuple[Part, ...]
"""Parts of which one must hold."""


class NoteQuery(NamedTuple):
    """What is asked: all clauses of `wanted`, and the terms (OR inside a facet, AND across).

    No note may carry any of the terms `without`.
    """

    wanted: tuple[Clause, ...] = ()
    terms: frozenset[TermKey] = frozenset()
    favourites_only: bool = False
    sort: Sort = Sort.NEWEST
    without: frozenset[TermKey] = frozenset()

    @property
    def words(self) -> tuple[Wanted, ...]:
        """What is looked for in texts: it ranks the hits, and is marked where it stands."""
        return tuple(looked_for(self.wanted))


_LITTLE = frozenset(
    (
        *("a", "au", "aux", "avec", "c", "ce", "ces", "cet", "cette", "chez", "combien"),
        *("comment", "d", "dans", "de", "des", "doit", "du", "elle", "elles", "en", "est"),
        *("et", "faire", "faut", "peut"),
        *("il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lui", "m"),
        *("ma", "me", "mes", "mon", "n", "ne", "nos", "notre", "nous", "on", "ont", "ou"),
        *("par", "pour", "pourquoi", "qu", "quand", "que", "quel", "quelle", "quelles"),
        *("quels", "qui", "quoi", "s", "sa", "se", "ses", "son", "sur", "t", "ta", "te"),
        *("tes", "un", "une", "vos", "votre", "vous", "y"),
    )
)
"""Folded words that stand in nearly every note, and those that begin a question."""


def telling(wanted: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """What ranks hits and is marked: all but little words, or those where there is nothing else.

    They must occur as any word must, but "de" tells nothing of a note in which it stands.
    """
    return tuple(clause for clause in wanted if not is_little(clause)) or wanted


def is_little(clause: Clause) -> bool:
    """Whether nothing is asked for but little words, in no quotes, that are written to their end.

    "Est-ce" is asked for as one word, too, which says no more.
    """
    first, *others = clause
    as_one = Wanted(("".join(first.words),)) if isinstance(first, Wanted) else first
    return _asks_little(first) and all(each == as_one or _asks_little(each) for each in others)


def _asks_little(part: Part) -> bool:
    if not isinstance(part, Wanted) or part != Wanted(part.words):
        return False
    return _LITTLE.issuperset(part.words)


def looked_for(wanted: tuple[Clause, ...]) -> Iterator[Wanted]:
    """The words that are wanted, without what must not occur."""
    for clause in telling(wanted):
        for part in clause:
            if isinstance(part, Wanted) and not part.excluded:
                yield part


class Where(StrEnum):
    """Which text of a note something stands in."""

    NOTE = "note"
    REMARK = "remark"
    TRANSCRIPT = "transcript"
    DOCUMENT = "document"


class Found(NamedTuple):
    """How often what was asked for stands in one text of a note.

    `attachment` counts the note's attachments from 0; it is None for the note itself. `pages`
    are those of a document where it stands, from 1.
    """

    where: Where
    times: int
    attachment: int | None = None
    pages: tuple[int, ...] = ()


class Snippet(NamedTuple):
    """Plain text around the answer, with the stretches to mark as (start, end).

    It was cut from the text `where` of the note; `attachment` counts from 0, `page` from 1.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    where: Where = Where.NOTE
    attachment: int | None = None
    page: int | None = None


class Hit(NamedTuple):
    """A note that answers; `title_marks` are stretches (start, end) of its title.

    What was found where is worked out for hits in sight: until then `found` is None, and the
    snippet is the beginning of the summary.
    """

    note: NoteSummary
    snippet: Snippet
    title_marks: tuple[tuple[int, int], ...] = ()
    found: tuple[Found, ...] | None = None


class SpeltOut(NamedTuple):
    """What a query asks for besides what was written: an acronym's name, or a name's acronym.

    `asked` is what was written, as notes write it, and `clauses` are what asked for it; `also` is
    looked for, too, and `wanted` are its words.
    """

    asked: str
    also: tuple[str, ...]
    clauses: tuple[Clause, ...]
    wanted: tuple[Wanted, ...]


class Answer(NamedTuple):
    """The exact count, the first hits, and the count of every term under the query.

    A facet is counted without its own terms, so that each count says what a click would give.
    `generation` is the library's state that was asked: a later page of another generation
    does not belong to this answer. `also` is what answered besides what was written.
    """

    query: NoteQuery
    count: int  # type: ignore[assignment]  # nobody counts in this tuple
    hits: tuple[Hit, ...]
    counts: Mapping[TermKey, int] = MappingProxyType({})
    generation: int = 0
    also: tuple["SpeltOut", ...] = ()


class WayOut(NamedTuple):
    """What would be found if one thing were dropped: a clause, a term, or, None, favourites."""

    dropped: Clause | TermKey | None
    count: int  # type: ignore[assignment]  # nobody counts in this tuple


class Spelling(NamedTuple):
    """A word as the notes spell it, that is near one which stands in none of them.

    `word` is folded, as it was asked for; `spelling` is as a note has it; `count` says in how
    many notes it stands.
    """

    word: str
    spelling: str
    count: int  # type: ignore[assignment]  # nobody counts in this tuple


class WaysOut(NamedTuple):
    """What to do where nothing answers: each way with what it would give, the best first."""

    drops: tuple[WayOut, ...] = ()
    spellings: tuple[Spelling, ...] = ()


class Finds(Protocol):
    """Whatever answers queries."""

    def find(
        self,
        query: NoteQuery,
        length: int = 128,
        detailed: int = 16,
        keep: Collection[NoteKey] = (),
    ) -> Answer:
        """Count, first `length` hits and facet counts of `query`.

        The first `detailed` hits come with their snippets. More hits come where one of the notes
        to `keep` stands a little further down.
        """

    def page(self, query: NoteQuery, start: int, length: int) -> tuple[Hit, ...]:
        """Hits `start` to `start + length` of `query`, with their snippets."""

    def titled(self, wanted: Sequence[Wanted], length: int) -> tuple[NoteSummary, ...]:
        """The first `length` notes whose titles hold all that is wanted; nothing is counted.

        The best come first, then the newest.
        """

    def ways_out(self, query: NoteQuery) -> WaysOut:
        """What to do where nothing answers `query`."""
