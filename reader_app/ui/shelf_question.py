"""A question: on which shelves does a note stand, and is there to be a new one?"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.shelf import PlacedShelf

_KEY = Qt.ItemDataRole.UserRole
_CHECKED = Qt.CheckState.Checked


class ShelfQuestion(QDialog):
    """The shelves to tick, and a line for a new one.

    Signals:
        chosen: The reader is done; carries the keys of the shelves that are ticked, and the name
            of a new one or "".
    """

    chosen = Signal(object, str)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        shelves: Sequence[PlacedShelf],
        ticked: Collection[str],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("On which shelves?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(self.tr("Shelves"))
        self._tree.setMinimumSize(380, 220)
        self._fill(shelves, ticked)
        self._tree.setVisible(bool(shelves))
        label = QLabel(self.tr("&New shelf:"))
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("To read again"))
        label.setBuddy(self._line)
        box = QDialogButtonBox()
        keep = box.addButton(self.tr("Put there"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        keep.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.accepted.connect(self._tell)
        column = QVBoxLayout(self)
        for each in (head, self._tree, label, self._line, box):
            column.addWidget(each)
        (self._tree if shelves else self._line).setFocus()

    def _fill(self, shelves: Sequence[PlacedShelf], ticked: Collection[str]) -> None:
        stack: list[QTreeWidgetItem] = []
        for each in shelves:
            del stack[each.depth :]
            item = QTreeWidgetItem([each.shelf.name])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_there = each.shelf.key in ticked
            item.setCheckState(0, _CHECKED if is_there else Qt.CheckState.Unchecked)
            item.setData(0, _KEY, each.shelf.key)
            if stack:
                stack[-1].addChild(item)
            else:
                self._tree.addTopLevelItem(item)
            stack.append(item)
        self._tree.expandAll()
        first = self._tree.topLevelItem(0)
        if first is not None:
            self._tree.setCurrentItem(first)

    @Slot()
    def _tell(self) -> None:
        items = self._tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        ticked = {str(each.data(0, _KEY)) for each in items if each.checkState(0) == _CHECKED}
        self.chosen.emit(frozenset(ticked), " ".join(self._line.text().split()))
