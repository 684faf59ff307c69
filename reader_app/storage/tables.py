"""The rows of library.db: it can be made anew at any time."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from reader_app.storage.database import Kind


class LibraryBase(DeclarativeBase):
    """The base of everything in library.db: it can be rebuilt from `notes/`."""


class StateRow(LibraryBase):
    """The one row that says where the library stands.

    `revision` grows in every writing transaction. `search_folder` names the index that
    belongs to this file. `rebuilding` stands until a rebuild has come to its end. `common_up_to`
    is the highest number of a note that the common words know.
    """

    __tablename__ = "state"

    number: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int]
    search_folder: Mapped[str]
    rebuilding: Mapped[bool]
    common_up_to: Mapped[int] = mapped_column(default=0)


class NoteRow(LibraryBase):
    """What the list shows and sorts by; kept narrow, so that a page of it is read quickly.

    `day` is a proleptic ordinal, `time` the hour of it in ISO 8601 where the note says one.
    `card` is JSON: type, themes, territories, attachments.
    """

    __tablename__ = "notes"
    __table_args__ = (
        Index("notes_by_day", "day", "time", "title_order"),
        Index("notes_by_title", "title_order"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    summary: Mapped[str]
    day: Mapped[int | None]
    time: Mapped[str | None]
    title_order: Mapped[str]
    card: Mapped[str]


class NoteTextRow(LibraryBase):
    """The rest of a note: Markdown, dates, and lists as JSON; `plain_` is without Markdown."""

    __tablename__ = "note_texts"

    number: Mapped[int] = mapped_column(
        ForeignKey("notes.number", ondelete="CASCADE"), primary_key=True
    )
    title_derived: Mapped[bool]
    summary: Mapped[str]
    body: Mapped[str]
    event: Mapped[str | None]
    published: Mapped[str | None]
    modified: Mapped[str | None]
    terms: Mapped[str]
    attachments: Mapped[str]
    links: Mapped[str]
    source_address: Mapped[str | None]
    language: Mapped[str]
    author: Mapped[str | None]
    aliases: Mapped[str]
    other: Mapped[str]
    plain_summary: Mapped[str]
    plain_body: Mapped[str]
    plain_transcripts: Mapped[str]
    plain_labels: Mapped[str]


class AttachmentRow(LibraryBase):
    """The address of a note's attachment; `place` counts from 0."""

    __tablename__ = "attachments"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 SQLAlchemy reads it as it is

    number: Mapped[int] = mapped_column(
        ForeignKey("notes.number", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[int] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(index=True)


class DocumentRow(LibraryBase):
    """A document that was read, by what is in it; see DocumentText."""

    __tablename__ = "documents"

    number: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    has_pictures: Mapped[bool]
    problem: Mapped[str | None]


class PageTextRow(LibraryBase):
    """What one page of a document says; `page` counts from 1."""

    __tablename__ = "page_texts"
    __table_args__ = (Index("page_texts_of_documents", "document", "page"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[int] = mapped_column(ForeignKey("documents.number", ondelete="CASCADE"))
    page: Mapped[int]
    text: Mapped[str]
    problem: Mapped[str | None]


class DocumentFileRow(LibraryBase):
    """The file that was read for the document of an address, as it was then."""

    __tablename__ = "document_files"

    address: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[int] = mapped_column(
        ForeignKey("documents.number", ondelete="CASCADE"), index=True
    )
    size: Mapped[int]
    modified_ns: Mapped[int]


class RemarkWordsRow(LibraryBase):
    """A remark of favourites.db as the index knows it, or will once the queue is empty."""

    __tablename__ = "remark_words"

    remark: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]


class AliasRow(LibraryBase):
    """Another key that a note goes by."""

    __tablename__ = "aliases"

    alias: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(ForeignKey("notes.number", ondelete="CASCADE"), index=True)


class CitationRow(LibraryBase):
    """The key that a link of a note leads to, whether a note goes by it or not.

    `place` counts a note's keys in the order of its page, from 0.
    """

    __tablename__ = "citations"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 SQLAlchemy reads it as it is

    number: Mapped[int] = mapped_column(
        ForeignKey("notes.number", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(index=True)


class AcronymRow(LibraryBase):
    """An acronym that a note spells out, each as the note writes it."""

    __tablename__ = "acronyms"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 SQLAlchemy reads it as it is

    number: Mapped[int] = mapped_column(
        ForeignKey("notes.number", ondelete="CASCADE"), primary_key=True
    )
    short: Mapped[str] = mapped_column(primary_key=True)
    long: Mapped[str] = mapped_column(primary_key=True)


class SourceFileRow(LibraryBase):
    """One file under `notes/`; without row numbers, the table is its own covering index."""

    __tablename__ = "source_files"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 SQLAlchemy reads it as it is

    path: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(ForeignKey("notes.key", ondelete="CASCADE"), unique=True)
    size: Mapped[int]
    modified_ns: Mapped[int]
    sha256: Mapped[str]


class TermRow(LibraryBase):
    """Which notes carry a term as they spell it: a bitmap of their numbers."""

    __tablename__ = "terms"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 SQLAlchemy reads it as it is

    facet: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int]
    notes: Mapped[bytes]


class CommonWordRow(LibraryBase):
    """The notes that a common word, or a beginning of words, stands in: a bitmap of numbers.

    `key` is as in common_words.py.
    """

    __tablename__ = "common_words"

    key: Mapped[str] = mapped_column(primary_key=True)
    notes: Mapped[bytes]


class TermPlaceRow(LibraryBase):
    """Where `terms.toml` puts a term; the lists are JSON."""

    __tablename__ = "term_places"

    position: Mapped[int] = mapped_column(primary_key=True)
    facet: Mapped[str]
    name: Mapped[str]
    broader: Mapped[str]
    rank: Mapped[int | None]
    spellings: Mapped[str]


class SnapshotRow(LibraryBase):
    """Something worked out over all notes, true at its revision."""

    __tablename__ = "snapshots"

    name: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int]
    data: Mapped[bytes]


class IndexQueueRow(LibraryBase):
    """A note that the search index does not know yet, or must forget if it is gone."""

    __tablename__ = "index_queue"

    number: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int]


LIBRARY = Kind(0x4C75744C, 6, LibraryBase.metadata, "NORMAL")  # "LutL"
