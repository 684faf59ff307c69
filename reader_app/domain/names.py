"""How well a name answers the few letters that somebody types to call it up."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader_app.domain.taxonomy import Taxonomy, TermKey
from reader_app.domain.words import split


class TermName(NamedTuple):
    """A term, its name as it is compared, and what stands above it: compared, too, but less."""

    term: TermKey
    words: str
    around: str


def spelled(name: str) -> str:
    """The folded words of a name, each after a blank."""
    return "".join(f" {word}" for word in split(name))


def asked_words(line: str) -> tuple[str, ...]:
    """What somebody typed, as `distance` takes it: the beginnings of words."""
    return tuple(f" {word}" for word in split(line))


def distance(asked: tuple[str, ...], words: str, around: str = "") -> int | None:
    """How far a spelled name is from what is asked, 0 being the same; None where it is not meant.

    Every word that is asked for begins one of the name's words, or one of those `around` it.
    """
    whole = "".join(asked)
    if not all(each in words or each in around for each in asked):
        return None
    if words == whole:
        return 0
    if words.startswith(whole):
        return 1
    if whole in words:
        return 2
    return 3 if all(each in words for each in asked) else 4


def term_names(
    taxonomy: Taxonomy, terms: Iterable[TermKey], called: Callable[[TermKey], str]
) -> tuple[TermName, ...]:
    """The names of these terms, in their order; `called` says what the reader calls one."""
    return tuple(
        TermName(term, spelled(called(term)), spelled(" ".join(above_of(taxonomy, term))))
        for term in terms
    )


def above_of(taxonomy: Taxonomy, term: TermKey) -> tuple[str, ...]:
    """The names of the terms right above this one."""
    return tuple(each.name for each in taxonomy.broader(term))
