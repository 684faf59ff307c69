"""The fields of front matter, by whatever program wrote it, as those of a note."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeGuard
from urllib.parse import urljoin

from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Term
from reader_app.domain.words import fold
from reader_app.importing.front_matter_dates import moment_of
from reader_app.importing.front_matter_values import Table, Value
from reader_app.importing.titles import short
from reader_app.importing.wiki_links import without_wiki_links

LONGEST_TERM = 100
MOST_TERMS = 200
_PARAMS = "params"
_JEKYLL_LIST = "categories"
_ADDRESS = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)
_BRACKETS = re.compile(r"\[(.*)\]", re.DOTALL)
_HASH_TAGS = re.compile(r"#[^\s#,]+(?:[\s,]+#[^\s#,]+)*")
# Which names feed which facet, unless the library's `facets.toml` says otherwise.
_FACETS = {
    TYPE: ("type", "types", "category", "categorie", "categories"),
    THEME: (
        *("tag", "tags", "theme", "themes", "thematique", "thematiques"),
        *("keyword", "keywords", "mots-cles"),
    ),
    TERRITORY: ("territoire", "territoires", "territory", "territories", "place", "places"),
}
# Of the names of one field, the first that says something is taken; the others are kept as well.
_SINGLES = {
    "title": ("title", "titre"),
    "summary": ("description", "summary", "resume"),
    "event": ("event", "evenement"),
    "published": ("publishdate", "published", "date", "created"),
    "modified": ("lastmod", "modified", "updated"),
    "address": ("url", "source", "canonical", "canonicalurl", "canonical_url", "source_url"),
    "language": ("lang", "language", "langue"),
    "author": ("author", "authors", "auteur", "auteurs"),
    "aliases": ("alias", "aliases"),
}
_FACET_OF = {name: facet for facet, names in _FACETS.items() for name in names}
_FIELD_OF = {name: kind for kind, names in _SINGLES.items() for name in names}
_RANKS = {name: rank for rank, name in enumerate(_FIELD_OF)}


@dataclass(slots=True)
class Front:
    """What front matter says of a note. `other` keeps all that no field of a note holds whole."""

    title: str = ""
    summary: str = ""
    event: datetime | None = None
    published: date | None = None
    modified: datetime | None = None
    address: str | None = None
    language: str = ""
    author: str | None = None
    aliases: list[str] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    other: dict[str, str] = field(default_factory=dict)


def is_field(name: str) -> bool:
    """Whether a note has a field or a facet that front matter calls so."""
    folded = fold(name)
    return folded in _FIELD_OF or folded in _FACET_OF


def read_fields(values: Table, facets: Mapping[str, str]) -> Front:
    """The fields in `values`; `facets` are the library's own: folded name to facet."""
    front = Front()
    ranked = sorted(_flat(values), key=_rank)
    for name, value in ranked:
        folded = fold(name.removeprefix(f"{_PARAMS}."))
        facet = facets.get(folded) or _FACET_OF.get(folded)
        is_whole = bool(facet) and _take_terms(front, facet or "", folded, value)
        if not facet or folded in _FIELD_OF:
            is_whole = _take_single(front, _FIELD_OF.get(folded, ""), value) or is_whole
        if not is_whole:
            _keep(front.other, name, _text(value))
    front.aliases = list(_whole(front.aliases, front.address))
    return front


def _flat(values: Table) -> Iterator[tuple[str, Value]]:
    """Every field, with those under Hugo's `params` as if they stood beside the others."""
    for name, value in values.items():
        if name == _PARAMS and isinstance(value, dict):
            yield from ((f"{_PARAMS}.{inner}", found) for inner, found in value.items())
        else:
            yield name, value


def _rank(named: tuple[str, Value]) -> tuple[int, bool]:
    name = named[0].removeprefix(f"{_PARAMS}.")
    return _RANKS.get(fold(name), len(_RANKS)), name != named[0]


def _take_single(front: Front, kind: str, value: Value) -> bool:
    """Put a value into its field; False where the field does not hold all of it."""
    if not kind:
        return False
    if value is None:
        return True
    text = ", ".join(value) if kind == "author" and _are_texts(value) else value
    if kind == "aliases":
        return _take_aliases(front, value)
    if not isinstance(text, str) or getattr(front, kind):
        return False
    return _TAKERS[kind](front, text)


def _take_title(front: Front, text: str) -> bool:
    whole = " ".join(text.split())
    front.title = short(whole)
    return front.title == whole


def _take_summary(front: Front, text: str) -> bool:
    front.summary = text.strip()
    return True


def _take_author(front: Front, text: str) -> bool:
    front.author = " ".join(without_wiki_links(text).split()) or None
    return True


def _take_language(front: Front, text: str) -> bool:
    match = _LANGUAGE.fullmatch(text.strip())
    front.language = match[1].lower() if match else ""
    return front.language == text


def _take_address(front: Front, text: str) -> bool:
    """An address of the web; a path of a site that is not named is only another name."""
    if text.startswith("/"):
        front.aliases.append(text)
    elif _ADDRESS.fullmatch(text.strip()):
        front.address = text.strip()
    return front.address is not None


def _take_event(front: Front, text: str) -> bool:
    front.event = moment_of(text)
    return front.event is not None and _is_whole_moment(text, front.event)


def _take_modified(front: Front, text: str) -> bool:
    front.modified = moment_of(text)
    return front.modified is not None and _is_whole_moment(text, front.modified)


def _take_published(front: Front, text: str) -> bool:
    """The day; what is said beyond, an hour or only a year, is kept in the words of the file."""
    moment = moment_of(text)
    front.published = moment.date() if moment else None
    return front.published is not None and front.published.isoformat() == text.strip()


def _is_whole_moment(text: str, moment: datetime) -> bool:
    """Whether `text` says this moment and nothing else."""
    try:
        said = datetime.fromisoformat(text.strip())
    except ValueError:
        return False
    return said.replace(tzinfo=said.tzinfo or moment.tzinfo) == moment


_TAKERS: Mapping[str, Callable[[Front, str], bool]] = {
    "title": _take_title,
    "summary": _take_summary,
    "event": _take_event,
    "published": _take_published,
    "modified": _take_modified,
    "address": _take_address,
    "language": _take_language,
    "author": _take_author,
}


def _take_aliases(front: Front, value: Value) -> bool:
    """Addresses and paths are other keys of the note; names, as Obsidian has them, are kept."""
    said = value if isinstance(value, list) else [value]
    for each in said:
        if isinstance(each, str) and (each.startswith("/") or _ADDRESS.fullmatch(each)):
            front.aliases.append(each)
    return all(isinstance(each, str) and _ADDRESS.fullmatch(each) for each in said)


def _whole(aliases: list[str], address: str | None) -> Iterator[str]:
    """The aliases as addresses; a path needs the note's own to be one."""
    for alias in aliases:
        if not alias.startswith("/"):
            yield alias
        elif address:
            try:
                yield urljoin(address, alias)
            except ValueError:
                continue


def _take_terms(front: Front, facet: str, name: str, value: Value) -> bool:
    """Put the terms of one field in; False where it holds anything but short words."""
    if value is None:
        return True
    said: Value = [*_listed(name, value)] if isinstance(value, str) else value
    if not _are_texts(said):
        return False
    names = [" ".join(each.split()).removeprefix("#").strip() for each in said if each]
    if len(names) > MOST_TERMS or any(len(each) > LONGEST_TERM for each in names):
        return False
    known = set(front.terms)
    wanted = dict.fromkeys(Term(facet, each) for each in names if each)
    front.terms.extend(term for term in wanted if term not in known)
    return True


def _listed(name: str, text: str) -> list[str]:
    """The names in one string, as lists were written before there were lists."""
    text = text.strip()
    brackets = _BRACKETS.fullmatch(text)
    if brackets:
        return [each.strip().strip("\"'") for each in brackets[1].split(",")]
    if _HASH_TAGS.fullmatch(text):
        return re.split(r"[\s,]+", text)
    if "," in text:
        return text.split(",")
    return text.split() if name == _JEKYLL_LIST else [text]


def _are_texts(value: Value) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _keep(other: dict[str, str], name: str, text: str) -> None:
    """Keep a field that no field of a note holds; two of one name stand below each other."""
    other[name] = f"{other[name]}\n{text}" if name in other else text


def _text(value: Value) -> str:
    """A value that is kept: a list of lines as lines, what is more than that as JSON."""
    if value is None or isinstance(value, str):
        return value or ""
    if _are_texts(value) and not any("\n" in each for each in value):
        return "\n".join(value)
    return json.dumps(value, ensure_ascii=False)
