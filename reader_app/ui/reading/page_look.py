"""How the reader wants the page set: size, measure, line height and family."""

from typing import NamedTuple

from reader_app.domain.settings import Family, Settings
from reader_app.ui.theme import BOOK_FAMILY, CLEAR_FAMILY, PAGE_FAMILY, WINDOW_FAMILY

_USUAL = Settings()
_NAMES = {
    Family.SERIF: PAGE_FAMILY,
    Family.BOOK: BOOK_FAMILY,
    Family.SANS: WINDOW_FAMILY,
    Family.CLEAR: CLEAR_FAMILY,
}
# What a font of ours lacks is taken from the next one.
_AFTER = {
    Family.SERIF: ("DejaVu Serif",),
    Family.BOOK: (PAGE_FAMILY, "DejaVu Serif"),
    Family.SANS: ("DejaVu Sans",),
    Family.CLEAR: (WINDOW_FAMILY, "DejaVu Sans"),
}


class PageLook(NamedTuple):
    """`pixels` is the size of the running text, `measure` the column in characters.

    `line_height` is in hundredths of the size.
    """

    pixels: int = _USUAL.text_size
    family: Family = _USUAL.family
    measure: int = _USUAL.measure
    line_height: int = _USUAL.line_height

    @property
    def families(self) -> list[str]:
        """The names of the fonts, the first that has a letter is the one to set it."""
        return [_NAMES[self.family], *_AFTER[self.family]]


def look_of(settings: Settings) -> PageLook:
    """How these preferences want the page set."""
    return PageLook(settings.text_size, settings.family, settings.measure, settings.line_height)
