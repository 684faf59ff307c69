"""The acronyms of a library, and what a search for one of them, or for its words, asks for, too."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from reader_app.domain.acronym_letters import LINKING, letters_of
from reader_app.domain.idle_words import IDLE_STEMS
from reader_app.domain.query import Clause, SpeltOut, Wanted
from reader_app.domain.words import split, stem

_MOST_LONGS = 3
_LEAST_SHARE = 0.1
"""Of the commonest meaning: rarer ones are slips, or another place's."""
_ELIDED = frozenset(("c", "d", "j", "l", "m", "n", "qu", "s", "t"))
"""Letters that stand before an apostrophe: a search line drops them."""
_NO_ACRONYMS = LINKING | {"il", "ils", "je", "me", "ne", "or", "se", "si", "te", "tu", "y"}


class Meaning(NamedTuple):
    """An acronym, and what it stands for, the commonest first, each as most notes write it."""

    short: str
    longs: tuple[str, ...]


_Spellings: TypeAlias = dict[tuple[str, ...], Counter[str]]


class _Name(NamedTuple):
    """A meaning by its words: those that tell, by their stems, and those that only link."""

    short: str
    long: str
    telling: tuple[str, ...]
    linking: frozenset[str]


class _Asked(NamedTuple):
    """A word of the query, and the number of its clause."""

    word: str
    clause: int


def meanings_of(found: Iterable[tuple[str, str, int]]) -> tuple[Meaning, ...]:
    """The meanings of acronyms that notes spell out: each short and long form, and in how many.

    Spellings that differ by accents, capitals or a plural are one; so are SCoT and SCOT.
    """
    shorts: dict[str, Counter[str]] = defaultdict(Counter)
    longs: dict[str, dict[tuple[str, ...], Counter[str]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    for short, long, count in found:
        letters = letters_of(short)
        shorts[letters][short] += count
        longs[letters][_stems(long)][long] += count
    return tuple(
        Meaning(_commonest(shorts[letters]), _most_common(longs[letters].values()))
        for letters in sorted(shorts)
    )


class Glossary:
    """The meanings of a library's acronyms, ready to be looked up."""

    def __init__(self, meanings: Iterable[Meaning] = ()) -> None:
        self._meanings = tuple(meanings)
        self._by_letters = {letters_of(each.short): each for each in self._meanings}
        self._names: dict[str, list[_Name]] = defaultdict(list)
        for meaning in self._meanings:
            for long in meaning.longs:
                name = _name(meaning.short, long)
                self._names[name.telling[0]].append(name)

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """All of them, as they were given."""
        return self._meanings

    def meaning(self, written: str) -> Meaning | None:
        """What an acronym means as a text writes it: "AMI", "A.M.I.", "AMIs", but not "ami"."""
        meaning = self._by_letters.get(letters_of(written))
        if meaning is None:
            return None
        bare = written.replace(".", "")
        singular = bare[:-1] if bare.endswith("s") and bare[:-1].isupper() else bare
        return meaning if singular in (meaning.short, meaning.short.upper()) else None

    def spelt_out(
        self, wanted: Sequence[Clause]
    ) -> tuple[tuple[Clause, ...], tuple[SpeltOut, ...]]:
        """The clauses with what else answers them, and what that is.

        A name is looked for as a phrase wherever its acronym is; an acronym wherever all words of
        its name are asked for in a row. What stands in quotes stays what it is.
        """
        parts: list[list[Wanted]] = [[] for _clause in wanted]
        told = [*self._names_for(wanted, parts), *self._acronyms_for(wanted, parts)]
        if not told:
            return tuple(wanted), ()
        clauses = (
            (*clause, *dict.fromkeys(more)) for clause, more in zip(wanted, parts, strict=True)
        )
        return tuple(clauses), tuple(told)

    def _names_for(self, wanted: Sequence[Clause], parts: list[list[Wanted]]) -> Iterator[SpeltOut]:
        """The names of the acronyms that are asked for."""
        for number, clause in enumerate(wanted):
            for part in clause:
                meaning = self._asked_for(part) if isinstance(part, Wanted) else None
                if meaning is not None and isinstance(part, Wanted):
                    names = tuple(
                        part._replace(words=split(each), prefix=False) for each in meaning.longs
                    )
                    parts[number] += names
                    yield SpeltOut(meaning.short, meaning.longs, (clause,), names)

    def _asked_for(self, part: Wanted) -> Meaning | None:
        """The meaning of a single word; "si" and "sur" are none, whatever notes spell out."""
        if len(part.words) != 1 or not _is_free(part):
            return None
        word = part.words[0]
        is_plain = word in _NO_ACRONYMS or stem(word) in IDLE_STEMS
        return None if is_plain else self._by_letters.get(word)

    def _acronyms_for(
        self, wanted: Sequence[Clause], parts: list[list[Wanted]]
    ) -> Iterator[SpeltOut]:
        """The acronyms of the names whose words are asked for in a row."""
        every = {word for run in _runs(wanted) for word, _number in run}
        for run in _runs(wanted):
            telling = [each for each in run if _tells(each.word)]
            stems = [stem(each.word) for each in telling]
            for at, first in enumerate(stems):
                for name in self._names.get(first, ()):
                    end = at + len(name.telling)
                    if tuple(stems[at:end]) == name.telling and name.linking <= every:
                        span = range(telling[at].clause, telling[end - 1].clause + 1)
                        yield _acronym(name, wanted, span, parts)


def _acronym(
    name: _Name, wanted: Sequence[Clause], span: range, parts: list[list[Wanted]]
) -> SpeltOut:
    """Add an acronym to each clause of its name: they all hold, or it does."""
    clauses = tuple(wanted[number] for number in span)
    asked = clauses[0][0]
    in_title = isinstance(asked, Wanted) and asked.in_title
    short = Wanted(split(name.short), in_title=in_title)
    for number in span:
        parts[number].append(short)
    return SpeltOut(name.long, (name.short,), clauses, (short,))


def _runs(wanted: Sequence[Clause]) -> Iterator[list[_Asked]]:
    """The words of the query that stand in a row, where nothing else is between them."""
    run: list[_Asked] = []
    scope = False
    for number, clause in enumerate(wanted):
        part = clause[0] if clause else None
        is_word = isinstance(part, Wanted) and _is_free(part)
        if run and not (is_word and isinstance(part, Wanted) and part.in_title == scope):
            yield run
            run = []
        if is_word and isinstance(part, Wanted):
            scope = part.in_title
            run = [*run, *(_Asked(word, number) for word in part.words)]
    if run:
        yield run


def _is_free(part: Wanted) -> bool:
    """Whether a part may be taken in another spelling: it is wanted, and not in quotes."""
    return not (part.excluded or part.quoted or part.in_remark)


def _tells(word: str) -> bool:
    """Whether a word is more than a link between others."""
    return word not in LINKING and word not in _ELIDED


def _name(short: str, long: str) -> _Name:
    words = split(long)
    telling = tuple(stem(word) for word in words if _tells(word)) or _stems(long)
    linking = frozenset(w for w in words if not _tells(w) and w not in _ELIDED)
    return _Name(short, long, telling, linking)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in split(text))


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda each: (-counts[each], each))


def _most_common(groups: Iterable[Counter[str]]) -> tuple[str, ...]:
    counted = {_commonest(group): group.total() for group in groups}
    most = max(counted.values())
    ranked = sorted(counted, key=lambda each: (-counted[each], each))
    return tuple(each for each in ranked if counted[each] >= _LEAST_SHARE * most)[:_MOST_LONGS]
