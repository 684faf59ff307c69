"""The note taken elsewhere: to a file, to the clipboard."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import FileError, ReaderError, Reason
from reader_app.pages.page import note_page
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.messages import Messages, file_name
from reader_app.ui.paper_display import PaperDisplay
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.builders import a_note
from tests.ui.reading.acting import browser

NOTE = a_note(title="Le four : où ?", summary="", body="Un *mot*.")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ReadingPane:
    page = ReadingPane(theme)
    qtbot.addWidget(page)
    page.show_note(NOTE, note_page(NOTE), marked=False)
    page.show()
    return page


@pytest.fixture
def front(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Front:
    front = Front(theme, jobs)
    qtbot.addWidget(front)
    return front


@pytest.fixture
def display(front: Front, page: ReadingPane, jobs: Jobs) -> PaperDisplay:
    return PaperDisplay(front, page, jobs, Messages(native=False))


def save_as(front: Front, path: Path) -> str:
    """Ask for a PDF there; the name that was proposed."""
    front.menus.save_pdf.trigger()
    dialog = front.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.selectFile(str(path))
    dialog.accept()
    return proposed


def test_a_pdf_is_saved_where_the_reader_says(
    qtbot: QtBot, front: Front, display: PaperDisplay, tmp_path: Path
) -> None:
    path = tmp_path / "four.pdf"
    with qtbot.waitSignal(display.said) as said:
        proposed = save_as(front, path)
    assert proposed == "Le four où.pdf"
    assert said.args == ["Saved as “four.pdf”."]
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("display")
def test_what_cannot_be_saved_is_told(
    qtbot: QtBot, front: Front, jobs: Jobs, tmp_path: Path
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    with qtbot.waitSignal(jobs.failed) as failed:
        save_as(front, folder / "four.pdf")
        folder.rmdir()
    assert failed.args is not None
    error: ReaderError = failed.args[0]
    assert isinstance(error, FileError)
    assert error.reason is Reason.MISSING


@pytest.mark.parametrize(
    ("copy", "told", "expected"),
    [
        ("copy_text", "Copied as text.", "Un mot."),
        ("copy_markdown", "Copied as Markdown.", "Un *mot*."),
        ("copy_html", "Copied as HTML.", "<p>Un <em>mot</em>.</p>"),
    ],
)
def test_the_note_is_copied_as_the_reader_wishes(
    qtbot: QtBot, front: Front, display: PaperDisplay, copy: str, told: str, expected: str
) -> None:
    with qtbot.waitSignal(display.said) as said:
        getattr(front.menus, copy).trigger()
    assert said.args == [told]
    clipboard = QGuiApplication.clipboard()
    assert expected in clipboard.text()
    assert clipboard.mimeData().hasHtml() == (copy == "copy_html")
    display.leave_clipboard()
    assert expected in clipboard.text()
    assert not clipboard.mimeData().hasHtml()


def test_a_selection_is_copied_alone_and_said_to_be_one(
    qtbot: QtBot, front: Front, page: ReadingPane, display: PaperDisplay
) -> None:
    browser(page).setTextCursor(browser(page).document().find("mot"))
    with qtbot.waitSignal(display.said) as said:
        front.menus.copy_text.trigger()
    assert said.args == ["Selection copied as text."]
    assert QGuiApplication.clipboard().text() == "mot"


def test_a_selection_is_copied_with_its_reference(
    qtbot: QtBot, front: Front, page: ReadingPane, display: PaperDisplay
) -> None:
    with qtbot.waitSignal(display.said) as said:
        front.menus.copy_quote.trigger()
    assert said.args == ["Reference copied."]
    reference = QGuiApplication.clipboard().text()
    assert reference.startswith("«\u00a0Le four : où ?\u00a0», exemple.fr, ")
    browser(page).setTextCursor(browser(page).document().find("mot"))
    with qtbot.waitSignal(display.said) as said:
        front.menus.copy_quote.trigger()
    assert said.args == ["Selection copied with its reference."]
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == f"«\u00a0mot\u00a0»\n\n{reference}"
    assert "<blockquote" in clipboard.mimeData().html()
    display.leave_clipboard()


@pytest.mark.usefixtures("display")
def test_without_a_note_nothing_is_taken(front: Front, page: ReadingPane) -> None:
    page.show_nothing("Rien.")
    menus = front.menus
    for action in (menus.save_pdf, menus.print_note, menus.copy_text, menus.copy_quote):
        action.trigger()
    assert front.findChild(QDialog) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Appel 2019/2020 : « villes »", "Appel 2019 2020 « villes »"),
        ("..", "note"),
        ("Titre. ", "Titre"),
        ("x" * 300, "x" * 100),
    ],
)
def test_a_title_becomes_the_name_of_a_file(title: str, name: str) -> None:
    assert file_name(title) == name
