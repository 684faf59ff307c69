"""The front matter of a Markdown file: is there any, and where does the text begin?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeGuard

from reader_app.importing.front_matter_fields import is_field
from reader_app.importing.front_matter_values import (
    NotReadableError,
    Table,
    Value,
    read_json,
    read_toml,
    read_yaml,
)

LARGEST_FRONT_MATTER = 65_536
_YAML_OPENING = re.compile(r"---[ \t]*\n")
_YAML_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_TOML_OPENING = re.compile(r"\+\+\+[ \t]*\n")
_TOML_CLOSING = re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE)
_JSON_OPENING = re.compile(r"\{\s*\"")
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")
# A line of text between two rules is no front matter that went wrong.
_KEY_LINE = re.compile(r"\s*(?:#[^\n]*\n\s*)*[\"']?[\w.-]+[\"']?\s*[:=](?:\s|\Z)")
_WORD = re.compile(r"[\w.-]+(?: \(\d+\))?")


@dataclass(frozen=True, slots=True)
class Split:
    """A file's front matter and the text below it.

    `values` is None where there is none; the text is then the whole file. `unreadable` says that
    there is something that was meant as front matter and cannot be read as such.
    """

    text: str
    values: Table | None = None
    unreadable: bool = False


def split_off_front_matter(text: str) -> Split:
    """The front matter at the start of `text`: YAML, TOML or JSON. Whatever is none stays text."""
    if opening := _YAML_OPENING.match(text):
        return _between(text, opening.end(), _YAML_CLOSING, read_yaml)
    if opening := _TOML_OPENING.match(text):
        return _between(text, opening.end(), _TOML_CLOSING, read_toml)
    if _JSON_OPENING.match(text):
        return _object(text)
    return Split(text)


def _between(
    text: str, start: int, closing: re.Pattern[str], read: Callable[[str], Value]
) -> Split:
    """The front matter from `start` to the line that closes it."""
    end = closing.search(text, start)
    if end is None:
        return Split(text)
    inside, below = text[start : end.start()], text[end.end() :]
    if not inside.strip():
        return Split(below, {})
    is_meant = _KEY_LINE.match(inside) is not None
    if len(inside) > LARGEST_FRONT_MATTER:
        return Split(text, unreadable=is_meant)
    try:
        values = read(inside)
    except NotReadableError:
        return Split(text, unreadable=is_meant)
    return Split(below, values) if _says_something(values, inside) else Split(text)


def _object(text: str) -> Split:
    """The front matter that is a JSON object."""
    try:
        values, end = read_json(text[:LARGEST_FRONT_MATTER])
    except NotReadableError:
        return Split(text, unreadable=True)
    line_end = _LINE_END.match(text, end)
    if line_end is None or not _says_something(values, text):
        return Split(text)
    return Split(text[line_end.end() :], values)


def _says_something(values: Value, inside: str) -> TypeGuard[Table]:
    """Whether these are fields, and not a text with a colon between two rules.

    One field that is known is enough; else every name must be one word, and no blank line may
    follow the opening, as it does after a rule.
    """
    if not isinstance(values, dict) or not values:
        return False
    if any(map(is_field, values)):
        return True
    return not inside.startswith("\n") and all(map(_WORD.fullmatch, values))
