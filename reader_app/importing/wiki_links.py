"""Links from note to note by name, as Obsidian writes them."""

import re

_CODE_OR_WIKI_LINK = re.compile(
    r"(?P<code>```.*?```|~~~.*?~~~|`[^`\n]+`)"
    r"|!?\[\[(?P<target>[^\[\]\n|]+?)(?:\\?\|(?P<text>[^\[\]\n]*))?\]\](?!\()",
    re.DOTALL,
)


def without_wiki_links(markdown: str) -> str:
    """`markdown` with the words of `[[note|words]]` in their place, outside code.

    Which note is meant can only be told once all are in; the words are what there is to read.
    """
    return _CODE_OR_WIKI_LINK.sub(_words, markdown) if "[[" in markdown else markdown


def _words(match: re.Match[str]) -> str:
    return match["code"] or match["text"] or match["target"]
