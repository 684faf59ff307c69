"""What assistive tools are told of what changes while the keyboard is somewhere else."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.domain.query import Answer, NoteQuery
from reader_app.ui.announcing import announce
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.front import Front
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.notice_line import NoticeLine

_PAUSE_MS = 400
"""While words are typed or downloads end one upon another, only the last news is said."""


class SpokenDisplay(QObject):
    """Says how many notes were found, what a line of news says, how long work ended.

    Signals:
        spoken: This was said.
    """

    spoken = Signal(str)

    def __init__(
        self, front: Front, notice: NoticeLine, imports: ImportPanel, downloads: DownloadsPanel
    ) -> None:
        super().__init__(front)
        self._front = front
        self._query: NoteQuery | None = None
        self._news: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._speak_all)
        front.sidebar.year_reached.connect(self._speak)
        front.finder.answered.connect(self._tell_count)
        notice.said.connect(self._tell_notice)
        imports.told.connect(self._tell_import)
        downloads.told.connect(self._tell_download)

    @Slot(object)
    def _tell_count(self, answer: Answer) -> None:
        """An answer came: it is told where another question was asked."""
        if self._query is not None and answer.query != self._query:
            self._keep("notes", self.tr("%Ln note(s) found", "", answer.count))
        self._query = answer.query

    @Slot(str)
    def _tell_notice(self, sentence: str) -> None:
        self._keep("notice", sentence)

    @Slot(str)
    def _tell_import(self, said: str) -> None:
        self._keep("import", said)

    @Slot(str)
    def _tell_download(self, said: str) -> None:
        self._keep("download", said)

    def _keep(self, kind: str, said: str) -> None:
        """Say this after a pause, unless something newer of its kind comes meanwhile."""
        self._news[kind] = said
        self._pause.start()

    @Slot()
    def _speak_all(self) -> None:
        said, self._news = "\n".join(self._news.values()), {}
        self._speak(said)

    @Slot(str)
    def _speak(self, said: str) -> None:
        if not said:
            return
        self.spoken.emit(said)
        announce(self._front, said)
