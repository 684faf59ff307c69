"""`lutrin download`: the documents of notes, and which have newer versions."""

import argparse
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from reader_app.cli.error_lines import reason_line
from reader_app.cli.language import tr
from reader_app.cli.outcome import NOT_ALL, OK, Outcome
from reader_app.cli.shapes import Json, relative
from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.document_text import Brake
from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.downloads.command_line import check_all, fetch_all
from reader_app.downloads.inquiry import Verdict
from reader_app.downloads.transfer import Limits
from reader_app.gathering import gathering
from reader_app.opening import Wings
from reader_app.pdfs.vetting import vetting
from reader_app.places import find_places
from reader_app.storage.settings_file import read_settings

_log = logging.getLogger(__name__)
_AT_ONCE = 500
_Owned: TypeAlias = tuple[NoteKey, Attachment]
_REASONS = {Verdict.CHANGED: Reason.NEWER_AT_SOURCE, Verdict.GONE: Reason.NOT_FOUND}


class _Told(NamedTuple):
    """What there is to say of one document; `is_well` where what was asked for was done."""

    key: NoteKey
    attachment: Attachment
    state: str
    path: Path | None
    reason: Reason | None
    detail: str
    is_well: bool


def download(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin download [--check | --update] KEY…|--all`."""
    owned = list(_owned(wings, arguments))
    if not (arguments.check or arguments.update):
        return _outcome(wings, _fetched(wings, owned))
    told = _compared(wings, owned)
    if arguments.update:
        changed = [each[:2] for each in told if each.state == Verdict.CHANGED.value]
        fetched = {each[:2]: each for each in _fetched(wings, changed, anew=True)}
        told = [fetched.get(each[:2], each) for each in told]
    return _outcome(wings, told)


def _fetched(wings: Wings, owned: Sequence[_Owned], *, anew: bool = False) -> list[_Told]:
    """Bring these documents, and tell how each ended."""
    largest = read_settings(find_places().settings_file).largest_download
    attachments = [each for _, each in owned]
    limits = Limits(longest=largest << 20)
    ends = fetch_all(attachments, wings.attachments, vetting, limits, anew=anew)
    _read_documents(wings)
    told = []
    for (key, attachment), end in zip(owned, ends, strict=True):
        is_here = end.state is AttachmentState.HERE
        path = end.path if is_here else None
        is_well = is_here and not end.failed
        told.append(_Told(key, attachment, end.state.value, path, end.reason, end.detail, is_well))
    return told


def _compared(wings: Wings, owned: Sequence[_Owned]) -> list[_Told]:
    """Ask the sources of those of these documents that are here; nothing is fetched."""
    found = check_all([each for _, each in owned], wings.attachments, vetting)
    told = []
    for key, attachment in owned:
        checked = found.get(attachment.identity)
        if checked is not None:
            verdict = checked.verdict
            path = wings.attachments.file(attachment.identity).path
            reason = checked.reason or _REASONS.get(verdict)
            is_well = verdict is not Verdict.UNKNOWN
            told.append(
                _Told(key, attachment, verdict.value, path, reason, checked.detail, is_well)
            )
    return told


def _outcome(wings: Wings, told: Sequence[_Told]) -> Outcome:
    shapes: list[Json] = []
    lines = []
    for each in told:
        name = each.attachment.name
        reason = reason_line(each.reason, each.detail, str) if each.reason else None
        path = relative(each.path, wings.folder) if each.path else None
        shapes.append(
            {"key": each.key, "name": name, "state": each.state, "path": path, "reason": reason}
        )
        what = reason_line(each.reason, each.detail) if each.reason else path
        lines.append(_line(each.state).format(name=name, what=what))
    return Outcome(OK if all(each.is_well for each in told) else NOT_ALL, shapes, lines)


def _line(state: str) -> str:
    """What is said of a document that is in this state now."""
    return {
        AttachmentState.HERE.value: tr("here: {name}: {what}"),
        AttachmentState.ABSENT.value: tr("absent: {name}: {what}"),
        AttachmentState.DAMAGED.value: tr("damaged: {name}: {what}"),
        Verdict.SAME.value: tr("same: {name}: {what}"),
        Verdict.CHANGED.value: tr("changed: {name}: {what}"),
        Verdict.GONE.value: tr("gone: {name}: {what}"),
        Verdict.UNKNOWN.value: tr("unknown: {name}: {what}"),
    }[state]


def _read_documents(wings: Wings) -> None:
    """Read the documents that are here; where that cannot be now, the window does it later."""
    try:
        finished(gathering(wings.attachments, wings.library, Brake()))
    except LibraryError as error:
        _log.warning("Documents are not read: %s", error)


def _owned(wings: Wings, arguments: argparse.Namespace) -> Iterator[_Owned]:
    """(note key, attachment) of everything that is asked for."""
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
