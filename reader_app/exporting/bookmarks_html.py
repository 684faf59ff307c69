"""Favourites as the bookmark file that every browser reads, with the shelves as its folders.

The format is Netscape's: https://learn.microsoft.com/previous-versions/windows/internet-explorer/
ie-developer/platform-apis/aa753582(v=vs.85)
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from reader_app.domain.collected import Collected, ShelfPath, on_shelf, shelf_paths
from reader_app.domain.highlight import Highlight

_HEAD = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>"""


def bookmarks_html(items: Sequence[Collected]) -> str:
    """The whole file."""
    return "\n".join([_HEAD, *_folder(items, ()), ""])


def _folder(items: Sequence[Collected], path: ShelfPath) -> Iterator[str]:
    indent = "    " * len(path)
    yield f"{indent}<DL><p>"
    for inner in shelf_paths(items):
        if len(inner) == len(path) + 1 and inner[: len(path)] == path:
            yield f"{indent}    <DT><H3>{escape(inner[-1])}</H3>"
            yield from _folder(items, inner)
    here = on_shelf(items, path) if path else [each for each in items if not each.shelves]
    for each in here:
        yield from _entry(each, indent + "    ")
    yield f"{indent}</DL><p>"


def _entry(item: Collected, indent: str) -> Iterator[str]:
    told = {
        "HREF": item.address or (f"lutrin:{item.key}" if item.key else ""),
        "ADD_DATE": str(int(item.marked.timestamp())) if item.marked else None,
        "TAGS": "toread" if item.to_read else None,
        "DATA-KEY": item.key,
        "DATA-DOCUMENT": item.attachment,
        "DATA-PAGE": str(item.page) if item.page else None,
        "DATA-FAVOURITE": None if item.is_favourite else "0",
    }
    yield f"{indent}<DT><A {_attributes(told)}>{escape(item.title)}</A>"
    for remark in item.remarks:
        yield f"{indent}<DD>{escape(remark)}"
    for highlight in item.highlights:
        yield f"{indent}<DD {_attributes(_told(highlight))}>{escape(_said(highlight))}"


def _attributes(told: Mapping[str, str | None]) -> str:
    return " ".join(
        f'{name}="{escape(value)}"' for name, value in told.items() if value is not None
    )


def _told(highlight: Highlight) -> dict[str, str | None]:
    """What finds coloured words again, for who reads the file back."""
    anchor = highlight.anchor
    return {
        "DATA-HIGHLIGHT": anchor.quote,
        "DATA-BEFORE": anchor.prefix,
        "DATA-AFTER": anchor.suffix,
        "DATA-PARAGRAPH": str(anchor.paragraph),
        "DATA-COLOUR": highlight.colour.value,
        "DATA-DOCUMENT": highlight.attachment,
        "DATA-REMARK": highlight.remark,
        "ADD_DATE": str(int(highlight.created.timestamp())) if highlight.created else None,
    }


def _said(highlight: Highlight) -> str:
    """The words as every browser shows them, and what was written on them."""
    words = f"« {highlight.anchor.quote} »"
    return f"{words} – {highlight.remark}" if highlight.remark else words
