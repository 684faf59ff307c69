"""How quickly something comes, without a clock."""

import pytest

from reader_app.ui.documents.pace import Pace


def test_nothing_is_said_before_something_was_seen() -> None:
    pace = Pace()
    pace.note(1000, 0)
    pace.note(1500, 0.1)
    assert pace.speed is None
    assert pace.seconds_left(1000) is None


def test_what_was_there_before_does_not_count() -> None:
    pace = Pace()
    pace.note(1_000_000, 10)
    pace.note(1_000_500, 11)
    assert pace.speed == 500
    assert pace.seconds_left(1000) == 2


def test_one_stretch_changes_little() -> None:
    pace = Pace()
    for second in range(5):
        pace.note(second * 1000, second)
    pace.note(4000, 5)
    assert pace.speed == pytest.approx(700)


def test_beginning_anew_is_no_speed_below_nothing() -> None:
    pace = Pace()
    pace.note(0, 0)
    pace.note(1000, 1)
    pace.note(0, 2)
    pace.note(1000, 3)
    assert pace.speed == 1000
