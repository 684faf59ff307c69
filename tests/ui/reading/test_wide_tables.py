"""Wide tables: no word is broken, each scrolls by a bar of its own, and the page stays in place."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextTable
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from reader_app.pages.page import note_page
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.builders import a_note
from tests.ui.reading.acting import browser, marked, point_of, turn_wheel

SHIFT = Qt.KeyboardModifier.ShiftModifier


def a_table(columns: int, rows: int = 3) -> str:
    head = " | ".join(f"Année {2000 + n}" for n in range(columns))
    lines = (
        " | ".join(f"{100 * n + row} habitants" for n in range(columns)) for row in range(rows)
    )
    body = "".join(f"| {line} |\n" for line in lines)
    return f"| {head} |\n|{'---|' * columns}\n{body}"


def show(pane: ReadingPane, *tables: str, after: str = "Après le tableau.") -> None:
    body = "\n\n".join(("Avant le tableau.", *tables, after))
    note = a_note(body=body, summary="", attachments=())
    pane.show_note(note, note_page(note), marked=False)


def bars(pane: ReadingPane) -> list[QScrollBar]:
    """The bars of the tables in sight."""
    found = browser(pane).viewport().findChildren(QScrollBar)
    return sorted((bar for bar in found if bar.isVisible()), key=lambda bar: bar.y())


def tables(pane: ReadingPane) -> list[QTextTable]:
    frames = browser(pane).document().rootFrame().childFrames()
    return [each for each in frames if isinstance(each, QTextTable)]


def broken(pane: ReadingPane) -> list[str]:
    """The lines of the page that end amid a word."""
    block = browser(pane).document().begin()
    found = []
    while block.isValid():
        layout, text = block.layout(), block.text()
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            end = line.textStart() + line.textLength()
            if text[end - 1].isalnum() and text[end].isalnum():
                found.append(text)
        block = block.next()
    return found


def test_a_table_that_fits_is_as_wide_as_the_text(pane: ReadingPane) -> None:
    show(pane, a_table(3), a_table(5))
    assert bars(pane) == []
    assert broken(pane) == []


def test_a_wide_table_breaks_no_word_and_has_a_bar_right_below_it(pane: ReadingPane) -> None:
    show(pane, a_table(16))
    (bar,) = bars(pane)
    assert broken(pane) == []
    assert bar.maximum() > 300
    last = point_of(pane, "2 habitants").y()
    assert last < bar.y() < bar.geometry().bottom() < point_of(pane, "Après").y()
    assert bar.accessibleName() == "Scroll the table"


def test_the_bar_scrolls_the_table_and_nothing_else(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, a_table(16))
    (bar,) = bars(pane)
    before, after = point_of(pane, "Avant"), point_of(pane, "Après")
    year = point_of(pane, "Année 2003")
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.value() == bar.singleStep()
    assert point_of(pane, "Année 2003").x() == year.x() - bar.value()
    qtbot.keyClick(bar, Qt.Key.Key_End)
    assert point_of(pane, "Année 2015").x() < browser(pane).viewport().width() - 40
    assert (point_of(pane, "Avant"), point_of(pane, "Après")) == (before, after)
    assert browser(pane).horizontalScrollBar().value() == 0


def test_nothing_is_seen_beside_the_column(pane: ReadingPane, theme: Theme) -> None:
    show(pane, a_table(16))
    (bar,) = bars(pane)
    bar.setValue(bar.maximum() // 2)
    image = browser(pane).viewport().grab().toImage()
    y = point_of(pane, "Année 2007").y()
    left, right = bar.x() - 3, bar.geometry().right() + 4
    page = QColor(theme.tokens.page)
    beside = [image.pixelColor(x, y) for x in (*range(left), *range(right, image.width()))]
    assert {each.name() for each in beside} == {page.name()}


def test_a_sideways_wheel_scrolls_the_table_under_the_pointer(pane: ReadingPane) -> None:
    show(pane, a_table(16, rows=30))
    middle = browser(pane).viewport().height() // 2
    assert point_of(pane, "Année 2000").y() < middle < point_of(pane, "20 habitants").y()
    scroll = browser(pane).verticalScrollBar()
    scroll.setValue(30)
    turn_wheel(pane, -120, SHIFT)
    (margin,) = (each.format().leftMargin() for each in tables(pane))
    assert margin == -120
    assert scroll.value() == 30


def test_a_sideways_wheel_elsewhere_moves_nothing(pane: ReadingPane) -> None:
    show(pane, after="Une ligne de plus. " * 900)
    turn_wheel(pane, -120, SHIFT)
    assert browser(pane).horizontalScrollBar().value() == 0


def test_a_word_that_is_found_is_scrolled_into_sight(pane: ReadingPane) -> None:
    show(pane, a_table(16))
    pane.mark_words([(("annee", "2014"), False)])
    pane.go_to_next_place()
    assert marked(pane) == ["Année 2014"]
    (bar,) = bars(pane)
    assert bar.x() < point_of(pane, "Année 2014").x() < bar.geometry().right()


def test_a_wider_page_needs_no_bar_and_a_narrower_one_does(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, a_table(6))
    pane.show_look(PageLook(measure=110))
    pane.resize(1400, 600)
    qtbot.waitUntil(lambda: not bars(pane))
    pane.resize(420, 600)
    qtbot.waitUntil(lambda: len(bars(pane)) == 1)
    assert broken(pane) == []
    pane.resize(1400, 600)
    qtbot.waitUntil(lambda: not bars(pane))
    assert tables(pane)[0].format().leftMargin() == 0


def test_each_table_has_a_bar_of_its_own(pane: ReadingPane) -> None:
    show(pane, a_table(16), a_table(3), a_table(12))
    first, second = bars(pane)
    first.setValue(200)
    assert second.value() == 0
    assert [each.format().leftMargin() for each in tables(pane)] == [-200, 0, 0]


def test_another_size_keeps_the_place_in_the_table_and_another_note_has_none(
    pane: ReadingPane,
) -> None:
    show(pane, a_table(16))
    bars(pane)[0].setValue(150)
    pane.show_look(PageLook(pixels=20))
    assert len(bars(pane)) == 1
    note = a_note(2, body="Court.", attachments=())
    pane.show_note(note, note_page(note), marked=False)
    QApplication.processEvents()
    assert bars(pane) == []


def test_what_is_selected_in_a_table_is_copied_whole(pane: ReadingPane) -> None:
    show(pane, a_table(16), after="Oui\u202f! Non\u202f; si.")
    browser(pane).selectAll()
    browser(pane).copy()
    copied = QApplication.clipboard().text()
    assert "Année 2015" in copied
    assert "Oui\u202f! Non\u202f; si." in copied


def test_no_line_begins_with_a_sign_that_belongs_to_the_word_before(pane: ReadingPane) -> None:
    show(pane, after="Un paragraphe de la note\u202f; puis un autre\u202f! Et le reste " * 30)
    view = browser(pane)
    for width in range(480, 700, 7):
        pane.resize(width, 600)
        block = view.document().begin()
        while block.isValid():
            layout = block.layout()
            starts = [layout.lineAt(n).textStart() for n in range(layout.lineCount())]
            assert not [at for at in starts if block.text()[at : at + 1] in {";", "!"}]
            block = block.next()


def test_a_click_on_a_link_in_a_table_that_is_scrolled(qtbot: QtBot, pane: ReadingPane) -> None:
    linked = a_table(16).replace("Année 2014", "[Année 2014](https://exemple.fr/2014)")
    show(pane, linked)
    (bar,) = bars(pane)
    bar.setValue(bar.maximum())
    place: QPoint = point_of(pane, "Année 2014")
    with qtbot.waitSignal(pane.link_followed) as followed:
        qtbot.mouseClick(browser(pane).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert followed.args == ["https://exemple.fr/2014"]
