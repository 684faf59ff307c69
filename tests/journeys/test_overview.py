"""The overview: what the library holds, at a glance, to be clicked on and walked through."""

import json
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from reader_app.ui.overview.part import Part
from tests.journeys import notes, sight
from tests.journeys.libraries import fill
from tests.journeys.reader import Reader

ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def a_library(tmp_path: Path) -> Path:
    return fill(tmp_path / "Lens", notes.write_notes(tmp_path / "depot", "https://q.example"))


def part(reader: Reader, said: str) -> Part:
    parts = [each for each in reader.window.findChildren(Part) if each.isVisible()]
    return next(each for each in parts if sight.plain(each.accessibleName()) == said)


def focused(reader: Reader) -> str:
    widget = QApplication.focusWidget()
    assert widget is not None
    return sight.plain(widget.accessibleName())


def test_a_library_that_was_never_read_shows_what_it_holds(reader: Reader, tmp_path: Path) -> None:
    reader.start(a_library(tmp_path))
    count = len(notes.ALL)
    years = sorted({page.day[0] for page in notes.ALL})
    reader.until(lambda: f"{count} notes" in sight.overview(reader.window))
    reader.until(lambda: f"{years[0]}: 1 note" in sight.overview(reader.window))
    reader.until(lambda: "0 of 3 documents, offline" in sight.overview(reader.window))
    shown = sight.overview(reader.window)
    assert "0 favourites" in shown
    assert [each for each in shown if each.startswith("Vie de quartier")] != []


def test_a_click_on_a_year_or_a_theme_lists_its_notes_and_the_overview_stays(
    reader: Reader, tmp_path: Path
) -> None:
    reader.start(a_library(tmp_path))
    reader.until(lambda: "2023: 1 note" in sight.overview(reader.window))
    reader.click(part(reader, "2023: 1 note"))
    reader.finds(notes.GLEANING.title)
    assert "2023: 1 note" in sight.overview(reader.window)
    theme = next(s for s in sight.overview(reader.window) if s.startswith("Vie de quartier"))
    reader.click(part(reader, theme))
    held = [page.title for page in notes.ALL if "Vie de quartier" in page.themes]
    reader.until(lambda: sorted(sight.titles(reader.window)) == sorted(held))
    reader.click(part(reader, f"{len(notes.ALL)} notes"))
    reader.until(lambda: len(sight.titles(reader.window)) == len(notes.ALL))


def test_the_keyboard_reaches_every_part(reader: Reader, tmp_path: Path) -> None:
    reader.start(a_library(tmp_path))
    reader.until(lambda: "2023: 1 note" in sight.overview(reader.window))
    reader.until(lambda: "0 of 3 documents, offline" in sight.overview(reader.window))
    reader.press(Key.Key_Home, ALT)
    reached = {focused(reader)}
    for _ in range(20):
        for _ in range(20):
            reader.press(Key.Key_Right)
            reached.add(focused(reader))
        reader.press(Key.Key_Tab)
        if focused(reader) not in sight.overview(reader.window):
            break
        reader.press(Key.Key_Home)
        reached.add(focused(reader))
    assert reached == set(sight.overview(reader.window))
    part(reader, "2023: 1 note").setFocus()
    reader.press(Key.Key_Return)
    reader.finds(notes.GLEANING.title)


def test_a_note_is_left_for_the_overview_and_gone_back_to(reader: Reader, tmp_path: Path) -> None:
    reader.start(a_library(tmp_path))
    reader.until(lambda: len(sight.titles(reader.window)) == len(notes.ALL))
    reader.click_card(notes.OVEN.title)
    reader.reads("Chacun apporte sa pâte")
    assert sight.overview(reader.window) == []
    reader.press(Key.Key_Home, ALT)
    reader.until(lambda: f"{len(notes.ALL)} notes" in sight.overview(reader.window))
    reader.press(Key.Key_Escape)
    reader.reads("Chacun apporte sa pâte")
    reader.press(Key.Key_Home, ALT)

    def read_last() -> list[str]:
        return [s for s in sight.overview(reader.window) if s.startswith(notes.OVEN.title)]

    reader.until(read_last)
    reader.click(part(reader, read_last()[0]))
    reader.reads("Chacun apporte sa pâte")
    reader.choose("Go", "Overview")
    reader.until(read_last)
    # The card of the note that is open brings it back, too.
    reader.click_card(notes.OVEN.title)
    reader.reads("Chacun apporte sa pâte")


def test_marks_and_notes_that_come_in_are_shown_at_once(reader: Reader, tmp_path: Path) -> None:
    depot = notes.write_notes(tmp_path / "depot", "https://q.example", notes.OVEN)
    reader.start(fill(tmp_path / "Lens", depot))
    reader.until(lambda: "1 note" in sight.overview(reader.window))
    more = notes.write_notes(tmp_path / "more", "https://q.example", notes.GLEANING)
    reader.drop([more], onto=reader.window)
    reader.until(lambda: "2 notes" in sight.overview(reader.window))
    reader.until(lambda: "2023: 1 note" in sight.overview(reader.window))
    reader.click_card(notes.OVEN.title)
    reader.reads("Chacun apporte sa pâte")
    reader.press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    reader.press(Key.Key_Home, ALT)
    reader.until(lambda: "1 favourite" in sight.overview(reader.window))
    reader.click(part(reader, "1 favourite"))
    reader.finds(notes.OVEN.title)


def test_an_empty_library_says_what_to_do(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "Vide" / "notes").mkdir(parents=True)
    reader.start(tmp_path / "Vide")
    reader.sees("There is no note in this library yet")
    assert sight.overview(reader.window) == []
    reader.press(Key.Key_Home, ALT)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Import files…"
    assert reader.window.right.isAncestorOf(button)


def test_what_came_since_the_last_visit_is_told_and_listed(reader: Reader, tmp_path: Path) -> None:
    depot = notes.write_notes(tmp_path / "depot", "https://q.example", notes.OVEN)
    library = fill(tmp_path / "Lens", depot)
    reader.start(library)
    reader.until(lambda: "1 note" in sight.overview(reader.window))
    reader.close()
    days_pass(library)
    fill(library, notes.write_notes(tmp_path / "more", "https://q.example", notes.GLEANING))
    reader.start(library)

    def new() -> list[str]:
        return [each for each in sight.overview(reader.window) if "new or changed" in each]

    reader.until(new)
    assert new()[0].startswith("1 note new or changed since your visit of ")
    reader.click(part(reader, new()[0]))
    reader.finds(notes.GLEANING.title)
    assert reader.window.line.text() == "is:new"


def days_pass(library: Path) -> None:
    path = library / "visits.json"
    before, last = json.loads(path.read_text())
    at = datetime.fromisoformat(last["at"]) - timedelta(days=4)
    path.write_text(json.dumps([before, last | {"at": at.isoformat()}]))
