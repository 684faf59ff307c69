"""What a note says on paper: no controls, and every address written out."""

import re
from collections.abc import Iterator
from html import escape, unescape

from PySide6.QtCore import QObject

from reader_app.domain.note import Attachment, Note
from reader_app.ui.reading.card_words import kind, plain_name
from reader_app.ui.reading.page_writer import PageWriter
from reader_app.ui.reading.shown_note import ShownNote
from reader_app.ui.wording import size_text

_LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
_ADDRESS = re.compile(r'\bhref="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")
_OUTSIDE = ("http://", "https://", "mailto:")
_BETWEEN = "&nbsp;&nbsp;·&nbsp; "


class PaperWriter(QObject):
    """Writes the HTML of notes on paper."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = PageWriter(self)

    def parts(self, shown: ShownNote) -> Iterator[str]:
        """The whole note, in parts that can be set one after another."""
        note, page = shown.note, shown.page
        addresses = _Addresses()
        yield _unlinked(self._writer.head(note, page, on_paper=True))
        for stretch in page.stretches or (page.html,):
            yield addresses.noted(stretch)
        for number, attachment in enumerate(note.attachments):
            yield self._document(attachment)
            described = page.descriptions[number : number + 1]
            texts = (*described, *shown.opened[number : number + 1])
            yield addresses.noted("".join(texts))
        yield self._notes(addresses) + self._foot(note)

    def noted(self, parts: Iterator[str]) -> Iterator[str]:
        """Parts of HTML, each with the addresses of its links at its end."""
        for part in parts:
            addresses = _Addresses()
            yield addresses.noted(part) + self._notes(addresses)

    def _document(self, attachment: Attachment) -> str:
        """The card of a document as plain lines."""
        size = attachment.size_bytes
        said = size_text(size) if size is not None else attachment.size_text or ""
        facts = [escape(each) for each in (*kind(attachment), said) if each]
        address = escape(attachment.address or "")
        name = f"<b>{escape(plain_name(attachment))}</b>"
        line = _BETWEEN.join((name, *facts))
        return f'<p class="meta">{line}{f"<br>{address}" if address else ""}</p>'

    def _notes(self, addresses: "_Addresses") -> str:
        """Where the links lead, by their numbers."""
        if not addresses.known:
            return ""
        lines = "".join(
            f'<p class="aside">{number}. {address}</p>'
            for address, number in addresses.known.items()
        )
        # Outside the braces: within them the sentence is not found for translation.
        title = escape(self.tr("Addresses"))
        return f"<h4>{title}</h4>{lines}"

    def _foot(self, note: Note) -> str:
        parts = [escape(each) for each in self._writer.days(note)]
        if note.source_address:
            parts.append(escape(note.source_address))
        return f'<p class="foot">{_BETWEEN.join(parts)}</p>' if parts else ""


class _Addresses:
    """The addresses of a note's links, numbered as they come."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def noted(self, html: str) -> str:
        """`html` with the number of its address behind each link."""
        return _LINK.sub(self._note, html)

    def _note(self, link: re.Match[str]) -> str:
        found = _ADDRESS.search(link[1])
        address = found[1] if found else ""
        if address.startswith("#") or not found:
            return link[0]
        if not address.startswith(_OUTSIDE):
            return link[2]
        if unescape(_TAG.sub("", link[2])).strip() == unescape(address):
            return link[0]
        number = self.known.setdefault(address, len(self.known) + 1)
        return f"{link[0]}<sup>({number})</sup>"


def _unlinked(html: str) -> str:
    """`html` with the words of its links alone."""
    return _LINK.sub(r"\2", html)
