"""LinkHint: where a link leads, over the foot of the page."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.link_hint import LinkHint
from reader_app.ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    return page


def test_an_address_stands_at_the_foot_and_goes_again(page: QWidget, theme: Theme) -> None:
    hint = LinkHint(theme, page)
    hint.show_address("https://exemple.fr/page")
    assert hint.isVisible()
    assert hint.text() == "https://exemple.fr/page"
    assert hint.geometry().bottom() == page.rect().bottom()
    hint.show_address("")
    assert not hint.isVisible()


def test_a_long_address_is_cut_in_its_middle_and_stays_inside(page: QWidget, theme: Theme) -> None:
    hint = LinkHint(theme, page)
    hint.show_address("https://exemple.fr/" + "tres-long-" * 40 + "fin")
    assert "…" in hint.text()
    assert hint.text().endswith("fin")
    assert hint.width() <= page.width()


def test_it_moves_with_the_page(page: QWidget, theme: Theme) -> None:
    hint = LinkHint(theme, page)
    hint.show_address("https://exemple.fr/page")
    page.resize(300, 500)
    assert hint.geometry().bottom() == page.rect().bottom()
