"""A dossier of a real library: the file, and the documents beside it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup

from reader_app.domain.card import NoteKey
from reader_app.domain.dossier import DossierForm
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.highlight import Anchor, Highlight, new_highlight_key
from reader_app.domain.progress import finished
from reader_app.domain.remark import Remark, new_remark_key
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taken_out import Edition, WhichNotes, Written
from reader_app.opening import Wings, open_wings
from reader_app.writing_dossier import dossier_on_paper, write_dossier
from tests.builders import a_filed_note, a_mark, a_note, an_attachment

EDITION = Edition("Parcs & jardins", "fr", date(2026, 11, 26))
SHELF = WhichNotes(shelf=ShelfKey("p"))
PLAN = "https://exemple.fr/files/plan.pdf"
PHOTO = "https://exemple.fr/files/photo d'été.png"
KEPT_NAME = "Parcs - documents"


@pytest.fixture
def wings(tmp_path: Path) -> Iterator[Wings]:
    wings = open_wings(tmp_path / "library")
    here = (
        an_attachment(1, name="Plan", address=PLAN),
        an_attachment(2, name="Photo", address=PHOTO, transcript=None),
    )
    gone = (an_attachment(3, name="Absent", transcript=None),)
    notes = [
        a_note(1, title="Zoo", attachments=here),
        a_note(2, title="Allée", attachments=gone),
        a_note(3, title="Ailleurs"),
    ]
    with wings.library.sink() as sink:
        sink.store([a_filed_note(note) for note in notes])
        sink.finish()
    for address, begin in ((PLAN, b"%PDF-1.7\n"), (PHOTO, b"\x89PNG\r\n\x1a\n")):
        place = wings.attachments.part(address)
        place.parent.mkdir(parents=True, exist_ok=True)
        wings.attachments.file(address).path.write_bytes(begin + address.encode())
    wings.attachments.forget()
    wings.shelves.save(Shelf(ShelfKey("p"), "Parcs"))
    wings.shelves.put(ShelfKey("p"), a_mark(1), a_mark(2))
    wings.remarks.write(Remark(new_remark_key(), a_note(1).key, "À *revoir*."))
    wings.highlights.write(
        Highlight(
            new_highlight_key(), a_note(1).key, Anchor("Le corps <de>\nla note"), remark="**Bien**"
        )
    )
    yield wings
    wings.close()


def write(wings: Wings, form: DossierForm, path: Path) -> Written:
    return finished(write_dossier(wings, SHELF, form, path, EDITION))


def test_a_page_leads_to_what_lies_beside(wings: Wings, tmp_path: Path) -> None:
    path = tmp_path / "Parcs.html"
    written = write(wings, DossierForm.HTML, path)
    assert (written.count, written.beside) == (2, KEPT_NAME)
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    local = [a["href"] for a in page.select("a[href]") if str(a["href"]).startswith("Parcs")]
    assert len(set(local)) == 2
    for each in [*local, page.select("img")[0]["src"]]:
        assert (tmp_path / unquote(str(each))).is_file()
    annexes = [" ".join(li.get_text().split()) for li in page.select("#annexes li")]
    assert annexes[0].startswith("Plan (194.33 Ko), dans « Zoo »")
    assert "non téléchargé" in annexes[2]
    references = [li.get_text() for li in page.select("#references li")]
    assert [each[:9] for each in references] == ["«\u00a0Allée\u00a0»", "«\u00a0Zoo\u00a0», "]
    assert page.select_one(".remark em").get_text() == "revoir"
    assert page.select_one(".highlight").get_text("|").split("|")[0] == "Le corps <de>"
    anchors = {each["id"] for each in page.select("[id]")}
    assert {a["href"][1:] for a in page.select("nav a")} <= anchors


def test_a_text_does_so_too(wings: Wings, tmp_path: Path) -> None:
    path = tmp_path / "Parcs.md"
    write(wings, DossierForm.MARKDOWN, path)
    text = path.read_text("utf-8")
    assert text.startswith("# Parcs & jardins\n\nFait le 26 novembre 2026\n")
    files = sorted(each.name for each in (tmp_path / KEPT_NAME).iterdir())
    assert len(files) == 2
    for name in files:
        assert f"](<{KEPT_NAME}/{name}>)" in text
    assert f"![Photo](<{KEPT_NAME}/{files[0]}>)" in text
    assert "> Le corps \\<de\\>\\\n> la note\n\n**Bien**" in text
    assert "## Liste des annexes" in text
    assert "## Références" in text


def test_a_book_names_what_lies_beside_and_leads_nowhere(wings: Wings, tmp_path: Path) -> None:
    path = tmp_path / "Parcs.epub"
    write(wings, DossierForm.EPUB, path)
    book = ZipFile(path)
    pages = {name: book.read(name).decode() for name in book.namelist() if "xhtml" in name}
    assert {"EPUB/annexes.xhtml", "EPUB/references.xhtml"} <= set(pages)
    assert f"Fichier\u00a0: {KEPT_NAME}/" in pages["EPUB/note-1.xhtml"]
    for page in pages.values():
        tree = ElementTree.fromstring(page)
        links = [each.attrib["href"] for each in tree.iter() if each.tag.endswith("}a")]
        assert not [each for each in links if KEPT_NAME.split(maxsplit=1)[0] in each]
    assert len(list((tmp_path / KEPT_NAME).iterdir())) == 2


def test_what_is_in_the_folder_stays(wings: Wings, tmp_path: Path) -> None:
    path = tmp_path / "Parcs.html"
    write(wings, DossierForm.HTML, path)
    folder = tmp_path / KEPT_NAME
    first = sorted(each.name for each in folder.iterdir())
    # The same documents are not copied twice; a file of the reader's own is not written over.
    assert write(wings, DossierForm.HTML, path).replaced
    assert sorted(each.name for each in folder.iterdir()) == first
    own = folder / next(name for name in first if name.endswith(".pdf"))
    own.write_text("à moi")
    write(wings, DossierForm.HTML, path)
    assert own.read_text() == "à moi"
    assert f"{own.stem} (2).pdf" in {each.name for each in folder.iterdir()}


@pytest.mark.parametrize("form", [DossierForm.HTML, DossierForm.EPUB])
def test_stopped_halfway_nothing_is_left(wings: Wings, tmp_path: Path, form: DossierForm) -> None:
    steps = write_dossier(wings, SHELF, form, tmp_path / "Parcs", EDITION)
    while not (tmp_path / KEPT_NAME).exists():
        next(steps)
    steps.close()
    assert [each.name for each in tmp_path.iterdir()] == ["library"]


def test_paper_is_made_ready_and_can_be_taken_back(wings: Wings, tmp_path: Path) -> None:
    paper = finished(dossier_on_paper(wings, SHELF, tmp_path / "Parcs.pdf", EDITION))
    whole = "".join(paper.parts)
    assert whole.index("Parcs &amp; jardins") < whole.index("Zoo")
    assert "Liste des annexes" in whole
    assert len(list((tmp_path / KEPT_NAME).iterdir())) == 2
    paper.take_back()
    assert not (tmp_path / KEPT_NAME).exists()


def test_an_empty_shelf_says_so_and_needs_no_folder(wings: Wings, tmp_path: Path) -> None:
    nothing = WhichNotes(shelf=ShelfKey("none"))
    for form in (DossierForm.HTML, DossierForm.MARKDOWN):
        path = tmp_path / f"vide.{form.value}"
        assert finished(write_dossier(wings, nothing, form, path, EDITION)).count == 0
        assert "Il n’y a pas de note ici." in path.read_text("utf-8")
    assert not (tmp_path / "vide - documents").exists()


def test_a_note_that_is_gone_stands_in_it_all_the_same(wings: Wings, tmp_path: Path) -> None:
    mark = a_mark(1)
    gone = type(mark)(NoteKey("a.example/x"), "Parti", "https://a.example/x", mark.marked)
    wings.shelves.put(ShelfKey("p"), gone)
    path = tmp_path / "Parcs.html"
    assert write(wings, DossierForm.HTML, path).count == 3
    assert "n’est plus dans la bibliothèque" in path.read_text("utf-8")


def test_the_library_is_no_place_for_it(wings: Wings) -> None:
    with pytest.raises(FileError) as told:
        write(wings, DossierForm.HTML, wings.folder / "notes.html")
    assert told.value.reason is Reason.INSIDE_LIBRARY
