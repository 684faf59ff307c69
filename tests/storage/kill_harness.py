"""Kills processes at random moments while they change favourites.db, and looks at what is left.

Run by itself, since it forks: each victim is a process of its own, and the system ends it by a
timer, in the middle of whatever it does. After each change the victim says what is kept now; the
file must hold just that, or what the change under way made of it.
"""

import os
import random
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import Anchor, Colour, Highlight, HighlightKey
from reader_app.domain.ports import Mark
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.highlights import StoredHighlights
from reader_app.storage.merging import StoredMerge
from reader_app.storage.shelves import StoredShelves

NOTES = 12
OTHERS = 4
SHELVES = tuple(ShelfKey(f"6d8a2c1e-0000-4000-8000-00000000000{each}") for each in range(3))
_SHORTEST, _LONGEST = 0.001, 1.2
"""A victim may live on for so much of the time that its first change took: machines are busy."""
_TABLES = ("marks", "aliases", "shelves", "shelf_marks", "highlights")


class Left(NamedTuple):
    """What is in the file: how often it was changed, and what tells it from anything else."""

    revision: int
    content: str


def a_mark(note: int, place: str) -> Mark:
    """A mark on a note of a site."""
    key = NoteKey(f"{place}/note-{note}")
    return Mark(key, f"Note {note}", f"https://{key}", datetime(2026, 5, 1, tzinfo=UTC))


def a_highlight(note: int, chance: random.Random) -> Highlight:
    """One of a few highlights on notes of a site."""
    key = HighlightKey(f"6d8a2c1e-0000-4000-8000-0000000001{note:02}")
    anchor = Anchor("la vie associative", "dans ", ", ici", note)
    colour = chance.choice(tuple(Colour))
    return Highlight(key, a_mark(note, "exemple.fr/0").key, anchor, colour, remark="À relire")


def left_in(path: Path) -> Left:
    """What is in the file now."""
    digest = sha256()
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("BEGIN")
        for table in _TABLES:
            for row in plain.execute(f"SELECT * FROM {table} ORDER BY 1"):
                digest.update(repr(row).encode())
        (revision,) = plain.execute("SELECT revision FROM state").fetchone()
    return Left(revision, digest.hexdigest())


def prepare(folder: Path) -> Path:
    """A favourites.db with its shelves, and others that are merged into it."""
    for other in range(OTHERS):
        favourites = StoredFavourites(folder / f"other-{other}.db")
        for note in range(NOTES):
            favourites.mark(a_mark(note, f"ailleurs.fr/{other}"))
        favourites.close()
    path = folder / "favourites.db"
    favourites = StoredFavourites(path)
    StoredShelves(favourites.file).save(*(Shelf(key, "Étagère", None, 0) for key in SHELVES))
    favourites.close()
    return path


def change_for_ever(path: Path, chance: random.Random, said: int) -> None:
    """Change the file again and again, and say each time what is kept."""
    favourites = StoredFavourites(path)
    shelves, merging = StoredShelves(favourites.file), StoredMerge(favourites.file)
    highlights = StoredHighlights(favourites.file)
    begun, is_first = monotonic(), True
    while True:
        mark = a_mark(chance.randrange(NOTES), f"exemple.fr/{chance.randrange(3)}")
        other = a_mark(chance.randrange(NOTES), f"exemple.fr/{chance.randrange(3)}")
        shelf, number = chance.choice(SHELVES), chance.randrange(OTHERS)
        nested = Shelf(SHELVES[0], "Étagère", chance.choice((None, SHELVES[1])), 0)
        coloured = [a_highlight(chance.randrange(NOTES), chance) for _ in range(2)]
        acts: tuple[Callable[[], object], ...] = (
            partial(favourites.mark, mark),
            partial(favourites.unmark, mark),
            partial(shelves.put, shelf, mark, other),
            partial(shelves.take_off, shelf, mark),
            partial(shelves.save, nested),
            partial(favourites.remember_aliases, mark.key, [other.key]),
            partial(merging.merge, path.with_name(f"other-{number}.db")),
            partial(highlights.write, *coloured),
            partial(highlights.remove, coloured[0].key),
        )
        chance.choice(acts)()
        now = left_in(path)
        os.write(said, f"{now.revision} {now.content}\n".encode())
        if is_first:
            is_first, lives = False, chance.uniform(_SHORTEST, _LONGEST)
            signal.setitimer(signal.ITIMER_REAL, lives * (monotonic() - begun))


def kill_one(path: Path, seed: int) -> tuple[int, Left | None]:
    """Let a victim work until it is killed; how often it said something, and what it said last."""
    reading, writing = os.pipe()
    victim = os.fork()
    if victim == 0:
        os.close(reading)
        chance = random.Random(seed)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        change_for_ever(path, chance, writing)
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as said:
        lines = [line.split() for line in said.read().splitlines(keepends=True) if line[-1] == "\n"]
    _, status = os.waitpid(victim, 0)
    assert os.WTERMSIG(status) == signal.SIGALRM, f"seed {seed}: {status}"
    return len(lines), Left(int(lines[-1][0]), lines[-1][1]) if lines else None


def look(path: Path, said: Left, seed: int) -> Left:
    """What is left, once it is seen to be whole and to hold what was said."""
    left = left_in(path)
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)], seed
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == [], seed
    assert said.revision <= left.revision <= said.revision + 1, (seed, said, left)
    if left.revision == said.revision:
        assert left.content == said.content, seed
    return left


def write_at_once(path: Path, writers: int) -> int:
    """Let so many processes mark at the same moment; how many of them came to their end."""
    ready, go = os.pipe()
    children = []
    for number in range(writers):
        child = os.fork()
        if child == 0:
            os.close(go)
            os.read(ready, 1)  # until the last one is there, and all are let go
            favourites = StoredFavourites(path)
            for note in range(3):
                StoredShelves(favourites.file).put(SHELVES[0], a_mark(note, f"{number}.fr"))
                favourites.mark(a_mark(note, f"marques.fr/{number}"))
            os._exit(0)
        children.append(child)
    os.close(go)
    return sum(os.waitpid(child, 0)[1] == 0 for child in children)


def kill_all(path: Path, kills: int, first: int) -> int:
    """Kill so many, one after another; how many changes they said to be kept."""
    now, changes = left_in(path), 0
    for seed in range(first, first + kills):
        count, said = kill_one(path, seed)
        now = look(path, said or now, seed)
        changes += count
    return changes


def main() -> None:
    """`FOLDER kills COUNT SEED` or `FOLDER writers COUNT`: prints what came of it."""
    path = prepare(Path(sys.argv[1]))
    if sys.argv[2] == "kills":
        print(kill_all(path, int(sys.argv[3]), int(sys.argv[4])))
    else:
        print(write_at_once(path, int(sys.argv[3])))


if __name__ == "__main__":
    main()
