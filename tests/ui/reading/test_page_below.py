"""What stands below the foot of a page: it moves nothing, and its links lead to notes."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.domain.around import Around
from reader_app.domain.card import NoteSummary
from reader_app.pages.page import note_page
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.builders import a_note, a_summary, an_attachment
from tests.ui.reading.acting import (
    a_page,
    browser,
    click,
    marked,
    scroll,
    scrolled,
    text,
)


def cards(count: int, name: str = "La note") -> tuple[NoteSummary, ...]:
    return tuple(a_summary(n, title=f"{name} {n}", attachments=()) for n in range(1, count + 1))


AROUND = Around(cards(2, "Citée"), cards(3, "Citante"), cards(1, "Voisine"))


def show(pane: ReadingPane, around: Around = AROUND, body: str = "Court.") -> None:
    note = a_note(body=body, attachments=())
    pane.show_note(note, note_page(note), marked=False)
    pane.show_around(around)


def lines(pane: ReadingPane) -> list[str]:
    return [line.replace("\xa0", " ").strip() for line in text(pane).splitlines()]


def test_each_list_has_its_number_and_its_notes(pane: ReadingPane) -> None:
    show(pane)
    shown = lines(pane)
    at = shown.index("Cites 2 note(s)")
    assert shown[at + 1].startswith("Citée 1  ·  Actualité  ·  2 Feb 2016")
    assert shown[at + 3] == "Cited by 3 note(s)"
    assert shown[at + 7] == "Related notes"
    assert shown[at + 8].startswith("Voisine 1")
    assert len(shown) == at + 9


def test_an_empty_list_is_not_shown(pane: ReadingPane) -> None:
    show(pane, Around((), cards(1), ()))
    assert "Cited by 1 note(s)" in lines(pane)
    assert "Related notes" not in lines(pane)
    assert not any(line.startswith("Cites") for line in lines(pane))


def test_where_nothing_is_around_the_page_is_as_it_was(pane: ReadingPane) -> None:
    note = a_note(attachments=())
    pane.show_note(note, note_page(note), marked=False)
    before = browser(pane).document().toHtml()
    pane.show_around(Around())
    assert browser(pane).document().toHtml() == before


def test_a_link_leads_to_its_note(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane)
    with qtbot.waitSignal(pane.link_followed) as followed:
        click(qtbot, pane, "Citante 3")
    assert followed.args == [cards(3)[2].key]


def test_a_long_list_shows_some_and_all_at_a_click(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, Around((), cards(23), ()))
    assert sum(line.startswith("La note") for line in lines(pane)) == 5
    with qtbot.assertNotEmitted(pane.link_followed):
        click(qtbot, pane, "Show all 23")
    assert sum(line.startswith("La note") for line in lines(pane)) == 23
    assert "Show all" not in text(pane)
    # Told anew, it stays as the reader opened it.
    pane.show_around(Around((), cards(24), ()))
    assert sum(line.startswith("La note") for line in lines(pane)) == 24
    show(pane, Around((), cards(23), ()))
    assert sum(line.startswith("La note") for line in lines(pane)) == 23


def test_another_note_begins_with_nothing_around(pane: ReadingPane) -> None:
    show(pane)
    other = a_note(2, attachments=())
    pane.show_note(other, a_page(), marked=False)
    assert "Cites" not in text(pane)


def test_what_comes_below_moves_nothing(pane: ReadingPane) -> None:
    note = a_note(attachments=(an_attachment(1),))
    pane.show_note(note, a_page(), marked=False)
    scroll(pane, 240)
    before = browser(pane).viewport().grab().toImage()
    pane.show_around(AROUND)
    assert scrolled(pane) == 240
    assert browser(pane).viewport().grab().toImage() == before


def test_it_stays_through_other_sizes_and_a_change_of_the_note(
    pane: ReadingPane, theme: Theme
) -> None:
    show(pane)
    pane.show_look(PageLook(pixels=22))
    assert lines(pane).count("Cites 2 note(s)") == 1
    theme.changed.emit()
    note = a_note(body="Changé.", attachments=())
    pane.show_note(note, note_page(note), marked=False)
    assert "Changé." in text(pane)
    assert lines(pane).count("Cites 2 note(s)") == 1


def test_a_transcript_opens_above_it(qtbot: QtBot, pane: ReadingPane) -> None:
    note = a_note(attachments=(an_attachment(1),))
    pane.show_note(note, note_page(note), marked=False)
    pane.show_around(AROUND)
    pane.toggle_transcripts()
    shown = text(pane)
    assert shown.index("La transcription du document 1.") < shown.index("Cites 2 note(s)")
    pane.toggle_transcripts()
    assert lines(pane)[-1].startswith("Voisine 1")


def test_other_lists_take_the_place_of_the_former_ones(pane: ReadingPane) -> None:
    show(pane)
    pane.show_around(Around(cards(1), (), ()))
    assert "Cites 1 note(s)" in lines(pane)
    assert "Cited by 3 note(s)" not in lines(pane)
    pane.show_around(Around())
    assert lines(pane)[-1].startswith("Published on")


def test_what_is_searched_for_is_not_marked_in_titles_of_other_notes(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    show(pane, body="La note voisine.")
    pane.mark_words([(("voisine",), False)])
    qtbot.waitUntil(lambda: marked(pane) == ["voisine"])
    pane.go_to_next_place()
    pane.go_to_next_place()
    assert marked(pane) == ["voisine"]


def test_where_the_foot_is_in_sight_the_note_is_at_its_end(pane: ReadingPane) -> None:
    note = a_note(attachments=())
    pane.show_note(note, a_page(), marked=False)
    pane.show_around(Around(cards(9), cards(9), cards(5)))
    bar = browser(pane).verticalScrollBar()
    told = []
    pane.left.connect(lambda key, place: told.append(place))
    scroll(pane, bar.maximum())
    pane.tell_place()
    scroll(pane, 200)
    pane.tell_place()
    assert told[0] is None
    assert told[1] is not None


def test_its_links_are_among_those_of_the_page(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane)
    qtbot.keyClick(browser(pane), Qt.Key.Key_Backtab)
    assert browser(pane).textCursor().selectedText() == "Voisine 1"
    with qtbot.waitSignal(pane.link_followed) as followed:
        qtbot.keyClick(browser(pane), Qt.Key.Key_Return)
    assert followed.args == [cards(1)[0].key]
