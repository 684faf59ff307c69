"""The list of downloads on a real screen: a row is dragged by the mouse alone.

Run as a program of its own, since a window without a screen knows no dragging. It writes what the
list wished: the document and its new row.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader_app.downloads.waiting import Stage
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.theme import Theme

RESOURCES = Path(__file__).parents[3] / "resources"
STEP_MS = 40
NAMES = ("a", "b", "c")


def drag(panel: DownloadsPanel, window: QWindow, row: int, *to: tuple[int, int]) -> None:
    """Drag a row over places: each a row, and how far below its middle.

    Each step has a timer of its own: one that began a drag is over only when the drag is.
    """
    start, way = place(panel, row, 0), [place(panel, *each) for each in to]
    near = [start + QPoint(0, by) for by in (6, 18)]
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    steps: list[Callable[[], None]] = [
        partial(QTest.mousePress, window, left, none, start),
        *(partial(QTest.mouseMove, window, each) for each in (*near, *way, way[-1])),
        partial(QTest.mouseRelease, window, left, none, way[-1]),
    ]
    for number, step in enumerate(steps, start=1):
        QTimer.singleShot(number * STEP_MS, step)


def place(panel: DownloadsPanel, row: int, below: int) -> QPoint:
    """Where a row is in the window."""
    rows = panel.downloads
    middle = rows.visualRect(rows.model().index(row, 0)).center()
    return rows.viewport().mapTo(panel, QPoint(60, middle.y() + below))


def main() -> int:
    """Drag the first of three rows below the last one, and tell what is wished."""
    app = QApplication(sys.argv)
    panel = DownloadsPanel(Theme(RESOURCES))
    panel.resize(900, 320)
    for name in NAMES:
        panel.show_started(name, f"{name}.pdf")
        panel.show_stage(name, Stage.WAITING, "")
    panel.show()
    QTest.qWaitForWindowExposed(panel)
    window = panel.windowHandle()
    wished: list[tuple[str, int]] = []
    panel.move_requested.connect(lambda *wish: wished.append(wish))
    panel.move_requested.connect(lambda *_wish: QTimer.singleShot(STEP_MS, app.quit))
    QTimer.singleShot(20_000, app.quit)
    QTimer.singleShot(200, lambda: drag(panel, window, 0, (1, 0), (2, 10), (2, 14)))
    app.exec()
    print(wished)
    return 0


if __name__ == "__main__":
    sys.exit(main())
