"""How soon the library answers: words, phrases, prefixes and terms, asked as the window asks."""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from string import ascii_lowercase
from time import perf_counter

from pyroaring import BitMap

from reader_app.domain.query import Clause, NoteQuery, Wanted
from reader_app.domain.taxonomy import TermKey
from reader_app.domain.words import split
from reader_app.opening import open_wings
from reader_app.storage.answering import Texts
from reader_app.storage.library import StoredLibrary
from reader_app.storage.search_index import SearchIndex
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.corpus import made_note
from tests.benchmarks.libraries import index_of, library, short_notes
from tests.benchmarks.table import Row, p50_p95
from tests.benchmarks.vocabulary import vocabulary

Asked = tuple[Clause, ...]

_SHOWN = 128
_BEST = 50
_OF_ANY = 0.01
"""The part of all notes that a selected term stands in at least."""
_RARE_FROM = 5_000
"""From this rank on a word is rare."""


def one_word(count: int, seed: str) -> list[Asked]:
    """Words as readers ask for them: most by how often they stand in notes, some rare."""
    dice = random.Random(seed)
    common = vocabulary().draw(dice, count * 3)
    rare = dice.sample(vocabulary().words[_RARE_FROM:], count)
    mixed = [word for of_four in zip(*[iter(common)] * 3, rare, strict=True) for word in of_four]
    return _distinct((_word(split(word)[-1:]) for word in mixed), count)


def common_words(count: int, seed: str) -> list[str]:
    """Folded words drawn by how often they stand in notes."""
    drawn = vocabulary().draw(random.Random(seed), count * 20)
    return list(dict.fromkeys(split(word)[-1] for word in drawn))[:count]


def two_words(count: int, seed: str) -> list[Asked]:
    """Pairs of words of the same kinds."""
    words = list(chain.from_iterable(one_word(count * 2, seed)))
    random.Random(seed).shuffle(words)
    return _distinct(zip(words[::2], words[1::2], strict=True), count)


def phrases(count: int, seed: str, notes: int) -> list[Asked]:
    """Two to four words that stand beside one another in a note."""
    dice = random.Random(seed)
    return _distinct((_phrase(dice, notes) for _ in range(count * 3)), count)


def prefixes() -> list[Asked]:
    """Every letter that a reader may begin with."""
    return [((Wanted((letter,), prefix=True),),) for letter in ascii_lowercase]


def _word(words: tuple[str, ...]) -> Asked:
    """What asks for a word, or for a phrase, alone."""
    return ((Wanted(words),),)


def _numbers(texts: Texts, asked: Asked) -> BitMap:
    """The notes that hold everything that is asked, which are words alone."""
    found = [texts.notes(part) for (part,) in asked if isinstance(part, Wanted)]
    return BitMap.intersection(*found)


def _phrase(dice: random.Random, notes: int) -> Asked:
    words = split(made_note(dice.randrange(notes)).body[0])
    length = dice.randint(2, 4)
    at = dice.randrange(max(1, len(words) - length))
    return _word(words[at : at + length])


def _distinct(asked: Iterator[Asked] | Sequence[Asked], count: int) -> list[Asked]:
    return list(dict.fromkeys(asked))[:count]


def _find(
    name: str, asked: Callable[[str, Setting], list[Asked]], bound: float, setting: Setting
) -> Iterator[Row]:
    for facets in (0, 2):
        label = f"{name}, {setting.notes:,} notes, {'two' if facets else 'no'} facets"
        with opened(setting) as stored:
            chosen = _terms(stored, facets)
            # No words twice: not even the two kinds of a group share what was found.
            taken = [
                _timed(partial(stored.find, NoteQuery(words, terms), _SHOWN, 0))
                for words, terms in zip(asked(label, setting), chosen, strict=False)
            ]
        yield from p50_p95(label, taken, bound)


@contextmanager
def opened(setting: Setting) -> Iterator[StoredLibrary]:
    """The library, just opened; its files are warm, and nothing was asked but for everything."""
    wings = open_wings(library(setting, setting.notes))
    try:
        wings.library.find(NoteQuery(), _SHOWN)
        yield wings.library
    finally:
        wings.close()


def _terms(stored: StoredLibrary, facets: int) -> Iterator[frozenset[TermKey]]:
    """Without end, other terms of so many facets, each of them in many notes."""
    everything = stored.find(NoteQuery(), 0)
    usual = [
        term for term, count in everything.counts.items() if count > everything.count * _OF_ANY
    ]
    by_facet = {facet: [term for term in usual if term.facet == facet] for facet in _facets(usual)}
    dice = random.Random(facets)
    while True:
        chosen = dice.sample(sorted(by_facet), facets)
        yield frozenset(dice.choice(by_facet[facet]) for facet in chosen)


def _facets(terms: Sequence[TermKey]) -> set[str]:
    return {term.facet for term in terms}


def _timed(ask: Callable[[], object]) -> float:
    """How many milliseconds a question takes."""
    began = perf_counter()
    ask()
    return (perf_counter() - began) * 1_000


def _index(name: str, bounds: tuple[float, ...], setting: Setting) -> Iterator[Row]:
    """The words of many short notes, one and two at a time."""
    database, index = short_notes(setting)
    everything = BitMap(range(1, setting.short_notes + 1))
    with database.reading() as session:
        texts = Texts(session, index, everything, setting.short_notes)
        for kind, asked, bound in zip(("one", "two"), (one_word, two_words), bounds, strict=True):
            label = f"{name}, {setting.short_notes:,} short notes, {kind}"
            yield from _each(label, asked(setting.repeats, label), partial(_numbers, texts), bound)
    database.close()


def _rank(
    name: str, asked: Callable[[str, Setting], list[Asked]], bound: float, setting: Setting
) -> Iterator[Row]:
    index: SearchIndex = index_of(library(setting, setting.notes))
    label = f"{name}, {setting.notes:,} notes"
    index.ranked(_word(("ville",)), _BEST)
    yield from _each(label, asked(label, setting), lambda words: index.ranked(words, _BEST), bound)


def _each(
    label: str, asked: Sequence[Asked], ask: Callable[[Asked], object], bound: float
) -> Iterator[Row]:
    yield from p50_p95(label, [_timed(partial(ask, words)) for words in asked], bound)


def _words_of(seed: str, setting: Setting) -> list[Asked]:
    return one_word(setting.repeats, seed)


def _pairs_of(seed: str, setting: Setting) -> list[Asked]:
    return two_words(setting.repeats, seed)


def _phrases_of(seed: str, setting: Setting) -> list[Asked]:
    return phrases(setting.repeats, seed, setting.notes)


def _common_of(seed: str, setting: Setting) -> list[Asked]:
    return [_word((word,)) for word in common_words(setting.repeats, seed)]


def _prefixes_of(_seed: str, _setting: Setting) -> list[Asked]:
    return prefixes()


BENCHMARKS = tuple(
    Benchmark("search", name, partial(measure, name, *rest))
    for name, measure, *rest in (
        ("find one word", _find, _words_of, 8.0),
        ("find two words", _find, _pairs_of, 12.0),
        ("find a phrase", _find, _phrases_of, 25.0),
        ("find a one-letter prefix", _find, _prefixes_of, 60.0),
        ("find words in the index", _index, (60.0, 60.0)),
        ("rank common words", _rank, _common_of, 2.5),
        ("rank a one-letter prefix", _rank, _prefixes_of, 25.0),
    )
)
