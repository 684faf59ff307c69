"""The language of the command line: as in the window, and from the same catalogues."""

import locale
import os
import sys
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from reader_app.cli.catalogue import Catalogue
from reader_app.domain.settings import Language
from reader_app.places import find_places
from reader_app.storage.settings_file import read_settings

Say: TypeAlias = Callable[[str], str]
"""Makes of an English sentence that of the reader; `str` leaves it English."""

_FRENCH = Language.FRENCH.value
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_PLAIN = ("C", "POSIX")


def tr(sentence: str, _comment: str = "", count: int | None = None) -> str:
    """An English sentence in the reader's language; `%n` in it is `count`.

    The comment stays empty: Qt's tool that gathers the sentences reads a call by its places.
    """
    language = _language()
    forms = _catalogue(language).forms(sentence)
    if count is None:
        return forms[0] if forms else sentence
    is_one = count <= 1 if language == _FRENCH else count == 1
    form = forms[0 if is_one else -1] if forms else sentence
    return form.replace("%n", str(count))


@cache
def _language() -> str:
    chosen = read_settings(find_places().settings_file).language
    return language_of(chosen, os.environ, sys.platform).value


@cache
def _catalogue(language: str) -> Catalogue:
    return Catalogue(find_places().translations / f"lutrin_{language}.qm")


def language_of(chosen: Language, variables: Mapping[str, str], platform: str) -> Language:
    """What the reader chose in the window, else the system's language where that is French.

    Scripts that set LC_ALL=C want the same words on every machine.
    """
    if variables.get("LC_ALL", "").split(".")[0] in _PLAIN:
        return Language.ENGLISH
    if chosen is not Language.SYSTEM:
        return chosen
    named = next((variables[each] for each in _VARIABLES if variables.get(each)), "")
    if not named and platform == "win32":
        # Windows tells it in English: "French_France".
        named = locale.getlocale()[0] or ""
    return Language.FRENCH if named[:2].lower() == _FRENCH else Language.ENGLISH
