"""What picking a term in the sidebar means for the terms around it."""

from enum import Enum, auto

from reader_app.domain.taxonomy import Taxonomy, TermKey


class Pick(Enum):
    """How a term stands under what is picked."""

    NONE = auto()
    PICKED = auto()
    INCLUDED = auto()
    PARTLY = auto()


def above(tree: Taxonomy, term: TermKey) -> frozenset[TermKey]:
    """Every term broader than `term`, however high."""
    found: set[TermKey] = set()
    waiting = [term]
    while waiting:
        more = set(tree.broader(waiting.pop())) - found
        found |= more
        waiting.extend(more)
    return frozenset(found)


def picked_after(tree: Taxonomy, picked: frozenset[TermKey], term: TermKey) -> frozenset[TermKey]:
    """What is picked once `term` was clicked.

    A picked term is given up. A broader one takes in its narrower ones; a narrower one stands
    in the place of the broader one that included it.
    """
    if term in picked:
        return picked - {term}
    return (picked - above(tree, term) - tree.reach(term)) | {term}


def standings(tree: Taxonomy, picked: frozenset[TermKey]) -> dict[TermKey, Pick]:
    """How each term stands that is not left alone by `picked`."""
    found: dict[TermKey, Pick] = {}
    for term in picked:
        found.update(dict.fromkeys(above(tree, term), Pick.PARTLY))
    for term in picked:
        found.update(dict.fromkeys(tree.reach(term), Pick.INCLUDED))
    found.update(dict.fromkeys(picked, Pick.PICKED))
    return found
