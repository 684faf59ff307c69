"""From one part of the window to the next with F6, and back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class PaneWalk(QObject):
    """Gives the focus to each part that is in sight, in turn."""

    def __init__(self, panes: Callable[[], Sequence[QWidget]], parent: QObject) -> None:
        """`panes` are asked for at each step: some are made late. One may stand in another."""
        super().__init__(parent)
        self._panes = panes

    @Slot()
    def go_on(self) -> None:
        """Go to the next part."""
        self._go(1)

    @Slot()
    def go_back(self) -> None:
        """Go to the part before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        panes = [pane for pane in self._panes() if pane.isVisible()]
        if not panes:
            return
        here = _pane_of(QApplication.focusWidget(), panes)
        at = (panes.index(here) + step) % len(panes) if here is not None else 0
        _entrance(panes[at]).setFocus(Qt.FocusReason.TabFocusReason)


def _pane_of(widget: QWidget | None, panes: Sequence[QWidget]) -> QWidget | None:
    """The part that holds a widget: the innermost one."""
    while widget is not None and widget not in panes:
        widget = widget.parentWidget()
    return widget


def _entrance(pane: QWidget) -> QWidget:
    """What of a part takes the keyboard: the first of its controls, unless it does so itself."""
    if isinstance(pane, QStackedWidget):
        in_front = pane.currentWidget()
        return _entrance(in_front) if in_front is not None else pane
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus or pane.focusProxy() is not None:
        return pane
    return next(filter(_takes_tab, pane.findChildren(QWidget)), pane)


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.isVisible()
