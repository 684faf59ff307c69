"""What the reader prefers."""

from enum import StrEnum
from typing import NamedTuple

SMALLEST_TEXT = 12
LARGEST_TEXT = 51
NARROWEST_MEASURE = 40
WIDEST_MEASURE = 110
CLOSEST_LINES = 120
WIDEST_LINES = 220
SMALLEST_LIMIT = 10
LARGEST_LIMIT = 20_000
SLOWEST_VOICE = -100
QUICKEST_VOICE = 100


class Scheme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"


class Language(StrEnum):
    """The language of the window."""

    SYSTEM = "system"
    FRENCH = "fr"
    ENGLISH = "en"


class Family(StrEnum):
    """What the page is set in: two fonts with serifs, one without, one for dyslexic readers."""

    SERIF = "serif"
    BOOK = "book"
    SANS = "sans"
    CLEAR = "clear"


class Settings(NamedTuple):
    """Preferences, with their defaults. `text_size` is in pixels, `library` a folder or "".

    `by_count` are the facets of the sidebar that are sorted by count instead of by name.
    `measure` is the width of the page's column in characters, `line_height` in hundredths of
    the text size. `offline` is whether nothing is asked of the network, `goes_on` whether downloads
    that waited go on by themselves at the start, `largest_download` in MB. `keys` are those that
    the reader gave to actions, as ("mark", "Ctrl+D"); "" is none. `voice` reads aloud, "" is any,
    `voice_rate` from -100, the slowest, to 100.
    """

    scheme: Scheme = Scheme.SYSTEM
    language: Language = Language.SYSTEM
    text_size: int = 17
    library: str = ""
    by_count: tuple[str, ...] = ()
    family: Family = Family.SERIF
    measure: int = 70
    line_height: int = 155
    offline: bool = False
    goes_on: bool = False
    largest_download: int = 500
    keys: tuple[tuple[str, str], ...] = ()
    voice: str = ""
    voice_rate: int = 0
