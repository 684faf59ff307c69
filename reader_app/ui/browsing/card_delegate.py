"""How a note's card is drawn: title, snippet, day and type, its document, its star."""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader_app.domain.query import Found, Hit
from reader_app.overriding import override
from reader_app.ui.browsing.card_text import TextFitter
from reader_app.ui.browsing.document_signs import ICONS, DocumentWords
from reader_app.ui.browsing.found_words import FoundWords, draw_parts, part_rects
from reader_app.ui.browsing.lettering import Lettering
from reader_app.ui.browsing.note_model import NoteModel, Shown
from reader_app.ui.plain_text import one_line
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import IconPainter
from reader_app.ui.wording import short_day_text

Index = QModelIndex | QPersistentModelIndex

CARD_HEIGHT = 120
FOUND_HEIGHT = 138
"""Of a card that says where the words stand."""
_LEFT = 20
_RIGHT = 14
_GROUND = (7, 3, -1, -3)
"""How far the ground of a card lies inside it; the scroll bar has its room beyond."""
_LINES = 4
_TITLE_LINES = 2
_STAR = 24
_ICON = 14
_DOT = 6
_MOST_TEXTS = 400
_FOOT = 16
_FOUND_FOOT = 34
"""How far above the card's lower edge the last line stands, and the one before it."""


class _CardText(NamedTuple):
    """What is laid out of a card once, for a hit and a width."""

    title: QTextLayout
    title_height: float
    snippet: QTextLayout
    about: str


class _Ink(NamedTuple):
    """The colours of one card as it stands: at rest, under the mouse, or picked."""

    title: str
    snippet: str
    quiet: str


def star_rect(card: QRectF) -> QRectF:
    """Where the star of a card is, and may be clicked."""
    return QRectF(card.right() - 6 - _STAR, card.top() + 9, _STAR, _STAR)


class CardDelegate(QStyledItemDelegate):
    """Draws cards of one height; their texts are laid out once for each width."""

    def __init__(self, theme: Theme, notes: NoteModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notes = notes
        self._icons = IconPainter(theme)
        self._title = theme.font(13, QFont.Weight.DemiBold)
        self._snippet = theme.font(12)
        self._small = Lettering(theme.font(11))
        self._texts: dict[Hashable, _CardText] = {}
        self._found = FoundWords(self)
        self._words = DocumentWords(self)
        self._height = CARD_HEIGHT
        theme.changed.connect(self._forget)

    @property
    def height(self) -> int:
        """How high a card is: the same for all of a list, whatever is known of each."""
        return self._height

    def show_found(self, *, shown: bool) -> None:
        """Keep a line for where the words stand, or not: without words there is nothing to say."""
        self._height = FOUND_HEIGHT if shown else CARD_HEIGHT

    def found_at(self, card: QRectF, place: QPoint, hit: Hit) -> Found | None:
        """The text of the note that is named at `place`, if one is."""
        for rect, _text, found in self._found_places(card, hit):
            if rect.adjusted(-2, -3, 2, 3).contains(place):
                return found
        return None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect)
        self._draw_ground(painter, card, option, index.row())
        shown = self._notes.shown(index.row())
        if shown is None:
            self._draw_placeholder(painter, card)
        else:
            ink = self._ink(picked=bool(option.state & QStyle.StateFlag.State_Selected))
            text = self._text(shown.hit, card.width() - _LEFT - _RIGHT)
            self._draw_texts(painter, card, text, ink)
            room = self._draw_document(painter, card, shown, ink)
            self._draw_about(painter, card, room, text.about, ink)
            self._draw_found(painter, card, shown.hit, ink)
            self._draw_star(painter, card, option, marked=shown.is_marked)
            if shown.is_unread:
                self._draw_dot(painter, card, ink)
        painter.restore()

    def _ink(self, *, picked: bool) -> _Ink:
        tokens = self._theme.tokens
        if picked:
            return _Ink(tokens.on_selected, tokens.ink, tokens.ink_soft)
        return _Ink(tokens.ink, tokens.ink_soft, tokens.ink_faint)

    def _draw_ground(
        self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem, row: int
    ) -> None:
        tokens = self._theme.tokens
        picked = option.state & QStyle.StateFlag.State_Selected
        if picked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if picked else tokens.card_hover))
            painter.drawRoundedRect(card.adjusted(*_GROUND), 8, 8)
        elif row:
            # A rectangle: to draw a smooth line takes twenty times as long.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.line))
            width = card.width() - _LEFT - _RIGHT
            painter.drawRect(QRectF(card.left() + _LEFT, card.top(), width, 1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = card.adjusted(*_GROUND).adjusted(0.8, 0.8, -0.8, -0.8)
            painter.drawRoundedRect(ring, 8, 8)

    def _draw_placeholder(self, painter: QPainter, card: QRectF) -> None:
        """Quiet bars where the words will be."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.line))
        width = card.width() - _LEFT - _RIGHT
        bars = ((18, 0.72, 11), (46, 0.94, 9), (63, 0.58, 9), (94, 0.34, 8))
        for top, part, height in bars:
            bar = QRectF(card.left() + _LEFT, card.top() + top, width * part, height)
            painter.drawRoundedRect(bar, height / 2, height / 2)

    def _draw_texts(self, painter: QPainter, card: QRectF, text: _CardText, ink: _Ink) -> None:
        place = QPointF(card.left() + _LEFT, card.top() + 13)
        painter.setPen(QColor(ink.title))
        text.title.draw(painter, place)
        painter.setPen(QColor(ink.snippet))
        text.snippet.draw(painter, place + QPointF(0, text.title_height + 5))

    def _draw_document(self, painter: QPainter, card: QRectF, shown: Shown, ink: _Ink) -> float:
        """Draw what there is to say of the documents; where the room before it ends."""
        right = card.right() - _RIGHT
        if not shown.hit.note.attachments:
            return right
        icon, token = ICONS[shown.documents.stand]
        colour = getattr(self._theme.tokens, token) if token else ink.quiet
        label = self._words.written(shown.hit.note.attachments, shown.documents)
        width = self._small.width(label)
        left = right - width - _ICON - 5
        base = card.bottom() - _FOOT
        painter.setPen(QColor(colour))
        self._small.draw_at(painter, QPointF(right - width, base), label)
        self._icons.draw(painter, QRectF(left, base - 11, _ICON, _ICON), icon, colour)
        return left - 10

    def _draw_about(
        self, painter: QPainter, card: QRectF, room: float, about: str, ink: _Ink
    ) -> None:
        left = card.left() + _LEFT
        painter.setPen(QColor(ink.quiet))
        shown = self._small.fitted(about, room - left)
        self._small.draw_at(painter, QPointF(left, card.bottom() - _FOOT), shown)

    def _draw_found(self, painter: QPainter, card: QRectF, hit: Hit, ink: _Ink) -> None:
        if hit.found:
            painter.setPen(QColor(ink.quiet))
            draw_parts(painter, self._found_places(card, hit), self._small)

    def _found_places(self, card: QRectF, hit: Hit) -> list[tuple[QRectF, str, Found]]:
        if self._height != FOUND_HEIGHT:
            return []
        base = card.bottom() - _FOUND_FOOT
        left, right = card.left() + _LEFT, card.right() - _RIGHT
        return part_rects(self._found.parts(hit), self._small, left, right, base)

    def _draw_star(
        self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem, *, marked: bool
    ) -> None:
        """A marked note has its star; one under the mouse or the focus offers it."""
        tokens = self._theme.tokens
        near = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
        place = star_rect(card).adjusted(4, 4, -4, -4)
        if marked:
            self._icons.draw(painter, place, "star", tokens.star, tokens.star)
        elif option.state & near:
            self._icons.draw(painter, place, "star", tokens.ink_soft)

    def _draw_dot(self, painter: QPainter, card: QRectF, ink: _Ink) -> None:
        """A note that was not read has a dot before its title: there or not, in any colour."""
        middle = card.top() + 13 + QFontMetricsF(self._title).height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.quiet))
        place = QRectF(card.left() + _LEFT - _DOT - 4, middle - _DOT / 2, _DOT, _DOT)
        painter.drawEllipse(place)

    def _text(self, hit: Hit, width: float) -> _CardText:
        """What is laid out for a hit: as one types, many cards stay that only change their rows."""
        note, snippet = hit.note, hit.snippet
        says = (note.title, hit.title_marks, snippet.text, snippet.marks, note.day, note.type)
        text = self._texts.get((says, width))
        if text is None:
            if len(self._texts) > _MOST_TEXTS:
                self._texts.clear()
            text = self._texts[says, width] = self._laid(hit, width)
        return text

    def _laid(self, hit: Hit, width: float) -> _CardText:
        mark = QColor(self._theme.tokens.mark), QColor(self._theme.tokens.on_mark)
        titles = TextFitter(self._title, width - _STAR - 2, _TITLE_LINES, mark)
        title = titles.layout(hit.note.title, hit.title_marks)
        snippets = TextFitter(self._snippet, width, _LINES - title.lineCount(), mark)
        snippet = snippets.layout(hit.snippet.text, hit.snippet.marks)
        day = short_day_text(hit.note.day) if hit.note.day else self.tr("No date")
        about = "  ·  ".join((day, one_line(hit.note.type))) if hit.note.type else day
        return _CardText(title, titles.height(title), snippet, about)

    @Slot()
    def _forget(self) -> None:
        """The marks of found words have other colours now."""
        self._texts.clear()
