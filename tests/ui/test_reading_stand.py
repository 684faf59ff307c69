"""Where one reads: the tabs above, the page alone, or as wide as the document beside it."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader_app.ui.reading_stand import ReadingStand


def test_the_page_is_alone_until_a_document_comes_and_both_have_the_same_room(
    qtbot: QtBot,
) -> None:
    bar, page, document = QLineEdit("Les onglets"), QLineEdit("La page"), QLineEdit("Le document")
    stand = ReadingStand(bar, page)
    qtbot.addWidget(stand)
    stand.resize(900, 600)
    stand.show()
    qtbot.waitExposed(stand)
    assert page.width() == bar.width() == 900
    assert bar.geometry().bottom() < page.mapTo(stand, page.rect().topLeft()).y()
    stand.documents.addWidget(document)
    stand.documents.show()
    stand.share_out(evenly=True)
    assert abs(page.width() - stand.documents.width()) <= 1
    assert page.mapTo(stand, page.rect().topLeft()).x() == 0
