"""What a note is called, when its source does not say."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urlsplit

from reader_app.domain.words import places, split
from reader_app.pages.markdown import plain_line, plain_text

LONGEST_TITLE = 300
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(\S[^\n]*)$", re.MULTILINE)
_FIRST = re.compile(r"^[ \t]{0,3}#[ \t]+(\S[^\n]*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^[ \t]{0,3}(?![#>*+-])(\S[^\n]*)\n[ \t]{0,3}=+[ \t]*$", re.MULTILINE)
_ARROWS = re.compile(r"^[\s►▶▸→➔➤•●■◆»>*–—-]+(?=\S)")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:\n])[\s«\"“(*_]*$")
# What a folded letter may have been: to search so is much faster than to fold a whole text.
_VARIANTS = dict(
    zip(
        "aceinouy",
        ("[aàâäáã]", "[cç]", "[eéèêë]", "[iîïí]", "[nñ]", "[oôöóõ]", "[uùûüú]", "[yÿ]"),
        strict=True,
    )
)
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def split_off_title(markdown: str) -> tuple[str, str]:
    """The title that a page gives itself as its first-level heading, and the page without it."""
    patterns = (_FIRST, _UNDERLINED) if "\n=" in markdown else (_FIRST,)
    found = [match for pattern in patterns if (match := pattern.search(markdown))]
    if not found:
        return "", markdown
    match = min(found, key=re.Match.start)
    title = plain_line(match[1])
    if not title or len(title) > LONGEST_TITLE:
        return short(title), markdown
    return title, markdown[: match.start()] + markdown[match.end() :]


def derived_title(markdown: str, names: Sequence[str], address: str | None) -> str:
    """A title from the first heading, else from `names`, else from the end of the address."""
    for match in _HEADING.finditer(markdown):
        heading = _ARROWS.sub("", plain_line(match[1]))
        if heading:
            return short(_with_case(heading, markdown) if heading.isupper() else heading)
    for name in (*names, last_part(address)):
        if name:
            return short(name)
    return ""


def last_part(address: str | None) -> str:
    """The last part of an address, or a file's name, as words."""
    try:
        path = urlsplit(address or "").path
    except ValueError:
        return ""
    name = _EXTENSION.sub("", unquote(path).rstrip("/").rsplit("/", 1)[-1])
    words = " ".join(re.split(r"[-_\s]+", name)).strip()
    return words[:1].upper() + words[1:]


def short(title: str) -> str:
    """`title`, cut at a word where it is endless."""
    if len(title) <= LONGEST_TITLE:
        return title
    cut = title[:LONGEST_TITLE]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"


def _with_case(title: str, markdown: str) -> str:
    """A title in capitals with the case that the same words have elsewhere in the text."""
    return _found(title, markdown) or _word_by_word(title, markdown)


def _found(title: str, markdown: str) -> str:
    """The title as it stands in the text, "" where it does not stand there in other letters."""
    words = [_any_spelling(word) for word in split(title)]
    pattern = re.compile(r"(?<![^\W_])" + r"[\W_]{1,8}".join(words) + r"(?![^\W_])")
    small = markdown.lower()
    # A few letters of other scripts grow when they are made small.
    for match in pattern.finditer(small) if len(small) == len(markdown) else ():
        written = plain_line(markdown[match.start() : match.end()])
        if not written.isupper():
            return _dressed(written[:1].upper() + written[1:], title)
    return ""


def _any_spelling(word: str) -> str:
    """What finds a folded word in small letters, with accents and ligatures or without."""
    found = "".join(_VARIANTS.get(char, re.escape(char)) for char in word)
    return found.replace("[oôöóõ][eéèêë]", "(?:[oôöóõ][eéèêë]|œ)")


def _dressed(written: str, title: str) -> str:
    """`written` with the signs that stood around the words of `title`."""
    found = list(places(title))
    return title[: found[0].start] + written + title[found[-1].end :] if found else written


def _word_by_word(title: str, markdown: str) -> str:
    """`title` in small letters, but for names and acronyms, which the text shows."""
    wanted = frozenset(split(title))
    forms: dict[str, Counter[str]] = {}
    for word, written in _forms(plain_text(markdown), wanted):
        forms.setdefault(word, Counter())[written] += 1
    out = []
    at = 0
    for place in places(title):
        out.append(title[at : place.start])
        seen = forms.get(place.word)
        out.append(seen.most_common(1)[0][0] if seen else title[place.start : place.end].lower())
        at = place.end
    text = "".join(out) + title[at:]
    start = next((index for index, char in enumerate(text) if char.isalnum()), 0)
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _forms(text: str, wanted: frozenset[str]) -> Iterator[tuple[str, str]]:
    """How the wanted words are written inside sentences that are not all in capitals."""
    for line in text.split("\n"):
        if line.isupper():
            continue
        for place in places(line):
            before = line[max(0, place.start - 8) : place.start]
            if place.word in wanted and not _SENTENCE_START.search(before):
                yield place.word, line[place.start : place.end]
