"""Canonical HTML made ready for the page: depth, endless words, lost links, French spaces."""

import re
from collections.abc import Sequence
from html import escape, unescape

from reader_app.domain.words import split
from reader_app.pages.cleaning import DEEPEST, Piece, pieces

LONGEST_WORD = 200
FIRST_STRETCH = 50_000
"""Characters that are set before the page is first shown: some screens of it."""
LONGEST_STRETCH = 150_000
"""Of those that follow, one in each turn of the window."""
_LOST = '<span class="lost">'
_VOID = frozenset({"br", "hr"})
_CODE = frozenset({"code", "pre"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HREF = re.compile(r' href="([^"]*)"')
_ID = re.compile(r' (?:id|name)="([^"]*)"')
_ENDLESS = re.compile(rf"[^ \t\n]{{{LONGEST_WORD + 1}}}")
# An entity counts as one character and is never cut.
_WORD_PART = re.compile(rf"(?:&#?\w{{1,31}};|[^ \t\n]){{{LONGEST_WORD}}}+(?=[^ \t\n])")
# Replaced one by one, which takes a tenth of the time of a pattern.
_SPACED = {
    " ;": "\u202f;",
    " !": "\u202f!",
    " ?": "\u202f?",
    " :": "\u00a0:",
    " »": "\u00a0»",
    "« ": "«\u00a0",
}
_JOINING = ("\u00a0", "\u202f")
"""Spaces that part words, and at which no line is broken."""


class Typesetter:
    """Sets one text; `html`, `headings`, `stretches` and `words` are what came of it."""

    def __init__(self, html: str, *, french: bool) -> None:
        self.headings: list[str] = []
        self.words = 0
        self._french = french
        self._out: list[str] = []
        # For each open tag: the text that closes it, "" where it was left out.
        self._closers: list[str] = []
        self._code = 0
        self._anchors: set[str] = set()
        # Where each link inside the page was written: its start, its end, and its target.
        self._in_page: list[tuple[int, int, str]] = []
        self._heading: int | None = None
        self._seams: list[int] = []
        for piece in pieces(html):
            self._set(piece)
        self._lose_dead_links()

    def add_plain(self, paragraphs: Sequence[str]) -> None:
        """Set paragraphs of plain text below what is there, each on one line.

        All at once, since a text that is set so is a long one: as HTML it would take three times
        as long.
        """
        text = escape("\n".join(paragraphs).replace("\0", "\ufffd"), quote=False)
        # Blanks are single ones here: to part the words would take longer than all else.
        self.words += sum(each.count(" ") + (not each.endswith(" ")) for each in paragraphs)
        for line in self._spaced(text).split("\n") if text else ():
            self._out.append(f"<p>{_broken(line) if _may_be_endless(line) else line}</p>")
            self._seams.append(len(self._out))

    @property
    def html(self) -> str:
        """The whole text, balanced."""
        return "".join(self._out)

    @property
    def stretches(self) -> tuple[str, ...]:
        """The same in balanced parts, the first of about `FIRST_STRETCH` characters."""
        found: list[str] = []
        start = length = at = 0
        for seam in self._seams:
            length += sum(map(len, self._out[at:seam]))
            at = seam
            if length > (LONGEST_STRETCH if found else FIRST_STRETCH):
                found.append("".join(self._out[start:seam]))
                start, length = seam, 0
        found.append("".join(self._out[start:]))
        return tuple(each for each in found if each.strip())

    def _set(self, piece: Piece) -> None:
        if not piece.tag:
            self._out.append(self._text(piece.text))
        elif piece.tag in _VOID:
            self._out.append(piece.text)
        elif piece.closing:
            self._close(piece)
        else:
            self._open(piece)
        if not self._closers:
            self._seams.append(len(self._out))

    def _open(self, piece: Piece) -> None:
        self._code += piece.tag in _CODE
        if len(self._closers) >= DEEPEST:
            self._closers.append("")
            return
        if piece.tag == "a":
            self._open_link(piece)
            return
        if piece.tag in _HEADINGS:
            self._heading = len(self._out)
        self._note_anchor(piece)
        self._out.append(piece.text)
        self._closers.append(f"</{piece.tag}>")

    def _open_link(self, piece: Piece) -> None:
        """A link with a target; one without is only its text, or an anchor."""
        href = _HREF.search(piece.attributes)
        self._note_anchor(piece)
        if href is None and not _ID.search(piece.attributes):
            self._closers.append("")
            return
        if href and href[1].startswith("#"):
            self._in_page.append((len(self._out), -1, unescape(href[1][1:])))
        self._out.append(piece.text)
        self._closers.append("</a>")

    def _close(self, piece: Piece) -> None:
        self._code -= piece.tag in _CODE
        closer = self._closers.pop() if self._closers else ""
        if not closer:
            return
        if piece.tag == "a" and self._in_page and self._in_page[-1][1] < 0:
            start, _, target = self._in_page[-1]
            self._in_page[-1] = (start, len(self._out), target)
        self._out.append(closer)
        if piece.tag in _HEADINGS and self._heading is not None:
            self._end_heading(int(piece.tag[1]), self._heading)
            self._heading = None

    def _note_anchor(self, piece: Piece) -> None:
        identifier = _ID.search(piece.attributes)
        if identifier:
            self._anchors.add(unescape(identifier[1]))

    def _end_heading(self, level: int, start: int) -> None:
        """Write the heading down, with an anchor made of its words if it has none."""
        inside = "".join(part for part in self._out[start + 1 : -1] if not part.startswith("<"))
        text = " ".join(unescape(inside).split())
        if not text:
            return
        named = _ID.search(self._out[start])
        anchor = unescape(named[1]) if named else self._free_anchor("-".join(split(text)))
        self._anchors.add(anchor)
        if not named:
            self._out[start] = f'<h{level} id="{escape(anchor)}">'
        self.headings.append(text)

    def _free_anchor(self, wanted: str) -> str:
        base = wanted[:80] or "section"
        if base not in self._anchors:
            return base
        return f"{base}-{len(self.headings) + 1}"

    def _lose_dead_links(self) -> None:
        """Links to nowhere in the page are shown as lost."""
        for start, end, target in self._in_page:
            if target in self._anchors or end < 0:
                continue
            self._out[start] = _LOST
            self._out[end] = "</span>"

    def _text(self, text: str) -> str:
        words = text.split()
        self.words += len(words)
        # Looking for an endless word letter by letter takes long, and next to no text has one.
        may_be_endless = len(text) > LONGEST_WORD and (
            max(map(len, words), default=0) > LONGEST_WORD
            or any(space in text for space in _JOINING)
        )
        if not self._code:
            text = self._spaced(text)
        return _broken(text) if may_be_endless else text

    def _spaced(self, text: str) -> str:
        """`text` with the spaces before and behind signs that French has."""
        if self._french:
            for written, spaced in _SPACED.items():
                text = text.replace(written, spaced)
        return text


def _broken(text: str) -> str:
    """`text` with places where endless words may be broken."""
    return _WORD_PART.sub("\\g<0>\u200b", text) if _ENDLESS.search(text) else text


def _may_be_endless(line: str) -> bool:
    """Whether a line may hold an endless word: by its blanks alone, in long strides."""
    at = 0
    while len(line) - at > LONGEST_WORD:
        at = line.rfind(" ", at, at + LONGEST_WORD + 1) + 1
        if not at:
            return True
    return False
