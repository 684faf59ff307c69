"""Whether a PDF is sound: asked of a child process that is watched for memory and time."""

import json
import time
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import psutil

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.progress import Progress, Steps, finished
from reader_app.pdfs.child import inspect
from reader_app.pdfs.children import deaf, memory_of

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


def vet(path: Path, limits: Limits = ROOMY) -> PdfFacts:
    """The facts of a PDF that can be opened safely.

    Raises:
        FileError: NOT_A_PDF, UNSOUND_PDF (`detail` says how it showed), PASSWORD, MISSING or
            UNREADABLE.
    """
    return finished(vetting(path, limits))


def vetting(path: Path, limits: Limits = ROOMY) -> Steps[PdfFacts]:
    """The same as long work; closing it ends the child at once."""
    receiver, sender = _SPAWN.Pipe(duplex=False)
    child = _SPAWN.Process(target=inspect, args=(str(path), sender, limits.seconds), daemon=True)
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
    if "pages" in answer:
        return PdfFacts(int(answer["pages"]))
    raise FileError(path, Reason(answer["reason"]), answer["detail"])


def _answer(
    path: Path, child: SpawnProcess, receiver: Connection, limits: Limits
) -> Steps[dict[str, str]]:
    """What the child says. Plain JSON: a child that met a bad file is not to be trusted."""
    watched = psutil.Process(child.pid)
    end = time.monotonic() + limits.seconds
    while not receiver.poll(_LOOK_EVERY):
        if time.monotonic() > end:
            raise FileError(path, Reason.UNSOUND_PDF, "time")
        if memory_of(watched) > limits.memory:
            raise FileError(path, Reason.UNSOUND_PDF, "memory")
        yield Progress(0)
    try:
        answer: dict[str, str] = json.loads(receiver.recv_bytes(_LONGEST_ANSWER))
    except EOFError as error:
        raise FileError(path, Reason.UNSOUND_PDF, "crash") from error
    return answer
