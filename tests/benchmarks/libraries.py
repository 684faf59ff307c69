"""The libraries and indexes that are measured, made once and kept in the user's cache.

Each is named by what it was made of and by the shapes of what is in it: another shape is made anew.
"""

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import update

from reader_app.domain.note_words import note_words
from reader_app.domain.progress import finished
from reader_app.storage.common_words import enter_many
from reader_app.storage.database import Database, make_database
from reader_app.storage.search_index import (
    FIELDS_VERSION,
    IndexWriter,
    SearchIndex,
    make_index,
)
from reader_app.storage.tables import LIBRARY, StateRow
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


def short_notes(setting: Setting) -> tuple[Database, SearchIndex]:
    """An index of many short notes with its common words; there are no rows of notes around it."""
    name = f"short-{CORPUS_VERSION}-{LIBRARY.schema}-{FIELDS_VERSION}-{setting.short_notes}"
    folder = _kept(setting, name, lambda folder: _fill(folder, setting.short_notes))
    return Database(folder / "library.db", LIBRARY), SearchIndex(folder / "search")


def _library_name(count: int) -> str:
    return f"library-{CORPUS_VERSION}-{LIBRARY.schema}-{FIELDS_VERSION}-{count}"


def _fill(folder: Path, count: int) -> None:
    search = folder / "search"
    make_index(search)
    writer = IndexWriter(search)
    for number in range(count):
        title, text = short_note(number)
        writer.add(number + 1, note_words(title, "", text, "", ()))
    writer.commit()
    writer.close(drop=False)
    state = StateRow(number=1, revision=1, search_folder=search.name, rebuilding=False)
    database = make_database(folder / "library.db", LIBRARY, lambda session: session.add(state))
    finished(enter_many(database, SearchIndex(search)))
    with database.writing() as session:
        # No row says so: the notes stand in the index alone.
        session.execute(update(StateRow).values(common_up_to=count))
    database.close()


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
