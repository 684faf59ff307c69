"""Which panels stand side by side: three, the list and the page, or the page alone."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from reader_app.ui.actions import Actions

# Not an enum: the first frame does without the time that making one takes.
THREE = "three"
TWO = "two"
READING = "reading"

_WIDTHS = {THREE: (236, 347), TWO: (0, 392)}
"""Of the sidebar and the list, unless the reader has shared out otherwise."""
_NARROWEST_PAGE = 300
_WIDEST = 10_000


class Layouts(QObject):
    """The layout that holds, and how the reader has shared out each one.

    Signals:
        reading: The page is about to stand alone: whoever has the keyboard gives it to the page.
        changed: Another layout holds, or its panels are shared out otherwise.
    """

    reading = Signal()
    changed = Signal()

    def __init__(
        self,
        splitter: QSplitter,
        menus: Actions,
        *,
        sidebar: QWidget,
        cards: QWidget,
        above: QWidget,
    ) -> None:
        """`above` is what stands over the panels, and goes where the page stands alone."""
        super().__init__(splitter)
        self._splitter = splitter
        self._menus = menus
        self._sidebar = sidebar
        self._cards = cards
        self._above = above
        self._widths = dict(_WIDTHS)
        self._current = self._former = THREE
        splitter.splitterMoved.connect(self.changed)
        menus.three_panes.triggered.connect(self._show_three)
        menus.two_panes.triggered.connect(self._show_two)
        menus.reading_only.triggered.connect(self._toggle_reading)
        menus.sidebar.triggered.connect(self._toggle_sidebar)
        self._arrange()

    @property
    def current(self) -> str:
        """The layout that holds: THREE, TWO or READING."""
        return self._current

    def show_layout(self, layout: str) -> None:
        """Let this layout hold."""
        self._look_at_widths()
        if layout == READING and self._current != READING:
            self._former = self._current
            self.reading.emit()
        self._current = layout
        self._arrange()
        self.changed.emit()

    @Slot()
    def leave_reading(self) -> None:
        """Where the page stands alone, let the panels stand beside it again."""
        if self._current == READING:
            self.show_layout(self._former)

    def state(self) -> dict[str, str]:
        """What is to be kept of all this; see `recall`."""
        self._look_at_widths()
        widths = {layout: f"{wide},{cards}" for layout, (wide, cards) in self._widths.items()}
        return {"layout": self._current, "former_layout": self._former, **widths}

    def recall(self, state: Mapping[str, str]) -> None:
        """Let everything be as `state` has it; whatever it does not say is as usual."""
        for layout in _WIDTHS:
            self._widths[layout] = _widths(state.get(layout, "")) or self._widths[layout]
        self._former = _known(state.get("former_layout"), (THREE, TWO))
        self._current = _known(state.get("layout"), (THREE, TWO, READING))
        self._arrange()

    def _arrange(self) -> None:
        """Show what belongs to the layout, and share out the room."""
        layout = self._current
        self._sidebar.setVisible(layout == THREE)
        self._cards.setVisible(layout != READING)
        self._above.setVisible(layout != READING)
        self._menus.sidebar.setChecked(layout == THREE)
        self._menus.three_panes.setChecked(layout == THREE)
        self._menus.two_panes.setChecked(layout == TWO)
        self._menus.reading_only.setChecked(layout == READING)
        if layout != READING:
            sidebar, cards = self._widths[layout]
            shown = self._splitter if self._splitter.isVisible() else self._splitter.window()
            page = max(_NARROWEST_PAGE, shown.width() - sidebar - cards)
            self._splitter.setSizes([sidebar, cards, page])

    def _look_at_widths(self) -> None:
        if self._current != READING and self._splitter.isVisible():
            sidebar, cards, _ = self._splitter.sizes()
            self._widths[self._current] = (sidebar, cards)

    @Slot()
    def _show_three(self) -> None:
        self.show_layout(THREE)

    @Slot()
    def _show_two(self) -> None:
        self.show_layout(TWO)

    @Slot()
    def _toggle_reading(self) -> None:
        self.show_layout(self._former if self._current == READING else READING)

    @Slot()
    def _toggle_sidebar(self) -> None:
        self.show_layout(TWO if self._current == THREE else THREE)


def _known(value: str | None, layouts: tuple[str, ...]) -> str:
    return value if value in layouts else THREE


def _widths(text: str) -> tuple[int, int] | None:
    """The widths that `state` wrote so; None where it did not."""
    parts = text.split(",")
    if len(parts) != len(("sidebar", "cards")) or not all(map(str.isdecimal, parts)):
        return None
    sidebar, cards = map(int, parts)
    return (sidebar, cards) if sidebar + cards <= _WIDEST else None
