import pytest
from PySide6.QtGui import QTextDocument, QTextFormat, QTextTable
from pytestqt.qtbot import QtBot

from reader_app.ui.reading.typesetting import measure, page_font, ready, style_sheet, typeset
from reader_app.ui.theme import DARK, LIGHT


def a_document(html: str, lost: str = "") -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(page_font(17))
    document.setDefaultStyleSheet(style_sheet(LIGHT, 17))
    document.setHtml(f"<body>{ready(html, lost)}</body>")
    typeset(document.begin(), document.characterCount(), LIGHT, html, lost)
    return document


def test_a_heading_has_the_size_of_the_style_sheet_alone(qtbot: QtBot) -> None:
    document = a_document("<h1>Un <em>titre</em></h1><p>Texte.</p>")
    at = document.begin().begin()
    while not at.atEnd():
        style = at.fragment().charFormat()
        assert not style.hasProperty(QTextFormat.Property.FontSizeAdjustment)
        assert style.font().pixelSize() == 27
        at += 1


def test_a_line_is_one_and_a_half_times_as_high_as_its_letters(qtbot: QtBot) -> None:
    document = a_document("<p>" + "mot " * 200 + "</p>")
    document.setTextWidth(400)
    document.documentLayout().documentSize()
    layout = document.begin().layout()
    step = layout.lineAt(2).y() - layout.lineAt(1).y()
    assert step == pytest.approx(17 * 1.55, abs=0.6)


def test_a_column_holds_about_seventy_characters(qtbot: QtBot) -> None:
    assert measure(34) == pytest.approx(2 * measure(17), rel=0.1)
    assert 400 < measure(17) < 750


def test_rows_of_a_table_have_a_line_below(qtbot: QtBot) -> None:
    document = a_document("<table><tr><th>A</th></tr><tr><td>B</td></tr></table>")
    tables = [each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)]
    cell = tables[0].cellAt(1, 0).format().toTableCellFormat()
    assert cell.bottomBorder() == 1
    assert cell.bottomBorderBrush().color().name().upper() == LIGHT.line


def test_a_huge_table_is_set_without_looking_at_each_cell(qtbot: QtBot) -> None:
    rows = "<tr>" + "<td>x</td>" * 20 + "</tr>"
    document = a_document(f"<table>{rows * 100}</table>")
    tables = [each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)]
    assert tables[0].format().border() == 1
    assert tables[0].cellAt(5, 5).format().toTableCellFormat().bottomBorder() == 0


def test_code_ends_on_its_last_line(qtbot: QtBot) -> None:
    document = a_document("<pre><code>un\ndeux\n</code></pre><p>Fin.</p>")
    assert document.toPlainText().splitlines() == ["un", "deux", "Fin."]


def test_what_a_lost_link_says_cannot_be_taken_for_markup(qtbot: QtBot) -> None:
    document = a_document('<p>a <span class="lost">b</span></p>', lost='L\'adresse "x" <i>')
    assert document.find("b").charFormat().toolTip() == 'L\'adresse "x" <i>'


def test_both_schemes_give_links_their_own_colour(qtbot: QtBot) -> None:
    assert DARK.accent in style_sheet(DARK, 17)
    assert LIGHT.accent in style_sheet(LIGHT, 17)
