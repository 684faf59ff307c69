"""The libraries and indexes that are measured, made once and kept in the user's cache.

Each is named by what it was made of and by the shapes of what is in it: another shape is made anew.
"""

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from reader_app.domain.note_words import note_words
from reader_app.storage.search_index import (
    FIELDS_VERSION,
    IndexWriter,
    SearchIndex,
    make_index,
)
from reader_app.storage.tables import LIBRARY
from tests.benchmarks.benchmark import Setting
from tests.benchmarks.corpus import CORPUS_VERSION, short_note, write_pages
from tests.benchmarks.processes import Watched, lutrin, own_environment, watched


def pages(setting: Setting, count: int) -> Path:
    """The folder of the first `count` pages of the corpus."""
    name = f"pages-{CORPUS_VERSION}-{count}"
    return _kept(setting, name, lambda folder: write_pages(folder, count))


def library(setting: Setting, count: int) -> Path:
    """The folder of a library of that many notes, imported as a reader would."""

    def make(folder: Path) -> None:
        import_pages(pages(setting, count), folder, memory=False)

    return _kept(setting, _library_name(count), make)


def import_pages(source: Path, folder: Path, *, memory: bool) -> Watched:
    """Bring pages into the library in `folder`, by the command line. Raises RuntimeError."""
    with TemporaryDirectory(prefix="lutrin-home-") as home:
        command = lutrin("import", "--library", folder, source)
        return watched(command, own_environment(Path(home)), memory=memory)


def keep_library(setting: Setting, count: int, folder: Path) -> None:
    """Let a library that was just imported be the one that is measured from now on."""
    kept = setting.cache / _library_name(count)
    if kept.exists():
        shutil.rmtree(kept)
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(folder, kept)


def index_of(folder: Path) -> SearchIndex:
    """The search index of a library."""
    (only,) = (folder / "search").iterdir()
    return SearchIndex(only)


def short_index(setting: Setting) -> SearchIndex:
    """An index of many short notes, with no library around it."""
    name = f"short-{CORPUS_VERSION}-{FIELDS_VERSION}-{setting.short_notes}"
    return SearchIndex(_kept(setting, name, lambda folder: _fill(folder, setting.short_notes)))


def _library_name(count: int) -> str:
    return f"library-{CORPUS_VERSION}-{LIBRARY.schema}-{FIELDS_VERSION}-{count}"


def _fill(folder: Path, count: int) -> None:
    make_index(folder)
    writer = IndexWriter(folder)
    for number in range(count):
        title, text = short_note(number)
        writer.add(number + 1, note_words(title, "", text, "", ()))
    writer.commit()
    writer.close(drop=False)


def _kept(setting: Setting, name: str, make: Callable[[Path], None]) -> Path:
    """The folder of this name in the cache, made if it is not there; never half made."""
    kept = setting.cache / name
    if not kept.exists():
        print(f"making {name} in {setting.cache} (once)", file=sys.stderr)
        part = setting.cache / f"{name}.part"
        with suppress(FileNotFoundError):
            shutil.rmtree(part)
        setting.cache.mkdir(parents=True, exist_ok=True)
        make(part)
        part.rename(kept)
    return kept
