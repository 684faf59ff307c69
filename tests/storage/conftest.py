"""A library in a folder of its own, and processes to disturb it with."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary

PROJECT = Path(__file__).parents[2]

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Ma bibliothèque #1 ?"


@pytest.fixture
def favourites(folder: Path) -> Iterator[StoredFavourites]:
    folder.mkdir(exist_ok=True)
    favourites = StoredFavourites(folder / "favourites.db")
    yield favourites
    favourites.close()


@pytest.fixture
def library(folder: Path, favourites: StoredFavourites) -> Iterator[StoredLibrary]:
    library = StoredLibrary(folder, favourites)
    yield library
    library.close()


@pytest.fixture
def another(folder: Path, favourites: StoredFavourites) -> Iterator[StoredLibrary]:
    """The same library, as another window has it open."""
    library = StoredLibrary(folder, favourites)
    yield library
    library.close()


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts tests/storage/library_process.py; whatever still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def begin(*arguments: str | Path | int) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.library_process", *map(str, arguments)],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.wait()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.stdout.close()
