"""Shelves by their names, made where they are not there."""

from reader_app.domain.collected import ShelfPath
from reader_app.domain.shelf import Shelf, ShelfKey, neighbours, new_shelf_key
from reader_app.opening import Wings


def shelf_at(wings: Wings, path: ShelfPath) -> ShelfKey:
    """The shelf at the end of these names; what is not there of it is made."""
    above: ShelfKey | None = None
    for name in path:
        beside = neighbours(wings.shelves.shelves(), above)
        there = [each for each in beside if each.name.casefold() == name.casefold()]
        shelf = there[0] if there else Shelf(new_shelf_key(), name, above, len(beside))
        if not there:
            wings.shelves.save(shelf)
        above = shelf.key
    assert above is not None  # noqa: S101  # a path has a name
    return above
