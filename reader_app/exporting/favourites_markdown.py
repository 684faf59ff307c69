"""Favourites as a Markdown list under the names of their shelves, to read and to pass on.

What is no favourite, but to be read, or has a remark or a highlight, has `+` for its bullet.
"""

from collections.abc import Iterator, Sequence

from reader_app.domain.collected import Collected, on_shelf, shelf_paths
from reader_app.domain.highlight import Highlight

_ESCAPED = str.maketrans({each: f"\\{each}" for each in "\\[]*_`<>="})
_DEEPEST = 6


def favourites_markdown(items: Sequence[Collected], title: str) -> str:
    """The list; those on no shelf come first."""
    lines = [f"# {title.translate(_ESCAPED)}", ""]
    lines += _list([each for each in items if not each.shelves])
    for path in shelf_paths(items):
        head = "#" * min(len(path) + 1, _DEEPEST)
        lines += [f"{head} {path[-1].translate(_ESCAPED)}", "", *_list(on_shelf(items, path))]
    return "\n".join(lines)


def _list(items: Sequence[Collected]) -> list[str]:
    lines = [line for each in items for line in _entry(each)]
    return [*lines, ""] if lines else []


def _entry(item: Collected) -> Iterator[str]:
    name = item.title.translate(_ESCAPED)
    day = f" ({item.marked.astimezone().date().isoformat()})" if item.marked else ""
    page = f", p. {item.page}" if item.page else ""
    bullet = "-" if item.is_favourite else "+"
    box = "[ ] " if item.to_read else ""
    linked = f"[{name}](<{item.address}>)" if item.address else name
    yield f"{bullet} {box}{linked}{page}{day}"
    for remark in item.remarks:
        yield from _quoted(remark, "  ")
    for highlight in item.highlights:
        yield _coloured(highlight)
        if highlight.remark:
            yield from _quoted(highlight.remark, "    ")


def _coloured(highlight: Highlight) -> str:
    """Coloured words, and the document whose text they stand in."""
    quote = highlight.anchor.quote.translate(_ESCAPED).replace("\n", "<br>")
    where = f" (<{highlight.attachment}>)" if highlight.attachment else ""
    return f"  - =={quote}=={where}"


def _quoted(remark: str, indent: str) -> Iterator[str]:
    yield ""
    yield from (f"{indent}> {line}".rstrip() for line in remark.splitlines())
    yield ""
