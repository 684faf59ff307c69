"""How the window looks: colour tokens for light and dark, the palette, fonts and icons."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.domain.settings import Scheme
from reader_app.overriding import override

WINDOW_FAMILY = "Inter"
PAGE_FAMILY = "Source Serif 4"
FIRST_STYLES = ("Regular", "Medium", "SemiBold")
"""Of the window's font: what the first frame is written in."""
OTHER_STYLES = ("Bold", "Italic")
PAGE_STYLES = ("Regular", "SemiBold", "Bold", "Italic", "BoldItalic")
BOOK_FAMILY = "Literata"
CLEAR_FAMILY = "Lutrin Clear"
"""Cut from OpenDyslexic, whose name is its own."""
CLEAR_STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
STYLES = {
    WINDOW_FAMILY: OTHER_STYLES,
    PAGE_FAMILY: PAGE_STYLES,
    BOOK_FAMILY: PAGE_STYLES,
    CLEAR_FAMILY: CLEAR_STYLES,
}
"""What each family of ours has besides what the first frame loads."""
SCROLL_BAR = 11
"""How wide a scroll bar is, in pixels."""

_FAINT = 0.4


class Tokens(NamedTuple):
    """The colours of one scheme. Every ink stands at least 4.5:1 on every ground it is used on."""

    window: str
    side: str
    list: str
    page: str
    raised: str
    line: str
    line_strong: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    on_accent: str
    selected: str
    on_selected: str
    hover: str
    card_hover: str
    star: str
    mark: str
    on_mark: str
    good: str
    warn: str
    quote: str
    code: str
    yellow: str
    yellow_line: str
    green: str
    green_line: str
    blue: str
    blue_line: str
    pink: str
    pink_line: str


LIGHT = Tokens(
    window="#F3F2EF",
    side="#EDECE8",
    list="#F7F6F3",
    page="#FEFDFB",
    raised="#F7F5F0",
    line="#E0DDD6",
    line_strong="#CFCBC2",
    ink="#22252A",
    ink_soft="#555A61",
    ink_faint="#5E636A",
    accent="#1F5F80",
    on_accent="#FFFFFF",
    selected="#DCE8EE",
    on_selected="#12394D",
    hover="#E6E3DC",
    card_hover="#EFEDE8",
    star="#8F5B0E",
    mark="#FBE7A6",
    on_mark="#3B2F06",
    good="#256A42",
    warn="#A0460F",
    quote="#B9C9D1",
    code="#F1EFE9",
    yellow="#F5F0A8",
    yellow_line="#857700",
    green="#CDEBC6",
    green_line="#2C7A3B",
    blue="#CBE3F6",
    blue_line="#22689C",
    pink="#F9D4E1",
    pink_line="#B1326B",
)
SEPIA = Tokens(
    window="#F0E6D2",
    side="#EBE0C9",
    list="#F4EBD8",
    page="#FBF4E4",
    raised="#F5ECD9",
    line="#DDCFB3",
    line_strong="#C8B896",
    ink="#33291C",
    ink_soft="#5B4D3A",
    ink_faint="#62543F",
    accent="#1D566F",
    on_accent="#FFFFFF",
    selected="#E2D5B4",
    on_selected="#382A10",
    hover="#E6DAC1",
    card_hover="#EEE3CD",
    star="#80500A",
    mark="#F4D98C",
    on_mark="#3B2F06",
    good="#255C3A",
    warn="#93400F",
    quote="#C7B48C",
    code="#F1E7D2",
    yellow="#EEE38A",
    yellow_line="#786900",
    green="#CBDDAE",
    green_line="#3F6F22",
    blue="#C2D9DC",
    blue_line="#1F6377",
    pink="#F0C8C6",
    pink_line="#A3364E",
)
DARK = Tokens(
    window="#1B1D1F",
    side="#191B1D",
    list="#1E2022",
    page="#222527",
    raised="#292C2F",
    line="#33373A",
    line_strong="#474C50",
    ink="#DDDAD3",
    ink_soft="#B2B3B0",
    ink_faint="#A3A6A8",
    accent="#86BAD6",
    on_accent="#10222C",
    selected="#2B4250",
    on_selected="#E3F0F7",
    hover="#2A2E31",
    card_hover="#25282B",
    star="#E2B25B",
    mark="#5C4A12",
    on_mark="#FFF1C2",
    good="#7CC295",
    warn="#E79A66",
    quote="#4A6372",
    code="#2A2D30",
    yellow="#4B4815",
    yellow_line="#D8CC58",
    green="#224B31",
    green_line="#78C68B",
    blue="#1D435E",
    blue_line="#7DB6E4",
    pink="#5C2A44",
    pink_line="#EE98BF",
)


class Theme(QObject):
    """The looks of one window: handed to every panel, which restyles itself on `changed`.

    Signals:
        changed: The colours are others now; ask for `tokens` and icons again.
    """

    changed = Signal()

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = resources / "icons"
        self._fonts = resources / "fonts"
        self._loaded: set[Path] = set()
        self._tokens = LIGHT
        self._window: QWidget | None = None

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """Whether the window is dark."""
        return self._tokens is DARK

    def load_fonts(self, family: str, styles: Iterable[str]) -> None:
        """Make our own files of a family known to Qt: one for each style, as "SemiBold"."""
        kind = "otf" if family == CLEAR_FAMILY else "ttf"
        for style in styles:
            path = self._fonts / f"{family.replace(' ', '')}-{style}.{kind}"
            if path not in self._loaded:
                self._loaded.add(path)
                QFontDatabase.addApplicationFont(str(path))

    def apply(
        self, app: QApplication, *, dark: bool, sepia: bool = False, own: bool = True
    ) -> None:
        """Give the program its colours; `own` says that they need not be the system's.

        What is not dark is light, or sepia.
        """
        light = SEPIA if sepia else LIGHT
        self._tokens = DARK if dark else light
        scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
        app.styleHints().setColorScheme(scheme if own else Qt.ColorScheme.Unknown)
        app.setPalette(_palette(self._tokens))
        (self._window or app).setStyleSheet(_style_sheet(self._tokens))
        self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Let colours that change from now on be those of this window, and of all that it opens.

        Said of the whole program, Qt (6.11) tells a widget of them once for each that holds it.
        """
        self._window = window

    def apply_scheme(self, app: QApplication, scheme: Scheme) -> None:
        """Give the program the colours that the reader prefers."""
        own = scheme is not Scheme.SYSTEM
        self.apply(app, dark=is_dark(scheme), sepia=scheme is Scheme.SEPIA, own=own)

    def font(self, pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The window's font at a size in pixels."""
        font = QFont(WINDOW_FAMILY)
        font.setPixelSize(pixels)
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def icon(self, name: str, colour: str | None = None, fill: str | None = None) -> QIcon:
        """An icon of `resources/icons`, tinted; colours are those of a token, as `#RRGGBB`."""
        return QIcon(self.icon_engine(name, colour, fill))

    def icon_engine(
        self, name: str, colour: str | None = None, fill: str | None = None
    ) -> "TintedIcon":
        """The same to paint with directly, as delegates do."""
        return TintedIcon(self._icons / f"{name}.svg", colour or self._tokens.ink_soft, fill)


def keep_still(app: QApplication) -> None:
    """Let nothing fade, slide or roll, on any system: whoever asked it for less motion has none."""
    effects = Qt.UIEffect
    for effect in (
        *(effects.UI_AnimateMenu, effects.UI_FadeMenu, effects.UI_AnimateCombo),
        *(effects.UI_AnimateTooltip, effects.UI_FadeTooltip, effects.UI_AnimateToolBox),
    ):
        app.setEffectEnabled(effect, enable=False)


def is_dark(scheme: Scheme) -> bool:
    """Whether the window is dark under this preference; asks the system where it follows it."""
    if scheme is Scheme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return scheme is Scheme.DARK


class TintedIcon(QIconEngine):
    """One outline icon, drawn in one colour at any size, from a file read at first use."""

    def __init__(self, path: Path, colour: str, fill: str | None) -> None:
        super().__init__()
        self._path = path
        self._colour = colour
        self._fill = fill
        self._renderer: QSvgRenderer | None = None
        self._pictures: dict[tuple[int, int, float, QIcon.Mode], QPixmap] = {}

    @override
    def clone(self) -> QIconEngine:
        return TintedIcon(self._path, self._colour, self._fill)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(_FAINT)
        self.draw(painter, QRectF(rect))
        painter.restore()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the icon into `rect`, at its left end where it is wider than high."""
        if self._renderer is None:
            self._renderer = QSvgRenderer(QByteArray(self._drawing().encode()))
        side = min(rect.width(), rect.height())
        top = rect.top() + (rect.height() - side) / 2
        self._renderer.render(painter, QRectF(rect.left(), top, side, side))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Asked for at every painting: the line of the search is painted with each key.
        key = size.width(), size.height(), scale, mode
        pixmap = self._pictures.get(key)
        if pixmap is None:
            pixmap = self._pictures[key] = self._picture(size, mode, state, scale)
        return pixmap

    def _picture(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # Since 6.8 Qt hands over the size in logical pixels.
        pixmap = QPixmap(size * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def _drawing(self) -> str:
        drawing = self._path.read_text("utf-8").replace("currentColor", self._colour)
        drawing = drawing.replace('stroke-width="2"', 'stroke-width="1.75"')
        return drawing.replace('fill="none"', f'fill="{self._fill}"') if self._fill else drawing


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.Base: tokens.page,
        role.AlternateBase: tokens.list,
        role.WindowText: tokens.ink,
        role.Text: tokens.ink,
        role.ButtonText: tokens.ink,
        role.Button: tokens.raised,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.ink_faint,
        role.Highlight: tokens.selected,
        role.HighlightedText: tokens.on_selected,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.BrightText: tokens.warn,
        role.Light: tokens.raised,
        role.Midlight: tokens.line,
        role.Mid: tokens.line_strong,
        role.Dark: tokens.line_strong,
        role.Shadow: tokens.line_strong,
        role.Accent: tokens.accent,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.ink_faint))
    return palette


def _style_sheet(tokens: Tokens) -> str:
    """What a palette cannot say: thin scroll bars, hairlines, roomy menus, rings in dialogs.

    Qt itself draws the ring of boxes, in the colour of what is selected in them.
    """
    return f"""
QScrollBar:vertical {{ background: transparent; width: {SCROLL_BAR}px; margin: 0 }}
QScrollBar:horizontal {{ background: transparent; height: {SCROLL_BAR}px; margin: 0 }}
QScrollBar::handle {{ background: {tokens.line_strong}; border-radius: 3px; margin: 2px 4px;
    min-height: 36px; min-width: 36px }}
QScrollBar::handle:horizontal {{ margin: 4px 2px }}
QScrollBar::handle:hover {{ background: {tokens.ink_faint} }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0 }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent }}
QAbstractScrollArea::corner {{ background: transparent; border: none }}
QToolTip {{ background: {tokens.raised}; color: {tokens.ink};
    border: 1px solid {tokens.line_strong}; padding: 4px 7px }}
QDialog QLineEdit, QDialog QPlainTextEdit, QDialog QTreeView, QDialog QListView,
QDialog QTableView {{ border: 1px solid {tokens.line_strong}; border-radius: 4px }}
QDialog QLineEdit {{ background: {tokens.page}; padding: 3px 6px }}
QDialog QLineEdit:focus, QDialog QPlainTextEdit:focus, QDialog QTreeView:focus,
QDialog QListView:focus, QDialog QTableView:focus {{ border-color: {tokens.accent} }}
QDialog QAbstractSpinBox QLineEdit, QDialog QComboBox QLineEdit, QDialog QComboBox QListView {{
    border: none; padding: 0; background: transparent }}
QComboBox, QAbstractSpinBox, QCheckBox, QRadioButton {{
    selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent} }}
QSplitter::handle {{ background: {tokens.line} }}
QMenu {{ background: {tokens.raised}; border: 1px solid {tokens.line_strong}; padding: 5px }}
QMenu::item {{ padding: 5px 22px 5px 10px; border-radius: 4px }}
QMenu::item:selected {{ background: {tokens.selected}; color: {tokens.on_selected} }}
QMenu::item:disabled {{ color: {tokens.ink_faint} }}
QMenu::separator {{ height: 1px; background: {tokens.line}; margin: 5px 8px }}
QMenuBar {{ background: {tokens.window} }}
QMenuBar::item {{ padding: 5px 9px; border-radius: 4px }}
QMenuBar::item:selected {{ background: {tokens.selected}; color: {tokens.on_selected} }}
"""
