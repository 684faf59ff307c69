"""What can be done in the list of notes besides the menus, for the keyboard help."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from reader_app.ui.actions import ShownAction


class ListHelp(QObject):
    """Says it line by line."""

    def lines(self) -> list[ShownAction]:
        """How notes are opened from the list, and which keys and clicks do so."""
        section = self.tr("In the list of notes")
        native = QKeySequence.SequenceFormat.NativeText
        open_here, in_front = (
            QKeySequence(keys).toString(native) for keys in ("Return", "Ctrl+Return")
        )
        return [
            ShownAction(section, self.tr("Go on to the page"), open_here),
            ShownAction(section, self.tr("Open in a new tab, in front"), in_front),
            ShownAction(
                section,
                self.tr("Open in a new tab, behind; links on the page, too"),
                self.tr("middle click"),
            ),
        ]
