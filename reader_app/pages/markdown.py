"""Markdown to plain text: what a reader would see, without its signs.

A light scanner, not a full parser: it runs over every note of an import, where markdown-it
would take forty times as long. It is linear in the length of the text, whatever that holds.
"""

import re

from reader_app.pages.inline import Definitions, shown

LARGEST_TEXT = 200_000
# A full parser takes a time that grows with the square of these.
_MOST_UNCLOSED_BRACKETS = 2_000
_FENCED = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}+(?=[^`\n]*+(?:\n|\Z))|~{3,}+)[^\n]*+(?:\n|\Z)(?P<code>.*?)"
    r"(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<label>[^\^\[\]\n][^\[\]\n]{0,199})\]:[ \t]*(?:<[^<>\n]*>|\S+)"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_TABLE = re.compile(
    r"^[^\n|]*\|[^\n]*\n"
    r"(?=[^\n]*\|)[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n|\Z)"
    r"(?:[^\n|]*\|[^\n]*(?:\n|\Z))*",
    re.MULTILINE,
)
_RULE_ROW = re.compile(r"^[ \t|:-]+$", re.MULTILINE)
_CELL = re.compile(r"(?<!\\)\|")
# What may stand at the start of a line: quotes, then a heading, a rule, or the sign of a list, of
# a definition or of a footnote. In one pattern, since every line of every note is tried; it begins
# with the line end before, for which Python runs through a text faster than for a line's start.
_LINE_START = re.compile(
    r"\n[ \t]*(?=[>#=*_+:\[-])(?P<quote>>[ \t>]*)?"
    r"(?:(?P<heading>#{1,6}(?:[ \t]+(?P<title>[^\n]*?))?(?:[ \t]+#+)?[ \t]*$)"
    r"|(?P<rule>(?:-[ \t]*-[ \t-]*|=[= \t]*|\*[ \t]*\*[ \t]*\*[ \t*]*|_[ \t]*_[ \t]*_[ \t_]*)$)"
    r"|(?P<opening>(?:[-*+:](?=[ \t])|\[\^[^\]\s]+\]:)[ \t]*))?",
    re.MULTILINE,
)
_HIDDEN = re.compile(
    r"<(?:(?P<comment>!--)|(?P<tag>script|style|iframe|object|noscript|template|svg|math"
    r"|textarea|select|title)\b)",
    re.IGNORECASE,
)
# Names and titles are asked for by the dozen in each note, and most hold no sign at all.
_ANY_SIGN = re.compile(r"[\\`<>&\[\]*_~#|=\n]")
_SIGN_AHEAD = re.compile(r"[ \t]*[-+:][ \t]")
SOFT_HYPHEN = "\u00ad"
# asso-⏎ciative, but neither sous-⏎préfet nor porte-à-⏎porte.
_CUT_WORD = re.compile(
    r"(?<![^\W_])(?<!-)((?:[^\W\d_]+-)*)([^\W\d_]+)-\n[ \t]{0,3}(?=[a-zß-öø-ÿœ])(?!(?:et|ni|ou)\b)"
)
_BEFORE_HYPHEN = frozenset(
    {
        "après",
        "arrière",
        "avant",
        "celle",
        "celles",
        "celui",
        "ceux",
        "contre",
        "demi",
        "elle",
        "elles",
        "entre",
        "eux",
        "ex",
        "grand",
        "haut",
        "lui",
        "mi",
        "moi",
        "non",
        "nous",
        "peut",
        "porte",
        "quasi",
        "rendez",
        "semi",
        "soi",
        "sous",
        "sud",
        "nord",
        "est",
        "ouest",
        "toi",
        "un",
        "vice",
        "vous",
    }
)
_BREAK = re.compile(r"\n\s*\n")
_BLANKS = re.compile(r"[ \t\n\f\v]+")


def plain_text(markdown: str) -> str:
    """The text of `markdown` without its signs: paragraphs and list items on lines of their own.

    The texts of links stay, their addresses go, and so do scripts and the like.
    """
    text = markdown
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    definitions = frozenset[str]()
    if "]:" in text:
        definitions = frozenset(label.casefold() for label in _DEFINITION.findall(text))
        text = _DEFINITION.sub("", text)
    if "```" not in text and "~~~" not in text:
        return _prose(text, definitions)
    return "\n".join(part for part in _parts(text, definitions) if part)


def rejoined(prose: str) -> str:
    """`prose` with the words whole that were cut at a line's end, as texts off paper have them.

    A soft hyphen stands where the word was cut; the hyphen stays where it belongs to the word.
    """
    return _CUT_WORD.sub(_whole, prose) if "-\n" in prose else prose


def plain_line(markdown: str) -> str:
    """The text of `markdown` in one line, as a title or a name needs it."""
    is_plain = not (_ANY_SIGN.search(markdown) or _SIGN_AHEAD.match(markdown))
    text = markdown if is_plain else plain_text(markdown)
    return " ".join(text.split())


def too_heavy(markdown: str) -> bool:
    """Whether `markdown` is so long or so odd that it is set as plain paragraphs."""
    unclosed = markdown.count("[") - markdown.count("]")
    return len(markdown) > LARGEST_TEXT or unclosed > _MOST_UNCLOSED_BRACKETS


def _parts(text: str, definitions: Definitions) -> list[str]:
    """Prose and fenced code in turn."""
    parts = []
    at = 0
    for match in _FENCED.finditer(text):
        parts.append(_prose(text[at : match.start()], definitions))
        parts.append(match["code"].rstrip("\n"))
        at = match.end()
    parts.append(_prose(text[at:], definitions))
    return parts


def _prose(text: str, definitions: Definitions) -> str:
    """`text` without the signs of blocks, then without those inside them."""
    if "<" in text:
        text = without_hidden(text)
    text = rejoined(text)
    if "|" in text:
        text = _TABLE.sub(_rows, text)
    text = _LINE_START.sub(_without_sign, f"\n{text}")[1:]
    paragraphs = (shown(each, definitions) for each in _BREAK.split(text))
    return "\n".join(_lines(each) for each in paragraphs if each)


def _whole(match: re.Match[str]) -> str:
    before, part = match.groups()
    belongs = before or part.lower() in _BEFORE_HYPHEN
    return f"{before}{part}{'-' if belongs else SOFT_HYPHEN}"


def _without_sign(match: re.Match[str]) -> str:
    if match["heading"]:
        return f"\n\n\n{match['title'] or ''}\n\n"
    if match["opening"]:
        return "\n\n\n"
    return "\n" if match["rule"] or match["quote"] else match[0]


def _rows(match: re.Match[str]) -> str:
    """A table's rows as paragraphs, its cells parted by spaces."""
    rows = _RULE_ROW.sub("", match[0])
    return "\n\n" + _CELL.sub(" ", rows).replace("\n", "\n\n")


def _lines(paragraph: str) -> str:
    """`paragraph` in one line, or in several where tags have parted it."""
    if "\n\n" in paragraph:
        return "\n".join(_lines(each) for each in _BREAK.split(paragraph) if each.strip())
    if _is_uneven(paragraph):
        paragraph = _BLANKS.sub(" ", paragraph)
    return paragraph.strip(" ")


def _is_uneven(paragraph: str) -> bool:
    """Whether there are other blanks than single spaces: asked of every paragraph of every note."""
    return (
        "\n" in paragraph
        or "  " in paragraph
        or "\t" in paragraph
        or "\f" in paragraph
        or "\v" in paragraph
    )


def without_hidden(text: str) -> str:
    """`text` without comments, scripts and other elements whose content is not for reading.

    One that is never closed takes the rest with it, as it does in a browser.
    """
    kept = []
    at = 0
    while match := _HIDDEN.search(text, at):
        kept.append(text[at : match.start()])
        closing = r"-->" if match["comment"] else rf"</{match['tag']}\s*>"
        end = re.compile(closing, re.IGNORECASE).search(text, match.end())
        if end is None:
            return "".join(kept)
        at = end.end()
    kept.append(text[at:])
    return "".join(kept)
