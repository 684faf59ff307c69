"""Where the highlights of a note stand in it as it is now."""

from collections.abc import Callable, Iterable

from reader_app.domain.anchoring import AnchoredText
from reader_app.domain.errors import NoteNotFoundError
from reader_app.domain.highlight import Highlight, PlacedHighlight, by_note, in_reading_order
from reader_app.domain.note import Note
from reader_app.domain.progress import Progress, Steps
from reader_app.pages.note_page import NotePage
from reader_app.pages.paragraphs import paragraphs

Read = Callable[[str], tuple[Note, NotePage]]


def placed_on(
    note: Note, page: NotePage, highlights: Iterable[Highlight]
) -> tuple[PlacedHighlight, ...]:
    """The highlights of one note in reading order, each with its place."""
    texts: dict[str | None, AnchoredText | None] = {}
    placed = []
    for each in highlights:
        if each.attachment not in texts:
            texts[each.attachment] = _text(note, page, each.attachment)
        text = texts[each.attachment]
        placed.append(PlacedHighlight(each, text.placement(each.anchor) if text else None))
    return tuple(in_reading_order(placed))


def placing(read: Read, highlights: Iterable[Highlight]) -> Steps[tuple[PlacedHighlight, ...]]:
    """All highlights of a library with their places, note after note by their titles.

    `read` gives a note with its page. Raises LibraryError.
    """
    groups = by_note(PlacedHighlight(each, None) for each in highlights)
    placed: list[PlacedHighlight] = []
    for number, group in enumerate(groups):
        yield Progress(number, len(groups))
        try:
            note, page = read(group[0].highlight.note)
        except NoteNotFoundError:
            placed += group
        else:
            placed += placed_on(note, page, [each.highlight for each in group])
    return tuple(placed)


def with_place(note: Note, page: NotePage, highlight: Highlight) -> Highlight:
    """The highlight with all that anchors its words, where they stand just once; else as it is."""
    text = _text(note, page, highlight.attachment)
    anchor = text.only_place(highlight.anchor.quote) if text else None
    return highlight._replace(anchor=anchor) if anchor else highlight


def _text(note: Note, page: NotePage, attachment: str | None) -> AnchoredText | None:
    """The text that highlights of the note or of a document stand in; None where it is gone."""
    if attachment is None:
        return AnchoredText(paragraphs(page.html))
    number = next(
        (at for at, each in enumerate(note.attachments) if each.identity == attachment), None
    )
    return None if number is None else AnchoredText(_document(page, number))


def _document(page: NotePage, number: int) -> list[str]:
    """What stands behind the card of a document: its transcript, and what it says itself."""
    found = paragraphs(page.transcripts[number]) if number < len(page.transcripts) else []
    document = page.documents.get(number)
    covered = document.coverage if document else None
    if document and document.text.has_text and not (covered and covered.is_whole):
        for stretch in document.stretches:
            found += paragraphs("".join(part.html for part in stretch))
    return found
