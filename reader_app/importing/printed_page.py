"""A page printed by Drupal 7's `print` module: see docs/formats.md."""

import re

from reader_app.domain.note import Note
from reader_app.importing.attachments import split_off_attachments
from reader_app.importing.fields import split_off_fields
from reader_app.importing.links import PageLinks, split_off_links
from reader_app.importing.paragraphs import split_off_summary
from reader_app.importing.parsed import Page, ParsedFile, aliases_of, key_of, parsed
from reader_app.importing.titles import derived_title, last_part, split_off_title

_SIGN = re.compile(
    r"Source URL \("
    r"|^[*\s]{0,6}(?:Publié le \d|Type d['’]actualit|Th[ée]matiques?\s*:|Territoires?\s*:)"
    r"|^[*\s]{0,6}Dates?[*\s]*:[*\s]*(?:[^\W\d]+\s+){0,3}\d"
    r"|\]\(#\)[ \u00a0]?\\?\[\d+\\?\]"
    r"|^[^\n]{0,12}Afficher/masquer la transcription"
    r"|^[*\s]{0,6}Poids\s*:[*\s]{0,6}\d"
    r"|^[#*\s]{0,6}Liens[*\s]{0,6}\n\s*\\?\[\d+\\?\]",
    re.MULTILINE,
)


def is_printed_page(markdown: str) -> bool:
    """Whether a text bears the signs of a printed page."""
    return "URL de la source" in markdown or _SIGN.search(markdown) is not None


def read_printed_page(page: Page) -> ParsedFile:
    """The note of a printed page. Whatever sections are missing, what is there is kept."""
    heading, markdown = split_off_title(page.markdown)
    main, numbered = split_off_links(markdown)
    links = PageLinks(numbered, bare=bool(numbered) and "](" not in main)
    above, below, fields = split_off_fields(main.split("\n"), links)
    lines, attachments = split_off_attachments(above, links)
    text = links.live("\n".join([*lines, *below]))
    title = heading or page.title
    names = [each.name for each in attachments]
    address = fields.source_address or page.address
    found = title or derived_title(text, names, address) or last_part(page.path)
    summary, body = split_off_summary(text, found)
    key = key_of(address, page.path)
    note = Note(
        key=key,
        title=found,
        title_derived=not title,
        summary=summary,
        body=body,
        event=fields.event,
        published=fields.published or page.published,
        modified=fields.modified or page.modified,
        terms=tuple(fields.terms),
        attachments=attachments,
        links=links.links(main, fields.source_address),
        source_address=address,
        language=page.language,
        author=fields.author or page.author,
        aliases=aliases_of(page, key),
        other=page.other | fields.other,
    )
    return parsed(note, page)
