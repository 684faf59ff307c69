"""Favourites to and from other programs, over the command line and real files."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.remark import Remark, new_remark_key
from reader_app.opening import open_wings
from tests.cli.conftest import Lutrin, inside
from tests.cli.pages import GARDEN_KEY

OVEN = "paliers.example/vie/four"
REMARK = "À relire :\n\n*deux* idées <b>"


@pytest.fixture
def filled_shelves(lutrin: Lutrin, library: Path) -> dict[str, Any]:
    """Two notes on shelves, a document, a remark; what the program says of it."""
    inside(library, "favourites", "add", OVEN, "--shelf", "Ville / Cuisine & four")
    inside(library, "favourites", "add", OVEN, "--shelf", "À relire")
    inside(library, "favourites", "add", GARDEN_KEY)
    document = inside(library, "show", GARDEN_KEY)["attachments"][0]["name"]
    inside(library, "favourites", "add", GARDEN_KEY, "--document", document, "--page", "2")
    wings = open_wings(library)
    wings.remarks.write(Remark(new_remark_key(), NoteKey(OVEN), REMARK, "Le four"))
    wings.close()
    return told(library)


def told(library: Path) -> dict[str, Any]:
    """What is kept, without what no other format holds."""
    wings = open_wings(library)
    remarks = sorted(each.text for each in wings.remarks.remarks())
    wings.close()
    marks = inside(library, "favourites", "list")["favourites"]
    paths = sorted("/".join(each["path"]) for each in inside(library, "favourites", "shelves"))
    places = sorted(
        (each["key"], each["attachment"] or "", each["page"] or 0, sorted(each["shelves"]))
        for each in marks
    )
    return {"places": places, "shelves": paths, "remarks": remarks}


def begin_anew(library: Path) -> None:
    (library / "favourites.db").unlink()
    for each in library.glob("backups/favourites*"):
        each.unlink()


@pytest.mark.parametrize("suffix", ["html", "csv", "json"])
def test_what_goes_out_comes_back(
    lutrin: Lutrin, library: Path, tmp_path: Path, filled_shelves: dict[str, Any], suffix: str
) -> None:
    file = tmp_path / f"favoris.{suffix}"
    assert lutrin.json("favourites", "export", file)["file"] == str(file)
    begin_anew(library)
    inside(library, "favourites", "import", str(file))
    assert told(library) == filled_shelves
    again = inside(library, "favourites", "import", str(file))
    assert (again["added"], again["unmatched"]) == (0, [])
    assert told(library) == filled_shelves


def test_markdown_is_a_list_under_the_shelves(
    library: Path, tmp_path: Path, filled_shelves: dict[str, Any]
) -> None:
    file = tmp_path / "favoris.md"
    inside(library, "favourites", "export", str(file))
    lines = file.read_text("utf-8").splitlines()
    assert lines[0] == "# Favoris"
    assert "### Cuisine & four" in lines
    assert "  > *deux* idées <b>" in lines
    begin_anew(library)
    inside(library, "favourites", "import", str(file))
    keys = {place[0] for place in told(library)["places"]}
    assert keys == {OVEN, GARDEN_KEY}
    assert told(library)["shelves"] == filled_shelves["shelves"]


def test_a_table_holds_no_formula(library: Path, tmp_path: Path) -> None:
    wings = open_wings(library)
    wings.remarks.write(Remark(new_remark_key(), NoteKey(OVEN), "=1+1", "@title"))
    wings.close()
    file = tmp_path / "favoris.csv"
    inside(library, "favourites", "export", str(file))
    (row,) = csv.DictReader(file.read_text("utf-8-sig").splitlines())
    assert (row["title"], row["remarks"], row["favourite"]) == ("'@title", "'=1+1", "0")


BROWSER = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1600000000">Barre personnelle</H3>
  <DL><p>
    <DT><A HREF="http://www.{OVEN}/#bas" ADD_DATE="1600000000" ICON="data:x">Four &amp; pain</A>
    <DD>À essayer
    <DT><A HREF="https://ailleurs.example/">Ailleurs</A>
    <DT><A HREF="javascript:alert(1)">Rien</A>
  </DL><p>
  <DT><A HREF="https://{GARDEN_KEY}" ADD_DATE="1600000000000000">Jardin</A>
</DL><p>
"""
WALLABAG = json.dumps(
    [
        {"url": f"https://{OVEN}", "title": "Four", "created_at": "2020-01-02T03:04:05+0100"},
        {"url": f"https://{GARDEN_KEY}", "title": "Jardin", "tags": ["to-read"]},
        {"url": "https://ailleurs.example/", "title": "Ailleurs"},
    ]
)
POCKET = (
    "title,url,time_added,tags,status\n"
    f"Four,https://{OVEN},1600000000,,archive\n"
    f"Jardin,https://{GARDEN_KEY},1600000000,,unread\n"
    "Ailleurs,https://ailleurs.example/,1600000000,,unread\n"
)
ZOTERO = (
    '"Key","Item Type","Title","Url","Date Added","Manual Tags"\n'
    f'"AB","webpage","Four","https://{OVEN}","2020-01-02 03:04:05",""\n'
    f'"CD","webpage","Jardin","https://{GARDEN_KEY}","2020-01-02 03:04:05","unread; ville"\n'
    '"EF","webpage","Ailleurs","https://ailleurs.example/","",""\n'
)
RIS = "".join(
    f"TY  - ELEC\nTI  - {title}\nUR  - https://{key}\nER  - \n\n"
    for title, key in (("Four", OVEN), ("Jardin", GARDEN_KEY), ("Ailleurs", "ailleurs.example"))
)


@pytest.mark.parametrize(
    ("name", "text", "to_read"),
    [
        ("bookmarks.html", BROWSER, 0),
        ("wallabag.json", WALLABAG, 1),
        ("pocket.csv", POCKET, 1),
        ("zotero.csv", ZOTERO, 1),
        ("zotero.ris", RIS, 0),
    ],
)
def test_other_programs_files_are_matched_by_address(
    lutrin: Lutrin, library: Path, tmp_path: Path, name: str, text: str, to_read: int
) -> None:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    done = inside(library, "favourites", "import", str(file))
    assert {place[0] for place in told(library)["places"]} == {OVEN, GARDEN_KEY}
    assert any("ailleurs.example" in each for each in done["unmatched"])
    wings = open_wings(library)
    assert len(wings.reading_list.to_read()) == to_read
    wings.close()
    if name == "bookmarks.html":
        assert told(library)["shelves"] == ["Barre personnelle"]
        assert told(library)["remarks"] == ["À essayer"]
        (first, second) = inside(library, "favourites", "list")["favourites"]
        assert {first["marked"][:10], second["marked"][:10]} == {"2020-09-13"}
    assert inside(library, "favourites", "import", str(file))["added"] == 0


@pytest.mark.parametrize(
    "text", ["", "Bonjour.", "a,b\n1,2\n", "{}", "[1, 2]", "[" * 5000, "\x00\xff"]
)
def test_what_is_none_of_them_is_said(
    lutrin: Lutrin, library: Path, tmp_path: Path, text: str
) -> None:
    file = tmp_path / "file"
    file.write_text(text, "utf-8")
    done = lutrin("favourites", "import", file)
    if text == "[1, 2]":
        assert done.code == 0
    else:
        assert (done.code, str(file) in done.error) == (1, True)
    assert not (library / "favourites.db").exists()


def test_a_format_that_is_not_known_is_said(lutrin: Lutrin, tmp_path: Path, library: Path) -> None:
    file = tmp_path / "favoris.docx"
    done = lutrin("favourites", "export", file)
    assert (done.code, done.error) == (
        1,
        f"{file}: this format is not known (.json, .html, .md, .csv)",
    )
    assert not file.exists()
