"""Small controls that several panels share: flat buttons, elided labels, wrapping rows, icons."""

import re
from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QWidget,
)

from reader_app.overriding import override
from reader_app.ui.theme import Theme

_ICON = 18
_TEXT_BUTTON_ICON = 15
# Qt leaves hardly any room between an icon and its words: the icon brings its own.
_AFTER_ICON = 4
_BAR = 1000
_LEAST = 60
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BEFORE_SIGN = re.compile(r"(?<=«) | (?=[:;!?»%€])")
_LINE_BREAKS = dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029\0"), " ")


def plain_tip(text: str) -> str:
    """`text` as a tooltip that Qt cannot take for rich text of the note's own."""
    return f"<qt>{text.translate(_ESCAPES)}</qt>"


def explain(widget: QWidget, tip: str) -> None:
    """Say on hovering, and to assistive tools, what a control is for; "" says nothing.

    Where nothing else describes it, Qt would tell them the tooltip with its markup.
    """
    widget.setToolTip(plain_tip(tip) if tip else "")
    widget.setAccessibleDescription(tip)


def show_checked(button: QAbstractButton, *, checked: bool) -> None:
    """Check a button or not, without telling: the reader did not do it.

    What the reader does is told by `toggled`, since assistive tools toggle without a click.
    """
    with QSignalBlocker(button):
        button.setChecked(checked)


def in_reading_order(splitter: QSplitter) -> None:
    """Have assistive tools meet the parts of a splitter from left to right: Qt turns them round."""
    for at in reversed(range(splitter.count())):
        part = splitter.widget(at)
        if part is not None:
            part.lower()


def one_line(text: str) -> str:
    """`text` with its line breaks as blanks, every character at its place."""
    return text.translate(_LINE_BREAKS)


def unbroken(text: str) -> str:
    """`text` with the blanks that no line may break at: French has one before "?" and ":"."""
    return _BEFORE_SIGN.sub("\u00a0", text)


def qt_length(text: str) -> int:
    """How long Qt holds `text` to be: it counts 16-bit units, Python counts characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def tinted_icon(theme: Theme, name: str, tint: str, *, filled: bool = False) -> QIcon:
    """An icon in the colour of a token as it is now."""
    colour = getattr(theme.tokens, tint)
    return theme.icon(name, colour, colour if filled else None)


def paint_ground(widget: QWidget, colour: str) -> None:
    """Give a panel or a list its ground; to be called again when the theme changed.

    Under a style sheet Qt hands palettes no longer down, so the viewport gets its own.
    """
    palette = QApplication.palette()
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        palette.setColor(role, QColor(colour))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
    if isinstance(widget, QAbstractScrollArea):
        widget.viewport().setPalette(palette)


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give a list a viewport of our own making, like the one it has.

    To show Python a plain widget of its own, Qt looks through every class of widgets there is,
    and makes each one with all its enums: 9 ms, that the first frame would wait for, or the first
    note.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    area.setViewport(viewport)


class AfterPainting(QObject):
    """Tells when what was changed is on the screen, so that whatever is less urgent may begin.

    Not a timer: one of no milliseconds may well come before the painting.

    Signals:
        came: That is so.
    """

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_asked = False

    def ask(self) -> None:
        """Tell it, once; to be called when everything is changed."""
        if not self._is_asked:
            self._is_asked = True
            # Painting is an event of low priority, too, and was asked for before.
            low = Qt.EventPriority.LowEventPriority.value
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), low)

    @override
    def customEvent(self, event: QEvent) -> None:
        self._is_asked = False
        self.came.emit()


class FlatButton(QToolButton):
    """A button without a border: an icon, or an icon with a few words."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        tip: str,
        text: str = "",
        *,
        quiet: bool = False,
        icon_side: int = _ICON,
    ) -> None:
        """`tip` is what it does: shown on hovering, and its name for assistive tools.

        A `quiet` one has no ground when it is checked: its icon or its words tell.
        """
        super().__init__()
        self._quiet = quiet
        self._theme = theme
        self._icon_name = icon
        self._icon_tint = "ink_soft"
        self._icon_filled = False
        self._icon_side = icon_side
        self.setAutoRaise(True)
        self.setFont(theme.font(12))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_tip(tip)
        self.show_text(text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_tip(self, tip: str, name: str = "") -> None:
        """Say something else about what it does; `name` is what it is called, where not so."""
        explain(self, tip)
        self.setAccessibleName(name or tip)

    def show_text(self, text: str) -> None:
        """Show words beside the icon, or none."""
        style = Qt.ToolButtonStyle
        side = self._icon_side
        self.setIconSize(QSize(side + _AFTER_ICON if text else side, side))
        self.setText(text)
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly
        )

    def show_icon(self, icon: str, tint: str = "ink_soft", *, filled: bool = False) -> None:
        """Show another icon, in the colour of a token, in outline or filled."""
        self._icon_name = icon
        self._icon_tint = tint
        self._icon_filled = filled
        self._tint()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        checked = "transparent" if self._quiet else tokens.hover
        self._tint()
        self.setStyleSheet(
            f"QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px;"
            f" color: {tokens.ink_soft}; background: transparent }}"
            f"QToolButton:hover, QToolButton:open {{ background: {tokens.hover} }}"
            f"QToolButton:checked {{ background: {checked} }}"
            f"QToolButton:checked:hover {{ background: {tokens.hover} }}"
            f"QToolButton:pressed {{ background: {tokens.line} }}"
            f"QToolButton:focus {{ border-color: {tokens.accent} }}"
            "QToolButton::menu-indicator { image: none }"
        )

    def _tint(self) -> None:
        self.setIcon(
            tinted_icon(self._theme, self._icon_name, self._icon_tint, filled=self._icon_filled)
        )


class TextButton(QPushButton):
    """A button with words: plain, or the first one to press."""

    def __init__(
        self, theme: Theme, text: str, icon: str | None = None, *, primary: bool = False
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon
        self._icon_tint: str | None = None
        self._icon_filled = False
        self._primary = primary
        self.setFont(theme.font(12, QFont.Weight.Medium))
        self.setIconSize(QSize(_TEXT_BUTTON_ICON + _AFTER_ICON, _TEXT_BUTTON_ICON))
        self.setAutoDefault(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_icon(self, icon: str | None, tint: str | None = None, *, filled: bool = False) -> None:
        """Show another icon, or none; it has the colour of the words, or that of a token."""
        self._icon_name = icon
        self._icon_tint = tint
        self._icon_filled = filled
        self._tint()

    def show_primary(self, *, primary: bool) -> None:
        """Make this the first button to press, or a plain one."""
        if primary != self._primary:
            self._primary = primary
            self._restyle()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        ink = tokens.on_accent if self._primary else tokens.ink
        ground = tokens.accent if self._primary else tokens.page
        edge = tokens.accent if self._primary else tokens.line_strong
        ring = tokens.ink if self._primary else tokens.accent
        hover = tokens.accent if self._primary else tokens.hover
        self._tint()
        self.setStyleSheet(
            f"QPushButton {{ color: {ink}; background: {ground}; border: 1px solid {edge};"
            " border-radius: 6px; padding: 5px 11px }"
            f"QPushButton:hover {{ background: {hover} }}"
            f"QPushButton:pressed {{ border-color: {tokens.ink_faint} }}"
            f"QPushButton:focus {{ border-color: {ring} }}"
            f"QPushButton:disabled {{ color: {tokens.ink_faint}; background: transparent;"
            f" border-color: {tokens.line_strong} }}"
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name:
            tint = self._icon_tint or ("on_accent" if self._primary else "ink")
            # Faded by half, the ink of a filled button would be lost on the bare ground.
            tint = tint if self.isEnabled() else "ink"
            self.setIcon(tinted_icon(self._theme, self._icon_name, tint, filled=self._icon_filled))


class ElidedLabel(QLabel):
    """One line of plain text that gives way: what does not fit ends in an ellipsis."""

    def __init__(self, theme: Theme, pixels: int = 13, weight: QFont.Weight | None = None) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(pixels, weight or QFont.Weight.Normal))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show `text`, cut where it must be; the whole of it is the accessible name."""
        self._whole = one_line(text)
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, size.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        right = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(self.font()).elidedText(self._whole, right, self.width())
        if shown != self.text():
            self.setText(shown)
        explain(self, self._whole if shown != self._whole else "")


class FlowBox(QWidget):
    """Controls side by side, on as many lines as they need."""

    def __init__(self, gap: int = 6, *, push_last: bool = False) -> None:
        """`push_last` puts the last control at the right end of its line."""
        super().__init__()
        self._gap = gap
        self._push_last = push_last
        self._kept_free = 0
        self._controls: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_controls(self, controls: Sequence[QWidget]) -> None:
        """Show these in the place of the former ones; those that are among both stay."""
        kept = set(controls)
        for old in self._controls:
            if old not in kept:
                old.hide()
                old.deleteLater()
        for control in controls:
            if control not in self._controls:
                control.setParent(self)
                control.show()
        self._controls = list(controls)
        if not controls:
            self.hide()
        elif self.parentWidget() is not None:
            # Without a parent it would be a window of its own, and take the keyboard.
            self.show()
        self.rearrange()

    def keep_free(self, width: int) -> None:
        """Leave so much room at the right end of the first line: something else stands there."""
        if width != self._kept_free:
            self._kept_free = width
            self.rearrange()

    @Slot()
    def rearrange(self) -> None:
        """Put the controls in their places again: one was hidden or shown, or has other words."""
        self._arrange(self.width(), move=True)
        self.updateGeometry()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        widths = [control.sizeHint().width() for control in self._shown()]
        width = sum(widths) + self._gap * max(len(widths) - 1, 0)
        return QSize(width, self._arrange(max(width, 1), move=False))

    @override
    def minimumSizeHint(self) -> QSize:
        heights = [control.sizeHint().height() for control in self._shown()]
        return QSize(0, max(heights, default=0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    def _shown(self) -> list[QWidget]:
        return [control for control in self._controls if not control.isHidden()]

    def _arrange(self, width: int, *, move: bool) -> int:
        """Put each control in its place if `move`; the height they take at `width`."""
        top = 0
        lowest = self.minimumSizeHint().height()
        for line in self._lines(width):
            height = max((size.height() for _, size in line), default=lowest)
            x = 0
            for control, size in line if move else ():
                if self._push_last and control is self._controls[-1]:
                    x = max(x, width - size.width())
                y = top + (height - size.height()) // 2
                control.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + self._gap
            top += height + self._gap
        return max(0, top - self._gap)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """The controls with their sizes, line by line; none on the first where none has room."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        first = max(width - self._kept_free, _LEAST)
        left = 0
        shown = self._shown()
        if self._kept_free and shown and first < shown[0].sizeHint().width() <= width:
            lines.append([])
        for control in shown:
            room = width if lines else first
            size = control.sizeHint().boundedTo(QSize(room, 1000))
            if not lines or size.width() > left:
                left = width if lines else first
                lines.append([])
            lines[-1].append((control, size))
            left -= size.width() + self._gap
        return lines


class ThinBar(QProgressBar):
    """A hairline of progress; without a total it only says that something is under way."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setFixedHeight(4)
        self.setRange(0, _BAR)
        theme.changed.connect(self.update)

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how much of `total` is done."""
        self.setRange(0, _BAR if total else 0)
        self.setValue(min(_BAR, done * _BAR // total) if total else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(self.rect())
        painter.setBrush(QColor(self._theme.tokens.line_strong))
        painter.drawRoundedRect(ground, 2, 2)
        share = self.value() / _BAR if self.maximum() else 0.3
        painter.setBrush(QColor(self._theme.tokens.accent))
        painter.drawRoundedRect(QRectF(0, 0, ground.width() * share, ground.height()), 2, 2)
        painter.end()


class IconPainter:
    """Icons for delegates: drawn once per name, colour, size and screen, then copied."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, str | None, int, float], QPixmap] = {}

    def draw(
        self, painter: QPainter, rect: QRectF, name: str, colour: str, fill: str | None = None
    ) -> None:
        """Draw the icon into `rect`, a square, in `colour`."""
        ratio = painter.device().devicePixelRatioF()
        side = round(rect.width())
        key = (name, colour, fill, side, ratio)
        if key not in self._pixmaps:
            icon = self._theme.icon(name, colour, fill)
            self._pixmaps[key] = icon.pixmap(QSize(side, side), ratio)
        # Between two device pixels a thin line blurs.
        place = QPointF(round(rect.x() * ratio) / ratio, round(rect.y() * ratio) / ratio)
        painter.drawPixmap(place, self._pixmaps[key])
