"""Whether a file weighs what its page says."""

import re

from reader_app.domain.note import Attachment

_SIZE = re.compile(r"(\d+)(?:[.,](\d+))?\s*([kmgt]?)(?:i?[ob]|octets?|bytes?)\b")
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}


def agrees(attachment: Attachment, size: int) -> bool:
    """Whether `size` in bytes is the declared one within its rounding, if one is declared."""
    rounding = _rounding(attachment.size_text or "")
    return attachment.size_bytes is None or abs(size - attachment.size_bytes) <= rounding + 1


def _rounding(size_text: str) -> float:
    """Half of the last decimal place of a size in words, in bytes."""
    found = _SIZE.search(size_text.casefold())
    if not found:
        return 0
    unit = 1 << 10 * _POWERS[found[3]]
    decimals = len(found[2] or "")
    return unit * float(f"1e-{decimals}") / 2
