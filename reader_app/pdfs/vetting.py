"""Whether a PDF is sound: asked of a child process that is watched for memory and time."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

import psutil

from reader_app.deafness import deaf
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.progress import Progress, Steps, finished
from reader_app.pdfs.child_door import inspect
from reader_app.pdfs.children import memory_of
from reader_app.pdfs.fields_child import draw_fields

_LOOK_EVERY = 0.02
_LONGEST_ANSWER = 4096
_SPAWN = get_context("spawn")


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What is known of a sound PDF."""

    pages: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What the child may use before it is ended."""

    seconds: float = 20.0
    memory: int = 1 << 30


ROOMY = Limits()


def vet(path: Path, limits: Limits = ROOMY, password: str = "") -> PdfFacts:
    """The facts of a PDF that can be opened safely.

    Raises:
        FileError: NOT_A_PDF, UNSOUND_PDF (`detail` says how it showed), PASSWORD, MISSING or
            UNREADABLE.
    """
    return finished(vetting(path, limits, password))


def vetting(path: Path, limits: Limits = ROOMY, password: str = "") -> Steps[PdfFacts]:
    """The same as long work; closing it ends the child at once.

    Where its progress has a total, that many pages there are, and as many as are done were
    looked at: they may be shown already.
    """
    answer = yield from _asked(path, limits, inspect, (str(path),), (limits.seconds, password))
    if "pages" in answer:
        return PdfFacts(int(answer["pages"]))
    raise FileError(path, Reason(answer["reason"]), str(answer["detail"]))


def fields_drawn(path: Path, target: Path, limits: Limits = ROOMY) -> Steps[bool]:
    """Write a PDF with the fields of its form drawn on the pages; whether it has any.

    Raises:
        FileError: UNSOUND_PDF; nothing that is at `target` is of use then.
    """
    files, bounds = (str(path), str(target)), (limits.seconds, limits.memory)
    answer = yield from _asked(path, limits, draw_fields, files, bounds)
    if "fields" in answer:
        return bool(answer["fields"])
    raise FileError(path, Reason(answer["reason"]), str(answer["detail"]))


def _asked(
    path: Path,
    limits: Limits,
    work: Callable[..., None],
    before: tuple[object, ...],
    behind: tuple[object, ...],
) -> Steps[dict[str, Any]]:
    """What a child says in the end; it is handed where to answer between its other arguments."""
    receiver, sender = _SPAWN.Pipe(duplex=False)
    child = _SPAWN.Process(target=work, args=(*before, sender, *behind), daemon=True)
    try:
        with deaf():
            child.start()
    finally:
        sender.close()
    try:
        answer = yield from _answer(path, child, receiver, limits)
    finally:
        child.kill()
        child.join()
        child.close()
        receiver.close()
    return answer


def _answer(
    path: Path, child: SpawnProcess, receiver: Connection, limits: Limits
) -> Steps[dict[str, Any]]:
    """What the child says in the end. A child that met a bad file is not to be trusted."""
    watched = psutil.Process(child.pid)
    end = time.monotonic() + limits.seconds
    while True:
        if receiver.poll(_LOOK_EVERY):
            answer = _heard(path, receiver)
            if "seen" not in answer:
                return answer
            yield Progress(int(answer["seen"]), int(answer["of"]))
        if time.monotonic() > end:
            raise FileError(path, Reason.UNSOUND_PDF, "time")
        if memory_of(watched) > limits.memory:
            raise FileError(path, Reason.UNSOUND_PDF, "memory")
        yield Progress(0)


def _heard(path: Path, receiver: Connection) -> dict[str, Any]:
    """One answer of the child, in plain JSON."""
    try:
        answer: dict[str, Any] = json.loads(receiver.recv_bytes(_LONGEST_ANSWER))
    except EOFError as error:
        raise FileError(path, Reason.UNSOUND_PDF, "crash") from error
    return answer
