"""Finding a term among hundreds, over the sidebar."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import TERRITORY, Taxonomy, TermKey, TermPlace
from reader_app.ui.browsing.picking import Chosen, Pick
from reader_app.ui.browsing.taxonomy_model import COUNT, PICK, TaxonomyModel
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.browsing.term_finder import TermFinder
from reader_app.ui.browsing.term_list import BROADER, TermListModel
from reader_app.ui.browsing.term_panel import TermPanel
from reader_app.ui.theme import Theme

ALT = Qt.KeyboardModifier.AltModifier
NOTHING: frozenset[TermKey] = frozenset()
NORTH = TermKey(TERRITORY, "Hauts-de-France")
OISE = TermKey(TERRITORY, "Oise")
SAINT = TermKey(TERRITORY, "Saint-Étienne-du-Rouvray")
TOWNS = [TermKey(TERRITORY, f"Commune {number:03}") for number in range(200)]
TREE = Taxonomy((NORTH, OISE, SAINT, *TOWNS), (TermPlace(OISE, (NORTH.name,)),))


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> TaxonomySidebar:
    sidebar = TaxonomySidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(236, 700)
    sidebar.show_taxonomy(TREE)
    sidebar.show_counts({OISE: 12, NORTH: 40}, 300, 0)
    sidebar.show()
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    return sidebar


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, sidebar: TaxonomySidebar) -> TermPanel:
    TermFinder(theme, sidebar)
    more = next(each for each in sidebar.terms.indexes() if each.data().startswith("More"))
    place = sidebar.visualRect(more).center()
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return sidebar.findChildren(TermPanel)[0]


def field(panel: TermPanel) -> QLineEdit:
    return panel.findChildren(QLineEdit)[0]


def terms(panel: TermPanel) -> QListView:
    return panel.findChildren(QListView)[0]


def names(panel: TermPanel) -> list[str]:
    model = terms(panel).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_all_terms_are_there_with_their_counts_and_broader_terms(panel: TermPanel) -> None:
    assert len(names(panel)) == 203
    assert field(panel).placeholderText() == "Find among 203 term(s)"
    index = terms(panel).model().index(names(panel).index("Oise"), 0)
    assert (index.data(COUNT), index.data(BROADER)) == (12, "Hauts-de-France")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Oise, 12 note(s), Hauts-de-France"


@pytest.mark.parametrize("letters", ["etienne", "SAINT ROUV", "étienne rouvray", "ouvr"])
def test_any_part_of_the_words_finds_whatever_the_accents(panel: TermPanel, letters: str) -> None:
    # Keys of a test know no accents.
    field(panel).insert(letters)
    assert names(panel) == [SAINT.name]


def test_what_begins_with_the_letters_comes_first(qtbot: QtBot, panel: TermPanel) -> None:
    qtbot.keyClicks(field(panel), "oi")
    assert names(panel)[0] == "Oise"


def test_nothing_found_is_said(qtbot: QtBot, panel: TermPanel) -> None:
    qtbot.keyClicks(field(panel), "kraken")
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert said == ["No term holds “kraken”."]
    qtbot.keyClick(field(panel), Qt.Key.Key_Down)
    qtbot.keyClick(field(panel), Qt.Key.Key_Return)
    assert panel.isVisible()


def test_return_in_the_field_picks_what_is_found_first_and_stays(
    qtbot: QtBot, sidebar: TaxonomySidebar, panel: TermPanel
) -> None:
    qtbot.keyClicks(field(panel), "oise")
    for modifier, chosen in (
        (Qt.KeyboardModifier.NoModifier, [{OISE}, NOTHING]),
        (ALT, [NOTHING, {OISE}]),
    ):
        with qtbot.waitSignal(sidebar.terms_changed) as changed:
            qtbot.keyClick(field(panel), Qt.Key.Key_Return, modifier)
        assert changed.args == chosen
    assert panel.isVisible()
    assert terms(panel).model().index(0, 0).data(PICK) is Pick.LEFT_OUT


def test_the_keyboard_goes_down_picks_and_comes_back(
    qtbot: QtBot, sidebar: TaxonomySidebar, panel: TermPanel
) -> None:
    qtbot.keyClick(field(panel), Qt.Key.Key_Down)
    qtbot.keyClick(terms(panel), Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(terms(panel), Qt.Key.Key_Space)
    assert changed.args == [{TOWNS[1]}, NOTHING]
    qtbot.keyClick(terms(panel), Qt.Key.Key_O)
    assert field(panel).text() == "o"
    qtbot.keyClick(field(panel), Qt.Key.Key_Down)
    qtbot.keyClick(terms(panel), Qt.Key.Key_Up)
    assert field(panel).hasFocus()


def test_a_click_picks_and_alt_leaves_out(
    qtbot: QtBot, sidebar: TaxonomySidebar, panel: TermPanel
) -> None:
    index = terms(panel).model().index(2, 0)
    place = terms(panel).visualRect(index).center()
    for modifier, chosen in (
        (Qt.KeyboardModifier.NoModifier, [{TOWNS[2]}, NOTHING]),
        (ALT, [NOTHING, {TOWNS[2]}]),
    ):
        with qtbot.waitSignal(sidebar.terms_changed) as changed:
            qtbot.mouseClick(terms(panel).viewport(), Qt.MouseButton.LeftButton, modifier, place)
        assert changed.args == chosen


def test_escape_leads_back_to_the_row(
    qtbot: QtBot, sidebar: TaxonomySidebar, panel: TermPanel
) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(field(panel), Qt.Key.Key_Escape)
    qtbot.waitUntil(sidebar.hasFocus)
    assert sidebar.currentIndex().data() == "More… (191)"


def test_new_counts_are_seen_while_it_is_open(sidebar: TaxonomySidebar, panel: TermPanel) -> None:
    sidebar.show_counts({TOWNS[0]: 7}, 7, 0)
    assert terms(panel).model().index(0, 0).data(COUNT) == 7


def test_it_stands_inside_the_window(sidebar: TaxonomySidebar, panel: TermPanel) -> None:
    assert panel.geometry().bottom() <= sidebar.window().geometry().bottom()
    assert panel.geometry().top() >= 0


@pytest.fixture
def model(qtbot: QtBot) -> TermListModel:
    source = TaxonomyModel()
    source.show_taxonomy(TREE)
    model = TermListModel(source)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_below_a_broader_term_its_narrower_ones_are_listed(model: TermListModel) -> None:
    model.show_terms(TERRITORY, NORTH)
    assert [model.term(row) for row in range(model.rowCount())] == [OISE]
    model.find("comm")
    assert model.rowCount(QModelIndex()) == 0


def test_the_list_is_in_the_order_of_its_facet(qtbot: QtBot) -> None:
    source = TaxonomyModel()
    source.show_taxonomy(TREE)
    source.show_totals({SAINT: 9, OISE: 3})
    source.show_order([TERRITORY])
    source.show_chosen(Chosen(), favourites_only=False)
    model = TermListModel(source)
    model.show_terms(TERRITORY, None)
    assert [model.term(row) for row in range(2)] == [SAINT, OISE]
