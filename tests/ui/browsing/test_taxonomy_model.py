"""The sidebar's rows as a tree."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import THEME, TYPE, YEAR, Taxonomy, TermKey, TermPlace
from reader_app.ui.browsing.picking import Chosen, Pick
from reader_app.ui.browsing.taxonomy_model import COUNT, PICK, TaxonomyModel
from reader_app.ui.browsing.year_bars import YearNotes

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


def test_the_years_share_one_row(model: TaxonomyModel) -> None:
    below = find(model, "Years")
    assert model.rowCount(below) == 1
    assert model.index(0, 0, below) == model.years_index()
    model.show_totals({TermKey(YEAR, "2018"): 9})
    model.show_counts({TermKey(YEAR, "2018"): 4}, 4, 0)
    assert model.years[0] == YearNotes(2018, 9, 4, Pick.NONE)


def test_without_years_there_is_no_row_of_them(model: TaxonomyModel) -> None:
    model.show_taxonomy(Taxonomy((NEWS,)))
    assert not model.years_index().isValid()


def test_terms_stand_in_french_order(model: TaxonomyModel) -> None:
    names = ("Œuvres", "Île-de-France", "Zone", "Eau", "Écologie", "Odeur", "Irigny")
    model.show_taxonomy(Taxonomy(TermKey(THEME, name) for name in names))
    ordered = ["Eau", "Écologie", "Île-de-France", "Irigny", "Odeur", "Œuvres", "Zone"]
    assert texts(model, find(model, "Themes")) == ordered


def test_ranks_go_first_by_name_and_counts_of_the_whole_library_by_count(
    model: TaxonomyModel,
) -> None:
    terms = [TermKey(THEME, name) for name in ("a", "b", "c", "d")]
    model.show_taxonomy(Taxonomy(terms, [TermPlace(terms[2], rank=1)]))
    model.show_totals(dict(zip(terms, (2, 9, 5, 9), strict=True)))
    assert texts(model, find(model, "Themes")) == ["c", "a", "b", "d"]
    model.show_order([THEME])
    assert texts(model, find(model, "Themes")) == ["b", "d", "c", "a"]
    assert spoken(model, "Themes") == "Themes, by number of notes"


def test_a_long_level_shows_its_first_terms_and_every_chosen_one(model: TaxonomyModel) -> None:
    terms = [TermKey(THEME, f"{number:03}") for number in range(200)]
    below = [TermKey(THEME, f"Dans {number}") for number in range(20)]
    places = [TermPlace(term, ("150",)) for term in below]
    model.show_taxonomy(Taxonomy((*terms, *below), places))
    first = [term.name for term in terms[:12]]
    assert texts(model, find(model, "Themes")) == [*first, "More… (208)"]
    chosen = Chosen(frozenset({terms[99]}), frozenset({below[19]}))
    model.show_chosen(chosen, favourites_only=False)
    assert texts(model, find(model, "Themes")) == [*first, "099", "150", "More… (206)"]
    # By name "Dans 9" is the last one, and "Dans 19" is among the first.
    assert texts(model, find(model, "150"))[-1] == "More… (8)"
    assert "Dans 19" in texts(model, find(model, "150"))


def test_a_level_that_is_a_little_longer_is_shown_whole(model: TaxonomyModel) -> None:
    model.show_taxonomy(Taxonomy(TermKey(THEME, f"{number:02}") for number in range(15)))
    assert len(texts(model, find(model, "Themes"))) == 15


def test_a_term_that_was_given_up_keeps_its_row_until_another_needs_one(
    model: TaxonomyModel,
) -> None:
    terms = [TermKey(THEME, f"{number:03}") for number in range(200)]
    model.show_taxonomy(Taxonomy(terms))
    model.show_chosen(Chosen(frozenset({terms[99]})), favourites_only=False)
    model.show_chosen(Chosen(), favourites_only=False)
    assert "099" in texts(model, find(model, "Themes"))
    model.show_chosen(Chosen(frozenset({terms[50]})), favourites_only=False)
    assert texts(model, find(model, "Themes"))[-2:] == ["050", "More… (187)"]


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
    model.show_chosen(Chosen(frozenset({LIFE})), favourites_only=True)
    more = TermKey(THEME, "Santé")
    model.show_taxonomy(Taxonomy((NEWS, SOCIAL, LIFE, more), PLACES))
    assert find(model, "Vie associative").data(COUNT) == 42
    assert find(model, "Vie associative").data(PICK) is Pick.PICKED
    assert find(model, "All notes").data(COUNT) == 240
    assert find(model, "Favourites").data(PICK) is Pick.PICKED


def test_a_row_tells_its_name_count_and_state(model: TaxonomyModel) -> None:
    model.show_counts({LIFE: 42, SOCIAL: 117}, 240, 3)
    model.show_chosen(Chosen(frozenset({LIFE})), favourites_only=False)
    assert spoken(model, "Vie associative") == "Vie associative, 42 note(s), picked"
    assert (
        spoken(model, "Développement social") == "Développement social, 117 note(s), partly picked"
    )
    assert spoken(model, "Actualité") == "Actualité, 0 note(s)"
    assert spoken(model, "Themes") == "Themes"
    model.show_chosen(Chosen(frozenset({SOCIAL})), favourites_only=False)
    assert spoken(model, "Vie associative") == "Vie associative, 42 note(s), included"
    model.show_chosen(Chosen(frozenset(), frozenset({SOCIAL})), favourites_only=False)
    assert spoken(model, "Développement social").endswith("left out")
    assert spoken(model, "Vie associative").endswith("left out with a broader term")


def test_the_boxes_tell_the_same(model: TaxonomyModel) -> None:
    model.show_chosen(Chosen(frozenset({LIFE})), favourites_only=False)
    role = Qt.ItemDataRole.CheckStateRole
    assert find(model, "Vie associative").data(role) == Qt.CheckState.Checked
    assert find(model, "Développement social").data(role) == Qt.CheckState.PartiallyChecked
    assert find(model, "Actualité").data(role) == Qt.CheckState.Unchecked
    assert find(model, "Themes").data(role) is None


def test_a_chain_of_three_thousand_terms_is_laid_out(model: TaxonomyModel) -> None:
    keys = [TermKey(THEME, f"{number:04}") for number in range(3000)]
    places = [TermPlace(keys[at], (keys[at - 1].name,)) for at in range(1, 3000)]
    model.show_taxonomy(Taxonomy(keys, places))
    # Three rows above the terms, and one that leads to all of them by name.
    assert sum(1 for _ in model.indexes()) == 3004
