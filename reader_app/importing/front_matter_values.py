"""What stands in front matter, in its three languages, as texts, lists and tables."""

import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any, NoReturn, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Table: TypeAlias = dict[str, Value]

_DEEPEST = 20
# The reader of TOML takes a time that grows with the square of the parts of one dotted name.
_MOST_DOTS = 500
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_YAML = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


class NotReadableError(Exception):
    """This is not what its signs promise, or more than front matter may hold."""


def read_yaml(text: str) -> Value:
    """The one value in `text`. Raises NotReadableError.

    Only the events of the safe loader are used, and every scalar stays as it is written: a date
    that does not exist is no error, `1.10` no number, and an alias cannot grow into a million.
    """
    try:
        events = iter(yaml.parse(text, Loader=_YAML))
        for event in events:
            if isinstance(event, DocumentStartEvent):
                value = _yaml_value(next(events), events, 0)
                if any(isinstance(event, DocumentStartEvent) for event in events):
                    _refuse("several documents")
                return value
    except yaml.YAMLError as error:
        raise NotReadableError(str(error)) from error
    return None


def _yaml_value(event: Event, events: Iterator[Event], depth: int) -> Value:
    if depth > _DEEPEST:
        _refuse("too deep")
    match event:
        case ScalarEvent():
            is_null = event.implicit[0] and event.value in _NULL
            return None if is_null else _clean(event.value)
        case SequenceStartEvent():
            return list(_yaml_items(events, depth))
        case MappingStartEvent():
            return _table(_yaml_pairs(events, depth))
        case _:
            raise NotReadableError("an alias" if isinstance(event, AliasEvent) else "no value")


def _yaml_items(events: Iterator[Event], depth: int) -> Iterator[Value]:
    for event in events:
        if isinstance(event, SequenceEndEvent):
            return
        yield _yaml_value(event, events, depth + 1)


def _yaml_pairs(events: Iterator[Event], depth: int) -> Iterator[tuple[str, Value]]:
    for event in events:
        if isinstance(event, MappingEndEvent):
            return
        if not isinstance(event, ScalarEvent):
            _refuse("a key that is no word")
        yield event.value, _yaml_value(next(events), events, depth + 1)


def read_toml(text: str) -> Value:
    """The table in `text`. Raises NotReadableError."""
    if any(line.count(".") > _MOST_DOTS for line in text.split("\n")):
        _refuse("too deep")
    try:
        return _plain(tomllib.loads(text, parse_float=str))
    except (ValueError, RecursionError) as error:
        raise NotReadableError(str(error)) from error


def read_json(text: str) -> tuple[Value, int]:
    """The value that `text` begins with, and where it ends. Raises NotReadableError."""
    try:
        found, end = _JSON.raw_decode(text)
        return _plain(found), end
    except (ValueError, RecursionError) as error:
        raise NotReadableError(str(error)) from error


def _plain(found: Any, depth: int = 0) -> Value:
    """What a reader of TOML or JSON has found, with every scalar as a text."""
    if depth > _DEEPEST:
        _refuse("too deep")
    match found:
        case None:
            return None
        case dict():
            return _table((name, _plain(value, depth + 1)) for name, value in found.items())
        case list():
            return [_plain(value, depth + 1) for value in found]
        case bool():
            return str(found).lower()
        case date() | datetime() | time():
            return found.isoformat()
        case _:
            return _clean(str(found))


def _table(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """A table in which a name that comes again is numbered, so that neither value is lost."""
    table: dict[str, Any] = {}
    seen: Counter[str] = Counter()
    for written, value in pairs:
        name = wanted = _clean(written)
        while name in table:
            seen[wanted] += 1
            name = f"{wanted} ({seen[wanted] + 1})"
        table[name] = value
    return table


_JSON = json.JSONDecoder(
    object_pairs_hook=_table, parse_float=str, parse_int=str, parse_constant=str
)


def _clean(text: str) -> str:
    """`text` as notes hold it: escapes of YAML and JSON can name what no file may contain."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text.replace("\r\n", "\n")))


def _refuse(why: str) -> NoReturn:
    raise NotReadableError(why)
