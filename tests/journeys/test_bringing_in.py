"""Bringing notes in: dropped on the window or chosen from the menu, told of, and stopped."""

from pathlib import Path

from reader_app.places import Places
from tests.journeys import notes, sight
from tests.journeys.reader import Reader

SITE = "https://quartiers.example"
MANY = 2500


def test_what_is_dropped_on_the_sample_makes_a_library_of_the_readers_own(
    reader: Reader, places: Places, tmp_path: Path
) -> None:
    source = notes.write_notes(tmp_path / "depot", SITE)
    (source / "vide.md").write_text("")
    (source / "photo.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (source / "ancien.txt").write_text("Le café de l'été\n\nOuvert l'après-midi.", "cp1252")
    reader.start()
    reader.drop([source], onto=reader.window.right)
    reader.sees("5 new")
    assert reader.window.windowTitle() == "My notes – Lutrin"
    reader.until(lambda: len(sight.titles(reader.window)) == 5)
    lines = sight.report(reader.window)
    assert lines[0].startswith("photo.md · This is no text file")
    assert lines[1].startswith("vide.md · The file is empty")
    assert any(line.startswith("ancien.txt · The encoding was guessed") for line in lines)
    kept = places.default_library / "notes" / "depot"
    assert (kept / "ancien.txt").read_bytes() == (source / "ancien.txt").read_bytes()
    assert not (kept / "vide.md").exists()

    more = notes.write_notes(tmp_path / "suite", SITE, notes.WALK._replace(path="/a", title="Fin"))
    reader.choose("File", "Import a folder")
    reader.name_in_dialog(more)
    reader.sees("1 new")
    reader.until(lambda: "Fin" in sight.titles(reader.window))
    reader.counts(**{"All notes": 6})
    assert not (places.sample_library / "notes" / "depot").exists()


def test_a_stopped_import_keeps_what_is_in_and_the_next_one_brings_the_rest(
    reader: Reader, tmp_path: Path
) -> None:
    source = notes.write_many(tmp_path / "lanternes", MANY)
    reader.start()
    reader.drop([source], onto=reader.window.list)
    # Notes are stored 250 at a time: some are in by now.
    reader.until(lambda: sight.progress(reader.window) >= 500)
    reader.click_button("Stop")
    reader.sees("Import stopped")
    reader.until(lambda: 250 <= sight.counts(reader.window)["All notes"] < MANY)
    reader.drop([source], onto=reader.window.list)
    reader.sees("Import done")
    words = sight.words(reader.window)
    new = next(n for n in range(1, MANY) if f" {n:,} new " in words)
    assert f" {MANY - new:,} unchanged" in words
    reader.counts(**{"All notes": MANY})
