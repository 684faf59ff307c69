"""The strip beside a PDF: its outline, its pages, the places found, the words of the page."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.pdf_place import PdfPlace
from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton, show_checked
from reader_app.ui.documents.hit_list import HitList
from reader_app.ui.documents.outline import Outline
from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.page_words import PageWords
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_find import PdfHit
from reader_app.ui.documents.thumbnails import Thumbnails
from reader_app.ui.theme import Theme

_WIDTH, _NARROWEST = 208, 150


class Leaf(Enum):
    """What the strip shows."""

    OUTLINE = 0
    PAGES = 1
    FOUND = 2
    WORDS = 3


class PdfSide(QWidget):
    """Four ways into the document, one at a time.

    Signals:
        page_picked: A page was chosen, counted from 1.
        place_picked: A place of a page was chosen: the page, and where on it, in points.
        hit_picked: A place found was chosen; carries which, counted from 0.
    """

    page_picked = Signal(int)
    place_picked = Signal(int, QRectF)
    hit_picked = Signal(int)

    def __init__(self, theme: Theme, document: PdfDocument, drawing: PageDrawing) -> None:
        super().__init__()
        self._theme = theme
        self._place = PdfPlace()
        self._was_chosen = False
        self._outline = Outline(theme, document)
        self._pages = Thumbnails(theme, document, drawing)
        self._hits = HitList(theme, document)
        self._words = PageWords(theme, document, drawing)
        self._nothing = QLabel()
        self._stack = QStackedWidget()
        self._buttons = {
            Leaf.OUTLINE: FlatButton(theme, "list", self.tr("Outline"), icon_side=16),
            Leaf.PAGES: FlatButton(theme, "file", self.tr("Pages"), icon_side=16),
            Leaf.FOUND: FlatButton(theme, "search", self.tr("Places found"), icon_side=16),
            Leaf.WORDS: FlatButton(theme, "type", self.tr("Words of the page"), icon_side=16),
        }
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_document(self) -> None:
        """Show the document that is open now."""
        self._outline.forget()
        self._words.forget()
        self._pages.show_document()
        self._hits.show_hits(())
        self._was_chosen = False
        if self.isVisible():
            self._show_usual()

    def show_place(self, place: PdfPlace) -> None:
        """Follow the reader through the document."""
        moved = place.page != self._place.page
        self._place = place
        self._pages.show_place(place)
        if moved and self._shown is Leaf.WORDS:
            self._words.show_page(place.page)

    def show_hits(self, hits: Sequence[PdfHit], current: int | None) -> None:
        """Show the places found so far, and which is gone to."""
        self._hits.show_hits(hits)
        self._hits.show_current(current)
        if self._shown is Leaf.FOUND:
            self._show_leaf(Leaf.FOUND)

    def show_leaf(self, leaf: Leaf) -> None:
        """Show one of the four, as the reader asked."""
        self._was_chosen = True
        self._show_leaf(leaf)

    @property
    def _shown(self) -> Leaf | None:
        if not self.isVisible():
            return None
        return next((leaf for leaf, each in self._buttons.items() if each.isChecked()), None)

    def _show_usual(self) -> None:
        """The outline where there is one, else the pages."""
        self._outline.read()
        self._show_leaf(Leaf.PAGES if self._outline.is_empty else Leaf.OUTLINE)

    def _show_leaf(self, leaf: Leaf) -> None:
        show_checked(self._buttons[leaf], checked=True)
        if leaf is Leaf.OUTLINE:
            self._outline.read()
        panel = (self._outline, self._pages, self._hits, self._words)[leaf.value]
        none = {
            Leaf.OUTLINE: self._outline.is_empty and self.tr("This document has no outline."),
            Leaf.FOUND: not self._hits.model().rowCount()
            and self.tr("Nothing found. Ctrl+F looks for words."),
        }.get(leaf)
        self._nothing.setText(none or "")
        self._stack.setCurrentWidget(self._nothing if none else panel)
        self.setFocusProxy(self._buttons[leaf] if none else panel)
        if leaf is Leaf.WORDS:
            self._words.show_page(self._place.page)
        self._pages.show_place(self._place)

    def _lay_out(self) -> None:
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setFont(self._theme.font(12))
        self._nothing.setContentsMargins(14, 14, 14, 14)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setContentsMargins(8, 5, 8, 5)
        row.setSpacing(4)
        for each in self._buttons.values():
            each.setCheckable(True)
            row.addWidget(each)
        row.addStretch()
        for panel in (self._outline, self._pages, self._hits, self._words, self._nothing):
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for leaf, button in self._buttons.items():
            group.addButton(button, leaf.value)
        group.idToggled.connect(self._choose)
        self._outline.place_picked.connect(self.place_picked)
        self._pages.row_picked.connect(self._pick_page)
        self._hits.row_picked.connect(self.hit_picked)

    @Slot(int)
    def _pick_page(self, row: int) -> None:
        self.page_picked.emit(row + 1)

    @Slot(int, bool)
    def _choose(self, number: int, chosen: bool) -> None:
        if chosen:
            self.show_leaf(Leaf(number))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_chosen:
            self._show_usual()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, 100)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.side))
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        self._nothing.setStyleSheet(f"color: {self._theme.tokens.ink_soft}")
        self.update()
