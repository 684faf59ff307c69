"""The sidebar's rows as a tree."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import THEME, TYPE, YEAR, Taxonomy, TermKey, TermPlace
from reader_app.ui.browsing.picking import Pick
from reader_app.ui.browsing.taxonomy_model import COUNT, PICK, TaxonomyModel

SOCIAL = TermKey(THEME, "Développement social")
LIFE = TermKey(THEME, "Vie associative")
NEWS = TermKey(TYPE, "Actualité")
PLACES = (TermPlace(LIFE, (SOCIAL.name, "Cadre de vie")),)
TREE = Taxonomy((NEWS, SOCIAL, LIFE, TermKey(YEAR, "2018"), TermKey(YEAR, "2019")), PLACES)


@pytest.fixture
def model(qtbot: QtBot) -> TaxonomyModel:
    model = TaxonomyModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_taxonomy(TREE)
    return model


def texts(model: TaxonomyModel, above: QModelIndex = QModelIndex()) -> list[str]:
    return [model.index(row, 0, above).data() for row in range(model.rowCount(above))]


def find(model: TaxonomyModel, text: str) -> QModelIndex:
    return next(index for index in model.indexes() if index.data() == text)


def spoken(model: TaxonomyModel, text: str) -> str:
    said: str = find(model, text).data(Qt.ItemDataRole.AccessibleTextRole)
    return said


def test_all_notes_and_favourites_stand_over_the_facets(model: TaxonomyModel) -> None:
    assert texts(model) == ["All notes", "Favourites", "Type", "Themes", "Years"]


def test_an_unknown_facet_goes_by_its_name(model: TaxonomyModel) -> None:
    model.show_taxonomy(Taxonomy((TermKey("dispositif", "Contrat de ville"),)))
    assert texts(model)[-1] == "dispositif"


def test_a_term_stands_under_each_of_its_broader_ones(model: TaxonomyModel) -> None:
    for broader in ("Développement social", "Cadre de vie"):
        assert texts(model, find(model, broader)) == ["Vie associative"]


def test_the_last_year_comes_first(model: TaxonomyModel) -> None:
    assert texts(model, find(model, "Years")) == ["2019", "2018"]


def test_counts_change_in_place(qtbot: QtBot, model: TaxonomyModel) -> None:
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.layoutChanged),
        qtbot.waitSignal(model.dataChanged),
    ):
        model.show_counts({LIFE: 42, SOCIAL: 117}, 240, 3)
    assert find(model, "Vie associative").data(COUNT) == 42
    assert find(model, "All notes").data(COUNT) == 240
    assert find(model, "Favourites").data(COUNT) == 3
    assert find(model, "Actualité").data(COUNT) == 0


def test_the_same_counts_again_say_nothing(qtbot: QtBot, model: TaxonomyModel) -> None:
    model.show_counts({LIFE: 42}, 240, 3)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_counts({LIFE: 42}, 240, 3)


def test_the_same_tree_again_resets_nothing(qtbot: QtBot, model: TaxonomyModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_taxonomy(
            Taxonomy(TREE.terms(TYPE) + TREE.terms(THEME) + TREE.terms(YEAR), PLACES)
        )


def test_a_new_term_keeps_counts_and_picks(model: TaxonomyModel) -> None:
    model.show_counts({LIFE: 42}, 240, 3)
    model.show_picked(frozenset({LIFE}), favourites_only=True)
    more = TermKey(THEME, "Santé")
    model.show_taxonomy(Taxonomy((NEWS, SOCIAL, LIFE, more), PLACES))
    assert find(model, "Vie associative").data(COUNT) == 42
    assert find(model, "Vie associative").data(PICK) is Pick.PICKED
    assert find(model, "All notes").data(COUNT) == 240
    assert find(model, "Favourites").data(PICK) is Pick.PICKED


def test_a_row_tells_its_name_count_and_state(model: TaxonomyModel) -> None:
    model.show_counts({LIFE: 42, SOCIAL: 117}, 240, 3)
    model.show_picked(frozenset({LIFE}), favourites_only=False)
    assert spoken(model, "Vie associative") == "Vie associative, 42 note(s), picked"
    assert (
        spoken(model, "Développement social") == "Développement social, 117 note(s), partly picked"
    )
    assert spoken(model, "Actualité") == "Actualité, 0 note(s)"
    assert spoken(model, "Themes") == "Themes"
    model.show_picked(frozenset({SOCIAL}), favourites_only=False)
    assert spoken(model, "Vie associative") == "Vie associative, 42 note(s), included"


def test_the_boxes_tell_the_same(model: TaxonomyModel) -> None:
    model.show_picked(frozenset({LIFE}), favourites_only=False)
    role = Qt.ItemDataRole.CheckStateRole
    assert find(model, "Vie associative").data(role) == Qt.CheckState.Checked
    assert find(model, "Développement social").data(role) == Qt.CheckState.PartiallyChecked
    assert find(model, "Actualité").data(role) == Qt.CheckState.Unchecked
    assert find(model, "Themes").data(role) is None


def test_a_chain_of_three_thousand_terms_is_laid_out(model: TaxonomyModel) -> None:
    keys = [TermKey(THEME, f"{number:04}") for number in range(3000)]
    places = [TermPlace(keys[at], (keys[at - 1].name,)) for at in range(2990, 3000)]
    model.show_taxonomy(Taxonomy(keys, places))
    assert sum(1 for _ in model.indexes()) == 3003
