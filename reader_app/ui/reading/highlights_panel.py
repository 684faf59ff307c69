"""The panel beside the page that lists highlights: of the note, or of the whole library."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout

from reader_app.domain.highlight import PlacedHighlight
from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton, TextButton
from reader_app.ui.reading.highlight_delegate import HighlightDelegate
from reader_app.ui.reading.highlight_rows import HighlightRow, HighlightRows
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import give_viewport, paint_ground

_TAKERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class HighlightsPanel(QFrame):
    """A field and a list. A click or Return goes to the place, Delete takes a highlight away.

    Signals:
        place_requested: A place is to be shown; carries the PlacedHighlight.
        place_here_requested: A lost one is to stand at the nearest place; carries it.
        removed: A highlight is to be taken away; carries its key.
        scope_changed: The highlights of all notes are asked for, or of the open one alone.
        closed: The reader is done with the panel.
    """

    place_requested = Signal(object)
    place_here_requested = Signal(object)
    removed = Signal(object)
    scope_changed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = HighlightRows(self)
        self._has_note = False
        self._title = QLabel(self.tr("Highlights"))
        self._title.setFont(theme.font(13, self._title.font().Weight.DemiBold))
        self._close = FlatButton(theme, "x", self.tr("Close the highlights"))
        self._of_note = TextButton(theme, self.tr("This note"), "file-text")
        self._of_all = TextButton(theme, self.tr("All notes"), "library")
        self._field = QLineEdit()
        self._list = _HighlightList(theme, self._model)
        self._nothing = QLabel()
        self._orphan = _OrphanBar(theme)
        self.setAccessibleName(self.tr("Highlights"))
        self._prepare()
        self._lay_out()
        self._connect()
        self.hide()
        self._restyle()

    @property
    def shows_all(self) -> bool:
        """Whether the highlights of all notes are asked for."""
        return self._of_all.isChecked()

    def show_scope(self, *, all_notes: bool, has_note: bool) -> None:
        """Show whether the list is that of all notes; without a note it can only be that."""
        self._has_note = has_note
        self._of_note.setEnabled(has_note)
        (self._of_all if all_notes or not has_note else self._of_note).setChecked(True)

    def show_placed(self, placed: Sequence[PlacedHighlight]) -> None:
        """List these; the one that the reader is at stays current."""
        current = self._current()
        self._model.show_placed(placed, one_note=not self.shows_all)
        row = self._model.row_of(current.placed.highlight.key) if current.placed else None
        if row is not None:
            self._list.setCurrentIndex(self._model.index(row))
        self._show_state()

    def begin(self) -> None:
        """Let the keyboard be in the list, or in the field where the list is empty."""
        if self._model.count:
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._model.index(self._model.first()))
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            took = self._took_in_field if watched is self._field else self._took_in_list
            return took(event)
        return super().eventFilter(watched, event)

    def _took_in_field(self, event: QKeyEvent) -> bool:
        """Whether a key in the field was for the list."""
        if event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
        elif event.key() in (Qt.Key.Key_Down, *_TAKERS[:2]) and self._model.count:
            self._list.setCurrentIndex(self._model.index(self._model.first()))
            self._list.setFocus()
        else:
            return False
        return True

    def _took_in_list(self, event: QKeyEvent) -> bool:
        """Whether a key in the list was not for walking through it."""
        row = self._list.currentIndex().row()
        if event.key() in _TAKERS:
            self._go()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif event.key() == Qt.Key.Key_Up and row <= self._model.first():
            self._field.setFocus()
        else:
            return False
        return True

    def _prepare(self) -> None:
        told = self.tr("Find in the highlights")
        self._field.setPlaceholderText(told)
        self._field.setAccessibleName(told)
        self._field.setClearButtonEnabled(True)
        self._field.setFont(self._theme.font(13))
        self._list.setAccessibleName(self.tr("List of highlights"))
        self._of_note.setAccessibleName(self.tr("Highlights of this note"))
        self._of_all.setAccessibleName(self.tr("Highlights of all notes"))
        for button in (self._of_note, self._of_all):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.toggled.connect(self._show_chosen)
        self._of_note.setChecked(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setFont(self._theme.font(13))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        head, scope = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._close)
        scope.setSpacing(4)
        scope.addWidget(self._of_note)
        scope.addWidget(self._of_all)
        scope.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for each in (head, scope):
            each.setContentsMargins(12, 0, 8, 0)
            column.addLayout(each)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 2)
        field.addWidget(self._field)
        column.addLayout(field)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._orphan)
        self._nothing.setContentsMargins(14, 6, 14, 6)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._find)
        self._field.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.clicked_at.connect(self._go)
        self._list.selectionModel().currentChanged.connect(self._show_state)
        self._of_note.clicked.connect(self.scope_changed)
        self._of_all.clicked.connect(self.scope_changed)
        self._close.clicked.connect(self.closed)
        self._orphan.place_here.clicked.connect(self._place_here)
        self._orphan.remove.clicked.connect(self._remove)
        self._theme.changed.connect(self._restyle)

    def _current(self) -> HighlightRow:
        index = self._list.currentIndex()
        return self._model.row(index.row()) if index.isValid() else HighlightRow("")

    @Slot(str)
    def _find(self, letters: str) -> None:
        self._model.find(letters)
        self._show_state()

    @Slot()
    def _go(self) -> None:
        placed = self._current().placed
        if placed is not None:
            self.place_requested.emit(placed)

    @Slot()
    def _place_here(self) -> None:
        placed = self._current().placed
        if placed is not None and placed.placement is not None:
            self.place_here_requested.emit(placed)

    @Slot()
    def _remove(self) -> None:
        placed = self._current().placed
        if placed is not None:
            row = self._list.currentIndex().row()
            self.removed.emit(placed.highlight.key)
            last = self._model.rowCount() - 1
            if self._model.count:
                at = max(self._model.first(), min(row, last))
                self._list.setCurrentIndex(self._model.index(at))

    @Slot()
    def _show_state(self) -> None:
        """Say why the list is empty, and what can be done with a lost one."""
        found = self._model.count > 0
        self._list.setVisible(found)
        self._nothing.setVisible(not found)
        # Whoever comes by keys wants the rows, not the cross that closes them.
        self.setFocusProxy(self._list if found else self._field)
        if self._model.in_all:
            told = self.tr("No highlight holds “%1”.").replace("%1", self._field.text().strip())
        elif self.shows_all:
            told = self.tr(
                "Nothing is highlighted yet. Select words of a note or of a transcript, "
                "then Note > Highlight the words."
            )
        else:
            told = self.tr("Nothing is highlighted in this note.")
        self._nothing.setText("" if found else told)
        current = self._current()
        self._orphan.show_row(current if found and current.placed else None)

    @Slot()
    def _show_chosen(self) -> None:
        for button in (self._of_note, self._of_all):
            button.show_primary(primary=button.isChecked())

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"HighlightsPanel {{ background: {tokens.raised};"
            f" border: 1px solid {tokens.line}; border-right: none; border-bottom: none }}"
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 6px; padding: 4px 6px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
            f"QLabel {{ color: {tokens.ink_soft} }}"
            "QListView { background: transparent; border: none }"
        )
        paint_ground(self._list, tokens.raised)


class _OrphanBar(QFrame):
    """What can be done with a highlight whose words are not there any more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setFont(theme.font(12))
        self.place_here = TextButton(theme, self.tr("Place it here"), primary=True)
        self.remove = TextButton(theme, self.tr("Remove"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.place_here)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 12)
        column.addWidget(self._told)
        column.addLayout(buttons)
        self.hide()

    def show_row(self, row: HighlightRow | None) -> None:
        """Be there for a lost one, and for nothing else."""
        placed = row.placed if row is not None else None
        self.setVisible(placed is not None and placed.is_orphan)
        if placed is None or not placed.is_orphan:
            return
        self.place_here.setVisible(placed.placement is not None)
        if placed.placement is not None:
            told = self.tr(
                "These words are not in the text as it is now. Return shows the nearest place. "
                "As it is, the highlight stays in this list."
            )
        else:
            told = self.tr(
                "The note, or the document whose text this was, is not in the library. "
                "The highlight stays in this list, and finds its place if that comes back."
            )
        self._told.setText(told)


class _HighlightList(QListView):
    """The rows under one another; a click takes one.

    Signals:
        clicked_at: A row was clicked.
    """

    clicked_at = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: HighlightRows) -> None:
        super().__init__()
        give_viewport(self)
        self.setModel(model)
        self.setItemDelegate(HighlightDelegate(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        # The heights of the rows hang on the width.
        self.scheduleDelayedItemsLayout()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        index = self.indexAt(e.position().toPoint())
        is_left = e.button() == Qt.MouseButton.LeftButton
        if is_left and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.clicked_at.emit(index)
