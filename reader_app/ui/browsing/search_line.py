"""The line where the reader writes what they look for."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from reader_app.overriding import override
from reader_app.ui.theme import Theme


class SearchLine(QLineEdit):
    """Words, quoted phrases, -words; every change is told as it is typed.

    Signals:
        search_changed: The line reads otherwise now; carries its text.
        list_requested: The reader wants to go on to the notes.
        keep_requested: What is asked is to be saved.
    """

    search_changed = Signal(str)
    list_requested = Signal()
    keep_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lens = QAction(self.tr("Search"), self)
        self._cross = QAction(self.tr("Clear the search"), self)
        self._keep = QAction(self.tr("Save this search…"), self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self.addAction(self._keep, QLineEdit.ActionPosition.TrailingPosition)
        self._lens.triggered.connect(self._focus_all)
        self._cross.triggered.connect(self.clear)
        self._keep.triggered.connect(self.keep_requested)
        self._cross.setVisible(False)
        self._keep.setVisible(False)
        self.setFont(theme.font(13))
        self.setPlaceholderText(self.tr("Search the notes and the transcripts"))
        self.setAccessibleName(self.tr("Search the notes and the transcripts"))
        self.setMinimumWidth(160)
        self.setMaximumWidth(420)
        self.textChanged.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_line(self, text: str) -> None:
        """Show what is asked already: nothing is told."""
        with QSignalBlocker(self):
            self.setText(text)
        self._cross.setVisible(bool(text))

    def show_keeping(self, *, shown: bool) -> None:
        """Offer to save what is asked, or not."""
        self._keep.setVisible(shown)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 31)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _tell(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        self.search_changed.emit(text)

    @Slot()
    def _focus_all(self) -> None:
        self.setFocus()
        self.selectAll()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._lens.setIcon(self._theme.icon("search", tokens.ink_soft))
        self._cross.setIcon(self._theme.icon("x", tokens.ink_soft))
        self._keep.setIcon(self._theme.icon("bookmark", tokens.ink_soft))
        self.setStyleSheet(
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 7px; padding: 5px 6px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
            "QLineEdit QToolButton { border: none; background: transparent }"
        )
