"""What stands around a note in its library: what it cites, what cites it, and what is near."""

from typing import NamedTuple, Protocol

from reader_app.domain.card import NoteSummary
from reader_app.domain.glossary import Glossary


class Around(NamedTuple):
    """The notes around one. `cites` are in the order of its page, `cited_by` the newest first.

    `related` are the nearest by their words, the nearest first: neither the note nor what it
    cites. Any of them may be empty.
    """

    cites: tuple[NoteSummary, ...] = ()
    cited_by: tuple[NoteSummary, ...] = ()
    related: tuple[NoteSummary, ...] = ()


class KnowsAround(Protocol):
    """Whatever knows what stands around notes."""

    def around(self, key: str) -> Around:
        """What stands around the note that goes by `key`; nothing where it is gone."""

    def glossary(self) -> Glossary:
        """What the acronyms mean that notes spell out."""
