"""A question for another term of the same facet."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.taxonomy import TermKey
from reader_app.overriding import override
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.term_list import TermListModel
from reader_app.ui.browsing.term_list_delegate import ROW_HEIGHT, TermListDelegate
from reader_app.ui.list_panel import RowList
from reader_app.ui.theme import Theme

_ROWS = 9
_WIDTH = 420


class TermQuestion(QDialog):
    """Asks which term: typing finds it among hundreds, Return takes the one that is marked.

    Signals:
        chosen: The reader chose; carries the TermKey.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, title: str, question: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._told = QLabel(question)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._field = QLineEdit()
        self._field.setClearButtonEnabled(True)
        self._nothing = QLabel(self.tr("No term is called that."))
        box = QDialogButtonBox()
        self._take = box.addButton(self.tr("Choose"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._take.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        for each in (self._told, self._field, self._nothing, box):
            self._column.addWidget(each)
        self.accepted.connect(self._tell)
        self._field.textChanged.connect(self._find)
        self._field.installEventFilter(self)

    def show_terms(self, terms: TaxonomyModel, facet: str, but: Collection[TermKey]) -> None:
        """Offer the terms of a facet `but` some."""
        self._model = TermListModel(terms, self)
        self._model.show_terms(facet, None, but)
        self._list = RowList(self._model)
        self._list.setItemDelegate(TermListDelegate(self._theme, self._list, boxes=False))
        self._list.setFrameShape(QFrame.Shape.StyledPanel)
        self._list.setFixedHeight(_ROWS * ROW_HEIGHT + 4)
        self._list.setAccessibleName(terms.facet_name(facet))
        self._list.doubleClicked.connect(self.accept)
        self._column.insertWidget(2, self._list)
        words = self.tr("Find among %Ln term(s)", "", self._model.in_all)
        self._field.setPlaceholderText(words)
        self._field.setAccessibleName(words)
        self.setMinimumWidth(_WIDTH)
        self._find("")
        self._field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk through the list while one types."""
        walks = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        is_walk = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_walk and isinstance(event, QKeyEvent) and event.key() in walks:
            self._list.event(event)
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _find(self, letters: str) -> None:
        self._model.find(letters)
        first = self._model.index(0)
        self._list.setCurrentIndex(first if first.isValid() else QModelIndex())
        self._nothing.setText("" if first.isValid() else self.tr("No term is called that."))
        self._take.setEnabled(first.isValid())

    @Slot()
    def _tell(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self.chosen.emit(self._model.term(index.row()))
