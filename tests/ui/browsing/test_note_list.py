"""The list of cards under the reader's hands."""

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QTableView
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Note
from reader_app.domain.query import (
    Answer,
    Found,
    NoteQuery,
    Sort,
    Spelling,
    WayOut,
    WaysOut,
    Where,
)
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import TERRITORY, THEME, YEAR, Term, TermKey
from reader_app.ui.browsing.card_delegate import CARD_HEIGHT, FOUND_HEIGHT
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.browsing.picking import Chosen
from reader_app.ui.browsing.sort_button import SortButton
from reader_app.ui.theme import Theme
from tests.builders import a_note, an_attachment
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
    in_sight, around = (270, 8), [(278, 6), (264, 6)]
    qtbot.waitUntil(lambda: wanted == [in_sight, *around])
    note_list.show_page(270, library.page(answer.query, 270, 8))
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
    qtbot.waitUntil(lambda: wanted == [(999_994, 6), (999_988, 6)])


def test_chips_give_terms_up(qtbot: QtBot, note_list: NoteList) -> None:
    note_list.show_chips(Chosen(frozenset({NORTH, LIFE})))
    assert buttons(note_list)[:2] == ["Vie associative", "Nord"]
    with qtbot.waitSignal(note_list.terms_dropped) as dropped:
        button(note_list, "Nord").click()
    assert dropped.args == [frozenset({NORTH})]


def test_a_chip_says_what_is_left_out_and_lets_it_in(qtbot: QtBot, note_list: NoteList) -> None:
    note_list.show_chips(Chosen(frozenset({NORTH}), frozenset({LIFE})))
    assert buttons(note_list)[:2] == ["Nord", "without Vie associative"]
    with qtbot.waitSignal(note_list.terms_dropped) as dropped:
        button(note_list, "without Vie associative").click()
    assert dropped.args == [frozenset({LIFE})]


def test_years_in_a_row_share_a_chip(qtbot: QtBot, note_list: NoteList) -> None:
    years = [2015, 2016, 2018, 2019, 2022]
    picked = frozenset(TermKey(YEAR, str(year)) for year in (2015, 2016, 2018, 2022))
    note_list.show_chips(Chosen(picked), years)
    assert buttons(note_list)[:2] == ["2015\u00a0–\u00a02018", "2022"]
    with qtbot.waitSignal(note_list.terms_dropped) as dropped:
        button(note_list, "2015\u00a0–\u00a02018").click()
    assert dropped.args == [picked - {TermKey(YEAR, "2022")}]


def test_many_chips_leave_room_and_can_be_cleared_at_once(
    qtbot: QtBot, note_list: NoteList
) -> None:
    terms = frozenset(TermKey(THEME, f"Thème {number:02}") for number in range(30))
    note_list.show_chips(Chosen(terms))
    assert sum(text.startswith("Thème") for text in buttons(note_list)) == 4
    with qtbot.waitSignal(note_list.clear_requested):
        button(note_list, "Clear all 30").click()
    note_list.show_chips(Chosen())
    assert not any(text.startswith("Thème") for text in buttons(note_list))


def test_a_term_with_an_ampersand_shows_it(qtbot: QtBot, note_list: NoteList) -> None:
    note_list.show_chips(Chosen(frozenset({TermKey(THEME, "Arts & culture")})))
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


def test_nothing_found_names_the_words_and_what_narrows(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(library.find(KRAKEN), None, "krakén")
    said = sentences(note_list)
    assert "“krakén”" in said
    assert "Vie associative" in said
    assert not table(note_list).isVisible()
    assert offers(note_list) == ["Show all notes"]
    with qtbot.waitSignal(note_list.clear_requested):
        button(note_list, "Show all notes").click()


def offers(note_list: NoteList) -> list[str]:
    """What is offered where nothing was found, below the button of the order."""
    return [text for text in buttons(note_list) if text not in ("Newest first", "Best match")]


def test_ways_out_come_below_what_is_there_and_say_what_they_give(
    qtbot: QtBot, note_list: NoteList
) -> None:
    south = a_note(2, title="Le kraken & le lac", terms=(Term(TERRITORY, "Sud"),))
    west = a_note(3, title="Le kraken", terms=(Term(THEME, "Mer"), Term(TERRITORY, "Ouest")))
    library = FakeLibrary([south, west])
    library.spellings = [Spelling("lacc", "lac", 1)]
    terms = frozenset({NORTH, TermKey(TERRITORY, "Est")})
    query = NoteQuery(parse_query('kraken lacc -"a & b"'), terms, favourites_only=True)
    note_list.show_answer(library.find(query), None, 'kraken lacc -"a & b"')
    before = button(note_list, "Show all notes").geometry()
    note_list.show_ways_out(query, library.ways_out(query), ())
    assert offers(note_list) == ["Show all notes", "Try “lac” (1 note(s))"]
    assert button(note_list, "Show all notes").geometry() == before
    with qtbot.waitSignal(note_list.spelling_taken) as taken:
        button(note_list, "Try “lac” (1 note(s))").click()
    assert taken.args == ["lacc", "lac"]


TWO_NORTHS = frozenset({NORTH, TermKey(TERRITORY, "Est")})
SOUTH = TermKey(TERRITORY, "Sud")
LACC = parse_query("lacc", typing=True)[0]


@pytest.mark.parametrize(
    ("line", "changes", "text", "told"),
    [
        ("kraken lacc", {}, "Without “lacc” (1)", ("clause_dropped", [LACC])),
        ("le", {"terms": TWO_NORTHS}, "Without Est, Nord (1)", ("facet_dropped", [TERRITORY])),
        ("le", {"without": {SOUTH}}, "Even with Sud (1)", ("excluded_dropped", [SOUTH])),
        ("le", {"favourites_only": True}, "Without the favourites (1)", ("favourites_dropped", [])),
    ],
)
def test_each_way_out_tells_what_is_to_go(
    qtbot: QtBot, note_list: NoteList, line: str, changes: dict[str, Any], text: str, told: Any
) -> None:
    library = FakeLibrary([a_note(2, title="Le kraken", terms=(Term(TERRITORY, "Sud"),))])
    query = NoteQuery(parse_query(line, typing=True), **changes)
    note_list.show_answer(library.find(query), None, line)
    note_list.show_ways_out(query, library.ways_out(query), ())
    assert offers(note_list) == ["Show all notes", text]
    signal, carried = told
    with qtbot.waitSignal(getattr(note_list, signal)) as heard:
        button(note_list, text).click()
    assert heard.args == carried


def test_ways_out_of_another_query_are_not_offered(
    note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(library.find(KRAKEN), None, "kraken")
    other = NoteQuery(parse_query("kraken titre"))
    note_list.show_ways_out(other, WaysOut((WayOut(parse_query("kraken")[0], 300),)), ())
    assert offers(note_list) == ["Show all notes"]


def test_former_ways_out_stay_until_others_come(note_list: NoteList, library: FakeLibrary) -> None:
    first, second = NoteQuery(parse_query("titre krake")), NoteQuery(parse_query("titre kraken"))
    note_list.show_answer(library.find(first), None, "titre krake")
    note_list.show_ways_out(first, library.ways_out(first), ())
    assert offers(note_list) == ["Show all notes", "Without “krake” (300)"]
    note_list.show_answer(library.find(second), None, "titre kraken")
    assert offers(note_list) == ["Show all notes", "Without “krake” (300)"]
    note_list.show_ways_out(second, library.ways_out(second), ())
    assert offers(note_list) == ["Show all notes", "Without “kraken” (300)"]
    note_list.show_answer(ask(library, "titre"), None, "titre")
    note_list.show_answer(library.find(first), None, "titre krake")
    assert offers(note_list) == ["Show all notes"]


def test_cards_of_words_keep_one_height_whatever_is_known(
    note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(ask(library), None)
    assert table(note_list).rowHeight(0) == CARD_HEIGHT
    found = ask(library, "titre")
    bare = tuple(hit._replace(found=None) for hit in found.hits)
    note_list.show_answer(found._replace(hits=bare), None)
    heights = {table(note_list).rowHeight(row) for row in (0, 5, 299)}
    note_list.show_page(0, found.hits[:16])
    heights |= {table(note_list).rowHeight(row) for row in (0, 5, 299)}
    assert heights == {FOUND_HEIGHT}


def test_a_click_on_a_text_that_has_the_words_asks_for_its_place(
    qtbot: QtBot, note_list: NoteList, theme: Theme
) -> None:
    documents = (an_attachment(1), an_attachment(2))
    library = FakeLibrary([a_note(1, body="Une transcription.", attachments=documents)])
    note_list.show_answer(ask(library, "transcription"), None)
    view = table(note_list)
    index = view.model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    parts = ("1 in the note", "1 in transcript 1", "1 in transcript 2")
    assert ", ".join(parts) in spoken
    metrics = QFontMetricsF(theme.font(11))
    card = view.visualRect(index)
    told: list[object] = []
    note_list.found_picked.connect(lambda key, found: told.append(found))
    x = card.left() + 20
    for part in parts:
        place = QPoint(round(x + 10), card.bottom() - 37)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        x += metrics.horizontalAdvance(f"{part}, ")
    assert told == [
        Found(Where.NOTE, 1),
        Found(Where.TRANSCRIPT, 1, 0),
        Found(Where.TRANSCRIPT, 1, 1),
    ]


def test_a_click_on_the_current_card_asks_for_its_place_again(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(ask(library, "titre"), None)
    told: list[object] = []
    note_list.found_picked.connect(lambda key, found: told.append(found))
    click_card(qtbot, note_list, 0)
    assert told == []
    click_card(qtbot, note_list, 0)
    assert told == [None]


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


def test_an_empty_list_that_had_the_keyboard_is_filled_and_opens_no_note(
    qtbot: QtBot, note_list: NoteList, library: FakeLibrary
) -> None:
    note_list.show_answer(ask(FakeLibrary()), None)
    note_list.activateWindow()
    button(note_list, "Import files…").setFocus()
    qtbot.waitUntil(lambda: button(note_list, "Import files…").hasFocus())
    with qtbot.assertNotEmitted(note_list.note_picked):
        note_list.show_answer(ask(library), None)
    assert note_list.current is None
    assert not note_list.cards()
    qtbot.waitUntil(lambda: note_list.focusProxy().hasFocus())
    with qtbot.waitSignal(note_list.note_picked):
        qtbot.keyClick(note_list.focusProxy(), Qt.Key.Key_Down)


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
