"""The program as a person calls it: one process for each command, far from this machine."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader_app.cli.arguments import parse
from reader_app.cli.check_command import check
from reader_app.cli.favourites_command import favourites
from reader_app.cli.outcome import Outcome
from reader_app.cli.search_command import search
from reader_app.cli.show_command import show
from reader_app.opening import open_wings
from tests.cli.loaded_program import LoadedProgram
from tests.cli.pages import three_notes
from tests.patience import PATIENCE_S
from tests.read_only import give_up_power

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Done:
    """What a call left: its exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer; a call that failed has none."""
        assert self.code in (0, 3), self.err
        return json.loads(self.out)

    @property
    def error(self) -> str:
        """The one line on standard error, without a trace of Python."""
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        assert self.err.startswith("lutrin: ")
        return self.err.removeprefix("lutrin: ").rstrip("\n")


class Lutrin:
    """`lutrin(…)` runs a command to its end; `home` is all that it knows of the machine.

    Where there is a `loaded` program, a copy of it is the process.
    """

    def __init__(self, home: Path, loaded: LoadedProgram | None = None) -> None:
        self.home = home
        self.loaded = loaded
        self.documents = home / "Documents"
        self.library: Path | None = None

    def __call__(
        self, *words: str | Path | bytes, env: Mapping[str, str] | None = None, bound: bool = False
    ) -> Done:
        """Run a command; `bound` lets permissions bind even root."""
        command, environment = self.command(*words), self.environment(env)
        if self.loaded and not (env or bound):
            called = [os.fsdecode(word) for word in command[3:]]
            code, out, err = self.loaded.run(called, environment, PATIENCE_S)
            return Done(code, out.decode(), err.decode())
        done = subprocess.run(
            command,
            cwd=PROJECT,
            env=environment,
            capture_output=True,
            check=False,
            timeout=PATIENCE_S,
            stdin=subprocess.DEVNULL,
            preexec_fn=give_up_power if bound else None,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def json(self, *words: str | Path | bytes) -> Any:
        """The JSON that a sound call answers with."""
        done = self("--json", *words)
        assert done.err == ""
        return done.json

    def start(self, *words: str | Path, **rest: Any) -> "subprocess.Popen[bytes]":
        """Start a command, for those who disturb it."""
        return subprocess.Popen(
            self.command(*words),
            cwd=PROJECT,
            env=self.environment(None),
            stdin=subprocess.DEVNULL,
            **rest,
        )

    def command(self, *words: str | Path | bytes) -> list[str | bytes]:
        """The words of a call."""
        library = ["--library", str(self.library)] if self.library else []
        return [sys.executable, "-m", "reader_app", *library, *map(_word, words)]

    def environment(self, more: Mapping[str, str] | None) -> dict[str, str]:
        """Nothing of this machine but what Python needs."""
        kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        own = {
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_DOCUMENTS_DIR": str(self.documents),
            "LC_ALL": "C.UTF-8",
            "PYTHONDEVMODE": "",
            "TZ": "Europe/Paris",
        }
        return kept | own | dict(more or {})


def _word(word: str | Path | bytes) -> str | bytes:
    return str(word) if isinstance(word, Path) else word


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoadedProgram]:
    """The program with everything loaded, for all tests."""
    program = LoadedProgram(Lutrin(tmp_path_factory.mktemp("nobody")).environment(None))
    yield program
    program.close()


@pytest.fixture
def lutrin(tmp_path: Path, loaded: LoadedProgram) -> Lutrin:
    """The program on a machine where it never ran."""
    home = tmp_path / "home"
    home.mkdir()
    return Lutrin(home, loaded)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of three notes, made once."""
    folder = tmp_path_factory.mktemp("filled")
    maker = Lutrin(folder)
    maker.library = folder / "library"
    assert maker.json("import", three_notes(folder / "paliers"))["new"] == 3
    return maker.library


@pytest.fixture
def library(lutrin: Lutrin, filled: Path, tmp_path: Path) -> Path:
    """A copy of that library, which `lutrin` works on."""
    lutrin.library = tmp_path / "library"
    shutil.copytree(filled, lutrin.library)
    return lutrin.library


def within(library: Path, *words: str) -> Outcome:
    """What a command answers in this process: for what is only looked at on the way."""
    command = {"search": search, "show": show, "favourites": favourites, "check": check}[words[0]]
    wings = open_wings(library)
    try:
        return command(wings, parse(words))
    finally:
        wings.close()


def inside(library: Path, *words: str) -> Any:
    """The same, as JSON."""
    return within(library, *words).json


def tree(folder: Path) -> dict[str, bytes]:
    """Every file in a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
