"""The list of cards under the reader's hands."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QTableView
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Note
from reader_app.domain.query import Answer, NoteQuery, Sort
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import TERRITORY, THEME, TermKey
from reader_app.ui.browsing.card_delegate import CARD_HEIGHT
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.browsing.sort_button import SortButton
from reader_app.ui.theme import Theme
from tests.builders import a_note
from tests.fakes import FakeFavourites, FakeLibrary

LIFE = TermKey(THEME, "Vie associative")
NORTH = TermKey(TERRITORY, "Nord")
KRAKEN = NoteQuery(parse_query("kraken"), frozenset({LIFE, NORTH}))


def notes(count: int) -> list[Note]:
    return [a_note(number, title=f"Titre {number:03}") for number in range(count)]


def ask(library: FakeLibrary, line: str = "", **changes: object) -> Answer:
    return library.find(NoteQuery(parse_query(line), **changes))  # type: ignore[arg-type]


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(notes(300))


@pytest.fixture
def note_list(qtbot: QtBot, theme: Theme) -> NoteList:
    note_list = NoteList(theme)
    qtbot.addWidget(note_list)
    note_list.resize(347, 760)
    note_list.show()
    qtbot.waitExposed(note_list)
    return note_list


def table(note_list: NoteList) -> QTableView:
    found = note_list.findChild(QTableView)
    assert found is not None
    return found


def scroll(note_list: NoteList) -> int:
    return table(note_list).verticalScrollBar().value()


def scroll_to(note_list: NoteList, row: int) -> None:
    table(note_list).verticalScrollBar().setValue(row * CARD_HEIGHT)


def click_card(qtbot: QtBot, note_list: NoteList, row: int) -> None:
    view = table(note_list)
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def buttons(note_list: NoteList) -> list[str]:
    found = note_list.findChildren(QAbstractButton)
    return [each.text().strip() for each in found if each.isVisible() and each.text()]


def button(note_list: NoteList, text: str) -> QAbstractButton:
    found = note_list.findChildren(QAbstractButton)
    return next(each for each in found if each.isVisible() and each.text() == text)


def sentences(note_list: NoteList) -> str:
    return " ".join(each.text() for each in note_list.findChildren(QLabel) if each.isVisible())


def top_offset(note_list: NoteList) -> int:
    view = table(note_list)
    return view.visualRect(view.currentIndex()).top()


def test_a_click_picks_a_note(qtbot: QtBot, note_list: NoteList, library: FakeLibrary) -> None:
    answer = ask(library, sort=Sort.TITLE)
    note_list.show_answer(answer, None)
    with qtbot.waitSignal(note_list.note_picked) as picked:
        click_card(qtbot, note_list, 2)
    assert picked.args == [answer.hits[2].note.key]
    assert note_list.current == answer.hits[2].note.key


def test_the_arrows_pick_the_neighbours_and_the_ends(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    note_list.show_answer(answer, answer.hits[0].note.key)
    view = table(note_list)
    with qtbot.waitSignal(note_list.note_picked) as picked:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert picked.args == [answer.hits[1].note.key]
    with qtbot.waitSignal(note_list.note_picked) as picked:
        qtbot.keyClick(view, Qt.Key.Key_Home)
    assert picked.args == [answer.hits[0].note.key]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 299


def test_next_and_previous_stop_at_the_ends(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    note_list.show_answer(answer, None)
    with qtbot.waitSignal(note_list.note_picked):
        note_list.pick_next()
    with qtbot.assertNotEmitted(note_list.note_picked):
        note_list.pick_previous()
    assert note_list.current == answer.hits[0].note.key


def test_return_goes_on_to_the_page(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(ask(library), None)
    with qtbot.waitSignal(note_list.reading_requested):
        qtbot.keyClick(table(note_list), Qt.Key.Key_Return)


def test_an_answer_picks_nothing_by_itself(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    with qtbot.assertNotEmitted(note_list.note_picked):
        note_list.show_answer(answer, None)
        note_list.show_answer(answer, answer.hits[5].note.key)
        note_list.show_answer(ask(library, "titre 005"), answer.hits[5].note.key)
        note_list.show_answer(ask(FakeLibrary()), answer.hits[5].note.key)
    assert note_list.current is None


def test_narrowing_keeps_the_current_note_at_its_place(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(ask(library, sort=Sort.TITLE), None)
    scroll_to(note_list, 60)
    click_card(qtbot, note_list, 62)
    kept, offset = note_list.current, top_offset(note_list)
    marked = FakeFavourites()
    fewer = FakeLibrary(
        [note for note in library.notes if int(note.title[-3:]) % 2 == 0], (), marked
    )
    note_list.show_answer(ask(fewer, sort=Sort.TITLE, terms=frozenset({LIFE})), kept)
    assert note_list.current == kept
    assert table(note_list).currentIndex().row() == 31
    assert top_offset(note_list) == offset


def test_the_same_query_again_moves_nothing(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library, sort=Sort.TITLE)
    note_list.show_answer(answer, answer.hits[1].note.key)
    scroll_to(note_list, 50)
    note_list.show_answer(ask(library, sort=Sort.TITLE), answer.hits[1].note.key)
    assert scroll(note_list) == 50 * CARD_HEIGHT
    assert note_list.current == answer.hits[1].note.key


def test_new_words_bring_the_best_hits_into_sight(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(ask(library, sort=Sort.TITLE), None)
    scroll_to(note_list, 90)
    click_card(qtbot, note_list, 92)
    kept = note_list.current
    note_list.show_answer(ask(library, "titre", sort=Sort.TITLE), kept)
    assert scroll(note_list) == 0
    assert note_list.current == kept


def test_a_page_in_sight_is_wanted_once_and_shown(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    wanted: list[tuple[int, int]] = []
    note_list.page_wanted.connect(lambda start, length: wanted.append((start, length)))
    note_list.show_answer(answer, None)
    scroll_to(note_list, 270)
    in_sight, around = (256, 32), [(288, 12), (240, 16)]
    qtbot.waitUntil(lambda: wanted == [in_sight, *around])
    note_list.show_page(256, library.page(answer.query, 256, 32))
    with qtbot.waitSignal(note_list.note_picked) as picked:
        click_card(qtbot, note_list, 273)
    assert picked.args == [library.page(answer.query, 273, 1)[0].note.key]
    assert wanted == [in_sight, *around]


def test_a_note_picked_before_its_page_came_is_told_when_it_comes(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    note_list.show_answer(answer, None)
    with qtbot.assertNotEmitted(note_list.note_picked):
        qtbot.keyClick(table(note_list), Qt.Key.Key_End)
    with qtbot.waitSignal(note_list.note_picked) as picked:
        note_list.show_page(256, library.page(answer.query, 256, 44))
    assert picked.args == [library.page(answer.query, 299, 1)[0].note.key]


def test_a_note_of_a_later_page_is_current_again_when_the_page_comes(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    key = library.page(answer.query, 280, 1)[0].note.key
    note_list.show_answer(answer, key)
    assert note_list.current is None
    with qtbot.assertNotEmitted(note_list.note_picked):
        note_list.show_page(256, library.page(answer.query, 256, 44))
    assert note_list.current == key


def test_a_click_on_the_star_marks_and_picks_nothing(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    note_list.show_answer(answer, None)
    view = table(note_list)
    card = view.visualRect(view.model().index(1, 0))
    star = QPoint(card.right() - 24, card.top() + 20)
    with (
        qtbot.assertNotEmitted(note_list.note_picked),
        qtbot.waitSignal(note_list.mark_requested) as wished,
    ):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert wished.args == [answer.hits[1].note.key]


def test_a_star_is_drawn_when_a_note_is_marked(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    note_list.show_answer(answer, None)
    before = note_list.grab().toImage()
    note_list.show_marked(frozenset({answer.hits[1].note.key}))
    assert note_list.grab().toImage() != before


def test_a_million_rows_open_at_once(qtbot: QtBot, note_list: NoteList) -> None:
    hits = ask(FakeLibrary(notes(128))).hits
    note_list.show_answer(Answer(NoteQuery(), 1_000_000, hits), hits[0].note.key)
    wanted: list[tuple[int, int]] = []
    note_list.page_wanted.connect(lambda start, length: wanted.append((start, length)))
    qtbot.keyClick(table(note_list), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: wanted == [(999_984, 16), (999_968, 16)])


def test_chips_give_terms_up(qtbot: QtBot, note_list: NoteList) -> None:
    note_list.show_chips(frozenset({NORTH, LIFE}))
    assert buttons(note_list)[:2] == ["Vie associative", "Nord"]
    with qtbot.waitSignal(note_list.term_dropped) as dropped:
        button(note_list, "Nord").click()
    assert dropped.args == [NORTH]


def test_many_chips_leave_room_and_can_be_cleared_at_once(
    qtbot: QtBot, note_list: NoteList
) -> None:
    terms = frozenset(TermKey(THEME, f"Thème {number:02}") for number in range(30))
    note_list.show_chips(terms)
    assert sum(text.startswith("Thème") for text in buttons(note_list)) == 4
    with qtbot.waitSignal(note_list.clear_requested):
        button(note_list, "Clear all 30").click()
    note_list.show_chips(())
    assert not any(text.startswith("Thème") for text in buttons(note_list))


def test_a_term_with_an_ampersand_shows_it(qtbot: QtBot, note_list: NoteList) -> None:
    note_list.show_chips([TermKey(THEME, "Arts & culture")])
    assert "Arts & culture" in buttons(note_list)


def test_relevance_is_offered_only_for_words(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    menu = note_list.findChildren(QMenu)[0]
    note_list.show_answer(ask(library), None)
    assert [each.text() for each in menu.actions() if each.isVisible()] == [
        "Newest first",
        "Oldest first",
        "By title",
    ]
    note_list.show_answer(ask(library, "titre", sort=Sort.RELEVANCE), None)
    shown = note_list.findChild(SortButton)
    assert shown is not None
    assert shown.text().strip() == "Best match"
    with qtbot.waitSignal(note_list.sort_changed) as changed:
        menu.actions()[3].trigger()
    assert changed.args == [Sort.TITLE]


def test_showing_an_order_does_not_ask_for_it(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    with qtbot.assertNotEmitted(note_list.sort_changed):
        note_list.show_answer(ask(library, sort=Sort.OLDEST), None)


def test_nothing_found_names_the_words_and_offers_to_drop_a_filter(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(library.find(KRAKEN), None, "krakén")
    said = sentences(note_list)
    assert "“krakén”" in said
    assert "Vie associative" in said
    assert not table(note_list).isVisible()
    with qtbot.waitSignal(note_list.term_dropped) as dropped:
        button(note_list, "Without Nord").click()
    assert dropped.args == [NORTH]
    with qtbot.waitSignal(note_list.clear_requested):
        button(note_list, "Show all notes").click()


@pytest.mark.parametrize("line", ["100 %2 %1", "<b>gras</b>"])
def test_what_the_reader_wrote_is_shown_as_written(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary, line: str
) -> None:
    note_list.show_answer(library.find(KRAKEN), None, line)
    assert f"“{line}”" in sentences(note_list)


def test_an_empty_library_asks_for_files(qtbot: QtBot, note_list: NoteList) -> None:
    note_list.show_answer(ask(FakeLibrary()), None)
    assert "library is empty" in sentences(note_list)
    with qtbot.waitSignal(note_list.import_files_requested):
        button(note_list, "Import files…").click()
    with qtbot.waitSignal(note_list.import_folder_requested):
        button(note_list, "Import a folder…").click()


def test_no_favourites_say_how_to_mark(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(ask(library, favourites_only=True), None)
    assert "Ctrl+D" in sentences(note_list)


def test_notes_come_back_after_nothing_was_found(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(library.find(KRAKEN), None)
    note_list.show_answer(ask(library), None)
    assert table(note_list).isVisible()
    assert sentences(note_list) == ""


def test_letters_typed_in_the_list_go_nowhere(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library, sort=Sort.TITLE)
    note_list.show_answer(answer, answer.hits[0].note.key)
    with qtbot.assertNotEmitted(note_list.note_picked):
        qtbot.keyClicks(table(note_list), "Titre 004")
    assert note_list.current == answer.hits[0].note.key


def _order(note_list: NoteList, count: int) -> Sequence[str]:
    model = table(note_list).model()
    return [model.index(row, 0).data() for row in range(count)]


def test_cards_stand_in_the_order_of_the_answer(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(ask(library, sort=Sort.TITLE), None)
    assert _order(note_list, 3) == ["Titre 000", "Titre 001", "Titre 002"]


def test_a_note_opened_elsewhere_becomes_current_without_a_word(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    first, far = answer.hits[0].note.key, answer.hits[60].note.key
    note_list.show_answer(answer, first)
    with qtbot.assertNotEmitted(note_list.note_picked):
        note_list.show_current(far)
    assert note_list.current == far
    place = table(note_list).visualRect(table(note_list).currentIndex())
    seen = table(note_list).viewport().rect()
    assert seen.top() <= place.top() <= place.bottom() <= seen.bottom()
    with qtbot.waitSignal(note_list.note_picked) as picked:
        qtbot.keyClick(table(note_list), Qt.Key.Key_Down)
    assert picked.args == [answer.hits[61].note.key]


def test_a_note_that_is_not_in_the_list_leaves_none_current(
    note_list: NoteList, library: FakeLibrary
) -> None:
    answer = ask(library)
    note_list.show_answer(answer, answer.hits[0].note.key)
    note_list.show_current(a_note(999).key)
    assert note_list.current is None
    assert scroll(note_list) == 0
