"""`lutrin download`: the documents of notes, and what they say."""

import argparse
import logging
from collections.abc import Iterator

from reader_app.cli.lines import reason_line
from reader_app.cli.outcome import NOT_ALL, OK, Outcome
from reader_app.cli.shapes import relative
from reader_app.domain.card import NoteSummary
from reader_app.domain.document_text import Brake
from reader_app.domain.errors import LibraryError
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.downloads.command_line import fetch_all
from reader_app.gathering import gathering
from reader_app.opening import Wings
from reader_app.pdfs.vetting import vetting

_log = logging.getLogger(__name__)
_AT_ONCE = 500


def download(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin download KEY…|--all`."""
    owned = list(_owned(wings, arguments))
    ends = fetch_all([each for _, each in owned], wings.attachments, vetting)
    _read_documents(wings)
    shapes = []
    lines = []
    for (key, attachment), end in zip(owned, ends, strict=True):
        failed = end.state is not AttachmentState.HERE
        reason = reason_line(end.reason, end.detail) if end.reason else None
        path = None if failed else relative(end.path, wings.folder)
        shapes.append(
            {
                "key": key,
                "name": attachment.name,
                "state": end.state.value,
                "path": path,
                "reason": reason,
            }
        )
        lines.append(f"{end.state.value}: {attachment.name}: {reason or path}")
    code = OK if all(end.state is AttachmentState.HERE for end in ends) else NOT_ALL
    return Outcome(code, shapes, lines)


def _read_documents(wings: Wings) -> None:
    """Read the documents that are here; where that cannot be now, the window does it later."""
    try:
        finished(gathering(wings.attachments, wings.library, Brake()))
    except LibraryError as error:
        _log.warning("Documents are not read: %s", error)


def _owned(wings: Wings, arguments: argparse.Namespace) -> Iterator[tuple[str, Attachment]]:
    """(note key, attachment) of everything to fetch."""
    if not arguments.all:
        for key in arguments.keys:
            note = wings.library.note(key)
            yield from ((note.key, each) for each in note.attachments)
        return
    for card in _all_cards(wings):
        for each in card.attachments:
            yield card.key, Attachment(each.name, each.address, size_bytes=each.size_bytes)


def _all_cards(wings: Wings) -> Iterator[NoteSummary]:
    query = NoteQuery()
    for start in range(0, wings.library.find(query, 0).count, _AT_ONCE):
        for hit in wings.library.page(query, start, _AT_ONCE):
            yield hit.note
