"""The note of a file with front matter: what that says goes before what the text shows."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from reader_app.domain.card import FILE_KEY
from reader_app.domain.note import Note, note_key
from reader_app.domain.words import split
from reader_app.importing.front_matter_dates import moment_of
from reader_app.importing.front_matter_fields import Front
from reader_app.importing.links import PageLinks
from reader_app.importing.paragraphs import split_off_summary, tidied
from reader_app.importing.parsed import Page, ParsedFile, key_of, parsed
from reader_app.importing.plain import read_plain
from reader_app.importing.printed_page import is_printed_page, read_printed_page
from reader_app.importing.titles import last_part, split_off_title
from reader_app.importing.wiki_links import without_wiki_links

_DATED_NAME = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})-(?P<rest>.+)")


def read_with_front_matter(page: Page, front: Front) -> ParsedFile:
    """The note of `page`, whose file begins with `front`."""
    page = replace(page, markdown=without_wiki_links(page.markdown))
    if is_printed_page(page.markdown):
        note = read_printed_page(page).note
    elif front.title:
        note = _titled(page, front.title)
    else:
        note = read_plain(page).note
    note = _with_file_name(_laid_over(note, page, front), page.path)
    return parsed(note, page)


def _titled(page: Page, title: str) -> Note:
    """A plain note that has its title already: the heading is only left out if it is the same."""
    heading, below = split_off_title(page.markdown)
    markdown = below if heading and split(heading) == split(title) else page.markdown
    summary, body = split_off_summary(markdown, title)
    return Note(
        key=key_of(page.address, page.path),
        title=title,
        title_derived=False,
        summary=summary,
        body=tidied(body),
        published=page.published,
        modified=page.modified,
        links=PageLinks({}).links(markdown, None),
        source_address=page.address,
        language=page.language,
        author=page.author,
        other=page.other,
    )


def _laid_over(note: Note, page: Page, front: Front) -> Note:
    """`note` with all that the front matter says, which its author wrote on purpose."""
    summary, body = _summed_up(note, front.summary)
    address = front.address or note.source_address
    key = key_of(address, page.path)
    former = () if note.key.startswith(FILE_KEY) else (note.key,)
    aliases = (*former, *note.aliases, *map(note_key, front.aliases))
    return replace(
        note,
        key=key,
        title=front.title or note.title,
        title_derived=note.title_derived and not front.title,
        summary=summary,
        body=body,
        event=front.event or note.event,
        published=front.published or note.published,
        modified=front.modified or note.modified,
        terms=tuple({term.key: term for term in (*front.terms, *note.terms)}.values()),
        source_address=address,
        language=front.language or note.language,
        author=front.author or note.author,
        aliases=tuple(dict.fromkeys(each for each in aliases if each and each != key)),
        other={**front.other, **_beside(note.other, front.other)},
    )


def _beside(said: Mapping[str, str], front: Mapping[str, str]) -> dict[str, str]:
    """The other fields of the text; where the front matter has one of that name, both values."""
    return {
        name: f"{front[name]}\n{value}" if front.get(name, value) != value else value
        for name, value in said.items()
    }


def _summed_up(note: Note, summary: str) -> tuple[str, str]:
    """The summary and the body; the paragraph that was taken for it goes back to the body."""
    if not summary:
        return note.summary, note.body
    if not note.summary or split(note.summary) == split(summary):
        return summary, note.body
    return summary, tidied(f"{note.summary}\n\n{note.body}")


def _with_file_name(note: Note, path: str) -> Note:
    """`note` with the date that stands before the name of a file, as in Jekyll's folders."""
    match = _DATED_NAME.fullmatch(PurePosixPath(path).name)
    moment = moment_of(match["date"]) if match else None
    if match is None or moment is None:
        return note
    is_named = note.title_derived and note.title == last_part(path)
    return replace(
        note,
        title=(last_part(match["rest"]) or note.title) if is_named else note.title,
        published=note.published or (None if note.event else moment.date()),
    )
