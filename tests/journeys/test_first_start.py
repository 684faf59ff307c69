"""The first start: there is nothing yet, and there is something to read all the same."""

from PySide6.QtCore import Qt

from reader_app.places import Places
from tests.journeys import sight
from tests.journeys.reader import Reader


def test_the_sample_library_opens_with_its_themes_and_its_documents(
    reader: Reader, places: Places
) -> None:
    reader.start()
    assert reader.window.windowTitle() == "Sample library – Lutrin"
    reader.until(lambda: len(sight.titles(reader.window)) >= 24)
    notes = len(sight.titles(reader.window))
    assert sight.count(reader.window) == f"All notes {notes}"
    reader.counts(**{"All notes": notes})

    reader.click_term("Développement social")
    reader.until(lambda: len(sight.titles(reader.window)) < notes)
    assert "Vie associative" not in sight.counts(reader.window)
    reader.press(Qt.Key.Key_Right)
    assert 0 < sight.counts(reader.window)["Vie associative"] < notes

    reader.click_card("Ma première demande de subvention")
    reader.reads("Quatre dossiers refusés sur dix")
    reader.click_button("Open")
    reader.sees("Guide pratique - 11 mars 2019")
    reader.sees("1 / ")
    assert not places.default_library.exists()
