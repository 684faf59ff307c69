"""`lutrin export` as a person calls it."""

import csv
import json
import os
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
import rispy

from reader_app.domain.card import NoteKey
from reader_app.domain.remark import Remark, new_remark_key
from reader_app.opening import open_wings
from tests.cli.conftest import Lutrin, inside
from tests.cli.pages import GARDEN_KEY

OVEN = "paliers.example/vie/four"


@pytest.fixture
def kept(lutrin: Lutrin, library: Path) -> Path:
    """The library with two favourites, one on a shelf, and one of a note that is gone."""
    inside(library, "favourites", "add", OVEN, "--shelf", "Ville / Cuisine")
    inside(library, "favourites", "add", GARDEN_KEY)
    wings = open_wings(library)
    wings.remarks.write(Remark(new_remark_key(), NoteKey(OVEN), "À *relire*", "Le four"))
    mark = wings.favourites.marks()[0]
    wings.favourites.mark(
        type(mark)(NoteKey("parti.example/x"), "Parti", "https://parti.example/x", mark.marked)
    )
    wings.close()
    return library


def titles(file: Path) -> set[str]:
    return {each["title"] for each in json.loads(file.read_text("utf-8"))["notes"]}


def test_each_form_is_written_and_said(lutrin: Lutrin, kept: Path, tmp_path: Path) -> None:
    for form in ("json", "csv", "html", "markdown", "ris", "bibtex", "csl-json", "epub"):
        file = tmp_path / f"notes.{form}"
        told = lutrin.json("export", "--format", form, "-o", file)
        assert told == {"file": str(file), "format": form, "count": 3, "replaced": False}
        assert file.stat().st_size > 400
    assert ZipFile(tmp_path / "notes.epub").testzip() is None


def test_a_file_that_is_there_is_replaced_and_that_is_said(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    file = tmp_path / "notes.json"
    file.write_text("précieux")
    link = tmp_path / "lien.json"
    link.symlink_to(file)
    done = lutrin("export", "--format", "json", "-o", link, "seigle")
    assert done.out == f"1 written to {link}, in the place of the file that was there\n"
    assert link.is_symlink()
    assert titles(file) == {"Le four commun"}
    assert sorted(each.name for each in tmp_path.glob("*notes*")) == ["notes.json"]


def test_what_is_asked_for_is_what_is_written(lutrin: Lutrin, kept: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.json"

    def asked(*words: str) -> set[str]:
        lutrin.json("export", "--format", "json", "-o", file, *words)
        return titles(file)

    garden = "Le jardin des Trois Paliers"
    assert asked("--favourites") == {"Le four commun", garden, "Parti"}
    assert asked("--shelf", "cuisine") == asked("--shelf", "Ville") == {"Le four commun"}
    assert asked("--year", "2022") == {"Le bus du soir"}
    assert asked("--theme", "repas") == {"Le four commun"}
    assert asked("vingt", "-bacs") == {"Le bus du soir"}
    assert asked("--favourites", "vingt") == {garden}
    assert asked("introuvable") == set()


def test_what_is_kept_goes_with_it(kept: Path, lutrin: Lutrin, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    lutrin.json("export", "--format", "csv", "-o", file, "--favourites")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = {each["key"]: each for each in csv.DictReader(lines)}
    assert rows[OVEN]["remarks"] == "À *relire*"
    assert rows[OVEN]["shelves"] == "Ville / Cuisine"
    assert rows["parti.example/x"]["url"] == "https://parti.example/x"


def test_text_goes_to_standard_output_to_the_letter(lutrin: Lutrin, kept: Path) -> None:
    done = lutrin("export", "--format", "ris", "-o", "-", "--favourites")
    assert (done.code, done.err) == (0, "")
    assert [each["title"] for each in rispy.loads(done.out)][-1] in ("Parti", "Le four commun")
    assert len(rispy.loads(done.out)) == 3
    done = lutrin("export", "--format", "epub", "-o", "-")
    assert (done.code, done.out) == (1, "")
    assert "-o FILE" in done.error
    done = lutrin("--json", "export", "--format", "ris", "-o", "-")
    assert done.code == 2
    assert "--json" in done.error


def test_the_words_around_speak_the_language_asked_for(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    words = ("export", "--format", "markdown", "-o", "-", "seigle")
    assert "Publié le 3 avril 2020" in lutrin(*words).out
    english = lutrin(*words, "--language", "en").out
    assert "Published on 3 April 2020" in english


def test_the_library_s_own_files_are_safe(lutrin: Lutrin, library: Path) -> None:
    for name in ("favourites.db", "library.db", "notes/neu.json"):
        before = (library / name).read_bytes() if (library / name).exists() else None
        done = lutrin("export", "--format", "json", "-o", library / name)
        assert done.code == 1
        assert "choose another folder" in done.error
        assert ((library / name).read_bytes() if (library / name).exists() else None) == before


def test_what_cannot_be_written_is_said_in_one_line(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    shut = tmp_path / "shut"
    shut.mkdir()
    shut.chmod(0o555)
    done = lutrin("export", "--format", "json", "-o", shut / "x.json", bound=True)
    assert done.code == 1
    assert "cannot be written" in done.error
    assert not list(shut.iterdir())
    assert "it is not there" in lutrin("export", "--format", "ris", "-o", tmp_path / "no/x").error
    assert "it is no file" in lutrin("export", "--format", "ris", "-o", tmp_path).error
    assert lutrin("export", "--format", "ris", "-o", tmp_path / "x", "--shelf", "rien").code == 1
    assert lutrin("export", "--format", "pdf", "-o", tmp_path / "x").code == 2
    assert lutrin("export", "--format", "ris").code == 2


def test_a_device_is_never_replaced(lutrin: Lutrin, library: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "it is no file" in lutrin("export", "--format", "ris", "-o", pipe).error
    assert pipe.is_fifo()


def test_a_dossier_is_written_in_each_form(lutrin: Lutrin, kept: Path, tmp_path: Path) -> None:
    for form in ("html", "markdown", "epub", "pdf"):
        file = tmp_path / f"dossier.{form}"
        told = lutrin.json("export", "--dossier", "--format", form, "-o", file, "--shelf", "Ville")
        assert (told["count"], told["replaced"]) == (1, False)
    assert "## Références" in (tmp_path / "dossier.markdown").read_text("utf-8")
    document = pypdfium2.PdfDocument(tmp_path / "dossier.pdf")
    said = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Le four commun" in said
    assert "Références" in said
    assert "consulté le" in said
    # Where the links of the garden's note lead is written out.
    lutrin.json("export", "--dossier", "--format", "pdf", "-o", tmp_path / "y.pdf", "vingt")
    document = pypdfium2.PdfDocument(tmp_path / "y.pdf")
    said = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Adresses" in said
    assert "https://paliers.example/carnet" in said


def test_what_makes_no_dossier_is_a_wrong_call(lutrin: Lutrin, library: Path) -> None:
    for words in (
        ("--dossier", "--format", "csv", "-o", "x"),
        ("--dossier", "--format", "html", "-o", "-"),
        ("--format", "pdf", "-o", "x"),
    ):
        done = lutrin("export", *words)
        assert done.code == 2
        assert "dossier" in done.error
