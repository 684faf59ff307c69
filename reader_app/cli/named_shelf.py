"""A shelf by its name."""

from reader_app.domain.errors import ShelfNotFoundError
from reader_app.domain.shelf import Shelf, named
from reader_app.opening import Wings


def only_shelf(wings: Wings, name: str) -> Shelf:
    """The only shelf of a name. Raises ShelfNotFoundError."""
    found = named(wings.shelves.shelves(), name)
    if len(found) != 1:
        raise ShelfNotFoundError(name)
    return found[0]
