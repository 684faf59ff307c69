"""The acronyms of a page: their dotted lines, what they say when pointed at, and their list."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPolygon
from PySide6.QtWidgets import QApplication, QLabel, QListView
from pytestqt.qtbot import QtBot

from reader_app.domain.glossary import Glossary, Meaning
from reader_app.pages.page import note_page
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.rows_model import ROW, PanelRow
from reader_app.ui.reading.rows_panel import RowsPanel
from tests.builders import a_note
from tests.ui.reading.acting import browser, marked, point_at, point_of

CALL = "appel à manifestation d’intérêt"
GLOSSARY = Glossary(
    (
        Meaning("AMI", (CALL,)),
        Meaning("Insee", ("Institut national de la statistique et des études économiques",)),
        Meaning("MSP", ("maison de santé pluriprofessionnelle", "maison de services au public")),
    )
)


def show(pane: ReadingPane, body: str, *, glossary: Glossary = GLOSSARY) -> None:
    note = a_note(body=body, summary="", attachments=(), title="Titre AMI")
    pane.lists.acronyms.know(glossary)
    pane.show_note(note, note_page(note), marked=False)


def rows(pane: ReadingPane) -> list[PanelRow]:
    panel = pane.findChild(RowsPanel)
    assert isinstance(panel, RowsPanel)
    view = panel.findChild(QListView)
    assert isinstance(view, QListView)
    model = view.model()
    return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]


def picture(pane: ReadingPane) -> QImage:
    return browser(pane).viewport().grab().toImage()


def changed(before: QImage, after: QImage) -> QRect:
    """The rectangle in which two pictures differ."""
    points = [
        QPoint(x, y)
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    return QPolygon(points).boundingRect()


def test_pointing_at_an_acronym_says_what_it_means(pane: ReadingPane) -> None:
    show(pane, "Le second AMI ferme en mai, dit l'Insee.")
    assert f"AMI: {CALL}" in point_at(pane, "AMI ferme")
    assert "Institut national" in point_at(pane, "Insee")


def test_other_words_say_nothing(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "Le second AMI ferme en mai, dit l'Insee.")
    qtbot.waitUntil(lambda: point_at(pane, "second") == "")


def test_of_several_meanings_all_are_told(pane: ReadingPane) -> None:
    show(pane, "La MSP ouvre.")
    told = point_at(pane, "MSP")
    assert "maison de santé pluriprofessionnelle ; maison de services au public" in told


def test_the_meaning_that_the_note_gives_goes_before_others(pane: ReadingPane) -> None:
    show(pane, "La maison de services au public (MSP) ouvre.\n\nLa MSP ouvre.")
    told = point_at(pane, "MSP ouvre")
    assert "maison de services au public" in told
    assert "santé" not in told


def test_a_link_says_its_address_whatever_it_is_called(pane: ReadingPane) -> None:
    show(pane, "Voir l'[AMI](https://exemple.fr/ami) et la suite.")
    assert "https://exemple.fr/ami" in point_at(pane, "AMI et")


def test_a_part_that_is_known_has_its_meaning_where_the_whole_is_not(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    show(pane, "Un AMI-PME ferme en mai, dit l'Insee-Nord.")
    assert f"AMI: {CALL}" in point_at(pane, "AMI-PME")
    qtbot.waitUntil(lambda: point_at(pane, "PME ferme") == "")
    assert "Institut national" in point_at(pane, "Insee-Nord")


def test_a_word_in_small_letters_is_no_acronym(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "Un ami de la maison, et AMIENS aussi.")
    qtbot.waitUntil(lambda: point_at(pane, "ami de") == "")
    qtbot.waitUntil(lambda: point_at(pane, "AMIENS") == "")


def test_an_acronym_has_a_line_right_below_it_and_nothing_else_has(pane: ReadingPane) -> None:
    show(pane, "Le second AMI\n\nferme en mai MIM", glossary=Glossary())
    bare = picture(pane)
    pane.lists.acronyms.know(GLOSSARY)
    dotted = changed(bare, picture(pane))
    view = browser(pane)
    cursor = view.document().find("second AMI")
    rect = view.cursorRect(cursor)
    cursor.setPosition(cursor.selectionStart() + len("second "))
    left = view.cursorRect(cursor).left()
    assert left - 2 <= dotted.left() < dotted.right() <= rect.right() + 2
    assert dotted.height() <= 2
    assert rect.center().y() < dotted.top() <= rect.bottom() + 4
    pane.lists.acronyms.know(Glossary())
    assert picture(pane) == bare


def test_the_list_has_each_acronym_once_with_its_meaning(pane: ReadingPane) -> None:
    show(pane, "La MSP et l'AMI.\n\nL'AMI encore, et le XYZ.")
    pane.lists.show_acronyms()
    assert [(row.name, row.aside) for row in rows(pane)] == [
        ("MSP", "maison de santé pluriprofessionnelle ; maison de services au public"),
        ("AMI", CALL),
    ]
    assert rows(pane)[1].spoken == f"AMI: {CALL}"


def test_a_row_of_the_list_leads_to_the_acronym(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "Un paragraphe. " * 400 + "\n\nL'AMI ferme.")
    pane.lists.show_acronyms()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert marked(pane) == ["AMI"]
    assert 0 < point_of(pane, "AMI ferme").y() < browser(pane).viewport().height()


@pytest.mark.parametrize("glossary", [Glossary(), GLOSSARY])
def test_a_page_without_acronyms_says_so(pane: ReadingPane, glossary: Glossary) -> None:
    show(pane, "Rien.", glossary=glossary)
    pane.lists.show_acronyms()
    panel = pane.findChild(RowsPanel)
    assert isinstance(panel, RowsPanel)
    said = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    assert "No acronym of this page is spelt out in the library." in said


def test_letters_of_two_units_before_it_do_not_move_it(pane: ReadingPane) -> None:
    show(pane, "🌳🌳🌳 Le second AMI ferme.")
    assert f"AMI: {CALL}" in point_at(pane, "AMI ferme")


def test_a_full_stop_belongs_to_dotted_letters_alone(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "Voici l'AMI.")
    pane.lists.show_acronyms()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert marked(pane) == ["AMI"]
    show(pane, "Voici l'A.M.I. de mai")
    assert f"AMI: {CALL}" in point_at(pane, "A.M.I.")
