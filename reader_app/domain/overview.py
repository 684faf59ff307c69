"""What a library looks like from afar, beyond what any answer tells."""

from datetime import datetime
from typing import NamedTuple

from reader_app.domain.card import NoteSummary


class Extent(NamedTuple):
    """How many documents are on the disk, and how many bytes they take."""

    number: int = 0
    size: int = 0


class Overview(NamedTuple):
    """The documents of a library, its notes that were read last, and what is new in it.

    `documents` counts those of all notes, each once; `here` those on the disk. `new` counts the
    notes that came, or came again, since the visit that ended at `since`; both are None where
    there was none, or where the library was made anew after it.
    """

    documents: int = 0
    here: Extent = Extent()
    last_read: tuple[NoteSummary, ...] = ()
    new: int | None = None
    since: datetime | None = None
