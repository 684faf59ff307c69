"""How the histogram of the years is drawn."""

from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from reader_app.ui.browsing.picking import Pick
from reader_app.ui.browsing.year_bars import Bar, YearBars, YearRoom
from reader_app.ui.browsing.year_picker import YearPicker
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import IconPainter
from reader_app.ui.wording import stretch_text

_LEAST = 2.0
_APART = 1.0
_ROOMY = 3.0
"""Narrower bars touch each other."""
_MARK = 2.5
_OPEN = 2.0
"""From the middle of a break to either side of it."""
_CROSS = 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignCenter


class YearPainter:
    """Draws bars of the notes under the query over paler bars of all, and words below them.

    Heights are square roots: of a thousand notes ten can still be seen.
    """

    def __init__(self, theme: Theme, picker: YearPicker) -> None:
        self._theme = theme
        self._picker = picker
        self._small = theme.font(11)
        self._icons = IconPainter(theme)

    def draw(self, painter: QPainter, room: YearRoom, *, has_keys: bool) -> None:
        """Draw into `room`; `has_keys` says that the keyboard is here."""
        bars = self._picker.bars()
        self._draw_grounds(painter, room.bars, bars, has_keys=has_keys)
        for at, bar in enumerate(bars.bars):
            slot = _slot(room.bars, bars, at)
            if not bar.is_gap:
                self._draw_bar(painter, slot, bar, bars.most)
        self._draw_base(painter, room.bars, bars)
        painter.setFont(self._small)
        self._draw_axis(painter, room.axis, bars, has_keys=has_keys)
        self._draw_line(painter, room)

    def _draw_grounds(
        self, painter: QPainter, room: QRectF, bars: YearBars, *, has_keys: bool
    ) -> None:
        """What lies behind the bars: the stretch under way, the bar that the reader is at."""
        tokens = self._theme.tokens
        stretch = self._picker.stretch(bars)
        at = self._picker.current(bars, by_keys=has_keys)
        if stretch is not None:
            place = _slot(room, bars, stretch[0]).united(_slot(room, bars, stretch[1]))
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(QColor(tokens.selected))
        elif at is not None:
            place = _slot(room, bars, at)
            painter.setPen(QPen(QColor(tokens.accent), 1.2) if has_keys else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.line))
        else:
            return
        painter.drawRoundedRect(place.adjusted(-1, -3, 1, 0), 2, 2)

    def _draw_bar(self, painter: QPainter, slot: QRectF, bar: Bar, most: int) -> None:
        tokens = self._theme.tokens
        place = slot.adjusted(0, 0, -_APART if slot.width() >= _ROOMY else 0, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line_strong))
        painter.drawRect(_risen(place, bar.total, most))
        notes = _risen(place, bar.notes, most)
        if bar.pick is Pick.LEFT_OUT:
            painter.setBrush(QColor(tokens.side))
            painter.setPen(QPen(QColor(tokens.ink_faint), 1))
            painter.drawRect(notes.adjusted(0.5, 0.5, -0.5, 0))
            painter.setPen(QPen(QColor(tokens.ink), 1.6))
            middle = slot.bottom() - 9
            painter.drawLine(QLineF(slot.left() - 0.5, middle, slot.right() + 0.5, middle))
            return
        painter.setBrush(QColor(tokens.accent if bar.pick is Pick.PICKED else tokens.ink_faint))
        painter.drawRect(notes)
        if bar.pick in (Pick.PICKED, Pick.PARTLY):
            painter.setBrush(QColor(tokens.accent))
            painter.drawRect(QRectF(slot.left(), slot.bottom() + 1, slot.width(), _MARK))

    def _draw_base(self, painter: QPainter, room: QRectF, bars: YearBars) -> None:
        """The line below the bars; a break in it stands for years that are not drawn."""
        tokens = self._theme.tokens
        line, strokes = QPen(QColor(tokens.line_strong), 1), QPen(QColor(tokens.ink_faint), 1.2)
        base = room.bottom() + 0.5
        left = room.left()
        for former, later in pairwise(bars.runs):
            middle = room.left() + (former.high + 1 + later.low) / 2 * bars.slot
            painter.setPen(line)
            painter.drawLine(QLineF(left, base, middle - _OPEN, base))
            painter.setPen(strokes)
            for x in (middle - _OPEN, middle + _OPEN):
                painter.drawLine(QLineF(x - 2, base + 3, x + 2, base - 6))
            left = middle + _OPEN
        painter.setPen(line)
        painter.drawLine(QLineF(left, base, room.left() + bars.width, base))

    def _draw_axis(
        self, painter: QPainter, place: QRectF, bars: YearBars, *, has_keys: bool
    ) -> None:
        """The first and the last year; between them what the reader is at.

        Where breaks part the years, those of each run, as far as there is room.
        """
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.ink_faint))
        ends = self._picker.ends()
        said = self._picker.said(bars, by_keys=has_keys)
        metrics = QFontMetricsF(self._small)
        if len(bars.runs) > 1 and not said:
            self._draw_runs(painter, place.adjusted(0, 2, 0, 0), bars)
            return
        year = metrics.horizontalAdvance("0000") + 6
        under = place.adjusted(0, 2, 0, 0)
        under.setWidth(max(bars.width, 2 * year))
        beside = under.width() - 2 * year if said else place.width()
        if ends is not None and metrics.horizontalAdvance(said) <= beside:
            painter.drawText(under, _LEFT, str(ends.first))
            if ends.last != ends.first:
                painter.drawText(under, _RIGHT, str(ends.last))
            under.setWidth(place.width() if not said else under.width())
        else:
            under.setWidth(place.width())
        painter.setPen(QColor(tokens.ink))
        painter.drawText(under, _CENTRE, said)

    def _draw_runs(self, painter: QPainter, place: QRectF, bars: YearBars) -> None:
        """The years of each run below it, the longest runs first, where nothing is yet."""
        metrics = QFontMetricsF(self._small)
        taken: list[QRectF] = []
        for run in sorted(bars.runs, key=lambda run: run.low - run.high):
            text = stretch_text(run.years)
            width = metrics.horizontalAdvance(text) + 2
            middle = place.left() + (run.low + run.high + 1) / 2 * bars.slot
            left = min(max(middle - width / 2, place.left()), place.right() - width)
            label = QRectF(left, place.top(), width, place.height())
            if not any(label.adjusted(-3, 0, 3, 0).intersects(each) for each in taken):
                painter.drawText(label, _CENTRE, text)
                taken.append(label)

    def _draw_line(self, painter: QPainter, room: YearRoom) -> None:
        """What is chosen, with a cross that gives it up; or how to choose."""
        tokens = self._theme.tokens
        text = self._picker.summary()
        place = room.line.adjusted(0, 0, -22 if text else 0, 0)
        painter.setPen(QColor(tokens.ink if text else tokens.ink_faint))
        right = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(self._small).elidedText(
            text or self._picker.hint(), right, place.width()
        )
        painter.drawText(place, _LEFT, shown)
        if text:
            middle = room.cross.center()
            side = QRectF(middle.x() - 6, middle.y() - 6, _CROSS, _CROSS)
            self._icons.draw(painter, side, "x", tokens.ink_soft)


def _slot(room: QRectF, bars: YearBars, at: int) -> QRectF:
    return QRectF(room.left() + at * bars.slot, room.top(), bars.slot, room.height())


def _risen(place: QRectF, notes: int, most: int) -> QRectF:
    """The part of a bar's place that so many notes fill, from below."""
    if not notes:
        return QRectF(place.left(), place.bottom(), place.width(), 0)
    height = max(_LEAST, place.height() * (notes / most) ** 0.5)
    return QRectF(place.left(), place.bottom() - height, place.width(), height)
