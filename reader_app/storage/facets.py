"""Which notes carry which term, as bitmaps: counts for every term at every click."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.taxonomy import Taxonomy, TermKey, TermPlace, canonical_terms
from reader_app.storage.snapshots import EVERYTHING, keep_snapshot, snapshot
from reader_app.storage.tables import TermRow
from reader_app.storage.term_places import term_places


@dataclass(frozen=True, slots=True)
class Facets:
    """Every term with its notes, as of one revision.

    `spelt` holds the notes of each term as the notes spell it; `carriers` those of each
    canonical term, with everything narrower and every other spelling.
    """

    revision: int
    everything: BitMap
    spelt: Mapping[TermKey, BitMap]
    taxonomy: Taxonomy
    places: tuple[TermPlace, ...]
    spellings: Mapping[TermKey, TermKey]
    carriers: Mapping[TermKey, BitMap]

    def canonical(self, term: TermKey) -> TermKey:
        """The term that a spelling stands for."""
        return self.spellings.get(term, term)

    def selected(self, terms: Iterable[TermKey]) -> dict[str, BitMap]:
        """The notes that each facet's chosen terms let through."""
        chosen: dict[str, BitMap] = {}
        for term in terms:
            notes = self.carriers.get(self.canonical(term), BitMap())
            chosen[term.facet] = chosen.get(term.facet, BitMap()) | notes
        return chosen

    def counts(self, found: BitMap, selected: Mapping[str, BitMap]) -> dict[TermKey, int]:
        """How many of the notes in `found` each term has, its own facet's choice left out."""
        bases = {facet: _across(found, selected, facet) for facet in self.taxonomy.facets()}
        return {
            term: notes.intersection_cardinality(bases[term.facet])
            for term, notes in self.carriers.items()
        }


def narrowed(found: BitMap, selected: Mapping[str, BitMap]) -> BitMap:
    """The notes of `found` that every facet's choice lets through."""
    return _across(found, selected, None)


def read_facets(session: Session, revision: int, before: Facets | None = None) -> Facets:
    """The facets as of `revision`; only what changed since `before` is read."""
    since = before.revision if before else -1
    spelt = dict(before.spelt) if before else {}
    spelt.update(_read_terms(session, since))
    spelt = {term: notes for term, notes in spelt.items() if notes}
    places = term_places(session)
    spellings = canonical_terms(places)
    taxonomy = _taxonomy(spelt, places, spellings)
    carriers = _carriers(spelt, taxonomy, spellings)
    everything = BitMap.deserialize(snapshot(session, EVERYTHING) or BitMap().serialize())
    return Facets(revision, everything, spelt, taxonomy, places, spellings, carriers)


@dataclass(slots=True)
class FacetKeeper:
    """The bitmaps as an import changes them: held in memory, written with each batch."""

    everything: BitMap
    terms: dict[TermKey, BitMap]
    _touched: set[TermKey] = field(default_factory=set)

    def put(self, number: int, terms: Iterable[TermKey]) -> None:
        """Enter a note that is not in."""
        self.everything.add(number)
        for term in terms:
            self.terms.setdefault(term, BitMap()).add(number)
            self._touched.add(term)

    def drop(self, number: int) -> None:
        """Take a note out of everything."""
        self.everything.discard(number)
        for term, notes in self.terms.items():
            if number in notes:
                notes.discard(number)
                self._touched.add(term)

    def save(self, session: Session, revision: int) -> None:
        """Write what changed since the last time."""
        keep_snapshot(session, EVERYTHING, revision, self.everything.serialize())
        if not self._touched:
            return
        statement = insert(TermRow)
        update = {"revision": statement.excluded.revision, "notes": statement.excluded.notes}
        session.execute(
            statement.on_conflict_do_update(index_elements=["facet", "name"], set_=update),
            [
                {**term._asdict(), "revision": revision, "notes": self.terms[term].serialize()}
                for term in self._touched
            ],
        )
        self._touched.clear()


def facet_keeper(session: Session) -> FacetKeeper:
    """The bitmaps as they stand."""
    everything = BitMap.deserialize(snapshot(session, EVERYTHING) or BitMap().serialize())
    return FacetKeeper(everything, _read_terms(session, -1))


def _across(found: BitMap, selected: Mapping[str, BitMap], left_out: str | None) -> BitMap:
    for facet, notes in selected.items():
        if facet != left_out:
            found = found & notes
    return found


def _read_terms(session: Session, since: int) -> dict[TermKey, BitMap]:
    rows = session.execute(
        select(TermRow.facet, TermRow.name, TermRow.notes).where(TermRow.revision > since)
    )
    return {TermKey(facet, name): BitMap.deserialize(notes) for facet, name, notes in rows}


def _taxonomy(
    spelt: Mapping[TermKey, BitMap],
    places: tuple[TermPlace, ...],
    spellings: Mapping[TermKey, TermKey],
) -> Taxonomy:
    return Taxonomy(sorted({spellings.get(term, term) for term in spelt}), places)


def _carriers(
    spelt: Mapping[TermKey, BitMap], taxonomy: Taxonomy, spellings: Mapping[TermKey, TermKey]
) -> dict[TermKey, BitMap]:
    own: dict[TermKey, BitMap] = {}
    for term, notes in spelt.items():
        canonical = spellings.get(term, term)
        own[canonical] = own[canonical] | notes if canonical in own else notes
    return {
        term: BitMap.union(BitMap(), *(own[each] for each in taxonomy.reach(term) if each in own))
        for facet in taxonomy.facets()
        for term in taxonomy.terms(facet)
    }
