"""The ways a search line may go on, under one another: what is offered, and what it is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader_app.domain.completion import Completion
from reader_app.domain.search_line import HAS, IS, TITLE
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, YEAR
from reader_app.overriding import override
from reader_app.ui.plain_text import one_line
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text

Index = QModelIndex | QPersistentModelIndex

ROW = 28
_MOST_ROWS = 9
_EDGE = 5
_SIDE = 10
_BETWEEN = 14
_LABEL = Qt.ItemDataRole.DisplayRole
_ASIDE = int(Qt.ItemDataRole.UserRole) + 1


class CompletionModel(QAbstractListModel):
    """Completions as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Completion, ...] = ()
        self._asides = {
            TYPE: self.tr("a type"),
            THEME: self.tr("a theme"),
            TERRITORY: self.tr("a territory"),
            YEAR: "2019, 2015-2019",
            TITLE: self.tr("words of the title"),
            HAS: self.tr("pdf, transcript"),
            IS: self.tr("favourite"),
        }

    def show(self, rows: Sequence[Completion]) -> None:
        """Offer these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def completion(self, row: int) -> Completion:
        """What a row offers."""
        return self._rows[row]

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        each = self._rows[index.row()]
        if role == _LABEL:
            return one_line(each.label)
        if role == _ASIDE:
            return self._aside(each)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (one_line(each.label), self._spoken(each)) if part)
        return None

    def _aside(self, each: Completion) -> str:
        if each.notes is not None:
            return number_text(each.notes)
        return self._asides.get(each.field or "", "")

    def _spoken(self, each: Completion) -> str:
        if each.notes is not None:
            return self.tr("%Ln note(s)", "", each.notes)
        return self._aside(each)


class CompletionList(QListView):
    """A small list over the window, under the line; the keyboard stays in the line.

    Signals:
        picked: The reader clicked on a row; carries its number.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._rows = CompletionModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("How the search may go on"))
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def chosen(self) -> Completion | None:
        """What the reader went to by keys."""
        index = self.currentIndex()
        return self._rows.completion(index.row()) if index.isValid() else None

    def completion(self, row: int) -> Completion:
        """What a row offers."""
        return self._rows.completion(row)

    def show_under(self, line: QWidget, rows: Sequence[Completion]) -> None:
        """Offer these under `line`, with none chosen; what is offered already stays."""
        self._rows.show(rows)
        self.scrollToTop()
        place = line.mapTo(self._window, line.rect().bottomLeft())
        height = ROW * min(len(rows), _MOST_ROWS) + 2 * _EDGE + 2
        self.setGeometry(place.x(), place.y() + 4, line.width(), height)
        self.raise_()
        self.show()

    def choose_next(self, step: int) -> None:
        """Go down (1) or up (-1); beyond either end nothing is chosen."""
        count = self._rows.rowCount()
        row = self.currentIndex().row() + step
        # One step before the first row is none, two are the last one.
        row = count - 1 if row < -1 else row
        index = self._rows.index(row, 0) if 0 <= row < count else QModelIndex()
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        index = self.indexAt(e.position().toPoint())
        if index.isValid() and e.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(index.row())

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QListView {{ background: {tokens.page}; border: 1px solid {tokens.line_strong};"
            f" border-radius: 8px; padding: {_EDGE}px }}"
        )


class _RowDelegate(QStyledItemDelegate):
    """Draws what is offered, and at the right what it is or how many notes it has."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = theme.font(13)
        self._small = theme.font(12)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        row = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if chosen else tokens.hover))
            painter.drawRoundedRect(row, 5, 5)
        aside = index.data(_ASIDE)
        words = row.adjusted(_SIDE, 0, -_SIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.ink_soft))
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, aside)
        words.setRight(words.right() - _width(self._small_metrics(), aside))
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink))
        metrics = QFontMetricsF(self._font)
        label = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, label)
        painter.restore()

    def _small_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._small)


def _width(metrics: QFontMetricsF, text: str) -> float:
    return metrics.horizontalAdvance(text) + _BETWEEN if text else 0.0
