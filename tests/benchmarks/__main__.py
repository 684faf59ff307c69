"""`./dev bench`: measure, print a table, keep it as JSON."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks import (
    browsing,
    documents,
    downloads,
    finding,
    import_stalls,
    importing,
    keeping,
    long_list,
    memory,
    note_reading,
    overview,
    palette,
    pdf_reading,
    printed,
    search,
    stalls,
    start_up,
)
from tests.benchmarks.benchmark import QUICK, Benchmark, Setting
from tests.benchmarks.table import Row, heading, line, write_json

MISSED = 3
BENCHMARKS = (
    *importing.BENCHMARKS,
    *import_stalls.BENCHMARKS,
    *memory.BENCHMARKS,
    *start_up.BENCHMARKS,
    *stalls.BENCHMARKS,
    *search.BENCHMARKS,
    *browsing.BENCHMARKS,
    *downloads.BENCHMARKS,
    *palette.BENCHMARKS,
    *overview.BENCHMARKS,
    *note_reading.BENCHMARKS,
    *finding.BENCHMARKS,
    *long_list.BENCHMARKS,
    *keeping.BENCHMARKS,
    *pdf_reading.BENCHMARKS,
    *printed.BENCHMARKS,
    *documents.BENCHMARKS,
)


def main(words: Sequence[str] | None = None) -> int:
    """Run what is asked for; 3 where --strict was said and a bound is missed."""
    arguments = _parsed(words)
    setting = (QUICK if arguments.quick else Setting())._replace(long=arguments.long)
    print(heading(), flush=True)
    rows = []
    for row in measured(BENCHMARKS, setting, arguments.only):
        print(line(row), flush=True)
        rows.append(row)
    if arguments.json:
        write_json(arguments.json, rows)
    if not rows:
        print("no benchmark goes by that name", file=sys.stderr)
        return 1
    return MISSED if arguments.strict and any(row.holds is False for row in rows) else 0


def measured(
    benchmarks: Sequence[Benchmark], setting: Setting, only: Sequence[str]
) -> Iterator[Row]:
    """The rows of every benchmark, or of those that `only` names, as they come."""
    for benchmark in benchmarks:
        asked = [name for name in only if benchmark.is_wanted(name)]
        if asked or not only:
            for row in benchmark.measure(setting):
                if not only or any(benchmark.takes(row, name) for name in asked):
                    yield row


def _parsed(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench", description="Measure Lutrin.")
    parser.add_argument("--quick", action="store_true", help="10,000 notes, in under 3 minutes")
    parser.add_argument("--long", action="store_true", help="with a thousand kills, too")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="the start of a row's name,"
        " or of a subject's: " + ", ".join(sorted({each.subject for each in BENCHMARKS})),
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the rows there, too")
    parser.add_argument("--strict", action="store_true", help="end with 3 if a bound is missed")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
