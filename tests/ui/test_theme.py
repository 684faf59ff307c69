"""The looks: colours that can be read, fonts and icons of our own, light and dark."""

from itertools import product

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.domain.settings import Scheme
from reader_app.overriding import override
from reader_app.ui.theme import (
    BOOK_FAMILY,
    CLEAR_FAMILY,
    CLEAR_STYLES,
    DARK,
    FIRST_STYLES,
    LIGHT,
    OTHER_STYLES,
    PAGE_FAMILY,
    PAGE_STYLES,
    SEPIA,
    WINDOW_FAMILY,
    Theme,
    Tokens,
    is_dark,
    keep_still,
)

# Each ink of words with the grounds that it stands on, as the panels and the page use them.
WORDS = {
    "ink": (
        "window side list page raised hover card_hover selected code mark yellow green blue pink"
    ),
    "ink_soft": "window side list page raised hover card_hover selected code",
    "ink_faint": "window side list page raised hover card_hover",
    "accent": "window list page raised hover card_hover selected code",
    "good": "list raised hover selected",
    "warn": "window list page raised hover",
    "on_accent": "accent",
    "on_selected": "selected",
    "on_mark": "mark",
}
# What is drawn and says something: icons, boxes, the ring of the focus.
SIGNS = {
    "accent": "window side list page raised hover selected",
    "star": "list page raised hover selected",
    "good": "list raised hover card_hover selected",
    "warn": "list raised hover card_hover selected",
    "ink_soft": "window side list page raised hover selected line",
    "ink_faint": "side list page raised hover",
    "yellow_line": "page raised yellow",
    "green_line": "page raised green",
    "blue_line": "page raised blue",
    "pink_line": "page raised pink",
}


def pairs(uses: dict[str, str]) -> list[tuple[str, str]]:
    return [(ink, ground) for ink, grounds in uses.items() for ground in grounds.split()]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    shares = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(tokens: Tokens, ink: str, ground: str) -> float:
    light, dark = sorted(
        (luminance(getattr(tokens, ink)), luminance(getattr(tokens, ground))), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, SEPIA, DARK], ids=["light", "sepia", "dark"])
def test_words_can_be_read_on_every_ground_they_stand_on(tokens: Tokens) -> None:
    faint = {pair: round(contrast(tokens, *pair), 2) for pair in pairs(WORDS)}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("tokens", [LIGHT, SEPIA, DARK], ids=["light", "sepia", "dark"])
def test_signs_can_be_seen_on_every_ground_they_stand_on(tokens: Tokens) -> None:
    faint = {pair: round(contrast(tokens, *pair), 2) for pair in pairs(SIGNS)}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 3} == {}


@pytest.mark.parametrize("tokens", [LIGHT, SEPIA, DARK], ids=["light", "sepia", "dark"])
def test_the_page_is_the_brightest_ground_in_light_and_stands_out_in_dark(tokens: Tokens) -> None:
    others = [luminance(getattr(tokens, name)) for name in ("window", "side", "list")]
    assert luminance(tokens.page) > max(others)


def test_going_dark_gives_the_program_dark_colours_and_says_so(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    theme.apply(qapp, dark=False)
    assert not theme.is_dark
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, dark=True)
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(DARK.ink)
    assert DARK.selected in qapp.styleSheet()
    theme.apply(qapp, dark=False)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def test_a_dressed_window_has_the_colours_for_all_that_it_holds_and_opens_told_once(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    theme.apply(qapp, dark=False)
    window = QWidget()
    qtbot.addWidget(window)
    inner = _Told(QWidget(QWidget(QWidget(window))))
    menu = QMenu(inner)
    menu.addAction("Ouvrir")
    window.show()
    qtbot.waitExposed(window)
    theme.dress(window)
    inner.times = 0
    theme.apply(qapp, dark=True)
    assert inner.times == 1
    ground = QColor(DARK.raised)
    assert menu.grab().toImage().pixelColor(menu.width() // 2, 3) == ground
    theme.apply(qapp, dark=False)
    assert menu.grab().toImage().pixelColor(menu.width() // 2, 3) == QColor(LIGHT.raised)


class _Told(QWidget):
    """Counts how often it is told of another style."""

    times = 0

    @override
    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_colours_are_the_readers_own_choice(qapp: QApplication, theme: Theme) -> None:
    assert is_dark(Scheme.DARK)
    assert not is_dark(Scheme.LIGHT)
    dark_system = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert is_dark(Scheme.SYSTEM) is dark_system
    for scheme, tokens in ((Scheme.SEPIA, SEPIA), (Scheme.DARK, DARK), (Scheme.LIGHT, LIGHT)):
        theme.apply_scheme(qapp, scheme)
        assert theme.tokens is tokens
        assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(tokens.page)


@pytest.mark.parametrize("kind", [QComboBox, QSpinBox, QLineEdit])
@pytest.mark.parametrize("dark", [False, True])
def test_a_field_of_a_dialog_shows_that_the_keyboard_is_there(
    qtbot: QtBot, qapp: QApplication, theme: Theme, kind: type[QWidget], dark: bool
) -> None:
    sheet = qapp.styleSheet()
    theme.apply(qapp, dark=dark)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    other, field = QPushButton("Un"), kind()
    for each in (other, field):
        column.addWidget(each)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert field.hasFocus()
    image = field.grab().toImage()
    ground = luminance(image.pixelColor(field.width() // 3, field.height() // 2).name())
    # The ring runs along the left edge; Qt draws it a pixel or two inside.
    edge = [luminance(image.pixelColor(x, field.height() // 2).name()) for x in range(3)]
    lights = [sorted((each, ground), reverse=True) for each in edge]
    assert max((light + 0.05) / (low + 0.05) for light, low in lights) >= 3
    qapp.setStyleSheet(sheet)


def test_what_cannot_be_used_is_told_by_its_colour(qapp: QApplication, theme: Theme) -> None:
    theme.apply(qapp, dark=False)
    group = QPalette.ColorGroup.Disabled
    assert qapp.palette().color(group, QPalette.ColorRole.Text) == QColor(LIGHT.ink_faint)


@pytest.mark.parametrize(
    ("family", "styles"),
    [
        (WINDOW_FAMILY, FIRST_STYLES),
        (WINDOW_FAMILY, OTHER_STYLES),
        (PAGE_FAMILY, PAGE_STYLES),
        (BOOK_FAMILY, PAGE_STYLES),
        (CLEAR_FAMILY, CLEAR_STYLES),
    ],
)
def test_our_own_fonts_are_used(theme: Theme, family: str, styles: tuple[str, ...]) -> None:
    theme.load_fonts(family, styles)
    assert family in QFontDatabase.families()
    font = theme.font(17)
    font.setFamily(family)
    assert QFontInfo(font).family() == family


def test_a_font_has_its_size_in_pixels(theme: Theme) -> None:
    assert theme.font(13).pixelSize() == 13


def test_an_icon_is_drawn_in_the_colour_asked_for(theme: Theme) -> None:
    image = theme.icon("star", "#FF0000", "#FF0000").pixmap(QSize(32, 32)).toImage()
    points = product(range(32), range(32))
    drawn = [image.pixelColor(x, y) for x, y in points if image.pixelColor(x, y).alpha() == 255]
    assert drawn
    assert {colour.name() for colour in drawn} == {"#ff0000"}


def test_an_icon_is_sharp_on_a_dense_screen(theme: Theme) -> None:
    pixmap = theme.icon("search").pixmap(QSize(18, 18), 2.0)
    assert pixmap.size() == QSize(36, 36)
    assert pixmap.devicePixelRatio() == 2.0


def test_an_icon_that_cannot_be_used_is_fainter(theme: Theme) -> None:
    icon = theme.icon("star", "#000000", "#000000")
    usual = icon.pixmap(QSize(32, 32)).toImage()
    faint = icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert faint.pixelColor(16, 18).alpha() < usual.pixelColor(16, 18).alpha()


def test_nothing_fades_slides_or_rolls(qapp: QApplication) -> None:
    effects = [each for each in Qt.UIEffect if each.name != "UI_General"]
    former = {each: qapp.isEffectEnabled(each) for each in effects}
    keep_still(qapp)
    assert not any(qapp.isEffectEnabled(each) for each in effects)
    for each, enabled in former.items():
        qapp.setEffectEnabled(each, enabled)
