"""Has the open note been read? When it stood long enough in sight, or was read to its end."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractSlider, QWidget

from reader_app.domain.note import Note
from reader_app.overriding import override

LONG_ENOUGH_MS = 10_000


class ReadingTime(QObject):
    """Watches one page: it counts while the page is in sight and its window is active.

    Signals:
        was_read: The note was read; told once each time that it is opened. Carries the Note.
    """

    was_read = Signal(object)

    def __init__(
        self, page: QWidget, bar: QAbstractSlider, long_enough_ms: int = LONG_ENOUGH_MS
    ) -> None:
        """`bar` is what the page is scrolled by."""
        super().__init__(page)
        self._page = page
        self._bar = bar
        self._note: Note | None = None
        self._timer = QTimer(self, singleShot=True, interval=long_enough_ms)
        self._timer.timeout.connect(self._tell)
        page.installEventFilter(self)
        # The reader scrolls by actions; setting another page moves the bar without any.
        bar.actionTriggered.connect(self._note_scrolled)

    @property
    def is_counting(self) -> bool:
        """Whether the time runs."""
        return self._timer.isActive()

    def watch(self, note: Note | None) -> None:
        """This note is on the page now, or none."""
        self._note = note
        self._timer.stop()
        self._count()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.WindowActivate,
            QEvent.Type.WindowDeactivate,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._count()
        return False

    def _count(self) -> None:
        """Let the time run, or not; it begins anew after each absence."""
        in_sight = self._page.isVisible() and self._page.isActiveWindow()
        if self._note is None or not in_sight:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot(int)
    def _note_scrolled(self, _action: int) -> None:
        if self._bar.maximum() > 0 and self._bar.sliderPosition() >= self._bar.maximum():
            self._tell()

    @Slot()
    def _tell(self) -> None:
        note, self._note = self._note, None
        self._timer.stop()
        if note is not None:
            self.was_read.emit(note)
