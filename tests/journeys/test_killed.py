"""Killed at once, the program comes up as it was."""

from pathlib import Path

from reader_app.places import Places
from reader_app.ui.window_state import WindowState
from tests.journeys import notes
from tests.journeys.killed import at_work
from tests.journeys.libraries import fill
from tests.journeys.reader import Reader


def test_the_window_comes_up_as_it_was_when_the_program_was_killed(
    reader: Reader, places: Places, tmp_path: Path
) -> None:
    library = fill(tmp_path / "Lens", notes.write_notes(tmp_path / "depot", "https://q.example"))
    steps = "front.resize(790, 500)\nfront.menus.two_panes.trigger()\nyield lambda: False"
    kept = WindowState(places.geometry_file)
    with at_work(places, library, steps) as kill:
        # Another process, which begins from nothing.
        reader.until(lambda: kept.read().get("layout") == "two")
        kill()
    reader.start(library)
    assert (reader.window.width(), reader.window.height()) == (790, 500)
    assert reader.window.menus.two_panes.isChecked()
    assert not reader.window.sidebar.isVisible()
    assert reader.window.list.isVisible()
