"""Notes as one page of HTML, which needs nothing beside it."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from reader_app.domain.taken_out import Edition, TakenNote
from reader_app.exporting.note_html import STYLE, note_html
from reader_app.exporting.words import words_of
from reader_app.exporting.xhtml import language_of, sound


def notes_html(
    notes: Iterable[TakenNote], edition: Edition, titles: Sequence[str]
) -> Iterator[str]:
    """The page; with several notes, it begins with its title and the list of theirs."""
    level = 1 if len(titles) == 1 else 2
    yield html_head(edition)
    if level > 1:
        yield f"<header>\n<h1>{escape(sound(edition.title))}</h1>\n"
        yield contents(titles, edition) + "</header>\n"
    for number, each in enumerate(notes, 1):
        yield note_html(each, edition, number, level)
    yield "</body>\n</html>\n"


def html_head(edition: Edition) -> str:
    """Everything before the first word."""
    language, title = language_of(edition.language), escape(sound(edition.title))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Addresses are asked for by a click alone.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; img-src 'self' file:\">\n"
        f'<meta name="generator" content="Lutrin">\n<title>{title}</title>\n'
        f"<style>\n{STYLE}</style>\n</head>\n<body>\n"
    )


def contents(titles: Sequence[str], edition: Edition, also: Sequence[tuple[str, str]] = ()) -> str:
    """The list of the notes, each a link to its own; then other anchors and their names."""
    words = words_of(edition.language)
    if not titles:
        return f"<p>{escape(words.nothing)}</p>\n"
    lines = "".join(
        f'<li><a href="#note-{number}">{escape(sound(title))}</a></li>\n'
        for number, title in enumerate(titles, 1)
    )
    lines += "".join(f'<li><a href="#{name}">{escape(title)}</a></li>\n' for name, title in also)
    return f'<nav class="toc">\n<h2>{escape(words.contents)}</h2>\n<ol>\n{lines}</ol>\n</nav>\n'
