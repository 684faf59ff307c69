"""Tells assistive tools at which years the reader is: Qt knows nothing of what is in a row."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar


class YearSpeaker(QObject):
    """Speaks for the histogram of a sidebar; the first frame does without it."""

    def __init__(self, sidebar: TaxonomySidebar) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        sidebar.year_reached.connect(self._speak)

    @Slot(str)
    def _speak(self, said: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._sidebar, said))
