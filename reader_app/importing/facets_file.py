"""Which fields of front matter bring facets of their own, as `notes/facets.toml` says."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.taxonomy import YEAR
from reader_app.domain.words import fold

FACETS_FILE = "facets.toml"
_TABLE = "facets"


def read_facets(path: Path) -> dict[str, str]:
    """The facet of each name that front matter may use, the names folded; none without a file.

    Raises:
        FileError: The file cannot be read, or is not what it should be.
    """
    try:
        said = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        return _facets(said)
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise FileError(path, Reason.UNREADABLE, "not UTF-8") from error
    except OSError as error:
        raise FileError(path, Reason.UNREADABLE, error.strerror or "") from error
    except (tomllib.TOMLDecodeError, _NotAFacetError, RecursionError) as error:
        raise FileError(path, Reason.UNREADABLE, str(error)) from error


class _NotAFacetError(Exception):
    """Something in the file is not of the kind it should be."""


def _facets(said: Mapping[str, Any]) -> dict[str, str]:
    table = said.get(_TABLE, {})
    unknown = next((name for name in said if name != _TABLE), None)
    if unknown is not None:
        raise _NotAFacetError(f"{unknown} stands outside [{_TABLE}]")
    if not isinstance(table, dict):
        raise _NotAFacetError(f"{_TABLE} is not a table")
    return {fold(name): _facet(name, facet) for name, facet in table.items()}


def _facet(name: str, facet: object) -> str:
    """The facet's name. Years are made from dates, and a colon begins what is no facet."""
    if not isinstance(facet, str) or not facet.strip():
        raise _NotAFacetError(f"{name} is not the name of a facet")
    wanted = " ".join(facet.split())
    if wanted == YEAR or wanted.startswith(":"):
        raise _NotAFacetError(f"{name}: no facet may be called {wanted}")
    return wanted
