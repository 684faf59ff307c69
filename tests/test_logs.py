"""The log: everything is in it, and nothing of it on the terminal."""

import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE_S

PROJECT = Path(__file__).parents[1]

TROUBLED = """
import logging, sys, warnings
from pathlib import Path
from reader_app.logs import log_bug, log_to

log_to(Path(sys.argv[1]))
warnings.warn("usé", stacklevel=1)
logging.getLogger("reader_app.storage").warning("Une ligne à lire plus tard: %s", "\\udce9")
try:
    1 / 0
except ZeroDivisionError as error:
    log_bug(type(error), error, error.__traceback__)
"""


def trouble(log: Path) -> "subprocess.CompletedProcess[str]":
    """Log a warning, a line and a bug in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", TROUBLED, str(log)],
        cwd=PROJECT, capture_output=True, text=True, check=True, timeout=PATIENCE_S,
    )  # fmt: skip


def test_all_is_in_the_file_and_nothing_on_the_terminal(tmp_path: Path) -> None:
    log = tmp_path / "state" / "lutrin.log"
    done = trouble(log)
    assert (done.stdout, done.stderr) == ("", "")
    text = log.read_text("utf-8")
    for part in ("usé", "Une ligne à lire plus tard", "Traceback", "ZeroDivisionError"):
        assert part in text


def test_where_there_can_be_no_log_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for log in (tmp_path / "file" / "lutrin.log", tmp_path / "folder"):
        done = trouble(log)
        assert (done.stdout, done.stderr) == ("", "")
