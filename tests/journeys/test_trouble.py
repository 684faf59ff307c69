"""When something is broken or away: one plain line, and the reader goes on."""

from pathlib import Path

from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.libraries import fill, lutrin
from tests.journeys.reader import Reader


def test_a_damaged_library_is_rebuilt_at_the_start_and_the_favourites_stay(
    reader: Reader, tmp_path: Path
) -> None:
    library = fill(tmp_path / "Lanternes", notes.write_many(tmp_path / "depot", 400))
    lutrin("favourites", "add", "lanternes.example/actualites/lanterne-7", "--library", library)
    for name in ("library.db", "library.db-wal", "library.db-shm"):
        (library / name).unlink(missing_ok=True)
    (library / "library.db").write_bytes(b"ceci n'est pas une base " * 300)

    reader.start(library)
    reader.sees("Making the library ready…")
    reader.sees("of 400")
    reader.counts(**{"All notes": 400, "Favourites": 1})
    reader.search("numéro 7")
    reader.until(lambda: "La lanterne numéro 7" in sight.titles(reader.window))
    reader.click_card("La lanterne numéro 7")
    reader.reads("est en papier huilé")
    assert sight.button(reader.window, "Favourite").isChecked()


def test_without_the_network_the_card_and_the_panel_say_so(reader: Reader, tmp_path: Path) -> None:
    with Loopback() as web:
        away = web.address("")
    library = fill(tmp_path / "Quartiers", notes.write_notes(tmp_path / "depot", away))
    reader.start(library)
    reader.click_card(notes.DESK.title)
    reader.reads("La première fois, on vient à deux.")
    reader.click_button("Download")
    line = "There is no network: try again when you are connected"
    # Once on the card, once in the panel.
    reader.until(lambda: sight.words(reader.window).count(line) >= 2)
    # It is tried three times more by itself; then the reader may.
    again = sight.button(reader.window, "Resume all, and try again what failed")
    reader.until(again.isEnabled)
    assert sight.button(reader.window, "Download").isEnabled()
