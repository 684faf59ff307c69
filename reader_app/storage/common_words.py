"""The words that stand in very many notes, and the short beginnings of words, as bitmaps.

To bring 50,000 numbers over from tantivy takes 20 ms; a bitmap is read in a tenth of one. A
note's number is never given out again, so bitmaps are only added to: what was removed is masked
by the bitmap of everything. They know all notes up to a number that is kept with the library;
newer ones are asked of the index until they are entered.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyroaring import BitMap
from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.note_words import LONGEST_START, LONGEST_WORD
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.query import Wanted
from reader_app.domain.word_pairs import is_pair, pairs_in
from reader_app.domain.words import stem
from reader_app.storage.database import Database
from reader_app.storage.search_index import SearchIndex
from reader_app.storage.starts_seen import StartsSeen
from reader_app.storage.tables import CommonWordRow, NoteRow, StateRow

_STEM = "="
_START = "^"
_FEWEST = 4_000  # notes; so many numbers come over in under 2 ms
_SHARE = 20  # one note in so many makes a word common
_SHARE_OF_PAIRS = 10  # there are many of them, and they are asked for less often
_PAIR = 2
_AT_ONCE = 100  # bitmaps in one transaction
_NOTES = select(CommonWordRow.notes).where(CommonWordRow.key == bindparam("key"))


def key_of(wanted: Wanted) -> str | None:
    """What the notes of a wanted word are kept under, None where they are never kept.

    An unfinished word is kept under its beginning: the notes of whole words that begin so.
    """
    word = wanted.words[0][:LONGEST_WORD]
    if not wanted.is_anywhere:
        return None
    if len(wanted.words) > 1:
        # Two very common words side by side are kept like one.
        pair = next(pairs_in(list(map(stem, wanted.words))), None)
        return _STEM + pair if pair and len(wanted.words) == _PAIR and not wanted.prefix else None
    if not wanted.prefix:
        return _STEM + stem(word)
    return _START + word if len(word) <= LONGEST_START else None


def common_notes(session: Session, key: str) -> BitMap | None:
    """The notes kept under a key, None where it is not common."""
    data = session.scalars(_NOTES, {"key": key}).one_or_none()
    return None if data is None else BitMap.deserialize(data)


def common_up_to(session: Session) -> int:
    """The highest number of a note that the bitmaps know."""
    return session.scalars(select(StateRow.common_up_to)).one()


def not_yet_known(session: Session) -> list[int]:
    """The notes that the bitmaps do not know."""
    statement = select(NoteRow.number).where(NoteRow.number > common_up_to(session))
    return list(session.scalars(statement))


def highest_number(session: Session) -> int:
    """The highest number that any note has or had."""
    highest = session.scalars(select(func.max(NoteRow.number))).one() or 0
    return max(highest, common_up_to(session))


def forget_common(session: Session) -> None:
    """Begin anew: no word is common, and no note is known."""
    session.execute(delete(CommonWordRow))
    session.execute(update(StateRow).values(common_up_to=0))


def enter_few(session: Session, notes: Iterable[tuple[int, str]]) -> None:
    """Enter a few notes, each by its number and what it is asked for: see NoteWords.

    A word that they make common is entered the next time that many notes come in.
    """
    came: defaultdict[str, list[int]] = defaultdict(list)
    for number, exact in notes:
        for key in {key for word in exact.split() for key in _keys(word)}:
            came[key].append(number)
    for key, before in _kept(session, sorted(came)):
        _keep(session, key, before | BitMap(came[key]))
    _know(session, highest_number(session))


def enter_again(session: Session, notes: Mapping[int, str]) -> None:
    """Enter notes anew that the bitmaps knew already, each with what it is asked for.

    What a note no longer says, it no longer answers to.
    """
    keys = {
        number: {key for word in exact.split() for key in _keys(word)}
        for number, exact in notes.items()
    }
    if not keys:
        return
    for key, data in session.execute(select(CommonWordRow.key, CommonWordRow.notes)).all():
        before = BitMap.deserialize(data)
        came = BitMap(number for number, held in keys.items() if key in held)
        now = (before - BitMap(keys)) | came
        if now != before:
            _keep(session, key, now)


def enter_many(
    database: Database, index: SearchIndex, seen: StartsSeen | None = None
) -> Steps[None]:
    """Enter every note, and the words that have become common; the index must hold them all.

    What was `seen` of the notes that came in need not be asked of the index. Broken off it leaves
    bitmaps that know more than they say, which is no harm.
    """
    with database.reading() as session:
        up_to, highest = common_up_to(session), highest_number(session)
        known = frozenset(session.scalars(select(CommonWordRow.key)))
    # Where notes wait that came in before, too, what was seen is not all.
    seen = seen if seen is not None and seen.since <= up_to else None
    keys = sorted(known.union(_common_keys(index, seen, known)))
    for at in range(0, len(keys), _AT_ONCE):
        yield Progress(at, len(keys))
        some = keys[at : at + _AT_ONCE]
        came = {key: _came(index, key, up_to if key in known else 0, seen) for key in some}
        with database.writing() as session:
            before = dict(_kept(session, some))
            for key in some:
                _keep(session, key, before.get(key, BitMap()) | came[key])
    with database.writing() as session:
        _know(session, highest)


def _keys(word: str) -> Iterator[str]:
    """Everything that a note with this folded word or pair answers to; see `key_of`."""
    if is_pair(word):
        yield _STEM + word
        return
    yield _STEM + stem(word)
    for length in range(1, min(len(word), LONGEST_START) + 1):
        yield _START + word[:length]


def _common_keys(
    index: SearchIndex, seen: StartsSeen | None, known: Iterable[str]
) -> Iterator[str]:
    """The stems and the beginnings that stand in many notes, or may; `known` are those until now.

    Letter by letter: to go through all words at once would hold the window up.
    """
    least = max(_FEWEST, index.count // _SHARE)
    least_of_pairs = max(_FEWEST, index.count // _SHARE_OF_PAIRS)
    letters = _letters(seen, known)
    for letter in letters:
        for each, count in index.stems(least, letter):
            if count >= least_of_pairs or not is_pair(each):
                yield _STEM + each
    if seen is not None and not seen.since:
        yield from (_START + start for start in seen.in_many(least))
        return
    for letter in letters:
        starts: Counter[str] = Counter()
        for word, count in index.spelt(letter, None):
            for length in range(1, min(len(word), LONGEST_START) + 1):
                starts[word[:length]] += count
        yield from (_START + start for start, count in starts.items() if count >= least)


def _letters(seen: StartsSeen | None, known: Iterable[str]) -> list[str]:
    """What common words may begin with: none becomes common that no note brings.

    Where not all that came in was seen, it is any letter.
    """
    if seen is None:
        return [""]
    return sorted(seen.letters() | {key[1] for key in known})


def _came(index: SearchIndex, key: str, above: int, seen: StartsSeen | None) -> BitMap:
    """The notes of a key with a number over `above`: all that came after, or more."""
    if key[0] == _STEM:
        return index.numbers_of_stem(key[1:], above)
    notes = seen.notes(key[1:]) if seen is not None and seen.since <= above else None
    return index.numbers_of_start(key[1:], above) if notes is None else notes


def _kept(session: Session, keys: Sequence[str]) -> Iterator[tuple[str, BitMap]]:
    """Those of the keys that are common, with their notes."""
    for at in range(0, len(keys), _AT_ONCE):
        some = keys[at : at + _AT_ONCE]
        rows = session.execute(
            select(CommonWordRow.key, CommonWordRow.notes).where(CommonWordRow.key.in_(some))
        )
        yield from ((key, BitMap.deserialize(notes)) for key, notes in rows.all())


def _keep(session: Session, key: str, notes: BitMap) -> None:
    values = {"notes": notes.serialize()}
    statement = insert(CommonWordRow).values(key=key, **values)
    session.execute(statement.on_conflict_do_update(index_elements=["key"], set_=values))


def _know(session: Session, highest: int) -> None:
    session.execute(update(StateRow).values(common_up_to=highest))
