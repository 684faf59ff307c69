"""Rows to hits: the cards of a few notes, with their snippets."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from pyroaring import BitMap
from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.note import note_key
from reader_app.domain.query import Found, Hit, Snippet, Wanted, Where
from reader_app.domain.words import places
from reader_app.storage.document_rows import PageSource, page_sources, pages_of
from reader_app.storage.note_rows import sources, summaries_from
from reader_app.storage.snippets import Count, Seeker, seeker
from reader_app.storage.stretches import beginning
from reader_app.storage.tables import AliasRow, NoteRow, NoteTextRow

_AT_ONCE = 500  # values in one statement
_CARDS = select(
    NoteRow.number,
    NoteRow.key,
    NoteRow.title,
    NoteRow.summary,
    NoteRow.day,
    NoteRow.time,
    NoteRow.card,
)
_TEXTS = select(
    NoteTextRow.number,
    NoteTextRow.plain_summary,
    NoteTextRow.plain_body,
    NoteTextRow.plain_transcripts,
    NoteTextRow.plain_labels,
)
# An alias that is another note's own key stands for that one.
_IS_NO_KEY = AliasRow.alias.not_in(select(NoteRow.key))


def hits(
    session: Session, numbers: Sequence[int], wanted: Sequence[Wanted], detailed: int
) -> tuple[Hit, ...]:
    """The hits of these notes, in this order; a note that is gone is left out.

    The first `detailed` ones have their snippets, and what was found where.
    """
    rows = _rows(session, _CARDS, NoteRow.number, numbers)
    there = [number for number in numbers if number in rows]
    cards = summaries_from([rows[number] for number in there])
    if not wanted:
        return tuple(map(_plain, cards))
    sought = seeker(wanted)
    texts = _rows(session, _TEXTS, NoteTextRow.number, there[:detailed])
    pages = pages_of(session, there[:detailed])
    seen = zip(there[:detailed], cards, strict=False)
    return (
        *(_sought(card, texts[number], pages.get(number, ()), sought) for number, card in seen),
        *map(_plain, cards[detailed:]),
    )


def spelt_in(session: Session, word: str, notes: BitMap) -> str | None:
    """A folded word as one of these notes writes it."""
    if not notes:
        return None
    row = session.get_one(NoteRow, notes.min())
    texts = sources(session.get_one(NoteTextRow, row.number))
    pages = page_sources(pages_of(session, [row.number]).get(row.number, ()))
    found = (
        text[place.start : place.end]
        for text in (row.title, *(each.text for each in (*texts, *pages)))
        for place in places(text)
        if place.word == word
    )
    return next(found, "").lower() or None


def numbers_of(session: Session, keys: Iterable[str]) -> Iterator[int]:
    """The numbers of the notes that go by any of these keys; a note's own key comes first."""
    spelt = iter(dict.fromkeys(note_key(key) for key in keys))
    while some := list(islice(spelt, _AT_ONCE)):
        yield from session.scalars(select(NoteRow.number).where(NoteRow.key.in_(some)))
        yield from session.scalars(
            select(AliasRow.number).where(AliasRow.alias.in_(some), _IS_NO_KEY)
        )


def known_as(session: Session, keys: Iterable[str]) -> dict[NoteKey, list[NoteKey]]:
    """The notes that go by any of these keys: each one's own, and all others it goes by."""
    found: dict[NoteKey, list[NoteKey]] = {}
    numbers = tuple(numbers_of(session, keys))
    for some in _parts(numbers):
        statement = (
            select(NoteRow.key, AliasRow.alias)
            .outerjoin(AliasRow, and_(AliasRow.number == NoteRow.number, _IS_NO_KEY))
            .where(NoteRow.number.in_(some))
        )
        for key, alias in session.execute(statement):
            others = found.setdefault(NoteKey(key), [])
            others += [NoteKey(alias)] if alias else []
    return found


def _rows(session: Session, columns: Any, number: Any, numbers: Sequence[int]) -> dict[int, Any]:
    """Rows by their note's number, their first column.

    Plain ones, since objects take longer than finding them.
    """
    found: dict[int, Any] = {}
    for some in _parts(numbers):
        found.update((row[0], row) for row in session.execute(columns.where(number.in_(some))))
    return found


def _parts(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[at : at + _AT_ONCE] for at in range(0, len(numbers), _AT_ONCE))


def _plain(card: NoteSummary) -> Hit:
    return Hit(card, Snippet(beginning(card.summary)))


def _sought(card: NoteSummary, text: Any, pages: Iterable[PageSource], sought: Seeker) -> Hit:
    title = sought.marks(card.title)
    snippet, found = sought.detail([*sources(text), *page_sources(pages)], card.summary)
    return Hit(card, snippet, title, tuple(_with_title(found, len(title))))


def _with_title(counts: Iterable[Count], in_title: int) -> Iterator[Found]:
    """What was found where, the title being part of the note itself."""
    found: dict[tuple[Where, int | None], Found] = {}
    found[Where.NOTE, None] = Found(Where.NOTE, in_title)
    for each in counts:
        text = (each.where, each.attachment)
        known = found.get(text) or Found(each.where, 0, each.attachment)
        pages = () if each.page is None else (each.page,)
        found[text] = known._replace(times=known.times + each.times, pages=known.pages + pages)
    yield from sorted((each for each in found.values() if each.times), key=_in_order)


def _in_order(found: Found) -> tuple[int, int]:
    """The note first, then all transcripts, then the documents themselves."""
    return (list(Where).index(found.where), found.attachment or 0)
