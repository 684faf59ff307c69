"""A copy of what the reader made, as it is listed and brought back."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Occasion(StrEnum):
    """Why a copy was made."""

    START = "start"
    END = "end"
    CHANGED = "changed"
    ASKED = "asked"
    BEFORE_SCHEMA = "before-schema"
    BEFORE_REPAIR = "before-repair"
    BEFORE_MERGE = "before-merge"
    BEFORE_RETURN = "before-return"

    @property
    def is_guard(self) -> bool:
        """Whether it was made because something was about to change a great deal."""
        return self.value.startswith("before")


class KeptCounts(NamedTuple):
    """How much of what the reader made is in a file."""

    favourites: int = 0
    searches: int = 0
    arranged: int = 0
    read: int = 0
    shelves: int = 0
    to_read: int = 0
    remarks: int = 0
    highlights: int = 0


class Backup(NamedTuple):
    """One copy, opened and counted. `name` is its file's in the folder of the backups."""

    name: str
    made: datetime
    occasion: Occasion
    counts: KeptCounts
    size: int


class MergeReport(NamedTuple):
    """What a merge did: rows that are new, that are other than before, and texts put beside."""

    added: int = 0
    changed: int = 0
    beside: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether all was there already."""
        return self == MergeReport()
