"""The Markdown list of favourites, as Lutrin writes it: links under headings, words below them."""

import re

from reader_app.domain.collected import Collected, ShelfPath, collected_highlight
from reader_app.domain.highlight import Anchor
from reader_app.importing.bookmark_file import address_in

_LINK = re.compile(r"^([-+]) (\[ \] )?\[((?:\\.|[^\]\\])*)\]\(<?([^>)]*)>?\)")
_HEADING = re.compile(r"^(#{2,6}) (.+)$")
_COLOURED = re.compile(r"^  - ==(.+?)==(?: \(<(.+)>\))?$")
_SAID = re.compile(r"^(  |    )>(?: (.*))?$")
_ESCAPE = re.compile(r"\\(.)")
_BREAK = "<br>"


def from_markdown(text: str) -> list[Collected]:
    """Every page of such a list, once for each shelf that it stands on."""
    reader = _List()
    for line in text.splitlines():
        reader.take(line)
    reader.end_remark()
    return reader.items


class _List:
    """Reads one line after another; what is indented belongs to the page above."""

    def __init__(self) -> None:
        self.items: list[Collected] = []
        self._path: ShelfPath = ()
        self._said: list[str] = []
        self._on_words = False

    def take(self, line: str) -> None:
        """Take in the next line."""
        said = _SAID.match(line) if self.items else None
        if said:
            self._on_words = len(said[1]) > len("  ")
            self._said.append(said[2] or "")
            return
        self.end_remark()
        heading, link, coloured = _HEADING.match(line), _LINK.match(line), _COLOURED.match(line)
        if heading:
            depth = len(heading[1]) - 2
            self._path = (*self._path[:depth], _plain(heading[2]))
        elif link:
            self.items.append(self._item(link))
        elif coloured and self.items:
            quote = "\n".join(map(_plain, coloured[1].split(_BREAK)))
            words = collected_highlight(Anchor(quote), attachment=coloured[2])
            last = self.items[-1]
            self.items[-1] = last._replace(highlights=(*last.highlights, words))

    def end_remark(self) -> None:
        """What was said is whole: it was said of the page, or of the words before it."""
        remark, self._said = "\n".join(self._said), []
        if not remark:
            return
        last = self.items[-1]
        if not self._on_words:
            self.items[-1] = last._replace(remarks=(*last.remarks, remark))
        elif last.highlights:
            *others, words = last.highlights
            self.items[-1] = last._replace(highlights=(*others, words._replace(remark=remark)))

    def _item(self, link: re.Match[str]) -> Collected:
        return Collected(
            _plain(link[3]),
            address_in(link[4]),
            shelves=(self._path,) if self._path else (),
            is_favourite=link[1] == "-",
            to_read=bool(link[2]),
        )


def _plain(text: str) -> str:
    return _ESCAPE.sub(r"\1", text)
