"""What the reading pane sets: a note as safe HTML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotePage:
    """The canonical HTML of one note.

    `html` holds the summary as `<p class="lede">` and the body; `transcripts` has one text for
    each attachment, "" where it has none, and so has `descriptions`. `simplified` says that the
    source was too deep or too long to be set as it is. `stretches` is `html` again in balanced
    parts of a size that can be set without a freeze, one where the note is of a usual length.
    """

    html: str
    headings: tuple[str, ...] = ()
    transcripts: tuple[str, ...] = ()
    simplified: bool = False
    descriptions: tuple[str, ...] = ()
    stretches: tuple[str, ...] = ()
