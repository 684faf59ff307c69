"""Where a link leads, shown at the foot of the page while it is under the pointer or in focus."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from reader_app.overriding import override
from reader_app.ui.plain_text import one_line
from reader_app.ui.theme import Theme

_MOST = 0.9
"""Of the page's width, at the most."""


class LinkHint(QLabel):
    """A line over the lower left corner of a widget; it takes no room of its own."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._address = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(12))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        over.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self._restyle()

    @Slot(str)
    def show_address(self, address: str) -> None:
        """Show an address, or nothing for ""."""
        self._address = one_line(address)
        self.setVisible(bool(address))
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._address:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None or not self._address:
            return
        most = int(over.width() * _MOST)
        self.setText(
            self.fontMetrics().elidedText(self._address, Qt.TextElideMode.ElideMiddle, most - 20)
        )
        self.adjustSize()
        self.move(0, over.height() - self.height())
        self.raise_()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QLabel {{ background: {tokens.raised}; color: {tokens.ink_soft}; padding: 3px 9px;"
            f" border-top: 1px solid {tokens.line}; border-right: 1px solid {tokens.line};"
            " border-top-right-radius: 5px }"
        )
