"""Any other Markdown, text or HTML: a note with a title that is found in it."""

import re

from reader_app.domain.note import Note
from reader_app.importing.links import PageLinks
from reader_app.importing.paragraphs import split_off_summary, tidied
from reader_app.importing.parsed import Page, ParsedFile, aliases_of, key_of, parsed
from reader_app.importing.titles import derived_title, last_part, split_off_title
from reader_app.pages.markdown import plain_line

_LONGEST_FIRST_LINE = 120
_FIRST_LINE = re.compile(r"\s*([^\n]*\S)[^\n]*(?:\n\s*\n|\Z)")
_NO_TITLE_END = (".", ",", ";", ":")


def read_plain(page: Page) -> ParsedFile:
    """The note of a text in no format of its own."""
    heading, markdown = split_off_title(page.markdown)
    links = PageLinks({})
    title = heading or page.title
    first = "" if title else _title_line(markdown)
    found = title or derived_title(markdown, [first], None) or last_part(page.path)
    summary, body = split_off_summary(markdown, found)
    key = key_of(page.address, page.path)
    note = Note(
        key=key,
        title=found,
        title_derived=not title,
        summary=summary,
        body=tidied(body),
        published=page.published,
        modified=page.modified,
        links=links.links(markdown, None),
        source_address=page.address,
        language=page.language,
        author=page.author,
        aliases=aliases_of(page, key),
        other=page.other,
    )
    return parsed(note, page)


def _title_line(markdown: str) -> str:
    """The first line, where it stands alone and is short as a title is."""
    match = _FIRST_LINE.match(markdown)
    line = plain_line(match[1]) if match else ""
    is_title = len(line) <= _LONGEST_FIRST_LINE and not line.endswith(_NO_TITLE_END)
    return line if is_title else ""
