"""What the overview shows of the terms and of the notes read last, as lines."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from reader_app.domain.card import NoteSummary
from reader_app.domain.taxonomy import (
    OFFLINE,
    SHELF,
    TERRITORY,
    THEME,
    TYPE,
    YEAR,
    Taxonomy,
    TermKey,
)
from reader_app.domain.years import years_of
from reader_app.ui.overview.line_list import Shown
from reader_app.ui.wording import number_text, short_day_text

_MOST_TERMS = 10

Lines = tuple[str, Sequence[Shown], str]
"""A heading, its lines, and what is said below them; see LineList.show_lines."""


class TermsShown(QObject):
    """Works it out of a tree and of counts that are there already: nobody is asked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._taxonomy = Taxonomy(())
        self._counts: Mapping[TermKey, int] = {}

    def know(self, taxonomy: Taxonomy, counts: Mapping[TermKey, int]) -> None:
        """Let the terms be those of this tree, with so many notes each."""
        self._taxonomy, self._counts = taxonomy, counts

    def knows(self, taxonomy: Taxonomy, counts: Mapping[TermKey, int]) -> bool:
        """Whether that is so already."""
        return taxonomy is self._taxonomy and counts == self._counts

    def years(self) -> dict[int, int]:
        """How many notes each year has."""
        counts = {
            year: self._counts.get(TermKey(YEAR, str(year)), 0) for year in years_of(self._taxonomy)
        }
        return {year: count for year, count in counts.items() if count}

    def terms(self) -> Lines:
        """The broadest terms of the themes, or of the first facet there is, the largest first."""
        facet = self._facet()
        counted = [(self._counts.get(term, 0), term) for term in self._taxonomy.roots(facet)]
        largest = sorted((each for each in counted if each[0]), key=lambda each: -each[0])
        most = largest[0][0] if largest else 1
        left_out = len(largest) - _MOST_TERMS
        more = self.tr("and %Ln other(s), in the sidebar", "", left_out) if left_out > 0 else ""
        lines = [self._of_term(term, count, most) for count, term in largest[:_MOST_TERMS]]
        return self._heading(facet), lines, more

    def last_read(self, notes: Sequence[NoteSummary]) -> Lines:
        """The notes that were read last."""
        lines = []
        for note in notes:
            day = short_day_text(note.day) if note.day is not None else ""
            told = ", ".join(part for part in (note.title, day) if part)
            lines.append(Shown(note.title, day, told, note=note.key))
        return self.tr("Read last"), lines, ""

    def _of_term(self, term: TermKey, count: int, most: int) -> Shown:
        told = self.tr("%1: %Ln note(s)", "", count).replace("%1", term.name)
        return Shown(term.name, number_text(count), told, count / most, term=term)

    def _facet(self) -> str:
        there = self._taxonomy.facets()
        known = (THEME, TERRITORY, TYPE)
        others = (facet for facet in there if facet not in (YEAR, SHELF, OFFLINE, *known))
        return next((facet for facet in (*known, *others) if facet in there), THEME)

    def _heading(self, facet: str) -> str:
        known = {
            THEME: self.tr("By theme"),
            TERRITORY: self.tr("By territory"),
            TYPE: self.tr("By type"),
        }
        return known.get(facet, facet)
