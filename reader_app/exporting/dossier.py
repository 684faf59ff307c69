"""Notes with all that belongs to them, as a page, a text, a book, or parts for paper."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import BinaryIO

from reader_app.domain.dossier import Beside, DossierNote
from reader_app.domain.taken_out import Edition
from reader_app.exporting.dossier_ends import ANNEXES, REFERENCES, Ends
from reader_app.exporting.note_html import note_html
from reader_app.exporting.notes_epub import Chapter, write_book
from reader_app.exporting.notes_html import contents, html_head
from reader_app.exporting.notes_markdown import escaped, note_parts
from reader_app.exporting.words import words_of
from reader_app.exporting.xhtml import sound

_NEW_PAGE = '<h2 style="page-break-before:always">'


def dossier_html(
    notes: Iterable[DossierNote], edition: Edition, titles: Sequence[str]
) -> Iterator[str]:
    """A page whose links lead to the documents beside it."""
    ends, words = Ends(edition), words_of(edition.language)
    yield html_head(edition)
    yield f"<header>\n<h1>{_line(edition.title)}</h1>\n{_made(edition)}"
    also = ((ANNEXES, words.annexes), (REFERENCES, words.references)) if titles else ()
    yield contents(titles, edition, also) + "</header>\n"
    for number, each in enumerate(ends.follow(notes), 1):
        yield note_html(each.taken, edition, number, 2, Beside(each.files, linked=True))
    # The contents lead there, also where nothing is to be listed.
    yield ends.annexes_html(2, is_linked=True) or f'<div id="{ANNEXES}"></div>\n'
    yield ends.references_html(2) + "</body>\n</html>\n"


def dossier_markdown(
    notes: Iterable[DossierNote], edition: Edition, titles: Sequence[str]
) -> Iterator[str]:
    """A text whose links lead to the documents beside it."""
    ends, words = Ends(edition), words_of(edition.language)
    yield f"# {escaped(edition.title)}\n\n{words.made} {words.day(edition.day)}\n"
    if not titles:
        yield f"\n{words.nothing}\n"
    for each in ends.follow(notes):
        parts = note_parts(each.taken, edition, 2, Beside(each.files, linked=True))
        yield "\n" + "\n\n".join(part.strip("\n") for part in parts if part) + "\n"
    for part in ends.markdown():
        yield f"\n{part}\n"


def write_dossier_epub(
    notes: Iterable[DossierNote], out: BinaryIO, edition: Edition
) -> Iterator[None]:
    """A book; what lies beside it, it names: a book may not lead out of itself."""
    return write_book(_chapters(notes, edition), out, edition)


def dossier_paper(
    notes: Iterable[DossierNote], edition: Edition, titles: Sequence[str]
) -> Iterator[str]:
    """Parts of HTML for paper: each note begins on a page of its own."""
    ends, words = Ends(edition), words_of(edition.language)
    lines = "".join(f"<li>{_line(title)}</li>" for title in titles)
    listed = f"<ol>{lines}</ol>" if titles else f"<p>{escape(words.nothing)}</p>"
    yield f"<h1>{_line(edition.title)}</h1>{_made(edition)}{listed}"
    for number, each in enumerate(ends.follow(notes), 1):
        html = note_html(each.taken, edition, number, 2, Beside(each.files))
        yield html.replace("<h2>", _NEW_PAGE, 1)
    for html in (ends.annexes_html(2, is_linked=False), ends.references_html(2)):
        yield html


def _chapters(notes: Iterable[DossierNote], edition: Edition) -> Iterator[Chapter]:
    ends, words = Ends(edition), words_of(edition.language)
    for number, each in enumerate(ends.follow(notes), 1):
        html = note_html(each.taken, edition, number, 1, Beside(each.files))
        yield Chapter(f"note-{number}", each.taken.note.title, html)
    for name, title, html in (
        (ANNEXES, words.annexes, ends.annexes_html(1, is_linked=False)),
        (REFERENCES, words.references, ends.references_html(1)),
    ):
        if html:
            yield Chapter(name, title, html)


def _made(edition: Edition) -> str:
    words = words_of(edition.language)
    return f'<p class="meta">{escape(words.made)} {words.day(edition.day)}</p>\n'


def _line(text: str) -> str:
    return escape(sound(text))
