import json
import logging
from pathlib import Path

import pytest

from reader_app.domain.errors import FileError
from reader_app.domain.settings import Family, Language, Scheme, Settings
from reader_app.storage.settings_file import read_settings, write_settings

CHANGED = Settings(
    Scheme.SEPIA, Language.FRENCH, 20, "/home/été/Lutrin", ("theme",), Family.CLEAR, 60, 180
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_they_come_back(path: Path) -> None:
    write_settings(path, CHANGED)
    assert read_settings(path) == CHANGED


def test_an_absent_file_means_defaults_without_a_word(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert read_settings(path) == Settings()
    assert caplog.records == []


@pytest.mark.parametrize("damage", ["", "{", "[]", "null", '"text"', "\x00", "[" * 100_000])
def test_a_damaged_file_means_defaults_and_a_log_line(
    path: Path, caplog: pytest.LogCaptureFixture, damage: str
) -> None:
    path.parent.mkdir()
    path.write_text(damage)
    assert read_settings(path) == Settings()
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    write_settings(path, CHANGED)
    assert read_settings(path) == CHANGED


def test_what_makes_no_sense_is_left_out_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        json.dumps({"scheme": "pink", "language": 3, "text_size": "big", "library": "/a"})
    )
    assert read_settings(path) == Settings(library="/a")
    path.write_text(json.dumps({"text_size": True, "library": None, "scheme": ["dark"]}))
    assert read_settings(path) == Settings()


@pytest.mark.parametrize(
    ("kept", "settings"),
    [
        ({"measure": 4, "line_height": 900}, Settings(measure=40, line_height=220)),
        ({"family": "comic", "measure": "wide", "line_height": None}, Settings()),
    ],
)
def test_a_page_that_nobody_could_read_is_not_set(
    path: Path, kept: dict[str, object], settings: Settings
) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps(kept))
    assert read_settings(path) == settings


def test_facets_sorted_by_count_are_names_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"by_count": ["theme", 3, None, "Public visé"]}))
    assert read_settings(path).by_count == ("theme", "Public visé")
    path.write_text(json.dumps({"by_count": "theme"}))
    assert read_settings(path).by_count == ()


@pytest.mark.parametrize(("size", "kept"), [(3, 12), (900, 51), (18, 18)])
def test_the_text_stays_readable(path: Path, size: int, kept: int) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"text_size": size}))
    assert read_settings(path).text_size == kept


def test_what_a_newer_program_wrote_is_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"lantern": "Zoé", "scheme": "light"}))
    write_settings(path, CHANGED)
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["lantern"] == "Zoé"
    assert kept["scheme"] == "sepia"


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileError):
        write_settings(tmp_path / "file" / "settings.json", CHANGED)


def test_keys_come_back_and_what_is_no_text_is_left_out_with_a_line(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_settings(path, Settings(keys=(("mark", "F8"), ("quit", ""))))
    assert read_settings(path).keys == (("mark", "F8"), ("quit", ""))
    assert caplog.records == []
    path.write_text(json.dumps({"keys": {"mark": "F8", "quit": 4}, "text_size": 20}))
    assert read_settings(path) == Settings(text_size=20, keys=(("mark", "F8"),))
    path.write_text(json.dumps({"keys": ["F8"], "text_size": 20}))
    assert read_settings(path) == Settings(text_size=20)
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2
