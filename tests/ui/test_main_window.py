"""The main window: what one part says, another one shows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader_app.domain.query import Spelling
from reader_app.ui.browsing.completion_list import CompletionList
from reader_app.ui.reading.highlight_card import HighlightCard
from tests.journeys import sight
from tests.ui.reading import acting
from tests.ui.standing import (
    CONTROL,
    ORCHARD,
    PLAIN,
    SHIFT,
    WELL,
    Key,
    Standing,
    has_focus,
    standing,
)

__all__ = ["standing"]


def test_a_term_of_the_page_shows_its_notes(standing: Standing) -> None:
    standing.read(WELL)
    acting.click(standing.qtbot, standing.front, "Eau")
    standing.qtbot.waitUntil(lambda: sight.titles(standing.front) == ["Le puits"])
    standing.sees("Eau")


def test_enter_goes_on_to_the_page_or_to_the_document_in_front(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.front.list.setFocus()
    standing.press(Key.Key_Return)
    assert has_focus(acting.browser(standing.front))
    standing.qtbot.waitUntil(lambda: sight.has_button(standing.front, "Open"))
    standing.press(Key.Key_Return, CONTROL)
    standing.sees("1 / 2")
    standing.front.list.setFocus()
    standing.press(Key.Key_Return)
    assert has_focus(standing.front.right.currentWidget())
    standing.press(Key.Key_Escape)
    standing.reads("Le puits se cure")
    assert has_focus(acting.browser(standing.front))


def test_f6_goes_through_everything_in_sight_and_shift_f6_back(standing: Standing) -> None:
    standing.read(WELL)
    standing.window.show_bug()
    menus = standing.front.menus
    menus.highlights.trigger()
    menus.remark.trigger()
    menus.downloads.trigger()
    standing.front.line.setFocus()
    around = [
        "Search the notes and the transcripts",
        "Themes, territories and other facets",
        "Notes",
        "Text of the note",
        "Find in the highlights",
        "Your remark",
        "Close",
        "What was asked of the network",
    ]
    assert [stop_after(standing, PLAIN) for _ in around] == [*around[1:], around[0]]
    assert [stop_after(standing, SHIFT) for _ in around] == around[::-1]


def test_f6_goes_through_the_parts_of_a_document(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.front.menus.open_document.trigger()
    standing.sees("1 / 2")
    standing.press(Key.Key_F4)
    standing.front.list.setFocus()
    around = ["Pages", "Document 7", "Search the notes and the transcripts"]
    assert [stop_after(standing, PLAIN) for _ in around] == around


def stop_after(standing: Standing, modifiers: Qt.KeyboardModifier) -> str:
    """What F6 gives the keyboard to."""
    standing.press(Key.Key_F6, modifiers)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.accessibleName() or type(focused).__name__


def test_a_bug_is_said_in_one_line_that_escape_takes_away(standing: Standing) -> None:
    standing.window.show_bug()
    standing.sees("Something went wrong that should not have.")
    sight.button(standing.front, "Close").setFocus()
    standing.press(Key.Key_Escape)
    assert "Something went wrong" not in sight.words(standing.front)


def test_the_line_is_completed_by_the_terms_of_the_library(standing: Standing) -> None:
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "the")
    standing.press(Key.Key_Down)
    standing.press(Key.Key_Tab)
    view = standing.front.findChild(CompletionList)
    assert view is not None
    model = view.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Eau",
        "Vie associative",
    ]


def test_a_way_out_writes_the_line_anew(standing: Standing) -> None:
    standing.library.spellings = [Spelling("vergre", "verger", 1)]
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "Le vergre -kraken")
    standing.sees("Try “verger” (1 note(s))")
    standing.click_button("Try “verger” (1 note(s))")
    standing.qtbot.waitUntil(lambda: sight.count(standing.front) == "Notes found 2")
    assert standing.front.line.text() == "Le verger -kraken"
    standing.press(Key.Key_Z, CONTROL)
    assert standing.front.line.text() == "Le vergre -kraken"
    standing.sees("Without “vergre” (2)")
    standing.click_button("Without “vergre” (2)")
    standing.qtbot.waitUntil(lambda: sight.count(standing.front) == "Notes found 2")
    assert standing.front.line.text() == "Le -kraken"


def test_words_are_coloured_and_found_coloured_again(standing: Standing) -> None:
    standing.read(WELL)
    page = acting.browser(standing.front)
    page.setTextCursor(page.document().find("puits se cure"))
    page.setFocus()
    standing.press(Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    standing.qtbot.waitUntil(lambda: len(standing.highlights.highlights()) == 1)
    (highlight,) = standing.highlights.highlights()
    assert (highlight.note, highlight.anchor.quote) == (WELL.key, "puits se cure")
    standing.read(ORCHARD)
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == [])
    standing.open(standing.library)
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == ["puits se cure"])
    acting.click(standing.qtbot, standing.front, "puits se cure")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(HighlightCard) is not None)
    card = standing.front.findChild(HighlightCard)
    assert card is not None
    card.close()
