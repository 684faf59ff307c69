"""The time, as what the reader made is stamped with it."""

from datetime import UTC, datetime


def now_in_utc() -> datetime:
    """The time now."""
    return datetime.now(UTC)


def stored(moment: datetime) -> str:
    """A moment in UTC with all its digits, so that text sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
