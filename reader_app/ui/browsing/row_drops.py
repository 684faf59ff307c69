"""What is dragged in the sidebar, and onto which of its rows it may be dropped."""

from PySide6.QtCore import QByteArray, QMimeData

from reader_app.domain.card import NoteKey
from reader_app.domain.taxonomy import SHELF, TermKey
from reader_app.ui.browsing.note_drag import NOTES_TYPE
from reader_app.ui.browsing.taxonomy_rows import Kind, Row

_SEARCH_TYPE = "application/x-lutrin-saved-search"
_SHELF_TYPE = "application/x-lutrin-shelf"
TYPES = [_SEARCH_TYPE, _SHELF_TYPE, NOTES_TYPE]
"""All that may be dropped."""


def search_data(key: str) -> QMimeData:
    """A saved search as it is dragged."""
    return _data(_SEARCH_TYPE, key)


def shelf_data(term: TermKey) -> QMimeData:
    """A shelf as it is dragged."""
    return _data(_SHELF_TYPE, term.name)


def can_drop(data: QMimeData, row: int, onto: Row) -> bool:
    """Whether this may be dropped onto a row, or before the one numbered `row` in it."""
    if data.hasFormat(NOTES_TYPE):
        return onto.facet == SHELF and onto.term is not None
    if data.hasFormat(_SHELF_TYPE):
        return onto.facet == SHELF
    return data.hasFormat(_SEARCH_TYPE) and place_of(row, onto) is not None


def place_of(row: int, onto: Row) -> int | None:
    """Before which saved search something is dropped, None where it is dropped elsewhere."""
    if onto.kind is Kind.SEARCH:
        return onto.at
    if onto.kind is Kind.SEARCHES:
        return 0 if row < 0 else row
    return None


def notes_in(data: QMimeData) -> tuple[NoteKey, ...]:
    """The notes that are dropped, if it is notes."""
    return tuple(map(NoteKey, _read(data, NOTES_TYPE).splitlines()))


def shelf_in(data: QMimeData) -> TermKey | None:
    """The shelf that is dropped, if it is one."""
    return TermKey(SHELF, _read(data, _SHELF_TYPE)) if data.hasFormat(_SHELF_TYPE) else None


def search_in(data: QMimeData) -> str | None:
    """The key of the saved search that is dropped, if it is one."""
    return _read(data, _SEARCH_TYPE) if data.hasFormat(_SEARCH_TYPE) else None


def _data(kind: str, text: str) -> QMimeData:
    data = QMimeData()
    data.setData(kind, QByteArray(text.encode()))
    return data


def _read(data: QMimeData, kind: str) -> str:
    return bytes(data.data(kind).data()).decode()
