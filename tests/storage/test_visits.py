"""What was in the library at the last visit: a small file that may be lost, and may be nonsense."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader_app.storage.visits import StoredVisits, Visit

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
SOON = MONDAY + timedelta(minutes=20)


def visits(folder: Path, moment: datetime) -> StoredVisits:
    return StoredVisits(folder, lambda: moment)


def test_the_first_visit_has_none_before_it_and_asking_makes_nothing(tmp_path: Path) -> None:
    assert visits(tmp_path / "Lens", MONDAY).before is None
    assert not (tmp_path / "Lens").exists()


def test_the_next_day_it_is_known_what_was_there(tmp_path: Path) -> None:
    visits(tmp_path, MONDAY).keep("index-1", 31)
    assert visits(tmp_path, TUESDAY).before == Visit(MONDAY, "index-1", 31)


def test_the_visit_before_stays_the_same_while_this_one_goes_on(tmp_path: Path) -> None:
    visits(tmp_path, MONDAY).keep("index-1", 31)
    today = visits(tmp_path, TUESDAY)
    today.keep("index-1", 40)
    assert today.before == Visit(MONDAY, "index-1", 31)
    assert visits(tmp_path, TUESDAY + timedelta(days=1)).before == Visit(TUESDAY, "index-1", 40)


def test_who_comes_back_at_once_was_not_away(tmp_path: Path) -> None:
    visits(tmp_path, MONDAY - timedelta(days=3)).keep("index-1", 20)
    visits(tmp_path, MONDAY).keep("index-1", 31)
    again = visits(tmp_path, SOON)
    assert again.before == Visit(MONDAY - timedelta(days=3), "index-1", 20)
    again.keep("index-1", 31)
    assert visits(tmp_path, TUESDAY).before == Visit(SOON, "index-1", 31)


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", "[1, 2]", "null", '[null, {"at": "hier", "library": "", "number": 1}]']
)
def test_nonsense_is_none(tmp_path: Path, kept: str) -> None:
    visits(tmp_path, MONDAY).keep("index-1", 31)
    (path,) = tmp_path.iterdir()
    path.write_text(kept)
    assert visits(tmp_path, TUESDAY).before is None


def test_a_folder_that_cannot_be_written_to_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "Lens").write_text("un fichier, pas un dossier")
    today = visits(tmp_path / "Lens", MONDAY)
    today.keep("index-1", 31)
    assert today.before is None
