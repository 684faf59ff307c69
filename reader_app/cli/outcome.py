"""What a command answers."""

from dataclasses import dataclass
from typing import Any

OK = 0
NOT_ALL = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command answers: an exit code, JSON, and the same as lines to read."""

    code: int
    json: Any
    lines: list[str]
