"""The line of downloads, told to its panel, and what the reader wishes of it: all in one place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader_app.domain.card import NoteSummary
from reader_app.domain.progress import Steps
from reader_app.domain.query import NoteQuery
from reader_app.domain.taxonomy import TermKey
from reader_app.downloads.folder import Stranger
from reader_app.downloads.recognising import recognising
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.documents.offline_dialog import OfflineDialog
from reader_app.ui.documents.offline_plan import OfflinePlan, documents_of, planning, planning_of
from reader_app.ui.documents.requests_dialog import RequestsDialog
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.messages import Messages
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.term_text import term_text
from reader_app.ui.theme import Theme


class DownloadsDisplay(QObject):
    """Joins the desk, the panel, the menus and two dialogs that do not know each other.

    Signals:
        offline_requested: The reader wants to work offline, or no longer.
        recognised: Files that were put there by hand are documents now.
    """

    offline_requested = Signal(bool)
    recognised = Signal()

    def __init__(
        self,
        front: Front,
        theme: Theme,
        jobs: Jobs,
        desk: Desk,
        panel: DownloadsPanel,
        messages: Messages,
    ) -> None:
        super().__init__(desk)
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._desk = desk
        self._panel = panel
        self._messages = messages
        self._opened: OpenLibrary | None = None
        self._strangers: tuple[Stranger, ...] | None = None
        self._counting: Job[OfflinePlan] | None = None
        self._connect_panel()
        self._connect_coming()
        self._connect_wishes()

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Bring documents into this library from now on, and make its notes available."""
        self._opened = opened
        self._strangers = None
        if opened is None:
            self._desk.leave()
            self._panel.forget()
        else:
            self._desk.read_from(opened.attachments, opened.downloads, opened.look_into)
        self._show_what_can_be_done()

    @Slot()
    def recognise(self) -> None:
        """Look whether files were put into the folder by hand, and what they are."""
        opened = self._opened
        if opened is not None:
            self._jobs.ask(opened.attachments.strangers, partial(self._take_strangers, opened))

    def _take_strangers(self, opened: OpenLibrary, strangers: tuple[Stranger, ...]) -> None:
        if opened is not self._opened or strangers == (self._strangers or ()):
            return
        self._strangers = strangers
        steps = recognising(opened.attachments, documents_of(opened.library))
        self._jobs.start(steps, self._note_recognised)

    def _note_recognised(self, count: int) -> None:
        if count:
            self.recognised.emit()

    def show_offline(self, *, offline: bool) -> None:
        """Say everywhere whether nothing is asked of the network."""
        self._front.menus.offline.setChecked(offline)
        self._front.top.show_offline(offline=offline)
        self._panel.show_offline(offline)

    def _connect_panel(self) -> None:
        panel, desk = self._panel, self._desk
        panel.pause_requested.connect(desk.pause)
        panel.resume_requested.connect(desk.resume)
        panel.cancel_requested.connect(desk.cancel)
        panel.retry_requested.connect(desk.fetch_again)
        panel.open_requested.connect(desk.open_again)
        panel.move_requested.connect(desk.move)
        panel.pause_all_requested.connect(desk.pause_all)
        panel.resume_all_requested.connect(desk.resume_all)
        panel.cancel_all_requested.connect(desk.cancel_all)
        panel.requests_requested.connect(self._show_requests)
        panel.clear_requested.connect(desk.clear_failed)
        panel.clear_requested.connect(panel.clear_ended)
        desk.started.connect(panel.show_started)

    def _connect_coming(self) -> None:
        """When the panel comes into sight, and what the bar says of it."""
        menus = self._front.menus
        self._front.top.downloads_requested.connect(menus.downloads.toggle)
        menus.downloads.toggled.connect(self._show_panel)
        self._panel.closed.connect(self._hide_panel)
        self._desk.wanted.connect(self._open_panel)
        self._desk.started.connect(self._show_running)
        self._desk.ended.connect(self._show_running)

    def _connect_wishes(self) -> None:
        menus = self._front.menus
        menus.offline.triggered.connect(self.offline_requested)
        menus.keep_found.triggered.connect(self._keep_found)
        menus.keep_all.triggered.connect(self._keep_all)
        self._front.sidebar.offline_requested.connect(self._keep_term)

    @Slot(bool)
    def _show_panel(self, shown: bool) -> None:
        self._panel.setVisible(shown)
        self._show_running()

    @Slot()
    def _open_panel(self) -> None:
        self._front.menus.downloads.setChecked(True)

    @Slot()
    def _hide_panel(self) -> None:
        self._front.menus.downloads.setChecked(False)
        self._front.list.setFocus()

    @Slot()
    def _show_running(self) -> None:
        shown = self._front.menus.downloads.isChecked()
        self._front.top.show_downloads(len(self._desk.arriving), shown=shown)

    def _show_what_can_be_done(self) -> None:
        for action in (self._front.menus.keep_found, self._front.menus.keep_all):
            action.setEnabled(self._opened is not None)

    @Slot()
    def _keep_found(self) -> None:
        self._plan(self._front.finder.query, self.tr("The notes found"))

    @Slot()
    def _keep_all(self) -> None:
        self._plan(NoteQuery(), self.tr("The whole library"))

    @Slot(object)
    def _keep_term(self, term: TermKey) -> None:
        self._plan(NoteQuery(terms=frozenset({term})), term_text(term))

    @Slot(str, object)
    def keep_notes(self, of_what: str, cards: Sequence[NoteSummary]) -> None:
        """Make these notes available, which are called so together."""
        if self._opened is not None:
            self._ask(planning_of(cards, self._opened.attachments), of_what)

    def _plan(self, query: NoteQuery, of_what: str) -> None:
        opened = self._opened
        if opened is not None:
            self._ask(planning(opened.library, query, opened.attachments), of_what)

    def _ask(self, counting: Steps[OfflinePlan], of_what: str) -> None:
        """Count what it takes, and ask the reader; nothing is asked of the network before."""
        dialog = OfflineDialog(self._theme, of_what, self._front)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.agreed.connect(self._fetch)
        dialog.finished.connect(self._stop_counting)
        self._counting = self._jobs.start(counting, dialog.show_plan, dialog.show_progress)
        dialog.open()

    @Slot()
    def _stop_counting(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    @Slot(object)
    def _fetch(self, plan: OfflinePlan) -> None:
        self._desk.fetch_many(plan.to_fetch)

    @Slot()
    def _show_requests(self) -> None:
        dialog = RequestsDialog(self._theme, self._messages, self._front)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_requests(self._desk.requests)
        dialog.open()
