"""The words of the sidebar's rows: what heads them, and what a screen reader says of each."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from reader_app.domain.taxonomy import OFFLINE, SHELF, TERRITORY, THEME, TYPE, YEAR
from reader_app.domain.years import Stretch
from reader_app.ui.browsing.picking import Pick
from reader_app.ui.browsing.taxonomy_rows import Kind, Row
from reader_app.ui.browsing.year_bars import YearNotes
from reader_app.ui.wording import number_text, stretch_text

UNKNOWN = -1
"""The count of a saved search that was not counted yet."""


class RowWords(QObject):
    """Says them in the reader's language."""

    def heading(self, kind: Kind, facet: str, hidden: int) -> str:
        """What a row is called that is no term: of its facet it may stand for `hidden` terms."""
        if kind is Kind.MORE:
            return self.tr("More… (%1)").replace("%1", number_text(hidden))
        texts = {
            (Kind.ALL, ""): self.tr("All notes"),
            (Kind.FAVOURITES, ""): self.tr("Favourites"),
            (Kind.SEARCHES, ""): self.tr("Saved searches"),
            (Kind.FACET, SHELF): self.tr("Shelves"),
            (Kind.FACET, TYPE): self.tr("Type"),
            (Kind.FACET, THEME): self.tr("Themes"),
            (Kind.FACET, TERRITORY): self.tr("Territories"),
            (Kind.FACET, YEAR): self.tr("Years"),
            (Kind.FACET, OFFLINE): self.tr("Offline"),
        }
        return texts.get((kind, facet), facet)

    def spoken(self, row: Row, count: int, pick: Pick, *, by_count: bool) -> str:
        """What a screen reader says of a row; a facet may be sorted `by_count`."""
        if row.kind is Kind.FACET and by_count:
            return self.tr("%1, by number of notes").replace("%1", row.text)
        if row.kind in {Kind.FACET, Kind.MORE, Kind.SEARCHES}:
            return row.text
        return self.said(row.text, count, pick, is_term=row.term is not None)

    def span(self, name: str, years: Sequence[YearNotes]) -> str:
        """What is said of the row of the years at first: "Years, 2015 – 2019"."""
        if not years:
            return name
        return f"{name}, {stretch_text(Stretch(years[0].year, years[-1].year))}"

    def bars(self, years: Iterable[YearNotes]) -> str:
        """What the bars of the years show, one after another."""
        return "; ".join(
            self.said(str(each.year), each.notes, each.pick, is_term=True) for each in years
        )

    def said(self, name: str, count: int, pick: Pick, *, is_term: bool) -> str:
        """A name with its count and how it stands."""
        states = {
            Pick.PICKED: self.tr("picked") if is_term else self.tr("shown"),
            Pick.INCLUDED: self.tr("included"),
            Pick.PARTLY: self.tr("partly picked"),
            Pick.LEFT_OUT: self.tr("left out"),
            Pick.OUT_WITH_BROADER: self.tr("left out with a broader term"),
        }
        counted = self.tr("%Ln note(s)", "", count) if count != UNKNOWN else ""
        said = (name, counted, states.get(pick, ""))
        return ", ".join(part for part in said if part)
