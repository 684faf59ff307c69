"""What a benchmark is, and what all of them are told."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_cache_path

from tests.benchmarks.table import Row


class Setting(NamedTuple):
    """How much is measured, and where what takes long to make is kept."""

    notes: int = 100_000
    imported: int = 10_000
    short_notes: int = 1_000_000
    rows: int = 1_000_000
    repeats: int = 200
    long: bool = False
    cache: Path = user_cache_path("lutrin-benchmarks", appauthor=False)


QUICK = Setting(notes=10_000, short_notes=10_000, repeats=60)


class Benchmark(NamedTuple):
    """Measures that belong together; the names of their rows begin with `name`."""

    subject: str
    name: str
    measure: Callable[[Setting], Iterator[Row]]

    def is_wanted(self, only: str) -> bool:
        """Whether `only` is the start of the subject, of this name or of one of its rows."""
        return (
            self.subject.startswith(only)
            or self.name.startswith(only)
            or only.startswith(self.name)
        )

    def takes(self, row: Row, only: str) -> bool:
        """Whether `only` wants this row."""
        return not only.startswith(self.name) or row.name.startswith(only)
