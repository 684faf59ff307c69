"""A note, or a document of it, as those who quote it have to name it."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from reader_app.domain.card import FILE_KEY, NoteKey
from reader_app.domain.note import Note
from reader_app.domain.taxonomy import FACETS
from reader_app.domain.words import fold

_WORD = re.compile(r"[a-z0-9]+")
_NOT_IN_ADDRESSES = re.compile(r'[\x00-\x20"<>\\^`{|}\x7f]')
_MOST_WORDS = 3
_HASH = 8  # hexadecimal digits: two of 1,000 references are alike once in 8,000 times


class Reference(NamedTuple):
    """What is said of a source. Of a document of a note, `document` is the identity.

    `within` is then the note's title. `site` is the host without `www.`, `accessed` the day on
    which it was consulted.
    """

    key: NoteKey
    title: str
    address: str | None
    accessed: date
    author: str | None = None
    site: str | None = None
    day: date | None = None
    document: str | None = None
    within: str | None = None
    page: int | None = None
    language: str = "fr"
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def reference_to(
    note: Note, accessed: date, abstract: str = "", remarks: Sequence[str] = ()
) -> Reference:
    """The reference of a note; `abstract` is its summary without Markdown."""
    names = (name for facet in FACETS for name in note.names(facet))
    others = (term.name for term in note.terms)
    return Reference(
        note.key,
        note.title,
        note.source_address,
        accessed,
        author=note.author,
        site=site_of(note.source_address),
        day=note.day,
        language=note.language,
        abstract=abstract,
        keywords=tuple(dict.fromkeys((*names, *others))),
        remarks=tuple(remarks),
    )


def reference_to_document(
    note: Note, identity: str, page: int | None, accessed: date
) -> Reference | None:
    """The reference of a document of a note, or of a page of it; None where it has none such."""
    for each in note.attachments:
        if each.identity == identity:
            return reference_to(note, accessed)._replace(
                title=each.name,
                document=identity,
                within=note.title,
                address=each.address or note.source_address,
                site=site_of(each.address or note.source_address),
                page=page,
            )
    return None


def site_of(address: str | None) -> str | None:
    """The host of an address, without `www.`; None where it has none."""
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def link_target(address: str) -> str:
    """An address as a link may have it: what none may hold is spelt as a browser does."""
    return _NOT_IN_ADDRESSES.sub(lambda match: f"%{ord(match[0]):02X}", address)


def cite_key(reference: Reference) -> str:
    """A name for a reference that stays the same, whatever it is written out with.

    It is made of the note's key alone, which no import changes: the site, the first words of the
    last part of the path, and what sets it apart from all others.
    """
    host, _, path = reference.key.removeprefix(FILE_KEY).rpartition("/")
    site = host.partition("/")[0].rsplit(".", 1)[0].rsplit(".", 1)[-1]
    words = (*_words(site)[:1], *_words(path)[:_MOST_WORDS])
    place = "\n".join((reference.key, reference.document or "", str(reference.page or "")))
    mark = hashlib.sha256(place.encode()).hexdigest()[:_HASH]
    return "-".join((*words, mark)) if words else f"note-{mark}"


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
