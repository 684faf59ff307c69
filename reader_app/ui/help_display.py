"""The Help menu: the keyboard help over the one key map, and what this program is."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMessageBox

from reader_app.ui.announcing import announce
from reader_app.ui.browsing.list_help import ListHelp
from reader_app.ui.documents.pdf_keys import PdfHelp
from reader_app.ui.front import Front
from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from reader_app.ui.keeping.search_help import SearchHelp
from reader_app.ui.key_map import KeyMap, action_keys, is_for_actions
from reader_app.ui.theme import Theme


class HelpDisplay(QObject):
    """Shows the one key map, and gives actions the keys that are pressed there."""

    def __init__(self, front: Front, theme: Theme) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self.keys = KeyMap(front.menus, self)
        self._dialog: KeyboardHelp | None = None
        front.menus.keyboard.triggered.connect(self.show)
        front.menus.about.triggered.connect(self._show_about)

    @Slot()
    def show(self) -> None:
        """Show the keyboard help."""
        dialog = KeyboardHelp(self._theme, self._front)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.keys_pressed.connect(self._take)
        dialog.usual_requested.connect(self._reset)
        dialog.all_usual_requested.connect(self._reset_all)
        dialog.said.connect(self._announce)
        dialog.destroyed.connect(self._forget)
        lines = ListHelp(dialog).lines() + PdfHelp(dialog).lines() + SearchHelp(dialog).lines()
        dialog.show_shortcuts(self._front.menus.shown() + lines)
        self._dialog = dialog
        self._show_keys()

    @Slot(str, object)
    def _take(self, name: str, keys: QKeySequence) -> None:
        """The reader pressed keys for an action: it has them now, or it is said why not."""
        if self._dialog is None:
            return
        text = keys.toString(QKeySequence.SequenceFormat.NativeText)
        holder = self.keys.holder(keys, but=name) if not keys.isEmpty() else ""
        if holder:
            self._dialog.say_taken(text, holder)
        elif not keys.isEmpty() and not is_for_actions(keys):
            self._dialog.say_not_for_actions(text)
        else:
            self.keys.give(name, keys)
            self._show_keys()
            self._dialog.say_given(name, text)

    @Slot(str)
    def _reset(self, name: str) -> None:
        self.keys.reset(name)
        self._show_keys()
        if self._dialog is not None:
            text = action_keys(self._front.menus.named()[name])
            self._dialog.say_given(name, text)

    @Slot()
    def _reset_all(self) -> None:
        self.keys.reset()
        self._show_keys()

    @Slot(str)
    def _announce(self, told: str) -> None:
        if self._dialog is not None:
            announce(self._dialog, told)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    @Slot()
    def _show_about(self) -> None:
        about = QMessageBox(self._front)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.setWindowTitle(self.tr("About Lutrin"))
        about.setText(self.tr("Lutrin reads a resource centre's notes, offline and for years."))
        # Like every dialog here it is not waited for.
        about.open()

    def _show_keys(self) -> None:
        if self._dialog is None:
            return
        native = QKeySequence.SequenceFormat.NativeText
        for name, action in self._front.menus.named().items():
            usual = self.keys.usual(name) if name in self.keys.own else []
            told = ", ".join(keys.toString(native) for keys in usual)
            self._dialog.show_keys(name, action_keys(action), told, changed=name in self.keys.own)
