"""Several notes open at once: tabs that keep their places and their ways, over a restart too."""

import json
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QTableView, QTextBrowser

from reader_app.places import Places
from reader_app.ui.reading.note_tabs import NoteTabs
from tests.journeys import notes, sight
from tests.journeys.killed import at_work
from tests.journeys.libraries import fill
from tests.journeys.reader import CONTROL, SHIFT, Reader
from tests.ui.reading import acting

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
OVEN, GLEANING, DESK = notes.OVEN, notes.GLEANING, notes.DESK
SAYS = {
    OVEN: "Chacun apporte sa pâte",
    GLEANING: "demande une charrette",
    DESK: "La première fois, on vient à deux.",
}


def a_library(tmp_path: Path, *pages: notes.Page) -> Path:
    depot = notes.write_notes(tmp_path / "depot", "https://q.example", *pages)
    return fill(tmp_path / "Lens", depot)


def begin(reader: Reader, library: Path, first: notes.Page) -> None:
    """Start, and read a note."""
    reader.start(library)
    reader.until(lambda: first.title in sight.titles(reader.window))
    reader.click_card(first.title)
    reads(reader, first)


def reads(reader: Reader, page: notes.Page) -> None:
    reader.reads(SAYS[page])


def bar(reader: Reader) -> NoteTabs:
    found = reader.window.findChild(NoteTabs)
    assert found is not None
    return found


def tabs(reader: Reader) -> list[str]:
    """The titles of the tabs in sight, the one in front with a star."""
    shown = bar(reader)
    if not shown.isVisible():
        return []
    titles = [shown.accessibleTabName(number) for number in range(shown.count())]
    return [f"*{t}" if n == shown.currentIndex() else t for n, t in enumerate(titles)]


def click_card(reader: Reader, page: notes.Page, button: Qt.MouseButton) -> None:
    table = sight.only(reader.window, QTableView)
    assert isinstance(table, QTableView)
    rows = sight.rows(table)
    index = next(row for row in rows if sight.plain(row.data() or "") == page.title)
    reader.qtbot.mouseClick(table.viewport(), button, pos=table.visualRect(index).center())


def open_behind(reader: Reader, page: notes.Page) -> None:
    click_card(reader, page, Qt.MouseButton.MiddleButton)


def test_a_middle_click_opens_a_note_behind_and_the_bar_comes_with_the_second(
    reader: Reader, tmp_path: Path
) -> None:
    begin(reader, a_library(tmp_path), OVEN)
    assert tabs(reader) == []
    open_behind(reader, GLEANING)
    assert tabs(reader) == [f"*{OVEN.title}", GLEANING.title]
    reads(reader, OVEN)
    reader.press(Key.Key_Tab, CONTROL)
    reads(reader, GLEANING)
    assert tabs(reader) == [OVEN.title, f"*{GLEANING.title}"]
    reader.press(Key.Key_Tab, CONTROL | SHIFT)
    reads(reader, OVEN)


def test_control_and_enter_open_the_card_in_front_and_elsewhere_the_document(
    reader: Reader, tmp_path: Path
) -> None:
    begin(reader, a_library(tmp_path), OVEN)
    reader.press(Key.Key_Escape)
    reader.press(Key.Key_Down, CONTROL)
    reader.press(Key.Key_Return, CONTROL)
    reader.until(lambda: len(tabs(reader)) == 2)
    assert tabs(reader)[0] == OVEN.title
    assert QApplication.focusWidget() is not sight.only(reader.window, QTableView)


def test_a_middle_click_on_a_link_opens_its_note_behind(reader: Reader, tmp_path: Path) -> None:
    linked = next(page for page in notes.ALL if page.link is not None)
    assert linked.link is not None
    reader.start(a_library(tmp_path))
    reader.until(lambda: linked.title in sight.titles(reader.window))
    reader.click_card(linked.title)
    reader.reads(linked.link[0])
    place = acting.point_of(reader.window, linked.link[0])
    page = acting.browser(reader.window).viewport()
    reader.qtbot.mouseClick(page, Qt.MouseButton.MiddleButton, pos=place)
    reader.until(lambda: len(tabs(reader)) == 2)
    assert tabs(reader)[0] == f"*{linked.title}"
    reader.press(Key.Key_Tab, CONTROL)
    reader.until(
        lambda: reader.window.open_note is not None and linked.title not in tabs(reader)[1]
    )


def test_a_new_tab_goes_on_its_own_way_and_the_other_keeps_its_own(
    reader: Reader, tmp_path: Path
) -> None:
    begin(reader, a_library(tmp_path), OVEN)
    reader.click_card(GLEANING.title)
    reads(reader, GLEANING)
    reader.press(Key.Key_T, CONTROL)
    reader.until(lambda: tabs(reader) == [GLEANING.title, f"*{GLEANING.title}"])
    reader.until(lambda: not reader.window.menus.back.isEnabled())
    reader.click_card(DESK.title)
    reads(reader, DESK)
    reader.press(Key.Key_Left, ALT)
    reads(reader, GLEANING)
    assert not reader.window.menus.back.isEnabled()
    reader.press(Key.Key_Tab, CONTROL)
    reader.until(reader.window.menus.back.isEnabled)
    reader.press(Key.Key_Left, ALT)
    reads(reader, OVEN)


def test_the_same_note_twice_keeps_two_places(reader: Reader, tmp_path: Path) -> None:
    long = OVEN._replace(body="\n\n".join(f"Alinéa {n} de la fournée." for n in range(120)))
    reader.start(a_library(tmp_path, long, GLEANING))
    reader.until(lambda: long.title in sight.titles(reader.window))
    reader.click_card(long.title)
    reader.reads("Alinéa 119 de la fournée.")
    scroll = reader.window.findChild(QTextBrowser).verticalScrollBar()
    reader.until(lambda: scroll.maximum() > 1_000)
    scroll.setValue(900)
    reader.press(Key.Key_T, CONTROL)
    reader.until(lambda: len(tabs(reader)) == 2)
    scroll.setValue(0)
    reader.press(Key.Key_Tab, CONTROL)
    # A place is a paragraph and a part of it: between two of them it is the nearest.
    reader.until(lambda: abs(scroll.value() - 900) < 40)
    reader.press(Key.Key_Tab, CONTROL)
    reader.until(lambda: scroll.value() == 0)


def test_tabs_are_closed_and_opened_again_where_they_stood(reader: Reader, tmp_path: Path) -> None:
    begin(reader, a_library(tmp_path), OVEN)
    open_behind(reader, GLEANING)
    open_behind(reader, DESK)
    reader.press(Key.Key_Tab, CONTROL)
    reads(reader, GLEANING)
    reader.press(Key.Key_W, CONTROL)
    reads(reader, DESK)
    assert tabs(reader) == [OVEN.title, f"*{DESK.title}"]
    reader.press(Key.Key_T, CONTROL | SHIFT)
    reads(reader, GLEANING)
    assert tabs(reader) == [OVEN.title, f"*{GLEANING.title}", DESK.title]
    for _ in range(3):
        reader.press(Key.Key_W, CONTROL)
    reader.until(lambda: f"{len(notes.ALL)} notes" in sight.overview(reader.window))
    assert not reader.window.menus.close_tab.isEnabled()
    assert not reader.window.menus.mark.isEnabled()
    reader.press(Key.Key_T, CONTROL | SHIFT)
    reader.until(lambda: sight.page(reader.window))
    assert sight.overview(reader.window) == []


def test_a_tab_behind_is_closed_by_its_cross_and_moved_by_hand(
    reader: Reader, tmp_path: Path
) -> None:
    begin(reader, a_library(tmp_path), OVEN)
    open_behind(reader, GLEANING)
    open_behind(reader, DESK)
    shown = bar(reader)
    start = shown.tabRect(0).center()
    end = shown.tabRect(2).center() + QPoint(30, 0)
    reader.qtbot.mousePress(shown, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        reader.qtbot.mouseMove(shown, start + (end - start) * step / 10)
    reader.qtbot.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=end)
    reader.until(lambda: tabs(reader) == [GLEANING.title, DESK.title, f"*{OVEN.title}"])
    reads(reader, OVEN)
    cross = shown.tabButton(0, NoteTabs.ButtonPosition.RightSide)
    reader.click(cross)
    reader.until(lambda: tabs(reader) == [DESK.title, f"*{OVEN.title}"])
    reads(reader, OVEN)


def test_the_open_notes_are_there_again_at_the_next_start(reader: Reader, tmp_path: Path) -> None:
    library = a_library(tmp_path)
    begin(reader, library, OVEN)
    reader.click_card(DESK.title)
    reads(reader, DESK)
    open_behind(reader, GLEANING)
    reader.close()
    reader.start(library)
    reads(reader, DESK)
    assert tabs(reader) == [f"*{DESK.title}", GLEANING.title]
    reader.press(Key.Key_Left, ALT)
    reads(reader, OVEN)
    reader.press(Key.Key_Tab, CONTROL)
    reads(reader, GLEANING)


def test_who_closed_every_note_starts_with_the_overview(reader: Reader, tmp_path: Path) -> None:
    library = a_library(tmp_path)
    begin(reader, library, OVEN)
    reader.press(Key.Key_W, CONTROL)
    reader.until(lambda: sight.overview(reader.window))
    reader.close()
    reader.start(library)
    reader.until(lambda: f"{len(notes.ALL)} notes" in sight.overview(reader.window))


def test_a_note_that_is_gone_meanwhile_is_named_and_kept_out(
    reader: Reader, tmp_path: Path
) -> None:
    library = a_library(tmp_path)
    begin(reader, library, OVEN)
    open_behind(reader, GLEANING)
    open_behind(reader, DESK)
    reader.close()
    path = library / "open_notes.json"
    kept = json.loads(path.read_text())
    kept["notes"][0]["key"] += "-disparue"
    path.write_text(json.dumps(kept))
    reader.start(library)
    reader.sees(f"1 note that stood open is no longer in the library: “{OVEN.title}”")
    reads(reader, GLEANING)
    assert tabs(reader) == [f"*{GLEANING.title}", DESK.title]


def test_the_open_notes_are_there_after_a_kill(
    reader: Reader, places: Places, tmp_path: Path
) -> None:
    library = a_library(tmp_path)
    steps = (
        "yield front.menus.open_in_tab.isEnabled\n"
        "front.list.pick_next()\n"
        "yield lambda: front.open_note is not None\n"
        "first = front.open_note\n"
        "front.menus.open_in_tab.trigger()\n"
        "yield lambda: front.menus.next_tab.isEnabled()\n"
        "front.list.pick_next()\n"
        "yield lambda: front.open_note != first\n"
        "yield lambda: False"
    )
    path = library / "open_notes.json"

    def kept() -> list[str]:
        return [each["title"] for each in json.loads(path.read_text())["notes"]]

    with at_work(places, library, steps) as kill:
        # Another process, which begins from nothing.
        reader.until(lambda: path.exists() and len(set(kept())) == 2)
        stood = kept()
        kill()
    reader.start(library)
    reader.until(lambda: tabs(reader) == [stood[0], f"*{stood[1]}"])
    front = next(page for page in notes.ALL if page.title == stood[1])
    reader.until(lambda: front.title in sight.page(reader.window))
