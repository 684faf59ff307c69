"""The headings, links and acronyms of the page as lists: called up by a key, or beside the page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.overriding import override
from reader_app.pages.note_page import NotePage
from reader_app.ui.buttons import FlatButton
from reader_app.ui.reading.acronym_lines import AcronymLines
from reader_app.ui.reading.page_outline import PagePlace, heading_at, headings, links
from reader_app.ui.reading.rows_model import PanelRow
from reader_app.ui.reading.rows_panel import RowsPanel
from reader_app.ui.reading.searched_text import SearchedText
from reader_app.ui.theme import Theme

_LONG = 3
"""From so many headings on a note has a list of them beside it."""
_LEAST_WIDTH = 480
"""Of the page: below this its margins are narrower than the button."""
_WIDEST = 460
_BESIDE = 4
_TOP = 10
_ICON = 16


class PageLists(QObject):
    """Lists what can be gone to on a page, and goes there.

    The button for the contents stands beside long notes only; the keys work in every note.
    """

    def __init__(self, theme: Theme, text: SearchedText) -> None:
        super().__init__(text)
        self._theme = theme
        self._text = text
        self._panel: RowsPanel | None = None
        self._places: list[PagePlace] = []
        self._go: Callable[[PagePlace], None] = self._go_to_heading
        self._before: QWidget | None = None
        self._is_long = False
        self.acronyms = AcronymLines(theme, text)
        self.button = FlatButton(theme, "list", self.tr("Contents"), quiet=True, icon_side=_ICON)
        self.button.setParent(text)
        self.button.hide()
        self.button.clicked.connect(self.show_contents)
        text.installEventFilter(self)

    def show_page(self, page: NotePage) -> None:
        """Offer the contents of this page, if it is long."""
        self._is_long = len(page.headings) >= _LONG
        self._place_button()

    def forget(self) -> None:
        """There is no note on the page."""
        self._is_long = False
        self._place_button()

    @Slot()
    def show_contents(self) -> None:
        """List the headings; the one that the reader is under is marked."""
        self._text.finish()
        found = headings(self._text.document())
        # What stands above the title belongs to it.
        here = heading_at(found, self._text.reading_at()) or 0
        deepest = min((each.level for each in found[1:]), default=1)
        rows = [
            PanelRow(
                each.name,
                depth=max(0, each.level - deepest) if number else 0,
                is_here=number == here,
                spoken=self._spoken(each, is_here=number == here),
                number=number,
            )
            for number, each in enumerate(found)
        ]
        self._open(self.tr("Contents"), rows, self.tr("This page has no headings."))
        self._places, self._go = found, self._go_to_heading

    @Slot()
    def show_links(self) -> None:
        """List the links; the one that the keyboard is at is marked."""
        self._text.finish()
        found = links(self._text.document())
        at = self._text.textCursor().selectionStart()
        rows = [
            PanelRow(
                each.name,
                each.address if each.leads_out else "",
                is_here=each.start == at and self._text.textCursor().hasSelection(),
                spoken=f"{each.name}, {each.address}" if each.leads_out else each.name,
                number=number,
            )
            for number, each in enumerate(found)
        ]
        self._open(self.tr("Links of the page"), rows, self.tr("This page has no links."))
        self._places, self._go = found, self._follow

    @Slot()
    def show_acronyms(self) -> None:
        """List the acronyms of the page with what they mean."""
        self._text.finish()
        rows, found = self.acronyms.rows()
        nothing = self.tr("No acronym of this page is spelt out in the library.")
        self._open(self.tr("Acronyms of the page"), rows, nothing)
        self._places = [PagePlace(each.meaning.short, each.start, each.end) for each in found]
        self._go = self._show_word

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_button()
        return super().eventFilter(watched, event)

    def _open(self, title: str, rows: Sequence[PanelRow], nothing: str) -> None:
        self._before = QApplication.focusWidget()
        panel = self._panel or self._make_panel()
        panel.show_rows(title, rows, nothing)
        view = self._text.viewport()
        corner = view.mapToGlobal(QPoint(view.width() - _BESIDE, _TOP))
        panel.open_at(corner, min(_WIDEST, max(260, view.width() - 2 * _BESIDE)))

    def _make_panel(self) -> RowsPanel:
        panel = self._panel = RowsPanel(self._theme, self._text)
        panel.picked.connect(self._take)
        panel.closed.connect(self._go_back)
        return panel

    @Slot()
    def _go_back(self) -> None:
        """The keyboard is where it was before the list came up."""
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    @Slot(int)
    def _take(self, number: int) -> None:
        if number < len(self._places):
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._go(self._places[number])

    def _go_to_heading(self, place: PagePlace) -> None:
        self._text.go_to_block(place.start)

    def _show_word(self, place: PagePlace) -> None:
        self._text.show_passage(place.start, place.end)

    def _follow(self, place: PagePlace) -> None:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._text.follow(place.address)

    def _spoken(self, place: PagePlace, *, is_here: bool) -> str:
        said = self.tr("%1, level %2").replace("%1", place.name).replace("%2", str(place.level))
        return self.tr("%1, you are here").replace("%1", said) if is_here else said

    def _place_button(self) -> None:
        """In the margin right of the text, if there is one: over words it would be in the way."""
        self.button.setVisible(self._is_long and self._text.width() >= _LEAST_WIDTH)
        if not self.button.isHidden():
            self.button.adjustSize()
            left = self._text.width() - self._text.bar.sizeHint().width() - self.button.width()
            self.button.move(left, _TOP)
            self.button.raise_()
