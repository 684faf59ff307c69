"""What assistive tools are told outright: a change that the keyboard is not at."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(window: QWidget, told: str) -> None:
    """Have this said once, if anybody listens."""
    if told and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, told))
