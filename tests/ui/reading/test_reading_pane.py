from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Attachment, Note
from reader_app.domain.ports import AttachmentState
from reader_app.domain.reading_place import ReadingPlace
from reader_app.domain.settings import SMALLEST_TEXT
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Term, TermKey
from reader_app.pages.note_page import NotePage
from reader_app.pages.page import note_page
from reader_app.ui.reading.attachment_card import AttachmentCard, CardState
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.builders import a_note, an_attachment
from tests.ui.reading.acting import (
    a_page,
    browser,
    button,
    cards,
    click,
    marked,
    point_of,
    press,
    scroll,
    scrolled,
    text,
    turn_wheel,
)

TRANSCRIPT = "<p>Ce que dit le document, mot à mot.</p><p>Et sa fin.</p>"


def a_note_with(*attachments: Attachment, **changes: object) -> Note:
    return a_note(attachments=attachments or (an_attachment(),), **changes)


def test_the_head_says_type_day_themes_and_territories(pane: ReadingPane) -> None:
    terms = (
        Term(THEME, "Santé"),
        Term(TYPE, "Agenda"),
        Term(TERRITORY, "Oise"),
        Term(THEME, "Jeux"),
    )
    pane.show_note(a_note(terms=terms, published=date(2019, 3, 2)), a_page(), marked=False)
    line = text(pane).splitlines()[0].replace("\xa0", " ")
    assert [part.strip() for part in line.split("·")] == [
        "Agenda",
        "2 March 2019",
        "Santé, Jeux",
        "Oise",
    ]


def test_terms_of_facets_of_the_librarys_own_are_links_too(qtbot: QtBot, pane: ReadingPane) -> None:
    terms = (Term("Public visé", "Jeunes"), Term(TYPE, "Guide"), Term("Public visé", "Élus"))
    pane.show_note(a_note(terms=terms), a_page(), marked=False)
    line = text(pane).splitlines()[0].replace("\xa0", " ")
    assert [part.strip() for part in line.split("·")][-1] == "Jeunes, Élus"
    with qtbot.waitSignal(pane.term_picked) as picked:
        click(qtbot, pane, "Élus")
    assert picked.args == [TermKey("Public visé", "Élus")]


def test_who_wrote_a_note_stands_below_its_title(pane: ReadingPane) -> None:
    pane.show_note(a_note(author=" Camille <Lefèvre> "), a_page("<p>Court.</p>"), marked=False)
    assert text(pane).splitlines()[1:3] == ["Note numéro 1", "Camille <Lefèvre>"]
    pane.show_note(a_note(2, author=" "), a_page("<p>Court.</p>"), marked=False)
    assert text(pane).splitlines()[1:3] == ["Note numéro 2", "Court."]


def test_how_long_a_note_takes_to_read_is_told_where_that_is_worth_it(pane: ReadingPane) -> None:
    for words, told in ((109, False), (110, True), (2_200, True)):
        note = a_note(body="mot " * words, summary="", attachments=(), author="Camille Lefèvre")
        page = note_page(note)
        assert page.words == words
        pane.show_note(note, page, marked=False)
        line = text(pane).splitlines()[2].replace("\xa0", " ")
        assert line.startswith("Camille Lefèvre")
        assert ("to read" in line) is told
    assert line == "Camille Lefèvre  ·  10 minute(s) to read"
    pane.show_note(note, replace(page, words=220 * 150), marked=False)
    assert text(pane).splitlines()[2].endswith("2 hour(s) to read")


def test_very_many_terms_leave_room_for_the_title_and_stand_at_the_foot(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    terms = tuple(Term(TERRITORY, f"Commune {number}") for number in range(1, 31))
    pane.show_note(a_note(terms=terms), a_page("<p>Court.</p>"), marked=False)
    above, title, *below = text(pane).splitlines()
    assert above.endswith("Commune 12, 18 more below")
    assert title == "Note numéro 1"
    assert any("Commune 13, " in line and "Commune 30" in line for line in below)
    with qtbot.waitSignal(pane.term_picked) as picked:
        click(qtbot, pane, "Commune 30")
    assert picked.args == [TermKey(TERRITORY, "Commune 30")]


def test_the_source_is_named_by_its_site(pane: ReadingPane) -> None:
    pane.show_note(a_note(source_address="https://www.exemple.fr/a"), a_page(), marked=False)
    assert text(pane).endswith("Source: exemple.fr")


def test_the_foot_says_when_and_from_where(qtbot: QtBot, pane: ReadingPane) -> None:
    modified = datetime(2019, 3, 4, 15, 59).astimezone()
    note = a_note(published=date(2019, 3, 2), modified=modified)
    pane.show_note(note, a_page("<p>Court.</p>"), marked=False)
    assert "Published on 2 March 2019" in text(pane)
    assert "Modified on 4 March 2019" in text(pane)
    with qtbot.waitSignal(pane.link_followed) as followed:
        click(qtbot, pane, "Source")
    assert followed.args == [note.source_address]


def test_a_title_is_shown_as_it_is_written(pane: ReadingPane) -> None:
    title = "<img src=/etc/passwd> & <b>gras</b>"
    pane.show_note(a_note(title=title), a_page(), marked=False)
    assert title in text(pane).splitlines()


@pytest.mark.parametrize("derived", [True, False])
def test_a_title_taken_from_the_text_is_said_to_be(pane: ReadingPane, derived: bool) -> None:
    pane.show_note(a_note(title_derived=derived), a_page(), marked=False)
    assert ("this one is taken from its text" in text(pane)) is derived


def test_a_page_shown_simplified_says_so(pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page(simplified=True), marked=False)
    assert "it is shown simplified" in text(pane)


def test_a_click_on_a_theme_picks_the_term(qtbot: QtBot, pane: ReadingPane) -> None:
    terms = (Term(TYPE, "Agenda"), Term(THEME, "Santé"), Term(THEME, "Jeux & sports"))
    pane.show_note(a_note(terms=terms), a_page(), marked=False)
    with qtbot.waitSignal(pane.term_picked) as picked:
        click(qtbot, pane, "Jeux & sports")
    assert picked.args == [TermKey(THEME, "Jeux & sports")]


def test_a_click_on_a_link_says_its_address(qtbot: QtBot, pane: ReadingPane) -> None:
    page = a_page('<p>Voir <a href="https://exemple.fr/a%20b?x=1&amp;y=é">la suite</a>.</p>')
    pane.show_note(a_note(), page, marked=False)
    with qtbot.waitSignal(pane.link_followed) as followed:
        click(qtbot, pane, "la suite")
    assert followed.args == ["https://exemple.fr/a%20b?x=1&y=%C3%A9"]


def test_links_are_reached_and_followed_by_keyboard(qtbot: QtBot, pane: ReadingPane) -> None:
    page = a_page('<p><a href="https://exemple.fr/un">un</a></p>')
    pane.show_note(a_note(terms=(Term(THEME, "Santé"),)), page, marked=False)
    qtbot.keyClick(browser(pane), Qt.Key.Key_Tab)
    with qtbot.waitSignal(pane.term_picked):
        qtbot.keyClick(browser(pane), Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.link_hovered) as hovered:
        qtbot.keyClick(browser(pane), Qt.Key.Key_Tab)
    assert hovered.args == ["https://exemple.fr/un"]
    with qtbot.waitSignal(pane.link_followed):
        qtbot.keyClick(browser(pane), Qt.Key.Key_Return)


def test_a_link_inside_the_page_scrolls_there(qtbot: QtBot, pane: ReadingPane) -> None:
    html = '<p><a href="#la-fin">aller</a></p>' + a_page().html + '<h2 id="la-fin">La fin</h2>'
    pane.show_note(a_note(), a_page(html + a_page().html), marked=False)
    with qtbot.assertNotEmitted(pane.link_followed):
        click(qtbot, pane, "aller")
    qtbot.waitUntil(lambda: scrolled(pane) > 0)
    assert 0 <= point_of(pane, "La fin").y() < 100


def test_no_file_of_this_machine_is_ever_loaded(
    pane: ReadingPane, tmp_path: Path, qtbot: QtBot
) -> None:
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("#FF0000"))
    path = tmp_path / "rouge.png"
    assert red.save(str(path))
    address = QUrl.fromLocalFile(str(path)).toString()
    html = f'<p>A<img src="{address}" width="40" height="40">B<img src="{path}" height="40">C</p>'
    pane.show_note(a_note(), a_page(html), marked=False)
    shot = browser(pane).viewport().grab().toImage()
    colours = {
        shot.pixelColor(x, y).name()
        for x in range(0, shot.width(), 4)
        for y in range(0, shot.height(), 4)
    }
    assert "#ff0000" not in colours
    notes = tmp_path / "notes.css"
    notes.write_text("secret", "utf-8")
    kind = QTextDocument.ResourceType.StyleSheetResource.value
    found = browser(pane).document().resource(kind, QUrl.fromLocalFile(str(notes)))
    assert b"secret" not in bytes(found)


def test_one_view_and_one_document_serve_all_notes(pane: ReadingPane) -> None:
    pane.show_note(a_note(1), a_page("<p>Un</p>"), marked=False)
    view, document = browser(pane), browser(pane).document()
    pane.show_note(a_note_with(key="b"), a_page("<p>Deux</p>"), marked=False)
    assert browser(pane) is view
    assert view.document() is document
    assert "Deux" in text(pane)
    assert "Un\n" not in text(pane)


def test_another_note_is_shown_from_its_top(pane: ReadingPane) -> None:
    pane.show_note(a_note(1), a_page(), marked=False)
    scroll(pane, 300)
    pane.show_note(a_note(2), a_page(), marked=False)
    assert scrolled(pane) == 0


def test_the_same_note_read_again_stays_at_its_place(qtbot: QtBot, pane: ReadingPane) -> None:
    note = a_note_with()
    pane.show_note(note, a_page(a_page().html, TRANSCRIPT), marked=False)
    press(qtbot, button(cards(pane)[0], "Transcript"))
    scroll(pane, 400)
    place = point_of(pane, "Paragraphe 7,")
    pane.show_note(note, a_page(a_page().html + "<p>Ajout.</p>", TRANSCRIPT), marked=False)
    assert point_of(pane, "Paragraphe 7,") == place
    assert "Ajout." in text(pane)
    assert "mot à mot" in text(pane)


def test_a_transcript_is_shown_and_hidden_and_nothing_above_moves(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    pane.show_note(a_note_with(), a_page(a_page().html, TRANSCRIPT), marked=False)
    before = text(pane)
    scroll(pane, browser(pane).verticalScrollBar().maximum())
    card = cards(pane)[0]
    place, value = card.geometry(), scrolled(pane)
    with qtbot.waitSignal(pane.transcript_toggled) as toggled:
        press(qtbot, button(card, "Transcript"))
    assert toggled.args == [0, True]
    assert (card.geometry(), scrolled(pane)) == (place, value)
    assert text(pane).index("Transcript\n") < text(pane).index("mot à mot")
    assert point_of(pane, "mot à mot").y() > card.geometry().bottom()
    press(qtbot, button(card, "Transcript"))
    assert text(pane) == before
    assert (card.geometry(), scrolled(pane)) == (place, value)


def test_each_card_has_its_own_transcript_below_it(qtbot: QtBot, pane: ReadingPane) -> None:
    note = a_note_with(an_attachment(1), an_attachment(2), an_attachment(3, transcript=None))
    page = a_page("<p>Corps.</p>", "<p>Premier texte.</p>", "<p>Second texte.</p>", "")
    pane.show_note(note, page, marked=False)
    first, second, third = cards(pane)
    press(qtbot, button(second, "Transcript"))
    assert "Premier texte" not in text(pane)
    assert second.geometry().bottom() < point_of(pane, "Second texte").y() < third.y()
    press(qtbot, button(first, "Transcript"))
    assert first.geometry().bottom() < point_of(pane, "Premier texte").y() < second.y()
    press(qtbot, button(second, "Transcript"))
    assert "Second texte" not in text(pane)
    assert "Premier texte" in text(pane)
    assert not third.has_transcript


def test_all_transcripts_are_shown_and_hidden_at_once(qtbot: QtBot, pane: ReadingPane) -> None:
    note = a_note_with(an_attachment(1), an_attachment(2))
    pane.show_note(note, a_page("<p>Corps.</p>", "<p>Un.</p>", "<p>Deux.</p>"), marked=False)
    press(qtbot, button(cards(pane)[0], "Transcript"))
    pane.toggle_transcripts()
    assert "Un." in text(pane)
    assert "Deux." in text(pane)
    assert button(cards(pane)[1], "Transcript").isChecked()
    pane.toggle_transcripts()
    assert "Un." not in text(pane)
    assert "Deux." not in text(pane)


def test_one_selection_runs_from_the_note_into_the_transcript(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    pane.show_note(a_note_with(), a_page("<p>Corps.</p>", TRANSCRIPT), marked=False)
    press(qtbot, button(cards(pane)[0], "Transcript"))
    start, end = point_of(pane, "Corps"), point_of(pane, "mot à mot")
    viewport = browser(pane).viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, pos=end)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    browser(pane).copy()
    copied = QApplication.clipboard().text()
    assert "orps." in copied
    assert "Ce que dit le document" in copied


def test_a_description_is_shown_unless_the_transcript_repeats_it(pane: ReadingPane) -> None:
    note = a_note_with(an_attachment(1), an_attachment(2))
    page = a_page(
        "<p>Corps.</p>",
        "<p>Les mêmes mots.</p>",
        "",
        descriptions=("<p>Les mêmes mots.</p>\n", "<p>D'autres mots.</p>"),
    )
    pane.show_note(note, page, marked=False)
    assert "Les mêmes mots" not in text(pane)
    assert point_of(pane, "autres mots").y() > cards(pane)[1].geometry().bottom()


@pytest.mark.parametrize(
    ("state", "name", "signal"),
    [
        (CardState(), "Download", "download_requested"),
        (CardState(arriving=True), "Cancel", "cancel_requested"),
        (CardState(AttachmentState.HERE), "Open:", "open_requested"),
        (CardState(AttachmentState.HERE), "Open in another", "open_elsewhere_requested"),
        (CardState(AttachmentState.DAMAGED), "Fetch again", "download_requested"),
        (CardState(), "Favourite", "attachment_mark_requested"),
    ],
)
def test_each_button_of_a_card_says_its_wish_with_the_number(
    qtbot: QtBot, pane: ReadingPane, state: CardState, name: str, signal: str
) -> None:
    pane.show_note(
        a_note_with(an_attachment(1), an_attachment(2)), a_page("<p>A</p>"), marked=False
    )
    pane.show_attachment(1, state)
    with qtbot.waitSignal(getattr(pane, signal)) as wished:
        press(qtbot, button(cards(pane)[1], name))
    assert wished.args == [1]


def test_the_star_asks_and_shows_only_what_is_kept(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    star = button(pane, "Favourite")
    with qtbot.waitSignal(pane.mark_requested):
        press(qtbot, star)
    assert not star.isChecked()
    pane.show_marked(marked=True)
    assert star.isChecked()
    assert "Remove from favourites" in star.toolTip()


def test_documents_that_are_favourites_are_shown_so(pane: ReadingPane) -> None:
    note = a_note_with(an_attachment(1), an_attachment(2, address=None))
    pane.show_note(note, a_page("<p>A</p>"), marked=False)
    stars = [button(card, "Favourite") for card in cards(pane)]
    pane.show_marked_attachments(frozenset({note.attachments[1].identity}))
    assert [star.isChecked() for star in stars] == [False, True]
    assert [star.text() for star in stars] == ["Favourite +", "Favourite ✓"]
    pane.show_note(a_note_with(an_attachment(1), key="autre"), a_page("<p>B</p>"), marked=False)
    assert [button(card, "Favourite").isChecked() for card in cards(pane)] == [False]


def test_the_state_of_a_former_note_is_not_shown_for_the_next(pane: ReadingPane) -> None:
    pane.show_note(a_note_with(), a_page("<p>A</p>"), marked=False)
    pane.show_attachment(0, CardState(AttachmentState.HERE))
    pane.show_note(a_note_with(key="autre"), a_page("<p>B</p>"), marked=False)
    assert button(cards(pane)[0], "Download").text() == "Download"


def test_a_card_reached_by_keyboard_comes_into_sight(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note_with(source_address=None, terms=()), a_page(), marked=False)
    card = cards(pane)[0]
    viewport = browser(pane).viewport()
    assert not viewport.rect().contains(card.geometry())
    qtbot.keyClick(browser(pane), Qt.Key.Key_Tab)
    assert button(card, "Download").hasFocus()
    assert viewport.rect().contains(card.geometry())
    with qtbot.waitSignal(pane.download_requested):
        qtbot.keyClick(button(card, "Download"), Qt.Key.Key_Return)
    qtbot.keyClick(button(card, "Download"), Qt.Key.Key_Tab)
    assert button(card, "Favourite").hasFocus()


def test_a_card_is_ready_early_and_takes_nothing_from_the_reader(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    qtbot.waitUntil(lambda: bool(pane.findChildren(AttachmentCard)))
    assert cards(pane) == []
    assert browser(pane).hasFocus()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [pane]


def test_cards_go_with_the_page_as_it_scrolls(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note_with(), a_page(a_page().html, TRANSCRIPT), marked=False)
    press(qtbot, button(cards(pane)[0], "Transcript"))
    bar = browser(pane).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    scroll(pane, bar.maximum())
    card = cards(pane)[0]
    gap = point_of(pane, "Transcript").y() - card.y()
    y = card.y()
    scroll(pane, bar.maximum() - 60)
    assert card.y() == y + 60
    assert point_of(pane, "Transcript").y() - card.y() == gap


def test_a_problem_gives_the_card_the_room_it_needs(pane: ReadingPane) -> None:
    pane.show_note(
        a_note_with(an_attachment(1), an_attachment(2)), a_page("<p>A</p>"), marked=False
    )
    first, second = cards(pane)
    height = first.height()
    pane.show_attachment(0, CardState(problem="The network is away. " * 8))
    assert first.height() > height
    assert second.y() > first.geometry().bottom()


@pytest.mark.parametrize("width", [350, 1500])
def test_nothing_is_cut_however_wide_the_pane(pane: ReadingPane, width: int) -> None:
    name = "atlas_des_quartiers_" * 6 + "x" * 80
    html = "<p>" + "mot" * 100 + "</p><pre><code>" + "code " * 60 + "</code></pre>"
    pane.resize(width, 600)
    pane.show_note(a_note_with(an_attachment(name=name)), a_page(html, TRANSCRIPT), marked=False)
    pane.show_attachment(0, CardState(AttachmentState.HERE, size_differs="Another size. " * 9))
    assert browser(pane).horizontalScrollBar().maximum() == 0
    card = cards(pane)[0]
    assert card.x() >= 0
    assert card.geometry().right() <= browser(pane).viewport().width()
    for each in card.buttons():
        assert each.isHidden() or card.rect().contains(
            each.geometry().translated(each.parentWidget().pos())
        )


def test_a_narrower_pane_keeps_the_place(pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    scroll(pane, point_of(pane, "Paragraphe 5,").y() - 20)
    before = point_of(pane, "Paragraphe 5,").y()
    pane.resize(420, 600)
    assert abs(point_of(pane, "Paragraphe 5,").y() - before) < 60


def test_other_colours_and_sizes_keep_the_place(pane: ReadingPane, theme: Theme) -> None:
    pane.show_note(a_note_with(), a_page(a_page().html, TRANSCRIPT), marked=False)
    pane.toggle_transcripts()
    scroll(pane, 300)
    place = point_of(pane, "Paragraphe 6,")
    theme.changed.emit()
    assert point_of(pane, "Paragraphe 6,") == place
    assert "mot à mot" in text(pane)
    pane.show_look(PageLook(24))
    assert scrolled(pane) > 0
    assert browser(pane).document().defaultFont().pixelSize() == 24


@pytest.mark.parametrize(("turn", "size"), [(120, 18), (-120, 16)])
def test_the_wheel_with_control_asks_for_another_size(
    qtbot: QtBot, pane: ReadingPane, turn: int, size: int
) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    with qtbot.waitSignal(pane.text_size_requested) as asked:
        turn_wheel(pane, turn, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [size]
    assert scrolled(pane) == 0
    assert browser(pane).document().defaultFont().pixelSize() == 17


def test_text_never_gets_too_small(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    pane.show_look(PageLook(SMALLEST_TEXT))
    with qtbot.assertNotEmitted(pane.text_size_requested):
        turn_wheel(pane, -120, Qt.KeyboardModifier.ControlModifier)


def test_the_wheel_scrolls_also_over_a_card(pane: ReadingPane) -> None:
    note = a_note_with(an_attachment(1), an_attachment(2), an_attachment(3))
    pane.resize(700, 260)
    pane.show_note(note, a_page("<p>Corps.</p>"), marked=False)
    turn_wheel(pane, -120, Qt.KeyboardModifier.NoModifier, over=cards(pane)[0])
    assert scrolled(pane) > 0


def test_words_found_are_marked_folded_and_inflected(pane: ReadingPane) -> None:
    # The first one is the theme of the note.
    html = "<p>😀 Les QUARTIERS et la Vie  associative ; vie privée, Éducation.</p>"
    pane.show_note(a_note(), a_page(html), marked=False)
    pane.mark_words([(("vie", "associative"), False), (("quartier",), False), (("educ",), True)])
    assert marked(pane) == ["Vie associative", "QUARTIERS", "Vie associative", "Éducation"]
    pane.mark_words([])
    assert marked(pane) == []


def test_words_are_marked_in_what_comes_into_sight(qtbot: QtBot, pane: ReadingPane) -> None:
    page = a_page(a_page().html + "<p>Tout en bas : un brochet.</p>", "<p>Un autre brochet.</p>")
    pane.show_note(a_note_with(), page, marked=False)
    pane.mark_words([(("brochet",), False)])
    assert marked(pane) == []
    pane.toggle_transcripts()
    bar = browser(pane).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > bar.pageStep())
    scroll(pane, bar.maximum())
    assert marked(pane) == ["brochet"] * 2
    pane.show_note(a_note(2), a_page("<p>Le brochet du jour.</p>"), marked=False)
    assert marked(pane) == ["brochet"]


def test_an_empty_pane_says_why(pane: ReadingPane) -> None:
    pane.show_note(a_note_with(), a_page(), marked=False)
    pane.show_nothing("Aucune note <ici>.")
    assert text(pane).strip() == "Aucune note <ici>."
    assert cards(pane) == []
    assert not [each for each in pane.findChildren(QAbstractButton) if each.isVisible()]


def test_a_long_note_comes_bit_by_bit_and_whole(qtbot: QtBot, pane: ReadingPane) -> None:
    bits = tuple(f"<p>Début de la partie {n}.</p>" + a_page().html for n in range(1, 5))
    page = a_page("".join(bits), TRANSCRIPT, stretches=bits)
    pane.show_note(a_note_with(), page, marked=False)
    assert "partie 1." in text(pane)
    qtbot.waitUntil(lambda: "partie 4." in text(pane))
    places = [text(pane).index(f"partie {n}.") for n in range(1, 5)]
    assert places == sorted(places)
    assert text(pane).count("Paragraphe 12,") == 4
    assert scrolled(pane) == 0
    pane.toggle_transcripts()
    assert text(pane).index("partie 4.") < text(pane).index("mot à mot")


def test_a_lost_link_says_so_and_is_no_link(qtbot: QtBot, pane: ReadingPane) -> None:
    page = a_page('<p>Une <span class="lost">rencontre perdue</span> ici.</p>')
    pane.show_note(a_note(), page, marked=False)
    with qtbot.assertNotEmitted(pane.link_followed):
        click(qtbot, pane, "rencontre perdue")
    cursor = browser(pane).document().find("rencontre perdue")
    style = cursor.charFormat()
    assert style.toolTip() == "The target of this link is lost"
    assert style.underlineStyle() == style.UnderlineStyle.DotLine


def test_a_lost_link_says_so_in_a_transcript_too(pane: ReadingPane) -> None:
    transcript = '<p>Une <span class="lost">rencontre perdue</span> ici.</p>'
    pane.show_note(a_note_with(), a_page("<p>Corps.</p>", transcript), marked=False)
    pane.toggle_transcripts()
    style = browser(pane).document().find("rencontre perdue").charFormat()
    assert style.toolTip() == "The target of this link is lost"
    assert style.underlineStyle() == style.UnderlineStyle.DotLine


def test_assistive_tools_find_names_for_everything(pane: ReadingPane) -> None:
    name = "Note de synthèse - 1<sup>er</sup> mars 2019"
    pane.show_note(
        a_note_with(an_attachment(name=name)), a_page("<p>A</p>", TRANSCRIPT), marked=True
    )
    assert browser(pane).accessibleName() == "Text of the note"
    card = cards(pane)[0]
    assert card.accessibleName() == "Note de synthèse - 1er mars 2019"
    names = [each.accessibleName() for each in card.buttons() if not each.isHidden()]
    assert names == [
        "Download: Note de synthèse - 1er mars 2019",
        "Favourite: Note de synthèse - 1er mars 2019",
        "Transcript: Note de synthèse - 1er mars 2019",
    ]
    assert button(card, "Transcript").isCheckable()
    assert button(card, "Favourite").isCheckable()


def test_a_note_left_halfway_opens_there_again_in_any_size(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    scroll(pane, point_of(pane, "Paragraphe 6,").y() - 4)
    with qtbot.waitSignal(pane.left) as left:
        pane.show_note(a_note(2), a_page("<p>Autre.</p>"), marked=False)
    key, place = left.args
    assert key == a_note().key
    assert isinstance(place, ReadingPlace)
    assert place.words.startswith("Paragraphe")
    pane.show_look(PageLook(24))
    pane.show_note(a_note(), a_page(), marked=False)
    assert scrolled(pane) == 0
    pane.go_to_place(place)
    assert 0 <= point_of(pane, "Paragraphe 6,").y() < 120


def test_the_transcripts_that_were_open_are_open_again(qtbot: QtBot, pane: ReadingPane) -> None:
    page = a_page(a_page().html, TRANSCRIPT)
    pane.show_note(a_note_with(), page, marked=False)
    pane.toggle_transcripts()
    scroll(pane, 300)
    with qtbot.waitSignal(pane.left) as left:
        pane.show_nothing("")
    pane.show_note(a_note_with(), page, marked=False)
    assert "mot à mot" not in text(pane)
    pane.go_to_place(left.args[1])
    assert "mot à mot" in text(pane)
    assert scrolled(pane) == pytest.approx(300, abs=2)


def test_the_place_is_found_again_in_a_text_that_grew(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    scroll(pane, point_of(pane, "Paragraphe 6,").y() - 4)
    with qtbot.waitSignal(pane.left) as left:
        pane.show_nothing("")
    grown = a_page("<p>Ajouté.</p>" * 5 + a_page().html)
    pane.show_note(a_note(), grown, marked=False)
    pane.go_to_place(left.args[1])
    assert 0 <= point_of(pane, "Paragraphe 6,").y() < 60


@pytest.mark.parametrize("share", [0, 1])
def test_the_top_and_the_end_are_no_place_to_go_back_to(
    qtbot: QtBot, pane: ReadingPane, share: int
) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    scroll(pane, share * browser(pane).verticalScrollBar().maximum())
    with qtbot.waitSignal(pane.left) as left:
        pane.show_nothing("")
    assert left.args == [a_note().key, None]


def test_a_place_far_down_a_long_page_waits_until_it_is_set(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    stretches = tuple(
        "".join(f"<p>Partie {part}, alinéa {each}.</p>" for each in range(40)) for part in range(6)
    )
    page = NotePage("".join(stretches), stretches=stretches)
    pane.show_note(a_note(), page, marked=False)
    qtbot.waitUntil(lambda: "Partie 5, alinéa 39." in text(pane))
    scroll(pane, point_of(pane, "Partie 5, alinéa 3.").y())
    with qtbot.waitSignal(pane.left) as left:
        pane.show_nothing("")
    pane.show_note(a_note(), page, marked=False)
    pane.go_to_place(left.args[1])
    qtbot.waitUntil(lambda: abs(point_of(pane, "Partie 5, alinéa 3.").y()) < 40)


def test_resting_on_the_page_tells_the_place(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    with qtbot.waitSignal(pane.left) as left:
        scroll(pane, 200)
    assert left.args[0] == a_note().key
    assert left.args[1] is not None
