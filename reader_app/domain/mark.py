"""A page of a document that the reader marked."""

from typing import NamedTuple


class MarkedPage(NamedTuple):
    """The document by its identity, and the page of it, from 1; 0 is all of the document."""

    document: str
    page: int
