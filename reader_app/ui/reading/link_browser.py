"""A text browser that loads nothing, opens nothing and speaks of its links by signals."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QFrame,
    QTextBrowser,
    QToolTip,
    QWidget,
)

from reader_app.overriding import override
from reader_app.ui.plain_text import plain_tip
from reader_app.ui.reading.link_rects import link_rects
from reader_app.ui.widgets import give_viewport

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_ENDS = {
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class LinkBrowser(QTextBrowser):
    """Text with links to follow; buttons may stand in its viewport.

    Signals:
        link_followed: A link was followed; carries its address, encoded.
        link_set_aside: A link was clicked on with the middle button; carries its address, encoded.
        link_hovered: The pointer or the keyboard came upon a link; carries its address, or "".
        larger_requested: The reader turned the wheel for larger (1) or smaller (-1) text.
    """

    link_followed = Signal(str)
    link_set_aside = Signal(str)
    link_hovered = Signal(str)
    larger_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        # As the base had it: the text is measured for it, and links are told under the pointer.
        self.document().documentLayout().setPaintDevice(self.viewport())
        self.viewport().setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # Files dropped on the text are for the window.
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.document().setUndoRedoEnabled(False)
        self._ringed: QTextCursor | None = None
        self._told_of: Callable[[int], str] | None = None
        self._by_keys = False
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Nothing, ever: the base would read local files, devices too."""
        # What is not null is not looked for any further.
        if type == QTextDocument.ResourceType.ImageResource.value:
            nothing = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            nothing.fill(Qt.GlobalColor.transparent)
            return nothing
        return QByteArray(b" ")

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if self.hasFocus():
            moved = super().focusNextPrevChild(next)
            # The base tells of links under the pointer only.
            link = self.textCursor().charFormat().anchorHref() if self.hasFocus() else ""
            self.link_hovered.emit(link)
            self._ringed = self.textCursor() if link else None
            if link:
                # Said again it is a plain selection: the base would draw a dotted box around it.
                self.setTextCursor(self.textCursor())
            self.viewport().update()
            return moved
        # The browser would take each Tab pressed in one of its buttons for a step to a link.
        return QWidget.focusNextPrevChild(self, next)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        focused = self.focusWidget()
        if e.key() in _ENTER and isinstance(focused, QAbstractButton) and focused.hasFocus():
            focused.click()
        elif e.modifiers() == Qt.KeyboardModifier.ControlModifier and e.key() in _ENDS:
            # The base knows these keys without Ctrl only.
            self.verticalScrollBar().triggerAction(_ENDS[Qt.Key(e.key())])
        else:
            super().keyPressEvent(e)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # The base would zoom its own font, which is not that of the text.
            if e.angleDelta().y():
                self.larger_requested.emit(1 if e.angleDelta().y() > 0 else -1)
            e.accept()
        else:
            super().wheelEvent(e)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            # The base would take a tip for rich text, if it looked like it.
            tip = self._tip(QPointF(event.pos()))
            if tip:
                QToolTip.showText(event.globalPos(), plain_tip(tip), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self._by_keys = e.reason() in _BY_KEYS
        self.viewport().update()

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self._by_keys = False
        self.viewport().update()

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        self._by_keys = False
        self._ringed = None
        super().mousePressEvent(e)

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        super().mouseReleaseEvent(ev)
        address = self.anchorAt(ev.position().toPoint())
        if ev.button() == Qt.MouseButton.MiddleButton and address:
            encoded = QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded)
            self.link_set_aside.emit(encoded)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._by_keys:
            # What is on the screen is moved along, and the ring with it.
            self.viewport().update()

    def paint_rings(self, colour: QColor) -> None:
        """Show where the keyboard is: at a link, or in the text as a whole."""
        if not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 2))
        link = self._ringed
        if link is not None and link == self.textCursor() and link.hasSelection():
            at = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            for rect in link_rects(link):
                painter.drawRoundedRect(rect.translated(-at), 3, 3)
        elif self._by_keys:
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _tip(self, point: QPointF) -> str:
        """What the text under `point` has to say: its own tip, or the address of its link."""
        place = point + QPointF(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        layout = self.document().documentLayout()
        style = layout.formatAt(place).toCharFormat()
        own = style.toolTip() or style.anchorHref()
        if own or self._told_of is None:
            return own
        position = layout.hitTest(place, Qt.HitTestAccuracy.ExactHit)
        return self._told_of(position) if position >= 0 else ""

    def tell_of_words(self, told: Callable[[int], str]) -> None:
        """Let pointing at a position of the text say this of it, where nothing else is said."""
        self._told_of = told

    def follow(self, address: str) -> None:
        """Follow a link with this address, as if it had been clicked."""
        self._on_anchor_clicked(QUrl(address))

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.hasFragment() and url == QUrl(f"#{url.fragment()}"):
            self.scrollToAnchor(url.fragment())
        else:
            self.link_followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    @Slot(QUrl)
    def _on_highlighted(self, url: QUrl) -> None:
        self.link_hovered.emit(url.toString())
