"""The keyboard help: every action with its shortcut, which can be changed there."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.overriding import override
from reader_app.ui.actions import ShownAction
from reader_app.ui.buttons import FlatButton, TextButton
from reader_app.ui.keeping.key_button import KeyButton
from reader_app.ui.theme import SCROLL_BAR, Theme
from reader_app.ui.widgets import paint_ground

_FRAME = QSize(4, 40)
"""What the system puts around a window."""
_MOST_HEIGHT = 696
_ROW = 25
_BETWEEN_KEYS = ", "


class KeyboardHelp(QDialog):
    """A dialog to read, to give actions other keys, and to close again; Escape does.

    Signals:
        keys_pressed: An action is to have other keys; carries its name and the QKeySequence.
        usual_requested: It is to have its usual keys again; carries its name.
        all_usual_requested: Every action is.
        said: A line about keys is shown; carries it.
    """

    keys_pressed = Signal(str, object)
    usual_requested = Signal(str)
    all_usual_requested = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._caps: list[QLabel] = []
        self._buttons: dict[str, KeyButton] = {}
        self._backs: dict[str, FlatButton] = {}
        self._texts: dict[str, str] = {}
        self._fixed: list[ShownAction] = []
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("Keyboard"))
        self._told = self._label("", 12, QFont.Weight.Normal)
        self._told.setWordWrap(True)
        self._all_usual = TextButton(theme, self.tr("All usual keys"))
        self._all_usual.clicked.connect(self.all_usual_requested)
        self._lay_out()
        self.setWindowTitle(self.tr("Keyboard"))
        theme.changed.connect(self._restyle)

    def show_shortcuts(self, lines: Sequence[ShownAction]) -> None:
        """Show these lines, in this order, and the dialog with them."""
        self._fixed = [line for line in lines if not line.name]
        self._texts = {line.name: line.text for line in lines if line.name}
        columns = self._show_sheet(_halves(lines))
        screen = self.screen().availableGeometry().size() - _FRAME
        room = screen.width()
        if columns.minimumSize().width() + SCROLL_BAR > room:
            columns = self._show_sheet([list(lines)])
        size = columns.sizeHint()
        self._area.setMinimumWidth(min(columns.minimumSize().width() + SCROLL_BAR, room))
        foot = self._foot.sizeHint().height()
        height = min(size.height() + foot, _MOST_HEIGHT, screen.height())
        self.resize(min(size.width() + SCROLL_BAR, room), height)
        self._area.setFocus()
        self.show()

    def _show_sheet(self, parts: Sequence[Sequence[ShownAction]]) -> QHBoxLayout:
        """Show these columns, in the place of any others."""
        self._caps, self._buttons, self._backs = [], {}, {}
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(28, 18, 28, 18)
        columns.setSpacing(44)
        for part in parts:
            columns.addLayout(self._column(part), 1)
        self._area.setWidget(sheet)
        self._say_how()
        self._restyle()
        for label in (*sheet.findChildren(QLabel), *self._buttons.values()):
            # The style sheet makes it larger, but only once it is about to be shown.
            label.ensurePolished()
        columns.invalidate()
        columns.activate()
        return columns

    def show_keys(self, name: str, keys: str, usual: str, *, changed: bool) -> None:
        """Show the keys of an action; `usual` are those that it has unless they are `changed`."""
        self._buttons[name].show_keys(keys)
        back = self._backs[name]
        back.setVisible(changed)
        told = self.tr("{action}: back to the usual keys, {keys}")
        back.show_tip(told.format(action=self._texts[name], keys=usual or self.tr("none")))
        self._all_usual.setEnabled(any(not each.isHidden() for each in self._backs.values()))

    def say_taken(self, keys: str, holder: str) -> None:
        """The keys that were pressed are those of something else: others are waited for."""
        told = self.tr("%1 is taken already by “%2”. Press other keys, or Escape to leave it.")
        self._say(told.replace("%1", keys).replace("%2", holder), is_wrong=True)

    def say_not_for_actions(self, keys: str) -> None:
        """The keys that were pressed are for writing, moving or copying."""
        told = self.tr(
            "%1 is needed for writing or moving about. Hold Ctrl or Alt with it, or press a key"
            " from F1 to F12."
        )
        self._say(told.replace("%1", keys), is_wrong=True)

    def say_given(self, name: str, keys: str) -> None:
        """An action has other keys now."""
        action = self._texts[name]
        if not keys:
            self._say(self.tr("“%1” has no keys now.").replace("%1", action))
            return
        told = self.tr("“%1” is called up by %2 now.").replace("%1", action).replace("%2", keys)
        in_a_pdf = self._in_fixed(keys)
        if in_a_pdf:
            told += " " + self.tr("Over a PDF they are still for “%1”.").replace("%1", in_a_pdf)
        self._say(told)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._area.geometry().bottom() + 1
        painter.fillRect(0, line, self.width(), 1, QColor(self._theme.tokens.line))
        painter.end()

    def _lay_out(self) -> None:
        close = TextButton(self._theme, self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(28, 12, 28, 12)
        foot.setSpacing(10)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._all_usual)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)

    def _column(self, lines: Sequence[ShownAction]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(1)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        for section, group in groupby(lines, key=_section):
            head = self._label(section, 12, QFont.Weight.DemiBold)
            head.setContentsMargins(0, 14 if grid.count() else 0, 0, 3)
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            for line in group:
                self._add_line(grid, line)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _add_line(self, grid: QGridLayout, line: ShownAction) -> None:
        row = grid.rowCount()
        # With the button that leads back, or without: nothing jumps.
        grid.setRowMinimumHeight(row, _ROW)
        grid.addWidget(self._label(line.text, 13, QFont.Weight.Normal), row, 0)
        keys = QHBoxLayout()
        keys.setSpacing(5)
        keys.addStretch(1)
        if line.name:
            self._add_button(keys, line)
        else:
            for each in line.shortcut.split(_BETWEEN_KEYS):
                cap = self._label(each, 11, QFont.Weight.Medium)
                self._caps.append(cap)
                keys.addWidget(cap)
        grid.addLayout(keys, row, 1)

    def _add_button(self, keys: QHBoxLayout, line: ShownAction) -> None:
        button = KeyButton(self._theme, line.name, line.text, line.shortcut)
        button.waiting.connect(self._say_waiting)
        button.left.connect(self._say_how)
        button.pressed_anew.connect(self.keys_pressed)
        back = FlatButton(self._theme, "undo-2", "", icon_side=13)
        back.setObjectName(line.name)
        back.clicked.connect(self._ask_for_usual)
        back.hide()
        self._buttons[line.name], self._backs[line.name] = button, back
        keys.addWidget(back)
        keys.addWidget(button)

    def _label(self, text: str, pixels: int, weight: QFont.Weight) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(self._theme.font(pixels, weight))
        return label

    def _in_fixed(self, keys: str) -> str:
        """What a line that cannot be changed has these keys for, "" if none."""
        named = (line.text for line in self._fixed if keys in line.shortcut.split(_BETWEEN_KEYS))
        return next(named, "")

    @Slot()
    def _ask_for_usual(self) -> None:
        self.usual_requested.emit(self.sender().objectName())

    @Slot(str)
    def _say_waiting(self, name: str) -> None:
        told = self.tr(
            "Press the new keys for “%1”. Delete takes its keys away, Escape leaves them."
        )
        self._say(told.replace("%1", self._texts[name]))

    @Slot()
    def _say_how(self) -> None:
        self._say(self.tr("To change the keys of an action, click on them, or press Space there."))

    def _say(self, told: str, *, is_wrong: bool = False) -> None:
        tokens = self._theme.tokens
        self._told.setText(told)
        self._told.setStyleSheet(f"color: {tokens.warn if is_wrong else tokens.ink_soft}")
        self.said.emit(told)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        for cap in self._caps:
            cap.setStyleSheet(
                f"color: {tokens.ink_soft}; background: {tokens.raised};"
                f" border: 1px solid {tokens.line_strong}; border-radius: 4px; padding: 1px 6px"
            )
        for button in self._buttons.values():
            button.restyle()
        self._told.setStyleSheet(f"color: {tokens.ink_soft}")
        for each in (self, self._area, self._area.widget()):
            if each is not None:
                paint_ground(each, tokens.page)


def _section(line: ShownAction) -> str:
    return line.section


def _halves(lines: Sequence[ShownAction]) -> list[list[ShownAction]]:
    """The lines in two columns of about the same height; no section is cut."""
    groups = [list(group) for _, group in groupby(lines, key=_section)]
    first: list[ShownAction] = []
    while groups and 2 * (len(first) + len(groups[0]) // 2) <= len(lines):
        first += groups.pop(0)
    second = [line for group in groups for line in group]
    return [part for part in (first, second) if part]
