"""What several panels need of Qt's widgets: their ground, a label that gives way, icons, order."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QSizePolicy,
    QSplitter,
    QWidget,
)

from reader_app.overriding import override
from reader_app.ui.plain_text import one_line, plain_tip
from reader_app.ui.theme import Theme

_RING = 1.6


def explain(widget: QWidget, tip: str) -> None:
    """Say on hovering, and to assistive tools, what a control is for; "" says nothing.

    Where nothing else describes it, Qt would tell them the tooltip with its markup.
    """
    widget.setToolTip(plain_tip(tip) if tip else "")
    widget.setAccessibleDescription(tip)


def in_reading_order(splitter: QSplitter) -> None:
    """Have assistive tools meet the parts of a splitter from left to right: Qt turns them round."""
    for at in reversed(range(splitter.count())):
        part = splitter.widget(at)
        if part is not None:
            part.lower()


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


def paint_ring(painter: QPainter, row: QRect, theme: Theme) -> None:
    """Show by a ring within a row that the keyboard is at it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.tokens.accent), _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -2), 5, 5)
    painter.restore()


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


def plain_label(
    theme: Theme,
    pixels: int,
    weight: QFont.Weight = QFont.Weight.Normal,
    *,
    wraps: bool = True,
) -> QLabel:
    """A label whose words are never taken for rich text."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    label.setFont(theme.font(pixels, weight))
    return label


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
