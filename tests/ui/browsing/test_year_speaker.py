"""What assistive tools are told while the reader goes through the years."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import YEAR, Taxonomy, TermKey
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.browsing.year_speaker import YearSpeaker
from reader_app.ui.theme import Theme


@pytest.fixture
def listened() -> Iterator[None]:
    """An assistive tool listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listened")
def test_each_step_among_the_years_is_told(qtbot: QtBot, theme: Theme) -> None:
    sidebar = TaxonomySidebar(theme)
    qtbot.addWidget(sidebar)
    years = {TermKey(YEAR, str(year)): year - 2010 for year in range(2018, 2022)}
    sidebar.show_taxonomy(Taxonomy(years))
    sidebar.show_counts(years, 38, 0)
    YearSpeaker(sidebar)
    sidebar.show()
    sidebar.setFocus()
    sidebar.setCurrentIndex(sidebar.terms.years_index())
    with qtbot.waitSignal(sidebar.year_reached) as reached:
        qtbot.keyClick(sidebar, Qt.Key.Key_Left)
    assert reached.args == ["2020: 10 note(s)"]
