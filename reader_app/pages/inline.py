"""The signs inside a paragraph of Markdown, taken away."""

import re
from collections.abc import Callable, Set
from html import unescape
from typing import TypeAlias

Definitions: TypeAlias = Set[str]
"""The labels that `[label]: address` lines define, in lower case."""

_SIGN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~\n])"
    r"|(?P<code>`+)"
    r"|<(?P<tag>/?[a-zA-Z][^<>]*)>"
    r"|(?P<entity>&(?:#\w{1,8}|\w{1,31});)"
    r"|(?P<note>\[\^[^\]\s]{1,200}\])"
    r"|(?P<opening>\[)"
    r"|(?P<closing>\])"
    r"|(?P<delimiter>\*+|_+|~~)"
)
# Most paragraphs hold none: a search for one of a set is ten times as fast as the one above.
_ANY = re.compile(r"[\\`<&\[\]*_~]")
_TARGET = re.compile(
    r"\([ \t\n]*(?:<[^<>\n]{0,4000}>|[^\s()<>]{0,4000}(?:\([^\s()]{0,1000}\)[^\s()]{0,1000}){0,20})"
    r"(?:[ \t\n]+(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|\([^()]{0,1000}\)))?[ \t\n]*\)"
)
_LABEL = re.compile(r"\[([^\[\]\n]{0,200})\]")
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@:/]+@[^\s<>@/]+")
_TAG_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]*)")
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption"
    r"|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot"
    r"|thead|tr|ul"
)
_CELLS = frozenset({"td", "th"})
_LONGEST_FENCE = 10


def shown(text: str, definitions: Definitions) -> str:
    """One paragraph without escapes, emphasis, tags and the addresses of links."""
    return _Scan(text, definitions).result() if _has_sign(text) else text


def _has_sign(text: str) -> bool:
    """Whether there is any sign: asked of every paragraph, and this is faster than a pattern."""
    return (
        "*" in text
        or "[" in text
        or "]" in text
        or "<" in text
        or "&" in text
        or "_" in text
        or "`" in text
        or "\\" in text
        or "~" in text
    )


class _Scan:
    """One pass over a text. Signs are written down and blanked once their partner is met."""

    def __init__(self, text: str, definitions: Definitions) -> None:
        self._text = text
        self._definitions = definitions
        self._out: list[str] = []
        self._at = 0
        # Where each opening bracket was written, and where it ends in the text.
        self._brackets: list[tuple[int, int]] = []
        # How many of these stand around a link: none but pictures may hold one, so they are text.
        self._around_links = 0
        self._emphasis: dict[str, list[int]] = {}
        self._unclosed: set[int] = set()

    def result(self) -> str:
        """The text as it is seen."""
        seen = 0
        while sign := _ANY.search(self._text, seen):
            match = _SIGN.match(self._text, sign.start())
            if match is None:
                seen = sign.end()
                continue
            self._out.append(self._text[self._at : match.start()])
            self._at = match.end()
            self._out.append(_TAKERS[match.lastgroup or ""](self, match))
            seen = self._at
        self._out.append(self._text[self._at :])
        return "".join(self._out)

    def take_escaped(self, match: re.Match[str]) -> str:
        return match["escaped"]

    def take_code(self, match: re.Match[str]) -> str:
        """The code between two equal runs of backticks, or the run itself."""
        length = len(match[0])
        if length > _LONGEST_FENCE or length in self._unclosed:
            return match[0]
        closing = re.compile(rf"(?<!`)`{{{length}}}(?!`)").search(self._text, self._at)
        if closing is None:
            self._unclosed.add(length)
            return match[0]
        code = self._text[self._at : closing.start()]
        self._at = closing.end()
        return code

    def take_tag(self, match: re.Match[str]) -> str:
        """An address in angle brackets is text; other tags part words or vanish."""
        inside = match["tag"]
        if _ADDRESS.fullmatch(inside):
            return inside
        name = _TAG_NAME.match(inside)
        tag = name[1].lower() if name else ""
        return "\n\n" if _BLOCKS.fullmatch(tag) else " " if tag in _CELLS else ""

    def take_entity(self, match: re.Match[str]) -> str:
        return unescape(match[0])

    def take_note(self, _match: re.Match[str]) -> str:
        return ""

    def take_opening(self, match: re.Match[str]) -> str:
        self._brackets.append((len(self._out), match.end()))
        return match[0]

    def take_closing(self, match: re.Match[str]) -> str:
        if not self._brackets:
            return match[0]
        written, start = self._brackets.pop()
        if len(self._brackets) < self._around_links:
            self._around_links = len(self._brackets)
            if not self._is_picture(written):
                return match[0]
        target = _TARGET.match(self._text, self._at)
        if target is None and self._definitions:
            target = self._reference(start, match.start())
        if target is None:
            return match[0]
        self._out[written] = ""
        if self._is_picture(written):
            self._out[written - 1] = self._out[written - 1][:-1]
        else:
            self._around_links = len(self._brackets)
        self._at = max(target.end(), match.end())
        return ""

    def _is_picture(self, written: int) -> bool:
        """Whether the bracket that was written there began a picture."""
        return written > 0 and self._out[written - 1].endswith("!")

    def _reference(self, start: int, end: int) -> re.Match[str] | None:
        """The second half of `[text][label]`, or the bracket of `[label]`, where defined."""
        label = _LABEL.match(self._text, self._at)
        if label and label[1].casefold() in self._definitions:
            return label
        short = end - start <= 200  # noqa: PLR2004 the longest label that is looked for
        if short and self._text[start:end].casefold() in self._definitions:
            return re.compile(r"\]").match(self._text, end)
        return None

    def take_delimiter(self, match: re.Match[str]) -> str:
        """Blank this run and its opening one where they are a pair; else it stays, for now."""
        sign = match[0]
        before = self._text[match.start() - 1 : match.start()]
        after = self._text[match.end() : match.end() + 1]
        inside_word = sign[0] == "_" and before.isalnum() and after.isalnum()
        waiting = self._emphasis.setdefault(sign[0], [])
        if before and not before.isspace() and not inside_word:
            sign = self._close(waiting, sign)
        if sign and after and not after.isspace() and not inside_word:
            waiting.append(len(self._out))
        return sign

    def _close(self, waiting: list[int], sign: str) -> str:
        """What is left of `sign` once the opening runs it answers are blanked."""
        while sign and waiting:
            opening = self._out[waiting[-1]]
            length = min(len(opening), len(sign))
            self._out[waiting[-1]] = opening[length:]
            sign = sign[length:]
            if length == len(opening):
                waiting.pop()
        return sign


_TAKERS: dict[str, Callable[[_Scan, re.Match[str]], str]] = {
    "escaped": _Scan.take_escaped,
    "code": _Scan.take_code,
    "tag": _Scan.take_tag,
    "entity": _Scan.take_entity,
    "note": _Scan.take_note,
    "opening": _Scan.take_opening,
    "closing": _Scan.take_closing,
    "delimiter": _Scan.take_delimiter,
}
