"""The terms that the notes are narrowed to, each on a button that gives it up."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader_app.domain.taxonomy import FACETS, TermKey
from reader_app.overriding import override
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import FlowBox, IconPainter, one_line, plain_tip

_MOST_CHIPS = 4
_FEW_CHIPS = 2
_MOST_PIXELS = 180
_CHIP_HEIGHT = 22
_PAD = 10
_CROSS = 12


class Chip(QAbstractButton):
    """A few words and a cross on a pill, or on the bare ground if `quiet`."""

    def __init__(self, theme: Theme, text: str, tip: str, *, quiet: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._quiet = quiet
        self._cross = IconPainter(theme)
        self.setFont(theme.font(12, QFont.Weight.Medium))
        right = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(one_line(text), right, _MOST_PIXELS))
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(_PAD + words + 3 + _CROSS + _PAD, _CHIP_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        ink = tokens.ink_soft if self._quiet else tokens.on_selected
        pill = QRectF(self.rect()).adjusted(0.7, 0.7, -0.7, -0.7)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._edge()), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._quiet else QColor(tokens.selected))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(ink))
        room = pill.adjusted(_PAD - 0.7, 0, -_PAD - _CROSS, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._fitting(room.width()))
        place = QRectF(pill.right() - _PAD - _CROSS + 4.5, pill.center().y() - 6, _CROSS, _CROSS)
        self._cross.draw(painter, place, "x", ink)
        painter.end()

    def _fitting(self, room: float) -> str:
        """The words, cut once more where the line is too narrow for the whole chip."""
        return QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room + 0.5
        )

    def _edge(self) -> str:
        tokens = self._theme.tokens
        if self.hasFocus():
            return tokens.accent
        if self.underMouse():
            return tokens.line_strong
        return tokens.list if self._quiet else tokens.selected


class TermChip(Chip):
    """One term that the notes are narrowed to.

    Signals:
        dropped: It was clicked; carries its TermKey.
    """

    dropped = Signal(object)

    def __init__(self, theme: Theme, term: TermKey) -> None:
        tip = QCoreApplication.translate("TermChip", "Without %1").replace("%1", term.name)
        super().__init__(theme, term.name, tip)
        self._term = term
        self.clicked.connect(self._drop)

    @Slot()
    def _drop(self) -> None:
        self.dropped.emit(self._term)


class ChipBar(FlowBox):
    """All chips, and one button that gives up everything.

    Signals:
        term_dropped: One term is to go; carries its TermKey.
        clear_requested: All are to go.
    """

    term_dropped = Signal(object)
    clear_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._terms: tuple[TermKey, ...] = ()
        self.hide()

    def show_chips(self, terms: Iterable[TermKey]) -> None:
        """Show these terms in the order of the sidebar."""
        ordered = tuple(sorted(terms, key=_order))
        if ordered == self._terms:
            return
        focused = QApplication.focusWidget()
        held_focus = focused is not None and self.isAncestorOf(focused)
        self._terms = ordered
        controls: list[QWidget] = [self._chip(term) for term in ordered[:_MOST_CHIPS]]
        if len(ordered) > _FEW_CHIPS:
            controls.append(self._clear_chip(len(ordered)))
        self.show_controls(controls)
        if held_focus and controls:
            controls[0].setFocus()

    def _chip(self, term: TermKey) -> TermChip:
        chip = TermChip(self._theme, term)
        chip.dropped.connect(self.term_dropped)
        return chip

    def _clear_chip(self, count: int) -> Chip:
        text = self.tr("Clear all %Ln", "", count) if count > _MOST_CHIPS else self.tr("Clear all")
        chip = Chip(self._theme, text, self.tr("Show all notes again"), quiet=True)
        chip.clicked.connect(self.clear_requested)
        return chip


def _order(term: TermKey) -> tuple[int, str, str]:
    known = FACETS.index(term.facet) if term.facet in FACETS else len(FACETS)
    return (known, term.facet, term.name.casefold())
