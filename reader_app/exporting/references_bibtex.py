"""References as BibTeX, in UTF-8: BibTeX, biber and the reference managers read it.

A brace counts there even behind a backslash, so that braces are spelt out.
"""

from collections.abc import Iterable, Iterator

from reader_app.domain.reference import Reference, cite_key, link_target
from reader_app.exporting.references import one_line

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"fr": "{french}", "en": "{english}"}
_TEX = str.maketrans(
    {
        "\\": "\\textbackslash{}",
        "{": "\\textbraceleft{}",
        "}": "\\textbraceright{}",
        "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}",
        "\u00a0": "~",
        "\u202f": "~",
        **{char: f"\\{char}" for char in "$&#_%"},
    }
)


def bibtex(references: Iterable[Reference]) -> Iterator[str]:
    """The file, one reference after another."""
    for each in references:
        fields = "".join(f"  {name} = {value},\n" for name, value in _fields(each) if value)
        yield f"@misc{{{cite_key(each)},\n{fields}}}\n\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str | None]]:
    day = reference.day
    # Twice in braces: no style changes its capitals, and no name is taken apart.
    yield "author", _whole(reference.author)
    yield "title", _whole(reference.title)
    yield "howpublished", _text(reference.within or reference.site)
    yield "organization", _text(reference.site) if reference.within else None
    yield "year", f"{{{day.year}}}" if day else None
    yield "month", _MONTHS[day.month - 1] if day else None
    yield "day", f"{{{day.day}}}" if day else None
    yield "pages", f"{{{reference.page}}}" if reference.page else None
    yield "url", f"{{{link_target(reference.address)}}}" if reference.address else None
    yield "urldate", f"{{{reference.accessed.isoformat()}}}"
    yield "langid", _LANGUAGES.get(reference.language[:2].lower())
    yield "keywords", _text(", ".join(each.replace(",", " ") for each in reference.keywords))
    yield "abstract", _text(reference.abstract)
    yield "annote", _text(" — ".join(reference.remarks))


def _text(text: str | None) -> str | None:
    return f"{{{_tex(text)}}}" if text else None


def _whole(text: str | None) -> str | None:
    return f"{{{{{_tex(text)}}}}}" if text else None


def _tex(text: str) -> str:
    return one_line(text.translate(_TEX))
