"""`lutrin import`: what comes in, what does not, and what is said of each."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Lutrin, inside, tree
from tests.cli.pages import GARDEN, GARDEN_KEY, SEED, note, put, three_notes


def reasons(lines: list[dict[str, str]]) -> dict[str, list[str]]:
    """What is said of each file, by its name."""
    found: dict[str, list[str]] = {}
    for line in lines:
        assert set(line) == {"path", "reason"}
        assert "\n" not in line["reason"]
        found.setdefault(Path(line["path"]).name, []).append(line["reason"])
    return found


def counts(report: dict[str, Any]) -> tuple[int, int, int]:
    return (report["new"], report["changed"], report["unchanged"])


def test_a_first_import_makes_the_reader_s_own_library(lutrin: Lutrin, tmp_path: Path) -> None:
    given = three_notes(tmp_path / "paliers")
    report = lutrin.json("import", given)
    assert set(report) == {"new", "changed", "unchanged", "unreadable", "notices", "seconds"}
    assert counts(report) == (3, 0, 0)
    assert report["unreadable"] == []
    assert [Path(each["path"]) for each in report["notices"]] == [given / "jardin.md"]
    assert 0 < report["seconds"] < 60
    own = lutrin.documents / "Lutrin"
    assert tree(own / "notes") == {f"paliers/{name}": data for name, data in tree(given).items()}
    # The sample is the reader's no more.
    assert not (lutrin.home / "data").exists()
    assert lutrin.json("search")["count"] == 3


def test_the_sample_is_read_and_never_filled(lutrin: Lutrin, tmp_path: Path) -> None:
    sample = lutrin.home / "data/lutrin/sample_library"
    assert lutrin.json("check")["sound"]
    assert inside(sample, "search")["count"] >= 24
    assert not lutrin.documents.exists()
    before = tree(sample / "notes")
    lutrin.library = sample
    assert lutrin.json("import", put(tmp_path / "a", un=note("/un", "Un")))["new"] == 1
    assert tree(sample / "notes") == before
    assert (lutrin.documents / "Lutrin/notes/a/un.md").is_file()


def test_bad_files_are_told_and_all_others_are_in(lutrin: Lutrin, tmp_path: Path) -> None:
    links = "\n".join(f"[lien {number}](https://exemple.fr/{number})" for number in range(10_000))
    given = put(
        tmp_path / "lot",
        vide=b"",
        blanc=b" \n\t\n",
        binaire=bytes(range(256)) * 40,
        image_txt=b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(2000),
        cp1252=note("/cp1252", "L’été à l’œuvre – déjà").encode("cp1252"),
        utf16=note("/utf16", "Écrit en UTF-16").encode("utf-16"),
        seule=b"Une phrase, et plus rien.",
        liens=note("/liens", "Dix mille liens", body=links),
        page_html="<html><head><title>A &lt;b&gt;B&lt;/b&gt; <script>alert(1)</script></title>"
        "</head><body><h1>Titre <img src=x onerror=alert(1)> fin</h1>"
        "<script>alert(2)</script><p>Le corps.</p></body></html>",
        script=note("/script", "Le <script>alert(3)</script> du jardin \x1b[31mrouge"),
        marque_html="<html><head><title>La marque</title><![ETRANGE[x]]></head>"
        "<body><p>Une section que nul ne connaît.</p></body></html>",
        sain=note("/sain", "Une note saine"),
        etrange_dat=note("/etrange", "Passée par sa fin de nom"),
    )
    done = lutrin("import", "--json", given)
    assert done.code == 3
    assert done.err == ""
    report = done.json
    unreadable = reasons(report["unreadable"])
    assert set(unreadable) == {"vide.md", "blanc.md", "binaire.md", "image.txt"}
    assert unreadable["vide.md"] == ["the file is empty"]
    assert unreadable["binaire.md"] == ["this is not a text"]
    assert counts(report) == (8, 0, 0)
    assert report["seconds"] < 20
    notices = reasons(report["notices"])
    assert notices["cp1252.md"] == ["the encoding was guessed"]
    assert len(notices["seule.md"]) == 3  # title, address, date
    assert "sain.md" not in notices
    own = lutrin.documents / "Lutrin"
    titles = {hit["title"] for hit in inside(own, "search")["hits"]}
    assert {"L’été à l’œuvre – déjà", "Écrit en UTF-16", "Une note saine"} <= titles
    assert not any("<script" in title or "\x1b" in title for title in titles), titles
    assert len(inside(own, "show", "paliers.example/liens")["links"]) == 10_000
    html = lutrin("show", "--format", "html", "paliers.example/script").out
    assert "<script" not in html


def test_a_file_named_outright_is_always_tried(lutrin: Lutrin, tmp_path: Path) -> None:
    given = put(
        tmp_path / "lot",
        etrange_dat=note("/etrange", "Fin de nom étrange"),
        sans_=note("/sans", "Sans fin de nom"),
    )
    assert lutrin.json("import", given) | {"seconds": 0} == {
        "new": 0, "changed": 0, "unchanged": 0, "unreadable": [], "notices": [], "seconds": 0,
    }  # fmt: skip
    hidden = put(tmp_path / "lot", _cache=note("/cache", "Caché")) / ".cache"
    done = lutrin("import", given / "etrange.dat", given / "sans.", hidden, given / "absent.md")
    assert done.code == 3
    assert done.out.splitlines()[0] == "3 new, 0 changed, 0 unchanged"
    assert "not read" in done.out
    assert "absent.md" in done.out
    found = inside(lutrin.documents / "Lutrin", "search")
    assert {hit["title"] for hit in found["hits"]} == {
        "Fin de nom étrange",
        "Sans fin de nom",
        "Caché",
    }


def test_again_changed_and_gone(lutrin: Lutrin, library: Path, tmp_path: Path) -> None:
    given = three_notes(tmp_path / "paliers")
    shutil.copytree(library / "notes/paliers", given, dirs_exist_ok=True)
    assert counts(lutrin.json("import", given)) == (0, 0, 3)
    put(given, four=note("/vie/four", "Le four rallumé", theme="Repas"))
    (given / "bus.md").unlink()
    former = (library / "notes/paliers/four.md").read_bytes()
    report = lutrin.json("import", given)
    assert counts(report) == (0, 1, 1)
    assert (library / "notes/paliers/four.md").read_bytes() == (given / "four.md").read_bytes()
    kept = [path for path in (library / "former").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in kept] == [former]
    assert [path.name for path in kept] == ["four.md"]
    found = inside(library, "search", "--sort", "title")
    assert [hit["title"] for hit in found["hits"]] == [
        "Le bus du soir",
        "Le four rallumé",
        "Le jardin des Trois Paliers",
    ]
    assert inside(library, "search", "seigle")["count"] == 0


def test_the_same_note_from_elsewhere_takes_the_former_one_s_place(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    newer = GARDEN.replace("vingt bacs", "trente bacs").replace("https://www.", "http://")
    given = put(tmp_path / "nouveau", autre_html=newer)
    assert counts(lutrin.json("import", given)) == (0, 1, 0)
    files = set(tree(library / "notes"))
    assert files == {"nouveau/autre.html", "paliers/bus.md", "paliers/four.md"}
    assert "trente" in inside(library, "show", GARDEN_KEY)["body_markdown"]


def test_names_that_no_one_expects(lutrin: Lutrin, tmp_path: Path) -> None:
    given = tmp_path / "lot"
    given.mkdir()
    names = ["deux\nlignes.md", "é" * 120 + ".md", "-tiret.md", "a b'c\"d$e;f&g#h%41.md", "  .md"]
    for number, name in enumerate(names):
        (given / name).write_text(note(f"/nom/{number}", f"Nom {number}"))
    raw = bytes(given) + b"/octets-\xff\xfe.md"
    Path(raw.decode("utf-8", "surrogateescape")).write_text(note("/nom/raw", "Nom raw"))
    empty = bytes(given) + b"/vide-\xff\n.md"
    Path(empty.decode("utf-8", "surrogateescape")).write_bytes(b"")
    done = lutrin("import", given)
    assert done.code == 3
    assert done.err == ""
    assert done.out.splitlines()[0] == "6 new, 0 changed, 0 unchanged"
    assert len([line for line in done.out.splitlines() if line.startswith("not read")]) == 1
    again = lutrin("import", "--json", given)
    assert counts(again.json) == (0, 0, 6)
    assert counts(lutrin("import", "--json", raw).json) == (0, 0, 1)
    assert inside(lutrin.documents / "Lutrin", "check")["sound"]
    assert inside(lutrin.documents / "Lutrin", "search", "nom")["count"] == 6


def test_front_matter_brings_the_facets_that_the_library_names(
    lutrin: Lutrin, tmp_path: Path
) -> None:
    given = tmp_path / "coffre"
    given.mkdir()
    (given / "facets.toml").write_text('[facets]\npublic = "Public visé"\n')
    (given / "haie.md").write_text(
        "---\ntitle: La haie\ntags: [jardin]\npublic: [Élus, Habitants]\n---\nUn texte.\n"
    )
    (given / "mare.md").write_text('+++\ntitle = "La mare"\npublic = "Élus"\n+++\nAutre.\n')
    (given / "rate.md").write_text("---\ntitle: Un: deux\n---\nEncore du texte.\n")
    report = lutrin.json("import", given)
    assert counts(report) == (3, 0, 0)
    assert reasons(report["notices"])["rate.md"][0] == (
        "its front matter cannot be read: it was kept as text"
    )
    found = lutrin.json("search", "--facets")["facets"]
    assert found["Public visé"] == {"Élus": 2, "Habitants": 1}
    assert found["theme"] == {"jardin": 1}
    assert counts(lutrin.json("import", given)) == (0, 0, 3)


def test_a_rebuild_reads_the_same_front_matter(lutrin: Lutrin, tmp_path: Path) -> None:
    given = put(tmp_path / "coffre", haie="---\ntitle: La haie\npublic: Élus\n---\nUn texte.\n")
    (given / "facets.toml").write_text('[facets]\npublic = "Public visé"\n')
    lutrin.json("import", given)
    library = lutrin.documents / "Lutrin"
    before = lutrin.json("show", "file:coffre/haie.md")
    facets = lutrin.json("search", "--facets")["facets"]
    assert (before["summary"], facets["Public visé"]) == ("Un texte.", {"Élus": 1})
    (library / "library.db").unlink()
    assert lutrin("check", "--repair").code == 0
    assert lutrin.json("show", "file:coffre/haie.md") == before
    assert lutrin.json("search", "--facets")["facets"] == facets


def test_wrong_facets_are_told_and_the_notes_are_in(lutrin: Lutrin, tmp_path: Path) -> None:
    given = put(tmp_path / "coffre", haie="---\ntitle: La haie\npublic: Élus\n---\nUn texte.\n")
    (given / "facets.toml").write_text("[facets]\npublic = 3\n")
    report = lutrin("import", "--json", given).json
    assert counts(report) == (1, 0, 0)
    assert reasons(report["unreadable"]) == {
        "facets.toml": ["it cannot be read (public is not the name of a facet)"]
    }


@pytest.mark.skipif(not SEED.exists(), reason="the real note lies beside the project only")
def test_the_real_note(lutrin: Lutrin) -> None:
    report = lutrin.json("import", SEED)
    assert counts(report) == (1, 0, 0)
    assert report["notices"] == [
        {"path": str(SEED.resolve()), "reason": "no title: one was derived from the text"}
    ]
    kept = lutrin.documents / "Lutrin/notes/seed/note-lma-irev.md"
    assert kept.read_bytes() == SEED.read_bytes()
