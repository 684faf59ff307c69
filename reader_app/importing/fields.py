"""The fields at the end of a printed page: type, dates, themes, territories, source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Term
from reader_app.domain.words import fold
from reader_app.importing.dates import first_moment, moments
from reader_app.importing.links import PageLinks
from reader_app.pages.markdown import plain_line

_SOURCE = re.compile(
    r"(?:url de la source|url source|source url)"
    r"\s*(?:\((?P<what>[^()\n]*)\))?\s*:?\s*(?P<value>.*)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:publiée?|published)(?:\s+(?:le|on))?\s*:?\s+(?P<value>\S.*)", re.IGNORECASE
)
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:\n\[\]<>]{0,60}?)\s*:(?!//)\s*(?P<value>.*)")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]+(?:\([^\s<>()\[\]]*\)[^\s<>()\[\]]*)*")
_LIST_SIGN = re.compile(r"[-*+]\s+")
_LIST_SIGNS = frozenset("-*+")
_NOT_A_VALUE = re.compile(r"#|>|\||```|\d+[.)]\s")
_BETWEEN_VALUES = re.compile(r"\A(?:[\s,;/|·\\-]|et\b)+|(?:[\s,;/|·\\-]|\bet)+\Z")
_SEPARATORS = frozenset(",;/|·\\-")
_LONGEST_VALUE = 100
_SENTENCE_END = (".", "!", "?", "…", ":", ";")
_SOURCE_FIELD = "source"
_EVENT = "event"
_PUBLISHED_FIELD = "published"
_MODIFIED = "modified"
_AUTHOR = "author"
_FACETS = frozenset({TYPE, THEME, TERRITORY})
_KNOWN = (
    (re.compile(r"types?\b.*"), TYPE),
    (re.compile(r"(?:thematiques?|themes?)\b.*"), THEME),
    (re.compile(r"territoires?\b.*"), TERRITORY),
    (re.compile(r"dates? (?:de )?publication"), _PUBLISHED_FIELD),
    (re.compile(r"dates? (?:de )?(?:derniere )?(?:modification|mise a jour)"), _MODIFIED),
    (re.compile(r"dates?\b.*"), _EVENT),
    (re.compile(r"auteurs?\b.*|authors?"), _AUTHOR),
)


@dataclass(slots=True)
class Fields:
    """What the fields of a page say."""

    event: datetime | None = None
    published: date | None = None
    modified: datetime | None = None
    source_address: str | None = None
    author: str | None = None
    terms: list[Term] = field(default_factory=list)
    other: dict[str, str] = field(default_factory=dict)


class _Line(NamedTuple):
    """One line of a field: what it is about, its label as written, and its value."""

    kind: str | None
    label: str
    value: str


def split_off_fields(
    lines: Sequence[str], links: PageLinks
) -> tuple[Sequence[str], Sequence[str], Fields]:
    """The lines of a page above its fields, those below them, and the fields.

    They are the last lines, from the first label that is known; single ones that stand
    elsewhere are read too, where the end does not say it, but they stay in the text.
    """
    start, end = _zone(lines, links)
    fields = Fields()
    _fill(fields, lines[start:end], links)
    above, below = lines[:start], lines[end:]
    _fill_gaps(fields, [*above, *below], links)
    return above, below, fields


def _zone(lines: Sequence[str], links: PageLinks) -> tuple[int, int]:
    """From the first known field to the last, with nothing but fields and values between.

    Something may stand below them: then they end with the source's address.
    """
    start = _zone_start(lines, len(lines), links)
    if start < len(lines):
        return start, len(lines)
    end = _after_source(lines)
    return _zone_start(lines, end, links), end


def _zone_start(lines: Sequence[str], end: int, links: PageLinks) -> int:
    start = end
    for index in range(end - 1, -1, -1):
        line = _bare(lines[index])
        if not line:
            continue
        if _known(line, links) or _links_of_a_label(line, links):
            start = index
        elif not (_labelled(line) or _is_value(line, links)):
            break
    return start


def _after_source(lines: Sequence[str]) -> int:
    """The line after the last one that gives the source's address."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if "ource" in line and (match := _SOURCE.match(_bare(line))):
            return index + 1 if match["value"] else _next_written(lines, index + 1) + 1
    return len(lines)


def _next_written(lines: Sequence[str], index: int) -> int:
    """The first line from `index` on that is not blank."""
    found = (at for at in range(index, len(lines)) if lines[at].strip())
    return next(found, len(lines) - 1)


def _bare(line: str) -> str:
    """`line` without the stars of bold text and the sign of a list."""
    text = line.strip()
    if text[:1] in _LIST_SIGNS:
        sign = _LIST_SIGN.match(text)
        text = text[sign.end() if sign else 0 :]
    return text.replace("**", "").strip() if "**" in text else text


@lru_cache(maxsize=100)
def _known(line: str, links: PageLinks) -> _Line | None:
    """What `line` says, where its label is known and its value fits it."""
    if "ource" in line and (match := _SOURCE.match(line)):
        return _Line(_SOURCE_FIELD, match["what"] or "", match["value"])
    if line[:1] in {"p", "P"} and len(line) <= _LONGEST_VALUE:
        match = _PUBLISHED.fullmatch(line)
        if match and first_moment(match["value"]):
            return _Line(_PUBLISHED_FIELD, "", match["value"])
    match = _labelled(line)
    if match is None:
        return None
    kind = _kind(match["label"])
    if kind is None or not _fits(kind, match["value"], links):
        return None
    return _Line(kind, match["label"], match["value"])


def _labelled(line: str) -> re.Match[str] | None:
    """`line` as a label and a value."""
    return _LABELLED.fullmatch(line) if ":" in line else None


@lru_cache(maxsize=1_000)
def _kind(label: str) -> str | None:
    """What a label is about, where it is known."""
    folded = fold(label)
    return next((kind for pattern, kind in _KNOWN if pattern.fullmatch(folded)), None)


def _fits(kind: str, value: str, links: PageLinks) -> bool:
    """Whether `value` can be a value of a known field, and not just the end of a sentence."""
    if not value:
        return True
    if kind in {_EVENT, _PUBLISHED_FIELD, _MODIFIED}:
        return len(value) <= 2 * _LONGEST_VALUE and first_moment(value) is not None
    return _is_value(value, links)


def _is_value(line: str, links: PageLinks) -> bool:
    """Whether `line` is nothing but links, or a few words that make no sentence."""
    without = links.without(line)
    left = _bared(without)
    if not left:
        return True
    if without != line and not links.bare:
        # Words around a link make a sentence, which is no value.
        return False
    is_short = len(left) <= _LONGEST_VALUE and not left.endswith(_SENTENCE_END)
    return is_short and not _NOT_A_VALUE.match(left)


def _links_of_a_label(line: str, links: PageLinks) -> bool:
    """Whether `line` is a label of any kind followed by links alone, as only fields are."""
    match = _labelled(line)
    if match is None or "[" not in match["value"]:
        return False
    return not _bared(links.without(match["value"]))


def _bared(text: str) -> str:
    """`text` without what stands between values."""
    if text and not (_may_part(text[0], text[:2]) or _may_part(text[-1], text[-2:])):
        return text
    return _BETWEEN_VALUES.sub("", text)


def _may_part(char: str, two: str) -> bool:
    """Whether an end of a text may be between values: asked of every line, so not of a pattern."""
    return char in _SEPARATORS or char.isspace() or two == "et"


def _read(lines: Sequence[str], links: PageLinks) -> Iterator[tuple[_Line, list[str]]]:
    """Each field with the lines of its value; one without a label goes on with the last one."""
    current: tuple[_Line, list[str]] | None = None
    for raw in lines:
        line = _bare(raw)
        if not line:
            continue
        found = _known(line, links) or _unknown(line)
        if found is None and current is not None:
            current[1].append(line)
            continue
        if current is not None:
            yield current
        found = found or _Line(None, "", line)
        current = (found, [found.value] if found.value else [])
    if current is not None:
        yield current


def _unknown(line: str) -> _Line | None:
    match = _labelled(line)
    return _Line(None, match["label"], match["value"]) if match else None


def _fill(fields: Fields, lines: Sequence[str], links: PageLinks) -> None:
    for line, values in _read(lines, links):
        if line.kind in _FACETS:
            for value in values:
                _add_terms(fields, line.kind, value, links)
        elif not _fill_single(fields, line, " ".join(values), links):
            _keep(fields, line.label, " ".join(values), links)


def _fill_single(fields: Fields, line: _Line, value: str, links: PageLinks) -> bool:
    """Read a field that has one value; False where it says more, or nothing we know."""
    if line.kind == _SOURCE_FIELD:
        return _fill_source(fields, line.label, value, links)
    if line.kind == _AUTHOR:
        fields.author = plain_line(links.live(value))
        return True
    found = list(moments(value)) if line.kind else []
    if not found:
        return False
    if line.kind == _EVENT:
        fields.event = found[0].in_paris
    elif line.kind == _MODIFIED:
        fields.modified = found[0].in_paris
    else:
        fields.published = found[0].day
    return len(found) == 1


def _fill_source(fields: Fields, what: str, value: str, links: PageLinks) -> bool:
    """The source's address, and when it was modified, or only fetched."""
    address = _ADDRESS.search(value.replace("\\", ""))
    reference = next(links.references(value), None)
    if address:
        fields.source_address = address[0]
    elif reference and reference.link.address:
        fields.source_address = reference.link.address
    moment = first_moment(what)
    if moment and fold(what).startswith(("modifi", "mis")):
        fields.modified = moment.in_paris
    elif what:
        _keep(fields, "URL de la source", what, links)
    return fields.source_address is not None or not value


def _keep(fields: Fields, label: str, value: str, links: PageLinks) -> None:
    """Keep a field that we do not know, as Markdown."""
    label = label or "?"
    kept = links.live(value).strip()
    fields.other[label] = f"{fields.other[label]}\n{kept}" if label in fields.other else kept


def _add_terms(fields: Fields, facet: str, value: str, links: PageLinks) -> None:
    """The terms of one line: its links, else its words."""
    found = [
        Term(facet, each.link.text, each.link.address)
        for each in links.references(value)
        if each.link.text and not each.is_button
    ]
    if found and found[0].name.startswith("["):
        found = [_numbered_term(facet, value, term, links) for term in found[:1]]
    left = "" if found else _bared(links.without(value))
    if left:
        found = [Term(facet, plain_line(left))]
    known = {term.key for term in fields.terms}
    fields.terms.extend(term for term in found if term.key not in known)


def _numbered_term(facet: str, value: str, term: Term, links: PageLinks) -> Term:
    """A term of a page in plain text: its name is what stands before the number."""
    return Term(facet, plain_line(links.without(value)), term.address)


def _fill_gaps(fields: Fields, lines: Sequence[str], links: PageLinks) -> None:
    """Read the known fields that stand amid the text, where the end of the page has none."""
    facets = {term.facet for term in fields.terms}
    single = (fields.event, fields.published, fields.modified, fields.source_address)
    if all(single) and facets >= _FACETS:
        return
    elsewhere = Fields()
    for line in lines:
        if ":" in line or "ubli" in line:
            bare = _bare(line)
            if _known(bare, links):
                _fill(elsewhere, [bare], links)
    fields.event = fields.event or elsewhere.event
    fields.published = fields.published or elsewhere.published
    fields.modified = fields.modified or elsewhere.modified
    fields.source_address = fields.source_address or elsewhere.source_address
    fields.terms.extend(term for term in elsewhere.terms if term.facet not in facets)
