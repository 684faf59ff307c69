"""Collections of other programs: browsers' bookmark files, wallabag, Pocket and Zotero, and ours.

Each is known by what is in it. What cannot be made out is passed over: they come from anywhere.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader_app.domain.card import NoteKey
from reader_app.domain.collected import Collected, ShelfPath, collected_highlight
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.highlight import Anchor, Highlight
from reader_app.domain.shelf import BETWEEN_NAMES
from reader_app.importing.bookmark_file import TO_READ, address_in, from_html, second
from reader_app.importing.markdown_list import from_markdown

_LARGEST = 100_000_000  # bytes
_RIS = re.compile(r"^([A-Z][A-Z0-9])  - ?(.*)$")


def read_collection(path: Path) -> list[Collected]:
    """Every page that a file names.

    Raises:
        FileError: It cannot be read, or is none of those that are known.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise FileError(path, Reason.TOO_LARGE)
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        reason = Reason.UNREADABLE if path.exists() else Reason.MISSING
        raise FileError(path, reason, error.strerror or "") from error
    found = _found(text)
    if found is None:
        raise FileError(path, Reason.UNKNOWN_FORMAT)
    return found


def _found(text: str) -> list[Collected] | None:
    begin = text.lstrip()[:2000]
    if begin.startswith(("{", "[")):
        return _from_json(text)
    if re.search(r"<!DOCTYPE|<html|<dl|<ul|<h1", begin, re.IGNORECASE):
        return from_html(text)
    if re.search(r"^TY  - ", text[:2000], re.MULTILINE):
        return list(_from_ris(text))
    if begin.startswith(("# ", "- [", "+ [")):
        return from_markdown(text)
    return _from_csv(text)


def _from_json(text: str) -> list[Collected] | None:
    """Wallabag's entries, or any list of objects with addresses."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return None
    entries = held.get("items", held.get("entries")) if isinstance(held, dict) else held
    if not isinstance(entries, list):
        return None
    return [_from_mapping(each) for each in entries if isinstance(each, dict)]


def _from_csv(text: str) -> list[Collected] | None:
    """Pocket, Zotero and our own: told apart by the names of their columns."""
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), restval=""))
    except csv.Error:
        return None
    if not rows or not any(name and name.lower() == "url" for name in rows[0]):
        return None
    return [_from_mapping(row) for row in rows]


def _from_mapping(row: Mapping[Any, Any]) -> Collected:
    told = {str(name).lower(): value for name, value in row.items() if name is not None}
    tags = _tags(told.get("tags", told.get("manual tags", "")))
    key = _words(told, "key") if "shelves" in told else ""
    page = _words(told, "page")
    address = address_in(_words(told, "url", "given_url", "address"))
    highlight = _highlight(told) if key else None
    remark = _words(told, "remarks", "notes")
    return Collected(
        title=_words(told, "title", "resolved_title", "given_title") or address or "",
        address=address,
        key=NoteKey(key) if key else None,
        marked=_moment(
            _words(told, "marked", "created_at", "time_added", "date added", "starred_at")
        ),
        shelves=_shelves(_words(told, "shelves")),
        remarks=(remark,) if remark and not highlight else (),
        is_favourite=_words(told, "favourite") != "0" and not highlight,
        to_read=_words(told, "to_read") == "1"
        or _words(told, "status").lower() == "unread"
        or not TO_READ.isdisjoint(tags),
        attachment=(_words(told, "document") if key and not highlight else "") or None,
        page=int(page) if key and page.isdecimal() else None,
        highlights=(highlight,) if highlight else (),
    )


def _highlight(told: Mapping[str, Any]) -> Highlight | None:
    """The coloured words that a line of our own table is about."""
    quote = _raw(told, "highlight")
    if not quote:
        return None
    paragraph = _words(told, "paragraph")
    anchor = Anchor(
        quote,
        _raw(told, "before"),
        _raw(told, "after"),
        int(paragraph) if paragraph.isdecimal() else 0,
    )
    return collected_highlight(
        anchor,
        _words(told, "colour"),
        _words(told, "document") or None,
        _words(told, "remarks"),
        _moment(_words(told, "marked")),
    )


def _raw(told: Mapping[str, Any], name: str) -> str:
    """A cell with the blanks at its ends: they tell where words begin."""
    text = told.get(name)
    return _plain(text) if isinstance(text, str) else ""


def _from_ris(text: str) -> Iterator[Collected]:
    """Zotero's references: only what has an address can be found again."""
    fields: dict[str, str] = {}
    for line in text.splitlines():
        match = _RIS.match(line)
        if match is None:
            continue
        name, value = match[1], match[2].strip()
        if name == "ER":
            address = address_in(fields.get("UR", ""))
            yield Collected(fields.get("TI", fields.get("T1", address or "")), address)
            fields = {}
        else:
            fields.setdefault(name, value)


def _words(told: Mapping[str, Any], *names: str) -> str:
    for name in names:
        value = told.get(name)
        if isinstance(value, str | int) and str(value).strip():
            return _plain(str(value).strip())
    return ""


def _plain(text: str) -> str:
    """Without the apostrophe that stands before what a spreadsheet would take for a formula."""
    return text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text


def _tags(value: Any) -> set[str]:
    if isinstance(value, list):
        named = [each.get("label", "") if isinstance(each, dict) else each for each in value]
        return {str(each).strip().lower() for each in named}
    return {each.strip().lower() for each in re.split(r"[,;|]", str(value))}


def _shelves(text: str) -> tuple[ShelfPath, ...]:
    return tuple(
        tuple(name.strip() for name in line.split(BETWEEN_NAMES))
        for line in text.splitlines()
        if line
    )


def _moment(text: str) -> datetime | None:
    if text.isdecimal():
        return second(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
