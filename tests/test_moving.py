"""What a file of favourites would bring is counted as it then comes in, over real files."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.domain.backup import KeptCounts
from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.highlight import Anchor, Colour, Highlight, HighlightKey, new_highlight_key
from reader_app.domain.moved import Moved, MovesOwn, Offered
from reader_app.domain.ports import Mark
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.domain.remark import Remark, ToRead, new_remark_key
from reader_app.moving import Moving
from reader_app.opening import Wings, open_wings
from reader_app.shelf_making import shelf_at
from tests.builders import a_mark, a_note
from tests.storage.filling import fill, words

BROWSER = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
  <DT><H3>Ville</H3>
  <DL><p>
    <DT><H3>Jardins</H3>
    <DL><p>
      <DT><A HREF="https://{a_note(1).key}">Un</A>
      <DD>À essayer
      <DT><A HREF="https://{a_note(2).key}" TAGS="toread">Deux</A>
    </DL><p>
  </DL><p>
  <DT><A HREF="https://ailleurs.example/">Ailleurs</A>
  <DT><A HREF="https://autre.example/">Autre</A>
</DL><p>
"""


@pytest.fixture
def wings(tmp_path: Path) -> Iterator[Wings]:
    wings = open_wings(tmp_path / "library")
    fill(wings.library, a_note(1), a_note(2), a_note(3))
    yield wings
    wings.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Wings]:
    """Another computer's library, with two favourites on a shelf, a remark and a wish."""
    wings = open_wings(tmp_path / "other")
    shelf = shelf_at(wings, ("Ville",))
    wings.shelves.put(shelf, a_mark(1), a_mark(2))
    wings.remarks.write(Remark(new_remark_key(), a_note(2).key, "Une loutre"))
    wings.reading_list.add(ToRead(a_note(3).key, "Trois", None, a_mark(3).marked))
    yield wings
    wings.close()


def look(wings: Wings, path: Path) -> Offered:
    moving: MovesOwn = Moving(wings)
    return finished(moving.look_into(path))


def take_in(wings: Wings, path: Path) -> Moved:
    return finished(Moving(wings).take_in(path))


def test_a_browsers_bookmarks_are_counted_before_and_after(wings: Wings, tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.html"
    file.write_text(BROWSER, "utf-8")
    wings.favourites.mark(a_mark(1))
    offered = look(wings, file)
    assert offered == Offered(
        KeptCounts(favourites=1, shelves=2, to_read=1, remarks=1),
        known=1,
        changed=1,
        unmatched=("https://ailleurs.example/", "https://autre.example/"),
    )
    assert len(wings.favourites.marks()) == 1
    assert wings.shelves.shelves() == ()
    assert take_in(wings, file).unmatched == offered.unmatched
    assert len(wings.favourites.marks()) == 2
    assert [each.occasion.value for each in wings.backups.backups()] == ["before-merge"]
    again = look(wings, file)
    assert again.is_nothing
    assert again.known == 4


@pytest.mark.parametrize("suffix", [".db", ".json"])
def test_another_computers_favourites_are_counted_as_they_come(
    wings: Wings, other: Wings, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"favourites{suffix}"
    if suffix == ".json":
        finished(Moving(other).write(file))
    else:
        file = other.folder / "favourites.db"
    offered = look(wings, file)
    news = KeptCounts(favourites=2, shelves=1, to_read=1, remarks=1)
    assert offered == Offered(news)
    assert not (wings.folder / "favourites.db").exists()
    take_in(wings, file)
    assert Moving(wings).held() == news
    assert look(wings, file) == Offered(known=5)


STAMP = "2026-05-01T00:00:00.000000+00:00"
COLOURED = (
    Highlight(
        HighlightKey("6d8a2c1e-0000-4000-8000-000000000001"),
        a_note(1).key,
        Anchor("=Le corps", "numéro 1. ", " de la\nsuite", 2),
        Colour.PINK,
        remark="=Deux *mots*\n\nde plus",
        title="Note numéro 1",
        address=a_note(1).source_address,
    ),
    Highlight(
        HighlightKey("6d8a2c1e-0000-4000-8000-000000000002"),
        a_note(1).key,
        Anchor("transcription\ndu document", "La ", " 1."),
        attachment="https://exemple.fr/files/document-1.pdf",
        title="Note numéro 1",
        address=a_note(1).source_address,
    ),
)


@pytest.mark.parametrize("suffix", [".csv", ".html", ".md"])
def test_coloured_words_go_out_and_come_back_in_once(
    wings: Wings, other: Wings, tmp_path: Path, suffix: str
) -> None:
    other.highlights.write(*COLOURED)
    file = tmp_path / f"favourites{suffix}"
    finished(Moving(other).write(file))
    offered = look(wings, file)
    # What has no address is not linked in a list to read: the wish does not come back from there.
    wishes = int(suffix != ".md")
    assert offered.news == KeptCounts(2, shelves=1, to_read=wishes, remarks=1, highlights=2)
    assert take_in(wings, file).added == 2 + 2 + wishes + 1 + 2
    assert look(wings, file).is_nothing
    assert take_in(wings, file).added == 0
    found, wanted = wings.highlights.highlights(), COLOURED
    if suffix == ".md":
        # A list to read holds the words alone.
        wanted = tuple(
            each._replace(anchor=Anchor(each.anchor.quote), colour=Colour.YELLOW)
            for each in COLOURED
        )
    assert sorted(_words(each) for each in found) == sorted(_words(each) for each in wanted)
    # Who wrote it knows it again, too.
    assert look(other, file).is_nothing
    assert {mark.key for mark in other.favourites.marks()} == {
        mark.key for mark in wings.favourites.marks()
    }


def _words(highlight: Highlight) -> tuple[object, ...]:
    return (
        highlight.anchor,
        highlight.note,
        highlight.colour,
        highlight.attachment or "",
        highlight.remark,
    )


def test_words_of_a_list_find_their_place_where_they_stand_once(
    wings: Wings, tmp_path: Path
) -> None:
    file = tmp_path / "liste.md"
    note = f"- [Note](<https://{a_note(1).key}>)"
    file.write_text(f"# Favoris\n\n{note}\n  - ==corps de la note==\n  - ==e==\n", "utf-8")
    take_in(wings, file)
    once, often = sorted(each.anchor for each in wings.highlights.highlights())
    assert (once.quote, often.quote) == ("corps de la note", "e")
    assert once.prefix.endswith("Le ")
    assert often == Anchor("e")


def test_what_is_newer_there_and_written_on_both_sides_is_told(
    wings: Wings, other: Wings, tmp_path: Path
) -> None:
    file = other.folder / "favourites.db"
    take_in(wings, file)
    (remark,) = wings.remarks.remarks()
    (shelf,) = wings.shelves.shelves()
    wings.remarks.write(remark._replace(text="Un castor"))
    other.remarks.write(remark._replace(text="Une martre"))
    other.reading_list.remove(a_note(3).key)
    offered = look(wings, file)
    assert offered.beside == 1
    assert offered.news == KeptCounts()
    # The wish that was taken away there, and the remark whose later text wins.
    assert offered.changed == 2
    assert shelf in wings.shelves.shelves()


ADDRESSES = (
    "http://exemple.fr/actualites/note-1",
    "https://WWW.Exemple.FR:443/actualites/note-2/#bas",
    "https://exemple.fr/actualit%65s/note-3//",
    "http://www.exemple.fr/node/%C3%A9t%c3%a94",
    "exemple.fr/node/e\u0301te\u03015/",
)


def _named_in(suffix: str) -> str:
    """A file that names one note under each of these addresses."""
    if suffix == ".csv":
        return "key,title,url,shelves\n" + "".join(f"{each},Un,,\n" for each in ADDRESSES)
    if suffix == ".html":
        whole = (each if "://" in each else f"https://{each}" for each in ADDRESSES)
        links = "".join(f'<DT><A HREF="{each}">Un</A>' for each in whole)
        return f"<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>{links}</DL>"
    row = {"attachment": "", "page": 0, "title": "Un", "address": None, "marked": STAMP}
    row |= {"changed_at": STAMP, "device": "", "removed_at": None}
    marks = [
        row | {"uuid": f"6d8a2c1e-0000-4000-8000-00000000000{at}", "key": each}
        for at, each in enumerate(ADDRESSES)
    ]
    return json.dumps({"format": "lutrin-favourites", "version": 1, "marks": marks})


@pytest.mark.parametrize("suffix", [".html", ".json", ".csv"])
def test_every_spelling_of_an_address_is_its_note(
    wings: Wings, tmp_path: Path, suffix: str
) -> None:
    others = [NoteKey(f"exemple.fr/node/été{number}") for number in range(1, 6)]
    notes = [a_note(number, aliases=(alias,)) for number, alias in enumerate(others, 1)]
    fill(wings.library, *notes)
    file = tmp_path / f"file{suffix}"
    file.write_text(_named_in(suffix), "utf-8")
    take_in(wings, file)
    assert {mark.key for mark in wings.favourites.marks()} == {note.key for note in notes}
    assert wings.library.find(NoteQuery(favourites_only=True)).count == 5
    keys = [NoteKey(each) for each in ADDRESSES]
    wings.remarks.write(*(Remark(new_remark_key(), each, "Une loutre") for each in keys))
    wings.reading_list.add(*(ToRead(each, "Un", None, a_mark(1).marked) for each in keys))
    wings.highlights.write(
        *(Highlight(new_highlight_key(), each, Anchor("corps"), remark="Castor") for each in keys)
    )
    wings.shelves.put(
        shelf_at(wings, ("Ville",)), *(Mark(each, "Un", None, a_mark(1).marked) for each in keys)
    )
    wings.read_notes.set_read(others)
    wings.settle_marks()
    finished(wings.library.take_in_remarks())
    for line in ("loutre", "castor", "is:to-read", "-is:unread", "is:favourite", "shelf:ville"):
        assert wings.library.find(words(line)).count == 5, line
    assert len(wings.favourites.marks()) == 5
    assert len(wings.highlights.highlights_on(*others)) == 5


def test_words_that_come_in_are_found(wings: Wings, other: Wings) -> None:
    take_in(wings, other.folder / "favourites.db")
    finished(wings.library.take_in_remarks())
    from_remarks = wings.library.find(words("loutre"))
    assert [hit.note.key for hit in from_remarks.hits] == [a_note(2).key]


def test_broken_off_what_is_in_is_whole_and_the_copy_is_there(wings: Wings, tmp_path: Path) -> None:
    notes = [a_note(number) for number in range(10, 1_310)]
    fill(wings.library, *notes)
    file = tmp_path / "entries.json"
    entries = [{"url": f"https://{note.key}", "title": note.title} for note in notes]
    file.write_text(json.dumps(entries), "utf-8")
    wings.favourites.mark(a_mark(1))
    steps = Moving(wings).take_in(file)
    for progress in steps:
        if progress.done == 500:
            break
    steps.close()
    assert len(wings.favourites.marks()) == 501
    (copy,) = wings.backups.backups()
    wings.backups.bring_back(copy.name)
    assert len(wings.favourites.marks()) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"Bonjour.", Reason.UNKNOWN_FORMAT), (b"SQLite format 3\x00" + b"x" * 900, Reason.DAMAGED)],
)
def test_what_is_no_such_file_is_said(
    wings: Wings, tmp_path: Path, content: bytes, reason: Reason
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    for act in (look, take_in):
        with pytest.raises(FileError) as told:
            act(wings, file)
        assert told.value.reason is reason
    assert not (wings.folder / "favourites.db").exists()
    with pytest.raises(FileError) as told:
        look(wings, tmp_path / "absent")
    assert told.value.reason is Reason.MISSING
