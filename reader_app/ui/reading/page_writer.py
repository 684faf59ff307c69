"""What the page says around a note's own text: where it stands, its title, its source."""

from html import escape

from PySide6.QtCore import QObject, QUrl

from reader_app.domain.note import Note
from reader_app.domain.taxonomy import FACETS, TERRITORY, THEME, TYPE
from reader_app.pages.note_page import NotePage
from reader_app.ui.plain_text import unbroken
from reader_app.ui.wording import day_text

TERM_SCHEME = "term:"
_BETWEEN = "&nbsp;&nbsp;·&nbsp; "
_WORDS_A_MINUTE = 220
_WORTH_TELLING = 110
"""Words: a note of fewer is read at a glance."""
_MOST_MINUTES = 90
_MOST_TERMS = 12
"""Of one facet above the title: whatever the note has more of stands at its foot."""


class PageWriter(QObject):
    """Writes the HTML of a whole page."""

    def head(self, note: Note, page: NotePage, *, on_paper: bool = False) -> str:
        """Where the note stands, its title, who wrote it, and how long it takes to read."""
        places = self._places(note, every_term=on_paper)
        parts = [
            f'<p class="meta">{_BETWEEN.join(places) or "&nbsp;"}</p>',
            f"<h1>{escape(unbroken(note.title))}</h1>",
        ]
        byline = self._byline(note, page, timed=not on_paper)
        if byline:
            parts.append(f'<p class="byline">{escape(byline)}</p>')
        if note.title_derived:
            text = self.tr("The page gives no title: this one is taken from its text.")
            parts.append(f'<p class="aside">{escape(text)}</p>')
        if page.simplified:
            text = self.tr("This note is too long or too intricate: it is shown simplified.")
            parts.append(f'<p class="aside">{escape(text)}</p>')
        return "".join(parts)

    def head_length(self, note: Note, page: NotePage) -> int:
        """How many paragraphs the head has."""
        byline = bool(self._byline(note, page, timed=True))
        return 2 + byline + note.title_derived + page.simplified

    def foot(self, note: Note) -> str:
        """The terms that had no room above, when it was published and modified, and its source."""
        shown = [more for facet in _facets(note) if (more := self._more_links(note, facet))]
        shown += [escape(part) for part in self.days(note)]
        if note.source_address:
            # Outside the braces: within them the sentence is not found for translation.
            address, name = escape(note.source_address), escape(self._source(note.source_address))
            shown.append(f'<a href="{address}">{name}</a>')
        return f'<p class="foot">{_BETWEEN.join(shown)}</p>' if shown else ""

    def days(self, note: Note) -> list[str]:
        """When the note was published and modified, as plain text."""
        parts = []
        if note.published is not None:
            parts.append(self.tr("Published on {day}").format(day=day_text(note.published)))
        if note.modified is not None:
            day = day_text(note.modified.date())
            parts.append(self.tr("Modified on {day}").format(day=day))
        return parts

    def _source(self, address: str) -> str:
        """The name of the link to where the note comes from: its site tells which that is."""
        site = QUrl(address).host().removeprefix("www.")
        return self.tr("Source: %1").replace("%1", site) if site else self.tr("Source")

    def _byline(self, note: Note, page: NotePage, *, timed: bool) -> str:
        """Who wrote the note, and how many minutes it takes to read; "" where neither tells."""
        parts = [note.author.strip()] if note.author and note.author.strip() else []
        if timed and page.words >= _WORTH_TELLING:
            minutes = max(1, round(page.words / _WORDS_A_MINUTE))
            hours = round(minutes / 60)
            parts.append(
                self.tr("%Ln minute(s) to read", "", minutes)
                if minutes <= _MOST_MINUTES
                else self.tr("%Ln hour(s) to read", "", hours)
            )
        return "\u00a0\u00a0·\u00a0 ".join(parts)

    def nothing(self, message: str) -> str:
        """A page that only says why there is no note on it."""
        return f'<p class="nothing">{escape(message)}</p>'

    def lost(self) -> str:
        """What a lost link says."""
        return self.tr("The target of this link is lost")

    def _places(self, note: Note, *, every_term: bool) -> list[str]:
        day = escape(day_text(note.day)) if note.day is not None else ""
        most = len(note.terms) if every_term else _MOST_TERMS
        terms = {facet: self._first_links(note, facet, most) for facet in _facets(note)}
        places = (terms.pop(TYPE, ""), day, *terms.values())
        return [place for place in places if place]

    def _first_links(self, note: Note, facet: str, most: int) -> str:
        """The first terms of one facet, and how many more there are."""
        links = self._links(note, facet)
        more = len(links) - most
        if more > 0:
            links = [*links[:most], escape(self.tr("%Ln more below", "", more))]
        return ", ".join(links)

    def _more_links(self, note: Note, facet: str) -> str:
        return ", ".join(self._links(note, facet)[_MOST_TERMS:])

    def _links(self, note: Note, facet: str) -> list[str]:
        """The terms of one facet as links; the number is the term's place in the note."""
        tip = escape(self.tr("Show the notes under this term"))
        return [
            f'<a href="{TERM_SCHEME}{number}" title="{tip}">{escape(term.name)}</a>'
            for number, term in enumerate(note.terms)
            if term.facet == facet
        ]


def _facets(note: Note) -> tuple[str, ...]:
    """The facets of a note in their order; a library may have some of its own."""
    carried = dict.fromkeys(term.facet for term in note.terms)
    usual = (each for each in (TYPE, THEME, TERRITORY) if each in carried)
    return (*usual, *(each for each in carried if each not in FACETS))
