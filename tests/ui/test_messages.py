"""Sentences for every error, and the dialogs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import (
    FetchError,
    FileError,
    LibraryError,
    NoteNotFoundError,
    ReaderError,
    Reason,
)
from reader_app.ui.messages import AddressQuestion, Messages
from reader_app.ui.wording import size_text


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    return Messages(native=False)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_one_plain_line(messages: Messages, reason: Reason) -> None:
    line = messages.reason(reason)
    assert line.endswith(".")
    assert "\n" not in line
    assert messages.reason(reason, "of\n this kind").endswith("(of this kind).")


def test_no_two_reasons_say_the_same(messages: Messages) -> None:
    assert len({messages.reason(reason) for reason in Reason}) == len(Reason)


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (FileError(Path("/notes/a.md"), Reason.EMPTY), "a.md"),
        (LibraryError(Path("/home/Lutrin"), Reason.MISSING), "Lutrin"),
        (FetchError("https://exemple.fr/f/note%20une.pdf?x=1", Reason.TIMED_OUT), "note une.pdf"),
        (FetchError("https://exemple.fr/", Reason.TIMED_OUT), "exemple.fr"),
        (NoteNotFoundError("exemple.fr/n"), "exemple.fr/n"),
    ],
)
def test_a_sentence_names_what_it_is_about(
    messages: Messages, error: ReaderError, name: str
) -> None:
    assert messages.sentence(error).startswith(f"{name}: ")


def test_details_are_in_the_words_of_the_reader(messages: Messages) -> None:
    assert "its end is missing" in messages.reason(Reason.UNSOUND_PDF, "truncated")
    assert "(" not in messages.reason(Reason.UNSOUND_PDF, "InvalidFileFormat")
    line = messages.reason(Reason.WRONG_LENGTH, "2048/4096")
    assert f"({size_text(2048)}/{size_text(4096)})" in line


def test_a_missing_library_asks_for_another_folder(messages: Messages) -> None:
    library = messages.sentence(LibraryError(Path("x"), Reason.MISSING))
    file = messages.sentence(FileError(Path("x"), Reason.MISSING))
    assert "choose another folder" in library
    assert library != file


def test_chosen_files_are_handed_over(
    qtbot: QtBot, messages: Messages, window: QWidget, tmp_path: Path
) -> None:
    file = tmp_path / "note.md"
    file.write_text("Bonjour", encoding="utf-8")
    taken: list[list[Path]] = []
    messages.choose_files(window, taken.append)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(file))
    dialog.accept()
    assert taken == [[file]]


def test_giving_up_hands_nothing_over(qtbot: QtBot, messages: Messages, window: QWidget) -> None:
    taken: list[list[Path]] = []
    messages.choose_folder(window, taken.append)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    assert taken == []


def test_a_chosen_folder_is_handed_over(
    qtbot: QtBot, messages: Messages, window: QWidget, tmp_path: Path
) -> None:
    taken: list[list[Path]] = []
    messages.choose_library(window, taken.append)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path.parent))
    dialog.selectFile(str(tmp_path))
    dialog.accept()
    assert taken == [[tmp_path]]


def test_a_new_library_need_not_be_there_yet(
    qtbot: QtBot, messages: Messages, window: QWidget, tmp_path: Path
) -> None:
    taken: list[list[Path]] = []
    messages.choose_new_library(window, taken.append)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("Toute neuve")
    dialog.accept()
    assert taken == [[tmp_path / "Toute neuve"]]


def test_an_outside_address_is_shown_whole_and_opened_only_when_agreed(
    qtbot: QtBot, messages: Messages, window: QWidget
) -> None:
    address = "https://exemple.fr/<b>gras</b>?" + "x" * 300
    opened: list[str] = []
    messages.ask_to_open(window, address, opened.append)
    question = window.findChild(AddressQuestion)
    assert question is not None
    shown = question.findChild(QPlainTextEdit)
    assert shown is not None
    assert "%3Cb%3Egras" in shown.toPlainText()
    assert shown.toPlainText().endswith("x" * 300)
    assert opened == []
    go_on = next(
        button for button in question.findChildren(QPushButton) if "browser" in button.text()
    )
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert opened == [address]


def test_look_alike_letters_show_as_what_they_are(
    qtbot: QtBot, messages: Messages, window: QWidget
) -> None:
    messages.ask_to_open(window, "https://ехаmple.fr/", lambda _address: None)
    question = window.findChild(AddressQuestion)
    assert question is not None
    shown = question.findChild(QPlainTextEdit)
    assert shown is not None
    assert "xn--" in shown.toPlainText()


def test_escape_opens_nothing(qtbot: QtBot, messages: Messages, window: QWidget) -> None:
    opened: list[str] = []
    messages.ask_to_open(window, "https://exemple.fr/", opened.append)
    question = window.findChild(AddressQuestion)
    assert question is not None
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(AddressQuestion) is None)
    assert opened == []
