"""Acronyms, told to the list: what a search looks for besides what was written."""

from PySide6.QtCore import QObject, Slot

from reader_app.domain.query import Answer, SpeltOut
from reader_app.domain.search_line import line_exact
from reader_app.ui.browsing.also_line import AlsoLine
from reader_app.ui.front import Front
from reader_app.ui.theme import Theme


class AcronymDisplay(QObject):
    """Says above the cards what else is looked for, and lets the reader leave it."""

    def __init__(self, front: Front, theme: Theme) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._line: AlsoLine | None = None
        front.finder.answered.connect(self._show)

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        if answer.also or self._line is not None:
            line = self._line or self._make_line()
            line.show_also(answer.also)

    def _make_line(self) -> AlsoLine:
        line = self._line = AlsoLine(self._theme)
        line.exact_requested.connect(self._write_exact)
        self._front.list.put_above(line)
        return line

    @Slot(object)
    def _write_exact(self, also: tuple[SpeltOut, ...]) -> None:
        """Put quotes around what was written; Ctrl+Z in the line takes them away again."""
        line = self._front.line.text()
        for each in also:
            line = line_exact(line, each.clauses, self._front.finder.facets)
        self._front.rewrite(line)
