"""Where the window stood and how its panels were shared out: kept over a restart."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtWidgets import QMainWindow

_USUAL_SIZE = QSize(1280, 800)
_PLACE = "place"
_FRAME = "frame"
_MAXIMIZED = "maximized"
_NUMBERS = {_PLACE: 4, _FRAME: 2}
_MOST = 100_000


class WindowState:
    """The state of one window, in a file that can be thrown away.

    The place is that of the frame, not of what is in it: Qt's own way of keeping a geometry
    guesses how high the frame is, and a window at the upper edge came back lower each time.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, str]:
        """What was kept last; empty where nothing was."""
        kept = QSettings(str(self._path), QSettings.Format.IniFormat)
        values = {key: kept.value(key) for key in kept.allKeys()}
        # A value with commas comes back as a list.
        joined = {
            key: ",".join(map(str, value)) if isinstance(value, list) else value
            for key, value in values.items()
        }
        return {key: value for key, value in joined.items() if isinstance(value, str)}

    def write(self, state: Mapping[str, str]) -> None:
        """Keep this in the place of what was kept; whole or not at all."""
        kept = QSettings(str(self._path), QSettings.Format.IniFormat)
        kept.clear()
        for key, value in state.items():
            kept.setValue(key, value)
        kept.sync()


def state_of(window: QMainWindow) -> dict[str, str]:
    """Where a window stands that is on the screen; see `recall`."""
    frame, inside = window.frameGeometry(), window.geometry()
    normal = window.normalGeometry()
    # Where it would stand if it were not maximized.
    corner = normal.topLeft() - (inside.topLeft() - frame.topLeft())
    around = frame.size() - inside.size()
    whole = normal.size() + around
    return {
        _PLACE: f"{corner.x()},{corner.y()},{whole.width()},{whole.height()}",
        _FRAME: f"{around.width()},{around.height()}",
        _MAXIMIZED: "yes" if window.isMaximized() else "no",
    }


def recall(window: QMainWindow, state: Mapping[str, str]) -> None:
    """Put a window where it stood, all of it on the screens that there are."""
    place, frame = _numbers(state, _PLACE), _numbers(state, _FRAME)
    if place is None or frame is None:
        window.resize(_USUAL_SIZE.boundedTo(window.screen().availableSize()))
        return
    primary = QGuiApplication.primaryScreen()
    others = [each for each in QGuiApplication.screens() if each is not primary]
    screens = [each.availableGeometry() for each in (primary, *others)]
    x, y, width, height = place
    stands = placed(QRect(x, y, width, height), screens)
    window.resize(stands.size() - QSize(*frame))
    window.move(stands.topLeft())
    if state.get(_MAXIMIZED) == "yes":
        window.setWindowState(window.windowState().WindowMaximized)


def placed(frame: QRect, screens: Sequence[QRect]) -> QRect:
    """Where a window comes up that stood at `frame`: as it was, if the screens hold all of it.

    Else it is moved, and made smaller where it must be, into the screen that holds most of it,
    or the first one.
    """
    whole = QRegion()
    for screen in screens:
        whole += QRegion(screen)
    if QRegion(frame).subtracted(whole).isEmpty():
        return frame
    screen = max(screens, key=lambda each: _area(each.intersected(frame)))
    size = frame.size().boundedTo(screen.size())
    lowest = QPoint(screen.right() + 1 - size.width(), screen.bottom() + 1 - size.height())
    x = min(max(frame.x(), screen.x()), lowest.x())
    y = min(max(frame.y(), screen.y()), lowest.y())
    return QRect(QPoint(x, y), size)


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def _numbers(state: Mapping[str, str], key: str) -> list[int] | None:
    """The whole numbers that `state_of` wrote; None where there are none that can be."""
    parts = state.get(key, "").split(",")
    if len(parts) != _NUMBERS[key] or not all(p.removeprefix("-").isdecimal() for p in parts):
        return None
    numbers = [int(part) for part in parts]
    return numbers if all(abs(number) <= _MOST for number in numbers) else None
