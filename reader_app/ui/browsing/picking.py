"""What picking a term in the sidebar, or leaving it out, means for the terms around it."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from reader_app.domain.taxonomy import YEAR, Taxonomy, TermKey


class Pick(Enum):
    """How a term stands under what is chosen."""

    NONE = auto()
    PICKED = auto()
    INCLUDED = auto()
    PARTLY = auto()
    LEFT_OUT = auto()
    OUT_WITH_BROADER = auto()


class Chosen(NamedTuple):
    """The terms that the notes are narrowed to, and those that keep notes out."""

    terms: frozenset[TermKey] = frozenset()
    without: frozenset[TermKey] = frozenset()

    @property
    def everything(self) -> frozenset[TermKey]:
        """Every term that was chosen, either way."""
        return self.terms | self.without

    def given_up(self, terms: Iterable[TermKey]) -> "Chosen":
        """The same without a word on these terms."""
        gone = frozenset(terms)
        return Chosen(self.terms - gone, self.without - gone)

    def beside(self, facet: str) -> "Chosen":
        """The same without a word on any term of `facet`."""
        return self.given_up(term for term in self.everything if term.facet == facet)


def above(tree: Taxonomy, term: TermKey) -> frozenset[TermKey]:
    """Every term broader than `term`, however high."""
    found: set[TermKey] = set()
    waiting = [term]
    while waiting:
        more = set(tree.broader(waiting.pop())) - found
        found |= more
        waiting.extend(more)
    return frozenset(found)


def after_click(tree: Taxonomy, chosen: Chosen, term: TermKey) -> Chosen:
    """What is chosen once `term` was clicked: picked, then left out, then given up."""
    if term in chosen.without:
        return chosen.given_up({term})
    step = left_out if term in chosen.terms else picked
    return step(tree, chosen, term)


def after_other_click(tree: Taxonomy, chosen: Chosen, term: TermKey) -> Chosen:
    """What is chosen once `term` was clicked to leave it out: that, or given up."""
    if term in chosen.without:
        return chosen.given_up({term})
    return left_out(tree, chosen, term)


def picked(tree: Taxonomy, chosen: Chosen, term: TermKey) -> Chosen:
    """`term` is picked, besides what is.

    A broader one takes in its narrower ones, but for those that are left out; a narrower one
    stands in the place of the broader one that included it or left it out.
    """
    higher = above(tree, term)
    return Chosen(
        (chosen.terms - higher - tree.reach(term)) | {term}, chosen.without - higher - {term}
    )


def left_out(tree: Taxonomy, chosen: Chosen, term: TermKey) -> Chosen:
    """`term` is left out, with all that is narrower; a picked broader one stays picked."""
    below = tree.reach(term)
    return Chosen(chosen.terms - below, (chosen.without - below - above(tree, term)) | {term})


def alone(tree: Taxonomy, chosen: Chosen, term: TermKey) -> Chosen:
    """`term` is picked in the place of all that was chosen in its facet."""
    return picked(tree, chosen.beside(term.facet), term)


def standings(tree: Taxonomy, chosen: Chosen) -> dict[TermKey, Pick]:
    """How each term stands that is not left alone by `chosen`."""
    found: dict[TermKey, Pick] = {}
    for term in chosen.terms:
        found.update(dict.fromkeys(above(tree, term), Pick.PARTLY))
    for term in chosen.terms:
        found.update(dict.fromkeys(tree.reach(term), Pick.INCLUDED))
    found.update(dict.fromkeys(chosen.terms, Pick.PICKED))
    for term in chosen.without:
        found.update(dict.fromkeys(tree.reach(term), Pick.OUT_WITH_BROADER))
    found.update(dict.fromkeys(chosen.without, Pick.LEFT_OUT))
    return found


def years_after_click(chosen: Chosen, years: frozenset[TermKey]) -> Chosen:
    """What is chosen once these years were clicked: they alone, then left out, then given up."""
    if years <= chosen.without:
        return chosen.given_up(years)
    if years == frozenset(term for term in chosen.terms if term.facet == YEAR):
        return Chosen(chosen.terms - years, chosen.without | years)
    return years_alone(chosen, years)


def years_alone(chosen: Chosen, years: frozenset[TermKey]) -> Chosen:
    """These years in the place of all that was chosen among the years."""
    others = chosen.beside(YEAR)
    return Chosen(others.terms | years, others.without)


def years_added(chosen: Chosen, years: frozenset[TermKey]) -> Chosen:
    """These years besides the others, or, where they were all picked, the others alone."""
    if years <= chosen.terms:
        return chosen.given_up(years)
    return Chosen(chosen.terms | years, chosen.without - years)


def years_left_out(chosen: Chosen, years: frozenset[TermKey]) -> Chosen:
    """These years left out, or, where they were all, no longer."""
    if years <= chosen.without:
        return chosen.given_up(years)
    return Chosen(chosen.terms - years, chosen.without | years)
