"""A text browser that loads nothing, opens nothing and speaks of its links by signals."""

from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QPointF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QFrame,
    QTextBrowser,
    QToolTip,
    QWidget,
)

from reader_app.overriding import override
from reader_app.ui.widgets import plain_tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDS = {
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class LinkBrowser(QTextBrowser):
    """Text with links to follow; buttons may stand in its viewport.

    Signals:
        link_followed: A link was followed; carries its address, encoded.
        link_hovered: The pointer or the keyboard came upon a link; carries its address, or "".
        larger_requested: The reader turned the wheel for larger (1) or smaller (-1) text.
    """

    link_followed = Signal(str)
    link_hovered = Signal(str)
    larger_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # Files dropped on the text are for the window.
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.document().setUndoRedoEnabled(False)
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

    def _tip(self, point: QPointF) -> str:
        """What the text under `point` has to say: its own tip, or the address of its link."""
        place = point + QPointF(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        layout = self.document().documentLayout()
        style = layout.formatAt(place).toCharFormat()
        return style.toolTip() or style.anchorHref()

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.hasFragment() and url == QUrl(f"#{url.fragment()}"):
            self.scrollToAnchor(url.fragment())
        else:
            self.link_followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    @Slot(QUrl)
    def _on_highlighted(self, url: QUrl) -> None:
        self.link_hovered.emit(url.toString())
