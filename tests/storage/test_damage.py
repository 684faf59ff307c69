"""Kinds of damage to favourites.db: none is taken for a new file, none costs what was kept."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader_app.domain.backup import Occasion
from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from reader_app.storage.sql_errors import DAMAGE
from tests.builders import a_mark, a_note
from tests.storage.filling import fill

PAGE = 4096
BEFORE, SINCE = 300, 20
Damage = Callable[[bytearray], bytes]


def over(at: int, values: bytes) -> Damage:
    """Other bytes at a place; from the end where that is below zero."""

    def damage(data: bytearray) -> bytes:
        start = at if at >= 0 else len(data) + at
        data[start : start + len(values)] = values
        return bytes(data)

    return damage


def in_words(words: str, values: bytes) -> Damage:
    """Other bytes where these words stand last."""

    def damage(data: bytearray) -> bytes:
        at = data.rindex(words.encode())
        data[at : at + len(values)] = values
        return bytes(data)

    return damage


def cut(length: Callable[[int], int]) -> Damage:
    return lambda data: bytes(data[: length(len(data))])


def flipped_bits(data: bytearray) -> bytes:
    """One bit in every seventh page."""
    for at in range(2 * PAGE, len(data), 7 * PAGE):
        data[at] ^= 0x04
    return bytes(data)


def zeroed(first: int, last: int) -> Damage:
    """Pages of nothing, in hundredths of the file."""

    def damage(data: bytearray) -> bytes:
        pages = len(data) // PAGE
        start, end = PAGE * (pages * first // 100), PAGE * (pages * last // 100)
        data[start:end] = bytes(end - start)
        return bytes(data)

    return damage


# The damage, and whether what came since the last copy can still be read.
KINDS: dict[str, tuple[Damage, bool]] = {
    "empty": (cut(lambda _: 0), False),
    "one byte": (cut(lambda _: 1), False),
    "a hundred bytes": (cut(lambda _: 100), False),
    "one page": (cut(lambda _: PAGE), False),
    "half": (cut(lambda size: size // 2), False),
    "half a page too short": (cut(lambda size: size - PAGE // 2), False),
    "all but the last pages": (cut(lambda size: size - 3 * PAGE), False),
    "all zeros": (lambda data: bytes(len(data)), False),
    "noise": (lambda data: bytes((each * 7 + 13) % 251 for each in range(len(data))), False),
    "a text": (lambda _: "Ceci n’est pas une base. ".encode() * 500, False),
    "a picture": (lambda data: b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(data[10:]), False),
    "first letters lost": (over(0, bytes(16)), True),
    "page size lost": (over(16, b"\x00\x03"), False),
    "nobody's": (over(68, bytes(4)), True),
    "somebody else's": (over(68, b"GPKG"), True),
    "list of tables lost": (over(100, bytes(PAGE - 100)), False),
    "pages lost in the middle": (zeroed(30, 60), True),
    "last pages lost": (over(-2 * PAGE, bytes(2 * PAGE)), False),
    "second page lost": (over(PAGE, bytes(PAGE)), False),
    "bits turned over": (flipped_bits, False),
    "no letters in a title": (in_words("Note numéro 7", b"\xff\xfe"), True),
    "a letter of a key": (in_words("exemple.fr/actualites/note-9", b"f"), True),
}


class Kept:
    """A favourites.db with many marks, a copy of it, and a few marks since."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.path = folder / "favourites.db"
        self.marks = StoredFavourites(self.path)
        self.backups = StoredBackups(self.marks.file)
        for number in range(BEFORE):
            self.marks.mark(a_mark(number))
        self.backups.make(Occasion.END)
        for number in range(BEFORE, BEFORE + SINCE):
            self.marks.mark(a_mark(number))
        self.marks.close()

    def use_all(self) -> list[LibraryError]:
        """What everything that uses the file says of it."""
        said = []
        for use in (
            lambda: self.backups.make(Occasion.START),
            self.marks.marks,
            self.marks.generation,
            lambda: self.marks.mark(a_mark(5000)),
        ):
            try:
                use()
            except LibraryError as error:
                said.append(error)
        self.marks.close()
        return said

    def marked(self) -> set[str]:
        return {mark.key for mark in self.marks.marks()}

    def aside(self) -> list[bytes]:
        return [path.read_bytes() for path in self.path.parent.glob("favourites.db.aside-*")]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(tmp_path / "Ma bibliothèque #1 ?")
    yield kept
    kept.marks.close()


def keys(first: int, last: int) -> set[str]:
    return {a_mark(number).key for number in range(first, last)}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_said_put_aside_and_what_was_kept_comes_back(kept: Kept, kind: str) -> None:
    damage, is_readable = KINDS[kind]
    damaged = damage(bytearray(kept.path.read_bytes()))
    kept.path.write_bytes(damaged)

    said = kept.use_all()
    assert said
    assert all(error.path == kept.path and error.reason in DAMAGE for error in said)
    assert len(kept.backups.backups()) == 1

    kept.backups.bring_back(kept.backups.backups()[0].name)
    found = kept.marked()
    assert keys(0, BEFORE) <= found
    if is_readable:
        assert len(found & keys(BEFORE, BEFORE + SINCE)) >= SINCE - 1
    assert found <= keys(0, BEFORE + SINCE) | keys(5000, 5001)
    (aside,) = kept.aside()
    assert aside == damaged or kind.endswith(("title", "key")) or len(aside) >= len(damaged)
    assert kept.backups.make(Occasion.START) is not None
    kept.marks.mark(a_mark(6000))
    assert a_mark(6000).key in kept.marked()


def test_there_are_twenty_kinds() -> None:
    assert len(KINDS) >= 20


def test_another_program_s_database_is_put_aside_whole(kept: Kept, tmp_path: Path) -> None:
    kept.path.unlink()
    with closing(sqlite3.connect(kept.path)) as plain:
        plain.execute("CREATE TABLE marks (title TEXT)")
        plain.execute("INSERT INTO marks VALUES ('Les signets d’un autre')")
        plain.commit()
    theirs = kept.path.read_bytes()
    assert {error.reason for error in kept.use_all()} == {Reason.NOT_OURS}
    kept.backups.bring_back(kept.backups.backups()[0].name)
    assert kept.marked() == keys(0, BEFORE)
    assert kept.aside() == [theirs]


def test_our_own_library_file_is_not_taken_for_it(kept: Kept) -> None:
    library = StoredLibrary(kept.path.parent, kept.marks)
    fill(library, a_note(1))
    library.close()
    kept.marks.close()
    kept.path.write_bytes((kept.path.parent / "library.db").read_bytes())
    assert {error.reason for error in kept.use_all()} == {Reason.NOT_OURS}


def test_two_that_are_put_aside_at_once_both_stay(kept: Kept) -> None:
    for words in (b"un" * 2000, b"deux" * 1000):
        kept.path.write_bytes(words)
        kept.backups.bring_back(kept.backups.backups()[-1].name)
        kept.marks.close()
    assert sorted(kept.aside()) == sorted([b"un" * 2000, b"deux" * 1000])


def test_what_stands_in_the_log_of_a_damaged_file_is_read_too(kept: Kept) -> None:
    """As after a kill: the last marks are in the log alone."""
    with closing(sqlite3.connect(kept.path)) as plain:
        plain.execute("PRAGMA wal_autocheckpoint = 0")
        marks = StoredFavourites(kept.path)
        marks.mark(a_mark(7000))
        log = kept.path.with_name("favourites.db-wal").read_bytes()
        main = bytearray(kept.path.read_bytes())
        marks.close()
    kept.path.write_bytes(zeroed(30, 60)(main))
    kept.path.with_name("favourites.db-wal").write_bytes(log)
    assert {error.reason for error in kept.use_all()} == {Reason.DAMAGED}
    kept.backups.bring_back(kept.backups.backups()[0].name)
    assert keys(0, BEFORE) | keys(7000, 7001) <= kept.marked()


def test_a_link_that_leads_nowhere_is_no_new_file(kept: Kept, tmp_path: Path) -> None:
    kept.path.unlink()
    kept.path.symlink_to(tmp_path / "nowhere.db")
    assert {error.reason for error in kept.use_all()} == {Reason.MISSING}
    kept.backups.bring_back(kept.backups.backups()[0].name)
    assert kept.marked() == keys(0, BEFORE)
