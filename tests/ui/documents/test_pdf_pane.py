"""A PDF in the window: read, turned, zoomed, selected and copied as a reader does it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.page_images import MOST_BYTES
from reader_app.ui.documents.page_layout import MARGIN
from reader_app.ui.documents.pdf_canvas import LARGEST_ZOOM, PdfCanvas
from reader_app.ui.documents.pdf_pane import PdfPane
from reader_app.ui.theme import Theme
from tests.pdfs import bad_pdfs

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Reader:
    """A pane with a document, and the hands of its reader."""

    def __init__(self, qtbot: QtBot, theme: Theme, path: Path) -> None:
        self.qtbot = qtbot
        self.path = path
        self.pane = PdfPane(theme)
        qtbot.addWidget(self.pane)
        self.pane.resize(640, 700)
        self.pane.show()
        qtbot.waitExposed(self.pane)
        found = self.pane.findChild(PdfCanvas)
        assert isinstance(found, PdfCanvas)
        self.canvas = found

    def open(self, pages: int = 5, words: str = "Une ligne de la page") -> None:
        self.path.write_bytes(bad_pdfs.sound_pdf(pages, words))
        self.pane.show_pdf(self.path, "Note de synthèse")

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.canvas, key, modifiers)

    def button(self, name: str) -> QToolButton:
        return next(
            each
            for each in self.pane.findChildren(QToolButton)
            if each.accessibleName().startswith(name)
        )

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def shown(self) -> list[str]:
        labels = [each for each in self.pane.findChildren(QLabel) if each.isVisible()]
        return [name for each in labels for name in (each.text(), each.accessibleName())]

    def ink(self) -> bool:
        """Whether anything is printed on what is shown of the page."""
        image = self.canvas.viewport().grab().toImage()
        points = ((x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 2))
        return any(QColor(image.pixel(x, y)).lightness() < 90 for x, y in points)

    def selected(self) -> int:
        """How many of the pixels shown are those of a selection."""
        image = self.canvas.viewport().grab().toImage()
        points = ((x, y) for y in range(0, image.height(), 3) for x in range(0, image.width(), 3))
        return sum(QColor(image.pixel(x, y)).name() == "#bbd8e8" for x, y in points)

    def spot(self, page: int, x: float, y: float) -> QPoint:
        """Where a point of a page (in points, from the top left) is in the viewport now."""
        scale = self.canvas.zoom * self.canvas.logicalDpiX() / 72
        top = MARGIN + (page - 1) * (842 * scale + 16) - self.canvas.verticalScrollBar().value()
        whole = max(self.canvas.viewport().width(), 595 * scale + 2 * MARGIN)
        left = (whole - 595 * scale) / 2 - self.canvas.horizontalScrollBar().value()
        return QPoint(round(left + x * scale), round(top + y * scale))

    def drag(self, start: QPoint, end: QPoint) -> None:
        view = self.canvas.viewport()
        self.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        self.qtbot.mouseMove(view, end)
        self.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)

    def copied(self) -> str:
        """What Ctrl+C brings to the clipboard."""
        clipboard = QGuiApplication.clipboard()
        clipboard.clear()
        self.press(Qt.Key.Key_C, CONTROL)
        self.qtbot.waitUntil(lambda: bool(clipboard.text()))
        return clipboard.text()


@pytest.fixture
def reader(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Reader:
    return Reader(qtbot, theme, tmp_path / "note.pdf")


def test_the_first_page_is_shown_and_printed(reader: Reader) -> None:
    reader.open()
    assert "1 / 5" in reader.shown()
    assert "Note de synthèse" in reader.shown()
    assert reader.canvas.accessibleName() == "Note de synthèse"
    reader.qtbot.waitUntil(reader.ink)


def test_pages_are_as_wide_as_there_is_room(reader: Reader) -> None:
    reader.open()
    narrow = reader.canvas.zoom
    reader.pane.resize(900, 700)
    reader.qtbot.waitUntil(lambda: reader.canvas.zoom > narrow)
    width = 595 * reader.canvas.zoom * reader.canvas.logicalDpiX() / 72
    assert width == pytest.approx(reader.canvas.viewport().width() - 2 * MARGIN)
    assert reader.canvas.horizontalScrollBar().maximum() == 0


def test_keys_turn_pages(reader: Reader) -> None:
    reader.open()
    reader.press(Qt.Key.Key_Right)
    assert "2 / 5" in reader.shown()
    reader.press(Qt.Key.Key_PageDown, CONTROL)
    assert "3 / 5" in reader.shown()
    reader.press(Qt.Key.Key_Left)
    assert "2 / 5" in reader.shown()
    reader.press(Qt.Key.Key_End)
    assert "5 / 5" in reader.shown()
    assert reader.canvas.verticalScrollBar().value() == reader.canvas.verticalScrollBar().maximum()
    reader.press(Qt.Key.Key_Home)
    assert "1 / 5" in reader.shown()


def test_page_down_scrolls_by_what_is_seen(reader: Reader) -> None:
    reader.open()
    reader.press(Qt.Key.Key_PageDown)
    assert 0 < reader.canvas.verticalScrollBar().value() < reader.canvas.viewport().height()


def test_buttons_turn_pages_and_rest_at_the_ends(reader: Reader) -> None:
    reader.open(2)
    assert not reader.button("Previous page").isEnabled()
    reader.click("Next page")
    assert "2 / 2" in reader.shown()
    assert not reader.button("Next page").isEnabled()
    reader.click("Previous page")
    assert "1 / 2" in reader.shown()


def test_zoom_keeps_the_page_and_goes_back_to_the_width(reader: Reader) -> None:
    reader.open()
    fitting = reader.canvas.zoom
    reader.press(Qt.Key.Key_Right)
    reader.press(Qt.Key.Key_Plus, CONTROL)
    reader.press(Qt.Key.Key_Plus, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert reader.canvas.zoom == pytest.approx(fitting * 1.44)
    assert "2 / 5" in reader.shown()
    assert reader.canvas.horizontalScrollBar().maximum() > 0
    reader.press(Qt.Key.Key_Minus, CONTROL)
    assert reader.canvas.zoom == pytest.approx(fitting * 1.2)
    reader.press(Qt.Key.Key_0, CONTROL)
    assert reader.canvas.zoom == pytest.approx(fitting)
    reader.click("Larger")
    reader.click("Smaller")
    assert reader.canvas.zoom == pytest.approx(fitting)


def test_the_wheel_zooms_with_control(reader: Reader) -> None:
    reader.open()
    before = reader.canvas.zoom
    wheel = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reader.canvas.viewport(), wheel)
    assert reader.canvas.zoom > before
    assert reader.canvas.verticalScrollBar().value() <= MARGIN


def test_the_menus_keys_are_the_panes_while_it_is_read(
    reader: Reader, qtbot: QtBot, theme: Theme
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    larger = window.menuBar().addAction("Larger text")
    larger.setShortcut("Ctrl++")
    pressed: list[bool] = []
    larger.triggered.connect(pressed.append)
    window.setCentralWidget(reader.pane)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    reader.open()
    qtbot.waitUntil(reader.canvas.hasFocus)
    before = reader.canvas.zoom
    reader.press(Qt.Key.Key_Plus, CONTROL)
    assert pressed == []
    assert reader.canvas.zoom > before
    window.takeCentralWidget()


def test_zoom_keeps_the_middle_and_the_wheel_what_is_under_it(reader: Reader) -> None:
    reader.open()
    canvas, along = reader.canvas, reader.canvas.horizontalScrollBar()
    middle = canvas.viewport().width() / 2
    for _ in range(4):
        reader.press(Qt.Key.Key_Plus, CONTROL)
    wide = along.maximum() + 2 * middle
    assert along.value() + middle == pytest.approx(wide / 2, abs=3)
    held = reader.spot(2, 100, 40)
    at = QPointF(200, 260)
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().value() + held.y() - 260)
    along.setValue(along.value() + held.x() - 200)
    assert reader.spot(2, 100, 40) == at.toPoint()
    turn = QPoint(0, 240)
    event = QWheelEvent(
        at, at, QPoint(), turn, Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)
    assert (QPointF(reader.spot(2, 100, 40)) - at).manhattanLength() <= 6


def test_zoom_has_an_end_and_pictures_stay_small(reader: Reader) -> None:
    reader.open(40)
    for _ in range(40):
        reader.press(Qt.Key.Key_Plus, CONTROL)
    assert reader.canvas.zoom == LARGEST_ZOOM
    reader.canvas.horizontalScrollBar().setValue(0)
    reader.qtbot.waitUntil(reader.ink)
    reader.press(Qt.Key.Key_0, CONTROL)
    for _ in range(39):
        reader.press(Qt.Key.Key_Right)
        reader.qtbot.waitUntil(reader.ink)
    images = [reader.canvas._images.image(page) for page in range(40)]
    assert sum(each.sizeInBytes() for each in images if each) <= MOST_BYTES


def test_words_are_selected_across_pages_and_copied(reader: Reader) -> None:
    reader.open(3, "La vie associative, page")
    reader.press(Qt.Key.Key_Right)
    reader.canvas.verticalScrollBar().setValue(reader.canvas.verticalScrollBar().value() - 250)
    reader.qtbot.waitUntil(reader.ink)
    # Baselines are at 842 - (800 - 18 n) points from the top.
    reader.drag(reader.spot(1, 73, 42 + 18 * 39 - 3), reader.spot(2, 300, 42 + 18 * 2 - 3))
    assert reader.copied().splitlines() == [
        "La vie associative, page 1, ligne 39.",
        "La vie associative, page 1, ligne 40.",
        "La vie associative, page 2, ligne 1.",
        "La vie associative, page 2, ligne 2.",
    ]
    assert reader.selected() > 100


def test_a_click_selects_nothing(reader: Reader) -> None:
    reader.open(1)
    reader.press(Qt.Key.Key_A, CONTROL)
    assert reader.selected() > 100
    reader.drag(reader.spot(1, 10, 10), reader.spot(1, 10, 10))
    assert reader.selected() == 0


def test_everything_is_selected_and_copied(reader: Reader) -> None:
    reader.open(12)
    reader.press(Qt.Key.Key_A, CONTROL)
    lines = reader.copied().splitlines()
    assert len(lines) == 12 * 40
    assert (lines[0], lines[-1]) == (
        "Une ligne de la page 1, ligne 1.",
        "Une ligne de la page 12, ligne 40.",
    )


def test_a_double_click_selects_a_word(reader: Reader) -> None:
    reader.open(1, "Politique de la ville, page")
    view = reader.canvas.viewport()
    spot = reader.spot(1, 90, 42 + 18 * 5 - 3)
    reader.qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=spot)
    assert reader.copied() == "Politique"


def test_escape_and_the_arrow_go_back(reader: Reader) -> None:
    reader.open()
    with reader.qtbot.waitSignal(reader.pane.closed):
        reader.press(Qt.Key.Key_Escape)
    with reader.qtbot.waitSignal(reader.pane.closed):
        reader.click("Back")


def test_another_program_can_be_asked_for(reader: Reader) -> None:
    reader.open()
    with reader.qtbot.waitSignal(reader.pane.open_elsewhere_requested):
        reader.click("Open in another program")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nonsense", bad_pdfs.no_pages()])
def test_what_cannot_be_shown_says_so_and_offers_another_program(
    reader: Reader, content: bytes
) -> None:
    reader.open()
    reader.path.write_bytes(content)
    reader.pane.show_pdf(reader.path, "Le document abîmé")
    assert any("cannot be shown" in each for each in reader.shown())
    assert "1 / 5" not in reader.shown()
    offer = next(each for each in reader.pane.findChildren(QPushButton) if each.isVisible())
    with reader.qtbot.waitSignal(reader.pane.open_elsewhere_requested):
        reader.qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)


def test_trouble_is_told_in_plain_text_and_forgotten(reader: Reader) -> None:
    reader.pane.show_trouble("<b>Titre</b>", "<i>Le PDF est abîmé</i>")
    assert {"<b>Titre</b>", "<i>Le PDF est abîmé</i>"} <= set(reader.shown())
    reader.open()
    assert "<i>Le PDF est abîmé</i>" not in reader.shown()
    reader.qtbot.waitUntil(reader.ink)


def test_another_document_starts_at_its_first_page(reader: Reader) -> None:
    reader.open(5)
    reader.press(Qt.Key.Key_End)
    reader.press(Qt.Key.Key_A, CONTROL)
    reader.open(2, "Autre document, page")
    assert "1 / 2" in reader.shown()
    assert reader.canvas.verticalScrollBar().value() == 0
    assert reader.selected() == 0
    reader.press(Qt.Key.Key_A, CONTROL)
    assert "Autre document" in reader.copied()


def test_clearing_leaves_an_empty_pane(reader: Reader) -> None:
    reader.open()
    reader.qtbot.waitUntil(reader.ink)
    reader.pane.clear()
    assert not reader.ink()
    assert "1 / 5" not in reader.shown()


def test_the_chrome_follows_the_colours_and_the_page_stays_white(
    reader: Reader, theme: Theme, qapp: QApplication
) -> None:
    reader.open()
    theme.apply(qapp, dark=True)
    image = reader.canvas.viewport().grab().toImage()
    assert QColor(image.pixel(2, 2)) == QColor(theme.tokens.window)
    assert QColor(image.pixel(reader.spot(1, 5, 5))) == QColor(Qt.GlobalColor.white)
    theme.apply(qapp, dark=False)
    image = reader.canvas.viewport().grab().toImage()
    assert QColor(image.pixel(2, 2)) == QColor(theme.tokens.window)


def test_the_keyboard_sees_where_it_is(reader: Reader, theme: Theme) -> None:
    reader.open()
    corner = QPoint(1, 1)
    assert QColor(reader.canvas.viewport().grab().toImage().pixel(corner)) == QColor(
        theme.tokens.window
    )
    reader.canvas.clearFocus()
    reader.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert QColor(reader.canvas.viewport().grab().toImage().pixel(corner)) == QColor(
        theme.tokens.accent
    )
