"""The terms that the notes are narrowed to, each on a button that gives it up."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader_app.domain.taxonomy import FACETS, OFFLINE, SHELF, YEAR, TermKey
from reader_app.domain.years import stretches, year_terms
from reader_app.overriding import override
from reader_app.ui.browsing.picking import Chosen
from reader_app.ui.flow_box import FlowBox
from reader_app.ui.plain_text import one_line
from reader_app.ui.term_text import term_text
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import IconPainter, explain
from reader_app.ui.wording import stretch_text

_MOST_CHIPS = 4
_FEW_CHIPS = 2
_MOST_PIXELS = 180
_CHIP_HEIGHT = 22
_PAD = 10
_CROSS = 12


class Chip(QAbstractButton):
    """A few words and a cross on a pill, or on the bare ground if `quiet`.

    One that `is_out` says what is left out: behind a minus, in an outline.
    """

    def __init__(
        self,
        theme: Theme,
        icons: IconPainter,
        text: str,
        tip: str,
        *,
        quiet: bool = False,
        is_out: bool = False,
    ) -> None:
        """`icons` are those of all chips, so that not each one draws a cross of its own."""
        super().__init__()
        self._is_out = is_out
        self._theme = theme
        self._quiet = quiet
        self._icons = icons
        self.setFont(theme.font(12, QFont.Weight.Medium))
        self.show_text(text)
        explain(self, tip)
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_text(self, text: str) -> None:
        """Say this; what is too long is cut."""
        right = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(one_line(text), right, _MOST_PIXELS))
        # Measured once: a bar of chips asks for it many times over.
        words = self.fontMetrics().horizontalAdvance(self.text()) + self._sign
        self._size = QSize(_PAD + words + 3 + _CROSS + _PAD, _CHIP_HEIGHT)

    @override
    def sizeHint(self) -> QSize:
        return self._size

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        ink = self._ink()
        pill = QRectF(self.rect()).adjusted(0.7, 0.7, -0.7, -0.7)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._edge()), 1.4))
        is_bare = self._quiet or self._is_out
        painter.setBrush(Qt.BrushStyle.NoBrush if is_bare else QColor(tokens.selected))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(ink))
        room = pill.adjusted(_PAD - 0.7 + self._sign, 0, -_PAD - _CROSS, 0)
        if self._is_out:
            middle = pill.center().y()
            painter.setPen(QPen(QColor(ink), 1.6))
            painter.drawLine(QLineF(_PAD, middle, _PAD + 7, middle))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._fitting(room.width()))
        place = QRectF(pill.right() - _PAD - _CROSS + 4.5, pill.center().y() - 6, _CROSS, _CROSS)
        self._icons.draw(painter, place, "x", ink)
        painter.end()

    def _fitting(self, room: float) -> str:
        """The words, cut once more where the line is too narrow for the whole chip."""
        return QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room + 0.5
        )

    @property
    def _sign(self) -> int:
        """How much room the minus takes."""
        return 11 if self._is_out else 0

    def _ink(self) -> str:
        tokens = self._theme.tokens
        if self._is_out:
            return tokens.ink
        return tokens.ink_soft if self._quiet else tokens.on_selected

    def _edge(self) -> str:
        tokens = self._theme.tokens
        if self.hasFocus():
            return tokens.accent
        if self.underMouse():
            return tokens.line_strong if not self._is_out else tokens.ink_soft
        if self._is_out:
            return tokens.line_strong
        return tokens.list if self._quiet else tokens.selected


class Said(NamedTuple):
    """What one chip says: a term, or the years of a stretch, picked or left out."""

    text: str
    terms: frozenset[TermKey]
    is_out: bool


def said_of(chosen: Chosen, years: Sequence[int]) -> tuple[Said, ...]:
    """What the chips say, in the order of the sidebar, what is left out after what is picked."""
    return (*_said(chosen.terms, years, is_out=False), *_said(chosen.without, years, is_out=True))


def _said(terms: Iterable[TermKey], years: Sequence[int], *, is_out: bool) -> Iterable[Said]:
    named = sorted(terms, key=_order)
    for term in named:
        if term.facet != YEAR:
            yield Said(term_text(term), frozenset({term}), is_out)
    of_years = [int(term.name) for term in named if term.facet == YEAR]
    for stretch in stretches(of_years, years):
        inside = [year for year in of_years if stretch.first <= year <= stretch.last]
        yield Said(stretch_text(stretch), year_terms(inside), is_out)


class TermChip(Chip):
    """What the notes are narrowed to, or what is left out.

    Signals:
        dropped: It was clicked; carries its TermKeys.
    """

    dropped = Signal(object)

    def __init__(self, theme: Theme, icons: IconPainter, said: Said) -> None:
        text, tip = said.text, QCoreApplication.translate("TermChip", "Give up %1")
        if said.is_out:
            text = QCoreApplication.translate("TermChip", "without %1").replace("%1", said.text)
            tip = QCoreApplication.translate("TermChip", "No longer without %1")
        super().__init__(theme, icons, text, tip.replace("%1", said.text), is_out=said.is_out)
        self._terms = said.terms
        self.clicked.connect(self._drop)

    @Slot()
    def _drop(self) -> None:
        self.dropped.emit(self._terms)


class ChipBar(FlowBox):
    """All chips, and one button that gives up everything.

    Signals:
        terms_dropped: Some terms are to go; carries their TermKeys.
        clear_requested: All are to go.
    """

    terms_dropped = Signal(object)
    clear_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icons = IconPainter(theme)
        self._said: tuple[Said, ...] = ()
        self._chips: dict[Said, TermChip] = {}
        self._clear: Chip | None = None
        self.hide()

    def show_chips(self, chosen: Chosen, years: Sequence[int]) -> None:
        """Show these terms in the order of the sidebar; `years` are those of the library."""
        said = said_of(chosen, years)
        if said == self._said:
            return
        focused = QApplication.focusWidget()
        held_focus = focused is not None and self.isAncestorOf(focused)
        self._said = said
        # A chip that says the same stays where it is, and need not be drawn again.
        self._chips = {
            each: self._chips.get(each) or self._chip(each) for each in said[:_MOST_CHIPS]
        }
        controls: list[QWidget] = list(self._chips.values())
        self._clear = self._clear_chip(len(said)) if len(said) > _FEW_CHIPS else None
        if self._clear is not None:
            controls.append(self._clear)
        self.show_controls(controls)
        if held_focus and controls and focused not in controls:
            controls[0].setFocus()

    def _chip(self, said: Said) -> TermChip:
        chip = TermChip(self._theme, self._icons, said)
        chip.dropped.connect(self.terms_dropped)
        return chip

    def _clear_chip(self, count: int) -> Chip:
        text = self.tr("Clear all %Ln", "", count) if count > _MOST_CHIPS else self.tr("Clear all")
        if self._clear is not None:
            self._clear.show_text(text)
            return self._clear
        tip = self.tr("Show all notes again")
        chip = Chip(self._theme, self._icons, text, tip, quiet=True)
        chip.clicked.connect(self.clear_requested)
        return chip


def _order(term: TermKey) -> tuple[int, str, str]:
    order = (SHELF, *FACETS, OFFLINE)
    known = order.index(term.facet) if term.facet in order else len(order)
    return (known, term.facet, term.name.casefold())
