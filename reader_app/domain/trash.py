"""What the reader took away: it can be brought back, also after a restart."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class RemovedKind(StrEnum):
    """What was taken away."""

    FAVOURITE = "favourite"
    SHELF = "shelf"
    REMARK = "remark"
    HIGHLIGHT = "highlight"
    TO_READ = "to-read"
    SEARCH = "search"


class Removed(NamedTuple):
    """One thing that was taken away. `key` tells it from all others of its kind."""

    kind: RemovedKind
    key: str
    name: str
    removed: datetime
