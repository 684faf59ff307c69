"""Closing the window in the middle of something: it ends, and nothing that was said is lost."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.libraries import fill, helpers
from tests.journeys.reader import CONTROL, Reader
from tests.ui.reading import acting

MANY = 2500
SITE = "https://quartiers.example"


def test_closing_during_an_import_keeps_what_is_in(reader: Reader, tmp_path: Path) -> None:
    source = notes.write_many(tmp_path / "lanternes", MANY)
    reader.start()
    reader.drop([source], onto=reader.window.list)
    # Notes are stored 250 at a time: some are in by now.
    reader.until(lambda: sight.progress(reader.window) >= 500)
    seen = max(250, sight.counts(reader.window)["All notes"])
    reader.close()
    reader.until(lambda: helpers() == [])

    reader.start()
    reader.until(lambda: seen <= sight.counts(reader.window)["All notes"] < MANY)
    reader.drop([source], onto=reader.window.list)
    reader.sees("Import done")
    reader.counts(**{"All notes": MANY})


def test_closing_during_a_download_keeps_the_mark_made_a_moment_before(
    reader: Reader, web: Loopback, tmp_path: Path
) -> None:
    web.stall(notes.GUIDE.path, b"%PDF-1.7\n")
    depot = notes.write_notes(tmp_path / "depot", web.address(""), notes.DESK)
    library = fill(tmp_path / "Lens", depot)
    reader.start(library)
    reader.click_card(notes.DESK.title)
    reader.reads("La première fois, on vient à deux.")
    reader.click_button("Download")
    reader.until(web.stalled.is_set)
    reader.until(lambda: sight.has_button(reader.window, "Cancel"))
    reader.click_button("Favourite")
    reader.close()
    reader.until(lambda: helpers() == [])
    assert list((library / "attachments").glob("*.part*")) == []

    notes.serve_documents(web, notes.DESK)
    reader.start()
    reader.counts(Favourites=1)
    reader.click_card(notes.DESK.title)
    reader.until(lambda: sight.has_button(reader.window, "Download"))
    reader.click_button("Download")
    reader.until(lambda: sight.has_button(reader.window, "Open"))


def test_the_next_start_reads_on_where_the_reader_stopped(reader: Reader, tmp_path: Path) -> None:
    body = "\n\n".join(f"Alinéa {each} : on vient à deux la première fois." for each in range(90))
    depot = notes.write_notes(tmp_path / "depot", SITE, notes.DESK._replace(body=body))
    library = fill(tmp_path / "Lens", depot)
    reader.start(library)
    reader.click_card(notes.DESK.title)
    reader.reads("Alinéa 89")
    reader.press(Qt.Key.Key_Return)
    for _ in range(3):
        reader.press(Qt.Key.Key_PageDown)
    stopped = acting.scrolled(reader.window)
    assert stopped > 0
    reader.close()
    reader.start()
    reader.reads("Alinéa 89")
    reader.until(lambda: abs(acting.scrolled(reader.window) - stopped) <= 2)
    assert sight.titles(reader.window) == [notes.DESK.title]
    reader.press(Qt.Key.Key_Return)
    reader.press(Qt.Key.Key_Home, CONTROL)
    assert acting.scrolled(reader.window) == 0
    reader.close()
    reader.start()
    reader.reads("Alinéa 89")
    assert acting.scrolled(reader.window) == 0
