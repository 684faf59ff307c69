"""`lutrin favourites`: marks, and how they find their notes."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.cli.conftest import Lutrin, inside
from tests.cli.pages import GARDEN_KEY, note, put, three_notes

OVEN = "paliers.example/vie/four"


def marked(library: Path, *words: str) -> list[str]:
    """The keys that are marked, after a change if one is asked for."""
    marks = inside(library, "favourites", *(words or ("list",)))["favourites"]
    return [mark["key"] for mark in marks]


def test_added_listed_removed(lutrin: Lutrin, library: Path) -> None:
    assert lutrin.json("favourites", "list") == {"favourites": []}
    assert not (library / "favourites.db").exists()
    assert marked(library, "add", "https://www.paliers.example/vie/jardin/") == [GARDEN_KEY]
    assert marked(library, "add", OVEN) == [OVEN, GARDEN_KEY]
    (first, second) = lutrin.json("favourites", "add", GARDEN_KEY)["favourites"]
    assert first["key"] == OVEN
    moment = datetime.fromisoformat(second.pop("marked"))
    assert abs(datetime.now(UTC) - moment) < timedelta(minutes=5)
    assert second == {
        "key": GARDEN_KEY,
        "attachment": None,
        "page": None,
        "title": "Le jardin des Trois Paliers",
    }
    listed = lutrin("favourites", "list").out.splitlines()
    assert [OVEN in listed[0], GARDEN_KEY in listed[1], len(listed)] == [True, True, 2]
    assert marked(library, "remove", "http://paliers.example/vie/four") == [GARDEN_KEY]
    assert marked(library, "remove", "paliers.example/never/marked") == [GARDEN_KEY]


def test_an_unknown_note_is_not_marked(lutrin: Lutrin, library: Path) -> None:
    done = lutrin("favourites", "add", "paliers.example/rien")
    assert (done.code, done.out) == (1, "")
    assert "paliers.example/rien" in done.error
    assert marked(library) == []


def test_a_mark_outlives_its_note_and_finds_it_again(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    lutrin.json("favourites", "add", OVEN)
    shutil.rmtree(library / "notes")
    put(library / "notes/paliers", bus=note("/vie/bus", "Le bus du soir"))
    assert inside(library, "check", "--repair")["sound"]
    assert inside(library, "search")["count"] == 1
    assert marked(library) == [OVEN]
    assert inside(library, "search", "--favourites")["count"] == 0
    lutrin.json("import", three_notes(tmp_path / "paliers"))
    (hit,) = inside(library, "search", "--favourites")["hits"]
    assert (hit["key"], hit["favourite"]) == (OVEN, True)
    # Gone for good, it can still be unmarked.
    shutil.rmtree(library / "notes")
    (library / "library.db").unlink()
    assert marked(library, "remove", OVEN) == []


def saved_page(address: str, short: str = "") -> str:
    """A saved page at an address, with its short one where that is known."""
    link = f'<link rel="shortlink" href="{short}">' if short else ""
    return (
        f'<html><head><title>Le lavoir</title><link rel="canonical" href="{address}">{link}</head>'
        "<body><h1>Le lavoir</h1><p>Rouvert le dimanche.</p></body></html>"
    )


def test_a_mark_under_any_known_address_finds_its_note(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    node, name = "paliers.example/node/12", "paliers.example/vie/lavoir"
    given = put(tmp_path / "saved", lavoir_html=saved_page(f"https://{node}"))
    lutrin.json("import", given)
    assert marked(library, "add", node) == [node]
    before = inside(library, "favourites", "list")["favourites"][0]["marked"]
    # The page comes again, and this time it says that both addresses are its own.
    put(given, lavoir_html=saved_page(f"https://{name}", f"https://{node}"))
    lutrin.json("import", given)
    (mark,) = inside(library, "favourites", "list")["favourites"]
    assert (mark["key"], mark["marked"]) == (name, before)
    (hit,) = inside(library, "search", "--favourites")["hits"]
    assert (hit["key"], hit["favourite"]) == (name, True)
    assert inside(library, "show", node)["key"] == name
    # Marked again by its former address, it is the same mark; and so when it is taken away.
    assert marked(library, "add", node) == [name]
    shutil.rmtree(library / "notes")
    (library / "library.db").unlink()
    assert marked(library, "remove", node) == []
