"""The list of highlights: lost ones first, then note by note; found by words, used by keys."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import (
    Anchor,
    Colour,
    Highlight,
    HighlightKey,
    PlacedHighlight,
    Placement,
)
from reader_app.ui.reading.highlight_rows import ROW, HighlightRow, HighlightRows
from reader_app.ui.reading.highlights_panel import HighlightsPanel
from reader_app.ui.theme import Theme
from tests.ui.reading.acting import button

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def placed(
    quote: str, note: int = 1, *, sure: bool = True, nearest: str | None = "", remark: str = ""
) -> PlacedHighlight:
    """A highlight of a note; one that is not `sure` is lost, `nearest` None without any place."""
    highlight = Highlight(
        HighlightKey(quote),
        NoteKey(f"exemple.fr/{note}"),
        Anchor(quote, paragraph=note),
        Colour.GREEN,
        remark=remark,
        title=f"Titre {note}",
    )
    if nearest is None:
        return PlacedHighlight(highlight, None)
    return PlacedHighlight(highlight, Placement(Anchor(nearest or quote), is_sure=sure))


LIST = (
    placed("Deux mots", 2),
    placed("Un mot", 1, remark="À *voir*\nbientôt"),
    placed("Perdu", 2, sure=False, nearest="Le plus près"),
    placed("Parti", 3, nearest=None),
)


def rows(model: HighlightRows) -> list[str]:
    return [str(model.index(at).data()) for at in range(model.rowCount())]


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> HighlightsPanel:
    panel = HighlightsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.show_scope(all_notes=True, has_note=True)
    return panel


def view(panel: HighlightsPanel) -> QListView:
    found = panel.findChild(QListView)
    assert found is not None
    return found


def field(panel: HighlightsPanel) -> QLineEdit:
    found = panel.findChild(QLineEdit)
    assert found is not None
    return found


def shown(panel: HighlightsPanel) -> list[str]:
    model = view(panel).model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def words(panel: HighlightsPanel) -> str:
    labels = panel.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisible())


def test_lost_ones_stand_first_under_a_heading_of_their_own() -> None:
    model = HighlightRows()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_placed(LIST, one_note=False)
    assert rows(model) == [
        "Without a place in the text",
        "Perdu",
        "Parti",
        "Titre 1",
        "Un mot",
        "Titre 2",
        "Deux mots",
    ]
    assert (model.count, model.in_all, model.first()) == (4, 4, 1)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    lost: HighlightRow = model.index(1).data(ROW)
    assert (lost.nearest, lost.names_note) == ("Le plus près", True)
    model.show_placed(LIST[1:2], one_note=True)
    assert rows(model) == ["Un mot"]
    model.show_placed((), one_note=True)
    assert (rows(model), model.first()) == ([], 0)


def test_a_row_says_all_that_it_shows() -> None:
    model = HighlightRows()
    model.show_placed(LIST, one_note=False)
    spoken = [model.index(at).data(SPOKEN) for at in (1, 4)]
    assert spoken == [
        "Without a place in the text. Green, dashed line. Perdu. Nearest: Le plus près. Titre 2",
        "Green, dashed line. Un mot. Remark: À *voir* bientôt. Titre 1",
    ]


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("mot", ["Titre 1", "Un mot", "Titre 2", "Deux mots"]),
        ("BIENTOT", ["Titre 1", "Un mot"]),
        ("titre 3", ["Without a place in the text", "Parti"]),
        ("deux titre", ["Titre 2", "Deux mots"]),
        ("absent", []),
    ],
)
def test_words_quotes_remarks_and_titles_are_found(letters: str, found: Sequence[str]) -> None:
    model = HighlightRows()
    model.show_placed(LIST, one_note=False)
    model.find(letters)
    assert rows(model) == found


def test_keys_walk_go_and_take_away(qtbot: QtBot, panel: HighlightsPanel) -> None:
    panel.show_placed(LIST)
    panel.begin()
    assert view(panel).hasFocus()
    assert view(panel).currentIndex().row() == 1
    for _ in range(2):
        qtbot.keyClick(view(panel), Qt.Key.Key_Down)
    assert view(panel).currentIndex().data() == "Un mot"  # the heading is passed over
    with qtbot.waitSignal(panel.place_requested) as told:
        qtbot.keyClick(view(panel), Qt.Key.Key_Return)
    assert told.args == [LIST[1]]
    with qtbot.waitSignal(panel.removed) as told:
        qtbot.keyClick(view(panel), Qt.Key.Key_Delete)
    assert told.args == ["Un mot"]
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(view(panel), Qt.Key.Key_Escape)


def test_the_field_finds_and_leads_to_the_list(qtbot: QtBot, panel: HighlightsPanel) -> None:
    panel.show_placed(LIST)
    panel.begin()
    qtbot.keyClick(view(panel), Qt.Key.Key_Up)
    assert field(panel).hasFocus()
    qtbot.keyClicks(field(panel), "deux")
    assert shown(panel) == ["Titre 2", "Deux mots"]
    qtbot.keyClick(field(panel), Qt.Key.Key_Return)
    assert view(panel).currentIndex().data() == "Deux mots"
    qtbot.keyClicks(field(panel), " rien")
    assert "No highlight holds “deux rien”." in words(panel)
    qtbot.keyClick(field(panel), Qt.Key.Key_Escape)
    assert field(panel).text() == ""
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(field(panel), Qt.Key.Key_Escape)


def test_a_click_goes_to_the_place_but_not_on_a_heading(
    qtbot: QtBot, panel: HighlightsPanel
) -> None:
    panel.show_placed(LIST)

    def click(index: QModelIndex) -> None:
        place = view(panel).visualRect(index).center()
        qtbot.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)

    with qtbot.waitSignal(panel.place_requested) as told:
        click(view(panel).model().index(6, 0))
    assert told.args == [LIST[0]]
    with qtbot.assertNotEmitted(panel.place_requested):
        click(view(panel).model().index(3, 0))


def test_a_lost_one_says_why_and_can_be_placed(qtbot: QtBot, panel: HighlightsPanel) -> None:
    panel.show_placed(LIST)
    panel.begin()
    assert "These words are not in the text as it is now." in words(panel)
    with qtbot.waitSignal(panel.place_here_requested) as told:
        qtbot.mouseClick(text_button(panel, "Place it here"), Qt.MouseButton.LeftButton)
    assert told.args == [LIST[2]]
    qtbot.keyClick(view(panel), Qt.Key.Key_Down)
    assert "is not in the library" in words(panel)
    assert text_button(panel, "Place it here").isHidden()
    qtbot.keyClick(view(panel), Qt.Key.Key_Down)
    assert "library" not in words(panel)


def text_button(panel: HighlightsPanel, text: str) -> QPushButton:
    return next(each for each in panel.findChildren(QPushButton) if each.text() == text)


def test_the_current_one_stays_current_over_changes(panel: HighlightsPanel) -> None:
    panel.show_placed(LIST)
    model = view(panel).model()
    view(panel).setCurrentIndex(model.index(6, 0))
    panel.show_placed((*LIST, placed("Encore", 1)))
    assert view(panel).currentIndex().data() == "Deux mots"


def test_an_empty_list_says_what_to_do(panel: HighlightsPanel) -> None:
    panel.show_placed(())
    assert "Select words of a note or of a transcript" in words(panel)
    panel.show_scope(all_notes=False, has_note=True)
    panel.show_placed(())
    assert "Nothing is highlighted in this note." in words(panel)
    panel.begin()
    assert field(panel).hasFocus()


def test_without_a_note_the_list_is_that_of_all(qtbot: QtBot, panel: HighlightsPanel) -> None:
    panel.show_scope(all_notes=False, has_note=False)
    assert panel.shows_all
    panel.show_scope(all_notes=False, has_note=True)
    assert not panel.shows_all
    with qtbot.waitSignal(panel.scope_changed):
        qtbot.mouseClick(button(panel, "Highlights of all notes"), Qt.MouseButton.LeftButton)
    assert panel.shows_all
