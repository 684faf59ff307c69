"""One download as a row is drawn: its name, how far it is or what is said of it, its buttons."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader_app.domain.ports import AttachmentState
from reader_app.downloads.waiting import Stage
from reader_app.overriding import override
from reader_app.ui.documents.downloads_model import LINE, DownloadLine, DownloadsModel, Way
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import tinted_icon

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 48
_ICON = 18
_BUTTON = 30
_GAP = 10
_EDGE = 16
_BAR = 4
_WAYS = {
    Way.PAUSE: "pause",
    Way.RESUME: "play",
    Way.RETRY: "rotate-cw",
    Way.OPEN: "book-open",
    Way.CANCEL: "x",
}


class DownloadsDelegate(QStyledItemDelegate):
    """Draws rows, and knows where their buttons are."""

    def __init__(self, theme: Theme, model: DownloadsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._name = theme.font(13, QFont.Weight.Medium)
        self._small = theme.font(12)
        self._icons: dict[tuple[str, str], QIcon] = {}
        self.hovered: tuple[int, Way] | None = None
        theme.changed.connect(self._forget_icons)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def way_at(self, rect: QRect, line: DownloadLine, place: QPoint) -> Way | None:
        """The button of a row at `place`, if one is there."""
        for way, room in self._buttons(rect, line):
            if room.contains(place):
                return way
        return None

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: DownloadLine = index.data(LINE)
        rect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        icon, tint = _icon(line)
        side = QRect(rect.left() + _EDGE, rect.top() + (ROW_HEIGHT - _ICON) // 2, _ICON, _ICON)
        self._icon(icon, tint).paint(painter, side)
        buttons = self._buttons(rect, line)
        for way, room in buttons:
            self._paint_button(painter, room, way, is_hovered=self.hovered == (index.row(), way))
        left = side.right() + 1 + 12
        right = min(room.left() for _, room in buttons) - _GAP
        self._paint_words(painter, QRect(left, rect.top(), right - left, ROW_HEIGHT), line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.hover))
        if focused:
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(4.5, 1.5, -4.5, -1.5), 6, 6)

    def _paint_words(self, painter: QPainter, room: QRect, line: DownloadLine) -> None:
        """The name and what came on the first line; on the second a bar or what is said."""
        tokens = self._theme.tokens
        first = QRect(room.left(), room.top() + 6, room.width(), 18)
        second = QRect(room.left(), room.top() + 26, room.width(), 17)
        amount = "" if line.has_ended else self._model.amount(line)
        wide = QFontMetrics(self._small).horizontalAdvance(amount)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.ink_soft))
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, amount)
        name = first.adjusted(0, 0, -(wide + 14 if wide else 0), 0)
        painter.setFont(self._name)
        self._paint_text(painter, name, line.name, tokens.ink)
        if line.stage is Stage.ARRIVING:
            self._paint_bar(painter, second, line)
            return
        painter.setFont(self._small)
        said = line.said or self._model.words(line._replace(got=0, total=None, speed=None))
        said = self._model.words(line) if line.has_ended else said
        self._paint_text(painter, second, said, tokens.warn if line.is_failure else tokens.ink_soft)

    def _paint_text(self, painter: QPainter, room: QRect, text: str, colour: str) -> None:
        right = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, right, room.width())
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_bar(self, painter: QPainter, room: QRect, line: DownloadLine) -> None:
        tokens = self._theme.tokens
        bar = QRectF(room.left(), room.center().y() - 1, room.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line_strong))
        painter.drawRoundedRect(bar, 2, 2)
        if line.total:
            bar.setWidth(bar.width() * min(1.0, line.got / line.total))
        else:
            # Nobody knows how much is to come: half tone says that something does.
            painter.setOpacity(0.4)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setOpacity(1.0)

    def _paint_button(self, painter: QPainter, room: QRect, way: Way, *, is_hovered: bool) -> None:
        if is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.line))
            painter.drawRoundedRect(QRectF(room), 6, 6)
        inner = (room.width() - _ICON) // 2
        icon = room.adjusted(inner, inner, -inner, -inner)
        self._icon(_WAYS[way], "ink_soft").paint(painter, icon)

    def _icon(self, name: str, tint: str) -> QIcon:
        """An icon, kept: its file would be read again for each bit that comes."""
        if (name, tint) not in self._icons:
            self._icons[name, tint] = tinted_icon(self._theme, name, tint)
        return self._icons[name, tint]

    @Slot()
    def _forget_icons(self) -> None:
        self._icons.clear()

    def _buttons(self, rect: QRect, line: DownloadLine) -> list[tuple[Way, QRect]]:
        """Each button with its room: the first thing to do stands on the left."""
        top = rect.top() + (ROW_HEIGHT - _BUTTON) // 2
        count = max(2, len(line.ways))
        left = rect.right() - _EDGE + 6 - count * (_BUTTON + 2)
        skipped = count - len(line.ways)
        return [
            (way, QRect(left + (skipped + number) * (_BUTTON + 2), top, _BUTTON, _BUTTON))
            for number, way in enumerate(line.ways)
        ]


def _icon(line: DownloadLine) -> tuple[str, str]:
    """The icon of a row, and the token of its colour."""
    if line.state is AttachmentState.HERE and line.has_ended:
        return "circle-check", "good"
    if line.stage is None:
        return "circle-x", "ink_soft"
    if line.stage in (Stage.FAILED, Stage.ASIDE):
        return "circle-alert", "warn"
    if line.stage is Stage.PAUSED:
        return "pause", "ink_soft"
    return "download", "accent" if line.stage is Stage.ARRIVING else "ink_soft"
