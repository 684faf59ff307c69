"""The rows that benchmarks bring: what was measured, its bound, and whether that holds."""

import json
from collections.abc import Iterable, Sequence
from math import ceil
from pathlib import Path
from typing import NamedTuple


class Row(NamedTuple):
    """One figure. `holds` is None where there is no bound."""

    name: str
    value: float
    unit: str
    bound: float | None = None
    holds: bool | None = None


def at_most(name: str, value: float, unit: str, bound: float) -> Row:
    """A figure that must not be larger than its bound."""
    return Row(name, value, unit, bound, value <= bound)


def at_least(name: str, value: float, unit: str, bound: float) -> Row:
    """A figure that must not be smaller than its bound."""
    return Row(name, value, unit, bound, value >= bound)


def plain(name: str, value: float, unit: str) -> Row:
    """A figure that stands beside others and has no bound of its own."""
    return Row(name, value, unit)


def share(values: Sequence[float], part: float) -> float:
    """The value that `part` of all values do not exceed: 0.95 for the 95th percentile."""
    ordered = sorted(values)
    return ordered[max(0, ceil(part * len(ordered)) - 1)]


def p50_p95(name: str, milliseconds: Sequence[float], bound: float | None) -> list[Row]:
    """The usual two rows of many measurements, with a bound for the 95th percentile."""
    high, label = share(milliseconds, 0.95), f"{name}, p95"
    last = plain(label, high, "ms") if bound is None else at_most(label, high, "ms", bound)
    return [plain(f"{name}, p50", share(milliseconds, 0.5), "ms"), last]


def line(row: Row) -> str:
    """One row as the table prints it."""
    sign = {None: "", True: "holds", False: "MISSED"}[row.holds]
    bound = "" if row.bound is None else f"{row.bound:>10,.4g}"
    return f"{row.name:<72} {_number(row.value):>10} {row.unit:<8} {bound:>10} {sign}".rstrip()


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def heading() -> str:
    """What stands above the rows."""
    return f"{'what':<72} {'measured':>10} {'unit':<8} {'bound':>10}"


def write_json(path: Path, rows: Iterable[Row]) -> None:
    """Keep the rows for other programs."""
    kept = {"rows": [row._asdict() for row in rows]}
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
