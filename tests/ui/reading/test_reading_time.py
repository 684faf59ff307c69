"""A note was read when it stood long enough in an active window, or was scrolled to its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Note
from reader_app.ui.reading.reading_time import ReadingTime
from tests.builders import a_note

FOR_EVER_MS = 1_000_000


@pytest.fixture
def window(qtbot: QtBot) -> QStackedWidget:
    """A window with a page, and a document that may lie over it."""
    window = QStackedWidget()
    page = QPlainTextEdit("\n".join(map(str, range(300))))
    page.setReadOnly(True)
    window.addWidget(page)
    window.addWidget(QLabel("Un document"))
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def page(window: QStackedWidget) -> QPlainTextEdit:
    page = window.widget(0)
    assert isinstance(page, QPlainTextEdit)
    return page


def test_a_note_that_stood_long_enough_was_read_once(qtbot: QtBot, page: QPlainTextEdit) -> None:
    time = ReadingTime(page, page.verticalScrollBar(), 1)
    told: list[Note] = []
    time.was_read.connect(told.append)
    for note in (a_note(1), a_note(2)):
        with qtbot.waitSignal(time.was_read):
            time.watch(note)
    assert told == [a_note(1), a_note(2)]


def test_a_note_out_of_sight_is_not_read_until_it_comes_back(
    qtbot: QtBot, window: QStackedWidget, page: QPlainTextEdit
) -> None:
    time = ReadingTime(page, page.verticalScrollBar(), 1)
    window.setCurrentIndex(1)
    time.watch(a_note(1))
    assert not time.is_counting
    with qtbot.waitSignal(time.was_read):
        window.setCurrentIndex(0)
        assert time.is_counting


def test_scrolled_to_its_end_a_note_was_read(qtbot: QtBot, page: QPlainTextEdit) -> None:
    time = ReadingTime(page, page.verticalScrollBar(), FOR_EVER_MS)
    told: list[Note] = []
    time.was_read.connect(told.append)
    time.watch(a_note(1))
    bar = page.verticalScrollBar()
    bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.keyClick(bar, Qt.Key.Key_PageDown)
    assert told == []
    qtbot.keyClick(bar, Qt.Key.Key_End)
    assert told == [a_note(1)]


def test_another_page_that_is_shorter_is_not_read_for_it(
    qtbot: QtBot, page: QPlainTextEdit
) -> None:
    time = ReadingTime(page, page.verticalScrollBar(), FOR_EVER_MS)
    told: list[Note] = []
    time.was_read.connect(told.append)
    time.watch(a_note(1))
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    page.setPlainText("\n".join(map(str, range(20))))
    bar.setValue(bar.maximum())
    time.watch(None)
    assert told == []
