from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader_app.storage.retention import Copy, outlived

DAY = datetime(2026, 11, 26, 9, tzinfo=UTC)


def staying(copies: list[Copy]) -> set[int]:
    return {each.number for each in copies} - {each.number for each in outlived(copies)}


def test_five_recent_seven_days_and_four_weeks_stay() -> None:
    """Four copies a day for sixty days."""
    copies = [
        Copy(number, DAY + timedelta(days=number // 4, hours=number % 4), is_guard=False, kept=1)
        for number in range(240)
    ]
    left = staying(copies)
    assert set(range(235, 240)) <= left
    assert {239 - 4 * day for day in range(7)} <= left
    days = sorted({copies[number].made.date() for number in left})
    assert (days[-1] - days[0]).days >= 14
    assert len(left) <= 5 + 7 + 4 + 1


def test_a_clock_that_jumps_costs_no_copy() -> None:
    """Made in a day to come, then in the right one: the order is that of making."""
    jumped = [Copy(n, DAY + timedelta(days=40_000, hours=n), False, 1) for n in range(30)]
    right = [Copy(n, DAY + timedelta(hours=n), False, 1) for n in range(30, 36)]
    assert set(range(31, 36)) <= staying(jumped + right)
    back = [Copy(n, DAY - timedelta(days=20_000 + n), False, 1) for n in range(36, 41)]
    assert set(range(36, 41)) <= staying(jumped + right + back)


def test_the_fullest_stays_and_so_do_the_last_guards() -> None:
    copies = [Copy(n, DAY + timedelta(minutes=n), n < 10, 500 if n == 1 else 0) for n in range(60)]
    assert {1, 5, 6, 7, 8, 9} <= staying(copies)
    assert outlived([]) == []


@given(st.lists(st.tuples(st.datetimes(), st.booleans(), st.integers(0, 9)), max_size=60))
def test_never_more_and_never_fewer_than_promised(drawn: list[tuple[datetime, bool, int]]) -> None:
    copies = [
        Copy(number, made.replace(tzinfo=UTC), guard, kept)
        for number, (made, guard, kept) in enumerate(drawn)
    ]
    left = staying(copies)
    assert {each.number for each in copies[-5:]} <= left
    assert len(left) <= 5 + 7 + 4 + 5 + 1
    assert staying([each for each in copies if each.number in left]) == left
