"""The text of a document: asked of a child process that is watched for memory and time."""

import json
import time
from contextlib import closing
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

import psutil

from reader_app.deafness import deaf
from reader_app.domain.document_text import Brake, DocumentKind, DocumentText, PageText
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.progress import Progress, Steps
from reader_app.pdfs.children import memory_of, worked_by
from reader_app.pdfs.text_child import read_text

_LOOK_EVERY = 0.02
_LOOK_WHEN_HELD = 0.25
_WAITS = 12
"""Times longer that a page may take by the clock."""

_LONGEST_MESSAGE = 64 << 20
_SPAWN = get_context("spawn")


@dataclass(frozen=True, slots=True)
class TextLimits:
    """What a child may use: seconds for one page and for all, bytes, and how many bad pages.

    Those for a page are seconds of a processor.

    A page that takes more is left out, and another child goes on behind it.
    """

    page_seconds: float = 10.0
    seconds: float = 300.0
    memory: int = 512 << 20
    bad_pages: int = 3


USUAL = TextLimits()


@dataclass(slots=True)
class _Gathered:
    """What has come so far."""

    kind: DocumentKind = DocumentKind.TEXT
    total: int | None = None
    pages: list[PageText] = field(default_factory=list)
    has_pictures: bool = False
    problem: Reason | None = None
    is_whole: bool = False

    def take(self, message: dict[str, Any]) -> None:
        """Take in what the child said."""
        if "pages" in message:
            self.kind, self.total = DocumentKind(message["kind"]), int(message["pages"])
        elif "text" in message:
            problem = message.get("problem")
            self.pages.append(PageText(str(message["text"]), Reason(problem) if problem else None))
            self.has_pictures |= bool(message.get("pictures"))
        elif "end" in message:
            self.problem = Reason(message["end"]) if message["end"] else self.problem
            self.is_whole = True

    def text(self) -> DocumentText:
        return DocumentText(self.kind, tuple(self.pages), self.has_pictures, self.problem)


def reading(path: Path, brake: Brake, limits: TextLimits = USUAL) -> Steps[DocumentText]:
    """The text of the document at `path`, page by page; closing it ends the child at once.

    While the brake is held the child stands still. A page that cannot be read is told as such,
    and the others are there.

    Raises:
        FileError: PASSWORD, MISSING, UNREADABLE, UNSOUND_PDF, TOO_LARGE or DAMAGED.
    """
    gathered = _Gathered()
    while not gathered.is_whole:
        why = yield from _read_on(path, gathered, brake, limits)
        if why is None:
            continue
        bad = sum(page.problem is not None for page in gathered.pages)
        if gathered.total is None:
            raise why
        if bad >= limits.bad_pages or len(gathered.pages) >= gathered.total:
            gathered.problem, gathered.is_whole = Reason.CUT, True
        else:
            gathered.pages.append(PageText("", why.reason))
    return gathered.text()


def _read_on(
    path: Path, gathered: _Gathered, brake: Brake, limits: TextLimits
) -> Steps[FileError | None]:
    """Let a child read on behind what is there; why it was ended, None where it came through."""
    receiver, sender = _SPAWN.Pipe(duplex=False)
    first = len(gathered.pages)
    child = _SPAWN.Process(
        target=read_text,
        args=(str(path), sender, first, limits.seconds, limits.memory),
        daemon=True,
    )
    with closing(receiver):
        try:
            with deaf():
                child.start()
        finally:
            sender.close()
        try:
            return (yield from _answers(path, child, receiver, gathered, (brake, limits)))
        finally:
            child.kill()
            child.join()
            child.close()


def _answers(
    path: Path,
    child: SpawnProcess,
    receiver: Connection,
    gathered: _Gathered,
    bounds: tuple[Brake, TextLimits],
) -> Steps[FileError | None]:
    """Take in what the child says, until it says no more or takes too much."""
    brake, limits = bounds
    watched = psutil.Process(child.pid)
    patience = _Patience(watched, limits.page_seconds)
    while not gathered.is_whole:
        if brake.held:
            yield from _stand_still(watched, brake)
            patience.begin()
        if receiver.poll(_LOOK_EVERY):
            try:
                message = json.loads(receiver.recv_bytes(_LONGEST_MESSAGE))
            except (EOFError, OSError):
                return FileError(path, Reason.UNSOUND_PDF, "crash")
            if "reason" in message:
                raise FileError(path, Reason(message["reason"]), message["detail"])
            gathered.take(message)
            patience.begin()
        elif patience.is_over:
            return FileError(path, Reason.UNSOUND_PDF, "time")
        if memory_of(watched) > limits.memory:
            return FileError(path, Reason.UNSOUND_PDF, "memory")
        yield Progress(len(gathered.pages), gathered.total)
    return None


class _Patience:
    """How long one page may take: of the processor, since a child that gives way may wait long."""

    def __init__(self, child: psutil.Process, seconds: float) -> None:
        self._child = child
        self._seconds = seconds
        self.begin()

    def begin(self) -> None:
        """Wait as long again."""
        self._worked = worked_by(self._child)
        self._end = time.monotonic() + _WAITS * self._seconds

    @property
    def is_over(self) -> bool:
        """Whether it has taken too long."""
        worked = worked_by(self._child) - self._worked
        return worked > self._seconds or time.monotonic() > self._end


def _stand_still(child: psutil.Process, brake: Brake) -> Steps[None]:
    """Stop the child until the brake is let go."""
    receiver, sender = _SPAWN.Pipe(duplex=False)
    with closing(receiver), closing(sender):
        try:
            child.suspend()
            while brake.held:
                # Nothing ever comes here: it is a wait that leaves the processor alone.
                receiver.poll(_LOOK_WHEN_HELD)
                yield Progress(0)
        finally:
            child.resume()
