"""The numbers of the overview: notes, favourites, what is new, which documents are here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader_app.domain.overview import Overview
from reader_app.ui.flow_box import FlowBox
from reader_app.ui.overview.part import Row
from reader_app.ui.overview.tile import Tile
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text, short_day_text, size_text


class Numbers(QWidget):
    """One tile for each number, on as many lines as they need; a click lists the notes.

    Signals:
        all_requested, favourites_requested, new_requested, offline_requested: See OverviewPanel.
    """

    all_requested = Signal()
    favourites_requested = Signal()
    new_requested = Signal()
    offline_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._all, self._favourites, self._new, self._here = (Tile(theme) for _ in range(4))
        self._box = FlowBox(10)
        self._row = Row(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        self._all.clicked.connect(self.all_requested)
        self._favourites.clicked.connect(self.favourites_requested)
        self._new.clicked.connect(self.new_requested)
        self._here.clicked.connect(self.offline_requested)
        self._box.show_controls([self._all, self._favourites, self._new, self._here])

    @property
    def row(self) -> Row:
        """The tiles as the keyboard walks along them."""
        return self._row

    def show_counts(self, notes: int, favourites: int) -> None:
        """Show how many notes there are in all, and how many are marked."""
        self._all.show_number(number_text(notes), self.tr("note(s)", "", notes))
        words = self.tr("favourite(s)", "", favourites)
        self._favourites.show_number(number_text(favourites), words)
        self._rearrange()

    def show_overview(self, overview: Overview) -> None:
        """Show what is new, and which documents are here."""
        new, since = overview.new, overview.since
        self._new.setVisible(new is not None and since is not None)
        if new is not None and since is not None:
            words = self.tr("note(s) new or changed since your visit of %1", "", new)
            day = short_day_text(since.astimezone().date())
            self._new.show_number(number_text(new), words.replace("%1", day))
        here, documents = overview.here, max(overview.documents, overview.here.number)
        self._here.setVisible(documents > 0)
        words = self.tr("of %Ln document(s) offline", "", documents)
        size = f" ({size_text(here.size)})" if here.number else ""
        self._here.show_number(number_text(here.number), words + size)
        self._rearrange()

    def _rearrange(self) -> None:
        tiles = [self._all, self._favourites, self._new, self._here]
        shown = [tile for tile in tiles if not tile.isHidden()]
        self._row.show_parts(shown)
        for tile in shown:
            tile.show_as_high_as(max(each.needed for each in shown))
        self._box.rearrange()
