"""The bar of the notes that are open: one tab each, only seen where there are several."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolTip

from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton
from reader_app.ui.plain_text import one_line, plain_tip
from reader_app.ui.theme import Theme

_WIDEST = 230
_CROSS = 12


class NoteTabs(QTabBar):
    """Tabs to click, to drag into another order, and to close.

    Signals:
        picked: Another tab is to be in front; carries its number.
        close_requested: A tab is to be closed; carries its number.
        dragged: A tab was dragged elsewhere; carries its former number and its new one.
    """

    picked = Signal(int)
    close_requested = Signal(int)
    dragged = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFont(theme.font(12))
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Open notes"))
        self.currentChanged.connect(self.picked)
        self.tabMoved.connect(self.dragged)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_tabs(self, titles: Sequence[str], front: int) -> None:
        """Show these notes, with that one in front, without a word."""
        blocker = QSignalBlocker(self)
        while self.count() > len(titles):
            self.removeTab(self.count() - 1)
        while self.count() < len(titles):
            self._add_tab()
        for number, title in enumerate(titles):
            text = one_line(title).replace("&", "&&")
            if self.tabText(number) != text:
                self.setTabText(number, text)
                self.setAccessibleTabName(number, title)
        self.setCurrentIndex(front)
        blocker.unblock()
        self.setVisible(len(titles) > 1)

    @override
    def event(self, event: QEvent) -> bool:
        """Show a title whole. As Qt's own tips its markup would be read out to the reader."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.tabAt(event.pos())
            tip = plain_tip(self.accessibleTabName(number)) if number >= 0 else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        size = super().tabSizeHint(index)
        return QSize(min(size.width(), _WIDEST), size.height())

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and number >= 0:
            self.close_requested.emit(number)
        super().mouseReleaseEvent(event)

    def _add_tab(self) -> None:
        number = self.addTab("")
        button = FlatButton(
            self._theme, "x", self.tr("Close the tab"), quiet=True, icon_side=_CROSS
        )
        # The keyboard closes the tab that it is at.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._close)
        self.setTabButton(number, QTabBar.ButtonPosition.RightSide, button)

    @Slot()
    def _close(self) -> None:
        button = self.sender()
        side = QTabBar.ButtonPosition.RightSide
        for number in range(self.count()):
            if self.tabButton(number, side) is button:
                self.close_requested.emit(number)
                return

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QTabBar {{ background: {tokens.window} }}"
            f"QTabBar::tab {{ color: {tokens.ink_soft}; background: {tokens.window};"
            f" border: none; border-right: 1px solid {tokens.line};"
            f" border-bottom: 1px solid {tokens.line}; padding: 6px 4px 6px 12px }}"
            f"QTabBar::tab:hover {{ background: {tokens.hover} }}"
            f"QTabBar::tab:selected {{ color: {tokens.ink}; background: {tokens.page};"
            f" border-bottom: 2px solid {tokens.accent} }}"
            f"QTabBar QToolButton {{ border: none; background: {tokens.window} }}"
            f"QTabBar QToolButton:hover {{ background: {tokens.hover} }}"
            f"QTabBar::tab:focus {{ color: {tokens.accent}; text-decoration: underline }}"
        )
