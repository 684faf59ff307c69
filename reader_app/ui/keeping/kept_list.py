"""A dialog with a list of what is kept, to bring one back: the copies, and what was taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.ui.buttons import TextButton
from reader_app.ui.plain_text import plain_tip
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_KEPT = Qt.ItemDataRole.UserRole
_SIZE = (860, 440)


class KeptList(QDialog):
    """A sentence, a list to choose from, and buttons; Escape closes it.

    Signals:
        bring_back_requested: What was chosen is to be there again; carries what was added for it.
    """

    bring_back_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setFont(theme.font(13))
        self._list = QTreeWidget()
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setFont(theme.font(13))
        self._list.setMinimumSize(420, 120)
        self._bring_back = TextButton(theme, self.tr("Bring back"), primary=True)
        self._bring_back.clicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._list.currentItemChanged.connect(self._show_choice)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(
        self, title: str, headings: Sequence[str], wide: int, others: Sequence[TextButton] = ()
    ) -> None:
        """Give the dialog its title, the columns their headings, and the foot `others`, too.

        The column `wide` has the room that the others leave.
        """
        self.setWindowTitle(title)
        self._list.setAccessibleName(title)
        self._list.setHeaderLabels(headings)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        close = TextButton(self._theme, self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        for each in others:
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self._bring_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self._told)
        column.addWidget(self._list, 1)
        column.addLayout(foot)
        self.resize(*_SIZE)

    def _add(self, words: Sequence[str], kept: object) -> QTreeWidgetItem:
        """Add a row for something kept, a word a column."""
        item = QTreeWidgetItem(words)
        item.setData(0, _KEPT, kept)
        for column, word in enumerate(words):
            # What has no room in its column can be read all the same.
            item.setToolTip(column, plain_tip(word))
        self._list.addTopLevelItem(item)
        return item

    @property
    def _chosen(self) -> object:
        """What is kept in the chosen row; None without one."""
        item = self._list.currentItem()
        return None if item is None else item.data(0, _KEPT)

    @Slot()
    def _choose(self) -> None:
        if self._list.currentItem() is not None:
            self.bring_back_requested.emit(self._chosen)

    @Slot()
    def _show_choice(self) -> None:
        self._bring_back.setEnabled(self._list.currentItem() is not None)

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.window)
        paint_ground(self._list, self._theme.tokens.page)
        tokens = self._theme.tokens
        self._list.setStyleSheet(
            "QTreeView::item { padding: 4px 10px 4px 4px }"
            f"QHeaderView {{ background: {tokens.page} }}"
            f"QHeaderView::section {{ background: {tokens.page}; color: {tokens.ink_soft};"
            f" border: none; border-bottom: 1px solid {tokens.line}; padding: 5px 10px 5px 8px }}"
        )
