from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.settings import Scheme
from reader_app.ui.reading.link_rects import link_rects
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import LIGHT, Theme
from tests.builders import a_note
from tests.ui.reading.acting import a_page, browser, point_at, point_of


def bars(picture: QImage, y: int) -> int:
    """How many bars of a quote stand on one line of the picture."""
    colours = [picture.pixelColor(x, y).name().upper() for x in range(picture.width())]
    return sum(
        colour == LIGHT.quote and before != LIGHT.quote for before, colour in pairwise(colours)
    )


def test_each_depth_of_a_quote_has_its_bar(pane: ReadingPane) -> None:
    html = (
        "<p>Avant.</p><blockquote><p>Une fois.</p><blockquote><p>Deux fois.</p></blockquote>"
        "<p>Encore une fois.</p></blockquote><ul><li>Une liste</li></ul><p>Ensuite.</p>"
    )
    pane.show_note(a_note(), a_page(html), marked=False)
    picture = browser(pane).viewport().grab().toImage()
    said = ("Avant", "Une fois", "Deux fois", "Encore", "Une liste", "Ensuite")
    found = [bars(picture, point_of(pane, words).y()) for words in said]
    assert found == [0, 1, 2, 1, 0, 0]


@pytest.mark.parametrize(
    ("words", "tip"),
    [
        ("la suite", "<qt>https://exemple.fr/?a=1&amp;b=2</qt>"),
        ("rencontre perdue", "<qt>The target of this link is lost</qt>"),
        ("Vie associative", "<qt>Show the notes under this term</qt>"),
    ],
)
def test_pointing_at_a_link_tells_where_it_leads(
    qtbot: QtBot, pane: ReadingPane, words: str, tip: str
) -> None:
    html = (
        '<p>Voir <a href="https://exemple.fr/?a=1&amp;b=2">la suite</a>, et'
        ' la <span class="lost">rencontre perdue</span>.</p>'
    )
    pane.show_note(a_note(), a_page(html), marked=False)
    assert point_at(pane, words) == tip


def test_a_page_is_centred_and_no_wider_than_its_measure(pane: ReadingPane) -> None:
    pane.resize(1400, 600)
    pane.show_note(a_note(), a_page(), marked=False)
    margins = browser(pane).document().rootFrame().frameFormat()
    column = browser(pane).viewport().width() - margins.leftMargin() - margins.rightMargin()
    assert column < 800
    assert margins.leftMargin() == pytest.approx((1400 - column) / 2, abs=1)


def test_the_text_does_not_move_sideways_when_a_scroll_bar_comes(pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page("<p>Paragraphe court.</p>"), marked=False)
    assert browser(pane).verticalScrollBar().maximum() == 0
    short = point_of(pane, "Paragraphe").x()
    pane.show_note(a_note(2), a_page(), marked=False)
    assert browser(pane).verticalScrollBar().maximum() > 0
    assert point_of(pane, "Paragraphe").x() == short


def shades(picture: QImage, y: int, colour: str) -> int:
    """How many points of one line of the picture have this colour."""
    width = picture.width()
    return sum(picture.pixelColor(x, y).name().upper() == colour for x in range(width))


def test_the_bar_of_a_quote_goes_on_between_its_paragraphs(pane: ReadingPane) -> None:
    html = "<blockquote><p>Un.</p><p>Deux.</p></blockquote><p>Fin.</p>"
    pane.show_note(a_note(), a_page(html), marked=False)
    picture = browser(pane).viewport().grab().toImage()
    top, bottom = (point_of(pane, words).y() for words in ("Un.", "Deux."))
    assert all(shades(picture, y, LIGHT.quote) >= 2 for y in range(top, bottom))


def test_code_stands_on_one_ground_that_is_wider_than_its_words(pane: ReadingPane) -> None:
    html = "<p>Avant.</p><pre><code>SELECT un\nFROM deux\n</code></pre><hr><p>Fin.</p>"
    pane.show_note(a_note(), a_page(html), marked=False)
    picture = browser(pane).viewport().grab().toImage()
    top, bottom = (point_of(pane, words).y() for words in ("SELECT", "FROM"))
    column = point_of(pane, "Avant").x()
    assert all(shades(picture, y, LIGHT.code) > 300 for y in range(top - 8, bottom + 8))
    assert point_of(pane, "SELECT").x() > column
    for words in ("Avant", "Fin."):
        assert shades(picture, point_of(pane, words).y(), LIGHT.code) == 0


def test_an_item_of_a_list_has_its_dot_and_a_counted_one_has_none(pane: ReadingPane) -> None:
    html = "<ul><li><p>Une puce</p><p>qui continue</p></li></ul><ol><li>Un nombre</li></ol>"
    pane.show_note(a_note(), a_page(html), marked=False)
    picture = browser(pane).viewport().grab().toImage()
    left = point_of(pane, "Une puce").x() - 8

    def has_dot(words: str) -> bool:
        y = point_of(pane, words).y()
        colours = {
            picture.pixelColor(x, y + down).name().upper()
            for x in range(left - 20, left)
            for down in range(-2, 6)
        }
        return LIGHT.ink_soft in colours

    assert [has_dot(words) for words in ("Une puce", "qui continue", "Un nombre")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("width", [560, 562, 627, 700])
def test_a_wide_table_asks_for_no_scroll_bar(pane: ReadingPane, width: int) -> None:
    words = ("mot", "anticonstitutionnellement", "12 345", "participation citoyenne")
    row = "".join(f"<td>{word}</td>" for word in words * 2)
    pane.resize(width, 600)
    pane.show_note(a_note(), a_page(f"<table><tr>{row}</tr></table>"), marked=False)
    assert browser(pane).horizontalScrollBar().maximum() == 0


def test_control_with_home_and_end_leads_to_the_ends_of_the_page(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    bar = browser(pane).verticalScrollBar()
    qtbot.keyClick(browser(pane), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(browser(pane), Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0


def framed(pane: ReadingPane) -> list[int]:
    """The heights at which a line of the keyboard's ring runs across the page."""
    picture = browser(pane).viewport().grab().toImage()
    width = picture.width()
    return [
        y
        for y in range(picture.height())
        if shades(picture, y, LIGHT.accent) > width - 4 and shades(picture, y, LIGHT.page) < 4
    ]


def test_the_keyboard_sees_that_it_is_in_the_text(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note(), a_page(), marked=False)
    assert framed(pane) == []
    browser(pane).clearFocus()
    browser(pane).setFocus(Qt.FocusReason.TabFocusReason)
    height = browser(pane).viewport().height()
    ring = [0, 1, height - 2, height - 1]
    assert framed(pane) == ring
    qtbot.keyClick(browser(pane), Qt.Key.Key_PageDown)
    assert framed(pane) == ring
    qtbot.mouseClick(browser(pane).viewport(), Qt.MouseButton.LeftButton)
    assert framed(pane) == []


def test_the_keyboard_sees_the_link_that_it_came_to(qtbot: QtBot, pane: ReadingPane) -> None:
    html = '<p>Voir <a href="https://exemple.fr/">la suite de cette note</a>, plus loin.</p>'
    pane.show_note(a_note(terms=()), a_page(html), marked=False)
    words = point_of(pane, "suite")
    before = browser(pane).viewport().grab().toImage()
    qtbot.keyClick(browser(pane), Qt.Key.Key_Tab)
    assert browser(pane).textCursor().selectedText() == "la suite de cette note"
    assert framed(pane) == []
    after = browser(pane).viewport().grab().toImage()
    column = [after.pixelColor(words.x(), words.y() + down) for down in range(-20, 20)]
    former = [before.pixelColor(words.x(), words.y() + down) for down in range(-20, 20)]
    assert [each.name().upper() for each in column].count(LIGHT.accent) >= 2
    assert column != former
    with qtbot.waitSignal(pane.link_followed) as followed:
        qtbot.keyClick(browser(pane), Qt.Key.Key_Return)
    assert followed.args == ["https://exemple.fr/"]


def test_a_link_that_is_broken_across_lines_is_ringed_on_each(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    words = "une adresse dont les mots sont si nombreux " * 4
    html = f'<p>Voir <a href="https://exemple.fr/">{words}</a>, plus loin.</p>'
    pane.show_note(a_note(terms=()), a_page(html), marked=False)
    qtbot.keyClick(browser(pane), Qt.Key.Key_Tab)
    rects = link_rects(browser(pane).textCursor())
    assert len(rects) > 1
    assert all(above.bottom() <= below.top() + 1 for above, below in pairwise(rects))
    assert rects[0].left() > rects[1].left()


@pytest.mark.parametrize("words", ["Ligne 3 ", "Ligne 390 "])
def test_a_long_page_keeps_its_place_in_other_colours_and_comes_whole(
    qtbot: QtBot, qapp: QApplication, pane: ReadingPane, theme: Theme, words: str
) -> None:
    lines = [f"<p>Ligne {number} {'mot ' * 30}</p>" for number in range(400)]
    stretches = tuple("".join(lines[at : at + 100]) for at in range(0, 400, 100))
    pane.show_note(a_note(), a_page("".join(lines), stretches=stretches), marked=False)
    text = browser(pane)
    qtbot.waitUntil(lambda: "Ligne 399 " in text.toPlainText())
    text.verticalScrollBar().setValue(text.verticalScrollBar().value() + point_of(pane, words).y())
    place = point_of(pane, words).y()

    theme.apply_scheme(qapp, Scheme.DARK)

    assert abs(point_of(pane, words).y() - place) <= 1
    qtbot.waitUntil(lambda: "Ligne 399 " in text.toPlainText())
    assert abs(point_of(pane, words).y() - place) <= 1
    assert text.toPlainText().count("Ligne 250 ") == 1


def test_a_long_page_that_is_cut_otherwise_keeps_its_place(qtbot: QtBot, pane: ReadingPane) -> None:
    lines = [f"<p>Ligne {number} {'mot ' * 30}</p>" for number in range(400)]
    cuts = [tuple("".join(lines[at : at + n]) for at in range(0, 400, n)) for n in (100, 50)]
    note, html = a_note(), "".join(lines)
    pane.show_note(note, a_page(html, stretches=cuts[0]), marked=False)
    text = browser(pane)
    qtbot.waitUntil(lambda: "Ligne 399 " in text.toPlainText())
    bar = text.verticalScrollBar()
    bar.setValue(bar.value() + point_of(pane, "Ligne 90 ").y())
    place = point_of(pane, "Ligne 90 ").y()

    pane.show_note(note, a_page(html, stretches=cuts[1]), marked=False)

    assert abs(point_of(pane, "Ligne 90 ").y() - place) <= 1
