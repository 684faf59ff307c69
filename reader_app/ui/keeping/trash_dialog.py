"""What the reader took away, and the way back for each of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.trash import Removed, RemovedKind
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import TextButton, paint_ground
from reader_app.ui.wording import moment_text

_REMOVED = Qt.ItemDataRole.UserRole


class TrashDialog(QDialog):
    """A list to choose from; Escape closes it.

    Signals:
        bring_back_requested: Something is to be there again; carries the Removed.
    """

    bring_back_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("What you took away"))
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setFont(theme.font(13))
        self._list = QTreeWidget()
        self._bring_back = TextButton(theme, self.tr("Bring back"), primary=True)
        self._close = TextButton(theme, self.tr("Close"))
        self._prepare_list()
        self._lay_out()
        self._bring_back.clicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._close.clicked.connect(self.accept)
        theme.changed.connect(self._restyle)
        self.show_removed(())
        self._restyle()

    def show_removed(self, removed: Sequence[Removed]) -> None:
        """List these, the last one first; the place in the list is kept."""
        former = self._list.currentItem()
        row = self._list.indexOfTopLevelItem(former) if former else 0
        self._list.clear()
        for each in removed:
            words = (each.name, self._kind(each.kind), moment_text(each.removed))
            item = QTreeWidgetItem(words)
            item.setData(0, _REMOVED, each)
            self._list.addTopLevelItem(item)
        for column in (1, 2):
            self._list.resizeColumnToContents(column)
        chosen = self._list.topLevelItem(min(row, len(removed) - 1))
        if chosen is not None:
            self._list.setCurrentItem(chosen)
        self._bring_back.setEnabled(bool(removed))
        self._told.setText(
            self.tr("Nothing of this is lost. What you bring back stands where it stood.")
            if removed
            else self.tr("You took nothing away.")
        )

    def _prepare_list(self) -> None:
        self._list.setHeaderLabels([self.tr("Name"), self.tr("What it was"), self.tr("When")])
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setFont(self._theme.font(13))
        self._list.setAccessibleName(self.tr("What you took away"))
        self._list.setMinimumSize(760, 300)
        self._list.setColumnWidth(0, 430)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        for each in (self._close, self._bring_back):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self._told)
        column.addWidget(self._list, 1)
        column.addLayout(foot)

    @Slot()
    def _choose(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.bring_back_requested.emit(item.data(0, _REMOVED))

    def _kind(self, kind: RemovedKind) -> str:
        return {
            RemovedKind.FAVOURITE: self.tr("favourite"),
            RemovedKind.SHELF: self.tr("shelf"),
            RemovedKind.REMARK: self.tr("remark"),
            RemovedKind.TO_READ: self.tr("to read"),
            RemovedKind.SEARCH: self.tr("saved search"),
        }[kind]

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.window)
        paint_ground(self._list, self._theme.tokens.page)
        self._list.setStyleSheet("QTreeView::item { padding: 4px 10px 4px 4px }")
