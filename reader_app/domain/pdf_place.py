"""Where a reader is in a document, and how they look at it."""

from enum import StrEnum
from typing import NamedTuple

QUARTERS = 4
"""Of a turn: a page stands in one of so many ways."""


class Fit(StrEnum):
    """What decides how large pages are."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


class PdfPlace(NamedTuple):
    """A place that outlives the window: `share` is how far down the page, `turns` are quarters.

    `page` counts from 1; `zoom` 1 is the size on paper, and says something where `fit` is FREE.
    `single` shows one page at a time, `dark` shows pages in inverted colours, `beside` leaves the
    note beside the document.
    """

    page: int = 1
    share: float = 0.0
    zoom: float = 1.0
    fit: Fit = Fit.WIDTH
    turns: int = 0
    single: bool = False
    dark: bool = False
    beside: bool = False
