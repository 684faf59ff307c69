"""`lutrin favourites highlights`: what was coloured, where it stands now, and what is lost."""

import shutil
from pathlib import Path

import pytest

from reader_app.domain.anchoring import AnchoredText
from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import Colour, Highlight, new_highlight_key
from reader_app.opening import open_wings
from reader_app.pages.page import note_page
from reader_app.pages.paragraphs import paragraphs
from tests.cli.conftest import Lutrin, inside
from tests.cli.pages import GARDEN_KEY, note, put

OVEN = "paliers.example/vie/four"


@pytest.fixture
def coloured(library: Path) -> Highlight:
    """The first words of a note, coloured, with a remark."""
    wings = open_wings(library)
    anchor = AnchoredText(paragraphs(note_page(wings.library.note(OVEN)).html)).anchor(
        (0, 0), (0, 24)
    )
    assert anchor is not None
    highlight = Highlight(
        new_highlight_key(),
        NoteKey(OVEN),
        anchor,
        Colour.BLUE,
        remark="À *revoir*\nbientôt",
        title="Le four",
    )
    wings.highlights.write(highlight)
    wings.close()
    return highlight


def test_where_nothing_is_coloured_it_says_so(lutrin: Lutrin, library: Path) -> None:
    assert lutrin("favourites", "highlights").out == "nothing is highlighted\n"
    assert lutrin.json("favourites", "highlights") == {"highlights": []}
    assert not (library / "favourites.db").exists()


def test_what_is_coloured_is_listed_with_its_place(lutrin: Lutrin, coloured: Highlight) -> None:
    (found,) = lutrin.json("favourites", "highlights")["highlights"]
    assert found["quote"] == found["now"] == coloured.anchor.quote
    assert (found["colour"], found["key"], found["lost"]) == ("blue", OVEN, False)
    assert (found["remark"], found["paragraph"]) == ("À *revoir*\nbientôt", 0)
    lines = lutrin("favourites", "highlights").out.splitlines()
    assert lines[0] == f"Le four  ({OVEN})"
    assert lines[1] == f"  blue: {coloured.anchor.quote}"
    assert lines[2:] == ["    > À *revoir*", "    > bientôt"]


def test_of_one_note_alone(library: Path, coloured: Highlight) -> None:
    for key, count in ((OVEN, 1), (f"http://www.{OVEN}/", 1), (GARDEN_KEY, 0)):
        found = inside(library, "favourites", "highlights", "--note", key)["highlights"]
        assert len(found) == count


def test_a_lost_one_comes_first_with_the_nearest_place(
    lutrin: Lutrin, library: Path, tmp_path: Path, coloured: Highlight
) -> None:
    gone = coloured._replace(key=new_highlight_key(), note=NoteKey("paliers.example/parti"))
    wings = open_wings(library)
    wings.highlights.write(gone)
    wings.close()
    other = tmp_path / "neuf"
    put(other, four=note("/vie/four", "Le four à pain", body="Rien de ce qui était là."))
    lutrin.json("import", other)
    first, second = inside(library, "favourites", "highlights")["highlights"]
    assert first["lost"]
    assert second["lost"]
    places = {each["key"]: each["now"] for each in (first, second)}
    assert places["paliers.example/parti"] is None
    assert places[OVEN]
    assert "lost in Le four" in lutrin("favourites", "highlights").out
    shutil.rmtree(library / "notes")
    assert inside(library, "check", "--repair")["sound"]
    assert len(inside(library, "favourites", "highlights")["highlights"]) == 2
