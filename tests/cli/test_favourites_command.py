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
        "shelves": [],
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


def test_shelves_are_made_filled_and_taken_away(lutrin: Lutrin, library: Path) -> None:
    assert lutrin.json("favourites", "shelves") == []
    assert lutrin("favourites", "shelves").out == "there is no shelf\n"
    (mark,) = lutrin.json("favourites", "add", OVEN, "--shelf", "Ville / Cuisine")["favourites"]
    assert mark["shelves"] == ["Ville / Cuisine"]
    lutrin.json("favourites", "add", GARDEN_KEY, "--shelf", "ville")
    lutrin.json("favourites", "add", GARDEN_KEY, "--shelf", "cuisine")
    shelves = lutrin.json("favourites", "shelves")
    assert [(each["path"], each["count"]) for each in shelves] == [
        (["Ville"], 1),
        (["Ville", "Cuisine"], 2),
    ]
    assert lutrin("favourites", "shelves").out == "Ville (1)\n  Cuisine (2)\n"
    assert marked(library, "list", "--shelf", "Cuisine") == [GARDEN_KEY, OVEN]
    assert marked(library, "remove", OVEN, "--shelf", "Cuisine") == [GARDEN_KEY, OVEN]
    assert marked(library, "list", "--shelf", "Ville") == [GARDEN_KEY]
    lutrin.json("favourites", "shelves", "--remove", "Cuisine")
    assert len(lutrin.json("favourites", "shelves")) == 1
    assert marked(library) == [GARDEN_KEY, OVEN]
    done = lutrin("favourites", "list", "--shelf", "Ailleurs")
    assert (done.code, done.error) == (1, "no shelf, or more than one, goes by Ailleurs")


def test_a_document_and_a_page_of_it_are_marked(lutrin: Lutrin, library: Path) -> None:
    documents = inside(library, "show", GARDEN_KEY)["attachments"]
    assert documents
    name, identity = documents[0]["name"], documents[0]["address"]
    lutrin.json("favourites", "add", GARDEN_KEY, "--document", name.upper())
    found = inside(library, "favourites", "add", GARDEN_KEY, "--document", name, "--page", "3")
    places = [(each["attachment"], each["page"]) for each in found["favourites"]]
    assert sorted(places, key=str) == [(identity, 3), (identity, None)]
    done = lutrin("favourites", "add", GARDEN_KEY, "--document", "Rien")
    assert (done.code, done.error) == (1, f"no document of {GARDEN_KEY} goes by Rien")
    assert lutrin("favourites", "add", GARDEN_KEY, "--page", "zéro").code == 2


def test_all_of_it_goes_into_a_file_and_comes_back(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    lutrin.json("favourites", "add", OVEN, "--shelf", "Ville / Cuisine")
    lutrin.json("favourites", "add", GARDEN_KEY)
    lutrin.json("favourites", "remove", GARDEN_KEY)
    file = tmp_path / "favoris.json"
    written = lutrin.json("favourites", "export", file)
    assert written == {"file": str(file), "count": 5}
    before = inside(library, "favourites", "list")
    shutil.rmtree(library / "backups")
    (library / "favourites.db").unlink()
    taken = {"added": 5, "changed": 0, "beside": 0, "unmatched": []}
    assert lutrin.json("favourites", "import", file) == taken
    assert inside(library, "favourites", "list") == before
    assert lutrin("favourites", "import", file).out == "0 new, 0 changed\n"


def test_two_files_become_one(lutrin: Lutrin, library: Path, tmp_path: Path) -> None:
    lutrin.json("favourites", "add", OVEN, "--shelf", "Ville")
    other = tmp_path / "other.db"
    shutil.copy(library / "favourites.db", other)
    lutrin.json("favourites", "remove", OVEN)
    lutrin.json("favourites", "add", GARDEN_KEY)
    merged = lutrin.json("favourites", "merge", other)
    assert merged == {"added": 0, "changed": 0, "beside": 0, "unmatched": []}
    assert marked(library) == [GARDEN_KEY]
    lutrin.library = tmp_path / "second"
    shutil.copytree(library, lutrin.library)
    shutil.copy(other, lutrin.library / "favourites.db")
    assert lutrin.json("favourites", "merge", library / "favourites.db")["added"] == 1
    assert marked(lutrin.library) == [GARDEN_KEY]


def test_what_is_no_such_file_is_said(lutrin: Lutrin, library: Path, tmp_path: Path) -> None:
    lutrin.json("favourites", "add", OVEN)
    text = tmp_path / "texte.json"
    text.write_text("{")
    missing = tmp_path / "rien.db"
    for words, said in (
        (("import", text), f"{text}: this format is not known"),
        (("import", missing), f"{missing}: it is not there (No such file or directory)"),
        (("merge", text), f"{text}: it is damaged"),
        (("merge", missing), f"{missing}: it is not there"),
    ):
        done = lutrin("favourites", *words)
        assert (done.code, done.error) == (1, said)
    assert marked(library) == [OVEN]
