import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetrics, QTextDocument, QTextFormat, QTextTable
from pytestqt.qtbot import QtBot

from reader_app.domain.settings import Family
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.typesetting import measure, page_font, ready, style_sheet, typeset
from reader_app.ui.theme import DARK, FIRST_STYLES, LIGHT, STYLES, WINDOW_FAMILY, Theme


def a_document(html: str, lost: str = "") -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(page_font(PageLook()))
    document.setDefaultStyleSheet(style_sheet(LIGHT, PageLook()))
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


@pytest.mark.parametrize("pixels", [12, 17, 40])
def test_titles_stay_the_largest_and_fine_print_can_be_read(qtbot: QtBot, pixels: int) -> None:
    document = QTextDocument()
    document.setDefaultFont(page_font(PageLook(pixels)))
    document.setDefaultStyleSheet(style_sheet(LIGHT, PageLook(pixels)))
    html = '<p class="meta">Lieu</p><h1>Titre</h1><h2>Partie</h2><p>Texte</p>'
    document.setHtml(html)
    typeset(document.begin(), document.characterCount(), LIGHT, html, "")
    meta, title, part, text = (
        document.findBlockByNumber(number).begin().fragment().charFormat().font().pixelSize()
        for number in range(4)
    )
    assert title > part > text == pixels
    assert pixels / 2 < meta <= pixels
    assert meta >= 12


def test_a_line_is_one_and_a_half_times_as_high_as_its_letters(qtbot: QtBot) -> None:
    document = a_document("<p>" + "mot " * 200 + "</p>")
    document.setTextWidth(400)
    document.documentLayout().documentSize()
    layout = document.begin().layout()
    step = layout.lineAt(2).y() - layout.lineAt(1).y()
    assert step == pytest.approx(17 * 1.55, abs=0.6)


def test_a_column_holds_about_seventy_characters(qtbot: QtBot) -> None:
    assert measure(PageLook(34)) == pytest.approx(2 * measure(PageLook(17)), rel=0.1)
    assert 400 < measure(PageLook(17)) < 750


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


def test_narrow_spaces_stay_narrow_and_every_other_blank_is_one_space(qtbot: QtBot) -> None:
    html = (
        "<h2 title='Où\u202f?'>Où\u202f?</h2>\n<p>Oui\u202f!  Non\u202f;\n  <em>si\u202f: ici</em>"
        "\u202f;\nfin.\nLa <b>suite\u202f:</b> 1\u202f200\n  voix.</p>"
        "<ul><li>Un\u202f;<ul><li>deux</li></ul></li></ul>"
        "<pre><code>a\u202f=\u202f1\n  b\n</code></pre><p>Fin\u202f.</p>"
    )
    assert a_document(html).toPlainText().split("\n") == [
        "Où\u202f?",
        "Oui\u202f! Non\u202f; si\u202f: ici\u202f; fin. La suite\u202f: 1\u202f200 voix.",
        "Un\u202f;",
        "deux",
        "a\u202f=\u202f1",
        "  b",
        "Fin\u202f.",
    ]


def test_what_a_lost_link_says_cannot_be_taken_for_markup(qtbot: QtBot) -> None:
    document = a_document('<p>a <span class="lost">b</span></p>', lost='L\'adresse "x" <i>')
    assert document.find("b").charFormat().toolTip() == 'L\'adresse "x" <i>'


def test_both_schemes_give_links_their_own_colour(qtbot: QtBot) -> None:
    assert DARK.accent in style_sheet(DARK, PageLook())
    assert LIGHT.accent in style_sheet(LIGHT, PageLook())


def alignments(table: QTextTable, column: int) -> list[Qt.AlignmentFlag]:
    cells = [table.cellAt(row, column) for row in range(table.rows())]
    return [cell.firstCursorPosition().blockFormat().alignment() for cell in cells]


def test_numbers_stand_at_the_right_below_their_head(qtbot: QtBot) -> None:
    rows = (
        "<tr><th>Lieu</th><th>Habitants</th><th>Part</th><th>Durée</th></tr>"
        "<tr><td>2019</td><td>388\u202f400</td><td>12,5 %</td><td>9 min par essai</td></tr>"
        "<tr><td>2020</td><td>–</td><td>−3 %</td><td>14 min</td></tr>"
    )
    document = a_document(f"<table>{rows}</table>")
    frames = document.rootFrame().childFrames()
    table = next(each for each in frames if isinstance(each, QTextTable))
    at_right = [Qt.AlignmentFlag.AlignRight in alignments(table, column) for column in range(4)]
    assert at_right == [False, True, True, False]
    assert set(alignments(table, 1)) == {Qt.AlignmentFlag.AlignRight}


def test_a_footnote_is_smaller_than_the_text(qtbot: QtBot) -> None:
    html = '<p>Texte.</p><ol><li id="fn1"><p>Une note.</p></li></ol><ol><li>Un point.</li></ol>'
    document = a_document(html)
    sizes = {
        block.text(): block.begin().fragment().charFormat().font().pixelSize()
        for block in (document.findBlockByNumber(number) for number in range(3))
    }
    assert sizes == {"Texte.": 17, "Une note.": 14, "Un point.": 17}


def test_lists_below_one_another_stand_as_near_as_their_items(qtbot: QtBot) -> None:
    document = a_document("<ul><li>Un<ul><li>Deux</li></ul></li><li>Trois</li></ul><p>Fin.</p>")
    document.setTextWidth(400)
    layout = document.documentLayout()
    tops = [layout.blockBoundingRect(document.findBlockByNumber(n)).top() for n in range(3)]
    assert tops[1] - tops[0] == pytest.approx(tops[2] - tops[1], abs=0.5)


@pytest.mark.parametrize("family", list(Family))
def test_every_family_is_at_hand_and_sets_french(theme: Theme, family: Family) -> None:
    look = PageLook(family=family)
    name = look.families[0]
    theme.load_fonts(name, STYLES[name] if name != WINDOW_FAMILY else FIRST_STYLES)
    font = page_font(look)
    assert QFontInfo(font).family() == name
    metrics = QFontMetrics(font)
    letters = "àâçéèêëîïôùûüÿœæÀÇÉŒ«»’–—…€\u00a0\u202f"
    assert [each for each in letters if not metrics.inFontUcs4(ord(each))] == []


def test_measure_and_line_height_are_the_readers(qtbot: QtBot) -> None:
    assert measure(PageLook(measure=140)) == pytest.approx(2 * measure(PageLook(measure=70)))
    document = QTextDocument()
    look = PageLook(line_height=200)
    document.setDefaultFont(page_font(look))
    document.setDefaultStyleSheet(style_sheet(LIGHT, look))
    document.setHtml("<p>" + "mot " * 200 + "</p>")
    document.setTextWidth(400)
    document.documentLayout().documentSize()
    layout = document.begin().layout()
    step = layout.lineAt(2).y() - layout.lineAt(1).y()
    assert step == pytest.approx(17 * 2, abs=0.7)


def test_links_are_told_by_a_line_and_not_by_their_colour_alone(qtbot: QtBot) -> None:
    document = a_document("<p>Voir <a href='https://a.example/'>la suite</a> ici.</p>")
    link = document.find("suite").charFormat()
    assert link.isAnchor()
    assert link.fontUnderline()
    assert not document.find("ici").charFormat().fontUnderline()
