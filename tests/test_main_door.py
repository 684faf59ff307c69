"""The door: which half of the program is asked for, and nothing loaded for the other."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from tests.cli.conftest import Lutrin
from tests.patience import PATIENCE_S

PROJECT = Path(__file__).parents[1]


def run(code: str) -> "subprocess.CompletedProcess[str]":
    """Run a small program beside the real one."""
    return subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False,
        timeout=PATIENCE_S,
    )  # fmt: skip


def test_it_is_light_for_processes_that_import_it_again() -> None:
    done = run(
        "import sys, reader_app.__main__\n"
        "heavy = ('PySide6', 'multiprocessing', 'argparse', 'reader_app.cli')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    assert done.stdout == "[]\n"


def test_no_module_is_read_again_for_the_window() -> None:
    """PySide would look for `__feature__` in the source of each, and Python would keep it all."""
    done = run(
        "from reader_app.plain_import import import_plainly\n"
        "import_plainly()\n"
        "import reader_app.app, PySide6.QtPdf, linecache\n"
        "print([name for name in linecache.cache if 'reader_app' in name])"
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_the_version_stands_in_one_place(tmp_path: Path) -> None:
    done = Lutrin(tmp_path)("--version")
    assert (done.code, done.out, done.err) == (0, f"lutrin {version('lutrin')}\n", "")
    assert list(tmp_path.iterdir()) == []


def test_a_window_without_command(tmp_path: Path) -> None:
    done = Lutrin(tmp_path)("--quit-after-first-frame", env={"QT_QPA_PLATFORM": "offscreen"})
    assert (done.code, done.out) == (0, "")
    assert "Traceback" not in done.err
    assert (tmp_path / "data/lutrin/sample_library/library.db").exists()


def test_what_the_machine_lacks_is_named_in_one_line() -> None:
    done = run(
        "import sys\n"
        "sys.modules['tantivy'] = None\n"
        "sys.argv = ['lutrin', 'search']\n"
        "from reader_app.__main__ import main\n"
        "sys.exit(main())"
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "missing" in done.stderr
    assert "tantivy" in done.stderr


def test_a_bug_is_one_line_and_whole_in_the_log(tmp_path: Path) -> None:
    """A reader's library never holds this: only a bug could put it there."""
    lutrin = Lutrin(tmp_path)
    folder = tmp_path / "library"
    lutrin.library = folder
    note = tmp_path / "a.md"
    note.write_text("# Titre\n\nUn texte.")
    lutrin.json("import", note)
    spoilt = run(
        "import sqlite3\n"
        f"with sqlite3.connect({str(folder / 'library.db')!r}) as plain:\n"
        "    plain.execute(\"UPDATE notes SET card = 'no list'\")\n"
        "plain.close()"
    )
    assert spoilt.returncode == 0, spoilt.stderr
    done = lutrin("search")
    assert (done.code, done.out) == (1, "")
    assert "should not have happened" in done.error
    log = (tmp_path / "state/lutrin/lutrin.log").read_text()
    assert "Traceback" in log
    assert "JSONDecodeError" in log
