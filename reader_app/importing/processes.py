"""Parser processes: they read, parse and copy source files away from the window's process.

Each is given a few files ahead and answers one file at a time, so that the file that ends a
process, or holds it too long, is known; it is left out, and a new process goes on with the rest.
"""

import logging
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from pathlib import Path
from time import monotonic

from reader_app.deafness import deaf
from reader_app.domain.errors import Reason
from reader_app.importing.candidates import Candidate
from reader_app.importing.loading import serve
from reader_app.importing.outcome import Outcome, Reading, last_words

if sys.platform == "linux":
    from fcntl import F_SETPIPE_SZ, fcntl

_log = logging.getLogger(__name__)
_AHEAD = 25
# What a pipe takes without being read, on the systems where that is least.
_LARGEST_MESSAGE = 4_000
_BREATH = 0.2
# Bytes of answers, some thirty notes: the widest pipe that Linux gives to anybody.
_ANSWERS = 1 << 20


class Parsers:
    """The parser processes of one import; they end when it is closed."""

    def __init__(
        self,
        incoming: Path,
        count: int,
        patience: float,
        reading: Reading,
    ) -> None:
        """`patience` is how many seconds a single file may take."""
        self._incoming = str(incoming)
        self._patience = patience
        self._lanes = [_Lane(self._incoming, reading) for _ in range(count)]

    def outcomes(self, candidates: Iterable[Candidate]) -> Iterator[Outcome | None]:
        """What came of each file, as it comes; None now and then while there is nothing new."""
        waiting = iter(candidates)
        while True:
            for lane in self._lanes:
                lane.feed(waiting)
            busy = [lane for lane in self._lanes if lane.given]
            if not busy:
                return
            ready = wait([lane.answers for lane in busy], _BREATH)
            for lane in busy:
                if lane.answers in ready:
                    yield lane.take()
                elif monotonic() - lane.since > self._patience:
                    yield lane.give_up()
            if not ready:
                yield None

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        for lane in self._lanes:
            lane.end()


def _widen(answers: int) -> None:
    """Let a process go on while nobody takes its answers, as when a batch goes to the disk.

    They wait in the system, which keeps them should the process end. Where a pipe is as wide as it
    is, the process waits.
    """
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl(answers, F_SETPIPE_SZ, _ANSWERS)


class _Lane:
    """One process, and the files that it was given and has not answered."""

    def __init__(self, incoming: str, reading: Reading) -> None:
        self._incoming = incoming
        self._reading = reading
        self.given: deque[Candidate] = deque()
        self._start()

    def _start(self) -> None:
        context = get_context("spawn")
        their_files, self._files = context.Pipe(duplex=False)
        self.answers, their_answers = context.Pipe(duplex=False)
        _widen(self.answers.fileno())
        self._process = context.Process(
            target=serve,
            args=(their_files, their_answers, self._incoming, self._reading),
            daemon=True,
        )
        with deaf():
            self._process.start()
        their_files.close()
        their_answers.close()
        self.since = monotonic()

    def feed(self, waiting: Iterator[Candidate]) -> None:
        """Give the process more files once it has less than a handful left."""
        if len(self.given) >= _AHEAD:
            return
        message: list[Candidate] = []
        length = 0
        while len(message) < _AHEAD and length < _LARGEST_MESSAGE:
            candidate = next(waiting, None)
            if candidate is None:
                break
            message.append(candidate)
            length += 100 + len(candidate.source) + len(candidate.target)
        if message:
            self._send(message)

    def _send(self, message: list[Candidate]) -> None:
        if not self.given:
            self.since = monotonic()
        self.given.extend(message)
        try:
            self._files.send(message)
        except OSError:
            # The process is gone; `take` will see it and start another.
            return

    def take(self) -> Outcome:
        """The next answer; a process that is gone failed at the file it was at."""
        try:
            answer = self.answers.recv()
        except (EOFError, OSError):
            return self.give_up()
        self.since = monotonic()
        return Outcome(self.given.popleft(), *answer)

    def give_up(self) -> Outcome:
        """Leave out the file that the process is at, and start anew with the rest."""
        words = last_words(self._incoming, self._process.pid or 0)
        self.end()
        culprit = self.given.popleft()
        if words.exists() and words.stat().st_size:
            _log.error(
                "Reading %s failed:\n%s", culprit.source, words.read_text("utf-8", "replace")
            )
        rest = list(self.given)
        self.given.clear()
        self._start()
        if rest:
            self._send(rest)
        return Outcome(culprit, reason=Reason.FAILED)

    def end(self) -> None:
        """End the process and wait until it is gone."""
        self._files.close()
        self.answers.close()
        self._process.kill()
        self._process.join()
        self._process.close()
