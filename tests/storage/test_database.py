import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.database import Database, Kind, make_database, put_aside
from reader_app.storage.favourites_tables import FAVOURITES
from reader_app.storage.tables import LIBRARY, LibraryBase


def nothing(_session: Session) -> None:
    """Leaves a new database as it is."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a ?b#c%20.db"


def made(path: Path, kind: Kind = LIBRARY) -> Path:
    make_database(path, kind, nothing).close()
    return path


def pragma(database: Database, name: str) -> object:
    with database.reading() as session:
        return session.execute(text(f"PRAGMA {name}")).scalar_one()


def reason_of(path: Path, kind: Kind = LIBRARY) -> Reason:
    with pytest.raises(LibraryError) as said:
        Database(path, kind)
    assert said.value.path == path
    return said.value.reason


@pytest.mark.parametrize(("kind", "synchronous"), [(LIBRARY, 1), (FAVOURITES, 2)])
def test_it_is_set_up_as_it_must_be(path: Path, kind: Kind, synchronous: int) -> None:
    with closing(Database(made(path, kind), kind)) as database:
        assert pragma(database, "journal_mode") == "wal"
        assert pragma(database, "foreign_keys") == 1
        assert pragma(database, "synchronous") == synchronous
        assert pragma(database, "busy_timeout") == 30_000
        assert pragma(database, "application_id") == kind.application_id
        assert pragma(database, "user_version") == kind.schema


@pytest.mark.parametrize("kind", [LIBRARY, FAVOURITES])
@pytest.mark.parametrize("former", ["DELETE", "WAL"])
def test_where_there_can_be_no_log_each_change_is_flushed(
    path: Path, kind: Kind, former: str
) -> None:
    """As on a network drive: nothing can be where SQLite has its memory to share."""
    made(path, kind)
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA journal_mode = {former}")
    path.with_name(f"{path.name}-shm").symlink_to(path.parent / "nowhere" / "at all")
    for number in range(2):
        with closing(Database(path, kind)) as database:
            assert pragma(database, "journal_mode") == "delete"
            assert pragma(database, "synchronous") == 2
            with database.writing() as session:
                session.execute(text(f"CREATE TABLE extra{number} (number INTEGER)"))
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT count(*) FROM extra1").fetchone() == (0,)
    # Elsewhere it has its log again.
    path.with_name(f"{path.name}-shm").unlink()
    with closing(Database(path, kind)) as database:
        assert pragma(database, "journal_mode") == "wal"


def test_an_absent_file_is_said_and_not_made(path: Path) -> None:
    assert reason_of(path) is Reason.MISSING
    assert not path.exists()


def test_an_empty_file_is_not_taken_for_new(path: Path) -> None:
    path.touch()
    assert reason_of(path) is Reason.EMPTY
    with pytest.raises(LibraryError):
        make_database(path, LIBRARY, nothing)
    assert path.stat().st_size == 0


def test_what_is_no_database_is_damaged(path: Path) -> None:
    path.write_bytes(b"no database" * 500)
    assert reason_of(path) is Reason.DAMAGED


def test_a_foreign_database_is_not_ours(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE theirs (a)")
    assert reason_of(path) is Reason.NOT_OURS
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_favourites_are_no_library(path: Path) -> None:
    assert reason_of(made(path, FAVOURITES), LIBRARY) is Reason.NOT_OURS


@pytest.mark.parametrize(("schema", "reason"), [(99, Reason.TOO_NEW), (0, Reason.TOO_OLD)])
def test_another_schema_number_is_said(path: Path, schema: int, reason: Reason) -> None:
    made(path)
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA user_version = {schema}")
    assert reason_of(path) is reason


def test_a_truncated_file_is_damaged(path: Path) -> None:
    made(path)
    with path.open("r+b") as file:
        file.truncate(5000)
    assert reason_of(path) is Reason.DAMAGED


def run(database: Database, *statements: str) -> None:
    with database.writing() as session:
        for statement in statements:
            session.execute(text(statement))


def test_damage_inside_is_said_when_it_is_met(path: Path) -> None:
    size = made(path).stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with closing(Database(path, LIBRARY)) as database:
        with pytest.raises(LibraryError) as said:
            run(database, "SELECT * FROM notes")
        assert said.value.reason is Reason.DAMAGED


def test_tables_roll_back_too(path: Path) -> None:
    with closing(Database(made(path), LIBRARY)) as database:
        with pytest.raises(OperationalError):
            run(database, "CREATE TABLE more (a)", "no SQL")
        with database.reading() as session:
            found = session.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'more'"))
            assert found.first() is None


def test_making_fails_whole_or_not_at_all(path: Path) -> None:
    def fail(_session: Session) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        make_database(path, LIBRARY, fail)
    assert not path.exists()
    made(path)
    with closing(Database(path, LIBRARY)) as database, database.reading() as session:
        names = {row[0] for row in session.execute(text("SELECT name FROM sqlite_master"))}
    assert set(LibraryBase.metadata.tables) <= names


def test_a_log_without_its_database_is_not_played_into_a_new_one(path: Path) -> None:
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"the log of another")
    made(path)
    assert not log.exists()
    assert path.with_name(path.name + "-wal.aside").read_bytes() == b"the log of another"


def test_a_file_that_was_put_aside_is_not_current(path: Path) -> None:
    with closing(Database(made(path), LIBRARY)) as database:
        assert database.is_current
        put_aside(path)
        assert not database.is_current
        made(path)
        assert not database.is_current


def test_a_reader_sees_one_state_and_waits_for_nobody(path: Path) -> None:
    with closing(Database(made(path), LIBRARY)) as database, database.writing() as writer:
        writer.execute(text("INSERT INTO snapshots VALUES ('a', 1, '')"))
        with database.reading() as reader:
            assert reader.execute(text("SELECT count(*) FROM snapshots")).scalar_one() == 0


def test_a_file_that_cannot_be_written_is_no_damage(path: Path) -> None:
    with closing(Database(made(path), LIBRARY)) as database:
        with pytest.raises(LibraryError) as said:
            run(database, "PRAGMA query_only = ON", "DELETE FROM snapshots")
        assert said.value.reason is Reason.READ_ONLY
