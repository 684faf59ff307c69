"""Text fitted into a card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.ui.browsing.card_text import TextFitter
from reader_app.ui.theme import Theme

MARK = QColor("yellow"), QColor("black")
LONG = "Les associations de proximité et leurs micro-projets dans les quartiers de la ville " * 5


@pytest.fixture
def fitter(qtbot: QtBot, theme: Theme) -> TextFitter:
    return TextFitter(theme.font(13), 240, 2, MARK)


def marked(layout: QTextLayout) -> list[str]:
    units = layout.text().encode("utf-16-le")
    return [
        units[each.start * 2 : (each.start + each.length) * 2].decode("utf-16-le")
        for each in layout.formats()
    ]


def test_a_short_text_stays_whole(fitter: TextFitter) -> None:
    layout = fitter.layout("Micro-projets", ())
    assert layout.text() == "Micro-projets"
    assert layout.lineCount() == 1


def test_a_long_text_ends_in_an_ellipsis_on_the_second_line(
    fitter: TextFitter, theme: Theme
) -> None:
    layout = fitter.layout(LONG, ())
    assert layout.lineCount() == 2
    assert layout.text().endswith("…")
    last = layout.text().split("\u2028")[1]
    assert QFontMetricsF(theme.font(13)).horizontalAdvance(last) <= 240
    assert LONG.startswith(layout.text().split("\u2028")[0])


def test_found_words_are_marked_where_they_stand(fitter: TextFitter) -> None:
    assert marked(fitter.layout("La vie associative", ((3, 6), (7, 18)))) == ["vie", "associative"]


def test_marks_follow_their_words_into_the_cut_line(fitter: TextFitter) -> None:
    first = (4, 16)
    start = LONG.index("leurs")
    layout = fitter.layout(LONG, (first, (start, start + 5), (300, 320)))
    assert marked(layout) == ["associations", "leurs"]


def test_characters_of_two_units_do_not_move_the_marks(fitter: TextFitter) -> None:
    text = "🏘🏘 Le quartier 🏘 " + LONG
    layout = fitter.layout(text, ((6, 14), (text.index("proximité"), text.index("proximité") + 9)))
    assert layout.lineCount() == 2
    assert marked(layout) == ["quartier", "proximité"]


def test_line_breaks_in_a_title_are_blanks(fitter: TextFitter) -> None:
    assert fitter.layout("Un\ntitre\u2028coupé\r", ()).lineCount() == 1


def test_one_word_of_five_hundred_letters_is_cut(fitter: TextFitter) -> None:
    layout = fitter.layout("a" * 500, ())
    assert layout.lineCount() == 2
    assert layout.text().endswith("…")


@given(
    text=st.text(alphabet="aé🏘 \n’-", max_size=200),
    marks=st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30)), max_size=4),
    width=st.integers(1, 400),
)
def test_no_text_and_no_width_breaks_it(
    qapp: QApplication, text: str, marks: list[tuple[int, int]], width: int
) -> None:
    fitter = TextFitter(QFont("Inter", 9), width, 2, MARK)
    layout = fitter.layout(text, tuple((start, start + length) for start, length in marks))
    assert layout.lineCount() <= 2
    for each in layout.formats():
        assert each.start + each.length <= len(layout.text().encode("utf-16-le")) // 2
