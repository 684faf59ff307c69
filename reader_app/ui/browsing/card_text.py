"""Text fitted into a card: some lines of it, the last one cut, the found words marked."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextLayout, QTextOption

from reader_app.ui.plain_text import one_line, qt_length, unbroken

Marks = tuple[tuple[int, int], ...]

_LONGEST = 600
_LEADING = 1.04
_ELLIPSIS = "…"
_LINE_END = "\u2028"
_BEYOND_ANY_WIDTH = 100_000.0


class TextFitter:
    """Lays texts out on up to `lines` lines of one width, to be drawn often.

    `mark` are the ground and the ink of found words.
    """

    def __init__(self, font: QFont, width: float, lines: int, mark: tuple[QColor, QColor]) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._leading = self._metrics.lineSpacing() * _LEADING
        self._width = max(width, 1.0)
        self._lines = lines
        # More letters than a line takes, unless nearly all of them are narrow.
        self._of_a_line = int(self._width / self._metrics.averageCharWidth() * 1.5) + 8
        self._mark = mark

    def layout(self, text: str, marks: Marks) -> QTextLayout:
        """`text` laid out; what does not fit ends in an ellipsis."""
        text = unbroken(one_line(text[:_LONGEST]))
        # To shape letters takes time: what will be cut off is not laid out before.
        head = text[: self._lines * self._of_a_line]
        start = self._last_line(head, marks)
        if isinstance(start, QTextLayout) and len(head) < len(text):
            start = self._last_line(text, marks)
        if isinstance(start, QTextLayout):
            return start
        return self._laid(*self._cut(text, marks, start), cut=True)

    def height(self, layout: QTextLayout) -> float:
        """How high a laid out text is."""
        return layout.lineCount() * self._leading

    def _last_line(self, text: str, marks: Marks) -> QTextLayout | int:
        """`text` laid out if all of it fits, else where the last line begins that there is."""
        layout = self._laid(text, _clipped(marks, 0, len(text), 0), cut=False)
        last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
        if last is None or last.textStart() + last.textLength() >= qt_length(text):
            return layout
        return _char_at(text, last.textStart())

    def _cut(self, text: str, marks: Marks, start: int) -> tuple[str, Marks]:
        """`text` with all from `start` on made to fit into one line, and its marks."""
        head = text[:start].rstrip()
        tail = self._elided(text[start : start + self._of_a_line])
        if not tail.endswith(_ELLIPSIS):
            tail = self._elided(text[start:])
        if not head:
            return tail, _clipped(marks, start, start + len(tail) - 1, -start)
        shift = len(head) + 1 - start
        kept = _clipped(marks, 0, len(head), 0)
        return head + _LINE_END + tail, kept + _clipped(marks, start, start + len(tail) - 1, shift)

    def _elided(self, text: str) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._width)

    def _laid(self, text: str, marks: Marks, *, cut: bool) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._range(text, start, end) for start, end in marks])
        layout.beginLayout()
        for number in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            # The cut line was measured already: rounding must not wrap it again.
            is_last = cut and number == self._lines - 1
            line.setLineWidth(_BEYOND_ANY_WIDTH if is_last else self._width)
            line.setPosition(QPointF(0, number * self._leading))
        layout.endLayout()
        return layout

    def _range(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = qt_length(text[:start])
        found.length = qt_length(text[start:end])
        # Qt's class of formats takes 3 ms to make: only a list with found words waits for it.
        mark = found.format
        mark.setBackground(self._mark[0])
        mark.setForeground(self._mark[1])
        found.format = mark
        return found


def _clipped(marks: Marks, start: int, end: int, shift: int) -> Marks:
    """What of `marks` lies between `start` and `end`, moved by `shift`."""
    bounded = ((max(a, start), min(b, end)) for a, b in marks)
    return tuple((a + shift, b + shift) for a, b in bounded if a < b)


def _char_at(text: str, units: int) -> int:
    """Which character of `text` stands at a place that Qt counts in 16-bit units."""
    if units <= len(text) and qt_length(text[:units]) == units:
        return units
    at = 0
    while qt_length(text[:at]) < units:
        at += 1
    return at
