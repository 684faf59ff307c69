"""A favourites.db of each released schema comes to the schema of now and loses nothing."""

import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader_app.domain.backup import Occasion
from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.highlight import Anchor, Highlight, new_highlight_key
from reader_app.domain.saved_search import SavedSearch, new_search_key
from reader_app.domain.shelf import Shelf, new_shelf_key
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import FAVOURITES
from reader_app.storage.highlights import StoredHighlights
from reader_app.storage.migrations import bring_up_to_date
from reader_app.storage.read_notes import StoredReadNotes
from reader_app.storage.remarks import StoredRemarks
from reader_app.storage.searches import StoredSearches
from reader_app.storage.shelves import StoredShelves
from reader_app.storage.soundness import ProblemKind, problems
from reader_app.storage.trash import StoredTrash
from tests.builders import a_mark
from tests.patience import PATIENCE_S
from tests.read_only import give_up_power, read_only
from tests.storage.conftest import PROJECT, Start

OLD = PROJECT / "tests" / "data" / "favourites-1.db"
SECOND = PROJECT / "tests" / "data" / "favourites-2.db"
THIRD = PROJECT / "tests" / "data" / "favourites-3.db"
FOURTH = PROJECT / "tests" / "data" / "favourites-4.db"
NEW = {
    "searches",
    "term_arrangements",
    "read_notes",
    "shelves",
    "shelf_marks",
    "to_read",
    "remarks",
    "highlights",
    "names_before",
}
MARKS = 53


def today() -> datetime:
    return datetime(2026, 11, 26, 12, 0, 5, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The database of schema 1 in a library of its own."""
    folder = tmp_path / "Ma bibliothèque #1 ?"
    folder.mkdir()
    return Path(shutil.copy(OLD, folder / "favourites.db"))


def schema(path: Path) -> int:
    with closing(sqlite3.connect(path)) as plain:
        return int(plain.execute("PRAGMA user_version").fetchone()[0])


def marks(path: Path) -> list[tuple[object, ...]]:
    """Every row of a mark as it is kept, those taken away too."""
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT * FROM marks ORDER BY uuid").fetchall()


def aliases(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT * FROM aliases ORDER BY alias").fetchall()


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()


def shape(path: Path) -> dict[str, str]:
    """The statements that make each table, without their spaces and quotes."""
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type = 'table'"
        )
        return {name: re.sub(r'[\s"]+', "", sql) for name, sql in rows}


def copies(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").glob("*.db"))


def is_whole(path: Path) -> bool:
    """Whether the file is sound, and either of the old schema or of the new one, with all marks."""
    with closing(sqlite3.connect(path)) as plain:
        sound = plain.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    tables = set(shape(path)) - {"state", "marks", "aliases"}
    known = [(1, set()), (FAVOURITES.schema, NEW)]
    return sound and marks(path) == marks(OLD) and (schema(path), tables) in known


def test_the_old_file_is_what_it_says() -> None:
    assert schema(OLD) == 1
    assert len(marks(OLD)) == MARKS
    assert len(aliases(OLD)) == 2


def test_every_mark_is_there_after_it(path: Path) -> None:
    favourites = StoredFavourites(path)
    found = favourites.marks()
    generation = favourites.generation()
    favourites.close()
    assert schema(path) == FAVOURITES.schema
    assert len(found) == 50
    assert marks(path) == marks(OLD)
    assert aliases(path) == aliases(OLD)
    with closing(sqlite3.connect(OLD)) as plain:
        assert generation >= plain.execute("SELECT revision FROM state").fetchone()[0]


def test_a_migrated_file_has_the_shape_of_a_new_one(path: Path, tmp_path: Path) -> None:
    bring_up_to_date(path, today)
    new = tmp_path / "new.db"
    favourites = StoredFavourites(new)
    favourites.mark(a_mark(1))
    favourites.close()
    assert shape(path) == shape(new)


def test_the_second_schema_comes_along_with_all_that_is_in_it(path: Path, tmp_path: Path) -> None:
    shutil.copy(SECOND, path)
    favourites = StoredFavourites(path)
    assert len(favourites.marks()) == 47
    assert [each.name for each in StoredSearches(favourites.file).searches()] == [
        "Jardins",
        "Sans ville",
    ]
    assert len(StoredReadNotes(favourites.file).read_keys()) == 11
    shelf = Shelf(new_shelf_key(), "À relire")
    shelves = StoredShelves(favourites.file)
    shelves.save(shelf)
    shelves.put(shelf.key, favourites.marks()[0])
    assert len(shelves.placements()) == 1
    favourites.close()
    for table in ("marks", "aliases", "searches", "term_arrangements", "read_notes"):
        assert len(rows(path, table)) == len(rows(SECOND, table)) > 0
    new = tmp_path / "new.db"
    other = StoredFavourites(new)
    other.mark(a_mark(1))
    other.close()
    assert shape(path) == shape(new)
    assert problems(path.parent) == []


def test_the_third_schema_comes_along_with_all_that_is_in_it(path: Path, tmp_path: Path) -> None:
    shutil.copy(THIRD, path)
    assert schema(path) == 3
    favourites = StoredFavourites(path)
    file = favourites.file
    remarks, highlights = StoredRemarks(file), StoredHighlights(file)
    assert len(remarks.remarks()) == 7
    assert len(StoredShelves(file).shelves()) == 2
    assert len(StoredTrash(file).removed()) == 7
    mark = favourites.marks()[0]
    highlight = Highlight(new_highlight_key(), mark.key, Anchor("la vie associative"))
    highlights.write(highlight)
    assert [each.key for each in highlights.highlights_on(mark.key)] == [highlight.key]
    favourites.close()
    for table in (*(NEW - {"highlights", "names_before"}), "marks", "aliases"):
        assert rows(path, table) == rows(THIRD, table) != []
    new = tmp_path / "new.db"
    other = StoredFavourites(new)
    other.mark(a_mark(1))
    other.close()
    assert shape(path) == shape(new)
    assert problems(path.parent) == []


def test_the_fourth_schema_comes_along_with_all_that_is_in_it(path: Path, tmp_path: Path) -> None:
    shutil.copy(FOURTH, path)
    assert schema(path) == 4
    favourites = StoredFavourites(path)
    shelves = StoredShelves(favourites.file)
    assert len(StoredHighlights(favourites.file).highlights()) == 3
    first, *others = shelves.shelves()
    shelves.save(first._replace(name="Un autre nom"))
    named = {"Un autre nom", *(each.name for each in others)}
    assert {each.name for each in shelves.shelves()} == named
    favourites.close()
    for table in (*(NEW - {"names_before", "shelves"}), "marks", "aliases"):
        assert rows(path, table) == rows(FOURTH, table) != []
    assert len(rows(path, "names_before")) == 1
    new = tmp_path / "new.db"
    other = StoredFavourites(new)
    other.mark(a_mark(1))
    other.close()
    assert shape(path) == shape(new)
    assert problems(path.parent) == []


def test_where_the_third_schema_has_to_stay_all_of_it_is_read(path: Path) -> None:
    shutil.copy(THIRD, path)
    (path.parent / "backups").write_text("Un fichier, pas un dossier.")
    favourites = StoredFavourites(path)
    assert len(StoredRemarks(favourites.file).remarks()) == 7
    assert StoredHighlights(favourites.file).highlights() == ()
    assert len(StoredTrash(favourites.file).removed()) == 7
    assert favourites.known_keys()
    favourites.close()
    assert schema(path) == 3


def test_all_that_came_with_it_can_be_kept(path: Path) -> None:
    file = FavouritesFile(path)
    search = SavedSearch(new_search_key(), "Jardins")
    StoredSearches(file).save(search)
    StoredReadNotes(file).set_read([a_mark(1).key])
    file.close()
    assert StoredSearches(file).searches() == (search,)
    assert StoredReadNotes(file).read_keys() == {a_mark(1).key}
    file.close()


def test_a_proved_copy_lies_beside_it(path: Path) -> None:
    bring_up_to_date(path, today)
    [copy] = copies(path)
    assert copy.name == "favourites-000001-2026-11-26T120005Z-before-schema.db"
    assert schema(copy) == 1
    assert marks(copy) == marks(OLD)
    opened = StoredFavourites(copy)
    assert len(opened.marks()) == 50
    opened.close()


def test_what_stands_in_the_log_alone_is_copied_too(path: Path) -> None:
    """As after the kill of an older version."""
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("UPDATE marks SET title = 'Neuf'")
        plain.commit()
        bring_up_to_date(path, today)
        titles = plain.execute("SELECT DISTINCT title FROM marks").fetchall()
    assert titles == [("Neuf",)]
    assert {row[4] for row in marks(copies(path)[0])} == {"Neuf"}


def test_a_second_time_nothing_happens(path: Path) -> None:
    bring_up_to_date(path, today)
    before = path.read_bytes()
    bring_up_to_date(path, today)
    assert path.read_bytes() == before
    assert len(copies(path)) == 1


def test_no_former_copy_is_written_over(path: Path) -> None:
    bring_up_to_date(path, today)
    first = copies(path)[0].read_bytes()
    shutil.copy(OLD, path)
    bring_up_to_date(path, today)
    assert [each.name for each in copies(path)] == [
        "favourites-000001-2026-11-26T120005Z-before-schema.db",
        "favourites-000002-2026-11-26T120005Z-before-schema.db",
    ]
    assert copies(path)[0].read_bytes() == first


def test_without_a_copy_nothing_is_changed_and_the_marks_can_be_read(path: Path) -> None:
    (path.parent / "backups").write_text("Un fichier, pas un dossier.")
    favourites = StoredFavourites(path)
    assert len(favourites.marks()) == 50
    assert StoredSearches(favourites.file).searches() == ()
    with pytest.raises(LibraryError) as said:
        favourites.mark(a_mark(100))
    assert (said.value.path, said.value.reason) == (path, Reason.READ_ONLY)
    assert schema(path) == 1
    assert is_whole(path)
    (path.parent / "backups").unlink()
    favourites.mark(a_mark(100))
    assert len(favourites.marks()) == 51
    favourites.close()


def test_another_program_that_brought_it_up_to_date_is_noticed(path: Path) -> None:
    obstacle = path.parent / "backups"
    obstacle.write_text("Un fichier, pas un dossier.")
    file = FavouritesFile(path)
    assert StoredReadNotes(file).read_keys() == frozenset()
    obstacle.unlink()
    other = FavouritesFile(path)
    StoredReadNotes(other).set_read([a_mark(1).key])
    other.close()
    assert StoredReadNotes(file).read_keys() == {a_mark(1).key}
    file.close()


def test_an_old_file_is_sound(path: Path) -> None:
    assert problems(path.parent) == []
    assert schema(path) == 1


def test_a_newer_file_is_read_and_left_alone(path: Path) -> None:
    bring_up_to_date(path, today)
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("ALTER TABLE marks ADD COLUMN colour VARCHAR")
        plain.execute("DROP TABLE searches")
        plain.execute(f"PRAGMA user_version = {FAVOURITES.schema + 1}")
    before = path.read_bytes()
    favourites = StoredFavourites(path)
    backups = StoredBackups(favourites.file)
    assert len(favourites.marks()) == 50
    writings: list[Callable[[], object]] = [
        lambda: favourites.mark(a_mark(100)),
        lambda: favourites.unmark(favourites.marks()[0]),
        lambda: favourites.remember_all({a_mark(200).key: [a_mark(1).key]}),
        lambda: StoredSearches(favourites.file).searches(),
        lambda: backups.bring_back(backups.backups()[0].name),
        lambda: backups.make(Occasion.START),
    ]
    for writing in writings:
        with pytest.raises(LibraryError) as said:
            writing()
        assert (said.value.path, said.value.reason) == (path, Reason.TOO_NEW)
    assert [each.what for each in problems(path.parent)] == [ProblemKind.DATABASE_VERSION]
    favourites.close()
    assert path.read_bytes() == before
    assert backups.backups()[0].occasion is Occasion.BEFORE_RETURN
    assert {each.counts.favourites for each in backups.backups()} == {50}


READING = """
import sys
from pathlib import Path
from reader_app.domain.backup import Occasion
from reader_app.domain.errors import LibraryError
from reader_app.domain.shelf import Shelf, new_shelf_key
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.read_notes import StoredReadNotes
from tests.builders import a_mark

favourites = StoredFavourites(Path(sys.argv[1]))
print(len(favourites.marks()), len(StoredReadNotes(favourites.file).read_keys()))
try:
    favourites.mark(a_mark(100))
except LibraryError as error:
    print(error.reason)
"""


def test_where_nothing_can_be_written_the_old_marks_can_be_read(path: Path) -> None:
    with read_only(path.parent):
        done = subprocess.run(
            [sys.executable, "-c", READING, str(path)],
            check=False,
            cwd=PROJECT,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            preexec_fn=give_up_power,
        )
    assert done.stdout.split() == ["50", "0", "read-only"], done.stderr
    assert path.read_bytes() == OLD.read_bytes()


def test_processes_at_once_do_it_once(path: Path, start: Start) -> None:
    processes = [start("migrate", path, 0) for _ in range(6)]
    for each in processes:
        each.communicate()
    assert [each.returncode for each in processes] == [0] * 6
    assert is_whole(path)
    assert schema(path) == FAVOURITES.schema
    assert len(copies(path)) == 1


def test_a_kill_leaves_the_old_or_the_new_whole(path: Path, start: Start) -> None:
    """Each process is killed a little further on, until one comes to its end."""
    migrating = start("migrate-and-die", path, 0)
    assert migrating.stdin is not None
    assert migrating.stdout is not None
    seen: list[int] = []
    code = -signal.SIGKILL
    while code:
        for each in path.parent.glob("*favourites*"):
            each.unlink()
        shutil.copy(OLD, path)
        migrating.stdin.write(f"{3 * len(seen)}\n")
        migrating.stdin.flush()
        code = int(migrating.stdout.readline())
        assert code in (0, -signal.SIGKILL)
        assert is_whole(path)
        seen.append(schema(path))
        favourites = StoredFavourites(path)
        assert len(favourites.marks()) == 50
        favourites.close()
        assert schema(path) == FAVOURITES.schema
    assert sorted(seen) == seen
    assert seen.count(1) > 10
    assert all(marks(each) == marks(OLD) for each in copies(path))
