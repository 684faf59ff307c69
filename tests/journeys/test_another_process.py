"""What another process changes in the library appears in the window within two seconds."""

from pathlib import Path

from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.libraries import fill, lutrin
from tests.journeys.reader import Reader

WITHIN_MS = 2000


def test_notes_marks_and_documents_of_another_process_appear(
    reader: Reader, web: Loopback, tmp_path: Path
) -> None:
    notes.serve_documents(web, *notes.ALL)
    first = notes.write_notes(tmp_path / "depot", web.address(""), notes.DESK, notes.OVEN)
    library = fill(tmp_path / "Quartiers", first)
    key = f"{web.address('')}{notes.DESK.path}"
    reader.start(library)
    reader.finds(notes.OVEN.title, notes.DESK.title)
    reader.click_card(notes.DESK.title)
    reader.sees("Download")

    rest = notes.write_notes(tmp_path / "suite", web.address(""), notes.WALK)
    lutrin("import", rest, "--library", library)
    reader.finds(notes.OVEN.title, notes.DESK.title, notes.WALK.title, within_ms=WITHIN_MS)
    reader.counts(**{"All notes": 3})

    lutrin("favourites", "add", key, "--library", library)
    reader.counts(Favourites=1, within_ms=WITHIN_MS)
    assert sight.button(reader.window, "Favourite").isChecked()

    lutrin("download", key, "--library", library)
    reader.until(lambda: sight.has_button(reader.window, "Open"), within_ms=WITHIN_MS)

    changed = notes.DESK._replace(body="**Tenir une permanence d'écoute** se prépare la veille.")
    again = notes.write_notes(tmp_path / "depot", web.address(""), changed)
    lutrin("import", again, "--library", library)
    reader.reads("se prépare la veille", within_ms=WITHIN_MS)
