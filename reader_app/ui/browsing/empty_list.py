"""What stands in the place of the cards when there are none: why, and what to do next."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader_app.domain.query import NoteQuery, WaysOut
from reader_app.ui.browsing.ways_out import WaysOutButtons, short
from reader_app.ui.buttons import TextButton
from reader_app.ui.flow_box import FlowBox
from reader_app.ui.term_text import term_text
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import give_viewport, plain_label

_MOST_NAMES = 4


class EmptyList(QScrollArea):
    """One sentence and a few buttons, to be scrolled where there is little room.

    `ways` tells what the reader chose of the ways out; these come below what is there already.

    Signals:
        clear_requested: Look again without words and terms.
        import_files_requested: Bring files into the library.
        import_folder_requested: Bring a folder into the library.
    """

    clear_requested = Signal()
    import_files_requested = Signal()
    import_folder_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sign = QLabel()
        self._title = plain_label(self._theme, 14, QFont.Weight.DemiBold)
        self._advice = plain_label(self._theme, 12, QFont.Weight.Normal)
        self._offers = FlowBox(8)
        self._more = FlowBox(8)
        self._query: NoteQuery | None = None
        self._line = ""
        self.ways = WaysOutButtons(theme, self)
        give_viewport(self)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(20, 40, 20, 20)
        column.setSpacing(10)
        for each in (self._sign, self._title, self._advice, self._offers, self._more):
            column.addWidget(each)
        column.addStretch(1)
        self.setWidget(sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        sheet.setAutoFillBackground(False)
        self._icon = "search"
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_query(self, query: NoteQuery, line: str) -> None:
        """Say why no note answers `query`, whose words the reader wrote as `line`."""
        # What another query offered gives way when the ways out of this one come: nothing blinks.
        if not self.isVisible() or not _narrows(query):
            self._more.show_controls([])
        self._query, self._line = query, line
        if _narrows(query):
            self._show_nothing_found(query, line)
        elif query.favourites_only:
            self._show(
                "star", self.tr("No favourites yet"), self._how_to_mark(), [self._clear_button()]
            )
        else:
            self._show_nothing_here()

    def show_ways_out(self, query: NoteQuery, ways: WaysOut, facets: Iterable[str]) -> None:
        """Offer what helps where nothing answers `query`; lines may name these facets."""
        if query == self._query:
            self._more.show_controls(self.ways.made(query, ways, self._line, facets))

    def _show_nothing_here(self) -> None:
        files = TextButton(self._theme, self.tr("Import files…"), primary=True)
        files.clicked.connect(self.import_files_requested)
        folder = TextButton(self._theme, self.tr("Import a folder…"))
        folder.clicked.connect(self.import_folder_requested)
        advice = self.tr("Import files or a folder, or drop them on the window.")
        self._show("library", self.tr("This library is empty"), advice, [files, folder])

    def _show_nothing_found(self, query: NoteQuery, line: str) -> None:
        words = line.strip() or " ".join(word for each in query.words for word in each.words)
        names = [short(term_text(term)) for term in sorted(query.terms)]
        if query.favourites_only:
            names.append(self.tr("Favourites"))
        sentence = self._sentence(query, has_line=bool(words), has_names=bool(names))
        values = {"%1": short(words), "%2": ", ".join(names[:_MOST_NAMES])}
        advice = self.tr("Drop a filter?") if names else self.tr("Try fewer or other words.")
        self._show("search", _filled(sentence, values), advice, [self._clear_button()])

    def _sentence(self, query: NoteQuery, *, has_line: bool, has_names: bool) -> str:
        if not has_line:
            under = self.tr("No note stands under all of this: %2.")
            return under if has_names else self.tr("No note is there.")
        if query.words:
            both = self.tr("No note speaks of “%1” and stands under %2.")
            return both if has_names else self.tr("No note speaks of “%1”.")
        both = self.tr("No note answers “%1” and stands under %2.")
        return both if has_names else self.tr("No note answers “%1”.")

    def _clear_button(self) -> TextButton:
        button = TextButton(self._theme, self.tr("Show all notes"))
        button.clicked.connect(self.clear_requested)
        return button

    def _how_to_mark(self) -> str:
        return self.tr("Click the star of a note, or press Ctrl+D while you read it.")

    def _show(self, icon: str, title: str, advice: str, offers: list[QWidget]) -> None:
        self._icon = icon
        self._title.setText(title)
        self._advice.setText(advice)
        self._offers.show_controls(offers)
        self.setFocusProxy(offers[0])
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        icon = self._theme.icon(self._icon, tokens.ink_faint)
        self._sign.setPixmap(icon.pixmap(QSize(28, 28), self.devicePixelRatioF()))
        self._advice.setStyleSheet(f"color: {tokens.ink_soft}")


def _narrows(query: NoteQuery) -> bool:
    return bool(query.wanted or query.terms or query.without)


def _filled(sentence: str, values: dict[str, str]) -> str:
    """`sentence` with its places filled at once: a value may hold a per cent sign itself."""
    parts = re.split(r"(%[12])", sentence)
    return "".join(values.get(part, part) for part in parts)
