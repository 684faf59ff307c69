"""The waiting line and the requests that were made, in two small files that can be lost."""

import json
import logging
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.downloads.waiting import Place, Stage

MOST_REQUESTS = 2000
_log = logging.getLogger(__name__)


class Request(NamedTuple):
    """One request as it was made: when it was answered, of whom, and the status or the trouble."""

    when: datetime
    address: str
    outcome: str


def read_line(path: Path) -> list[Place]:
    """The documents that waited when the program ended, in their order: all wait for the reader."""
    return [place for each in _read(path) if (place := _place(each)) is not None]


def write_line(path: Path, places: Iterable[Place]) -> None:
    """Keep these at `path`, whole or not at all; the disk decides what is here."""
    rows = [_row(place) for place in places]
    if rows or path.exists():
        _write(path, json.dumps(rows, ensure_ascii=False, indent=0))


def read_requests(path: Path) -> list[Request]:
    """The requests kept at `path`, the oldest first; the oldest of too many are let go."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return []
    found = [each for line in lines[-MOST_REQUESTS:] if (each := _request(line)) is not None]
    if len(lines) > 2 * MOST_REQUESTS:
        _write(path, "".join(_line(each) for each in found))
    return found


def add_requests(path: Path, requests: Iterable[Request]) -> None:
    """Keep these at `path`, too: the window and the command line write into one file."""
    text = "".join(_line(each) for each in requests)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        _log.warning("The requests cannot be kept: %s", error)


def _read(path: Path) -> list[Any]:
    try:
        rows = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        _log.warning("The downloads that waited cannot be read: %s: %s", path, error)
        return []
    return rows if isinstance(rows, list) else []


def _place(row: Any) -> Place | None:
    try:
        attachment = Attachment(
            str(row["name"]), str(row["address"]), row.get("size_text"), row.get("size_bytes")
        )
        stage, reason = Stage(row["stage"]), row.get("reason")
        stage = stage if stage in (Stage.FAILED, Stage.ASIDE) else Stage.PAUSED
        why = Reason(reason) if reason and stage is not Stage.PAUSED else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    detail = str(row.get("detail", "")) if why else ""
    return Place(attachment, stage, reason=why, detail=detail, anew=row.get("anew") is True)


def _row(place: Place) -> dict[str, object]:
    attachment = place.attachment
    return {
        "name": attachment.name,
        "address": attachment.address,
        "size_text": attachment.size_text,
        "size_bytes": attachment.size_bytes,
        "stage": place.stage.value,
        "reason": place.reason.value if place.reason else None,
        "detail": place.detail,
        "anew": place.anew,
    }


def _line(request: Request) -> str:
    when = request.when.isoformat(timespec="seconds")
    return json.dumps((when, request.address, request.outcome), ensure_ascii=False) + "\n"


def _request(line: str) -> Request | None:
    try:
        when, address, outcome = json.loads(line)
        return Request(datetime.fromisoformat(when), str(address), str(outcome))
    except (ValueError, TypeError):
        return None


def _write(path: Path, text: str) -> None:
    """Write whole or not at all; where it cannot be written, only the next start knows less."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, "utf-8")
        draft.replace(path)
    except OSError as error:
        _log.warning("The downloads that wait cannot be kept: %s: %s", path, error)
