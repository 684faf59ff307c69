"""Python's collector runs on the window's thread alone.

What it lets go of may be Qt's, and Qt's objects must not end on another thread: a worker that
happens to allocate the seven hundredth object would do just that, and end the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1000


class Collecting(QObject):
    """Collects in place of Python, by Python's own thresholds, until it is told to end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def end(self) -> None:
        """Let Python collect by itself again: no worker is left."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _collect(self) -> None:
        """Collect the oldest generation whose turn it is, and with it the younger ones."""
        full = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold > 0
        ]
        if full:
            gc.collect(full[-1])
