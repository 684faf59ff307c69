"""A question for a name, that says at once where a name is taken."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

_WIDTH = 420


class NameQuestion(QDialog):
    """Asks how to call something; a name that is taken may replace what is called that.

    Signals:
        named: The reader gave a name; carries it, without spaces around it.
    """

    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, proposed: str, taken: Collection[str]) -> None:
        super().__init__(parent)
        self._taken = {each.casefold() for each in taken}
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._line = QLineEdit(proposed)
        self._line.setAccessibleName(self.tr("Name"))
        self._line.selectAll()
        label = QLabel(self.tr("Name:"))
        label.setBuddy(self._line)
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        box = QDialogButtonBox()
        self._save = box.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._save.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for each in (label, self._line, self._told, box):
            column.addWidget(each)
        self.setMinimumWidth(_WIDTH)
        self._line.textChanged.connect(self._look)
        self.accepted.connect(self._tell)
        self._look(proposed)
        self._line.setFocus()

    @Slot(str)
    def _look(self, text: str) -> None:
        name = _plain(text)
        is_taken = name.casefold() in self._taken
        told = self.tr("This name is taken: what is called that will be replaced.")
        # A line that comes and goes would let the buttons jump.
        self._told.setText(told if is_taken else " ")
        self._told.setAccessibleName(told if is_taken else "")
        self._save.setText(self.tr("Replace") if is_taken else self.tr("Save"))
        self._save.setEnabled(bool(name))

    @Slot()
    def _tell(self) -> None:
        self.named.emit(_plain(self._line.text()))


def _plain(name: str) -> str:
    return " ".join(name.split())
