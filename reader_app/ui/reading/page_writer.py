"""What the page says around a note's own text: where it stands, its title, its source."""

from html import escape

from PySide6.QtCore import QObject

from reader_app.domain.note import Note
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE
from reader_app.pages.note_page import NotePage
from reader_app.ui.widgets import unbroken
from reader_app.ui.wording import day_text

TERM_SCHEME = "term:"
_BETWEEN = "&nbsp;&nbsp;·&nbsp; "


class PageWriter(QObject):
    """Writes the HTML of a whole page."""

    def head(self, note: Note, page: NotePage) -> str:
        """Where the note stands, and its title."""
        parts = [
            f'<p class="meta">{_BETWEEN.join(self._places(note)) or "&nbsp;"}</p>',
            f"<h1>{escape(unbroken(note.title))}</h1>",
        ]
        if note.title_derived:
            text = self.tr("The page gives no title: this one is taken from its text.")
            parts.append(f'<p class="aside">{escape(text)}</p>')
        if page.simplified:
            text = self.tr("This note is too long or too intricate: it is shown simplified.")
            parts.append(f'<p class="aside">{escape(text)}</p>')
        return "".join(parts)

    def head_length(self, note: Note, page: NotePage) -> int:
        """How many paragraphs the head has."""
        return 2 + note.title_derived + page.simplified

    def foot(self, note: Note) -> str:
        """When the note was published and modified, and where it comes from."""
        shown = [escape(part) for part in self.days(note)]
        if note.source_address:
            # Outside the braces: within them the sentence is not found for translation.
            address, name = escape(note.source_address), escape(self.tr("Source"))
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

    def nothing(self, message: str) -> str:
        """A page that only says why there is no note on it."""
        return f'<p class="nothing">{escape(message)}</p>'

    def lost(self) -> str:
        """What a lost link says."""
        return self.tr("The target of this link is lost")

    def _places(self, note: Note) -> list[str]:
        themes = ", ".join(self._links(note, THEME))
        territories = ", ".join(self._links(note, TERRITORY))
        day = escape(day_text(note.day)) if note.day is not None else ""
        places = (", ".join(self._links(note, TYPE)), day, themes, territories)
        return [place for place in places if place]

    def _links(self, note: Note, facet: str) -> list[str]:
        """The terms of one facet as links; the number is the term's place in the note."""
        tip = escape(self.tr("Show the notes under this term"))
        return [
            f'<a href="{TERM_SCHEME}{number}" title="{tip}">{escape(term.name)}</a>'
            for number, term in enumerate(note.terms)
            if term.facet == facet
        ]
