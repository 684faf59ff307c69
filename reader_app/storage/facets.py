"""Which notes carry which term, as bitmaps: counts for every term at every click."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteSummary
from reader_app.domain.note import Note
from reader_app.domain.query import TermWanted
from reader_app.domain.taxonomy import (
    TERRITORY,
    THEME,
    TRAIT,
    TYPE,
    Taxonomy,
    Term,
    TermKey,
    TermPlace,
    canonical_terms,
)
from reader_app.domain.term_arrangement import TermArrangement, arranged
from reader_app.domain.term_spellings import with_alike
from reader_app.domain.words import find_marks, split
from reader_app.storage.snapshots import EVERYTHING, keep_snapshot, snapshot
from reader_app.storage.tables import TermRow
from reader_app.storage.term_places import term_places


@dataclass(frozen=True, slots=True)
class Facets:
    """Every term with its notes, as of one revision, as the reader arranges the terms.

    `spelt` holds the notes of each term as the notes spell it; `carriers` those of each
    canonical term, with everything narrower and every other spelling. `traits` are told apart
    from terms: nobody browses by them.
    """

    revision: int
    arrangements: tuple[TermArrangement, ...]
    everything: BitMap
    spelt: Mapping[TermKey, BitMap]
    traits: Mapping[str, BitMap]
    taxonomy: Taxonomy
    places: tuple[TermPlace, ...]
    spellings: Mapping[TermKey, TermKey]
    carriers: Mapping[TermKey, BitMap]

    def canonical(self, term: TermKey) -> TermKey:
        """The term that a spelling stands for."""
        return self.spellings.get(term, term)

    def carrying(self, term: TermKey) -> BitMap:
        """The notes that carry a term, in any spelling, or anything narrower."""
        return self.carriers.get(self.canonical(term), BitMap())

    def named(self, wanted: TermWanted) -> BitMap:
        """The notes of the terms that go by a name; see TermWanted."""
        return BitMap.union(BitMap(), *map(self.carrying, self._called(wanted)))

    def choice(self, terms: Iterable[TermKey], without: Iterable[TermKey]) -> "Choice":
        """The notes that chosen terms let through, and those that they keep out."""
        selected: dict[str, BitMap] = {}
        for term in terms:
            notes = self.carrying(term)
            selected[term.facet] = selected.get(term.facet, BitMap()) | notes
        return Choice(selected, {self.canonical(term): self.carrying(term) for term in without})

    def counts(self, found: BitMap, choice: "Choice") -> dict[TermKey, int]:
        """How many of the notes in `found` each term has, its own facet's choice left out.

        A term that is kept out counts the notes that it keeps out.
        """
        bases = {facet: choice.across(found, facet) for facet in self.taxonomy.facets()}
        counts = {
            term: notes.intersection_cardinality(bases[term.facet])
            for term, notes in self.carriers.items()
        }
        for term in choice.without.keys() & counts.keys():
            base = choice.but_for(term).across(found, term.facet)
            counts[term] = self.carriers[term].intersection_cardinality(base)
        return counts

    def _called(self, wanted: TermWanted) -> list[TermKey]:
        terms = [term for term in (*self.carriers, *self.spellings) if term.facet == wanted.facet]
        exact = [term for term in terms if split(term.name) == wanted.words]
        if exact:
            return exact
        asked = [(wanted.words, wanted.prefix)]
        return [term for term in terms if find_marks(term.name, asked)]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose in the facets: the notes let through by each, and those kept out."""

    selected: Mapping[str, BitMap]
    without: Mapping[TermKey, BitMap]

    def across(self, found: BitMap, left_out: str | None = None) -> BitMap:
        """The notes of `found` that every facet lets through, one facet's own choice left out."""
        for facet, notes in self.selected.items():
            if facet != left_out:
                found = found & notes
        for notes in self.without.values():
            found = found - notes
        return found

    def but_for(self, term: TermKey) -> "Choice":
        """The same without keeping out the notes of `term`."""
        others = {each: notes for each, notes in self.without.items() if each != term}
        return Choice(self.selected, others)


def read_facets(
    session: Session,
    revision: int,
    arrangements: tuple[TermArrangement, ...] = (),
    before: Facets | None = None,
) -> Facets:
    """The facets as of `revision`; only what changed since `before` is read."""
    kept = {**before.spelt, **_named(before.traits)} if before else {}
    kept |= _read_terms(session, before.revision if before else -1)
    traits = {term.name: notes for term, notes in kept.items() if term.facet == TRAIT}
    spelt = {term: notes for term, notes in kept.items() if notes and term.facet != TRAIT}
    counts = {term: len(notes) for term, notes in spelt.items()}
    places = arranged(with_alike(term_places(session), counts), arrangements)
    spellings = canonical_terms(places)
    taxonomy = _taxonomy(spelt, places, spellings)
    return Facets(
        revision=revision,
        arrangements=arrangements,
        everything=BitMap.deserialize(snapshot(session, EVERYTHING) or BitMap().serialize()),
        spelt=spelt,
        traits=traits,
        taxonomy=taxonomy,
        places=places,
        spellings=spellings,
        carriers=_carriers(spelt, taxonomy, spellings),
    )


def _named(traits: Mapping[str, BitMap]) -> dict[TermKey, BitMap]:
    return {TermKey(TRAIT, name): notes for name, notes in traits.items()}


@dataclass(slots=True)
class FacetKeeper:
    """The bitmaps as an import changes them: held in memory, written with each batch.

    Terms are plain pairs of facet and name: to make a key of each takes longer than the rest.
    """

    everything: BitMap
    terms: dict[tuple[str, str], BitMap]
    _touched: set[tuple[str, str]] = field(default_factory=set)

    def put(self, number: int, terms: Iterable[tuple[str, str]]) -> None:
        """Enter a note that is not in; `terms` are facets and names."""
        self.everything.add(number)
        for each in terms:
            notes = self.terms.get(each)
            if notes is None:
                notes = self.terms[each] = BitMap()
            notes.add(number)
            self._touched.add(each)

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
                {
                    "facet": facet,
                    "name": name,
                    "revision": revision,
                    "notes": self.terms[facet, name].serialize(),
                }
                for facet, name in self._touched
            ],
        )
        self._touched.clear()


def facet_keeper(session: Session) -> FacetKeeper:
    """The bitmaps as they stand."""
    everything = BitMap.deserialize(snapshot(session, EVERYTHING) or BitMap().serialize())
    return FacetKeeper(
        everything, {(*term,): each for term, each in _read_terms(session, -1).items()}
    )


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


def card_named(card: NoteSummary, spellings: Mapping[TermKey, TermKey]) -> NoteSummary:
    """A card with the terms that its spellings stand for, each once."""
    return card._replace(
        type=_name(TYPE, card.type, spellings) if card.type else card.type,
        themes=_names(THEME, card.themes, spellings),
        territories=_names(TERRITORY, card.territories, spellings),
    )


def note_named(note: Note, spellings: Mapping[TermKey, TermKey]) -> Note:
    """A note with the terms that its spellings stand for, each once."""
    if not any(term.key in spellings for term in note.terms):
        return note
    named = {spellings.get(term.key, term.key): term for term in reversed(note.terms)}
    terms = (Term(key.facet, key.name, term.address) for key, term in named.items())
    return replace(note, terms=tuple(reversed(tuple(terms))))


def _names(
    facet: str, names: tuple[str, ...], spellings: Mapping[TermKey, TermKey]
) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_name(facet, name, spellings) for name in names))


def _name(facet: str, name: str, spellings: Mapping[TermKey, TermKey]) -> str:
    return spellings.get(TermKey(facet, name), TermKey(facet, name)).name
