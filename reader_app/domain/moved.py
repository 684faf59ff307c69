"""What comes in from a file of favourites: counted before, and told after."""

from pathlib import Path
from typing import NamedTuple, Protocol

from reader_app.domain.backup import KeptCounts
from reader_app.domain.progress import Steps


class Offered(NamedTuple):
    """What a file would bring. `news` counts what is not kept yet.

    `known` is how much of it is kept already, `changed` how much would be other than it is, and
    `beside` how many texts would be put beside other ones. `unmatched` names the pages that are
    no note of this library.
    """

    news: KeptCounts = KeptCounts()
    known: int = 0
    changed: int = 0
    beside: int = 0
    unmatched: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether all of it is here already."""
        return not (any(self.news) or self.changed or self.beside)


class Moved(NamedTuple):
    """What came in: how much is new, is changed, and which pages are of no note here."""

    added: int = 0
    changed: int = 0
    beside: int = 0
    unmatched: tuple[str, ...] = ()


class MovesOwn(Protocol):
    """What brings all that the reader made out of a library, and into it."""

    def held(self) -> KeptCounts:
        """How much there is. Raises LibraryError."""

    def write(self, path: Path) -> Steps[int]:
        """Write all of it in the format that the file's name ends in; how many things.

        Raises:
            FileError: There is no such format, or it cannot be written.
            LibraryError: They cannot be read.
        """

    def look_into(self, path: Path) -> Steps[Offered]:
        """What a file would bring; nothing is changed. Raises FileError and LibraryError."""

    def take_in(self, path: Path) -> Steps[Moved]:
        """Bring it in, behind a copy; broken off, what is in stays in.

        Raises FileError and LibraryError.
        """
