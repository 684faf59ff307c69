"""Rows to hits: the cards of a few notes, with their snippets."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from pyroaring import BitMap
from sqlalchemy import bindparam, func, select, text
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.note import note_key
from reader_app.domain.query import Found, Hit, Snippet, Wanted, Where
from reader_app.domain.words import places
from reader_app.storage.document_rows import page_sources, pages_of
from reader_app.storage.held_numbers import numbers_by_key
from reader_app.storage.note_rows import sources, summaries_from
from reader_app.storage.remark_words import remark_sources, remarks_of
from reader_app.storage.snippets import Count, Seeker, Source, seeker
from reader_app.storage.stretches import beginning
from reader_app.storage.tables import AliasRow, NoteRow, NoteTextRow

_AT_ONCE = 500  # values in one statement
_MOST_CARDS = 1_000
_MOST_TEXTS = 64
# Made once: a list of values would be worked into a statement anew each time.
_ASKED = select(func.json_each(bindparam("numbers")).table_valued("value").c.value)
_CARDS = select(
    NoteRow.number,
    NoteRow.key,
    NoteRow.title,
    NoteRow.summary,
    NoteRow.day,
    NoteRow.time,
    NoteRow.card,
).where(NoteRow.number.in_(_ASKED))
_TEXTS = select(
    NoteTextRow.number,
    NoteTextRow.plain_summary,
    NoteTextRow.plain_body,
    NoteTextRow.plain_transcripts,
    NoteTextRow.plain_labels,
).where(NoteTextRow.number.in_(_ASKED))
# An alias that is another note's own key stands for that one.
_IS_NO_KEY = AliasRow.alias.not_in(select(NoteRow.key))
_NAMES = text(
    "SELECT notes.key, aliases.alias FROM json_each(:numbers) AS asked"
    " JOIN notes ON notes.number = asked.value"
    " LEFT JOIN aliases ON aliases.number = notes.number"
    " AND aliases.alias NOT IN (SELECT key FROM notes)"
)


class HeldNotes:
    """The cards and the texts that were read last: a number always stands for the same ones.

    As one types, and with every click, much of what is found is what was found before.
    """

    def __init__(self) -> None:
        self._cards: dict[int, NoteSummary] = {}
        self._texts: dict[int, Sequence[Source]] = {}

    def cards(self, session: Session, numbers: Sequence[int]) -> Mapping[int, NoteSummary]:
        """The cards of these notes, of those that are there."""
        missing = _make_room(self._cards, numbers, _MOST_CARDS)
        rows = _rows(session, _CARDS, missing)
        self._cards.update(zip((row[0] for row in rows), summaries_from(rows), strict=True))
        return self._cards

    def texts(self, session: Session, numbers: Sequence[int]) -> Mapping[int, Sequence[Source]]:
        """The plain texts of these notes."""
        missing = _make_room(self._texts, numbers, _MOST_TEXTS)
        for row in _rows(session, _TEXTS, missing):
            self._texts[row[0]] = sources(row)
        return self._texts


def hits(
    session: Session,
    numbers: Sequence[int],
    wanted: Sequence[Wanted],
    detailed: int,
    held: HeldNotes,
) -> tuple[Hit, ...]:
    """The hits of these notes, in this order; a note that is gone is left out.

    The first `detailed` ones have their snippets, and what was found where.
    """
    cards = held.cards(session, numbers)
    there = [number for number in numbers if number in cards]
    if not wanted:
        return tuple(_plain(cards[number]) for number in there)
    sought = seeker(wanted)
    texts = held.texts(session, there[:detailed])
    more = _more_texts(session, there[:detailed])
    return (
        *(
            _sought(cards[number], [*texts[number], *more.get(number, ())], sought)
            for number in there[:detailed]
        ),
        *(_plain(cards[number]) for number in there[detailed:]),
    )


def _more_texts(session: Session, numbers: Sequence[int]) -> Mapping[int, list[Source]]:
    """What is written on these notes, and the pages of their documents, where there is any."""
    found = {
        number: remark_sources(texts) for number, texts in remarks_of(session, numbers).items()
    }
    for number, pages in pages_of(session, numbers).items():
        found[number] = [*found.get(number, ()), *page_sources(pages)]
    return found


def spelt_in(session: Session, word: str, notes: BitMap) -> str | None:
    """A folded word as one of these notes writes it."""
    if not notes:
        return None
    row = session.get_one(NoteRow, notes.min())
    texts = sources(session.get_one(NoteTextRow, row.number))
    more = _more_texts(session, [row.number]).get(row.number, ())
    found = (
        text[place.start : place.end]
        for text in (row.title, *(each.text for each in (*texts, *more)))
        for place in places(text)
        if place.word == word
    )
    return next(found, "").lower() or None


def numbers_of(session: Session, keys: Iterable[str]) -> Iterator[int]:
    """The numbers of the notes that go by any of these keys; a note's own key comes first."""
    yield from numbers_of_keys(session, map(note_key, keys))


def numbers_of_keys(session: Session, keys: Iterable[NoteKey]) -> Iterator[int]:
    """The same of keys that are spelt as we spell them: to spell very many anew takes a while."""
    spelt = iter(dict.fromkeys(keys))
    while some := list(islice(spelt, _AT_ONCE)):
        yield from session.scalars(select(NoteRow.number).where(NoteRow.key.in_(some)))
        yield from session.scalars(
            select(AliasRow.number).where(AliasRow.alias.in_(some), _IS_NO_KEY)
        )


def known_as(session: Session, keys: Iterable[NoteKey]) -> dict[NoteKey, list[NoteKey]]:
    """The notes that go by any of these keys, as we spell them: each one's own, and all others."""
    found: dict[NoteKey, list[NoteKey]] = {}
    numbers = set(numbers_by_key(session, list(dict.fromkeys(keys))).values())
    for key, alias in session.execute(_NAMES, {"numbers": json.dumps(sorted(numbers))}):
        others = found.setdefault(NoteKey(key), [])
        others += [NoteKey(alias)] if alias else []
    return found


def _rows(session: Session, columns: Any, numbers: Sequence[int]) -> Sequence[Any]:
    """Rows of notes, in any order; plain ones, since objects take longer than finding them."""
    if not numbers:
        return ()
    return session.execute(columns, {"numbers": json.dumps(numbers)}).all()


def _make_room(kept: dict[int, Any], numbers: Sequence[int], most: int) -> list[int]:
    """Which of the numbers are not kept, after giving all up where there would be too many."""
    if len(kept) + len(numbers) > most:
        kept.clear()
    return [number for number in numbers if number not in kept]


def _plain(card: NoteSummary) -> Hit:
    return Hit(card, Snippet(beginning(card.summary)))


def _sought(card: NoteSummary, texts: Sequence[Source], sought: Seeker) -> Hit:
    title = sought.marks(card.title)
    snippet, found = sought.detail(texts, card.summary)
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
    """The note first and the reader's remark, then all transcripts, then the documents."""
    return (list(Where).index(found.where), found.attachment or 0)
