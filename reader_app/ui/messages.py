"""Every sentence about what went wrong, every question, and the file dialogs."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QStandardPaths, Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.errors import (
    BackupNotFoundError,
    FetchError,
    FileError,
    LibraryError,
    NoteNotFoundError,
    ReaderError,
    Reason,
)
from reader_app.ui.wording import size_text

Take = Callable[[list[Path]], None]

_BYTES = re.compile("[0-9]+")
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_LONGEST_NAME = 100

# Words of Qt's file dialog that its own French lacks (6.11).
QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")
QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive")
QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown")


class Messages(QObject):
    """What the program says and asks. Nothing here waits: answers go to the callables given.

    `native` asks for the system's own file dialogs, where there are any.
    """

    def __init__(self, *, native: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._native = native

    def sentence(self, error: ReaderError) -> str:
        """One plain sentence about `error`, naming what it happened to."""
        if isinstance(error, LibraryError):
            is_own = error.path.name == "favourites.db"
            about = self._about_favourites if is_own else self._about_library
            return self._named(error.path.name, about(error.reason))
        if isinstance(error, FetchError):
            return self._named(_last_part(error.address), self.reason(error.reason, error.detail))
        if isinstance(error, FileError):
            return self._named(error.path.name, self.reason(error.reason, error.detail))
        if isinstance(error, BackupNotFoundError):
            return self._named(error.name, self.tr("This copy is not sound, or no longer there."))
        if isinstance(error, NoteNotFoundError):
            return self._named(error.key, self.tr("This note is not in the library."))
        return str(error)

    def reason(self, reason: Reason, detail: str = "") -> str:
        """One plain line: why, and what to do about it. `detail` is the system's word on it."""
        text = {**self._about_sources(), **self._about_fetching(), **self._about_disks()}[reason]
        detail = " ".join(detail.split())
        if reason is Reason.ASKED_TO_WAIT and detail.isdigit():
            return _with_detail(text, self.tr("%Ln minute(s)", "", -(-int(detail) // 60)))
        if reason in (Reason.TOO_LARGE, Reason.WRONG_LENGTH, Reason.DISK_FULL):
            return _with_detail(text, _BYTES.sub(_size, detail))
        return _with_detail(text, self._known_details().get(detail, detail))

    def choose_files(self, parent: QWidget, take: Take) -> None:
        """Let the reader choose source files; `take` gets them, unless they give up."""
        dialog = self._dialog(parent, self.tr("Import files"), QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Notes (*.md *.markdown *.txt *.html *.htm)"), self.tr("All files (*)")]
        )
        self._open(dialog, take)

    def choose_folder(self, parent: QWidget, take: Take) -> None:
        """Let the reader choose a folder of source files."""
        dialog = self._dialog(parent, self.tr("Import a folder"), QFileDialog.FileMode.Directory)
        self._open(dialog, take)

    def choose_library(self, parent: QWidget, take: Take) -> None:
        """Let the reader choose the folder of a library that exists."""
        dialog = self._dialog(parent, self.tr("Open a library"), QFileDialog.FileMode.Directory)
        self._open(dialog, take)

    def choose_new_library(self, parent: QWidget, take: Take) -> None:
        """Let the reader say where a new library goes: a folder that need not exist yet."""
        dialog = self._dialog(parent, self.tr("New library"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Create"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("Folder:"))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(self.tr("Library"))
        self._open(dialog, take)

    def choose_copy(self, parent: QWidget, name: str, take: Take) -> None:
        """Let the reader say where a copy of a document goes; `name` is offered for it."""
        dialog = self._dialog(parent, self.tr("Save a copy"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        self._open(dialog, take)

    def choose_pdf(self, parent: QWidget, name: str, take: Take) -> None:
        """Let the reader say where a PDF goes; it is called `name` unless they say otherwise."""
        dialog = self._dialog(parent, self.tr("Save as PDF"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF (*.pdf)")])
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{name}.pdf")
        self._open(dialog, take)

    def choose_export(self, parent: QWidget, name: str, take: Take) -> None:
        """Let the reader say where notes are written to; `name` is proposed, with its ending."""
        dialog = self._dialog(parent, self.tr("Export"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        self._open(dialog, take)

    def choose_file(self, parent: QWidget, title: str, filters: list[str], take: Take) -> None:
        """Let the reader choose one file, of those that the first filter names or of all."""
        dialog = self._dialog(parent, title, QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([*filters, self.tr("All files (*)")])
        self._open(dialog, take)

    def choose_new_file(
        self, parent: QWidget, title: str, name: str, named: str, take: Take
    ) -> None:
        """Let the reader say where a file goes; it is called `name`, a file as `named` says."""
        dialog = self._dialog(parent, title, QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = Path(name).suffix
        dialog.setNameFilters([f"{named} (*{suffix})"])
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(name)
        self._open(dialog, take)

    def ask_to_open(self, parent: QWidget, address: str, then: Callable[[str], None]) -> None:
        """Ask before an outside address is opened; `then` gets it if the reader agrees."""
        question = AddressQuestion(parent, address)
        question.accepted.connect(partial(then, address))
        question.open()

    def _dialog(self, parent: QWidget, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        places = QStandardPaths.StandardLocation
        start = QStandardPaths.writableLocation(places.DocumentsLocation)
        dialog = QFileDialog(parent, title, start if Path(start).is_dir() else str(Path.home()))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog, not self._native)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, mode == QFileDialog.FileMode.Directory)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _open(self, dialog: QFileDialog, take: Take) -> None:
        dialog.accepted.connect(partial(_hand_over, dialog, take))
        dialog.open()

    def _named(self, name: str, text: str) -> str:
        return self.tr("{name}: {text}").format(name=name, text=text) if name else text

    def _about_sources(self) -> dict[Reason, str]:
        return {
            Reason.EMPTY: self.tr("The file is empty: nothing to import."),
            Reason.BINARY: self.tr(
                "This is no text file: only texts and saved pages are imported."
            ),
            Reason.UNREADABLE: self.tr("The file cannot be read: check that you may open it."),
            Reason.TOO_LARGE: self.tr("It is too large."),
            Reason.FAILED: self.tr("It failed: try again."),
            Reason.OUTSIDE: self.tr("It leads out of the folder: import it by itself."),
            Reason.ENCODING_GUESSED: self.tr("The encoding was guessed: check the accents."),
            Reason.FRONT_MATTER: self.tr(
                "Its front matter cannot be read: it stands in the text. Check how it is written."
            ),
            Reason.TITLE_DERIVED: self.tr("The page names no title: one was taken from its text."),
            Reason.NO_ADDRESS: self.tr(
                "The page names no address: the note goes by its file's name."
            ),
            Reason.NO_DATE: self.tr("The page names no date: the note has none."),
            Reason.SAME_ADDRESS: self.tr(
                "Another file has the same address: the newer one was kept."
            ),
            Reason.CUT: self.tr("The page is too long or too deep: some of it was simplified."),
        }

    def _about_fetching(self) -> dict[Reason, str]:
        return {
            Reason.NO_NETWORK: self.tr("There is no network: try again when you are connected."),
            Reason.NO_ADDRESS_TO_FETCH: self.tr("The note names no address for this document."),
            Reason.REFUSED_ADDRESS: self.tr("Only http and https addresses are fetched."),
            Reason.BAD_CERTIFICATE: self.tr(
                "The server cannot prove who it is: nothing was fetched."
            ),
            Reason.TIMED_OUT: self.tr("The server does not answer: try again later."),
            Reason.NOT_FOUND: self.tr("The server has no such document any more."),
            Reason.SERVER_REFUSED: self.tr("The server refused: try again later."),
            Reason.ENCODED: self.tr("The server sent it in a form that was not asked for."),
            Reason.WRONG_LENGTH: self.tr("The document came incomplete: try again."),
            Reason.CANCELLED: self.tr("Cancelled."),
            Reason.PAUSED: self.tr("Paused."),
            Reason.ASKED_TO_WAIT: self.tr("The server asks for time: resume it later."),
            Reason.CHANGED_AT_SOURCE: self.tr(
                "It had changed at the source meanwhile: it was fetched anew."
            ),
            Reason.NEWER_AT_SOURCE: self.tr(
                "Its source has another version by now: “Fetch the newer version” brings it."
            ),
            Reason.NOT_OPENED: self.tr(
                "Only PDFs, pictures and office documents are opened: see it in its folder."
            ),
            Reason.NOT_A_PDF: self.tr("What the server sent is no PDF."),
            Reason.UNSOUND_PDF: self.tr(
                "The PDF is damaged: open it in another program, or try again."
            ),
            Reason.PASSWORD: self.tr("The PDF asks for a password: open it in another program."),
        }

    def _about_disks(self) -> dict[Reason, str]:
        return {
            Reason.UNKNOWN_FORMAT: self.tr("This format is not known."),
            Reason.DISK_FULL: self.tr("The disk is full: make room, then try again."),
            Reason.READ_ONLY: self.tr("Nothing may be written there: check the folder's rights."),
            Reason.MISSING: self.tr("It is no longer there."),
            Reason.DAMAGED: self.tr("It is damaged."),
            Reason.BUSY: self.tr("Another program is using it: try again when it is done."),
            Reason.NOT_OURS: self.tr("It belongs to another program."),
            Reason.TOO_OLD: self.tr("An older Lutrin made it: import the notes again."),
            Reason.TOO_NEW: self.tr("A newer Lutrin made it: update this one."),
            Reason.NOT_WRITTEN: self.tr("It cannot be written."),
            Reason.INSIDE_LIBRARY: self.tr(
                "The library's own folder is not written to: choose another folder."
            ),
        }

    def _known_details(self) -> dict[str, str]:
        """The words of our own wings, which know no language, as the reader reads them."""
        return {
            "not UTF-8": self.tr("it is not written in UTF-8"),
            "redirects": self.tr("it sends on from address to address"),
            "range": self.tr("it sent another part than the one that was missing"),
            "html": self.tr("it sent a web page"),
            "truncated": self.tr("its end is missing"),
            "pages": self.tr("it has no pages"),
            "size": self.tr("its pages have an impossible size"),
            "time": self.tr("it takes too long to open"),
            "memory": self.tr("it takes too much memory"),
            "crash": self.tr("the program that looked into it crashed"),
            # What Qt says of a damaged PDF adds nothing.
            "InvalidFileFormat": "",
            "Unknown": "",
        }

    def _about_favourites(self, reason: Reason) -> str:
        own = {
            Reason.MISSING: self.tr("The file of your favourites is gone: bring back a copy."),
            Reason.EMPTY: self.tr("The file of your favourites is empty: bring back a copy."),
            Reason.DAMAGED: self.tr("The file of your favourites is damaged: bring back a copy."),
            Reason.NOT_OURS: self.tr(
                "Another program wrote over the file of your favourites: bring back a copy."
            ),
            Reason.READ_ONLY: self.tr(
                "Your favourites can be read, not changed: nothing may be written there."
            ),
            Reason.DISK_FULL: self.tr(
                "The disk is full: your favourites can be read, not changed."
            ),
            Reason.UNREADABLE: self.tr(
                "The file of your favourites cannot be read: check that you may open it."
            ),
            Reason.TOO_NEW: self.tr(
                "A newer Lutrin made it: your favourites can be read, not changed."
            ),
        }
        return own.get(reason) or self.reason(reason)

    def _about_library(self, reason: Reason) -> str:
        own = {
            Reason.MISSING: self.tr(
                "There is no library here: choose another folder, or make one."
            ),
            Reason.EMPTY: self.tr(
                "The library's file is empty: it must be rebuilt from the notes."
            ),
            Reason.DAMAGED: self.tr("The library is damaged: it must be rebuilt from the notes."),
            Reason.TOO_OLD: self.tr("An older Lutrin made it: it must be rebuilt from the notes."),
            Reason.UNREADABLE: self.tr("The library cannot be read: check that you may open it."),
        }
        return own.get(reason) or self.reason(reason)


class AddressQuestion(QDialog):
    """Shows an outside address whole, as plain text, before it is opened elsewhere."""

    def __init__(self, parent: QWidget, address: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open in the browser?"))
        told = QLabel(self.tr("This address is outside Lutrin, on the network:"))
        told.setTextFormat(Qt.TextFormat.PlainText)
        # Written out: look-alike letters of other scripts show as what they are.
        shown = QPlainTextEdit(QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        shown.setWordWrapMode(shown.wordWrapMode().WrapAnywhere)
        shown.setFixedHeight(shown.fontMetrics().lineSpacing() * 4)
        shown.setAccessibleName(self.tr("Address"))
        column = QVBoxLayout(self)
        for each in (told, shown, self._buttons()):
            column.addWidget(each)
        self.resize(460, self.sizeHint().height())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        go_on = QPushButton(self.tr("Open in the browser"))
        give_up = QPushButton(self.tr("Cancel"))
        box.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(give_up, QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        go_on.setDefault(True)
        go_on.setFocus()
        return box


def file_name(title: str) -> str:
    """A title as the name of a file, on any system."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", title).split())
    return plain[:_LONGEST_NAME].rstrip(" .") or "note"


def _hand_over(dialog: QFileDialog, take: Take) -> None:
    take([Path(name) for name in dialog.selectedFiles()])


def _last_part(address: str) -> str:
    """What to call the document at `address`: the name of its file, else its host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return unquote(PurePosixPath(parts.path).name) or parts.netloc or address


def _size(number: re.Match[str]) -> str:
    return size_text(int(number[0]))


def _with_detail(text: str, detail: str) -> str:
    """`text` with the detail in brackets before its full stop."""
    return f"{text.removesuffix('.')} ({detail})." if detail else text
