"""How a page is set: its style sheet, its measure, and what neither HTML nor CSS can say."""

from collections.abc import Iterator
from html import escape
from math import ceil
from typing import TypeAlias

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFragment,
    QTextList,
    QTextListFormat,
)

from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.tables import set_tables
from reader_app.ui.theme import WINDOW_FAMILY, Tokens

LOST_CLASS = 'class="lost"'
_SAMPLE = (
    "Ce partenariat a vocation à contribuer à l’animation de la vie associative des territoires"
)
# Below this, a left margin is no quote's.
QUOTE_INDENT = 22
CODE_PAD = 12
_FOOTNOTE = "fn"
_NARROW = "\u202f"
_KEEPING = '<span style="white-space:pre-wrap">'
_PRE, _PRE_END = ("pre>", "pre "), "/pre>"
_DOTTED = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
_CODE_END = "\n</code></pre>"
_Change: TypeAlias = tuple[int, int, QTextCharFormat]


def page_font(look: PageLook) -> QFont:
    """The font of the running text."""
    font = QFont()
    font.setFamilies(look.families)
    font.setPixelSize(look.pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def measure(look: PageLook) -> float:
    """How wide the column is in pixels, for about as many characters as wanted."""
    width = QFontMetricsF(page_font(look)).horizontalAdvance(_SAMPLE)
    return width / len(_SAMPLE) * look.measure


def ready(html: str, lost: str) -> str:
    """`html` as it is set: a lost link says `lost` when pointed at, code ends on its last line.

    Qt makes a plain space of a narrow no-break one (6.11), unless white space is to be kept.
    """
    marked = html.replace(LOST_CLASS, f'{LOST_CLASS} title="{escape(lost)}"')
    kept = _keeping_narrow(marked) if _NARROW in marked else marked
    return kept.replace(_CODE_END, _CODE_END.lstrip())


def _keeping_narrow(html: str) -> str:
    """`html` with each text kept as it is from its first narrow space to its last.

    One span for each of them would be dear on a page that has thousands.
    """
    is_code = False
    parts = html.split("<")
    for number, part in enumerate(parts):
        if part.startswith(_PRE) or part.startswith(_PRE_END):
            is_code = not part.startswith(_PRE_END)
        # In a tag's own words it says nothing that is set; code is kept as it is.
        first, last = part.find(_NARROW, part.rfind(">") + 1), part.rfind(_NARROW) + 1
        if first >= 0 and not is_code:
            kept = _in_one_line(part[first:last])
            parts[number] = f"{part[:first]}{_KEEPING}{kept}</span>{part[last:]}"
    return "<".join(parts)


def _in_one_line(text: str) -> str:
    """`text` with a single space for each run of blanks, as HTML sets them."""
    for blank in "\t\n\r\f":
        text = text.replace(blank, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def style_sheet(tokens: Tokens, look: PageLook) -> str:
    """What CSS can say of a page that is to look so."""
    pixels = look.pixels
    lead = _leading(page_font(look), look.line_height / 100, pixels)
    small = round(pixels * 0.94)
    # Titles grow less than the text, and the small print never gets too small to read.
    title = round(pixels * 1.2 + 7)
    fine = max(12, round(pixels * 0.5 + 4.5))
    ui = f"font-family:'{WINDOW_FAMILY}'"
    close = _leading(QFont(WINDOW_FAMILY), 1.24)
    roomy = _leading(QFont(WINDOW_FAMILY), 1.45)
    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    code = f"font-family:'{mono}';font-size:{round(pixels * 0.8)}px;background-color:{tokens.code}"
    gap = round(pixels * 0.82)
    return f"""
p, li, dt, dd {{ line-height:{lead}% }}
p {{ margin:0 0 {gap}px 0 }}
a {{ color:{tokens.accent}; text-decoration:underline }}
b, strong, dt {{ font-weight:600 }}
h1, h2, h3, h4, h5, h6 {{ {ui}; font-weight:600; line-height:{close}% }}
h1 {{ font-size:{title}px; margin:0 0 {round(pixels * 0.6)}px 0 }}
h2 {{ font-size:{round(pixels * 1.2)}px;
    margin:{round(pixels * 1.7)}px 0 {round(pixels * 0.55)}px 0 }}
h3 {{ font-size:{round(pixels * 1.03)}px;
    margin:{round(pixels * 1.4)}px 0 {round(pixels * 0.4)}px 0 }}
h4, h5, h6 {{ font-size:{pixels}px; margin:{round(pixels * 1.2)}px 0 {round(pixels * 0.4)}px 0 }}
ul, ol {{ margin:0 0 {gap}px 0 }}
li {{ margin:0 0 {round(pixels * 0.3)}px 0 }}
li ul, li ol {{ margin:0 }}
hr {{ background-color:{tokens.line_strong} }}
dd {{ margin:0 0 {gap}px 18px }}
blockquote {{ color:{tokens.ink_soft}; font-style:italic;
    margin:4px 18px {gap}px {QUOTE_INDENT}px }}
pre {{ {code}; white-space:pre-wrap;
    margin:{gap + 8}px {CODE_PAD}px {gap + 8}px {CODE_PAD}px }}
code {{ {code} }}
table {{ border-collapse:collapse }}
th {{ {ui}; font-size:{round(pixels * 0.77)}px; font-weight:600; padding:7px 12px 7px 0;
    text-align:left }}
td {{ {ui}; font-size:{round(pixels * 0.83)}px; padding:7px 12px 7px 0 }}
.lede {{ font-size:{round(pixels * 1.06)}px }}
.caption {{ {ui}; font-size:{fine + 1}px; color:{tokens.ink_soft}; line-height:{roomy}%;
    margin:0 0 {gap}px 0 }}
.lost {{ color:{tokens.ink_faint} }}
.meta, .aside, .byline, .foot {{ {ui}; font-size:{fine}px; color:{tokens.ink_soft};
    line-height:{roomy}% }}
.meta a {{ color:{tokens.ink_soft}; text-decoration:none }}
.meta {{ margin:0 44px 14px 0 }}
.aside {{ color:{tokens.ink_faint}; margin:0 0 14px 0 }}
.byline {{ margin:0 0 14px 0 }}
.foot a {{ font-size:{fine - 1}px }}
.foot {{ color:{tokens.ink_faint}; font-size:{fine - 1}px; margin:{round(pixels * 1.4)}px 0 0 0 }}
.near-title {{ {ui}; font-size:{fine - 1}px; font-weight:600; color:{tokens.ink_soft};
    margin:{round(pixels * 0.9)}px 0 4px 0 }}
.near {{ {ui}; font-size:{fine}px; color:{tokens.ink_faint}; line-height:{roomy}%;
    margin:0 0 3px 0 }}
.nothing {{ {ui}; font-size:15px; color:{tokens.ink_soft}; line-height:{roomy}%;
    text-align:center; margin:0 }}
.transcript p, .transcript li, .transcript dd {{ font-size:{small}px }}
.transcript-title {{ {ui}; font-size:{small}px; font-weight:600; margin:6px 0 8px 0 }}
"""


def typeset(first: QTextBlock, end: int, tokens: Tokens, html: str, lost: str) -> None:
    """Set what CSS cannot say in the blocks from `first` up to the position `end`.

    They were made of `html`, which tells what to look for. `lost` is what lost links say.
    """
    document = first.document()
    changes: list[_Change] = []
    has_lost = LOST_CLASS in html
    has_notes = f'id="{_FOOTNOTE}' in html
    block = first
    while block.isValid() and block.position() < end:
        if block.blockFormat().headingLevel():
            changes += _plain_sized(block)
        if has_lost:
            changes += _dotted(block, lost, QColor(tokens.ink_faint))
        items = block.textList()
        if items is not None:
            _undot(items)
            changes += _small(block, document.defaultFont(), tokens) if has_notes else ()
        block = block.next()
    cursor = QTextCursor(document)
    for position, length, style in changes:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(style)
    set_tables(document.rootFrame(), first.position(), end, tokens)


def _leading(font: QFont, factor: float, pixels: int = 100) -> int:
    """The line height of `factor` em as CSS wants it here: in per cent of the font's line box.

    Qt rounds the box up to whole pixels, which tells at the size of running text.
    """
    font.setPixelSize(pixels)
    return round(100 * factor * pixels / ceil(QFontMetricsF(font).height()))


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _plain_sized(block: QTextBlock) -> Iterator[_Change]:
    """The fragments of a heading without the size adjustment that multiplies the CSS size."""
    for fragment in _fragments(block):
        style = fragment.charFormat()
        style.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        yield fragment.position(), fragment.length(), style


def _undot(items: QTextList) -> None:
    """Take Qt's dots from a list: the page draws its own."""
    style = items.format()
    if style.style() in _DOTTED:
        style.setStyle(QTextListFormat.Style.ListStyleUndefined)
        items.setFormat(style)


def _small(block: QTextBlock, font: QFont, tokens: Tokens) -> Iterator[_Change]:
    """A footnote, which is set smaller; nothing of any other item of a list."""
    fragments = list(_fragments(block))
    names = fragments[0].charFormat().anchorNames() if fragments else []
    if not any(name.startswith(_FOOTNOTE) for name in names):
        return
    small = QTextCharFormat()
    small.setProperty(QTextFormat.Property.FontPixelSize, round(font.pixelSize() * 0.83))
    QTextCursor(block).mergeBlockCharFormat(small)
    for fragment in fragments:
        style = fragment.charFormat()
        style.merge(small)
        if not style.isAnchor():
            style.setForeground(QColor(tokens.ink_soft))
        yield fragment.position(), fragment.length(), style


def _dotted(block: QTextBlock, lost: str, colour: QColor) -> Iterator[_Change]:
    """The lost links of a block; CSS knows no dotted line."""
    for fragment in _fragments(block):
        style = fragment.charFormat()
        if style.toolTip() == lost:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            style.setUnderlineColor(colour)
            yield fragment.position(), fragment.length(), style
