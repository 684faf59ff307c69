from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import LIGHT
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
