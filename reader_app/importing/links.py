"""The links of a printed page: numbered references, and the list of addresses at its end."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from reader_app.domain.note import Link
from reader_app.domain.words import fold
from reader_app.pages.markdown import plain_line

# [text](#) [3], [text](address), or <address>. A text holds one more level of brackets.
_BRACKETS = (
    r"\[(?<!!\[)(?P<text>(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\])*+)\]"
    r"\((?P<target><[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)(?:[ \t]+\"[^\"\n]*\")?\)"
    r"(?:\s?\\?\[(?P<number>\d{1,6})\\?\](?!\())?"
)
_REFERENCE = re.compile(rf"{_BRACKETS}|<(?P<address>https?://[^\s<>]+)>", re.DOTALL)
# What begins with one sign alone is searched for four times as fast.
_IN_BRACKETS = re.compile(rf"{_BRACKETS}(?P<address>(?!))?", re.DOTALL)
_ANGLE = "<http"
# The same page as plain text has no brackets around the words, only the number after them.
_BARE_NUMBER = re.compile(r"(?<![\]!\\])\\?\[(?P<number>\d{1,6})\\?\](?![(:])")
_ENTRY = re.compile(
    r"[ \t]*(?:[-*][ \t]+)?\\?\[(?P<number>\d{1,6})\\?\][ \t]*:?[ \t]*"
    r"(?:<(?P<plain>[^<>\n]*)>|\[(?:[^\]\\\n]|\\.)*+\]\(<?(?P<target>[^\n]*?)>?\)|(?P<bare>\S+))"
    r"[ \t]*\\?(?:\n|\Z)"
)
# In HTML the number may stand on a line of its own.
_BROKEN = re.compile(r"(?<=\]\(#\))\n[ \t]*(?=\\?\[\d{1,6}\\?\])")
_LIST_HEADING = re.compile(
    r"^[ \t#*_]{0,20}(?:[Ll]iens|LIENS|[Ll]inks|LINKS)[ \t\u00a0]*:?[*_]*[ \t]*$\n*",
    re.MULTILINE,
)
_LIKE_LIST_HEADING = re.compile(r"\n[ \t#*_]{0,20}(?:[Ll]iens|LIENS|[Ll]inks|LINKS)")
_BLANK = re.compile(r"[ \t\u00a0]*\n")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BUTTON = re.compile(r"(?:favoris [+-]|(?:ajouter aux|retirer des) favoris|afficher\W*masquer.*)")
_LONGEST_SITE = 200
_UNSAFE = re.compile(r"[<>\\\s]")
_SCRIPT = re.compile(r"javascript(?::|%3a)", re.IGNORECASE)


class Reference(NamedTuple):
    """One link as it stands in the text. `is_button` marks the site's own."""

    link: Link
    is_button: bool


class PageLinks:
    """Reads the references of a page whose numbers lead to `numbered`."""

    def __init__(self, numbered: Mapping[int, str], *, bare: bool = False) -> None:
        """`bare` says that the page is plain text: a number alone is a reference."""
        self._numbered = numbered
        self.bare = bare
        # A page is asked for the same ones again and again.
        self._met: dict[str, Reference] = {}

    def references(self, text: str) -> Iterator[Reference]:
        """Every reference of `text`, in order."""
        found = _BARE_NUMBER.finditer(text) if self.bare else _references(text)
        return map(self._reference, found)

    def links(self, text: str, own: str | None) -> tuple[Link, ...]:
        """Every reference of `text`, then the addresses that none leads to.

        The site's own buttons are left out, and so is the address of the page, `own`.
        """
        found = list(self.references(text))
        used = {each.link.number for each in found}
        unused = (
            Link(number, address, address)
            for number, address in self._numbered.items()
            if number not in used and not is_script(address)
        )
        wanted = (
            each.link
            for each in found
            if not each.is_button and (own is None or each.link.text != own)
        )
        return (*wanted, *unused)

    def live(self, text: str) -> str:
        """`text` with ordinary links in place of numbered ones; buttons vanish."""
        if self.bare:
            return _BARE_NUMBER.sub(self._live, text)
        return _pattern_for(text).sub(self._live, text) if "[" in text else text

    def without(self, text: str) -> str:
        """`text` without its references."""
        return (_BARE_NUMBER if self.bare else _pattern_for(text)).sub("", text)

    def _reference(self, match: re.Match[str]) -> Reference:
        found = self._met.get(match[0])
        if found is None:
            found = self._met[match[0]] = self._read(match)
        return found

    def _read(self, match: re.Match[str]) -> Reference:
        number = int(match["number"]) if match["number"] else None
        address = self._address(match, number)
        text = f"[{number}]" if self.bare else match["address"] or plain_line(match["text"])
        is_button = is_script(address or "") or _is_button(text)
        return Reference(Link(number, text, address), is_button)

    def _address(self, match: re.Match[str], number: int | None) -> str | None:
        """Where the reference leads; None where its target is lost."""
        if not self.bare:
            target: str = match["address"] or unescaped(match["target"].strip("<>"))
            if target not in {"", "#"}:
                return target
        return self._numbered.get(number) if number is not None else None

    def _live(self, match: re.Match[str]) -> str:
        if not self.bare and match["address"]:
            return match[0]
        reference = self._reference(match)
        text: str = rf"\[{match['number']}\]" if self.bare else match["text"]
        if reference.is_button:
            return "" if _is_button(reference.link.text) else text
        address = reference.link.address
        if self.bare and address is None:
            return match[0]
        return f"[{text}](<{_safe(address)}>)" if address else f"[{text}](#)"


def _pattern_for(text: str) -> re.Pattern[str]:
    """What finds all references of a text."""
    return _REFERENCE if _ANGLE in text else _IN_BRACKETS


def _references(text: str) -> Iterator[re.Match[str]]:
    """The references of a text: quickly as far as there is no address in angle brackets."""
    at = 0
    angle = text.find(_ANGLE)
    for match in _IN_BRACKETS.finditer(text) if angle >= 0 else ():
        if match.end() > angle:
            break
        yield match
        at = match.end()
    yield from _pattern_for(text).finditer(text, at)


@lru_cache(maxsize=1_000)
def _is_button(text: str) -> bool:
    """Whether a link's text is what the site writes on its own buttons."""
    return _BUTTON.fullmatch(fold(text)) is not None


def is_script(address: str) -> bool:
    """Whether an address is a button of the site, made of script."""
    return "java" in address[:_LONGEST_SITE].lower() and (
        _SCRIPT.search(address, 0, _LONGEST_SITE) is not None
    )


def split_off_links(text: str) -> tuple[str, dict[int, str]]:
    """`text` without the list of addresses at its end, and that list.

    What stands after the list is no part of it, and stays.
    """
    if "](#)\n" in text:
        text = _BROKEN.sub(" ", text)
    start = listed = _list_start(text)
    if start is None or listed is None:
        return text, {}
    heading = _LIST_HEADING.match(text, start)
    at = heading.end() if heading else start
    numbered: dict[int, str] = {}
    while at < len(text) and (match := _ENTRY.match(text, at) or _BLANK.match(text, at)):
        at = match.end()
        if match.re is _ENTRY:
            address = match["plain"] or match["target"] or match["bare"] or ""
            numbered.setdefault(int(match["number"]), unescaped(address.strip()))
    return text[:start].rstrip() + "\n\n" + text[at:], numbered


def _list_start(text: str) -> int | None:
    """Where the list begins: at its heading, else at the lines that end the text."""
    found = None
    # Most of them are none: to look at every line's start for all of it takes three times as long.
    starts = (0, *(match.start() + 1 for match in _LIKE_LIST_HEADING.finditer(text)))
    for start in starts:
        match = _LIST_HEADING.match(text, start)
        if match and _ENTRY.match(text, match.end()):
            found = start
    return found if found is not None else _last_entries(text)


def _last_entries(text: str) -> int | None:
    """Where the numbered addresses begin that nothing follows."""
    start = None
    end = len(text)
    while end > 0:
        line = text.rfind("\n", 0, end - 1) + 1
        if text[line:end].strip():
            if not (_ENTRY.fullmatch(text, line, end) and "://" in text[line:end]):
                break
            start = line
        end = line
    return start


def unescaped(address: str) -> str:
    """An address without the signs that Markdown put before its underscores."""
    plain = _ESCAPED.sub(r"\1", address) if "\\" in address else address
    return plain.replace("&amp;", "&")


def _safe(address: str) -> str:
    """An address that can stand between angle brackets."""
    return _UNSAFE.sub(lambda match: f"%{ord(match[0][0]):02X}", address)
