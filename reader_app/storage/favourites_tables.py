"""The rows of favourites.db: what the reader made, kept nowhere else.

A change of their shape needs a step in migrations.py.
"""

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from reader_app.storage.database import Kind


class FavouritesBase(DeclarativeBase):
    """The base of everything in favourites.db: the reader's own, kept nowhere else."""


class FavouritesStateRow(FavouritesBase):
    """The one row that counts the changes."""

    __tablename__ = "state"

    number: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int]


class MarkRow(FavouritesBase):
    """A mark; `attachment` "" and `page` 0 mean the note itself. Times are ISO 8601 in UTC."""

    __tablename__ = "marks"
    __table_args__ = (UniqueConstraint("key", "attachment", "page"),)

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    key: Mapped[str]
    attachment: Mapped[str]
    page: Mapped[int]
    title: Mapped[str]
    address: Mapped[str | None]
    marked: Mapped[str]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class FavouriteAliasRow(FavouritesBase):
    """Another key of a note that is marked, or may be."""

    __tablename__ = "aliases"

    alias: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str]


class SavedSearchRow(FavouritesBase):
    """A search that the reader saved; `query` is JSON, see searches.py."""

    __tablename__ = "searches"

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str]
    position: Mapped[int]
    query: Mapped[str]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class TermArrangementRow(FavouritesBase):
    """Where the reader puts a term; `broader` is a JSON list, or nothing where it is untouched."""

    __tablename__ = "term_arrangements"
    __table_args__ = (UniqueConstraint("facet", "name"),)

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    facet: Mapped[str]
    name: Mapped[str]
    stands_for: Mapped[str | None]
    broader: Mapped[str | None]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class ReadNoteRow(FavouritesBase):
    """A note that the reader has read; removed where it counts as unread again."""

    __tablename__ = "read_notes"

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    first_read: Mapped[str]
    last_opened: Mapped[str]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class ShelfRow(FavouritesBase):
    """A shelf; `above` is the one that it stands in."""

    __tablename__ = "shelves"

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str]
    above: Mapped[str | None] = mapped_column(ForeignKey("shelves.uuid"))
    position: Mapped[int]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class ShelfMarkRow(FavouritesBase):
    """A mark that stands on a shelf; it stays where it is while the mark itself is taken away."""

    __tablename__ = "shelf_marks"
    __table_args__ = (UniqueConstraint("shelf", "mark"), Index("shelf_marks_by_mark", "mark"))

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    shelf: Mapped[str] = mapped_column(ForeignKey("shelves.uuid"))
    mark: Mapped[str] = mapped_column(ForeignKey("marks.uuid"))
    position: Mapped[int]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class ToReadRow(FavouritesBase):
    """A note that the reader means to read."""

    __tablename__ = "to_read"

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    address: Mapped[str | None]
    added: Mapped[str]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class RemarkRow(FavouritesBase):
    """What the reader wrote on a note. There may be several: a merge puts two side by side.

    `former` is a JSON list of short hashes of what stood there before, so that a merge knows
    an older version from another one.
    """

    __tablename__ = "remarks"
    __table_args__ = (Index("remarks_by_key", "key"),)

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    key: Mapped[str]
    title: Mapped[str]
    address: Mapped[str | None]
    text: Mapped[str]
    former: Mapped[str]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class HighlightRow(FavouritesBase):
    """Words that the reader coloured; `attachment` "" means the note's own text.

    `quote`, `prefix`, `suffix` and `paragraph` anchor them (see domain/highlight.py), `original`
    is what was coloured first, or "". `former` is for `remark` what it is for RemarkRow.
    """

    __tablename__ = "highlights"
    __table_args__ = (Index("highlights_by_key", "key"),)

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    key: Mapped[str]
    attachment: Mapped[str]
    colour: Mapped[str]
    quote: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    paragraph: Mapped[int]
    original: Mapped[str]
    remark: Mapped[str]
    former: Mapped[str]
    title: Mapped[str]
    address: Mapped[str | None]
    created: Mapped[str]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


class FormerNameRow(FavouritesBase):
    """What a shelf or a saved search, by its uuid, was before: a JSON list of short hashes.

    Where a term was put goes by what `arrangement_name` makes of it.
    """

    __tablename__ = "names_before"

    uuid: Mapped[str] = mapped_column(String(36), primary_key=True)
    former: Mapped[str]
    changed_at: Mapped[str]
    device: Mapped[str]
    removed_at: Mapped[str | None]


FAVOURITES = Kind(0x4C757446, 5, FavouritesBase.metadata, "FULL", oldest=1)  # "LutF"
