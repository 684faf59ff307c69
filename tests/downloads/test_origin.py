"""What the system is told of where a document came from; as data, for systems that are not here."""

from pathlib import Path

from reader_app.downloads.origin import mark_origin, quarantine_value, zone_identifier


def test_windows_mark_says_the_internet_and_the_address() -> None:
    mark = zone_identifier("https://exemple.fr/note.pdf?id=1#page=3")
    assert mark == (b"[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://exemple.fr/note.pdf?id=1\r\n")


def test_an_address_makes_no_line_of_its_own_and_tells_no_secret() -> None:
    mark = zone_identifier("https://me:secret@exemple.fr/a\r\nZoneId=0")
    assert b"secret" not in mark
    assert [line.split(b"=")[0] for line in mark.split(b"\r\n")] == [
        b"[ZoneTransfer]",
        b"ZoneId",
        b"HostUrl",
        b"",
    ]
    assert b"HostUrl=about:internet" in zone_identifier("http://[a/b.pdf")


def test_macos_value_has_flags_time_and_program() -> None:
    assert quarantine_value(1_700_000_000.9) == b"0083;6553f100;Lutrin;"


def test_here_nothing_is_written_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(b"%PDF-")
    mark_origin(path, "https://exemple.fr/note.pdf", "linux")
    assert [each.name for each in tmp_path.iterdir()] == ["note.pdf"]


def test_on_windows_it_is_a_stream_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(b"%PDF-")
    mark_origin(path, "https://exemple.fr/note.pdf", "win32")
    # A disk without streams takes it for another file, of this name.
    stream = Path(f"{path}:Zone.Identifier")
    assert stream.read_bytes() == zone_identifier("https://exemple.fr/note.pdf")


def test_a_disk_that_takes_no_mark_is_no_trouble(tmp_path: Path) -> None:
    mark_origin(tmp_path / "nowhere" / "note.pdf", "https://exemple.fr/note.pdf", "win32")
