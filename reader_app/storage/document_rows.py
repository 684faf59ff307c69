"""The texts of documents to rows and back, and to what a note is searched by."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader_app.domain.document_text import DocumentFile, DocumentKind, DocumentText, PageText
from reader_app.domain.errors import Reason
from reader_app.domain.query import Where
from reader_app.storage.snippets import Source
from reader_app.storage.tables import (
    AttachmentRow,
    DocumentFileRow,
    DocumentRow,
    PageTextRow,
)

# Made once: every search asks it.
_ANY = select(DocumentFileRow.document).limit(1)
_PAGES = (
    select(AttachmentRow.number, AttachmentRow.place, PageTextRow.page, PageTextRow.text)
    .join(DocumentFileRow, DocumentFileRow.address == AttachmentRow.address)
    .join(PageTextRow, PageTextRow.document == DocumentFileRow.document)
    .order_by(AttachmentRow.number, AttachmentRow.place, PageTextRow.page)
)
_DOCUMENTS = (
    select(
        AttachmentRow.place,
        DocumentRow.number,
        DocumentRow.kind,
        DocumentRow.has_pictures,
        DocumentRow.problem,
    )
    .join(DocumentFileRow, DocumentFileRow.address == AttachmentRow.address)
    .join(DocumentRow, DocumentRow.number == DocumentFileRow.document)
)


class PageSource(NamedTuple):
    """A page of one of a note's documents, as search sees it."""

    place: int
    page: int
    text: str


def are_any(session: Session) -> bool:
    """Whether any document was read at all."""
    return session.execute(_ANY).first() is not None


def pages_of(session: Session, numbers: Sequence[int]) -> Mapping[int, Sequence[PageSource]]:
    """The pages of the documents of these notes, by note; those without are left out."""
    found: defaultdict[int, list[PageSource]] = defaultdict(list)
    if numbers and are_any(session):
        rows = session.execute(_PAGES.where(AttachmentRow.number.in_(numbers)))
        for number, place, page, text in rows:
            found[number].append(PageSource(place, page, text))
    return found


def notes_with_documents(session: Session, numbers: Sequence[int]) -> frozenset[int]:
    """Those of these notes that have a document which was read."""
    if not numbers or not are_any(session):
        return frozenset()
    statement = (
        select(AttachmentRow.number)
        .join(DocumentFileRow, DocumentFileRow.address == AttachmentRow.address)
        .where(AttachmentRow.number.in_(numbers))
    )
    return frozenset(session.scalars(statement))


def page_sources(pages: Iterable[PageSource]) -> list[Source]:
    """The same as the texts that answers are looked for in."""
    return [Source(each.text, Where.DOCUMENT, each.place, each.page) for each in pages]


def document_texts(session: Session, number: int) -> dict[int, DocumentText]:
    """What is known of the documents of a note, by their places."""
    return {
        place: DocumentText(
            DocumentKind(kind),
            tuple(_pages(session, document)),
            has_pictures,
            Reason(problem) if problem else None,
        )
        for place, document, kind, has_pictures, problem in session.execute(
            _DOCUMENTS.where(AttachmentRow.number == number)
        ).all()
    }


def number_of(session: Session, sha256: str) -> int | None:
    """The number of a document that was read before."""
    statement = select(DocumentRow.number).where(DocumentRow.sha256 == sha256)
    return session.scalars(statement).one_or_none()


def insert_document(session: Session, sha256: str, text: DocumentText) -> int:
    """Keep a document; its number."""
    row = DocumentRow(
        sha256=sha256, kind=text.kind, has_pictures=text.has_pictures, problem=text.problem
    )
    session.add(row)
    session.flush()
    pages = [
        {"document": row.number, "page": page, "text": each.text, "problem": each.problem}
        for page, each in enumerate(text.pages, start=1)
    ]
    if pages:
        session.execute(insert(PageTextRow), pages)
    return row.number


def link_file(session: Session, file: DocumentFile, document: int) -> None:
    """Let this be the document of its address; one that no address has any more is gone."""
    values = {"document": document, "size": file.size, "modified_ns": file.modified_ns}
    statement = upsert(DocumentFileRow).values(address=file.address, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["address"], set_=values))
    linked = select(DocumentFileRow.document)
    session.execute(delete(DocumentRow).where(DocumentRow.number.not_in(linked)))


def carriers(session: Session, address: str) -> list[int]:
    """The notes that have the document of this address."""
    statement = select(AttachmentRow.number).where(AttachmentRow.address == address)
    return list(session.scalars(statement.distinct()))


def _pages(session: Session, document: int) -> Iterable[PageText]:
    rows = session.execute(
        select(PageTextRow.text, PageTextRow.problem)
        .where(PageTextRow.document == document)
        .order_by(PageTextRow.page)
    )
    return (PageText(text, Reason(problem) if problem else None) for text, problem in rows)
