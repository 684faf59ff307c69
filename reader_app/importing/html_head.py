"""What the head of an HTML page says of it: title, addresses, dates, language, author."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import TypeAlias

from reader_app.importing.dates import first_moment
from reader_app.importing.parsed import Page
from reader_app.overriding import override
from reader_app.pages.markdown import plain_line

_LONGEST_HEAD = 100_000
_BODY = re.compile(r"<body\b", re.IGNORECASE)
# All in it is text: a parser of tags would not see what a browser shows.
_TITLE = re.compile(r"<title\b[^<>]*>(.*?)</title\s*>", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(r"<h1\b[^<>]*>(.*?)</h1\s*>", re.IGNORECASE | re.DOTALL)
_SITE_NAME = re.compile(r"\s+[|–—»]\s+[^|–—»]{1,80}$")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_Attributes: TypeAlias = list[tuple[str, str | None]]


@dataclass(slots=True)
class _Facts:
    title: str = ""
    language: str = "fr"
    links: dict[str, str] = field(default_factory=dict)
    metas: dict[str, str] = field(default_factory=dict)


def page_of(html: str, markdown: str, path: str, *, is_cut: bool) -> Page:
    """The page in `html`, whose text is `markdown`, with what its head says."""
    facts = _facts(html)
    address = facts.links.get("canonical") or facts.metas.get("og:url")
    published = first_moment(facts.metas.get("article:published_time", ""))
    modified = first_moment(facts.metas.get("article:modified_time", ""))
    shortlink = facts.links.get("shortlink")
    return Page(
        markdown,
        path,
        title=_plain(_without_site(facts.title, html)),
        address=address if _is_whole(address) else None,
        aliases=(shortlink,) if shortlink and _is_whole(shortlink) else (),
        language=facts.language,
        author=facts.metas.get("author"),
        published=published.day if published else None,
        modified=modified.in_paris if modified else None,
        is_cut=is_cut,
    )


def _plain(title: str) -> str:
    """A title without the markup that some sites put there as text."""
    return plain_line(title) if "<" in title else title


def _facts(html: str) -> _Facts:
    body = _BODY.search(html, 0, _LONGEST_HEAD)
    head = html[: body.start() if body else _LONGEST_HEAD]
    reader = _HeadReader()
    # Some releases of html.parser give up so at a marked section that they do not know (3.11).
    with suppress(AssertionError):
        reader.feed(head)
    title = _TITLE.search(head)
    reader.facts.title = " ".join(unescape(title[1]).split()) if title else ""
    return reader.facts


def _is_whole(address: str | None) -> bool:
    return bool(address) and str(address).lower().startswith(("http://", "https://"))


def _without_site(title: str, html: str) -> str:
    """The title without the site's name that often follows it."""
    heading = _HEADING.search(html[:_LONGEST_HEAD])
    if heading and heading[1] and title.startswith(" ".join(heading[1].split())):
        return " ".join(heading[1].split())
    return _SITE_NAME.sub("", title)


class _HeadReader(HTMLParser):
    """Gathers the facts of a head."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = _Facts()

    @override
    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            language = _LANGUAGE.match(given.get("lang", "").lower())
            self.facts.language = language[0] if language else "fr"
        elif tag == "link":
            for relation in given.get("rel", "").lower().split():
                self.facts.links.setdefault(relation, given.get("href", "").strip())
        elif tag == "meta":
            name = (given.get("property") or given.get("name") or "").lower()
            self.facts.metas.setdefault(name, given.get("content", "").strip())
