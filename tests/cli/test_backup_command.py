"""`lutrin backup`: copies of favourites.db, and the way back from a damaged one."""

from pathlib import Path
from typing import Any

from tests.cli.conftest import Lutrin, inside
from tests.cli.pages import GARDEN_KEY

OVEN = "paliers.example/vie/four"


def marked(library: Path) -> list[str]:
    return [mark["key"] for mark in inside(library, "favourites", "list")["favourites"]]


def copies(lutrin: Lutrin) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = lutrin.json("backup", "--list")["backups"]
    return found


def test_copies_are_made_listed_and_brought_back(lutrin: Lutrin, library: Path) -> None:
    assert lutrin.json("backup") == {"backups": [], "made": None, "restored": None, "before": None}
    assert lutrin("backup").out == "there is no copy\n"
    lutrin.json("favourites", "add", GARDEN_KEY)
    # The first change is copied at once, those that follow it soon are not.
    (first,) = copies(lutrin)
    assert (first["occasion"], first["counts"]["favourites"]) == ("changed", 1)
    lutrin.json("favourites", "add", OVEN)
    assert copies(lutrin) == [first]
    made = lutrin.json("backup", "--now")
    assert made["made"] == made["backups"][0]["name"]
    assert made["backups"][0]["counts"]["favourites"] == 2
    back = lutrin.json("backup", "--restore", first["name"])
    assert back["restored"] == first["name"]
    assert back["before"] == back["backups"][0]["name"]
    assert marked(library) == [GARDEN_KEY]
    lutrin.json("backup", "--restore", back["before"])
    assert marked(library) == [OVEN, GARDEN_KEY]


def test_a_damaged_file_is_said_and_comes_back(lutrin: Lutrin, library: Path) -> None:
    lutrin.json("favourites", "add", GARDEN_KEY)
    (copy,) = copies(lutrin)
    (library / "favourites.db").write_bytes(b"x" * 5000)
    done = lutrin("favourites", "list")
    assert (done.code, done.out) == (1, "")
    assert done.error == (
        f"{library / 'favourites.db'} is damaged: lutrin backup --list says which copies there "
        "are, --restore brings one back"
    )
    lutrin.json("backup", "--restore", copy["name"])
    assert marked(library) == [GARDEN_KEY]
    (aside,) = library.glob("favourites.db.aside-*")
    assert aside.read_bytes() == b"x" * 5000


def test_a_file_that_is_gone_is_said_before_anything_is_kept(lutrin: Lutrin, library: Path) -> None:
    lutrin.json("favourites", "add", GARDEN_KEY)
    (library / "favourites.db").unlink()
    done = lutrin("favourites", "add", OVEN)
    assert (done.code, "favourites.db is gone" in done.error) == (1, True)
    lutrin.json("backup", "--begin-anew")
    lutrin.json("favourites", "add", OVEN)
    assert marked(library) == [OVEN]


def test_a_wrong_name_and_a_wrong_call_are_said(lutrin: Lutrin, library: Path) -> None:
    done = lutrin("backup", "--restore", "nothing.db")
    assert (done.code, done.error) == (1, "no sound copy goes by nothing.db")
    assert lutrin("backup", "--now", "--list").code == 2
