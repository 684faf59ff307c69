"""`lutrin search`: what it asks of the wings, and what it answers."""

import argparse

from reader_app.cli.asking import asked_line, asked_query
from reader_app.cli.found import way_lines
from reader_app.cli.lines import search_lines
from reader_app.cli.outcome import OK, Outcome
from reader_app.cli.shapes import search_shape, ways_out_shape
from reader_app.domain.search_line import written
from reader_app.opening import Wings


def search(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin search WORDS…`."""
    facets = wings.library.taxonomy().facets()
    query = asked_query(wings, arguments, facets)
    answer = wings.library.find(query, arguments.limit, arguments.limit)
    marked = frozenset(mark.key for mark in wings.favourites.marks())
    shape = search_shape(answer, marked, facets=arguments.facets)
    lines = search_lines(answer, facets=arguments.facets)
    if answer.count == 0:
        ways = wings.library.ways_out(query)
        clauses = written(asked_line(wings, arguments), facets)
        shape["ways_out"] = ways_out_shape(ways, clauses)
        lines += way_lines(ways, clauses)
    return Outcome(OK, shape, lines)
