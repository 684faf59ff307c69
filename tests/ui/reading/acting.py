"""How tests act on the reading pane, and what they see of it."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextBrowser, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader_app.pages.note_page import NotePage
from reader_app.ui.reading.attachment_card import AttachmentCard

PARAGRAPHS = "".join(
    f"<p>Paragraphe {number}, " + "où il est question de la vie du quartier " * 6 + "</p>"
    for number in range(1, 13)
)


def a_page(html: str = PARAGRAPHS, *transcripts: str, **fields: Any) -> NotePage:
    """A page as the pages wing gives it."""
    return NotePage(html=html, transcripts=transcripts, **fields)


def browser(pane: QWidget) -> QTextBrowser:
    """The page of a pane."""
    found = pane.findChildren(QTextBrowser)
    assert len(found) == 1
    return found[0]


def text(pane: QWidget) -> str:
    """All that the page says, without its cards."""
    return browser(pane).toPlainText()


def cards(pane: QWidget) -> list[AttachmentCard]:
    """The cards that are shown, from top to bottom."""
    found = [card for card in pane.findChildren(AttachmentCard) if not card.isHidden()]
    return sorted(found, key=lambda card: card.y())


def button(parent: QWidget, name: str) -> QAbstractButton:
    """The one button whose accessible name begins with `name`."""
    found = [
        each
        for each in parent.findChildren(QAbstractButton)
        if each.accessibleName().startswith(name) and not each.isHidden()
    ]
    assert len(found) == 1, [each.accessibleName() for each in found]
    return found[0]


def point_of(pane: QWidget, words: str) -> QPoint:
    """The middle of the first of these words, on the viewport of the page."""
    view = browser(pane)
    cursor = view.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart() + 1)
    return view.cursorRect(cursor).center()


def click(qtbot: QtBot, pane: QWidget, words: str) -> None:
    """Click on these words."""
    place = point_of(pane, words)
    qtbot.mouseClick(browser(pane).viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(qtbot: QtBot, widget: QAbstractButton) -> None:
    """Click on a button."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def marked(pane: QWidget) -> list[str]:
    """The words that are marked on the page."""
    selections: list[Any] = browser(pane).extraSelections()
    return [each.cursor.selectedText() for each in selections]


def scrolled(pane: QWidget) -> int:
    """How far the page is scrolled."""
    return browser(pane).verticalScrollBar().value()


def scroll(pane: QWidget, value: int) -> None:
    """Scroll the page."""
    browser(pane).verticalScrollBar().setValue(value)


def turn_wheel(
    pane: QWidget, turn: int, modifier: Qt.KeyboardModifier, over: QWidget | None = None
) -> None:
    """Turn the wheel by `turn` eighths of a degree over the page, or over something on it."""
    under = over or browser(pane).viewport()
    place = under.mapTo(pane, under.rect().center())
    QTest.wheelEvent(pane.windowHandle(), QPointF(place), QPoint(0, turn), QPoint(), modifier)


def point_at(pane: QWidget, words: str) -> str:
    """Let the pointer rest on these words; the tip that is shown then."""
    viewport = browser(pane).viewport()
    place = point_of(pane, words)
    event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()
