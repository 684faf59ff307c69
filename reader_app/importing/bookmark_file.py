"""Netscape's bookmark file, as browsers, Pocket and Lutrin write it."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

from reader_app.domain.card import NoteKey
from reader_app.domain.collected import Collected, collected_highlight
from reader_app.domain.highlight import Anchor
from reader_app.overriding import override

TO_READ = frozenset({"toread", "to-read", "unread", "à lire", "alire"})
"""Tags that say that a page is still to be read."""

_WEB = re.compile(r"https?://", re.IGNORECASE)
_FAR_OFF = 100_000_000_000  # seconds: nobody marks anything in the year 5138
_MOST_DIGITS = 20


class _Bookmarks(HTMLParser):
    """Netscape's bookmark file, as browsers and Pocket write it."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Collected] = []
        self._path: list[str] = []
        self._named = ""
        self._text: list[str] | None = None
        self._link: dict[str, str] = {}
        self._is_remark = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_remark()
        if tag in ("a", "h3", "h1"):
            self._link = {name: value or "" for name, value in attrs}
            self._text = []
        elif tag in ("dl", "ul"):
            self._path.append(self._named)
            self._named = ""
        elif tag == "dd" and self.items:
            told = {name: value or "" for name, value in attrs}
            if told.get("data-highlight"):
                self._take_highlight(told)
            else:
                self._text, self._is_remark = [], True

    @override
    def handle_endtag(self, tag: str) -> None:
        self._end_remark()
        words = " ".join("".join(self._text or ()).split())
        if tag == "h3":
            self._named = words
        elif tag == "h1":
            # Pocket has no folders: what was read, and what was not.
            self._named = "" if words.lower() in ("bookmarks", "unread", "read archive") else words
        elif tag in ("dl", "ul") and self._path:
            self._path.pop()
        elif tag == "a" and self._text is not None:
            self.items.append(self._item(words))
        if tag in ("a", "h1", "h3"):
            self._text = None

    @override
    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    @override
    def close(self) -> None:
        super().close()
        self._end_remark()

    def _end_remark(self) -> None:
        if self._is_remark and self._text is not None:
            words = "".join(self._text).strip()
            last = self.items[-1]
            if words:
                self.items[-1] = last._replace(remarks=(*last.remarks, words))
            self._text, self._is_remark = None, False

    def _take_highlight(self, told: dict[str, str]) -> None:
        """Words that were coloured in the page that was named last."""
        paragraph = told.get("data-paragraph", "")
        anchor = Anchor(
            told["data-highlight"],
            told.get("data-before", ""),
            told.get("data-after", ""),
            int(paragraph) if paragraph.isdecimal() else 0,
        )
        highlight = collected_highlight(
            anchor,
            told.get("data-colour", ""),
            told.get("data-document") or None,
            told.get("data-remark", ""),
            second(told.get("add_date")),
        )
        last = self.items[-1]
        self.items[-1] = last._replace(highlights=(*last.highlights, highlight))

    def _item(self, words: str) -> Collected:
        told = self._link
        path = tuple(name for name in self._path if name)
        tags = {tag.strip().lower() for tag in told.get("tags", "").split(",")}
        key = told.get("data-key")
        page = told.get("data-page", "")
        return Collected(
            title=words or told.get("href", ""),
            address=address_in(told.get("href", "")),
            key=NoteKey(key) if key else None,
            marked=second(told.get("add_date") or told.get("time_added")),
            shelves=(path,) if path else (),
            is_favourite=told.get("data-favourite") != "0",
            to_read=not TO_READ.isdisjoint(tags),
            attachment=told.get("data-document") or None,
            page=int(page) if page.isdecimal() else None,
        )


def from_html(text: str) -> list[Collected]:
    """Every page of a bookmark file, each once with all its folders."""
    reader = _Bookmarks()
    reader.feed(text)
    reader.close()
    return _joined(reader.items)


def _joined(items: list[Collected]) -> list[Collected]:
    """One item for each page: a note on two shelves is there twice."""
    found: dict[object, Collected] = {}
    for each in items:
        name = (each.key or each.address or each.title, each.attachment, each.page)
        former = found.get(name)
        if former is None:
            found[name] = each
        else:
            found[name] = former._replace(
                shelves=tuple(dict.fromkeys((*former.shelves, *each.shelves))),
                remarks=tuple(dict.fromkeys((*former.remarks, *each.remarks))),
                highlights=tuple(dict.fromkeys((*former.highlights, *each.highlights))),
            )
    return list(found.values())


def address_in(text: str) -> str | None:
    """An address of the web, or nothing."""
    return text.strip() if _WEB.match(text.strip()) else None


def second(text: str | None) -> datetime | None:
    """A moment in seconds since 1970; browsers write some in millionths."""
    if not text or not text.isdecimal() or len(text) > _MOST_DIGITS:
        return None
    seconds = int(text)
    while seconds > _FAR_OFF:
        seconds //= 1000
    return datetime.fromtimestamp(seconds, UTC)
