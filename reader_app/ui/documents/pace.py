"""How quickly something comes, and how long the rest of it takes. Times are handed in."""

_STEP = 0.5
_WEIGHT = 0.3


class Pace:
    """The pace of one download: bytes that came, against seconds."""

    def __init__(self) -> None:
        self.speed: float | None = None
        self._since: tuple[int, float] | None = None

    def note(self, got: int, now: float) -> None:
        """So many bytes have come by now; what was there at the first word counts for nothing."""
        if self._since is None or got < self._since[0]:
            self._since = (got, now)
            return
        before, then = self._since
        if now - then < _STEP:
            return
        fresh = (got - before) / (now - then)
        # The newest stretch weighs most, but one pause of the network changes little.
        self.speed = fresh if self.speed is None else self.speed + _WEIGHT * (fresh - self.speed)
        self._since = (got, now)

    def seconds_left(self, missing: int) -> float | None:
        """How long so many bytes take at this pace; None where nobody can tell."""
        return missing / self.speed if self.speed and self.speed >= 1 else None
