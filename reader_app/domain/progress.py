"""Long work as a generator: it yields its progress and returns its result."""

from collections.abc import Generator
from typing import NamedTuple, TypeAlias, TypeVar

Result = TypeVar("Result")


class Progress(NamedTuple):
    """How far long work has come; `total` is None while it is not known."""

    done: int
    total: int | None = None


Steps: TypeAlias = Generator[Progress, None, Result]
"""Long work: closing it between two steps is cancelling it."""


def finished(steps: Steps[Result]) -> Result:
    """Run long work to its end, for callers that show no progress."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
