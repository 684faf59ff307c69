"""A note's own words as Qt is to take them: plain, on one line, unbroken before a sign."""

import re

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BEFORE_SIGN = re.compile(r"(?<=«) | (?=[:;!?»%€])")
_LINE_BREAKS = dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029\0"), " ")


def plain_tip(text: str) -> str:
    """`text` as a tooltip that Qt cannot take for rich text of the note's own."""
    return f"<qt>{text.translate(_ESCAPES)}</qt>"


def one_line(text: str) -> str:
    """`text` with its line breaks as blanks, every character at its place."""
    return text.translate(_LINE_BREAKS)


def unbroken(text: str) -> str:
    """`text` with the blanks that no line may break at: French has one before "?" and ":"."""
    return _BEFORE_SIGN.sub("\u00a0", text)


def qt_length(text: str) -> int:
    """How long Qt holds `text` to be: it counts 16-bit units, Python counts characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
