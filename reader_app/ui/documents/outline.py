"""The outline of a PDF: its headings, to go to the pages where they stand."""

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtPdf import QPdfBookmarkModel
from PySide6.QtWidgets import QFrame, QToolTip, QTreeView

from reader_app.overriding import override
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.plain_text import plain_tip
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_FEW = 40
_ROLE = QPdfBookmarkModel.Role


class Outline(QTreeView):
    """Headings as a tree, read from the document when they are first looked at.

    Signals:
        place_picked: A heading was chosen; its page, from 1, and where on it, in points.
    """

    place_picked = Signal(int, QRectF)

    def __init__(self, theme: Theme, document: PdfDocument) -> None:
        super().__init__()
        self._theme = theme
        self._document = document
        self._is_read = False
        self._headings = QPdfBookmarkModel(self)
        self.setModel(self._headings)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(13))
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(0, 0))
        self.setAccessibleName(self.tr("Outline"))
        self.clicked.connect(self._pick)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_empty(self) -> bool:
        """Whether the document has no outline."""
        return not self._headings.rowCount(QModelIndex())

    def forget(self) -> None:
        """The document is another one now, or about to be."""
        self._is_read = False
        former, self._headings = self._headings, QPdfBookmarkModel(self)
        self.setModel(self._headings)
        former.deleteLater()

    def read(self) -> None:
        """Read the headings of the document, unless that was done."""
        if not self._is_read and self._document.page_count:
            self._is_read = True
            self._headings.setDocument(self._document.qt)
            if self._headings.rowCount(QModelIndex()) <= _FEW:
                self.expandToDepth(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            title = self._headings.data(self.indexAt(event.pos()), _ROLE.Title.value)
            QToolTip.showText(event.globalPos(), plain_tip(title) if title else "", self)
            return True
        return super().viewportEvent(event)

    @Slot(QModelIndex)
    def _pick(self, heading: QModelIndex) -> None:
        page = self._headings.data(heading, _ROLE.Page.value)
        point = self._headings.data(heading, _ROLE.Location.value)
        if isinstance(page, int) and page >= 0:
            at = point if isinstance(point, QPointF) else QPointF()
            self.place_picked.emit(page + 1, QRectF(at, at))

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        paint_ground(self, tokens.side)
        self.setStyleSheet(
            f"QTreeView {{ background: {tokens.side}; color: {tokens.ink}; outline: none }}"
            "QTreeView::item { padding: 4px 2px }"
            f"QTreeView::item:hover {{ background: {tokens.hover} }}"
            f"QTreeView::item:selected {{ background: {tokens.selected};"
            f" color: {tokens.on_selected} }}"
        )
