"""A document that is here, handed to the reader: in the window, outside it, or as a copy."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from reader_app.domain.errors import FileError, ReaderError, Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentFile, Attachments, AttachmentState
from reader_app.domain.progress import Steps
from reader_app.downloads.names import plain_name
from reader_app.ui.documents.document_files import WHY, copy_out, openable
from reader_app.ui.documents.folder_window import FolderWindow
from reader_app.ui.documents.pdf_opening import Looked, PdfOpening
from reader_app.ui.jobs import Jobs


class DocumentOpening(QObject):
    """Opens documents of one library: a PDF in the window once it is vetted, others outside.

    Signals:
        refused: A document cannot be opened; carries the ReaderError.
    """

    refused = Signal(object)

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, folders: FolderWindow | None = None
    ) -> None:
        """`folders` shows files in their folders, as the system does if nothing is said."""
        super().__init__(parent)
        self._jobs = jobs
        self._attachments: Attachments | None = None
        self._folder_window = folders or FolderWindow(self)
        self.pdfs = PdfOpening(jobs, self)

    def open_from(
        self,
        attachments: Attachments | None,
        look_into: Callable[[Path, str], Steps[Looked]] | None,
    ) -> None:
        """Open the documents of this library from now on; `look_into` vets a PDF before."""
        self._attachments = attachments
        self.pdfs.look_with(look_into)

    def open(self, attachment: Attachment) -> None:
        """Open a document that is here."""
        self._with_file(attachment, self._open_file)

    @Slot()
    def stop(self) -> None:
        """Open no document after all: the reader went on to something else."""
        self.pdfs.stop()

    def open_elsewhere(self, attachment: Attachment) -> None:
        """Open a document that is here in the system's program for it."""
        self._with_file(attachment, self._open_file_elsewhere)

    def open_path_elsewhere(self, path: Path) -> None:
        """The same for a path, if it is really a document."""
        self._jobs.ask(partial(openable, path), self._hand_to_system, self._refuse)

    def show_in_folder(self, attachment: Attachment) -> None:
        """Show where a document is, in the system's window of folders."""
        self._with_file(attachment, self._show_folder)

    def copy_to(self, attachment: Attachment, target: Path) -> None:
        """Put a copy of a document there; what is there is replaced, as the reader was asked."""
        folder, address = self._attachments, attachment.address
        if folder is not None and address is not None:
            self._jobs.ask(partial(copy_out, folder, address, target), _nothing, self._refuse)

    def copy_name(self, attachment: Attachment) -> str:
        """The name to offer for a copy of a document."""
        return plain_name(attachment.identity, attachment.name)

    def _with_file(
        self, attachment: Attachment, then: Callable[[AttachmentFile, str], None]
    ) -> None:
        folder, address = self._attachments, attachment.address
        if folder is None or address is None:
            return
        name = attachment.name

        def take(file: AttachmentFile) -> None:
            if folder is self._attachments:
                then(file, name)

        self._jobs.ask(lambda: folder.file(address), take)

    def _open_file(self, file: AttachmentFile, name: str) -> None:
        if file.state is not AttachmentState.HERE:
            reason = WHY[file.state]
            self.refused.emit(FileError(file.path, reason))
        elif file.path.suffix.lower() != ".pdf":
            self.open_path_elsewhere(file.path)
        else:
            self.pdfs.open(file.path, name)

    def _open_file_elsewhere(self, file: AttachmentFile, _name: str) -> None:
        if file.state is AttachmentState.ABSENT:
            self.refused.emit(FileError(file.path, Reason.MISSING))
        else:
            self.open_path_elsewhere(file.path)

    def _hand_to_system(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.refused.emit(FileError(path, Reason.FAILED))

    def _show_folder(self, file: AttachmentFile, _name: str) -> None:
        self._folder_window.show(file.path, self._refuse_folder)

    def _refuse_folder(self, folder: Path) -> None:
        self.refused.emit(FileError(folder, Reason.FAILED))

    def _refuse(self, error: ReaderError) -> None:
        self.refused.emit(error)


def _nothing(_result: object) -> None:
    """What is done once a copy is there."""
