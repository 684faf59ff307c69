"""The text of documents comes page by page; a bad one harms nothing, and no child is left."""

import io
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reader_app.domain.document_text import Brake, DocumentKind, DocumentText
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.progress import finished
from reader_app.pdfs.reading import TextLimits, reading
from tests.pdfs import bad_pdfs, office_files

BRISK = TextLimits(page_seconds=4.0, memory=300 << 20)


def read(tmp_path: Path, content: bytes, limits: TextLimits = BRISK) -> DocumentText:
    path = tmp_path / "document"
    path.write_bytes(content)
    return finished(reading(path, Brake(), limits))


def refusal(tmp_path: Path, content: bytes) -> tuple[Reason, str]:
    with pytest.raises(FileError) as caught:
        read(tmp_path, content)
    return caught.value.reason, caught.value.detail


def one_picture() -> bytes:
    """A scanned page: a picture, and no text."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True)
    picture = b"P6 4 4 255 " + bytes(range(48))
    canvas.drawImage(ImageReader(io.BytesIO(picture)), 50, 50, 400, 400)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def with_a_bad_page() -> bytes:
    """Three pages; what the second draws calls itself without end."""
    form = bad_pdfs.stream(
        b"/F Do /F Do /F Do /F Do",
        b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 9 0 R/G 10 0 R>>>>",
    )
    font = b"/Font<</T<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<<%s>>>>"
    return bad_pdfs.pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>",
        page % (6, font),
        page % (7, b"/XObject<</F 9 0 R>>"),
        page % (8, font),
        bad_pdfs.stream(b"BT /T 12 Tf 72 700 Td (Avant) Tj ET"),
        bad_pdfs.stream(b"/F Do"),
        bad_pdfs.stream(b"BT /T 12 Tf 72 700 Td (Encore) Tj ET"),
        form,
    )


def children() -> list[psutil.Process]:
    return [
        each
        for each in psutil.Process().children(recursive=True)
        if "spawn_main" in " ".join(each.cmdline())
    ]


def test_each_page_has_its_text(tmp_path: Path) -> None:
    text = read(tmp_path, bad_pdfs.sound_pdf(30))
    assert (text.kind, text.problem) == (DocumentKind.PAGES, None)
    assert [page.text.split("\n")[0] for page in text.pages] == [
        f"Une ligne de la page {number}, ligne 1." for number in range(1, 31)
    ]


def test_a_bad_page_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    text = read(tmp_path, with_a_bad_page())
    assert [page.text for page in text.pages] == ["Avant", "", "Encore"]
    assert [page.problem for page in text.pages] == [None, Reason.UNSOUND_PDF, None]
    assert not children()


@pytest.mark.parametrize(
    "make",
    [bad_pdfs.self_calling_form, bad_pdfs.doubling_forms, bad_pdfs.nested_flate_bomb],
)
def test_a_page_that_swells_is_given_up(tmp_path: Path, make: Callable[[], bytes]) -> None:
    (page,) = read(tmp_path, make()).pages
    assert (page.text, page.problem) == ("", Reason.UNSOUND_PDF)
    assert not children()


def test_a_looping_tree_of_pages_comes_to_an_end(tmp_path: Path) -> None:
    text = read(tmp_path, bad_pdfs.looping_page_tree())
    assert text.problem is Reason.CUT
    assert not text.has_text


@pytest.mark.parametrize("make", [bad_pdfs.truncated, bad_pdfs.no_pages])
def test_what_is_no_whole_pdf_is_refused(tmp_path: Path, make: Callable[[], bytes]) -> None:
    assert refusal(tmp_path, make())[0] is Reason.UNSOUND_PDF


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    content = bad_pdfs.sound_pdf(password="sésame")
    assert refusal(tmp_path, content)[0] is Reason.PASSWORD


def test_a_web_page_is_no_document(tmp_path: Path) -> None:
    assert refusal(tmp_path, bad_pdfs.html_page())[0] is Reason.UNREADABLE


def test_a_file_that_is_gone_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        finished(reading(tmp_path / "nowhere.pdf", Brake()))
    assert caught.value.reason is Reason.MISSING


def test_a_scanned_page_is_known_by_its_picture(tmp_path: Path) -> None:
    text = read(tmp_path, one_picture())
    assert (text.has_text, text.has_pictures) == (False, True)


def test_an_empty_page_is_no_picture(tmp_path: Path) -> None:
    text = read(tmp_path, bad_pdfs.endless_page())
    assert (text.has_text, text.has_pictures) == (False, False)


def test_giving_up_ends_the_child(tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(bad_pdfs.sound_pdf(300))
    steps = reading(path, Brake())
    next(steps)
    assert children()
    steps.close()
    assert not children()


def test_while_the_brake_is_held_the_child_stands_still(tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(bad_pdfs.sound_pdf(300))
    brake = Brake()
    brake.held = True
    steps = reading(path, brake)
    next(steps)
    (child,) = children()
    assert child.status() == psutil.STATUS_STOPPED
    brake.held = False
    assert len(finished(steps).pages) == 300


def test_the_child_gives_way(tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(bad_pdfs.sound_pdf(300))
    steps = reading(path, Brake())
    while next(steps).total is None:
        pass
    (child,) = children()
    assert int(child.nice()) > int(psutil.Process().nice())
    steps.close()


def test_word_and_opendocument_texts_are_read(tmp_path: Path) -> None:
    paragraphs = ("Le jardin partagé", "On y sème des fèves & des pois.")
    for content in (office_files.docx(*paragraphs), office_files.odt(*paragraphs)):
        text = read(tmp_path, content)
        assert text == DocumentText(DocumentKind.TEXT, text.pages)
        assert [page.text for page in text.pages] == ["\n".join(paragraphs)]


def test_slides_are_pages(tmp_path: Path) -> None:
    text = read(tmp_path, office_files.odp("Bonjour", "Merci"))
    assert text.kind is DocumentKind.SLIDES
    assert [page.text for page in text.pages] == ["Bonjour", "Merci"]


def test_slides_of_powerpoint_are_pages_in_their_order_with_their_notes(tmp_path: Path) -> None:
    text = read(tmp_path, office_files.pptx("Bonjour à tous", "Merci", notes="Dire le budget"))
    assert text.kind is DocumentKind.SLIDES
    assert [page.text for page in text.pages] == ["Bonjour à tous\nDire le budget", "Merci"]


def test_a_show_that_leads_outside_says_nothing_of_it(tmp_path: Path) -> None:
    outside = office_files.zipped(
        {
            "ppt/presentation.xml": "<p/>",
            "ppt/_rels/presentation.xml.rels": '<R><Relationship Id="a" Type="x/slide" '
            'Target="../../../etc/passwd"/></R>',
        }
    )
    assert read(tmp_path, outside).pages == ()


def test_sheets_are_pages_and_rows_are_lines(tmp_path: Path) -> None:
    text = read(tmp_path, office_files.xlsx([["Année", "Budget"], ["2019", "1500"]], [["Total"]]))
    assert text.kind is DocumentKind.SHEETS
    assert [page.text for page in text.pages] == ["Année Budget\n2019 1500", "Total"]


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (office_files.billion_laughs, Reason.DAMAGED),
        (office_files.zip_bomb, Reason.TOO_LARGE),
        (office_files.lying_bomb, Reason.UNREADABLE),
        (office_files.deep, Reason.TOO_LARGE),
        (lambda: office_files.zipped({"a.txt": "rien"}), Reason.UNREADABLE),
        (lambda: office_files.zipped({"content.xml": "<a><b></a>"}), Reason.DAMAGED),
        (lambda: office_files.docx("Bonjour")[:200], Reason.UNREADABLE),
    ],
)
def test_a_bad_office_document_is_refused(
    tmp_path: Path, make: Callable[[], bytes], reason: Reason
) -> None:
    assert refusal(tmp_path, make())[0] is reason
    assert not children()
