"""What a search line asks for; no line is an error.

Words must all occur, in any form. `"two words"` are a phrase, `-word` must not occur, `start*`
may go on, `a OR b` wants either, and `field:value` asks for a term, a year, the title, what the
reader wrote, or for what a note has or is. Whatever else is typed is plain words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader_app.domain.query import (
    AddressWanted,
    Clause,
    Part,
    TermWanted,
    Trait,
    TraitWanted,
    Wanted,
    YearsWanted,
)
from reader_app.domain.taxonomy import SHELF, TERRITORY, THEME, TYPE, YEAR
from reader_app.domain.words import fold, split

TITLE = "title"
REMARK = "remark"
HAS = "has"
IS = "is"
FIELDS = {
    "type": TYPE,
    "theme": THEME,
    "thematique": THEME,
    "territoire": TERRITORY,
    "territory": TERRITORY,
    "annee": YEAR,
    "year": YEAR,
    "etagere": SHELF,
    "shelf": SHELF,
    "titre": TITLE,
    "title": TITLE,
    "remarque": REMARK,
    "remark": REMARK,
    "a": HAS,
    "has": HAS,
    "est": IS,
    "is": IS,
}
"""The fields by their folded names, in French and in English."""

TRAITS = {
    HAS: {
        "pdf": Trait.PDF,
        "transcription": Trait.TRANSCRIPT,
        "transcript": Trait.TRANSCRIPT,
        "remarque": Trait.REMARK,
        "remark": Trait.REMARK,
    },
    IS: {
        "favori": Trait.FAVOURITE,
        "favorite": Trait.FAVOURITE,
        "favourite": Trait.FAVOURITE,
        "nonlu": Trait.UNREAD,
        "unread": Trait.UNREAD,
        "alire": Trait.TO_READ,
        "toread": Trait.TO_READ,
        "horsligne": Trait.OFFLINE,
        "offline": Trait.OFFLINE,
        "nouveau": Trait.NEW,
        "new": Trait.NEW,
    },
}
"""What may follow HAS and IS, by its folded name."""

_CLOSED = frozenset({YEAR, HAS, IS})
_OF_WORDS = frozenset({TITLE, REMARK})
_EITHER = frozenset({"OR", "OU"})
# Each as long as what it stands for, so that places in the line stay what they are.
_QUOTES = str.maketrans("«»“”„‟", '""""""')
_SPACES = " \u00a0\u202f\u2009"
_SPACE = re.compile(r"\s*")
_FIELD = re.compile(rf"([^\W\d_][\w-]*)[{_SPACES}]?:")
_QUOTED = re.compile(r'"([^"]*)("?)')
_PLAIN = re.compile(r'[^\s"]+')
# 1 500 000, with spaces of any kind between its groups.
_GROUPED = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\w)")
_WHOLE = re.compile(r"\d{4,15}")
_ELIDED = re.compile(r"\A(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\w)", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})?(?:(\.\.|-|–|…)(\d{4})?)?")
_LAST_YEAR = 9999
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,}/\S+", re.IGNORECASE)


class Placed(NamedTuple):
    """A clause, and where it stands in the line."""

    clause: Clause
    start: int
    end: int


class Typed(NamedTuple):
    """What is being written at some place of a line: its value, from `start` to `end`.

    `before` is what it may belong to: a field's value without quotes, with all that follows.
    """

    start: int
    end: int
    text: str
    field: str | None = None
    quoted: bool = False
    before: "Typed | None" = None


class _Token(NamedTuple):
    """A piece of the line, its value from `value` on.

    `is_open` says that its end may still be written.
    """

    start: int
    value: int
    end: int
    text: str
    field: str | None = None
    minus: bool = False
    quoted: bool = False
    is_open: bool = False


def parse_query(
    line: str, *, typing: bool = False, facets: Iterable[str] = ()
) -> tuple[Clause, ...]:
    """What a search line asks for.

    While the line is being typed, its last word may go on. `facets` are the library's own
    facets: each can be asked for by its name, as the usual ones can.
    """
    return tuple(dict.fromkeys(each.clause for each in placed(line, typing=typing, facets=facets)))


def placed(line: str, *, typing: bool = False, facets: Iterable[str] = ()) -> list[Placed]:
    """The clauses of a line in order, each with its place."""
    found: list[Placed] = []
    joins = False
    for token in _tokens(line.translate(_QUOTES), _known(facets), typing=typing):
        if _is_either(token):
            joins = bool(found)
            if joins or token.is_open:
                continue
        clause = tuple(_parts(token))
        if not clause:
            continue
        if joins:
            last = found.pop()
            found.append(Placed(last.clause + clause, last.start, token.end))
        else:
            found.append(Placed(clause, token.start, token.end))
        joins = False
    return found


def plain_words(line: str) -> tuple[Clause, ...]:
    """What a line asks for when nothing in it is a sign: its words, all of them."""
    return tuple(dict.fromkeys((Wanted((word,)),) for word in split(line)))


def line_without(line: str, clause: Clause, facets: Iterable[str] = ()) -> str:
    """The line without what asks for `clause`, as it is typed or as it was."""
    facets = tuple(facets)
    for typing in (True, False):
        for each in reversed(placed(line, typing=typing, facets=facets)):
            if each.clause == clause:
                line = line[: each.start].rstrip() + " " + line[each.end :].lstrip()
    return line.strip()


def line_exact(line: str, clauses: Sequence[Clause], facets: Iterable[str] = ()) -> str:
    """The line with quotes around what asks for these clauses: it is wanted in no other spelling.

    A word that stands alone is quoted as it is, several become a phrase.
    """
    known = tuple(facets)
    for typing in (True, False):
        found = placed(line, typing=typing, facets=known)
        starts = [number for number, each in enumerate(found) if each.clause == clauses[0]]
        for number in starts:
            ends = [each for each in found[number:] if each.clause == clauses[-1]]
            if ends:
                start, end = found[number].start, ends[0].end
                field = _FIELD.match(line, start)
                start = _skipped(line, field.end()) if field else start
                words = line[start:end].replace('"', "").rstrip("*")
                return f'{line[:start]}"{words}"{line[end:]}'
    return line


def written(line: str, facets: Iterable[str] = ()) -> dict[Clause, str]:
    """What a line asks for, each as it stands there; its last word may go on, or may not."""
    known = tuple(facets)
    return {
        each.clause: line[each.start : each.end]
        for typing in (True, False)
        for each in placed(line, typing=typing, facets=known)
    }


def line_spelt(line: str, word: str, spelling: str) -> str:
    """The line with `spelling` wherever it has the folded `word`."""
    pieces = re.split(r"(\w+)", line)
    return "".join(spelling if fold(piece) == word else piece for piece in pieces)


def typed(line: str, at: int, facets: Iterable[str] = ()) -> Typed | None:
    """What is being written right before `at`; nothing amid a word or behind one."""
    plain = line.translate(_QUOTES)
    tokens = list(_tokens(plain[:at], _known(facets), typing=True))
    goes_on = at < len(plain) and not (plain[at].isspace() or plain[at] == '"')
    if goes_on or not tokens or tokens[-1].end != at or _is_closed(tokens[-1]):
        return None
    last = tokens[-1]
    end = at + (last.quoted and plain[at : at + 1] == '"')
    return Typed(last.value, end, last.text, last.field, last.quoted, _before(plain, tokens))


def _is_closed(token: _Token) -> bool:
    """Whether a phrase has both its quotes."""
    return token.quoted and token.end - token.value == len(token.text) + 2


def _before(line: str, tokens: list[_Token]) -> Typed | None:
    """The value of the field that the last words may go on with."""
    for token in reversed(tokens):
        if token.quoted or (token.minus and token.field is None):
            return None
        if token.field is not None:
            end = tokens[-1].end
            return Typed(token.value, end, line[token.value : end], token.field)
    return None


def field_name(facet: str) -> str:
    """A facet's name as a field is written; nothing where no field can be called so."""
    name = facet.lower().replace(" ", "-")
    known = fold(name) not in FIELDS
    return name if known and _FIELD.fullmatch(f"{name}:") else ""


def quoted(value: str) -> str:
    """A value as a field takes it: in quotes where it is more than one word."""
    plain = value.replace('"', " ")
    return plain if _PLAIN.fullmatch(plain) else f'"{plain}"'


def _known(facets: Iterable[str]) -> dict[str, str]:
    """Every field by its folded name, a facet's spaces being hyphens."""
    return {fold(facet).replace(" ", "-"): facet for facet in facets} | FIELDS


def _tokens(line: str, fields: dict[str, str], *, typing: bool) -> Iterator[_Token]:
    at = _skipped(line, 0)
    while at < len(line):
        start = at
        minus = line[at] == "-"
        at += minus
        field, at = _field(line, at, fields)
        token = _value(line, start, at, field)._replace(minus=minus)
        is_last = not line[token.end :].strip()
        yield token._replace(is_open=token.is_open or (typing and is_last and _goes_on(line)))
        at = _skipped(line, token.end)


def _skipped(line: str, at: int) -> int:
    match = _SPACE.match(line, at)
    return match.end() if match else at


def _goes_on(line: str) -> bool:
    """Whether the last word of a line that is being typed may not be finished."""
    return not line[-1].isspace() and line[-1] not in '"*'


def _field(line: str, at: int, fields: dict[str, str]) -> tuple[str | None, int]:
    """The field that is named at `at`, and where its value begins."""
    match = _FIELD.match(line, at)
    name = fields.get(fold(match[1])) if match else None
    if match is None or name is None:
        return None, at
    return name, _skipped(line, match.end())


def _value(line: str, start: int, at: int, field: str | None) -> _Token:
    """The phrase or the word that begins at `at`, or nothing at the line's end."""
    match = _QUOTED.match(line, at)
    if match:
        return _Token(start, at, match.end(), match[1], field, quoted=True)
    match = (None if field else _GROUPED.match(line, at)) or _PLAIN.match(line, at)
    end, text = (match.end(), match[0]) if match else (at, "")
    return _Token(start, at, end, text, field)


def _is_either(token: _Token) -> bool:
    return token.text in _EITHER and not (token.quoted or token.minus or token.field)


def _parts(token: _Token) -> Iterator[Part]:
    """What a token asks for; of several parts, one must hold."""
    if token.field in _CLOSED:
        found = _closed(token)
        # While it is written, a year or a trait asks for nothing yet; then it is plain words.
        yield from found if found or token.is_open else _wanted(token._replace(field=None))
    elif token.field is None or token.field in _OF_WORDS:
        yield from _wanted(token)
        is_plain = token.field is None and not token.quoted and not token.minus
        if is_plain and _ADDRESS.fullmatch(token.text):
            # Most notes do not say their own address, but it is known.
            yield AddressWanted(token.text)
    elif words := split(token.text):
        yield TermWanted(token.field, words, _may_go_on(token), token.minus)


def _closed(token: _Token) -> tuple[Part, ...]:
    """What a field asks for that takes only certain values; nothing with any other."""
    if token.field == YEAR:
        return _years(token)
    trait = TRAITS[token.field or ""].get("".join(split(token.text)))
    return (TraitWanted(trait, token.minus),) if trait else ()


def _may_go_on(token: _Token) -> bool:
    starred = token.text.endswith("*") and not token.quoted
    return starred or (token.is_open and not token.minus)


def _wanted(token: _Token) -> Iterator[Wanted]:
    text = token.text if token.quoted else _ELIDED.sub("", token.text)
    words = split(text)
    if not words:
        return
    in_title, in_remark = token.field == TITLE, token.field == REMARK
    first = Wanted(words, _may_go_on(token), token.minus, in_title, in_remark, token.quoted)
    yield first
    if not token.quoted and not token.minus:
        yield from (first._replace(words=each) for each in _spelt_otherwise(text, words))


def _spelt_otherwise(text: str, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Other ways to write the same: 1500 and 1 500, micro-projets and microprojets."""
    if _GROUPED.fullmatch(text) or (len(words) == 2 and text.count("-") == 1):  # noqa: PLR2004
        yield ("".join(words),)
    elif _WHOLE.fullmatch(text):
        head = len(text) % 3 or 3
        yield (text[:head], *(text[at : at + 3] for at in range(head, len(text), 3)))


def _years(token: _Token) -> tuple[YearsWanted, ...]:
    """One year, or several: 2015-2019, 2015-, -2019. Anything else asks for no year."""
    match = _YEARS.fullmatch(token.text.strip())
    if match is None or not (match[1] or match[3]):
        return ()
    first = int(match[1] or 0)
    last = int(match[3] or _LAST_YEAR) if match[2] else first
    return (YearsWanted(min(first, last), max(first, last), token.minus),)
