"""What a page is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Float:
    """A widget that stands in the page: `text` always follows it, `more` when it is opened.

    Both are HTML. The widget's height follows from its width.
    """

    widget: QWidget
    text: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class PageSource:
    """What a page is made of: HTML of our own canonical subset, and widgets between.

    `head` is how many paragraphs of `html` stand before the note's own text.
    `rest` is more HTML, set bit by bit after the page is shown. `lost` is the sentence that
    lost links show when pointed at. `top` is the free room above, in pixels.
    """

    html: str
    rest: tuple[str, ...] = ()
    floats: Sequence[Float] = ()
    foot: str = ""
    lost: str = ""
    top: int = 34
    head: int = 0
