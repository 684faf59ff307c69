"""Spellings of terms that differ by capitals, accents and apostrophes alone: they are one term."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader_app.domain.taxonomy import TermKey, TermPlace, canonical_terms
from reader_app.domain.words import fold


def with_alike(places: Sequence[TermPlace], counts: Mapping[TermKey, int]) -> tuple[TermPlace, ...]:
    """The places of `terms.toml` with what notes spell almost so: "Développement Social".

    `counts` says how many notes spell a term so. The spelling of `terms.toml` stands for the
    others, else that of most notes.
    """
    known = canonical_terms(places)
    kept = {place.key: place for place in places}
    alike: dict[tuple[str, str], list[TermKey]] = defaultdict(list)
    for term in dict.fromkeys((*kept, *counts)):
        if term not in known:
            alike[term.facet, fold(term.name).replace("’", "'")].append(term)
    for terms in alike.values():
        others = tuple(sorted(term.name for term in terms if term not in kept))
        if len(terms) > 1 and others:
            main = next((term for term in terms if term in kept), None)
            if main is None:
                main = min(terms, key=lambda term: (-counts[term], term.name))
            place = kept.get(main, TermPlace(main))
            spellings = (name for name in others if name != main.name)
            kept[main] = place._replace(spellings=(*place.spellings, *spellings))
    return tuple(kept.values())
