"""Words are coloured on the page, written on, recoloured and taken away, by mouse and by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QListView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import LibraryError, NoteNotFoundError, ReaderError, Reason
from reader_app.domain.highlight import Anchor, Colour, Highlight, new_highlight_key
from reader_app.domain.note import Note
from reader_app.pages.note_page import NotePage
from reader_app.pages.page import note_page
from reader_app.ui.front import Front
from reader_app.ui.highlight_display import HighlightDisplay
from reader_app.ui.jobs import Jobs
from reader_app.ui.reading.highlight_card import ColourButton, HighlightCard
from reader_app.ui.reading.highlights_panel import HighlightsPanel
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.remark_panel import RemarkEditor
from reader_app.ui.theme import Theme
from reader_app.ui.undoing import UndoStack
from tests.builders import a_note
from tests.fakes import FakeHighlights
from tests.ui.reading.acting import browser, button, click, marked, point_of

NOTE = a_note(1, body="L’association recule.\n\nLes habitants le disent.")
OTHER = a_note(2, body="L’association avance.")


class Standing:
    """A page in a window, and the highlights of a library in memory."""

    def __init__(self, qtbot: QtBot, theme: Theme, jobs: Jobs) -> None:
        self.qtbot = qtbot
        self.kept = FakeHighlights()
        self.said: list[str] = []
        self.failed: list[ReaderError] = []
        self.front = Front(theme, jobs)
        self.page = ReadingPane(theme)
        self.front.right.addWidget(self.page)
        self.undo = UndoStack()
        panel = HighlightsPanel(theme)
        self.page.put_beside(panel)
        self.display = HighlightDisplay(self.front, theme, jobs, self.undo, self.page, panel)
        self.display.said.connect(self.said.append)
        self.display.failed.connect(self.failed.append)
        qtbot.addWidget(self.front)
        self.front.resize(1200, 800)
        self.front.show()
        self.front.activateWindow()
        qtbot.waitUntil(self.front.isActiveWindow)
        self.notes = {each.key: each for each in (NOTE, OTHER)}
        self.display.note_wanted.connect(self._open)
        self.generation = 1
        self.display.keep_in(self.kept, self._read, self._now)

    def read(self, note: Note) -> None:
        page = note_page(note)
        self.page.show_note(note, page, marked=False)
        self.display.show_note(note, page)
        self.page.setFocus()

    def _read(self, key: str) -> tuple[Note, NotePage]:
        note = self.notes.get(NoteKey(key))
        if note is None:
            raise NoteNotFoundError(key)
        return note, note_page(note)

    def _now(self) -> int:
        return self.generation

    def change(self, *notes: Note) -> None:
        """Let the library hold these notes, and no others."""
        self.notes = {each.key: each for each in notes}
        self.generation += 1
        self.display.reload()

    def _open(self, key: str) -> None:
        if key in self.notes:
            self.read(self.notes[NoteKey(key)])

    def select(self, words: str) -> None:
        view = browser(self.page)
        found = view.document().find(words)
        assert not found.isNull()
        view.setTextCursor(found)

    def colour(self, words: str) -> Highlight:
        """Colour these words by the menu, and wait until that is kept."""
        before = len(self.kept.highlights())
        self.select(words)
        self.front.menus.highlight.trigger()
        self.qtbot.waitUntil(lambda: len(self.kept.highlights()) == before + 1)
        return self.kept.highlights()[-1]

    def sees(self, *words: str) -> None:
        self.qtbot.waitUntil(lambda: marked(self.page) == list(words))

    def card(self) -> HighlightCard:
        self.qtbot.waitUntil(lambda: self.page.findChild(HighlightCard) is not None)
        card = self.page.findChild(HighlightCard)
        assert card is not None
        return card

    def menu_over(self, words: str) -> QMenu:
        view = browser(self.page).viewport()
        place = point_of(self.page, words)
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(
            view, QContextMenuEvent(reason, place, view.mapToGlobal(place), PLAIN)
        )
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def standing(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Standing:
    standing = Standing(qtbot, theme, jobs)
    standing.front.menus.highlight.setEnabled(True)
    standing.read(NOTE)
    return standing


def pick(standing: Standing, menu: QMenu, name: str) -> None:
    action = next(each for each in menu.actions() if each.text().startswith(name))
    standing.qtbot.mouseClick(
        menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center()
    )


def test_what_is_selected_is_coloured_and_kept(standing: Standing) -> None:
    highlight = standing.colour("association")
    standing.sees("association")
    assert highlight.note == NOTE.key
    assert (highlight.title, highlight.address) == (NOTE.title, NOTE.source_address)
    assert highlight.anchor.quote == "association"
    assert highlight.colour is Colour.YELLOW
    assert not browser(standing.page).textCursor().hasSelection()


def test_it_is_there_again_when_the_note_comes_back(standing: Standing) -> None:
    standing.colour("association")
    standing.read(OTHER)
    standing.sees()
    standing.read(NOTE)
    standing.sees("association")
    standing.display.keep_in(None, None, None)
    standing.sees()
    standing.display.keep_in(standing.kept, standing._read, standing._now)
    standing.read(NOTE)
    standing.sees("association")


def test_a_text_that_changed_keeps_it(standing: Standing) -> None:
    standing.colour("association")
    changed = a_note(1, body="Un mot de plus.\n\nHélas, l’association recule.")
    standing.read(changed)
    standing.sees("association")


def test_what_is_lost_is_not_drawn_and_not_forgotten(standing: Standing) -> None:
    standing.colour("association")
    standing.read(a_note(1, body="Tout autre chose."))
    standing.sees()
    assert len(standing.kept.highlights()) == 1


def test_undo_takes_it_away_and_redo_brings_it_back(standing: Standing) -> None:
    standing.colour("association")
    standing.undo.undo()
    standing.sees()
    standing.qtbot.waitUntil(lambda: not standing.kept.highlights())
    standing.undo.redo()
    standing.sees("association")
    standing.qtbot.waitUntil(lambda: len(standing.kept.highlights()) == 1)


def test_a_click_shows_the_card_where_one_writes(standing: Standing) -> None:
    standing.colour("association")
    click(standing.qtbot, standing.page, "association")
    editor = standing.card().findChild(RemarkEditor)
    assert editor is not None
    standing.qtbot.waitUntil(editor.hasFocus)
    standing.qtbot.keyClicks(editor, "Voir")
    standing.qtbot.keyClick(editor, Qt.Key.Key_Escape)
    standing.qtbot.waitUntil(lambda: standing.page.findChild(HighlightCard) is None)
    standing.qtbot.waitUntil(
        lambda: [each.remark for each in standing.kept.highlights()] == ["Voir"]
    )
    standing.undo.undo()
    standing.qtbot.waitUntil(lambda: [each.remark for each in standing.kept.highlights()] == [""])


def test_words_searched_for_lead_to_the_highlight_that_they_are_written_on(
    standing: Standing,
) -> None:
    standing.colour("association")
    highlight = standing.colour("habitants")
    standing.kept.write(highlight._replace(remark="Une vieille boussole"))
    standing.display.reload()
    standing.qtbot.waitUntil(
        lambda: any(each.highlight.remark for each in standing.page.coloured.placed)
    )
    browser(standing.page).moveCursor(QTextCursor.MoveOperation.Start)
    standing.display.show_written([(("rien",), False)], card=True)
    assert browser(standing.page).textCursor().atStart()
    standing.display.show_written([(("boussole",), False)], card=False)
    assert browser(standing.page).textCursor().block().text().startswith("Les habitants")
    assert standing.page.findChild(HighlightCard) is None
    standing.read(OTHER)
    standing.read(NOTE)
    # Its place is still being looked for.
    standing.display.show_written([(("boussole",), False)], card=True)
    editor = standing.card().findChild(RemarkEditor)
    assert editor is not None
    assert [each.cursor.selectedText() for each in editor.extraSelections()] == ["boussole"]  # type: ignore[attr-defined]
    standing.card().close()


def test_another_colour_is_chosen_on_the_card_and_holds_for_the_next(standing: Standing) -> None:
    standing.colour("association")
    standing.front.menus.highlight.trigger()  # the keyboard is behind the words
    card = standing.card()
    names = [each.accessibleName() for each in card.findChildren(ColourButton)]
    assert names == [
        "Yellow, plain line",
        "Green, dashed line",
        "Blue, dotted line",
        "Pink, wavy line",
    ]
    standing.qtbot.mouseClick(button(card, "Pink"), Qt.MouseButton.LeftButton)
    standing.qtbot.waitUntil(lambda: standing.kept.highlights()[0].colour is Colour.PINK)
    card.close()
    assert standing.colour("habitants").colour is Colour.PINK


def test_it_is_removed_on_the_card_and_comes_back_with_its_remark(standing: Standing) -> None:
    standing.colour("association")
    standing.front.menus.highlight.trigger()
    card = standing.card()
    editor = card.findChild(RemarkEditor)
    assert editor is not None
    standing.qtbot.keyClicks(editor, "Mot")
    standing.qtbot.mouseClick(button(card, "Remove"), Qt.MouseButton.LeftButton)
    standing.sees()
    standing.qtbot.waitUntil(lambda: not standing.kept.highlights())
    assert standing.said == ["The highlight is removed. Undo brings it back."]
    standing.undo.undo()
    standing.sees("association")
    standing.qtbot.waitUntil(
        lambda: [each.remark for each in standing.kept.highlights()] == ["Mot"]
    )


def test_the_menu_over_selected_words_offers_each_colour(standing: Standing) -> None:
    standing.select("habitants")
    menu = standing.menu_over("habitants")
    pick(standing, menu, "Highlight: Blue")
    standing.sees("habitants")
    standing.qtbot.waitUntil(lambda: len(standing.kept.highlights()) == 1)
    assert standing.kept.highlights()[0].colour is Colour.BLUE


def test_the_menu_over_coloured_words_takes_them_away(standing: Standing) -> None:
    standing.colour("habitants")
    menu = standing.menu_over("habitants")
    assert not any(each.text().startswith("Highlight:") for each in menu.actions())
    pick(standing, menu, "Remove the highlight")
    standing.sees()
    other = standing.menu_over("recule")
    assert not any("highlight" in each.text() for each in other.actions())
    other.close()


def test_without_a_selection_it_says_what_to_do(standing: Standing) -> None:
    browser(standing.page).moveCursor(QTextCursor.MoveOperation.Start)
    standing.front.menus.highlight.trigger()
    assert standing.said == [
        "Select words in the text of the note or in a transcript, to colour them."
    ]
    standing.select(NOTE.title)
    standing.front.menus.highlight.trigger()
    assert len(standing.said) == 2
    assert not standing.kept.highlights()


def test_what_cannot_be_kept_is_taken_back_and_said(standing: Standing) -> None:
    standing.kept.error = LibraryError(Path("favourites.db"), Reason.DISK_FULL)
    standing.select("habitants")
    standing.front.menus.highlight.trigger()
    standing.qtbot.waitUntil(lambda: len(standing.failed) == 1)
    standing.sees()
    assert not standing.undo.can_undo


def test_what_another_program_coloured_comes_onto_the_page(standing: Standing) -> None:
    standing.kept.write(
        Highlight(
            new_highlight_key(), NOTE.key, Anchor("L’association recule.", suffix="\nLes habitants")
        )
    )
    standing.display.reload()
    standing.sees("L’association recule.")


def test_a_card_stays_on_the_screen(standing: Standing) -> None:
    highlight = standing.colour("habitants")
    standing.page.coloured.picked.emit(highlight.key, QPoint(90_000, 90_000))
    card = standing.card()
    room = card.screen().availableGeometry()
    assert room.left() <= card.x()
    assert card.geometry().right() <= room.right() + 1
    assert card.geometry().bottom() <= room.bottom() + 1
    card.close()


def listed(standing: Standing) -> list[str]:
    view = standing.display.panel.findChild(QListView)
    assert view is not None
    return [str(view.model().index(at, 0).data()) for at in range(view.model().rowCount())]


def choose(standing: Standing, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    view = standing.display.panel.findChild(QListView)
    assert view is not None
    view.setCurrentIndex(view.model().index(listed(standing).index(words), 0))
    standing.qtbot.keyClick(view, key)


def test_the_list_of_the_note_leads_back_to_each_place(standing: Standing) -> None:
    standing.colour("recule")
    standing.colour("habitants")
    browser(standing.page).moveCursor(QTextCursor.MoveOperation.Start)
    standing.front.menus.highlights.trigger()
    assert listed(standing) == ["recule", "habitants"]
    choose(standing, "habitants")
    assert browser(standing.page).textCursor().block().text().startswith("Les habitants")
    choose(standing, "recule", Qt.Key.Key_Delete)
    standing.qtbot.waitUntil(lambda: listed(standing) == ["habitants"])
    standing.undo.undo()
    standing.qtbot.waitUntil(lambda: listed(standing) == ["recule", "habitants"])


def test_the_list_of_all_notes_opens_the_note_at_the_place(standing: Standing) -> None:
    standing.colour("recule")
    standing.read(OTHER)
    standing.colour("avance")
    standing.front.menus.highlights.trigger()
    assert listed(standing) == ["avance"]
    all_notes = button(standing.display.panel, "Highlights of all notes")
    standing.qtbot.mouseClick(all_notes, Qt.MouseButton.LeftButton)
    assert listed(standing) == [NOTE.title, "recule", OTHER.title, "avance"]
    choose(standing, "recule")
    standing.sees("recule")
    standing.qtbot.waitUntil(lambda: "recule" in browser(standing.page).textCursor().block().text())
    assert listed(standing) == [NOTE.title, "recule", OTHER.title, "avance"]


def test_what_is_lost_is_said_listed_first_and_placed_again(standing: Standing) -> None:
    standing.colour("Les habitants le disent")
    changed = a_note(1, body="L’association recule.\n\nDes voisins parlent.")
    standing.change(changed, OTHER)
    standing.read(changed)
    standing.qtbot.waitUntil(lambda: any("no place any more" in each for each in standing.said))
    standing.front.menus.highlights.trigger()
    lost = ["Without a place in the text", "Les habitants le disent"]
    standing.qtbot.waitUntil(lambda: listed(standing) == lost)
    choose(standing, "Les habitants le disent")
    standing.qtbot.waitUntil(lambda: marked(standing.page) != [])
    (nearest,) = marked(standing.page)
    place = next(
        each
        for each in standing.display.panel.findChildren(QPushButton)
        if each.text() == "Place it here"
    )
    standing.qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
    standing.qtbot.waitUntil(lambda: listed(standing) == ["Les habitants le disent"])
    standing.qtbot.waitUntil(lambda: standing.kept.highlights()[0].anchor.quote == nearest)
    assert standing.kept.highlights()[0].first_quote == "Les habitants le disent"
    standing.undo.undo()
    standing.qtbot.waitUntil(lambda: listed(standing) == lost)


def test_a_highlight_of_a_note_that_is_gone_stays_in_the_list(standing: Standing) -> None:
    standing.colour("recule")
    standing.read(OTHER)
    standing.front.menus.highlights.trigger()
    all_notes = button(standing.display.panel, "Highlights of all notes")
    standing.qtbot.mouseClick(all_notes, Qt.MouseButton.LeftButton)
    standing.change(OTHER)
    standing.qtbot.waitUntil(lambda: listed(standing) == ["Without a place in the text", "recule"])
    standing.change(NOTE, OTHER)
    standing.qtbot.waitUntil(lambda: listed(standing) == [NOTE.title, "recule"])


def test_escape_closes_the_list_and_goes_back_to_the_page(standing: Standing) -> None:
    standing.front.menus.highlights.trigger()
    assert standing.display.panel.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    standing.qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert standing.display.panel.isHidden()
    assert browser(standing.page).hasFocus()


def test_in_a_narrow_window_the_list_stands_below(standing: Standing) -> None:
    standing.front.menus.highlights.trigger()
    page, panel = browser(standing.page), standing.display.panel
    standing.front.resize(1400, 800)
    standing.qtbot.waitUntil(lambda: panel.geometry().left() >= page.geometry().right())
    standing.front.resize(1000, 800)
    standing.qtbot.waitUntil(lambda: panel.geometry().top() >= page.geometry().bottom())
