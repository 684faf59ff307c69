"""What the letters in the palette call up: actions and terms from memory, the best first."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from reader_app.domain.card import NoteSummary
from reader_app.domain.names import TermName, above_of, asked_words, distance, spelled
from reader_app.domain.taxonomy import Taxonomy, TermKey
from reader_app.ui.actions import InMenu, plain_text
from reader_app.ui.browsing.palette_model import Calls, PaletteRow
from reader_app.ui.plain_text import one_line
from reader_app.ui.term_text import term_text
from reader_app.ui.wording import number_text, short_day_text

_MOST_TERMS = 6
_MOST_ACTIONS = 6
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KnownTerms(NamedTuple):
    """The terms of a library as the palette looks through them, those in most notes first."""

    taxonomy: Taxonomy = Taxonomy(())
    counts: Mapping[TermKey, int] = MappingProxyType({})
    names: tuple[TermName, ...] = ()


class PaletteRows(QObject):
    """Makes the rows of the palette, in the reader's language."""

    def of_actions(self, line: str, actions: Iterable[InMenu]) -> list[tuple[int, PaletteRow]]:
        """The actions that a line calls up, each with how far it is; all of them without a line."""
        asked = asked_words(line)
        found = []
        for each in actions:
            name = spelled(plain_text(each.action))
            far = distance(asked, name, spelled(each.menu))
            if far is not None:
                found.append((far, self._action(each)))
        found.sort(key=lambda each: each[0])
        return found[:_MOST_ACTIONS] if asked else found

    def of_terms(
        self, line: str, known: KnownTerms, facets: Mapping[str, str]
    ) -> list[tuple[int, PaletteRow]]:
        """The terms that a line calls up, each with how far it is; none without a line."""
        asked = asked_words(line)
        if not asked:
            return []
        around = {facet: spelled(name) for facet, name in facets.items()}
        found: list[list[TermKey]] = [[] for _ in range(5)]
        for term, words, above in known.names:
            far = distance(asked, words, above + around.get(term.facet, ""))
            if far is not None:
                found[far].append(term)
        best = ((far, each) for far, terms in enumerate(found) for each in terms)
        return [(far, self._term(term, known, facets)) for far, term in islice(best, _MOST_TERMS)]

    def of_notes(self, notes: Sequence[NoteSummary]) -> list[PaletteRow]:
        """The notes that the library found."""
        return [self._note(note) for note in notes]

    def _action(self, each: InMenu) -> PaletteRow:
        action = each.action
        keys = action.shortcut().toString(_NATIVE)
        name = plain_text(action)
        is_on = action.isCheckable() and action.isChecked()
        spoken = (name, each.menu, self.tr("on") if is_on else "", keys)
        return PaletteRow(Calls.ACTION, action, name, each.menu, keys, _said(*spoken), is_on)

    def _term(self, term: TermKey, known: KnownTerms, facets: Mapping[str, str]) -> PaletteRow:
        facet = facets.get(term.facet, term.facet)
        belongs = " · ".join((facet, *above_of(known.taxonomy, term)))
        count = known.counts.get(term, 0)
        spoken = _said(term_text(term), belongs, self.tr("%Ln note(s)", "", count))
        name = one_line(term_text(term))
        return PaletteRow(Calls.TERM, term, name, one_line(belongs), number_text(count), spoken)

    def _note(self, note: NoteSummary) -> PaletteRow:
        day = short_day_text(note.day) if note.day is not None else ""
        kind = one_line(note.type or "")
        title = one_line(note.title)
        spoken = _said(title, self.tr("Note"), kind, day)
        return PaletteRow(Calls.NOTE, note.key, title, kind, day, spoken)


def best_first(*found: Sequence[tuple[int, PaletteRow]]) -> list[PaletteRow]:
    """All rows, the nearest first; of those as near, in the order that they are handed in."""
    together = [each for rows in found for each in rows]
    together.sort(key=lambda each: each[0])
    return [row for _far, row in together]


def enabled_of(actions: Iterable[InMenu], but: QAction) -> list[InMenu]:
    """The actions that can be done now, without one of them."""
    return [each for each in actions if each.action.isEnabled() and each.action is not but]


def _said(*parts: str) -> str:
    return one_line(", ".join(part for part in parts if part))
