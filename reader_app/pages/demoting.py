"""Markdown and HTML whose headings stand lower: a text becomes a part of a larger one."""

import re

_LOWEST = 6
_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^([ ]{0,3})(#{1,6})(?=[ \t]|$)")
_UNDERLINED = re.compile(r"^[ ]{0,3}(=+|-+)[ \t]*$")
_TAG = re.compile(r"<(/?)h([1-6])\b")


def demoted_markdown(markdown: str, by: int) -> str:
    """`markdown` with each heading `by` levels lower, code left alone."""
    lines: list[str] = []
    fence = ""
    for line in markdown.split("\n"):
        opening = _FENCE.match(line)
        if fence or opening:
            fence = _fence_after(fence, opening[1] if opening else "", line)
            lines.append(line)
        elif (under := _UNDERLINED.match(line)) and lines and _is_text(lines[-1]):
            level = 1 if under[1][0] == "=" else 2
            lines[-1] = f"{_lower('#' * level, by)} {lines[-1].strip()}"
        else:
            lines.append(_HEADING.sub(lambda match: match[1] + _lower(match[2], by), line))
    return "\n".join(lines)


def _fence_after(fence: str, opening: str, line: str) -> str:
    """The fence that is open behind a line that may open or close one; "" outside code."""
    if not fence:
        return opening
    closes = opening.startswith(fence) and not line.strip(" `~")
    return "" if closes else fence


def demoted_html(html: str, by: int) -> str:
    """The canonical `html` with each heading `by` levels lower."""
    return _TAG.sub(lambda match: f"<{match[1]}h{min(int(match[2]) + by, _LOWEST)}", html)


def _lower(signs: str, by: int) -> str:
    return "#" * min(len(signs) + by, _LOWEST)


def _is_text(line: str) -> bool:
    """Whether a line may be a heading by what stands under it: no list, quote or table."""
    return (
        bool(line.strip())
        and not line.lstrip().startswith(("#", "-", "*", "+", ">", "|"))
        and "|" not in line
    )
