"""What keeps the reader's own, told in the window: the copies, and what is wrong with the file."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader_app.domain.errors import LibraryError, ReaderError, Reason
from reader_app.domain.ports import Trash
from reader_app.domain.trash import Removed
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.backups_dialog import BackupsDialog
from reader_app.ui.keeping.safekeeping import Safekeeping
from reader_app.ui.keeping.trash_dialog import TrashDialog
from reader_app.ui.messages import Messages
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.theme import Theme

_FAVOURITES = "favourites.db"
_ASK_FOR_A_COPY = frozenset({Reason.DAMAGED, Reason.EMPTY, Reason.NOT_OURS, Reason.MISSING})


class KeepingDisplay(QObject):
    """Joins the copies to the notice line and to their dialog.

    Signals:
        changed: What the reader made is other than it was a moment ago.
    """

    changed = Signal()

    def __init__(
        self, front: Front, theme: Theme, jobs: Jobs, notice: NoticeLine, messages: Messages
    ) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._notice = notice
        self._messages = messages
        self._jobs = jobs
        self._dialog: BackupsDialog | None = None
        self._removed: TrashDialog | None = None
        self._trash: Trash | None = None
        self._trouble = ""
        self._safekeeping = Safekeeping(jobs, self)
        self._safekeeping.failed.connect(self.show_error)
        self._safekeeping.brought_back.connect(self._note_back)
        self._safekeeping.begun_anew.connect(self._note_anew)
        notice.acted.connect(self.show_backups)
        front.menus.backups.triggered.connect(self.show_backups)
        front.menus.trash.triggered.connect(self.show_trash)

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Look after this library from now on."""
        self._trouble = ""
        self._trash = None if opened is None else opened.trash
        for dialog in (self._dialog, self._removed):
            if dialog is not None:
                dialog.close()
        self._safekeeping.keep_with(None if opened is None else opened.backups)

    @Slot(object)
    def show_error(self, error: ReaderError) -> None:
        """Say in one line what went wrong, and offer a copy where only one helps."""
        sentence = self._messages.sentence(error)
        if _asks_for_a_copy(error):
            self._trouble = sentence
            self._notice.say(sentence, self.tr("Bring back a copy…"))
        else:
            self._notice.say(sentence)

    @Slot()
    def show_backups(self) -> None:
        """Show the copies there are."""
        dialog = BackupsDialog(self._theme, self._front)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_trouble(self._trouble)
        dialog.bring_back_requested.connect(self._safekeeping.bring_back)
        dialog.copy_requested.connect(self._safekeeping.make_now)
        dialog.begin_anew_requested.connect(self._safekeeping.begin_anew)
        dialog.finished.connect(self._forget_dialog)
        self._safekeeping.listed.connect(dialog.show_backups)
        self._dialog = dialog
        self._safekeeping.look()
        dialog.open()

    @Slot()
    def show_trash(self) -> None:
        """Show what was taken away."""
        if self._trash is None:
            return
        self._removed = TrashDialog(self._theme, self._front)
        self._removed.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._removed.bring_back_requested.connect(self._bring_back)
        self._removed.finished.connect(self._forget_dialog)
        self._look_into_trash()
        self._removed.open()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = self._removed = None

    def _look_into_trash(self) -> None:
        if self._trash is not None:
            self._jobs.ask(self._trash.removed, self._show_removed)

    def _show_removed(self, removed: tuple[Removed, ...]) -> None:
        if self._removed is not None:
            self._removed.show_removed(removed)

    @Slot(object)
    def _bring_back(self, removed: Removed) -> None:
        trash = self._trash
        if trash is not None:
            self._jobs.ask(
                lambda: trash.bring_back(removed.kind, removed.key), self._note_brought_back
            )

    def _note_brought_back(self, _nothing: None) -> None:
        self._look_into_trash()
        self.changed.emit()

    @Slot(str)
    def _note_back(self, _name: str) -> None:
        self._end(self.tr("Everything is as in the copy again. What was there is kept beside it."))

    @Slot()
    def _note_anew(self) -> None:
        self._end(self.tr("You begin anew. What could not be opened is put aside."))

    def _end(self, sentence: str) -> None:
        self._trouble = ""
        if self._dialog is not None:
            self._dialog.close()
        self._notice.say(sentence)
        self.changed.emit()


def _asks_for_a_copy(error: ReaderError) -> bool:
    if not isinstance(error, LibraryError):
        return False
    return error.path.name == _FAVOURITES and error.reason in _ASK_FOR_A_COPY
