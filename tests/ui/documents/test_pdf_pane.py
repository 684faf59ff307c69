"""A PDF in the window: read, turned, zoomed, selected and copied as a reader does it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.domain.pdf_place import Fit, PdfPlace
from reader_app.ui.documents.hit_list import HitList
from reader_app.ui.documents.page_field import PageField
from reader_app.ui.documents.page_images import MOST_BYTES
from reader_app.ui.documents.page_layout import MARGIN
from reader_app.ui.documents.page_scroll import LARGEST_ZOOM
from reader_app.ui.documents.pdf_canvas import PdfCanvas
from reader_app.ui.documents.pdf_find_bar import PdfFindBar
from reader_app.ui.documents.pdf_pane import PdfPane
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text
from tests.pdfs import bad_pdfs, books

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
LINK = QRectF(books.LEFT, books.FIRST_LINE + books.LINE - 10, 120, 8)
"""A place on the link of a book's first page that leads to its fourth."""


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

    def open_book(self) -> None:
        self.path.write_bytes(books.book(6))
        self.pane.show_pdf(self.path, "Un livre")

    def wheel(self, turned: int) -> None:
        at, none = QPointF(200, 200), Qt.MouseButton.NoButton
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, at, QPoint(), QPoint(0, turned), none, PLAIN, phase, False)
        QApplication.sendEvent(self.canvas.viewport(), event)

    def field(self) -> QLineEdit:
        """Where a page is written."""
        (field,) = self.pane.findChild(PageField).findChildren(QLineEdit)
        return field

    def find_line(self) -> QLineEdit:
        """Where words to look for are written."""
        return self._line("Find in the document")

    def password(self) -> QLineEdit:
        """Where a password is written."""
        return self._line("Password of the document")

    def _line(self, name: str) -> QLineEdit:
        lines = self.pane.findChildren(QLineEdit)
        return next(each for each in lines if each.accessibleName() == name)

    def found(self) -> str:
        """What the bar says of what is looked for."""
        bar = self.pane.findChild(PdfFindBar)
        return " ".join(each.text() for each in bar.findChildren(QLabel))

    def marked(self) -> int:
        """How many of the pixels shown are those of a place that was gone to."""
        image = self.canvas.viewport().grab().toImage()
        points = ((x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 2))
        return sum(QColor(image.pixel(x, y)).name() == "#ffc24a" for x, y in points)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.canvas, key, modifiers)

    def button(self, name: str) -> QToolButton:
        return next(
            each
            for each in self.pane.findChildren(QToolButton)
            if each.accessibleName().startswith(name)
        )

    def choose(self, text: str) -> None:
        """Choose a line of the menus of the bar."""
        actions = [each for menu in self.pane.findChildren(QMenu) for each in menu.actions()]
        next(each for each in actions if each.text().split("\t")[0] == text).trigger()

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def shown(self) -> list[str]:
        labels = [each for each in self.pane.findChildren(QLabel) if each.isVisible()]
        return [name for each in labels for name in (each.text(), each.accessibleName())]

    def page(self) -> str:
        """What the field of the page says, or "" where it is not shown."""
        fields = self.pane.findChildren(PageField)
        shown = [each for each in fields if each.isVisible()]
        parts = [
            each
            for field in shown
            for each in field.findChildren(QWidget)
            if isinstance(each, QLineEdit | QLabel)
        ]
        return " ".join(each.text() for each in parts)

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
    assert reader.page() == "1 / 5"
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
    assert reader.page() == "2 / 5"
    reader.press(Qt.Key.Key_PageDown, CONTROL)
    assert reader.page() == "3 / 5"
    reader.press(Qt.Key.Key_Left)
    assert reader.page() == "2 / 5"
    reader.press(Qt.Key.Key_End)
    assert reader.page() == "5 / 5"
    assert reader.canvas.verticalScrollBar().value() == reader.canvas.verticalScrollBar().maximum()
    reader.press(Qt.Key.Key_Home)
    assert reader.page() == "1 / 5"


def test_pages_that_are_all_in_sight_are_turned_too(reader: Reader) -> None:
    reader.open(4)
    reader.canvas.zoom_to(0.2)
    reader.pane.resize(640, 1100)
    reader.qtbot.waitUntil(lambda: reader.canvas.verticalScrollBar().maximum() == 0)
    for page in (2, 3, 4):
        reader.press(Qt.Key.Key_Right)
        assert reader.page() == f"{page} / 4"
    place = reader.pane.place
    reader.press(Qt.Key.Key_Left)
    assert reader.page() == "3 / 4"
    reader.pane.show_pdf(reader.path, "Note", place)
    assert reader.page() == "4 / 4"


def test_page_down_scrolls_by_what_is_seen(reader: Reader) -> None:
    reader.open()
    reader.press(Qt.Key.Key_PageDown)
    assert 0 < reader.canvas.verticalScrollBar().value() < reader.canvas.viewport().height()


def test_buttons_turn_pages_and_rest_at_the_ends(reader: Reader) -> None:
    reader.open(2)
    assert not reader.button("Previous page").isEnabled()
    reader.click("Next page")
    assert reader.page() == "2 / 2"
    assert not reader.button("Next page").isEnabled()
    reader.click("Previous page")
    assert reader.page() == "1 / 2"


def test_zoom_keeps_the_page_and_goes_back_to_the_width(reader: Reader) -> None:
    reader.open()
    fitting = reader.canvas.zoom
    reader.press(Qt.Key.Key_Right)
    reader.press(Qt.Key.Key_Plus, CONTROL)
    reader.press(Qt.Key.Key_Plus, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert reader.canvas.zoom == pytest.approx(fitting * 1.44)
    assert reader.page() == "2 / 5"
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
    kept = reader.canvas._images._images.values()
    assert sum(image.sizeInBytes() for _wanted, image in kept) <= MOST_BYTES


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
        reader.choose("Open in another program")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nonsense", bad_pdfs.no_pages()])
def test_what_cannot_be_shown_says_so_and_offers_another_program(
    reader: Reader, content: bytes
) -> None:
    reader.open()
    reader.path.write_bytes(content)
    reader.pane.show_pdf(reader.path, "Le document abîmé")
    assert any("cannot be shown" in each for each in reader.shown())
    assert reader.page() == ""
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
    assert reader.page() == "1 / 2"
    assert reader.canvas.verticalScrollBar().value() == 0
    assert reader.selected() == 0
    reader.press(Qt.Key.Key_A, CONTROL)
    assert "Autre document" in reader.copied()


def test_clearing_leaves_an_empty_pane(reader: Reader) -> None:
    reader.open()
    reader.qtbot.waitUntil(reader.ink)
    reader.pane.clear()
    assert not reader.ink()
    assert reader.page() == ""


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


def test_the_whole_page_fits_and_paper_is_paper(reader: Reader) -> None:
    reader.open()
    reader.press(Qt.Key.Key_2, CONTROL)
    height = 842 * reader.canvas.zoom * reader.canvas.logicalDpiX() / 72
    assert height == pytest.approx(reader.canvas.viewport().height() - 2 * MARGIN)
    reader.pane.resize(900, 500)
    reader.qtbot.waitUntil(
        lambda: 842 * reader.canvas.zoom * reader.canvas.logicalDpiX() / 72 < height
    )
    reader.press(Qt.Key.Key_1, CONTROL)
    assert reader.canvas.zoom == 1.0
    reader.choose("150%")
    assert reader.canvas.zoom == 1.5
    assert reader.button("Zoom").text() == "150%"
    reader.choose("Fit the width")
    assert reader.canvas.place.fit is Fit.WIDTH


def test_pages_turn_by_quarters_and_stay_where_they_were(reader: Reader) -> None:
    reader.open()
    reader.press(Qt.Key.Key_Right)
    reader.press(Qt.Key.Key_R, CONTROL)
    assert reader.canvas.place.turns == 1
    assert reader.page() == "2 / 5"
    reader.qtbot.waitUntil(reader.ink)
    reader.press(Qt.Key.Key_A, CONTROL)
    assert reader.selected() > 50
    reader.press(Qt.Key.Key_R, CONTROL | SHIFT)
    reader.press(Qt.Key.Key_R, CONTROL | SHIFT)
    assert reader.canvas.place.turns == 3
    reader.choose("Turn right")
    assert reader.canvas.place.turns == 0


def test_a_link_on_a_turned_page_is_where_it_is_seen(reader: Reader) -> None:
    reader.open_book()
    reader.press(Qt.Key.Key_R, CONTROL)
    reader.press(Qt.Key.Key_R, CONTROL)
    rect = reader.canvas._layout.from_page(0, LINK).center() - reader.canvas._offset()
    reader.drag(rect.toPoint(), rect.toPoint())
    assert reader.canvas.page == 4


def test_one_page_at_a_time_is_turned_by_keys_and_wheel(reader: Reader) -> None:
    reader.open()
    reader.press(Qt.Key.Key_F7)
    bar = reader.canvas.verticalScrollBar()
    for _ in range(40):
        reader.press(Qt.Key.Key_Down)
        if reader.canvas.page == 2:
            break
    assert (reader.canvas.page, bar.value()) == (2, 0)
    reader.press(Qt.Key.Key_Up)
    assert (reader.canvas.page, bar.value()) == (1, bar.maximum())
    reader.wheel(-120)
    assert reader.canvas.page == 2
    reader.wheel(120)
    assert reader.canvas.page == 1
    reader.press(Qt.Key.Key_Space)
    assert reader.page() == "2 / 5"
    reader.press(Qt.Key.Key_End)
    assert reader.page() == "5 / 5"
    reader.press(Qt.Key.Key_Space)
    reader.press(Qt.Key.Key_Right)
    assert reader.page() == "5 / 5"
    reader.choose("One page at a time")
    assert reader.page() == "5 / 5"
    assert bar.maximum() > reader.canvas.viewport().height()


def test_a_page_is_gone_to_by_its_label_and_back(reader: Reader) -> None:
    reader.open_book()
    assert reader.page() == "i (1 / 6)"
    reader.press(Qt.Key.Key_L, CONTROL)
    field = reader.field()
    assert field.hasFocus()
    assert field.selectedText() == "i"
    reader.qtbot.keyClicks(field, "3")
    reader.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reader.page() == "3 (5 / 6)"
    assert reader.canvas.hasFocus()
    reader.press(Qt.Key.Key_Left, ALT)
    assert reader.page() == "i (1 / 6)"
    reader.press(Qt.Key.Key_Right, ALT)
    assert reader.page() == "3 (5 / 6)"


def test_without_a_way_back_the_keys_are_those_of_the_notes(reader: Reader) -> None:
    reader.open_book()
    keys = [
        QKeyEvent(QEvent.Type.ShortcutOverride, key, ALT)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    ]
    for each in keys:
        each.ignore()
        QApplication.sendEvent(reader.pane, each)
    assert not any(each.isAccepted() for each in keys)


def test_a_page_that_is_not_there_changes_nothing(reader: Reader) -> None:
    reader.open_book()
    reader.press(Qt.Key.Key_L, CONTROL)
    reader.qtbot.keyClicks(reader.field(), "99")
    reader.qtbot.keyClick(reader.field(), Qt.Key.Key_Return)
    assert reader.page() == "i (1 / 6)"
    reader.press(Qt.Key.Key_L, CONTROL)
    reader.qtbot.keyClicks(reader.field(), "2")
    reader.qtbot.keyClick(reader.field(), Qt.Key.Key_Escape)
    assert reader.page() == "i (1 / 6)"
    assert reader.canvas.hasFocus()


def test_a_link_inside_is_followed_at_once(reader: Reader) -> None:
    reader.open_book()
    at = reader.spot(1, LINK.center().x(), LINK.center().y())
    reader.drag(at, at)
    assert reader.canvas.page == 4
    reader.press(Qt.Key.Key_Left, ALT)
    assert reader.canvas.page == 1


def test_a_link_outside_is_told_and_not_followed(reader: Reader) -> None:
    reader.open_book()
    y = LINK.center().y() + books.LINE
    at = reader.spot(1, LINK.center().x(), y)
    reader.qtbot.waitUntil(reader.ink)
    reader.qtbot.waitUntil(lambda: not reader.pane._drawing.is_busy)
    for nearer in (4, 0):
        reader.qtbot.mouseMove(reader.canvas.viewport(), at + QPoint(nearer, 0))
    reader.qtbot.waitUntil(lambda: "https://exemple.fr/suite" in reader.shown())
    with reader.qtbot.waitSignal(reader.pane.link_followed) as followed:
        reader.drag(at, at)
    assert followed.args == ["https://exemple.fr/suite"]


def test_the_page_that_fills_the_room_is_the_one_that_is_read(reader: Reader) -> None:
    reader.open()
    bar = reader.canvas.verticalScrollBar()
    end_of_first = reader.spot(1, 0, 842).y()
    bar.setValue(end_of_first - 60)
    assert reader.page() == "2 / 5"
    reader.press(Qt.Key.Key_F7)
    assert reader.page() == "2 / 5"
    assert bar.value() < MARGIN


def test_links_are_gone_through_and_followed_by_keys(reader: Reader) -> None:
    reader.open_book()
    reader.press(Qt.Key.Key_Tab)
    reader.press(Qt.Key.Key_Tab)
    assert "https://exemple.fr/suite" in reader.shown()
    reader.press(Qt.Key.Key_Backtab)
    assert "Page 4" in reader.shown()
    reader.press(Qt.Key.Key_Return)
    assert reader.canvas.page == 4
    # What is out of sight is neither told of nor followed.
    assert "Page 4" not in reader.shown()
    reader.press(Qt.Key.Key_End)
    reader.press(Qt.Key.Key_Return)
    assert reader.canvas.page == 6


def test_words_are_found_listed_and_gone_through(reader: Reader) -> None:
    reader.open_book()
    reader.press(Qt.Key.Key_Right)
    reader.press(Qt.Key.Key_F, CONTROL)
    line = reader.find_line()
    assert line.hasFocus()
    reader.qtbot.keyClicks(line, "associative")
    reader.qtbot.waitUntil(lambda: reader.marked() > 5)
    assert "2 / 6" in reader.found()
    reader.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "3 / 6" in reader.found()
    reader.qtbot.keyClick(line, Qt.Key.Key_F3)
    assert "4 / 6" in reader.found()
    reader.qtbot.keyClick(line, Qt.Key.Key_F3, SHIFT)
    assert "3 / 6" in reader.found()
    reader.click("Show every place found")
    found = reader.pane.findChild(HitList)
    assert isinstance(found, HitList)
    assert found.model().rowCount() == 6
    reader.qtbot.keyClick(found, Qt.Key.Key_End)
    reader.qtbot.keyClick(found, Qt.Key.Key_Return)
    assert "6 / 6" in reader.found()
    reader.qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert reader.canvas.hasFocus()
    assert reader.marked() == 0


def test_what_is_not_found_says_so(reader: Reader) -> None:
    reader.open_book()
    reader.press(Qt.Key.Key_F, CONTROL)
    reader.qtbot.keyClicks(reader.find_line(), "xyzzy")
    reader.qtbot.waitUntil(lambda: "Not found" in reader.shown())


def test_a_selection_grows_by_keys(reader: Reader) -> None:
    reader.open_book()
    for _ in range(5):
        reader.press(Qt.Key.Key_Right, SHIFT)
    assert reader.copied() == "Titre"
    reader.press(Qt.Key.Key_Right, CONTROL | SHIFT)
    reader.press(Qt.Key.Key_Down, SHIFT)
    assert reader.copied().splitlines()[0] == "Titre du chapitre 1"
    reader.press(Qt.Key.Key_A, CONTROL | SHIFT)
    copied = reader.copied()
    assert copied.startswith("Titre du chapitre 1")
    assert copied.endswith("page 1")


def test_a_click_with_shift_takes_the_selection_there(reader: Reader) -> None:
    reader.open(1, "Politique de la ville, page")
    y = 42 + 18 * 5 - 3
    view = reader.canvas.viewport()
    reader.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=reader.spot(1, 60, y))
    reader.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, SHIFT, reader.spot(1, 500, y))
    assert reader.copied() == "Politique de la ville, page 1, ligne 5."


def test_inverted_pages_are_dark_and_the_next_document_is_not(reader: Reader) -> None:
    reader.open()
    reader.press(Qt.Key.Key_F8)
    image = reader.canvas.viewport().grab().toImage()
    assert QColor(image.pixel(reader.spot(1, 5, 5))) == QColor(Qt.GlobalColor.black)
    reader.choose("Inverted colours, pictures too")
    image = reader.canvas.viewport().grab().toImage()
    assert QColor(image.pixel(reader.spot(1, 5, 5))) == QColor(Qt.GlobalColor.white)


def test_a_passage_is_shown_on_its_page_and_a_click_tells_its_words(reader: Reader) -> None:
    reader.open_book()
    assert reader.pane.show_place(5, "et la vie associative des Oeuvres")
    assert reader.canvas.page in (4, 5)
    reader.qtbot.waitUntil(lambda: reader.marked() > 5)
    assert reader.pane.show_place(2, "Ces mots ne sont nulle part ici")
    assert reader.canvas.page == 2
    assert reader.marked() == 0
    assert not reader.pane.show_place(77, "Titre")
    reader.press(Qt.Key.Key_Home)
    at = reader.spot(1, books.LEFT + 20, books.FIRST_LINE - 4)
    with reader.qtbot.waitSignal(reader.pane.place_clicked) as clicked:
        reader.drag(at, at)
    assert clicked.args == [1, "Titre du chapitre 1"]


def test_a_document_opens_where_it_was_left(reader: Reader) -> None:
    reader.open()
    place = PdfPlace(3, 0.5, 1.3, Fit.FREE, 2, single=True, dark=True)
    reader.pane.show_pdf(reader.path, "Note", place)
    shown = reader.pane.place
    assert shown.share == pytest.approx(0.5, abs=0.01)
    assert shown._replace(share=0.5) == place
    beyond = PdfPlace(99)
    reader.pane.show_pdf(reader.path, "Note", beyond)
    assert reader.page() == "5 / 5"


def test_a_password_is_asked_for_and_told(reader: Reader) -> None:
    reader.path.write_bytes(bad_pdfs.sound_pdf(2, password="sésame"))
    reader.pane.show_pdf(reader.path, "Note")
    assert any("asks for a password" in each for each in reader.shown())
    field = reader.password()
    assert field.hasFocus()
    assert field.echoMode() is QLineEdit.EchoMode.Password
    reader.qtbot.keyClicks(field, "ouvre-toi")
    with reader.qtbot.waitSignal(reader.pane.password_given) as given:
        reader.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given.args == ["ouvre-toi"]
    assert field.text() == ""
    reader.pane.show_pdf(reader.path, "Note", password="ouvre-toi")
    assert any("does not open it" in each for each in reader.shown())
    reader.pane.show_pdf(reader.path, "Note", password="sésame")
    assert reader.page() == "1 / 2"
    reader.qtbot.waitUntil(reader.ink)


def test_pages_that_are_not_vetted_stay_blank_until_they_are(reader: Reader) -> None:
    reader.open(3)
    reader.pane.show_seen(1)
    reader.press(Qt.Key.Key_End)
    assert reader.page() == "3 / 3"
    assert not reader.ink()
    reader.pane.show_seen(3)
    reader.qtbot.waitUntil(reader.ink)


def test_a_passage_of_a_page_that_is_not_vetted_is_marked_when_it_is(reader: Reader) -> None:
    reader.open_book()
    reader.pane.show_seen(2)
    assert reader.pane.show_place(5, "la vie associative")
    assert reader.marked() == 0
    reader.pane.show_seen(6)
    reader.qtbot.waitUntil(lambda: reader.marked() > 5)


def test_the_note_may_stand_beside(reader: Reader) -> None:
    reader.open()
    with reader.qtbot.waitSignal(reader.pane.beside_requested):
        reader.press(Qt.Key.Key_B, CONTROL)
    with reader.qtbot.waitSignal(reader.pane.beside_requested):
        reader.choose("Beside the note")


def test_pages_of_other_sizes_do_not_move_what_is_read(reader: Reader) -> None:
    reader.path.write_bytes(books.mixed_sizes(700))
    reader.pane.show_pdf(reader.path, "Note", PdfPlace(650))
    reader.qtbot.waitUntil(lambda: reader.pane._document.sizes[699].width() > 700)
    assert reader.canvas.page == 650


def test_a_narrow_pane_keeps_what_matters(reader: Reader) -> None:
    reader.open()
    assert reader.button("Larger").isVisible()
    reader.pane.resize(340, 600)
    reader.qtbot.waitUntil(lambda: not reader.button("Larger").isVisible())
    assert reader.button("Back").isVisible()
    assert reader.page() == "1 / 5"


def test_a_sharp_part_is_drawn_where_the_page_is_very_large(reader: Reader) -> None:
    reader.open(1)
    reader.canvas.zoom_to(LARGEST_ZOOM)
    reader.qtbot.waitUntil(lambda: bool(reader.canvas._images.pieces(0)))
    pieces = reader.canvas._images.pieces(0)
    assert all(piece.image.size() == piece.part.size() for piece in pieces)


def test_assistive_tools_read_the_page_that_is_shown(reader: Reader) -> None:
    reader.open_book()
    described = reader.canvas.accessibleDescription
    assert described() == "Page i of 6"
    reader.qtbot.waitUntil(lambda: "la vie associative des Œuvres" in described())
    reader.press(Qt.Key.Key_Right)
    assert described() == "Page ii of 6"
    reader.qtbot.waitUntil(lambda: "Titre du chapitre 2" in described())
    reader.pane.clear()
    assert described() == ""


def test_ten_thousand_pages_are_gone_about_in(reader: Reader) -> None:
    reader.path.write_bytes(bad_pdfs.many_pages(10_000))
    reader.pane.show_pdf(reader.path, "Note")
    # Written as the locale does, which is not always the same here.
    last = number_text(10_000)
    assert reader.page() == f"1 / {last}"
    reader.press(Qt.Key.Key_End)
    assert reader.page() == f"10000 / {last}"
    reader.press(Qt.Key.Key_L, CONTROL)
    reader.qtbot.keyClicks(reader.field(), "5000")
    reader.qtbot.keyClick(reader.field(), Qt.Key.Key_Return)
    assert reader.canvas.page == 5_000


def test_the_other_button_of_the_mouse_shows_what_can_be_done(reader: Reader) -> None:
    reader.open()
    view = reader.canvas.viewport()
    at = QPoint(100, 100)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Copy" in [each.text().split("\t")[0] for each in menu.actions()]
    menu.close()


def test_a_page_is_starred_by_key_and_button_where_it_can_be(reader: Reader) -> None:
    reader.open(3)
    star = reader.button("Page to favourites")
    assert not star.isVisible()
    with reader.qtbot.assertNotEmitted(reader.pane.mark_requested):
        reader.press(Qt.Key.Key_D, CONTROL)
    with reader.qtbot.waitSignal(reader.pane.page_shown) as shown:
        reader.press(Qt.Key.Key_Right)
    assert shown.args == [2]
    reader.pane.show_marked(False)
    assert star.isVisible()
    with reader.qtbot.waitSignal(reader.pane.mark_requested) as asked:
        reader.press(Qt.Key.Key_D, CONTROL)
    assert asked.args == [2]
    reader.pane.show_marked(True)
    star = reader.button("Page off favourites")
    assert star.isChecked()
    with reader.qtbot.waitSignal(reader.pane.mark_requested):
        star.click()
