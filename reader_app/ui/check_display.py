"""Documents held against their sources when the reader asks: the dialog joined to the desk."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader_app.domain.card import NoteSummary
from reader_app.domain.note import Attachment
from reader_app.downloads.checking import known_here
from reader_app.downloads.inquiry import Known
from reader_app.downloads.waiting import host_of
from reader_app.ui.documents.check_dialog import CheckDialog
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.offline_plan import documents_of, documents_on
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.messages import Messages
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.theme import Theme

Documents = tuple[tuple[Attachment, Known], ...]


class CheckDisplay(QObject):
    """Counts, asks the reader, then the sources.

    Signals:
        marked: Documents are marked as changed at their source now, or no longer.
    """

    marked = Signal()

    def __init__(
        self, front: Front, theme: Theme, jobs: Jobs, desk: Desk, messages: Messages
    ) -> None:
        super().__init__(desk)
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._desk = desk
        self._messages = messages
        self._opened: OpenLibrary | None = None
        self._counting: Job[Documents] | None = None
        front.menus.check_all.triggered.connect(self._check_all)
        front.menus.check_all.setEnabled(False)
        desk.checks_ended.connect(self.marked)

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Check documents of this library from now on."""
        self._opened = opened
        self._front.menus.check_all.setEnabled(opened is not None)

    @Slot(str, object)
    def check_notes(self, of_what: str, cards: Sequence[NoteSummary]) -> None:
        """Check the documents of these notes, which are called so together."""
        self._check(documents_on(cards), of_what)

    @Slot()
    def _check_all(self) -> None:
        if self._opened is not None:
            self._check(documents_of(self._opened.library), self.tr("The whole library"))

    def _check(self, documents: Iterable[Attachment], of_what: str) -> None:
        """Ask the reader before anything is asked of the network."""
        opened = self._opened
        if opened is None:
            return
        dialog = CheckDialog(self._theme, self._messages, of_what, self._front)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.anew_requested.connect(self._fetch)
        dialog.finished.connect(self._stop)
        self._desk.checked.connect(dialog.show_checked)
        self._desk.checks_ended.connect(dialog.show_ended)
        steps = known_here(opened.attachments, documents)
        self._counting = self._jobs.start(steps, partial(self._take, dialog))
        dialog.open()

    def _take(self, dialog: CheckDialog, documents: Documents) -> None:
        self._counting = None
        hosts = {host_of(known.address) for _attachment, known in documents}
        dialog.agreed.connect(partial(self._desk.check, documents))
        dialog.show_documents(len(documents), len(hosts), offline=self._desk.is_offline)

    @Slot()
    def _stop(self) -> None:
        """The dialog is gone: what was not found out yet is not asked any more."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
        self._desk.stop_checking()

    @Slot(object)
    def _fetch(self, attachments: Sequence[Attachment]) -> None:
        for each in attachments:
            self._desk.fetch_anew(each)
