"""The JSON that the commands answer with. Absent values are null, lists empty."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from reader_app.cli.found import Written, dropped_text
from reader_app.domain.backup import Backup
from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import PlacedHighlight
from reader_app.domain.import_report import FileReport, ImportReport
from reader_app.domain.note import Attachment, Note
from reader_app.domain.ports import AttachmentFile, AttachmentState, Mark
from reader_app.domain.query import Answer, Found, Hit, WaysOut
from reader_app.domain.saved_search import SavedSearch
from reader_app.domain.shelf import PlacedShelf
from reader_app.domain.taxonomy import FACETS, OFFLINE, SHELF, TERRITORY, THEME, TYPE, TermKey
from reader_app.domain.term_arrangement import TermArrangement

Json = dict[str, Any]
Place = tuple[NoteKey, str | None, int | None]


def import_shape(report: ImportReport, say: Callable[[FileReport], str]) -> Json:
    """An import's report; `say` makes one line of a reason."""
    return {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "unreadable": [_file_shape(each, say) for each in report.unreadable],
        "notices": [_file_shape(each, say) for each in report.notices],
        "seconds": round(report.seconds, 3),
    }


def search_shape(answer: Answer, marked: frozenset[NoteKey], *, facets: bool) -> Json:
    """The hits, and the counts of every term where they are asked for."""
    return {
        "count": answer.count,
        "hits": [_hit_shape(hit, marked) for hit in answer.hits],
        "facets": _facets_shape(answer) if facets else None,
        "ways_out": None,
    }


def ways_out_shape(ways: WaysOut, written: Written) -> Json:
    """What to do where nothing was found, each part as a search line asks for it."""
    return {
        "drops": [
            {"dropped": dropped_text(way, written), "count": way.count} for way in ways.drops
        ],
        "spellings": [
            {"word": each.word, "spelling": each.spelling, "count": each.count}
            for each in ways.spellings
        ],
    }


def note_shape(note: Note, file_of: Callable[[str], AttachmentFile], library: Path) -> Json:
    """One note whole, with where its documents are."""
    types = note.names(TYPE)
    return {
        "key": note.key,
        "title": note.title,
        "title_derived": note.title_derived,
        "summary": note.summary,
        "body_markdown": note.body,
        "event": _when(note.event),
        "published": _when(note.published),
        "modified": _when(note.modified),
        "type": types[0] if types else None,
        "themes": list(note.names(THEME)),
        "territories": list(note.names(TERRITORY)),
        "attachments": [_attachment_shape(each, file_of, library) for each in note.attachments],
        "links": [
            {"number": link.number, "text": link.text, "address": link.address}
            for link in note.links
        ],
        "source_address": note.source_address,
    }


def marks_shape(marks: Sequence[Mark], shelves: Mapping[Place, Sequence[str]]) -> Json:
    """Every mark, the newest first, with the shelves that it stands on."""
    return {
        "favourites": [
            {
                "key": mark.key,
                "attachment": mark.attachment,
                "page": mark.page,
                "title": mark.title,
                "marked": mark.marked.astimezone().isoformat(timespec="seconds"),
                "shelves": list(shelves.get(mark.place, ())),
            }
            for mark in marks
        ]
    }


def shelves_shape(shelves: Sequence[tuple[PlacedShelf, int]]) -> list[Json]:
    """Every shelf from top to bottom, with how many marks stand on it."""
    return [
        {"key": each.shelf.key, "name": each.shelf.name, "path": list(each.path), "count": count}
        for each, count in shelves
    ]


def searches_shape(searches: Sequence[tuple[SavedSearch, int]]) -> list[Json]:
    """Every saved search with how many notes it finds."""
    return [
        {
            "name": search.name,
            "line": search.line,
            "terms": _terms_shape(search.terms),
            "without": _terms_shape(search.without),
            "favourites": search.favourites_only,
            "sort": search.sort.value,
            "count": count,
        }
        for search, count in searches
    ]


def highlights_shape(placed: Iterable[PlacedHighlight]) -> Json:
    """The words that were coloured, each with where it stands now, or where it may."""
    return {
        "highlights": [
            {
                "id": each.highlight.key,
                "key": each.highlight.note,
                "title": each.highlight.title,
                "document": each.highlight.attachment,
                "colour": each.highlight.colour.value,
                "quote": each.highlight.first_quote,
                "remark": each.highlight.remark,
                "created": _when(each.highlight.created),
                "changed": _when(each.highlight.changed),
                "lost": each.is_orphan,
                "now": None if each.placement is None else each.placement.anchor.quote,
                "paragraph": None if each.placement is None else each.placement.anchor.paragraph,
            }
            for each in placed
        ]
    }


def arrangements_shape(arrangements: Sequence[TermArrangement]) -> list[Json]:
    """What the reader arranged, in the order that it was done."""
    return [
        {
            "facet": each.key.facet,
            "name": each.key.name,
            "stands_for": each.stands_for,
            "broader": None if each.broader is None else list(each.broader),
        }
        for each in arrangements
    ]


def backups_shape(
    backups: Sequence[Backup], *, made: Backup | None, restored: str | None, before: Backup | None
) -> Json:
    """Every copy, the newest first, and the names of those that were made or brought back."""
    return {
        "backups": [
            {
                "name": each.name,
                "made": each.made.astimezone().isoformat(timespec="seconds"),
                "occasion": each.occasion.value,
                "size": each.size,
                "counts": each.counts._asdict(),
            }
            for each in backups
        ],
        "made": made.name if made else None,
        "restored": restored,
        "before": before.name if before else None,
    }


def relative(path: Path, library: Path) -> str:
    """`path` under the library's folder, with `/`; whole where it lies elsewhere."""
    return (path.relative_to(library) if path.is_relative_to(library) else path).as_posix()


def _terms_shape(terms: Iterable[TermKey]) -> list[Json]:
    return [{"facet": term.facet, "name": term.name} for term in sorted(terms)]


def _facets_shape(answer: Answer) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
    for term, count in answer.counts.items():
        facet = {SHELF: "shelf", OFFLINE: "offline"}.get(term.facet, term.facet)
        counts.setdefault(facet, {})[term.name] = count
    return counts


def _file_shape(report: FileReport, say: Callable[[FileReport], str]) -> Json:
    return {"path": report.path, "reason": say(report)}


def _hit_shape(hit: Hit, marked: frozenset[NoteKey]) -> Json:
    note = hit.note
    return {
        "key": note.key,
        "title": note.title,
        "date": _when(note.time or note.day),
        "type": note.type,
        "themes": list(note.themes),
        "territories": list(note.territories),
        "favourite": note.key in marked,
        "snippet": hit.snippet.text,
        "found": [_found_shape(each) for each in hit.found or ()],
    }


def _found_shape(found: Found) -> Json:
    return {
        "where": found.where.value,
        "attachment": found.attachment,
        "times": found.times,
        "pages": list(found.pages),
    }


def _attachment_shape(
    attachment: Attachment, file_of: Callable[[str], AttachmentFile], library: Path
) -> Json:
    file = file_of(attachment.address) if attachment.address else None
    state = file.state if file else AttachmentState.ABSENT
    here = file is not None and state != AttachmentState.ABSENT
    return {
        "name": attachment.name,
        "address": attachment.address,
        "size_text": attachment.size_text,
        "size_bytes": attachment.size_bytes,
        "state": state.value,
        "path": relative(file.path, library) if file and here else None,
        "transcript": attachment.transcript.text if attachment.transcript else None,
    }


def _when(moment: datetime | date | None) -> str | None:
    """`2019-03-01T15:15:00+01:00` for a time, `2019-03-01` for a day."""
    return moment.isoformat() if moment else None
