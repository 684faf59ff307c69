"""`lutrin search`: words, terms, order, and the exact shape of the answer."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Lutrin, inside
from tests.cli.pages import GARDEN_KEY

BUS, OVEN = "paliers.example/vie/bus", "paliers.example/vie/four"


def test_a_hit_says_everything(lutrin: Lutrin, library: Path) -> None:
    inside(library, "favourites", "add", GARDEN_KEY)
    assert lutrin.json("search", "bourrache", "--facets") == {
        "count": 1,
        "hits": [
            {
                "key": GARDEN_KEY,
                "title": "Le jardin des Trois Paliers",
                "date": "2021-06-02T18:30:00+02:00",
                "type": "Retour d'expérience",
                "themes": ["Cadre de vie", "Participation des habitants"],
                "territories": ["Béthune"],
                "favourite": True,
                "snippet": "Bac numéro un : des fèves. Bac numéro deux : de la bourrache.",
                "found": [{"where": "transcript", "attachment": 0, "times": 1, "pages": []}],
            }
        ],
        "facets": {
            "type": {"Brève": 0, "Retour d'expérience": 1},
            "theme": {"Cadre de vie": 1, "Participation des habitants": 1, "Repas": 0},
            "territory": {"Béthune": 1, "Lens": 0},
            "year": {"2020": 0, "2021": 1, "2022": 0},
            "offline": {"whole": 0, "partly": 0, "absent": 1},
        },
        "ways_out": None,
    }


def keys(library: Path, *words: str) -> list[str]:
    """The keys of the hits; proves the count on the way."""
    answer = inside(library, "search", *words)
    assert set(answer) == {"count", "hits", "facets", "ways_out"}
    assert answer["facets"] is None
    assert answer["count"] == len(answer["hits"])
    return [hit["key"] for hit in answer["hits"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], [BUS, GARDEN_KEY, OVEN]),
        (["résumé", "-seigle"], [BUS]),
        (['"pain de seigle"'], [OVEN]),
        (['"seigle de pain"'], []),
        (["bourr*"], [GARDEN_KEY]),
        (["--", "-seigle"], [OVEN]),
        (["ARROSAGE", "PALIERS", "--theme", "participation des habitants"], [GARDEN_KEY]),
        (["--type", "Brève", "--year", "2020", "--year", "2022", "--sort", "oldest"], [OVEN, BUS]),
        (["--territory", "Lens", "--theme", "Repas"], [OVEN]),
        (["--theme", "Inconnu"], []),
        (["--sort", "title"], [BUS, OVEN, GARDEN_KEY]),
        (['-"', "!?", '""', "*"], [BUS, GARDEN_KEY, OVEN]),
    ],
)
def test_what_is_asked_is_found(filled: Path, words: list[str], expected: list[str]) -> None:
    assert keys(filled, *words) == expected


def test_a_day_without_hour_and_no_more_than_asked(library: Path) -> None:
    answer = inside(library, "search", "--limit", "1")
    assert answer["count"] == 3
    assert [hit["date"] for hit in answer["hits"]] == ["2022-03-01"]
    assert inside(library, "search", "--limit", "0")["hits"] == []


def test_what_no_keyboard_types_is_answered(lutrin: Lutrin, library: Path) -> None:
    lines: list[list[str | bytes]] = [
        [b"caf\xe9\xff", b"--theme", b"\xfe"],
        ["é" * 60_000, "mot " * 10_000],
        ["-!" * 100, "\x1b[31m", "\u202e", "*" * 50, "(a OR b) AND [c TO d]", "a:b^2~"],
    ]
    for words in lines:
        done = lutrin("search", *words)
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith("0 notes\n")


def test_the_variable_names_the_library(lutrin: Lutrin, filled: Path) -> None:
    done = lutrin("search", "bourrache", env={"LUTRIN_LIBRARY": str(filled)})
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("1 note\n")


def test_favourites_alone(lutrin: Lutrin, library: Path) -> None:
    inside(library, "favourites", "add", OVEN)
    found = lutrin.json("search", "--favourites")
    assert [(hit["key"], hit["favourite"]) for hit in found["hits"]] == [(OVEN, True)]
    assert inside(library, "search", "--favourites", "bourrache")["count"] == 0


def test_to_read(lutrin: Lutrin, library: Path) -> None:
    done = lutrin("search", "bourrache", "--facets")
    assert done.err == ""
    assert done.out.splitlines() == [
        "1 note",
        "",
        "Le jardin des Trois Paliers",
        f"  2021-06-02 · Retour d'expérience · {GARDEN_KEY}",
        "  Bac numéro un : des fèves. Bac numéro deux : de la bourrache.",
        "  1 in the transcript",
        "",
        "type: Retour d'expérience: 1",
        "theme: Cadre de vie: 1",
        "theme: Participation des habitants: 1",
        "territory: Béthune: 1",
        "year: 2021: 1",
        "offline: absent: 1",
    ]


def test_where_nothing_is_found_each_way_out_is_told(lutrin: Lutrin, library: Path) -> None:
    words = ["bourache", "theme:repas", "--year", "2020"]
    answer = lutrin.json("search", *words)
    assert answer["count"] == 0
    assert answer["hits"] == []
    assert answer["ways_out"] == {
        "drops": [{"dropped": "bourache", "count": 1}],
        "spellings": [{"word": "bourache", "spelling": "bourrache", "count": 1}],
    }
    done = lutrin("search", *words)
    assert done.out.splitlines() == [
        "0 notes",
        "try bourrache for bourache: 1 note",
        "without bourache: 1 note",
    ]


def test_what_was_asked_by_option_is_dropped_in_the_words_of_a_line(library: Path) -> None:
    answer = inside(library, "search", "bourrache", "--year", "2020", "--favourites")
    assert answer["ways_out"] == {"drops": [], "spellings": []}
    inside(library, "favourites", "add", GARDEN_KEY)
    answer = inside(library, "search", "bourrache", "--year", "2020", "--favourites")
    assert answer["ways_out"]["drops"] == [{"dropped": "year:2020", "count": 1}]
    answer = inside(library, "search", "seigle", "--favourites")
    assert answer["ways_out"]["drops"] == [
        {"dropped": "is:favourite", "count": 1},
        {"dropped": "seigle", "count": 1},
    ]


def test_lines_say_where_the_words_stand(lutrin: Lutrin, library: Path) -> None:
    assert "\n  1 in the transcript\n" in lutrin("search", "bourrache").out
    assert " in the note" not in lutrin("search", '"pain de seigle"').out


def test_the_help_says_what_can_be_written(lutrin: Lutrin) -> None:
    told = lutrin("search", "--help").out
    for sign in ('"two words"', "-word", "start*", "word OR word", "theme:", "is:favourite"):
        assert sign in told


def test_what_the_reader_wrote_is_found(lutrin: Lutrin, library: Path, tmp_path: Path) -> None:
    brought = tmp_path / "remarques.json"
    inside(library, "favourites", "add", GARDEN_KEY)
    inside(library, "favourites", "export", str(brought))
    text = brought.read_text("utf-8")
    kept = json.loads(text)
    kept["remarks"] = [
        {
            "uuid": "6d8a2c1e-0000-4000-8000-000000000001",
            "key": GARDEN_KEY,
            "title": "Le jardin",
            "address": None,
            "text": "Penser aux capucines",
            "former": "[]",
            "changed_at": "2026-05-01T00:00:00.000000+00:00",
            "device": "ailleurs",
            "removed_at": None,
        }
    ]
    brought.write_text(json.dumps(kept), "utf-8")
    lutrin.library = library
    lutrin.json("favourites", "import", brought)
    answer = lutrin.json("search", "capucine")
    assert [hit["key"] for hit in answer["hits"]] == [GARDEN_KEY]
    assert answer["hits"][0]["found"] == [
        {"where": "remark", "attachment": None, "times": 1, "pages": []}
    ]
    assert "1 in your remark" in lutrin("search", "remark:capucines").out
    assert lutrin.json("search", "has:remark")["count"] == 1
