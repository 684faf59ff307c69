"""Lines under a heading: the terms with most notes, or the notes that were read last."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader_app.domain.card import NoteKey
from reader_app.domain.taxonomy import TermKey
from reader_app.ui.overview.lines import Line
from reader_app.ui.overview.part import Row
from reader_app.ui.theme import Theme


class Shown(NamedTuple):
    """What one line shows, and what it stands for; see Line.show_line."""

    words: str
    aside: str
    told: str
    share: float | None = None
    term: TermKey | None = None
    note: NoteKey | None = None


class LineList(QWidget):
    """A heading with lines, and a word below them; without lines it is not there.

    Signals:
        term_picked: A term's line was clicked on; carries its TermKey.
        note_picked: A note's line was clicked on; carries its key.
    """

    term_picked = Signal(object)
    note_picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._heading = QLabel()
        # A library may have facets of its own, under any name.
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setFont(theme.font(13, QFont.Weight.DemiBold))
        self._more = QLabel()
        self._more.setFont(theme.font(12))
        self._more.setIndent(0)
        self._lines: list[Line] = []
        self._row = Row(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self._column.addSpacing(6)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def row(self) -> Row:
        """The lines as the keyboard walks along them."""
        return self._row

    def show_lines(self, heading: str, lines: Sequence[Shown], more: str = "") -> None:
        """Show these lines under a heading, and what is said below them."""
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        while len(self._lines) < len(lines):
            line = Line(self._theme)
            line.clicked.connect(self._pick)
            self._lines.append(line)
            # Behind the heading and the blank below it, and those that are there.
            self._column.insertWidget(1 + len(self._lines), line)
        for line, shown in zip(self._lines, lines, strict=False):
            line.term, line.note = shown.term, shown.note
            line.show_line(shown.words, shown.aside, shown.told, shown.share)
        widths = [line.widths for line in self._lines[: len(lines)]]
        for line in self._lines[: len(lines)]:
            line.show_widths(max(each[0] for each in widths), max(each[1] for each in widths))
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(lines))
        self._row.show_parts(self._lines[: len(lines)])
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setVisible(bool(lines))

    @Slot()
    def _pick(self) -> None:
        line = self.sender()
        if isinstance(line, Line) and line.term is not None:
            self.term_picked.emit(line.term)
        elif isinstance(line, Line) and line.note is not None:
            self.note_picked.emit(line.note)

    @Slot()
    def _restyle(self) -> None:
        self._more.setStyleSheet(f"color: {self._theme.tokens.ink_soft}; padding: 4px 8px")
