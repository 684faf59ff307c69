"""A paragraph as it is compared: on one line, without what cannot be seen."""

from reader_app.domain.words import UNSEEN

# What cannot be seen, and what stands for a picture or a widget in a text that is set.
_DROPPED = dict.fromkeys(map(ord, (*UNSEEN, "\ufffc")))


def on_one_line(text: str, *, keep_end: bool = False) -> str:
    """A paragraph without what cannot be seen, each run of blanks as one."""
    plain = text.translate(_DROPPED)
    line = " ".join(plain.split())
    return f"{line} " if keep_end and line and plain[-1:].isspace() else line


def line_places(text: str) -> list[int]:
    """Where each character of the line stands in the paragraph as it was given."""
    found: list[int] = []
    blank = -1
    for at, char in enumerate(text):
        if ord(char) in _DROPPED:
            continue
        if char.isspace():
            blank = at if blank < 0 else blank
            continue
        if blank >= 0 and found:
            found.append(blank)
        blank = -1
        found.append(at)
    return found
