"""How a search line that is being written may go on: fields, and what may follow each.

Nobody is asked: the terms and their counts are handed in. No line is an error.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from reader_app.domain.query import Trait
from reader_app.domain.search_line import (
    FIELDS,
    HAS,
    IS,
    REMARK,
    TITLE,
    TRAITS,
    Typed,
    field_name,
    quoted,
    typed,
)
from reader_app.domain.taxonomy import (
    FACETS,
    SHELF,
    TERRITORY,
    THEME,
    TYPE,
    YEAR,
    Taxonomy,
    TermKey,
)
from reader_app.domain.words import fold, split

MOST = 50
_FEWEST_LETTERS = 2  # before a field is offered: a single one begins nearly anything
_FEWEST_OF_TRAIT = 3
_MOST_WORDS = 6  # of a term's name that was begun without quotes
FRENCH = {
    TYPE: "type",
    THEME: "thème",
    TERRITORY: "territoire",
    YEAR: "année",
    SHELF: "étagère",
    TITLE: "titre",
    REMARK: "remarque",
    HAS: "a",
    IS: "est",
}
ENGLISH = {
    TYPE: "type",
    THEME: "theme",
    TERRITORY: "territory",
    YEAR: "year",
    SHELF: "shelf",
    TITLE: "title",
    REMARK: "remark",
    HAS: "has",
    IS: "is",
}
"""What each field is called in a window of either language."""
FRENCH_TRAITS = {
    HAS: ("pdf", "transcription", "remarque"),
    IS: ("favori", "nonlu", "alire", "horsligne", "nouveau"),
}
ENGLISH_TRAITS = {
    HAS: ("pdf", "transcript", "remark"),
    IS: ("favourite", "unread", "toread", "offline", "new"),
}
_SPAN = re.compile(r"(\d{4}(?:\.\.|-|–|…))(\d{0,4})")


def field_of(trait: Trait, *, french: bool) -> str:
    """How a search line asks for a trait in a window of either language: "is:toread"."""
    own, names = (FRENCH_TRAITS, FRENCH) if french else (ENGLISH_TRAITS, ENGLISH)
    return next(
        f"{names[field]}:{value}"
        for field, values in own.items()
        for value in values
        if TRAITS[field][value] is trait
    )


class Completion(NamedTuple):
    """`text` in the place of what stands from `start` to `end` of the line.

    `label` says what it is. `notes` counts the notes of a term; `field` is set where only a
    field's name is written, and its value is still to come.
    """

    start: int
    end: int
    text: str
    label: str
    notes: int | None = None
    field: str | None = None


class _Name(NamedTuple):
    """A term's name, and its folded words, each after a blank."""

    name: str
    words: str
    notes: int


class Vocabulary:
    """The terms of a library as a line may name them; a facet is looked at when it is named."""

    def __init__(
        self, taxonomy: Taxonomy | None = None, counts: Mapping[TermKey, int] | None = None
    ) -> None:
        self._taxonomy = taxonomy or Taxonomy(())
        self._counts = counts or {}
        self._names: dict[str, tuple[_Name, ...]] = {}
        self.facets = self._taxonomy.facets()

    def names(self, facet: str) -> tuple[_Name, ...]:
        """The terms of a facet: those in most notes first, years the newest first."""
        if facet not in self._names:
            found = [self._name(term) for term in self._taxonomy.terms(facet)]
            found.sort(key=lambda each: fold(each.name), reverse=facet == YEAR)
            if facet != YEAR:
                found.sort(key=lambda each: -each.notes)
            self._names[facet] = tuple(found)
        return self._names[facet]

    def _name(self, term: TermKey) -> _Name:
        words = "".join(f" {word}" for word in split(term.name))
        return _Name(term.name, words, self._counts.get(term, 0))


def completions(
    line: str, at: int, vocabulary: Vocabulary, *, french: bool
) -> tuple[Completion, ...]:
    """How the word before `at` may go on, the likeliest first; nothing amid a word.

    The names of fields are those of the window's language; those of the other one are
    understood.
    """
    here = typed(line, at, vocabulary.facets)
    if here is None:
        return ()
    found = tuple(islice(_found(here, vocabulary, french=french), MOST))
    # What is written out already needs no completing.
    return () if len(found) == 1 and _is_written(line, found[0]) else found


def _is_written(line: str, only: Completion) -> bool:
    return fold(only.text.strip()) == fold(line[only.start : only.end])


def _found(here: Typed, vocabulary: Vocabulary, *, french: bool) -> Iterator[Completion]:
    if here.field is not None:
        yield from _values(here, vocabulary, french=french)
        return
    going_on = tuple(_going_on(here, vocabulary))
    yield from going_on
    if not going_on and not here.quoted:
        yield from _fields(here, vocabulary.facets, french=french)
        yield from _traits_by_value(here, french=french)


def _values(here: Typed, vocabulary: Vocabulary, *, french: bool) -> Iterator[Completion]:
    """What may follow a field."""
    if here.field in (HAS, IS):
        yield from _traits(here, french=french)
    elif here.field == YEAR:
        yield from _years(here, vocabulary)
    elif here.field not in (TITLE, REMARK):
        yield from _terms(here, here.text, here.start, vocabulary.names(here.field or ""))


def _terms(here: Typed, text: str, start: int, names: Iterable[_Name]) -> Iterator[Completion]:
    """The terms whose words begin with the words that are typed."""
    asked = [f" {word}" for word in split(text)]
    for name in names:
        if all(each in name.words for each in asked):
            yield Completion(start, here.end, quoted(name.name) + " ", name.name, name.notes)


def _going_on(here: Typed, vocabulary: Vocabulary) -> Iterator[Completion]:
    """Terms whose name was begun behind a field without quotes: theme:vie asso."""
    before = here.before
    if before is None or before.field in (None, HAS, IS, YEAR, TITLE, REMARK) or here.quoted:
        return
    if len(before.text.split()) < _MOST_WORDS:
        yield from _terms(here, before.text, before.start, vocabulary.names(before.field))


def _fields(here: Typed, facets: Iterable[str], *, french: bool) -> Iterator[Completion]:
    """The fields whose name begins so."""
    begun = fold(here.text)
    if len(begun) < _FEWEST_LETTERS:
        return
    for field, names in _named(facets, french=french):
        name = next((each for each in names if fold(each).startswith(begun)), None)
        if name is not None:
            yield Completion(here.start, here.end, f"{name}:", f"{name}:", None, field)


def _named(facets: Iterable[str], *, french: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each field with its names, that of the window's language first."""
    own, other = (FRENCH, ENGLISH) if french else (ENGLISH, FRENCH)
    for field, name in own.items():
        synonyms = tuple(each for each, known in FIELDS.items() if known == field)
        yield field, (name, other[field], *synonyms)
    for facet in facets:
        if facet not in (*FACETS, SHELF) and (written := field_name(facet)):
            yield facet, (written,)


def _traits(here: Typed, *, french: bool) -> Iterator[Completion]:
    """What a note may have or be, by names that begin so."""
    begun = fold(here.text)
    own, other = _traits_named(french=french)
    values = (*own[here.field or ""], *other[here.field or ""])
    offered = set()
    for value in values:
        trait = TRAITS[here.field or ""][value]
        if value.startswith(begun) and trait not in offered:
            offered.add(trait)
            yield Completion(here.start, here.end, f"{value} ", value)


def _traits_by_value(here: Typed, *, french: bool) -> Iterator[Completion]:
    """Traits whose field was not written: "favo" may be meant for "est:favori"."""
    begun = fold(here.text)
    if len(begun) < _FEWEST_OF_TRAIT:
        return
    names = FRENCH if french else ENGLISH
    for field, values in _traits_named(french=french)[0].items():
        for value in values:
            if value.startswith(begun):
                whole = f"{names[field]}:{value}"
                yield Completion(here.start, here.end, f"{whole} ", whole)


def _traits_named(
    *, french: bool
) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    return (FRENCH_TRAITS, ENGLISH_TRAITS) if french else (ENGLISH_TRAITS, FRENCH_TRAITS)


def _years(here: Typed, vocabulary: Vocabulary) -> Iterator[Completion]:
    """Years that begin so; behind the first year of several, those after it."""
    span = _SPAN.fullmatch(here.text)
    head, begun = (span[1], span[2]) if span else ("", here.text)
    for year in vocabulary.names(YEAR):
        if year.name.startswith(begun) and year.name > head[:4]:
            notes = None if head else year.notes
            label = f"{head}{year.name}"
            yield Completion(here.start, here.end, f"{label} ", label, notes)
