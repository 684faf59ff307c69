"""A large document from this machine into the library, against curl, and the window meanwhile."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.processes import own_environment
from tests.benchmarks.table import Row, at_least, at_most, plain

SIZE = 100_000_000
_ROUNDS = 7
_QUICK_ROUNDS = 3
_MANY = 100_000
_SERVER = "from tests.benchmarks.large_server import main; main()"
_WATCHED = "import sys; from tests.benchmarks.watched_download import main; main(*sys.argv[1:])"


def _measure(name: str, setting: Setting) -> Iterator[Row]:
    """Curl and Lutrin in turn, of one server; each of Lutrin's runs is a process with a window."""
    server = subprocess.Popen(
        [sys.executable, "-P", "-c", _SERVER, str(SIZE)], stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None
    address = server.stdout.readline().strip()
    rounds = _ROUNDS if setting.notes >= _MANY else _QUICK_ROUNDS
    try:
        with TemporaryDirectory(prefix="lutrin-downloads-") as folder:
            runs = [_both(address, Path(folder)) for _ in range(rounds)]
    finally:
        server.kill()
        server.wait()
        server.stdout.close()
    curl, own, whole, stalls, busiest = (list(each) for each in zip(*runs, strict=True))
    ratios = [theirs / ours for theirs, ours in zip(curl, own, strict=True)]
    yield at_least(f"{name}, speed against curl", median(ratios), "times", 0.8)
    yield plain(f"{name}, until it has come", median(own) * 1000, "ms")
    yield plain(f"{name}, by curl", median(curl) * 1000, "ms")
    yield plain(f"{name}, until it is checked and here", median(whole) * 1000, "ms")
    yield at_most(f"{name}, longest stall of the window", median(stalls), "ms", 33.0)
    yield plain(f"{name}, longest turn of the window, of the processor", median(busiest), "ms")


def _both(address: str, folder: Path) -> tuple[float, float, float, float, float]:
    """Seconds of curl; of Lutrin to the last byte, and to the end; milliseconds it stood still.

    The last are those that the processor worked at a time.
    """
    target = folder / "curl.zip"
    begun = perf_counter()
    subprocess.run(["curl", "-sS", "-o", str(target), address], check=True)
    curl = perf_counter() - begun
    target.unlink()
    ended = subprocess.run(
        [sys.executable, "-P", "-c", _WATCHED, address, str(folder / "attachments")],
        env=own_environment(folder),
        stdout=subprocess.PIPE,
        check=True,
    )
    own, whole, stall, busiest = json.loads(ended.stdout)
    return curl, own, whole, stall, busiest


BENCHMARKS = (
    Benchmark(
        "downloads", "100 MB from this machine", partial(_measure, "100 MB from this machine")
    ),
)
