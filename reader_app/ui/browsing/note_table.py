"""The cards under one another: a table of one column, quick however long it is."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHeaderView,
    QTableView,
)

from reader_app.domain.card import NoteKey
from reader_app.domain.query import Found, Hit
from reader_app.overriding import override
from reader_app.ui.browsing.card_delegate import CARD_HEIGHT, CardDelegate, star_rect
from reader_app.ui.browsing.note_drag import drag_notes
from reader_app.ui.browsing.note_model import HIT, NoteModel
from reader_app.ui.browsing.row_choice import (
    Run,
    choose,
    choose_all,
    count_of,
    reach,
    runs_of,
    toggle,
)
from reader_app.ui.theme import SCROLL_BAR, Theme
from reader_app.ui.widgets import AfterPainting, give_viewport, paint_ground

_PAUSE_MS = 25
_MOST = 500
"""So many notes are dragged at once."""
_Move = QAbstractItemView.CursorAction
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_MOVES = {
    Qt.Key.Key_Up: _Move.MoveUp,
    Qt.Key.Key_Down: _Move.MoveDown,
    Qt.Key.Key_PageUp: _Move.MovePageUp,
    Qt.Key.Key_PageDown: _Move.MovePageDown,
    Qt.Key.Key_Home: _Move.MoveHome,
    Qt.Key.Key_End: _Move.MoveEnd,
}
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class NoteTable(QTableView):
    """Cards over a NoteModel.

    Signals:
        row_picked: Another row is current, by the reader's own hand; carries its number.
        rows_seen: These rows are in sight now; carries the first and the last.
        room_changed: There is room for so many cards now; carries their number.
        mark_requested: The star of a card was clicked; carries the note's key.
        found_picked: A card was clicked where it says in which text the words stand, or a card
            that was current already; carries the note's key, and the Found or None.
        reading_requested: The reader wants to go on to the page.
        tab_requested: A note is to be opened in a tab of its own; carries its key, and whether
            in front.
        chosen: Other rows are chosen now, one or several; carries how many.
    """

    chosen = Signal(int)
    row_picked = Signal(int)
    rows_seen = Signal(int, int)
    room_changed = Signal(int)
    mark_requested = Signal(object)
    found_picked = Signal(object, object)
    reading_requested = Signal()
    tab_requested = Signal(object, bool)

    def __init__(self, theme: Theme, model: NoteModel) -> None:
        super().__init__()
        self._theme = theme
        self._quiet = False
        self._pressed: QPoint | None = None
        self._is_held = False
        self._anchor = 0
        give_viewport(self)
        self.setModel(model)
        self._cards = CardDelegate(theme, model, self)
        self.setItemDelegate(self._cards)
        self._settle()
        # A scroll bar that is dragged passes rows that nobody will see.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._painted = AfterPainting(self)
        self._painted.came.connect(self._tell_seen)
        self._pause.timeout.connect(self._tell_seen)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.doubleClicked.connect(self._go_on)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def card_height(self) -> int:
        """How high every card is now."""
        return self._cards.height

    def show_found(self, *, shown: bool) -> None:
        """Let the cards say where the words stand, or not."""
        self._cards.show_found(shown=shown)
        rows = self.verticalHeader()
        if rows.defaultSectionSize() != self.card_height:
            rows.setDefaultSectionSize(self.card_height)

    def show_row(self, row: int | None) -> None:
        """Make a row current, or none, without scrolling and without a word."""
        index = self.model().index(row, 0) if row is not None else QModelIndex()
        if index.isValid() and index == self.currentIndex() and self.chosen_count > 1:
            return
        self._quiet = True
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.setAutoScroll(True)
        self._quiet = False

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Let the list get the keyboard meanwhile without opening a note, as Qt would have it."""
        self._quiet = True
        yield
        self._quiet = False

    def show_from(self, pixels: int) -> None:
        """Scroll to so many pixels from the top, as far as there are any."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.verticalScrollBar().setValue(pixels)
        # The cards are painted before more of them are asked for.
        self._painted.ask()

    def pick_row(self, row: int) -> None:
        """Make a row current as if the reader had, if there is such a row."""
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, 0))

    def offset(self, row: int) -> int | None:
        """How far below the upper edge a row stands, None if it is out of sight."""
        offset = row * self.card_height - self.verticalScrollBar().value()
        return offset if -self.card_height < offset < self.viewport().height() else None

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if self._quiet or self._is_held:
            return
        self._anchor = max(current.row(), 0)
        if current.isValid():
            # Qt makes a first row current when the list gets the focus, but selects nothing.
            self.selectionModel().select(current, _SELECT)
            self.row_picked.emit(current.row())

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.chosen_count)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The rows that are chosen."""
        return runs_of(self.selectionModel())

    @property
    def chosen_count(self) -> int:
        """How many rows are chosen."""
        return count_of(self.selectionModel())

    def choose(self, rows: Iterable[int]) -> None:
        """Choose exactly these rows."""
        choose(self.selectionModel(), rows)

    @Slot()
    def choose_one(self) -> None:
        """Choose the current row alone."""
        self.selectionModel().select(self.currentIndex(), _SELECT)

    @override
    def moveCursor(self, cursorAction: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: self.model().rowCount() - 1}
        if cursorAction in ends:
            return self.model().index(ends[cursorAction], 0)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for nothing: Qt would ask a million rows for their titles."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """A window that comes to the front opens no note by itself."""
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()
        else:
            super().focusInEvent(event)

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() == QEvent.Type.ShortcutOverride and _asks_for_tab(e):
            # Elsewhere in the window the same keys open the document.
            e.accept()
            return True
        return super().event(e)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _asks_for_tab(event):
            self._ask_for_tab(self.currentIndex(), in_front=True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.reading_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.chosen_count > 1:
            self.choose_one()
        elif not self._took_choice(event):
            super().keyPressEvent(event)

    def _took_choice(self, event: QKeyEvent) -> bool:
        """Whether a key chose several rows, or went past some to choose another; done if so."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            choose_all(self.selectionModel())
            return True
        if key == Qt.Key.Key_Space and modifiers == _CONTROL:
            self._toggle(self.currentIndex())
            return True
        if key not in _MOVES or modifiers not in (_SHIFT, _CONTROL):
            return False
        index = self.moveCursor(_MOVES[key], modifiers)
        if index.isValid():
            (self._reach if modifiers == _SHIFT else self._go_past)(index)
        return True

    def _reach(self, index: QModelIndex) -> None:
        """Choose up to here. No note opens: the page stays while the reader gathers some."""
        self._is_held = True
        reach(self.selectionModel(), self._anchor, index)
        self._is_held = False

    def _toggle(self, index: QModelIndex) -> None:
        """Choose one more or one less."""
        self._is_held = True
        self._anchor = index.row()
        toggle(self.selectionModel(), index)
        self._is_held = False

    def _go_past(self, index: QModelIndex) -> None:
        """Make a row current, and leave the chosen ones as they are."""
        self._is_held = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._is_held = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        key = self._starred(place)
        if event.button() == Qt.MouseButton.MiddleButton:
            self._ask_for_tab(self.indexAt(place), in_front=False)
        elif event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif key is not None:
            self.mark_requested.emit(key)
        else:
            index = self.indexAt(place)
            self._pressed = place
            if self._took_press(index, event.modifiers()):
                return
            again = index.isValid() and index == self.currentIndex()
            found = self._found_at(place)
            super().mousePressEvent(event)
            hit: Hit | None = index.data(HIT)
            if hit is not None and (again or found is not None):
                self.found_picked.emit(hit.note.key, found)

    def _ask_for_tab(self, index: QModelIndex, *, in_front: bool) -> None:
        hit: Hit | None = index.data(HIT) if index.isValid() else None
        if hit is not None:
            self.tab_requested.emit(hit.note.key, in_front)

    def _took_press(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether a press is about several rows; done if so."""
        if not index.isValid():
            return False
        if modifiers == _SHIFT:
            self._reach(index)
        elif modifiers == _CONTROL:
            self._toggle(index)
        else:
            # All of them may be dragged from here: what a click means is known at its end.
            return self.chosen_count > 1 and self.selectionModel().isSelected(index)
        self._pressed = None
        return True

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        was_click = self._pressed is not None and event.button() == Qt.MouseButton.LeftButton
        if was_click and self.chosen_count > 1 and self.selectionModel().isSelected(index):
            self._pick_alone(index)
        else:
            super().mouseReleaseEvent(event)
        self._pressed = None

    def _pick_alone(self, index: QModelIndex) -> None:
        """One of several was clicked: it alone is chosen, and opens."""
        if index == self.currentIndex():
            self.choose_one()
            self.row_picked.emit(index.row())
        else:
            self.setCurrentIndex(index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            # A card is dragged elsewhere; no other one becomes current on the way.
            self._drag(event.position().toPoint())
            return
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        leads_on = self._starred(place) is not None or self._found_at(place) is not None
        shape = Qt.CursorShape.PointingHandCursor if leads_on else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With or without a scroll bar: the cards do not move when it comes and goes.
        self.setColumnWidth(0, self.width() - SCROLL_BAR)
        self._scrolled()
        self.room_changed.emit(self.height() // CARD_HEIGHT + 1)

    def _drag(self, place: QPoint) -> None:
        start, distance = self._pressed, QApplication.startDragDistance()
        if start is None or (place - start).manhattanLength() < distance:
            return
        self._pressed = None
        index = self.indexAt(start)
        rows = [index.row()]
        if self.selectionModel().isSelected(index):
            rows = [run.start + at for run in self.runs for at in range(run.length)]
        hits: list[Hit | None] = [self.model().index(row, 0).data(HIT) for row in rows[:_MOST]]
        notes = [hit.note for hit in hits if hit is not None]
        if notes:
            drag_notes(self, notes)

    def _found_at(self, place: QPoint) -> Found | None:
        """The text of a note that a card names at `place`."""
        index = self.indexAt(place)
        hit: Hit | None = index.data(HIT) if index.isValid() else None
        return self._cards.found_at(QRectF(self.visualRect(index)), place, hit) if hit else None

    def _starred(self, place: QPoint) -> NoteKey | None:
        """The note whose star is at `place`."""
        index = self.indexAt(place)
        hit: Hit | None = index.data(HIT) if index.isValid() else None
        if hit is None or not star_rect(QRectF(self.visualRect(index))).contains(place):
            return None
        return hit.note.key

    @Slot()
    def _scrolled(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _tell_seen(self) -> None:
        first = self.verticalScrollBar().value() // self.card_height
        last = first + self.viewport().height() // self.card_height + 1
        self.rows_seen.emit(first, last)

    @Slot()
    def _go_on(self) -> None:
        self.reading_requested.emit()

    def _settle(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Notes"))
        self.horizontalHeader().hide()
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(CARD_HEIGHT)

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.list)
        # The cards draw their own ground when picked: the style's would fill the corners.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(self._theme.tokens.list))
        self.setPalette(palette)


def _asks_for_tab(event: QEvent) -> bool:
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not isinstance(event, QKeyEvent) or event.key() not in keys:
        return False
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _CONTROL
