"""The button that says in which order the notes stand, and changes it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from reader_app.domain.query import Sort
from reader_app.ui.buttons import FlatButton
from reader_app.ui.theme import Theme


class SortButton(FlatButton):
    """The order of the notes, with a menu of the others.

    Signals:
        sort_changed: The reader wants another order; carries the Sort.
    """

    sort_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "arrow-up-down", "", icon_side=15)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._group = QActionGroup(self)
        self._shown: Sort | None = None
        self._actions = {
            Sort.RELEVANCE: menu.addAction(self.tr("Best match")),
            Sort.NEWEST: menu.addAction(self.tr("Newest first")),
            Sort.OLDEST: menu.addAction(self.tr("Oldest first")),
            Sort.TITLE: menu.addAction(self.tr("By title")),
        }
        for sort, action in self._actions.items():
            action.setCheckable(True)
            action.setData(sort.value)
            self._group.addAction(action)
        self._group.triggered.connect(self._change)
        self.setMenu(menu)
        self.show_sort(Sort.NEWEST, has_words=False)

    def show_sort(self, sort: Sort, *, has_words: bool) -> None:
        """Show the order in use; only words can match better or worse."""
        self._actions[Sort.RELEVANCE].setVisible(has_words)
        action = self._actions[sort]
        action.setChecked(True)
        if sort == self._shown:
            return
        self._shown = sort
        self.show_text(action.text())
        self.show_tip(self.tr("Order of the notes: %1").replace("%1", action.text()))

    @property
    def widest(self) -> int:
        """How wide it is with the longest of its orders: what stands beside it never moves."""
        metrics = self.fontMetrics()
        widths = [metrics.horizontalAdvance(each.text()) for each in self._actions.values()]
        return self.sizeHint().width() - metrics.horizontalAdvance(self.text()) + max(widths)

    @Slot(QAction)
    def _change(self, action: QAction) -> None:
        self.sort_changed.emit(Sort(action.data()))
