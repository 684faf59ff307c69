"""One download with the downloads panel in sight, watched from inside for stalls."""

import json
import sys
from functools import partial
from pathlib import Path
from shutil import rmtree
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader_app.domain.note import Attachment
from reader_app.downloads.download import DownloadEnd
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.pdfs.vetting import vetting
from reader_app.places import find_places
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.jobs import Jobs
from reader_app.ui.theme import Theme

_SETTLED_MS = 300
_BEAT_MS = 2


class Watch(QObject):
    """Fetches once the panel has come up, and beats every two milliseconds.

    More often, the beat would keep one of two cores busy, and the server and curl would not have
    the same machine.
    """

    def __init__(self, app: QApplication, panel: DownloadsPanel, downloads: Downloads) -> None:
        super().__init__()
        self.came = self.ended = self.longest = self.busiest = 0.0
        self._app = app
        self._panel = panel
        self._downloads = downloads
        self._begun = self._last = self._worked = 0.0
        self._beats = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beats.timeout.connect(self._beat)
        downloads.progressed.connect(self._note_progress)
        downloads.ended.connect(self._note_end)

    def fetch(self, address: str) -> None:
        """Bring the document; the time runs from here."""
        self._panel.show_started(address, "large.zip")
        self._begun = self._last = perf_counter()
        self._worked = thread_time()
        self._beats.start()
        self._downloads.fetch(Attachment("large.zip", address))

    @Slot()
    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, worked - self._worked)
        self._last, self._worked = now, worked

    @Slot(str, int, int)
    def _note_progress(self, address: str, got: int, total: int) -> None:
        self._panel.show_progress(address, got, total)
        if got == total:
            self.came = perf_counter() - self._begun

    @Slot(DownloadEnd)
    def _note_end(self, end: DownloadEnd) -> None:
        assert not end.failed, end
        self.ended = perf_counter() - self._begun
        self._beat()
        self._app.quit()


def main(address: str, folder: str) -> None:
    """Write as JSON: seconds to the last byte, to the end; milliseconds of the longest stall.

    Last the same in time of the processor, which other programs do not lengthen.
    """
    # As in the program: who waits for Python gets it soon.
    sys.setswitchinterval(0.0005)
    app = QApplication(sys.argv[:1])
    panel = DownloadsPanel(Theme(find_places().icons.parent))
    panel.resize(1000, 240)
    panel.show()
    jobs = Jobs()
    watch = Watch(app, panel, Downloads(AttachmentFolder(Path(folder)), vetting, jobs.start))
    settled = QTimer(app, singleShot=True, interval=_SETTLED_MS)
    settled.timeout.connect(partial(watch.fetch, address))
    settled.start()
    app.exec()
    jobs.close()
    rmtree(folder)
    print(json.dumps([watch.came, watch.ended, watch.longest * 1000, watch.busiest * 1000]))
