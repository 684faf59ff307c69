"""What the page says below its foot: what the note cites, what cites it, and what to read next."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader_app.domain.around import Around
from reader_app.domain.card import NoteSummary
from reader_app.ui.plain_text import unbroken
from reader_app.ui.wording import short_day_text

NEAR_SCHEME = "near:"
"""Leads to a note around this one: `near:LIST/PLACE`; `near:LIST/all` shows the rest of a list."""
WAY = "way"
"""The list of the notes that led here."""
_ALL = "all"
_FEW = 5
"""So many notes of a list are shown at first."""
_BETWEEN = "&nbsp;&nbsp;·&nbsp; "


class NearPlace(NamedTuple):
    """A list of Around by its name, and the place of a note in it; None for all of them."""

    name: str
    place: int | None


def near_place(address: str) -> NearPlace | None:
    """What an address of ours leads to; None where it is no such address."""
    if not address.startswith(NEAR_SCHEME):
        return None
    name, place = address.removeprefix(NEAR_SCHEME).split("/")
    return NearPlace(name, None if place == _ALL else int(place))


class AroundWriter(QObject):
    """Writes the HTML of these lists; those that are empty are left out."""

    def below(self, around: Around, whole: frozenset[str], way: Sequence[str] = ()) -> str:
        """The lists; those of `whole` with all their notes.

        `way` are the titles of the notes that led here, the first one first.
        """
        cites, citing, related = around
        lists = (
            ("cites", self.tr("Cites %Ln note(s)", "", len(cites)), cites),
            ("cited_by", self.tr("Cited by %Ln note(s)", "", len(citing)), citing),
            ("related", self.tr("Related notes"), related),
        )
        shown = [self._way(way)] if way else []
        shown += [self._list(*each, whole=each[0] in whole) for each in lists if each[2]]
        return "<hr>" + "".join(shown) if shown else ""

    def _way(self, way: Sequence[str]) -> str:
        title = escape(self.tr("The way here"))
        steps = " › ".join(
            f'<a href="{NEAR_SCHEME}{WAY}/{number}">{escape(unbroken(name))}</a>'
            for number, name in enumerate(way)
        )
        return f'<p class="near-title">{title}</p><p class="near">{steps}</p>'

    def _list(self, name: str, title: str, notes: Sequence[NoteSummary], *, whole: bool) -> str:
        few = notes if whole or len(notes) == _FEW + 1 else notes[:_FEW]
        lines = [self._line(f"{NEAR_SCHEME}{name}/{n}", note) for n, note in enumerate(few)]
        if len(few) < len(notes):
            more = self.tr("Show all %Ln", "", len(notes))
            address = f"{NEAR_SCHEME}{name}/{_ALL}"
            lines.append(f'<p class="near"><a href="{address}">{escape(more)}</a></p>')
        return f'<p class="near-title">{escape(title)}</p>{"".join(lines)}'

    def _line(self, address: str, note: NoteSummary) -> str:
        said = [note.type or "", short_day_text(note.day) if note.day else ""]
        aside = _BETWEEN.join(escape(each) for each in said if each)
        aside = f"{_BETWEEN}{aside}" if aside else ""
        name = escape(unbroken(note.title))
        return f'<p class="near"><a href="{address}">{name}</a>{aside}</p>'
