"""Any HTML to the canonical subset that the reading pane can set without danger.

Three steps: too deep a nesting is flattened before the parser, whose time grows with the square
of the depth; nh3 keeps what is allowed; the result is cut into tags and texts for the setting.
"""

import re
from collections.abc import Iterator, Set
from urllib.parse import urljoin

import nh3

DEEPEST = 50
_DEEPEST_PARSED = 500
_LARGEST_SPAN = 50


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _names(
    "blockquote caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td th thead tr ul"
)
_INLINES = _names("a b br code del em i s strong sub sup")
# These are set as divisions: without them the words on both sides would run together.
_DIVISIONS = _names(
    "address article aside center details fieldset figcaption figure footer header legend main nav"
    " section summary tfoot"
)
_VANISHING = _names(
    "applet audio button canvas embed form frame frameset head iframe math noscript object script"
    " select style svg template textarea title video"
)
_ATTRIBUTES = {
    "a": {"href", "id", "name"},
    "img": {"alt", "src"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    **{tag: {"id"} for tag in ("h1", "h2", "h3", "h4", "h5", "h6", "li", "p")},
}
_IDENTIFIER = re.compile(r"[^\s\"'<>&]{1,200}")
_LIKE_A_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")
# The parser closes these by itself, so that many of them in a row are not deep.
_SELF_CLOSING = _names(
    "area base br col dd dt embed hr img input li link meta optgroup option p param source tbody"
    " td tfoot th thead tr track wbr"
)
_VOID = _names("br hr img")
_CAPTION = '<div class="caption">'
_PIECE = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>|([^<]+|<)")


def clean(html: str, base: str | None = None) -> str:
    """`html` in the canonical subset, well formed; a relative address is taken from `base`."""
    return nh3.clean(
        flattened(html, _DEEPEST_PARSED),
        tags=set(_BLOCKS | _INLINES | _DIVISIONS),
        clean_content_tags=set(_VANISHING),
        attributes={tag: kept for tag, kept in _ATTRIBUTES.items() if tag != "img"},
        tag_attribute_values={"p": {"class": {"lede"}}},
        attribute_filter=_kept_attribute,
        url_schemes={"http", "https", "mailto"},
        url_relative=lambda address: _reachable(address, base),
        link_rel=None,
    )


def clean_source(html: str) -> str:
    """`html` in the subset that Markdown can say: with pictures, addresses as they are."""
    cleaned = nh3.clean(
        flattened(html, _DEEPEST_PARSED),
        tags=set(_BLOCKS | _INLINES | _DIVISIONS | {"img"}),
        clean_content_tags=set(_VANISHING),
        attributes=_ATTRIBUTES,
        attribute_filter=_kept_attribute,
        url_schemes={"http", "https", "mailto", "ftp"},
        link_rel=None,
    )
    return flattened(cleaned, DEEPEST, _VOID)


def flattened(html: str, deepest: int, uncounted: Set[str] = _SELF_CLOSING) -> str:
    """`html` without the tags that lie deeper than `deepest`; what they hold stays."""
    depth = 0
    kept = []
    at = 0
    for match in _LIKE_A_TAG.finditer(html):
        if match[2].lower() in uncounted:
            continue
        too_deep = depth > deepest if match[1] else depth >= deepest
        depth = max(0, depth - 1) if match[1] else depth + 1
        if too_deep:
            kept.append(html[at : match.start()])
            at = match.end()
    kept.append(html[at:])
    return "".join(kept)


class Piece:
    """A tag or a text of canonical HTML."""

    __slots__ = ("attributes", "closing", "tag", "text")

    def __init__(self, match: re.Match[str]) -> None:
        self.closing = bool(match[1])
        self.tag = match[2] or ""
        self.attributes = match[3] or ""
        self.text = match[0]
        if self.tag in _DIVISIONS:
            is_caption = self.tag == "figcaption" and not self.closing
            self.tag = "div"
            self.text = _CAPTION if is_caption else f"<{match[1]}div>"


def pieces(html: str) -> Iterator[Piece]:
    """The tags and texts of what `clean` gave, in order."""
    return map(Piece, _PIECE.finditer(html))


def _reachable(address: str, base: str | None) -> str | None:
    """A relative address in full; one inside the page as it is; None where it leads nowhere."""
    if address.startswith("#"):
        return address
    try:
        whole = urljoin(base or "", address)
    except ValueError:
        return None
    return whole if whole.lower().startswith(("http://", "https://")) else None


def _kept_attribute(_tag: str, name: str, value: str) -> str | None:
    """The value where it is harmless: no endless tables, no odd identifiers."""
    if name in {"colspan", "rowspan"}:
        return value if value.isdecimal() and 0 < int(value[:9]) <= _LARGEST_SPAN else None
    if name == "start":
        return value if value.isdecimal() and len(value) <= len("999999") else None
    if name in {"id", "name"}:
        return value if _IDENTIFIER.fullmatch(value) else None
    return value
