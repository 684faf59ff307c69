"""The notes by year, as bars that stand side by side."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader_app.domain.years import Stretch, year_groups
from reader_app.overriding import override
from reader_app.ui.overview.part import Part, Row
from reader_app.ui.theme import Theme
from reader_app.ui.wording import stretch_text

_BARS = 104
_AXIS = 22
_MOST_BARS = 40
_WIDEST = 56.0
_APART = 3.0
_APART_SHARE = 0.14
_LEAST = 3.0
_BETWEEN_YEARS = 14


class _YearBar(Part):
    """One bar: the notes of a year, or of some years in a row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.years = Stretch(0, 0)
        self._share = 0.0

    def show_notes(self, years: Stretch, share: float, told: str) -> None:
        """Show the notes of these years, as a share of the highest bar."""
        self.years, self._share = years, share
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_ground(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent))
        apart = max(1.0, self.width() * _APART_SHARE)
        height = max(_LEAST, (self.height() - 2 * _APART) * self._share)
        bottom = self.height() - _APART
        painter.drawRect(QRectF(apart, bottom - height, self.width() - 2 * apart, height))
        painter.end()


class YearChart(QWidget):
    """The bars, and the years below them.

    Signals:
        years_picked: A bar was clicked on; carries its Stretch of years.
        told: The pointer or the keyboard is at a bar; carries what it says, "" where it is not.
    """

    years_picked = Signal(object)
    told = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._font = theme.font(11)
        self._groups: tuple[tuple[Stretch, int], ...] = ()
        self._bars: list[_YearBar] = []
        self._row = Row(self)
        self._row.reached.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Notes by year"))
        theme.changed.connect(self.update)

    @property
    def row(self) -> Row:
        """The bars as the keyboard walks along them."""
        return self._row

    def show_years(self, notes: dict[int, int]) -> None:
        """Show how many notes each year has."""
        self._groups = year_groups(notes, _MOST_BARS)
        most = max((count for _, count in self._groups), default=1)
        filled = [(years, count) for years, count in self._groups if count]
        while len(self._bars) < len(filled):
            bar = _YearBar(self._theme)
            bar.setParent(self)
            bar.clicked.connect(self._pick)
            self._bars.append(bar)
        for bar, (years, count) in zip(self._bars, filled, strict=False):
            text = self.tr("%1: %Ln note(s)", "", count).replace("%1", stretch_text(years))
            bar.show_notes(years, count / most, text)
        for at, bar in enumerate(self._bars):
            bar.setVisible(at < len(filled))
        self._row.show_parts(self._bars[: len(filled)])
        self._arrange()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, _BARS + _AXIS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground line, and as many years as have room below it."""
        if not self._groups:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setPen(QColor(tokens.line_strong))
        painter.drawLine(0, _BARS, round(self._slot() * len(self._groups)), _BARS)
        painter.setPen(QColor(tokens.ink_soft))
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        free_from = 0.0
        for at, (years, _) in enumerate(self._groups):
            text = str(years.first)
            width = metrics.horizontalAdvance(text)
            left = max(0.0, (at + 0.5) * self._slot() - width / 2)
            if left >= free_from and left + width <= self.width():
                place = QRectF(left, _BARS + 4, width + 1, _AXIS - 4)
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, text)
                free_from = left + width + _BETWEEN_YEARS
        painter.end()

    def _slot(self) -> float:
        return min(_WIDEST, self.width() / max(1, len(self._groups)))

    def _arrange(self) -> None:
        """Put each bar where its years stand: years without notes leave a gap."""
        slot = self._slot()
        places = [at for at, (_, count) in enumerate(self._groups) if count]
        for at, bar in zip(places, self._bars, strict=False):
            left, right = round(at * slot), round((at + 1) * slot)
            bar.setGeometry(left, 0, max(2, right - left), _BARS)

    @Slot()
    def _pick(self) -> None:
        bar = self.sender()
        if isinstance(bar, _YearBar):
            self.years_picked.emit(bar.years)

    @Slot(object)
    def _tell(self, bar: QAbstractButton | None) -> None:
        self.told.emit(bar.accessibleName() if bar is not None else "")
