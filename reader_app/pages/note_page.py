"""What the reading pane sets: a note as safe HTML."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader_app.pages.document_pages import DocumentPages


@dataclass(frozen=True, slots=True)
class NotePage:
    """The canonical HTML of one note.

    `html` holds the summary as `<p class="lede">` and the body; `transcripts` has one text for
    each attachment, "" where it has none, and so has `descriptions`. `simplified` says that the
    source was too deep or too long to be set as it is. `stretches` is `html` again in balanced
    parts of a size that can be set without a freeze, one where the note is of a usual length.
    `documents` is what is known of the attachments themselves, by their places. `words` is how
    many words `html` has.
    """

    html: str
    headings: tuple[str, ...] = ()
    transcripts: tuple[str, ...] = ()
    simplified: bool = False
    descriptions: tuple[str, ...] = ()
    stretches: tuple[str, ...] = ()
    documents: Mapping[int, DocumentPages] = field(default_factory=dict)
    words: int = 0
