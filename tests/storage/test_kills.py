"""What a library holds after its process was killed, again and again."""

import random
import subprocess
import sys
from pathlib import Path

from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from reader_app.storage.shelves import StoredShelves
from reader_app.storage.soundness import ProblemKind, problems
from tests.builders import a_note
from tests.storage.conftest import PROJECT, Start
from tests.storage.filling import fill, words


def killed_after(process: "subprocess.Popen[str]", lines: int) -> list[str]:
    """Kill a process once it has written some lines; all that it wrote."""
    assert process.stdout is not None
    said = [process.stdout.readline().strip() for _ in range(lines)]
    process.kill()
    return said + process.communicate()[0].split()


def test_no_note_is_lost_from_search_and_none_is_there_twice(
    folder: Path, library: StoredLibrary, start: Start
) -> None:
    # Enough notes for a commit of the index in between, so that kills fall around it.
    for lines in (1, 3, 85, 2, 5, 1, 9, 30, 2, 4, 76, 1):
        count = library.find(NoteQuery()).count
        killed_after(start("import", folder, count), lines)
        assert library.find(NoteQuery()).count >= count + 40 * lines
    count = library.find(NoteQuery()).count
    assert finished(library.catch_up()) > 0
    assert library.find(words("commun")).count == count
    for number in range(0, count, 37):
        found = library.find(words(f"mot{number}"))
        assert [hit.note.key for hit in found.hits] == [a_note(number).key]
    assert not {each.what for each in problems(folder)} - {ProblemKind.FILE_MISSING}


def test_an_import_after_a_kill_sees_to_the_lost_notes(
    folder: Path, library: StoredLibrary, start: Start
) -> None:
    killed_after(start("import", folder, 0), 4)
    fill(library, a_note(500_000, title="Commun dernier"))
    assert library.find(words("commun")).count == library.find(NoteQuery()).count > 160


def test_a_note_that_changed_before_the_kill_is_found_as_it_is_now(
    folder: Path, library: StoredLibrary, start: Start
) -> None:
    fill(library, *(a_note(each, title="Ancien") for each in range(40)))
    killed_after(start("import", folder, 0), 1)
    finished(library.catch_up())
    assert library.find(words("ancien")).count == 0
    assert library.find(words("commun")).count == library.find(NoteQuery()).count


def test_a_killed_rebuild_is_known_and_begun_anew(
    folder: Path, favourites: StoredFavourites, library: StoredLibrary, start: Start
) -> None:
    fill(library, a_note(1))
    killed_after(start("rebuild", folder, 0), 2)
    assert library.needs_rebuild
    fresh = StoredLibrary(folder, favourites)
    fresh.start_afresh()
    fill(fresh, a_note(1), a_note(2))
    assert not fresh.needs_rebuild
    assert fresh.find(words("note")).count == 2


def test_a_killed_import_gives_the_library_free(
    folder: Path, library: StoredLibrary, start: Start
) -> None:
    killed_after(start("import", folder, 0), 1)
    fill(library, a_note(500_000))
    assert library.note(a_note(500_000).key) == a_note(500_000)


def test_marks_that_were_given_are_there_after_a_kill(
    folder: Path, favourites: StoredFavourites, start: Start
) -> None:
    said: list[str] = []
    for lines in (1, 5, 20):
        said += killed_after(start("mark", folder, 1000 * lines), lines)
    kept = {mark.key for mark in favourites.marks()}
    assert len(said) >= 26
    assert set(said) <= kept


def harness(folder: Path, *words: object) -> str:
    """What the harness says; it ends itself at the first thing that is lost."""
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.storage.kill_harness", str(folder), *map(str, words)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_two_hundred_kills_in_the_middle_of_changes_lose_nothing(folder: Path) -> None:
    changes = harness(folder, "kills", 200, random.randrange(1_000_000))
    assert int(changes) > 250


def test_fifty_writers_at_once_lose_nothing(folder: Path) -> None:
    assert harness(folder, "writers", 50) == "50"
    favourites = StoredFavourites(folder / "favourites.db")
    assert len(favourites.marks()) == 300
    assert len(StoredShelves(favourites.file).placements()) == 150
    favourites.close()
