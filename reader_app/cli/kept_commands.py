"""`lutrin searches`, `lutrin terms` and `lutrin backup`: what the reader keeps."""

import argparse
from collections.abc import Iterable

from reader_app.cli.lines import arrangement_lines, backup_lines, saved_lines
from reader_app.cli.outcome import OK, Outcome
from reader_app.cli.saved import saved_search
from reader_app.cli.shapes import arrangements_shape, backups_shape, searches_shape
from reader_app.domain.backup import Occasion
from reader_app.domain.errors import TermNotFoundError
from reader_app.domain.saved_search import SavedSearch, new_search_key
from reader_app.domain.taxonomy import TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.domain.words import fold
from reader_app.opening import Wings


def searches(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin searches list|save NAME LINE|remove NAME`."""
    if arguments.action == "save":
        _save(wings, arguments.name, arguments.line)
    elif arguments.action == "remove":
        wings.searches.remove(saved_search(wings, arguments.name).key)
    facets = wings.library.taxonomy().facets()
    found = [
        (each, wings.library.find(each.query(facets), 0, 0).count)
        for each in wings.searches.searches()
    ]
    return Outcome(OK, searches_shape(found), saved_lines(found))


def _save(wings: Wings, name: str, line: str) -> None:
    """Keep a line under a name, in the place of what goes by that very name."""
    kept = wings.searches.searches()
    former = next((each for each in kept if each.name == name), None)
    key, position = (former.key, former.position) if former else (new_search_key(), len(kept))
    wings.searches.save(SavedSearch(key, name, position, line))


def terms(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin terms list|merge FACET NAME INTO|move FACET NAME UNDER…|reset FACET NAME`."""
    if arguments.action != "list":
        wings.terms.arrange(_arrangement(wings, arguments))
        wings.library.refresh_first_page()
    arranged = wings.terms.arrangements()
    return Outcome(OK, arrangements_shape(arranged), arrangement_lines(arranged))


def backup(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin backup [--list|--now|--restore NAME|--begin-anew]`."""
    made = before = None
    if arguments.now:
        made = wings.backups.make(Occasion.ASKED)
    elif arguments.restore:
        before = wings.backups.bring_back(arguments.restore)
        wings.library.refresh_first_page()
    elif arguments.begin_anew:
        wings.backups.begin_anew()
        wings.library.refresh_first_page()
    copies = wings.backups.backups()
    shape = backups_shape(copies, made=made, restored=arguments.restore, before=before)
    return Outcome(OK, shape, backup_lines(copies))


def _arrangement(wings: Wings, arguments: argparse.Namespace) -> TermArrangement:
    """What is asked for. Raises TermNotFoundError where the term is in no note."""
    tree = wings.library.taxonomy()
    facet = _nearest(arguments.facet, tree.facets())
    arranged = [each.key for each in wings.terms.arrangements() if each.key.facet == facet]
    names = [term.name for term in (*tree.terms(facet), *arranged)]
    name = _nearest(arguments.name, names)
    if name not in names:
        raise TermNotFoundError(arguments.facet, arguments.name)
    key = TermKey(facet, name)
    if arguments.action == "merge":
        return TermArrangement(key, stands_for=_nearest(arguments.others, names, but=name))
    if arguments.action == "move":
        return TermArrangement(
            key, broader=tuple(_nearest(each, names) for each in arguments.others)
        )
    return TermArrangement(key)


def _nearest(asked: str, names: Iterable[str], but: str = "") -> str:
    """The name as it is known, where only one is written nearly so; else as it was asked for."""
    known = {name for name in names if name != but}
    near = [name for name in known if fold(name) == fold(asked)]
    return near[0] if len(near) == 1 and asked not in known else asked
