"""The tree of a library's terms, as `notes/terms.toml` gives it: see docs/formats.md."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.taxonomy import TermKey, TermPlace

TERMS_FILE = "terms.toml"


def read_terms(path: Path) -> list[TermPlace]:
    """The places of the terms in the file at `path`; none where there is no file.

    Raises:
        FileError: The file cannot be read, or is not what it should be.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        raise FileError(path, Reason.UNREADABLE, "not UTF-8") from error
    except OSError as error:
        raise FileError(path, Reason.UNREADABLE, error.strerror or "") from error
    try:
        return list(_places(tomllib.loads(text)))
    except (tomllib.TOMLDecodeError, _NotATermError, RecursionError) as error:
        raise FileError(path, Reason.UNREADABLE, str(error)) from error


class _NotATermError(Exception):
    """Something in the file is not of the kind it should be."""


def _places(facets: Mapping[str, Any]) -> Iterator[TermPlace]:
    for facet, terms in facets.items():
        for name, said in _table(terms, facet).items():
            yield _place(TermKey(facet, name), _table(said, f"{facet}.{name}"))


def _place(key: TermKey, said: Mapping[str, Any]) -> TermPlace:
    where = f"{key.facet}.{key.name}"
    order = said.get("order")
    if order is not None and (not isinstance(order, int) or isinstance(order, bool)):
        raise _NotATermError(f"{where}: order is not a whole number")
    return TermPlace(
        key,
        _names(said.get("broader", []), f"{where}: broader"),
        order,
        _names(said.get("spellings", []), f"{where}: spellings"),
    )


def _table(said: object, where: str) -> Mapping[str, Any]:
    if not isinstance(said, dict):
        raise _NotATermError(f"{where} is not a table")
    return said


def _names(said: object, where: str) -> tuple[str, ...]:
    """One name, or a list of them."""
    names = [said] if isinstance(said, str) else said
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise _NotATermError(f"{where} is not a name or a list of names")
    return tuple(dict.fromkeys(names))
