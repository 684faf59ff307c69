"""Where the documents of each note are, as terms of a facet of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.orm import Session

from reader_app.domain.documents_here import (
    ABSENT,
    ALWAYS,
    CHANGED,
    DAMAGED,
    PARTLY,
    SOMETIMES,
    WHOLE,
    DocumentsHere,
)
from reader_app.domain.ports import Attachments
from reader_app.domain.taxonomy import Taxonomy, TermKey, TermPlace
from reader_app.storage.facets import Facets
from reader_app.storage.tables import AttachmentRow

_ADDRESSES = select(AttachmentRow.number, AttachmentRow.address)


class OfflineStanding(NamedTuple):
    """The notes with documents by where these are, as the disk and a revision have them.

    `here` are the notes of which at least one document is on the disk.
    """

    generation: int = 0
    revision: int = -1
    notes: Mapping[TermKey, BitMap] = MappingProxyType({})
    here: BitMap = BitMap()


class HeldDocuments:
    """The standing of all documents, worked out anew only when disk or library changed."""

    def __init__(self, attachments: Attachments | None) -> None:
        self._attachments = attachments
        self._held = OfflineStanding()

    def now(self, session: Session, revision: int) -> OfflineStanding:
        """Where the documents of the library's notes are now."""
        if self._attachments is None:
            return self._held
        generation = self._attachments.generation()
        if (generation, revision) != self._held[:2]:
            rows = [(number, address) for number, address in session.execute(_ADDRESSES)]
            disk = self._attachments.standing({address for _number, address in rows})
            self._held = OfflineStanding(generation, revision, *_notes(rows, disk))
        return self._held


def with_documents(facets: Facets, standing: OfflineStanding) -> Facets:
    """The facets with one more: where the documents are, if any note has documents."""
    notes = standing.notes
    shown = [*ALWAYS, *(term for term in SOMETIMES if notes.get(term))]
    if not any(notes.values()):
        return facets
    places = tuple(TermPlace(term, rank=rank) for rank, term in enumerate(shown))
    taxonomy = Taxonomy([*facets.taxonomy.all_terms(), *shown], (*facets.places, *places))
    carriers = {term: notes.get(term, BitMap()) for term in shown}
    return replace(
        facets,
        places=(*facets.places, *places),
        taxonomy=taxonomy,
        carriers={**facets.carriers, **carriers},
    )


def _notes(
    rows: Iterable[tuple[int, str]], disk: DocumentsHere
) -> tuple[dict[TermKey, BitMap], BitMap]:
    """The notes of each term, and those with a document on the disk."""
    all_of_them, here, missing, damaged, changed = (BitMap() for _ in range(5))
    for number, address in rows:
        all_of_them.add(number)
        (here if address in disk.here else missing).add(number)
        if address in disk.damaged:
            damaged.add(number)
        elif address in disk.changed:
            changed.add(number)
    notes = {
        WHOLE: here - missing,
        PARTLY: here & missing,
        ABSENT: all_of_them - here,
        DAMAGED: damaged,
        CHANGED: changed,
    }
    return notes, here
