"""The copies of what the reader made: what is in each, and how one is brought back."""

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

from reader_app.domain.backup import Backup, KeptCounts, Occasion
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import TextButton, paint_ground
from reader_app.ui.wording import moment_text

_NAME = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """A list to choose from, and what can be done with it; Escape closes it.

    Signals:
        bring_back_requested: Everything is to be as in a copy; carries its name.
        copy_requested: A copy is to be made now.
        begin_anew_requested: What cannot be opened is to be put aside.
    """

    bring_back_requested = Signal(str)
    copy_requested = Signal()
    begin_anew_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Copies of your favourites"))
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setFont(theme.font(13))
        self._list = QTreeWidget()
        self._bring_back = TextButton(theme, self.tr("Bring back"), primary=True)
        self._copy = TextButton(theme, self.tr("Make a copy now"))
        self._anew = TextButton(theme, self.tr("Begin anew"))
        self._anew.setToolTip(self.tr("The file that cannot be opened is put aside, not removed"))
        self._close = TextButton(theme, self.tr("Close"))
        self._prepare_list()
        self._lay_out()
        self._bring_back.clicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._list.currentItemChanged.connect(self._show_choice)
        self._copy.clicked.connect(self.copy_requested)
        self._anew.clicked.connect(self.begin_anew_requested)
        self._close.clicked.connect(self.accept)
        theme.changed.connect(self._restyle)
        self.show_trouble("")
        self.show_backups(())
        self._restyle()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List these copies, the newest first; the chosen one stays chosen."""
        current = self._list.currentItem()
        chosen = current.data(0, _NAME) if current else None
        self._list.clear()
        for backup in backups:
            words = (
                moment_text(backup.made),
                self._occasion(backup.occasion),
                self._counts(backup.counts),
            )
            item = QTreeWidgetItem(words)
            item.setData(0, _NAME, backup.name)
            item.setToolTip(0, backup.name)
            self._list.addTopLevelItem(item)
            if backup.name == chosen:
                self._list.setCurrentItem(item)
        for column in (0, 1):
            self._list.resizeColumnToContents(column)
        first = self._list.topLevelItem(0)
        if self._list.currentItem() is None and first is not None:
            self._list.setCurrentItem(first)
        self._show_choice()

    def show_trouble(self, sentence: str) -> None:
        """Say why a copy is wanted; without a sentence, only what the list is."""
        usual = self.tr(
            "A copy is made when a library opens and closes, every half hour if something "
            "changed, and before anything that changes much. What is there now is kept as a "
            "copy, too, when another one is brought back."
        )
        self._told.setText(sentence or usual)
        self._anew.setVisible(bool(sentence))
        self._copy.setVisible(not sentence)

    def _prepare_list(self) -> None:
        self._list.setHeaderLabels([self.tr("Made"), self.tr("Occasion"), self.tr("What is in it")])
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setFont(self._theme.font(13))
        self._list.setAccessibleName(self.tr("Copies of your favourites"))
        self._list.setMinimumSize(760, 300)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for each in (self._copy, self._anew):
            foot.addWidget(each)
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
            self.bring_back_requested.emit(item.data(0, _NAME))

    @Slot()
    def _show_choice(self) -> None:
        self._bring_back.setEnabled(self._list.currentItem() is not None)

    def _occasion(self, occasion: Occasion) -> str:
        return {
            Occasion.START: self.tr("when the library opened"),
            Occasion.END: self.tr("when it closed"),
            Occasion.CHANGED: self.tr("after changes"),
            Occasion.ASKED: self.tr("asked for"),
            Occasion.BEFORE_SCHEMA: self.tr("before a new version"),
            Occasion.BEFORE_REPAIR: self.tr("before a repair"),
            Occasion.BEFORE_MERGE: self.tr("before a merge"),
            Occasion.BEFORE_RETURN: self.tr("before a copy came back"),
        }[occasion]

    def _counts(self, counts: KeptCounts) -> str:
        words = (
            self.tr("%Ln favourite(s)", "", counts.favourites),
            self.tr("%Ln saved search(es)", "", counts.searches) if counts.searches else "",
            self.tr("%Ln arranged term(s)", "", counts.arranged) if counts.arranged else "",
            self.tr("%Ln note(s) read", "", counts.read) if counts.read else "",
        )
        return " · ".join(each for each in words if each)

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.window)
        paint_ground(self._list, self._theme.tokens.page)
        self._list.setStyleSheet("QTreeView::item { padding: 4px 10px 4px 4px }")
