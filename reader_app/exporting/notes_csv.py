"""Notes as a table, one line each, for a spreadsheet: its texts are plain."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from reader_app.domain.note import Note
from reader_app.domain.shelf import BETWEEN_NAMES
from reader_app.domain.taken_out import TakenNote
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE
from reader_app.exporting.cells import plain_cell
from reader_app.pages.markdown import plain_text

COLUMNS = (
    "key",
    "title",
    "url",
    "date",
    "published",
    "modified",
    "type",
    "themes",
    "territories",
    "other_terms",
    "author",
    "language",
    "summary",
    "body",
    "documents",
    "transcripts",
    "favourite",
    "marked",
    "to_read",
    "read",
    "shelves",
    "remarks",
    "highlights",
)
_BETWEEN = "\n"
_KNOWN = (TYPE, THEME, TERRITORY)


def notes_csv(notes: Iterable[TakenNote]) -> Iterator[str]:
    """The table with its heading, in UTF-8 with a mark, so that every spreadsheet reads it."""
    yield "\ufeff" + _line(COLUMNS)
    for each in notes:
        yield _line([plain_cell(cell) for cell in _cells(each)])


def _cells(taken: TakenNote) -> list[str]:
    note, kept = taken.note, taken.kept
    return [
        note.key,
        note.title,
        note.source_address or "",
        note.moment.isoformat() if note.moment else "",
        note.published.isoformat() if note.published else "",
        note.modified.isoformat() if note.modified else "",
        *(_BETWEEN.join(note.names(facet)) for facet in _KNOWN),
        _BETWEEN.join(_other_terms(note)),
        note.author or "",
        note.language,
        plain_text(note.summary),
        plain_text(note.body),
        _BETWEEN.join(each.address or each.name for each in note.attachments),
        "\n\n".join(
            plain_text(each.transcript.text) for each in note.attachments if each.transcript
        ),
        str(int(kept.marked is not None)),
        kept.marked.isoformat() if kept.marked else "",
        str(int(kept.to_read)),
        str(int(kept.is_read)),
        _BETWEEN.join(BETWEEN_NAMES.join(path) for path in kept.shelves),
        "\n\n".join(kept.remarks),
        "\n\n".join(
            "\n".join(part for part in (each.anchor.quote, each.remark) if part)
            for each in kept.highlights
        ),
    ]


def _other_terms(note: Note) -> Iterator[str]:
    return (f"{each.facet}: {each.name}" for each in note.terms if each.facet not in _KNOWN)


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()
