"""StoredDocuments: what the documents of a library say, page by page."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import select

from reader_app.domain.document_text import DocumentFile, DocumentText
from reader_app.storage.cards import numbers_of
from reader_app.storage.database import Database
from reader_app.storage.document_rows import (
    carriers,
    document_texts,
    insert_document,
    link_file,
    number_of,
)
from reader_app.storage.index_upkeep import queue
from reader_app.storage.snapshots import next_revision
from reader_app.storage.tables import AttachmentRow, DocumentFileRow, DocumentRow


class StoredDocuments:
    """The texts of the documents of one library, kept in library.db by their SHA-256.

    What is kept waits in the index's queue from the same transaction on, until the library
    catches up.
    """

    def __init__(
        self,
        opened: Callable[[], Database | None],
        writing: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """`opened` brings library.db if it is there, `writing` holds the lock of its writers."""
        self._opened = opened
        self._writing = writing

    def addresses(self) -> tuple[str, ...]:
        """The addresses of all attachments. Raises LibraryError."""
        database = self._opened()
        if database is None:
            return ()
        with database.reading() as session:
            return tuple(session.scalars(select(AttachmentRow.address).distinct()))

    def files(self) -> dict[str, DocumentFile]:
        """Every file that was read, by its address. Raises LibraryError."""
        database = self._opened()
        if database is None:
            return {}
        statement = select(
            DocumentFileRow.address,
            DocumentFileRow.size,
            DocumentFileRow.modified_ns,
            DocumentRow.sha256,
        ).join(DocumentRow, DocumentRow.number == DocumentFileRow.document)
        with database.reading() as session:
            return {row[0]: DocumentFile(*row) for row in session.execute(statement)}

    def knows(self, sha256: str) -> bool:
        """Whether a document with this in it was read before. Raises LibraryError."""
        database = self._opened()
        if database is None:
            return False
        with database.reading() as session:
            return number_of(session, sha256) is not None

    def keep(self, file: DocumentFile, text: DocumentText | None) -> None:
        """Keep what a file says; None where the same was read before.

        Raises:
            LibraryError: BUSY while another process, or an import, writes.
        """
        database = self._opened()
        if database is None:
            return
        with self._writing(), database.writing() as session:
            document = number_of(session, file.sha256)
            if document is None and text is not None:
                document = insert_document(session, file.sha256, text)
            if document is not None:
                revision = next_revision(session)
                link_file(session, file, document)
                queue(session, carriers(session, file.address), revision)

    def texts(self, key: str) -> dict[int, DocumentText]:
        """What is known of the documents of a note, by their places. Raises LibraryError."""
        database = self._opened()
        if database is None:
            return {}
        with database.reading() as session:
            number = next(numbers_of(session, [key]), None)
            return {} if number is None else document_texts(session, number)
