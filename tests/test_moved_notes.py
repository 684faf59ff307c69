"""A note without an address that moved to another path keeps what the reader made of it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader_app.domain.card import FILE_KEY, NoteKey
from reader_app.domain.ports import Mark
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.domain.remark import Remark, new_remark_key
from reader_app.filling import import_paths, rebuild
from reader_app.opening import Wings, open_wings

DAY = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def wings(tmp_path: Path) -> Iterator[Wings]:
    wings = open_wings(tmp_path / "library")
    source = tmp_path / "carnet"
    (source / "ville").mkdir(parents=True)
    (source / "ville" / "lavoir.md").write_text("# Le lavoir\n\nIl est ouvert le jeudi.\n", "utf-8")
    (source / "ville" / "four.md").write_text("# Le four\n\nIl est éteint.\n", "utf-8")
    finished(import_paths(wings, [source]))
    yield wings
    wings.close()


def keys(wings: Wings) -> dict[str, NoteKey]:
    return {hit.note.title: hit.note.key for hit in wings.library.find(NoteQuery()).hits}


def mark(wings: Wings, title: str) -> None:
    key = keys(wings)[title]
    assert key.startswith(FILE_KEY)
    wings.favourites.mark(Mark(key, title, None, DAY))
    wings.remarks.write(Remark(new_remark_key(), key, "À revoir", title))


def favourites(wings: Wings) -> list[str]:
    hits = wings.library.find(NoteQuery(favourites_only=True)).hits
    return sorted(hit.note.title for hit in hits)


def file_of(wings: Wings, name: str) -> Path:
    (found,) = (wings.folder / "notes").rglob(name)
    return found


def test_its_mark_and_its_remark_follow_the_file(wings: Wings) -> None:
    mark(wings, "Le lavoir")
    former = keys(wings)["Le lavoir"]
    file = file_of(wings, "lavoir.md")
    (file.parent / "eau").mkdir()
    file.rename(file.parent / "eau" / "le-lavoir.md")
    finished(rebuild(wings))
    assert keys(wings)["Le lavoir"] != former
    assert favourites(wings) == ["Le lavoir"]
    assert len(wings.remarks.remarks_on(keys(wings)["Le lavoir"])) == 1
    # And it stays so: the next time, too.
    finished(rebuild(wings))
    assert favourites(wings) == ["Le lavoir"]


def test_where_two_files_are_alike_nobody_guesses(wings: Wings) -> None:
    mark(wings, "Le lavoir")
    file = file_of(wings, "lavoir.md")
    text = file.read_bytes()
    file.unlink()
    for name in ("un.md", "deux.md"):
        (file.parent / name).write_bytes(text)
    finished(rebuild(wings))
    assert favourites(wings) == []
    assert len(wings.favourites.marks()) == 1


def test_a_note_that_stays_keeps_its_own(wings: Wings) -> None:
    mark(wings, "Le lavoir")
    file = file_of(wings, "lavoir.md")
    (file.parent / "copie.md").write_bytes(file.read_bytes())
    finished(rebuild(wings))
    marked = [each.key for each in wings.favourites.marks()]
    assert marked == [
        hit.note.key for hit in wings.library.find(NoteQuery(favourites_only=True)).hits
    ]
    assert marked[0].endswith("lavoir.md")


def test_also_where_a_rebuild_broke_off_in_between(wings: Wings) -> None:
    mark(wings, "Le lavoir")
    file = file_of(wings, "lavoir.md")
    file.rename(file.with_name("ailleurs.md"))
    steps = rebuild(wings)
    next(steps)
    steps.close()
    finished(rebuild(wings))
    assert favourites(wings) == ["Le lavoir"]


def test_without_a_library_to_ask_nothing_is_lost(wings: Wings) -> None:
    mark(wings, "Le lavoir")
    wings.library.close()
    (wings.folder / "library.db").write_bytes(b"rien" * 1_000)
    finished(rebuild(wings))
    assert favourites(wings) == ["Le lavoir"]
