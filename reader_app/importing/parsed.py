"""What reading a source file gives."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import Reason
from reader_app.domain.note import Note, PlainTexts, file_key, note_key
from reader_app.pages.markdown import plain_text, too_heavy


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A note, its texts without Markdown, and what had to be guessed or is missing."""

    note: Note
    texts: PlainTexts
    notices: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A source file as text, before it is read: Markdown, and what its HTML head said.

    `path` is the file's path under `notes/`. `is_cut` says that something was simplified.
    """

    markdown: str
    path: str
    title: str = ""
    address: str | None = None
    aliases: tuple[str, ...] = ()
    language: str = "fr"
    author: str | None = None
    published: date | None = None
    modified: datetime | None = None
    other: dict[str, str] = field(default_factory=dict)
    is_cut: bool = False


def key_of(address: str | None, path: str) -> NoteKey:
    """The key of the note at `address`, or of the file at `path` under `notes/`."""
    key = note_key(address) if address else NoteKey("")
    return key or file_key(path)


def aliases_of(page: Page, key: NoteKey) -> tuple[NoteKey, ...]:
    """The other keys that a note goes by."""
    keys = (note_key(address) for address in (page.address, *page.aliases) if address)
    return tuple(dict.fromkeys(each for each in keys if each and each != key))


def parsed(note: Note, page: Page) -> ParsedFile:
    """`note` with its plain texts and its notices."""
    transcripts = tuple(
        plain_text(each.transcript.text) if each.transcript else "" for each in note.attachments
    )
    texts = PlainTexts(plain_text(note.summary), plain_text(note.body), transcripts)
    return ParsedFile(note, texts, tuple(_notices(note, page)))


def _notices(note: Note, page: Page) -> Iterator[Reason]:
    if note.title_derived:
        yield Reason.TITLE_DERIVED
    if note.source_address is None:
        yield Reason.NO_ADDRESS
    if note.moment is None:
        yield Reason.NO_DATE
    if page.is_cut or too_heavy(note.body):
        yield Reason.CUT
