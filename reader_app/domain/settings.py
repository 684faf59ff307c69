"""What the reader prefers."""

from enum import StrEnum
from typing import NamedTuple

SMALLEST_TEXT = 12
LARGEST_TEXT = 40


class Scheme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """The language of the window."""

    SYSTEM = "system"
    FRENCH = "fr"
    ENGLISH = "en"


class Settings(NamedTuple):
    """Preferences, with their defaults. `text_size` is in pixels, `library` a folder or "".

    `by_count` are the facets of the sidebar that are sorted by count instead of by name.
    """

    scheme: Scheme = Scheme.SYSTEM
    language: Language = Language.SYSTEM
    text_size: int = 17
    library: str = ""
    by_count: tuple[str, ...] = ()
