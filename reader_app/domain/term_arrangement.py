"""What the reader arranges among the terms: it wins over `terms.toml`, and touches no source."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader_app.domain.taxonomy import TermKey, TermPlace, canonical_terms


class TermArrangement(NamedTuple):
    """What the reader says of one term: which one it stands for, or what is broader.

    `broader` is empty where the term stands at the top, and None where it stays as it is.
    """

    key: TermKey
    stands_for: str | None = None
    broader: tuple[str, ...] | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether the term is as the source has it."""
        return self.stands_for is None and self.broader is None


def arranged(
    places: Sequence[TermPlace], arrangements: Iterable[TermArrangement]
) -> tuple[TermPlace, ...]:
    """The places of terms once the reader's arrangements lie over those of `terms.toml`.

    A term that stands for another gives it its spellings and its narrower terms. Of two that
    would stand for each other, the first one does. Loops of broader terms are for Taxonomy.
    """
    said = {each.key: each for each in arrangements if not each.is_nothing}
    if not said:
        return tuple(places)
    kept = {place.key: place for place in places}
    merged = _merged(said, canonical_terms(places))
    above = {
        key: _broader(key, kept, said)
        for key in (*kept, *(key for key in said if key not in kept), *merged)
    }
    spellings = _spellings(merged)
    keys = dict.fromkeys((*kept, *(key for key in said if key not in kept), *spellings))
    return tuple(
        _place(key, kept.get(key), tuple(_resolved(key, above, merged)), spellings.get(key, ()))
        for key in keys
        if key not in merged
    )


def _merged(
    said: Mapping[TermKey, TermArrangement], source: Mapping[TermKey, TermKey]
) -> dict[TermKey, TermKey]:
    """Which term stands for which in the end; the reader's word comes before the source's."""
    steps: dict[TermKey, TermKey] = {}
    wanted = [
        (key, TermKey(key.facet, each.stands_for))
        for key, each in said.items()
        if each.stands_for is not None
    ]
    wanted += [(key, term) for key, term in source.items() if key not in said]
    for key, term in wanted:
        if _end(term, steps) != key:
            steps[key] = term
    return {key: _end(key, steps) for key in steps}


def _end(term: TermKey, steps: Mapping[TermKey, TermKey]) -> TermKey:
    while term in steps:
        term = steps[term]
    return term


def _broader(
    key: TermKey, kept: Mapping[TermKey, TermPlace], said: Mapping[TermKey, TermArrangement]
) -> tuple[str, ...]:
    """The broader terms of a term by the names that it was given them."""
    arrangement = said.get(key)
    if arrangement is not None and arrangement.broader is not None:
        return arrangement.broader
    place = kept.get(key)
    return place.broader if place else ()


def _resolved(
    key: TermKey, above: Mapping[TermKey, tuple[str, ...]], merged: Mapping[TermKey, TermKey]
) -> Iterator[str]:
    """The broader terms of a term by what stands for them now.

    Where one of them was merged into the term itself, what was above that one is above it.
    """
    seen: set[TermKey] = set()
    found: set[str] = set()
    waiting = [TermKey(key.facet, name) for name in above.get(key, ())]
    while waiting:
        term = waiting.pop(0)
        if term in seen:
            continue
        seen.add(term)
        end = merged.get(term, term)
        if end == key:
            waiting += [TermKey(key.facet, name) for name in above.get(term, ())]
        elif end.name not in found:
            found.add(end.name)
            yield end.name


def _spellings(merged: Mapping[TermKey, TermKey]) -> dict[TermKey, tuple[str, ...]]:
    """Every other spelling of a term, the one that was given first before others."""
    found: dict[TermKey, tuple[str, ...]] = {}
    for spelling, term in merged.items():
        found[term] = (*found.get(term, ()), spelling.name)
    return found


def _place(
    key: TermKey, before: TermPlace | None, broader: tuple[str, ...], spellings: tuple[str, ...]
) -> TermPlace:
    """A term that was moved follows by name: its rank was one among other neighbours."""
    stays = before is not None and before.broader == broader
    return TermPlace(key, broader, before.rank if before and stays else None, spellings)
