"""In which format what the reader made goes out: each with what it is for."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.backup import KeptCounts
from reader_app.ui.buttons import TextButton
from reader_app.ui.keeping.kept_words import KeptWords
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_WIDTH = 520
_INDENT = 26


class Format(StrEnum):
    """A format by the end of its files' names."""

    JSON = ".json"
    HTML = ".html"
    MARKDOWN = ".md"
    CSV = ".csv"


class OwnExportDialog(QDialog):
    """A choice of one; Escape gives up.

    Signals:
        chosen: The reader wants it so; carries the Format.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = KeptWords(self)
        self.setWindowTitle(self.tr("Export your favourites"))
        self._told = QLabel(self.tr("Counting…"))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setFont(theme.font(14, QFont.Weight.DemiBold))
        self._group = QButtonGroup(self)
        self._hints: list[QLabel] = []
        self._export = TextButton(theme, self.tr("Choose the file…"), primary=True)
        self._export.setDefault(True)
        self._export.setEnabled(False)
        self._cancel = TextButton(theme, self.tr("Cancel"))
        self._lay_out()
        self._export.clicked.connect(self._choose)
        self._cancel.clicked.connect(self.reject)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_counts(self, counts: KeptCounts) -> None:
        """Say how much there is to go out."""
        line = self._words.line(counts)
        self._told.setText(line or self.tr("You have marked and written nothing yet."))
        self._export.setEnabled(bool(line))
        chosen = self._group.checkedButton()
        (chosen if line and chosen is not None else self._cancel).setFocus()

    def _formats(self) -> list[tuple[Format, str, str]]:
        return [
            (
                Format.JSON,
                self.tr("&Everything (JSON)"),
                self.tr("To keep, or for another computer: nothing is left out."),
            ),
            (
                Format.HTML,
                self.tr("&Bookmarks (HTML)"),
                self.tr("For a browser; the shelves become folders."),
            ),
            (
                Format.MARKDOWN,
                self.tr("A &list (Markdown)"),
                self.tr("To read, to print or to send: titles, links, remarks and highlights."),
            ),
            (
                Format.CSV,
                self.tr("A &table (CSV)"),
                self.tr("For a spreadsheet, or for Zotero and its like."),
            ),
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(4)
        column.addWidget(self._told)
        column.addSpacing(8)
        for number, (_format, name, hint) in enumerate(self._formats()):
            button = QRadioButton(name)
            button.setFont(self._theme.font(13, QFont.Weight.Medium))
            button.setAccessibleDescription(hint)
            button.setChecked(number == 0)
            self._group.addButton(button, number)
            label = QLabel(hint)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFont(self._theme.font(12))
            label.setIndent(_INDENT)
            self._hints.append(label)
            column.addWidget(button)
            column.addWidget(label)
            column.addSpacing(4)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._export)
        column.addSpacing(6)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)

    @Slot()
    def _choose(self) -> None:
        chosen = self._formats()[self._group.checkedId()][0]
        self.accept()
        self.chosen.emit(chosen)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        paint_ground(self, tokens.window)
        for hint in self._hints:
            hint.setStyleSheet(f"color: {tokens.ink_soft}")
        # Fusion's own circles cannot be seen by night.
        ring = f"width: 14px; height: 14px; border-radius: 8px; border: 1px solid {tokens.ink_soft}"
        dot = f"width: 6px; height: 6px; border-radius: 8px; border: 5px solid {tokens.accent}"
        for button in self._group.buttons():
            button.setStyleSheet(
                "QRadioButton { border: 1px solid transparent; border-radius: 5px; outline: none }"
                f"QRadioButton:focus {{ border-color: {tokens.accent} }}"
                f"QRadioButton::indicator {{ {ring}; background: {tokens.page} }}"
                f"QRadioButton::indicator:checked {{ {dot}; background: {tokens.on_accent} }}"
            )
