"""The newest cards and all counts in one small file: what the first frame shows.

Read before anything else of storage is loaded, so it imports next to nothing.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from reader_app.domain.card import AttachmentSummary, NoteKey, NoteSummary
from reader_app.domain.query import Answer, Hit, NoteQuery, Snippet
from reader_app.domain.taxonomy import Taxonomy, TermKey, TermPlace
from reader_app.storage.stretches import beginning
from reader_app.storage.whole_file import write_whole

LENGTH = 128
_VERSION = 3
_NAME = "first_page.json"


class FirstPage(NamedTuple):
    """All notes, the newest first, as the library's `generation` has them.

    `own` is the generation of what the reader keeps: their marks, and how they arrange terms.

    `terms` and `places` are what a Taxonomy is made of. `favourites` counts the notes that
    are here and marked; `marked` are those of the hits that are marked themselves.
    `searches` are the names of the saved searches by their keys, in their order.
    """

    generation: int
    own: int
    count: int  # type: ignore[assignment]  # nobody counts in this tuple
    hits: tuple[Hit, ...]
    counts: Mapping[TermKey, int]
    terms: tuple[TermKey, ...]
    places: tuple[TermPlace, ...]
    favourites: int
    marked: frozenset[NoteKey]
    searches: Mapping[str, str] = MappingProxyType({})

    def answer(self) -> Answer:
        """The same as an answer of the library."""
        return Answer(NoteQuery(), self.count, self.hits, self.counts, self.generation)

    def taxonomy(self) -> Taxonomy:
        """Every term, and the tree above it."""
        return Taxonomy(self.terms, self.places)


def read_first_page(folder: Path) -> FirstPage | None:
    """The first page of the library in `folder`, or None where it must be worked out."""
    try:
        return _page(json.loads((folder / _NAME).read_bytes()))
    except (
        OSError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        OverflowError,
        RecursionError,
    ):
        # It says nothing that library.db does not say better.
        return None


def write_first_page(folder: Path, page: FirstPage) -> None:
    """Keep the first page of the library in `folder`. Raises OSError."""
    text = json.dumps(_values(page), ensure_ascii=False, separators=(",", ":"))
    write_whole(folder / _NAME, text.encode())


def _values(page: FirstPage) -> dict[str, Any]:
    return {
        "version": _VERSION,
        "generation": page.generation,
        "own": page.own,
        "count": page.count,
        "hits": [_hit_values(each) for each in page.hits],
        "counts": [[*term, count] for term, count in page.counts.items()],
        "terms": page.terms,
        "places": [[*each.key, each.broader, each.rank, each.spellings] for each in page.places],
        "favourites": page.favourites,
        "marked": sorted(page.marked),
        "searches": dict(page.searches),
    }


def _page(values: dict[str, Any]) -> FirstPage | None:
    if values["version"] != _VERSION:
        return None
    return FirstPage(
        generation=int(values["generation"]),
        own=int(values["own"]),
        count=int(values["count"]),
        hits=tuple(_hit(*each) for each in values["hits"]),
        counts={TermKey(facet, name): count for facet, name, count in values["counts"]},
        terms=tuple(TermKey(*each) for each in values["terms"]),
        places=tuple(_place(*each) for each in values["places"]),
        favourites=int(values["favourites"]),
        marked=frozenset(NoteKey(each) for each in values["marked"]),
        searches={str(key): str(name) for key, name in values["searches"].items()},
    )


def _hit_values(hit: Hit) -> list[Any]:
    """A card; its snippet is the beginning of its summary, since there are no words."""
    note = hit.note
    return [
        note.key,
        note.title,
        note.summary,
        note.day.toordinal() if note.day else None,
        note.type,
        note.themes,
        note.territories,
        [[each.name, each.address, each.size_bytes] for each in note.attachments],
    ]


def _hit(*values: Any) -> Hit:
    key, title, summary, day, kind, themes, territories, attachments = values
    note = NoteSummary(
        key=NoteKey(key),
        title=title,
        summary=summary,
        day=date.fromordinal(day) if day else None,
        type=kind,
        themes=tuple(themes),
        territories=tuple(territories),
        attachments=tuple(AttachmentSummary(*each) for each in attachments),
    )
    return Hit(note, Snippet(beginning(summary)))


def _place(facet: str, name: str, *rest: Any) -> TermPlace:
    broader, rank, spellings = rest
    return TermPlace(TermKey(facet, name), tuple(broader), rank, tuple(spellings))
