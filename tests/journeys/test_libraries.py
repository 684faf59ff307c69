"""From one library to another, and back."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.libraries import fill
from tests.journeys.reader import CONTROL, Reader


def test_each_library_has_its_own_notes_marks_and_documents(
    reader: Reader, web: Loopback, tmp_path: Path
) -> None:
    notes.serve_documents(web, *notes.ALL)
    depot = notes.write_notes(tmp_path / "depot", web.address(""), notes.DESK, notes.OVEN)
    lens = fill(tmp_path / "Lens", depot)
    arras = fill(tmp_path / "Arras", depot)
    reader.start(lens)
    read_the_note(reader)
    reader.press(Qt.Key.Key_D, CONTROL)
    reader.click_button("Download")
    reader.sees("Downloaded")

    open_library(reader, arras)
    reader.counts(Favourites=0)
    reader.until(lambda: "2 notes" in sight.overview(reader.window))
    read_the_note(reader)
    reader.until(lambda: sight.has_button(reader.window, "Download"))
    assert not sight.button(reader.window, "Favourite").isChecked()
    assert not sight.has_button(reader.window, "Open")

    open_library(reader, lens)
    reader.counts(Favourites=1)
    read_the_note(reader)
    reader.until(lambda: sight.has_button(reader.window, "Open"))


def read_the_note(reader: Reader) -> None:
    reader.until(lambda: notes.DESK.title in sight.titles(reader.window))
    reader.click_card(notes.DESK.title)
    reader.reads("La première fois, on vient à deux.")


def open_library(reader: Reader, folder: Path) -> None:
    reader.choose("File", "Open a library")
    reader.name_in_dialog(folder)
    reader.until(lambda: reader.window.windowTitle() == f"{folder.name} – Lutrin")
