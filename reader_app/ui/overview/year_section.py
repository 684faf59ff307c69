"""The years of the overview: a heading, the bars, and what the bar says that one is at."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader_app.ui.overview.part import Row
from reader_app.ui.overview.year_chart import YearChart
from reader_app.ui.theme import Theme


class YearSection(QWidget):
    """Shown where notes have years.

    Signals:
        years_picked: A bar was clicked on; carries its Stretch of years.
    """

    years_picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._chart = YearChart(theme)
        heading = QLabel(self.tr("By year"))
        heading.setFont(theme.font(13, QFont.Weight.DemiBold))
        told = QLabel()
        told.setFont(theme.font(13))
        line = QHBoxLayout()
        line.addWidget(heading)
        line.addStretch(1)
        line.addWidget(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._chart)
        self._chart.told.connect(told.setText)
        self._chart.years_picked.connect(self.years_picked)

    @property
    def row(self) -> Row:
        """The bars as the keyboard walks along them."""
        return self._chart.row

    def show_years(self, notes: dict[int, int]) -> None:
        """Show how many notes each year has."""
        self._chart.show_years(notes)
