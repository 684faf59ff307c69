"""The paragraphs of canonical HTML as plain text, one for each that the reading pane sets."""

from html import unescape

from reader_app.pages.cleaning import pieces

_INLINE = frozenset(
    {"", "a", "b", "br", "code", "del", "em", "i", "s", "span", "strong", "sub", "sup"}
)


def paragraphs(html: str) -> list[str]:
    """The texts of all paragraphs, list items, cells and lines of code, in order; no blank ones."""
    found: list[str] = []
    parts: list[str] = []
    is_code = False
    for piece in pieces(html):
        if piece.tag not in _INLINE:
            _end(parts, found)
            is_code = piece.tag == "pre" and not piece.closing
        elif piece.tag == "br":
            parts.append("\n")
        elif not piece.tag and is_code:
            first, *lines = unescape(piece.text).split("\n")
            parts.append(first)
            for line in lines:
                _end(parts, found)
                parts.append(line)
        elif not piece.tag:
            parts.append(unescape(piece.text))
    _end(parts, found)
    return found


def _end(parts: list[str], found: list[str]) -> None:
    text = "".join(parts)
    parts.clear()
    if text.strip():
        found.append(text)
