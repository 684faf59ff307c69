"""A note, its attachments and transcripts, and the key that it goes by."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from reader_app.domain.card import FILE_KEY, AttachmentSummary, NoteKey, NoteSummary
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Term

_ESCAPE = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_TAIL = re.compile(r"[\s/]+\Z")
_AROUND_HOST = re.compile(r"\A(?:www\.|[\s.])+|[\s.]+\Z")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
# How nearly all addresses are spelt, with nothing to be undone: those of a whole library are
# compared at once.
_PLAIN = re.compile(
    r"https?://(?:www\.)*+([a-z0-9-]+(?:\.[a-z0-9-]+)*)((?:/[\w.~-]+)*)/*", re.ASCII
)
_NEEDED_ESCAPES = frozenset("!#$%&'()*+,/:;=?@[]\"<>\\^`{|} ")


class Link(NamedTuple):
    """One reference of a note, in the order of the page; `address` is None where it was lost."""

    number: int | None
    text: str
    address: str | None


class Passage(NamedTuple):
    """One stretch of a transcript, as Markdown; `page` counts from 1."""

    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The full text of an attached document, as far as its source gives it."""

    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """All passages as one Markdown text."""
        return "\n\n".join(passage.text for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document attached to a note.

    `size_text` is the size as the source says it ("194.33 Ko"), `size_bytes` the same in
    bytes, rounded down (1 Ko = 1,024 bytes).
    """

    name: str
    address: str | None
    size_text: str | None = None
    size_bytes: int | None = None
    description: str | None = None
    transcript: Transcript | None = None

    @property
    def identity(self) -> str:
        """What a favourite of this document is kept under: its address, else its name."""
        return self.address or self.name


@dataclass(frozen=True, slots=True)
class Note:
    """One note, read whole. Texts are Markdown; `other` keeps the fields we do not know."""

    key: NoteKey
    title: str
    title_derived: bool
    summary: str
    body: str
    event: datetime | None = None
    published: date | None = None
    modified: datetime | None = None
    terms: tuple[Term, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    links: tuple[Link, ...] = ()
    source_address: str | None = None
    language: str = "fr"
    author: str | None = None
    aliases: tuple[NoteKey, ...] = ()
    other: Mapping[str, str] = field(default_factory=dict)

    @property
    def moment(self) -> datetime | date | None:
        """What sorting and years use: the event, else published, else modified."""
        return self.event or self.published or self.modified

    @property
    def day(self) -> date | None:
        """The day of `moment`."""
        moment = self.moment
        return moment.date() if isinstance(moment, datetime) else moment

    def names(self, facet: str) -> tuple[str, ...]:
        """The names of this note's terms in one facet, in the order of the page."""
        return tuple(term.name for term in self.terms if term.facet == facet)


@dataclass(frozen=True, slots=True)
class PlainTexts:
    """A note's texts without Markdown, as search and snippets need them.

    One transcript for each attachment, "" where it has none.
    """

    summary: str
    body: str
    transcripts: tuple[str, ...] = ()


def summary_of(note: Note, plain_summary: str) -> NoteSummary:
    """The card of `note`; `plain_summary` is its summary without Markdown."""
    types = note.names(TYPE)
    moment = note.moment
    return NoteSummary(
        key=note.key,
        title=note.title,
        summary=plain_summary[:300],
        day=note.day,
        type=types[0] if types else None,
        themes=note.names(THEME),
        territories=note.names(TERRITORY),
        attachments=tuple(
            AttachmentSummary(each.name, each.address, each.size_bytes) for each in note.attachments
        ),
        time=moment if isinstance(moment, datetime) else None,
    )


def note_key(address: str) -> NoteKey:
    """The key of the note at `address`, the same for every spelling of it.

    A key given instead of an address comes back as it is. See FORMATS: host in lower case
    without `www.` and default port, path in NFC with needless escapes undone and no final
    slash, query kept; no scheme, no fragment. `file:` keys are a path under `notes/`.
    """
    plain = _PLAIN.fullmatch(address)
    if plain is not None:
        return NoteKey(plain[1] + plain[2])
    text = unicodedata.normalize("NFC", address.strip())
    if text.startswith(FILE_KEY):
        return NoteKey(text)
    try:
        parts = urlsplit(text if _SCHEME.match(text) else "//" + text.removeprefix("//"))
        port = parts.port
    except ValueError:
        return NoteKey(text)
    host = _AROUND_HOST.sub("", parts.hostname or "")
    if not host:
        return NoteKey(text)
    if port not in (None, 80, 443):
        host = f"{host}:{port}"
    path = _TAIL.sub("", _unescaped(parts.path))
    query = f"?{_unescaped(parts.query)}" if parts.query else ""
    return NoteKey((host + path + query).strip())


def file_key(path: str) -> NoteKey:
    """The key of a note without an address: the path of its file under `notes/`, with `/`."""
    return NoteKey(FILE_KEY + unicodedata.normalize("NFC", path))


def _unescaped(text: str) -> str:
    """`text` in NFC with the escapes that need not be, undone, and the others in capitals."""
    return unicodedata.normalize("NFC", _ESCAPE.sub(_readable, text))


def _readable(escapes: re.Match[str]) -> str:
    raw = bytes.fromhex(escapes[0].replace("%", ""))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return escapes[0].upper()
    return "".join(
        "".join(f"%{byte:02X}" for byte in char.encode())
        if char in _NEEDED_ESCAPES or not char.isprintable()
        else char
        for char in text
    )
