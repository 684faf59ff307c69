"""What the words and options of a search ask for, for every command that has them."""

import argparse
from collections.abc import Sequence

from reader_app.cli.saved import saved_search
from reader_app.domain.query import NoteQuery, Sort
from reader_app.domain.search_line import parse_query, plain_words
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, YEAR, Taxonomy, TermKey
from reader_app.domain.words import fold
from reader_app.opening import Wings


def asked_query(wings: Wings, arguments: argparse.Namespace, facets: Sequence[str]) -> NoteQuery:
    """What is asked for, and what a saved search asks for besides."""
    saved = saved_search(wings, arguments.saved) if arguments.saved else None
    plain = plain_words(" ".join(arguments.plain))
    wanted = parse_query(asked_line(wings, arguments), facets=facets) + plain
    usual = Sort.RELEVANCE if wanted else Sort.NEWEST
    return NoteQuery(
        wanted=tuple(dict.fromkeys(wanted)),
        terms=_asked_terms(wings, arguments) | (saved.terms if saved else frozenset()),
        favourites_only=arguments.favourites or bool(saved and saved.favourites_only),
        sort=Sort(arguments.sort or (saved.sort if saved else usual)),
        without=saved.without if saved else frozenset(),
    )


def asked_line(wings: Wings, arguments: argparse.Namespace) -> str:
    """The line of a saved search, with what is asked for besides."""
    saved = [saved_search(wings, arguments.saved).line] if arguments.saved else []
    return " ".join([*saved, *arguments.words])


def _asked_terms(wings: Wings, arguments: argparse.Namespace) -> frozenset[TermKey]:
    """The terms asked for; accents and capitals need not be right."""
    asked = {
        TYPE: arguments.type,
        THEME: arguments.theme,
        TERRITORY: arguments.territory,
        YEAR: arguments.year,
    }
    taxonomy = wings.library.taxonomy()
    return frozenset(
        _term(taxonomy, TermKey(facet, name)) for facet, names in asked.items() for name in names
    )


def _term(taxonomy: Taxonomy, asked: TermKey) -> TermKey:
    """The term as its notes spell it, where only one is spelt so or nearly so."""
    terms = taxonomy.terms(asked.facet)
    near = [each for each in terms if fold(each.name) == fold(asked.name)]
    return near[0] if len(near) == 1 and asked not in terms else asked
