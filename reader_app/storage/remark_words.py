"""The reader's remarks as search knows them: a copy in library.db, behind favourites.db.

A remark on a highlight is found like one on its note. favourites.db alone says what is written.
Whatever the copy lacks, or has too much, puts its notes into the index's queue in the same
transaction: a kill between the two leaves a difference, which the next look finds, and so does a
backup that was brought back, a merge or another program.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import BindParameter, bindparam, delete, insert, select, union_all
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey
from reader_app.domain.query import Where
from reader_app.domain.remark import Remark
from reader_app.storage.snippets import Source
from reader_app.storage.tables import AliasRow, NoteRow, RemarkWordsRow

Copy = Mapping[str, tuple[str, str]]
"""The key and the text of each remark, by its own key."""

_Value = TypeVar("_Value")
_AT_ONCE = 500  # values in one statement
# Made once: every search asks it.
_ANY = select(RemarkWordsRow.remark).limit(1)
_NUMBERS: BindParameter[Any] = bindparam("numbers", expanding=True)
_BY_KEY = (
    select(NoteRow.number, RemarkWordsRow.text, RemarkWordsRow.remark)
    .join(NoteRow, NoteRow.key == RemarkWordsRow.key)
    .where(NoteRow.number.in_(_NUMBERS))
)
_BY_ALIAS = (
    select(AliasRow.number, RemarkWordsRow.text, RemarkWordsRow.remark)
    .join(AliasRow, AliasRow.alias == RemarkWordsRow.key)
    .where(AliasRow.number.in_(_NUMBERS), RemarkWordsRow.key.not_in(select(NoteRow.key)))
)
_ON = union_all(_BY_KEY, _BY_ALIAS).order_by("number", "remark")


def copy_of(remarks: Iterable[Remark]) -> Copy:
    """What search should know of these remarks."""
    return {each.key: (each.note, each.text) for each in remarks}


def known_copy(session: Session) -> Copy:
    """What search knows."""
    rows = session.execute(select(RemarkWordsRow.remark, RemarkWordsRow.key, RemarkWordsRow.text))
    return {remark: (key, text) for remark, key, text in rows}


def replace_copy(session: Session, wanted: Copy) -> frozenset[NoteKey]:
    """Let search know these remarks alone; the keys of the notes whose words change by it."""
    known = known_copy(session)
    other = [key for key in known.keys() | wanted.keys() if known.get(key) != wanted.get(key)]
    for some in _parts(other):
        session.execute(delete(RemarkWordsRow).where(RemarkWordsRow.remark.in_(some)))
    news = [(key, *wanted[key]) for key in other if key in wanted]
    if news:
        session.execute(
            insert(RemarkWordsRow),
            [{"remark": remark, "key": key, "text": text} for remark, key, text in news],
        )
    return frozenset(
        NoteKey(copy[each][0]) for each in other for copy in (known, wanted) if each in copy
    )


def remarks_of(session: Session, numbers: Sequence[int]) -> Mapping[int, Sequence[str]]:
    """What is written on these notes, by note; those without remarks are left out."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for some in _parts(numbers) if numbers and _are_any(session) else ():
        for number, text, _remark in session.execute(_ON, {"numbers": some}):
            found[number].append(text)
    return found


def notes_with_remarks(session: Session, numbers: Sequence[int]) -> frozenset[int]:
    """Those of these notes that the reader wrote on."""
    return frozenset(remarks_of(session, numbers))


def remark_sources(texts: Iterable[str]) -> list[Source]:
    """The same as the texts that answers are looked for in."""
    return [Source(each, Where.REMARK) for each in texts]


def _are_any(session: Session) -> bool:
    return session.execute(_ANY).first() is not None


def _parts(values: Sequence[_Value]) -> list[Sequence[_Value]]:
    return [values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE)]
