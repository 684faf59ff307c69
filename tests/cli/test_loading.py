"""What a command loads: a real process says so of itself at its end."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PROJECT, Lutrin
from tests.cli.pages import GARDEN_KEY, note, put
from tests.patience import PATIENCE_S

_DEAR = ("PySide6", "bs4", "markdown_it", "yaml", "pypdfium2", "reader_app.ui")
_CALL = f"""
import json, sys
from reader_app.__main__ import main
if __name__ == "__main__":
    main()
    print(json.dumps([each for each in {_DEAR} if each in sys.modules]))
"""


def loaded(lutrin: Lutrin, *words: str | Path) -> list[str]:
    """The dear modules that a command left loaded."""
    script = lutrin.home / "call.py"
    script.write_text(_CALL)
    _, _, _, *arguments = lutrin.command(*words)
    done = subprocess.run(
        [sys.executable, script, *arguments],
        cwd=lutrin.home,
        env=lutrin.environment({"PYTHONPATH": str(PROJECT)}),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert done.stderr == ""
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize(
    "words",
    [
        ("search", "jardin"),
        ("favourites", "list"),
        ("searches", "list"),
        ("terms", "list"),
        ("backup", "--list"),
        ("check",),
    ],
    ids=" ".join,
)
def test_plain_commands_load_no_window_and_no_parser(
    lutrin: Lutrin, library: Path, words: tuple[str, ...]
) -> None:
    assert loaded(lutrin, *words) == []


def test_an_import_leaves_parsing_to_its_processes(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    given = put(tmp_path / "lot", un=note("/un", "Un"))
    assert loaded(lutrin, "import", given) == []
    assert lutrin.json("import", given)["unchanged"] == 1


def test_a_note_is_shown_without_a_window(lutrin: Lutrin, library: Path) -> None:
    assert loaded(lutrin, "show", GARDEN_KEY) == ["markdown_it"]


def test_a_download_loads_the_network(lutrin: Lutrin, library: Path) -> None:
    assert "PySide6" in loaded(lutrin, "download", GARDEN_KEY)
