"""The histogram of the years under the reader's hands: clicks, drags and keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader_app.domain.taxonomy import YEAR, TermKey
from reader_app.domain.years import Stretch, stretches, year_terms
from reader_app.ui.browsing.picking import (
    years_added,
    years_after_click,
    years_alone,
    years_left_out,
)
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.year_bars import Bar, YearBars, YearRoom
from reader_app.ui.wording import stretch_text

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_TAKERS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class YearPicker(QObject):
    """Which bars the reader is at, and what they choose with them.

    A click picks the years of a bar, a drag those of a stretch; with Ctrl they are added, with
    Alt left out. Left and right go from bar to bar, with Shift they stretch, Space picks.

    Signals:
        chosen: The reader chose other years; carries all that is Chosen now.
        changed: The histogram is to be drawn anew.
        reached: The keyboard or a drag is at other years; carries what is said of them.
    """

    chosen = Signal(object)
    changed = Signal()
    reached = Signal(str)

    def __init__(self, model: TaxonomyModel, room: Callable[[], YearRoom], view: QObject) -> None:
        """`room` tells where the histogram stands in its `view` at the moment."""
        super().__init__(view)
        self._model = model
        self._room = room
        self._under_mouse: int | None = None
        self._at: int | None = None
        self._from: int | None = None
        self._is_dragged = False

    @property
    def is_dragging(self) -> bool:
        """Whether a mouse button is held on the bars."""
        return self._is_dragged

    def bars(self) -> YearBars:
        """The bars as they stand in their room."""
        return YearBars(self._model.years, self._room().bars.width())

    def stretch(self, bars: YearBars) -> tuple[int, int] | None:
        """The first and the last bar that the reader is stretching over, if they do."""
        if self._from is None or self._at is None:
            return None
        low, high = sorted((bars.of(self._from), bars.of(self._at)))
        return low, high

    def current(self, bars: YearBars, *, by_keys: bool) -> int | None:
        """The bar that the reader is at, with the mouse or `by_keys`."""
        year = self._under_mouse
        if year is None and by_keys:
            year = self._at
        return bars.of(year) if year is not None and bars.bars else None

    def said(self, bars: YearBars, *, by_keys: bool) -> str:
        """The years that the reader is at, with their notes: "2019: 42 notes"."""
        stretch = self.stretch(bars)
        if stretch is not None:
            return self._described(bars.between(*stretch))
        at = self.current(bars, by_keys=by_keys)
        return self._described(bars.bars[at]) if at is not None else ""

    def tip(self, place: QPointF) -> str:
        """What stands at a place of the histogram."""
        bars, room = self.bars(), self._room()
        if not bars.bars or not room.bars.contains(place):
            return self.summary() if room.line.contains(place) else ""
        return self._described(bars.bars[bars.at(place.x() - room.bars.left())])

    def summary(self) -> str:
        """The years that are chosen: "2015 – 2019, without 2017"."""
        chosen = self._model.chosen
        picked = [stretch_text(each) for each in self._stretches(chosen.terms)]
        without = [
            self.tr("without %1").replace("%1", stretch_text(each))
            for each in self._stretches(chosen.without)
        ]
        return ", ".join(picked + without)

    def hint(self) -> str:
        """How years are chosen."""
        return self.tr("Drag to choose years")

    def ends(self) -> Stretch | None:
        """The first and the last year of the library."""
        years = self._model.years
        return Stretch(years[0].year, years[-1].year) if years else None

    def spoken(self, *, by_keys: bool) -> str:
        """What assistive tools are told of the histogram."""
        bars = self.bars()
        parts = (self.tr("Years"), self.summary(), self.said(bars, by_keys=by_keys))
        return ", ".join(part for part in parts if part)

    def enter(self) -> None:
        """The keyboard comes: it starts at what is picked last, or at the last year."""
        bars = self.bars()
        if self._at is None and bars.bars:
            picked = [int(term.name) for term in self._model.chosen.terms if term.facet == YEAR]
            self._at = max(picked, default=self._model.years[-1].year)
        self._tell()

    def leave(self) -> None:
        """The keyboard goes: what was stretched and not picked is forgotten."""
        self._from = None
        self._tell()

    def hover(self, place: QPointF | None) -> None:
        """The mouse is at `place`, or None: somewhere else."""
        bars, room = self.bars(), self._room()
        year = None
        if place is not None and bars.bars and room.bars.contains(place):
            year = bars.bars[bars.at(place.x() - room.bars.left())].years.first
        if year != self._under_mouse:
            self._under_mouse = year
            self.changed.emit()

    def press(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse button goes down: on the cross it gives up, on the bars it begins a drag."""
        bars, room = self.bars(), self._room()
        if room.cross.contains(place):
            self.give_up()
        elif bars.bars and room.bars.contains(place):
            year = bars.bars[bars.at(place.x() - room.bars.left())].years.first
            goes_on = modifiers & _SHIFT and self._at is not None
            self._from = self._at if goes_on else year
            self._at = year
            self._is_dragged = True
            self._tell()

    def drag(self, place: QPointF) -> None:
        """The mouse moves with its button down."""
        bars, room = self.bars(), self._room()
        self._at = bars.bars[bars.at(place.x() - room.bars.left())].years.first
        self._under_mouse = None
        self._tell()

    def release(self, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse button goes up: what was dragged over is chosen."""
        stretch = self.stretch(self.bars())
        self._is_dragged = False
        self._from = None
        if stretch is not None:
            first, last = stretch
            self._choose(self.bars().between(first, last), modifiers, cycles=first == last)
        self._tell()

    def took(self, event: QKeyEvent) -> bool:
        """Whether a key was for the histogram."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        bars = self.bars()
        if not bars.bars:
            return False
        if key in _STEPS or key in _ENDS:
            return self._took_move(bars, key, modifiers)
        if key in _TAKERS and modifiers in (_NONE, _CONTROL, _ALT, _SHIFT):
            self._take(bars, modifiers)
            return True
        return key == Qt.Key.Key_Escape and modifiers == _NONE and self._took_escape()

    def give_up(self) -> None:
        """Choose no year, and leave none out."""
        self.chosen.emit(self._model.chosen.beside(YEAR))
        self._tell()

    def at_place(self, place: QPointF | None) -> frozenset[TermKey]:
        """The years at a place, or at the keyboard.

        Within a picked stretch that is the whole of it.
        """
        bars, room = self.bars(), self._room()
        if not bars.bars:
            return frozenset()
        if place is not None and room.bars.contains(place):
            some = bars.bars[bars.at(place.x() - room.bars.left())]
        else:
            low, high = self.stretch(bars) or (bars.of(self._at or 0),) * 2
            some = bars.between(low, high)
        for each in self._stretches(self._model.chosen.terms):
            if each.first <= some.years.first and some.years.last <= each.last:
                some = some._replace(years=each)
        return self._terms(some)

    def _took_move(self, bars: YearBars, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers not in (_NONE, _SHIFT):
            return False
        former = bars.of(self._at) if self._at is not None else len(bars.bars) - 1
        if modifiers == _SHIFT and self._from is None:
            self._from = bars.bars[former].years.first
        elif modifiers == _NONE:
            self._from = None
        at = _ENDS[key] if key in _ENDS else bars.beside(former, _STEPS[key])
        self._at = bars.bars[at].years.first
        self._under_mouse = None
        self._tell()
        return True

    def _take(self, bars: YearBars, modifiers: Qt.KeyboardModifier) -> None:
        stretch = self.stretch(bars)
        at = self.current(bars, by_keys=True)
        if stretch is None and at is not None:
            stretch = at, at
        if stretch is not None:
            self._choose(bars.between(*stretch), modifiers, cycles=True)
            self._tell()

    def _took_escape(self) -> bool:
        if self._from is not None:
            self._from = None
            self._is_dragged = False
            self._tell()
            return True
        if any(term.facet == YEAR for term in self._model.chosen.everything):
            self.give_up()
            return True
        return False

    def _choose(self, some: Bar, modifiers: Qt.KeyboardModifier, *, cycles: bool) -> None:
        years = self._terms(some)
        if not years:
            return
        if modifiers & _ALT:
            way = years_left_out
        elif modifiers & _CONTROL:
            way = years_added
        else:
            way = years_after_click if cycles else years_alone
        self.chosen.emit(way(self._model.chosen, years))

    def _terms(self, some: Bar) -> frozenset[TermKey]:
        first, last = some.years
        return year_terms(each.year for each in self._model.years if first <= each.year <= last)

    def _stretches(self, terms: frozenset[TermKey]) -> tuple[Stretch, ...]:
        known = [each.year for each in self._model.years]
        return stretches((int(term.name) for term in terms if term.facet == YEAR), known)

    def _described(self, some: Bar) -> str:
        text = self.tr("%1: %Ln note(s)", "", some.notes)
        return text.replace("%1", stretch_text(some.years))

    def _tell(self) -> None:
        """Have it drawn anew, and say where the keyboard is."""
        spoken = self.spoken(by_keys=True)
        self._model.say_of_years(spoken)
        self.reached.emit(self.said(self.bars(), by_keys=True))
        self.changed.emit()
