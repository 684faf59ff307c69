"""The histogram of the years in the sidebar, under the mouse and the keyboard."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import TYPE, YEAR, Taxonomy, TermKey
from reader_app.ui.browsing.picking import Chosen
from reader_app.ui.browsing.row_menu import RowMenu
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NEWS = TermKey(TYPE, "Actualité")
NOTHING: frozenset[TermKey] = frozenset()
# 2013 has no notes: twelve bars of fifteen pixels, one of them a gap.
YEARS = [year for year in range(2010, 2022) if year != 2013]


def terms(*years: int) -> frozenset[TermKey]:
    return frozenset(TermKey(YEAR, str(year)) for year in years)


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> TaxonomySidebar:
    sidebar = TaxonomySidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(236, 600)
    totals = dict.fromkeys(terms(*YEARS), 50)
    sidebar.show_totals(totals)
    sidebar.show_taxonomy(Taxonomy((NEWS, *totals)))
    sidebar.show_counts({**totals, TermKey(YEAR, "2019"): 42}, 550, 0)
    sidebar.show()
    qtbot.waitExposed(sidebar)
    return sidebar


def place(sidebar: TaxonomySidebar, year: int) -> QPoint:
    """The middle of a year's bar; bars stand under the facets' names, from edge to edge."""
    row = sidebar.visualRect(sidebar.terms.years_index())
    left, right = 17, sidebar.width() - 11 - 1 - 8
    return QPoint(round(left + (year - 2010 + 0.5) * (right - left) / 12), row.top() + 40)


def drag(
    qtbot: QtBot,
    sidebar: TaxonomySidebar,
    first: int,
    last: int,
    modifier: Qt.KeyboardModifier = PLAIN,
) -> list[frozenset[TermKey]]:
    """Drag over years; what is chosen then."""
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.mousePress(sidebar.viewport(), LEFT, modifier, place(sidebar, first))
        qtbot.mouseMove(sidebar.viewport(), place(sidebar, last))
        qtbot.mouseRelease(sidebar.viewport(), LEFT, modifier, place(sidebar, last))
    assert changed.args is not None
    return changed.args


def click(
    qtbot: QtBot, sidebar: TaxonomySidebar, year: int, modifier: Qt.KeyboardModifier = PLAIN
) -> list[frozenset[TermKey]]:
    return drag(qtbot, sidebar, year, year, modifier)


def spoken(sidebar: TaxonomySidebar) -> str:
    text: str = sidebar.terms.years_index().data(Qt.ItemDataRole.AccessibleTextRole)
    return text


def choose(sidebar: TaxonomySidebar, chosen: Chosen) -> None:
    sidebar.show_chosen(chosen, favourites_only=False)


def test_a_drag_picks_the_years_that_there_are(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    choose(sidebar, Chosen(frozenset({NEWS})))
    assert drag(qtbot, sidebar, 2012, 2015) == [terms(2012, 2014, 2015) | {NEWS}, NOTHING]
    assert "2012\u00a0–\u00a02015" in spoken(sidebar)


def test_a_drag_goes_either_way_and_beyond_the_bars(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    assert drag(qtbot, sidebar, 2016, 2014) == [terms(2014, 2015, 2016), NOTHING]
    assert drag(qtbot, sidebar, 2020, 2040) == [terms(2020, 2021), NOTHING]


def test_another_drag_replaces_the_first(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    choose(sidebar, Chosen(terms(2010), terms(2021)))
    assert drag(qtbot, sidebar, 2014, 2015) == [terms(2014, 2015), NOTHING]


def test_a_click_picks_a_year_a_second_leaves_it_out_a_third_gives_it_up(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    assert click(qtbot, sidebar, 2019) == [terms(2019), NOTHING]
    assert click(qtbot, sidebar, 2019) == [NOTHING, terms(2019)]
    assert click(qtbot, sidebar, 2019) == [NOTHING, NOTHING]


def test_a_gap_picks_nothing(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    with qtbot.assertNotEmitted(sidebar.terms_changed):
        qtbot.mouseClick(sidebar.viewport(), LEFT, pos=place(sidebar, 2013))


def test_control_adds_and_takes_away(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    click(qtbot, sidebar, 2019)
    assert click(qtbot, sidebar, 2011, CONTROL) == [terms(2011, 2019), NOTHING]
    assert click(qtbot, sidebar, 2019, CONTROL) == [terms(2011), NOTHING]


def test_alt_leaves_a_stretch_out_of_another(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    drag(qtbot, sidebar, 2014, 2018)
    assert drag(qtbot, sidebar, 2016, 2017, ALT) == [terms(2014, 2015, 2018), terms(2016, 2017)]


def test_shift_stretches_from_where_one_was(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    click(qtbot, sidebar, 2014)
    assert click(qtbot, sidebar, 2016, SHIFT) == [terms(2014, 2015, 2016), NOTHING]


def test_the_cross_below_gives_the_years_up_alone(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    choose(sidebar, Chosen(terms(2014) | {NEWS}, terms(2016)))
    row = sidebar.visualRect(sidebar.terms.years_index())
    cross = QPoint(sidebar.width() - 28, row.bottom() - 10)
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.mouseClick(sidebar.viewport(), LEFT, pos=cross)
    assert changed.args == [{NEWS}, NOTHING]


def test_the_keyboard_goes_from_year_to_year_and_picks(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    sidebar.setFocus()
    sidebar.setCurrentIndex(sidebar.terms.years_index())
    assert spoken(sidebar) == "Years, 2021: 50 note(s)"
    for _ in range(2):
        qtbot.keyClick(sidebar, Qt.Key.Key_Left)
    assert spoken(sidebar) == "Years, 2019: 42 note(s)"
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(sidebar, Qt.Key.Key_Space)
    assert changed.args == [terms(2019), NOTHING]
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(sidebar, Qt.Key.Key_Escape)
    assert changed.args == [NOTHING, NOTHING]


def test_a_year_far_from_all_others_is_picked_by_keys_and_by_mouse(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    totals = dict.fromkeys(terms(1200, *YEARS), 50)
    sidebar.show_totals(totals)
    sidebar.show_taxonomy(Taxonomy((NEWS, *totals)))
    sidebar.show_counts(totals, 600, 0)
    sidebar.setFocus()
    sidebar.setCurrentIndex(sidebar.terms.years_index())
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(sidebar, key)
    assert spoken(sidebar) == "Years, 2010: 50 note(s)"
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(sidebar, key)
    assert spoken(sidebar) == "Years, 1200: 50 note(s)"
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(sidebar, Qt.Key.Key_Space)
    assert changed.args == [terms(1200), NOTHING]
    row = sidebar.visualRect(sidebar.terms.years_index())
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.mouseClick(sidebar.viewport(), LEFT, PLAIN, QPoint(20, row.top() + 40))
    assert changed.args == [NOTHING, terms(1200)]


def test_shift_and_arrows_stretch_and_space_picks_all(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    sidebar.setCurrentIndex(sidebar.terms.years_index())
    qtbot.keyClick(sidebar, Qt.Key.Key_Home)
    for _ in range(2):
        qtbot.keyClick(sidebar, Qt.Key.Key_Right, SHIFT)
    assert spoken(sidebar) == "Years, 2010\u00a0–\u00a02012: 150 note(s)"
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(sidebar, Qt.Key.Key_Space)
    assert changed.args == [terms(2010, 2011, 2012), NOTHING]
    qtbot.keyClick(sidebar, Qt.Key.Key_End)
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(sidebar, Qt.Key.Key_Space, ALT)
    assert changed.args == [terms(2010, 2011, 2012), terms(2021)]


def test_escape_first_forgets_a_stretch_that_was_not_picked(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    choose(sidebar, Chosen(terms(2010)))
    sidebar.setCurrentIndex(sidebar.terms.years_index())
    qtbot.keyClick(sidebar, Qt.Key.Key_Right, SHIFT)
    with qtbot.assertNotEmitted(sidebar.terms_changed):
        qtbot.keyClick(sidebar, Qt.Key.Key_Escape)
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(sidebar, Qt.Key.Key_Escape)
    assert changed.args == [NOTHING, NOTHING]


def test_up_and_down_leave_the_years(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    sidebar.setCurrentIndex(sidebar.terms.years_index())
    qtbot.keyClick(sidebar, Qt.Key.Key_Up)
    assert sidebar.currentIndex().data() == "Years"
    assert sidebar.currentIndex() != sidebar.terms.years_index()


def test_the_menu_is_for_the_whole_stretch(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    choose(sidebar, Chosen(terms(2014, 2015, 2016)))
    where = place(sidebar, 2015)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, sidebar.viewport().mapToGlobal(where))
    QApplication.sendEvent(sidebar.viewport(), event)
    menu = next(each for each in sidebar.findChildren(RowMenu) if each.isVisible())
    ways = {action.text(): action for action in menu.actions()}
    assert list(ways) == ["Without this", "Give up"]
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        ways["Without this"].trigger()
    assert changed.args == [NOTHING, terms(2014, 2015, 2016)]


def test_what_is_chosen_and_what_is_counted_is_drawn(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    row = sidebar.visualRect(sidebar.terms.years_index())
    pictures = [sidebar.viewport().grab(row).toImage()]
    for chosen in (Chosen(terms(2014)), Chosen(NOTHING, terms(2014))):
        choose(sidebar, chosen)
        pictures.append(sidebar.viewport().grab(row).toImage())
    sidebar.show_counts({TermKey(YEAR, "2014"): 1}, 550, 0)
    pictures.append(sidebar.viewport().grab(row).toImage())
    assert all(one != other for one, other in pairwise(pictures))


def test_the_row_keeps_its_height(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    before = sidebar.visualRect(sidebar.terms.years_index())
    drag(qtbot, sidebar, 2014, 2018)
    assert sidebar.visualRect(sidebar.terms.years_index()) == before
