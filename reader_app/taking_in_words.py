"""Coloured words that a file of another program, or of ours, names: into the notes they are of."""

from collections.abc import Iterable, Iterator

from reader_app.domain.card import NoteKey
from reader_app.domain.collected import Collected
from reader_app.domain.errors import NoteNotFoundError
from reader_app.domain.highlight import Anchor, Highlight, new_highlight_key
from reader_app.domain.progress import Progress, Steps
from reader_app.opening import Wings
from reader_app.pages.highlighted import with_place
from reader_app.pages.page import note_page

_AT_ONCE = 500  # highlights in one transaction
_Name = tuple[NoteKey, str | None, str, str, str]
_Found = Iterable[tuple[NoteKey, Collected]]


def new_highlights(wings: Wings, found: _Found) -> list[Highlight]:
    """Those that are not kept yet, each with its note and a key of its own.

    One on the same words with nothing else written on it is the same. Raises LibraryError.
    """
    there: dict[_Name, set[str]] = {}
    for each in wings.highlights.highlights():
        for name in _names(each):
            there.setdefault(name, {""}).add(each.remark)
    news = []
    for key, item in found:
        for words in item.highlights:
            wanted = words._replace(
                key=new_highlight_key(), note=key, title=item.title, address=item.address
            )
            known = there.setdefault(_name(wanted, wanted.anchor), set())
            if wanted.remark not in known:
                news.append(wanted)
                known |= {"", wanted.remark}
    return news


def keep_highlights(wings: Wings, found: _Found) -> Steps[None]:
    """Keep the new ones, some at a time. Raises LibraryError."""
    news = new_highlights(wings, found)
    for at in range(0, len(news), _AT_ONCE):
        yield Progress(at, len(news))
        some = news[at : at + _AT_ONCE]
        wings.highlights.write(*(_anchored(wings, each) for each in some))


def _names(highlight: Highlight) -> Iterator[_Name]:
    """What tells its words from others: with what stands around them, and by themselves."""
    anchor = highlight.anchor
    yield _name(highlight, anchor)
    for quote in {anchor.quote, highlight.first_quote}:
        yield _name(highlight, Anchor(quote))


def _name(highlight: Highlight, anchor: Anchor) -> _Name:
    return (highlight.note, highlight.attachment, anchor.quote, anchor.prefix, anchor.suffix)


def _anchored(wings: Wings, highlight: Highlight) -> Highlight:
    """The highlight with what stands around its words, where a file named the words alone."""
    if highlight.anchor.prefix or highlight.anchor.suffix:
        return highlight
    try:
        note = wings.library.note(highlight.note)
    except NoteNotFoundError:
        return highlight
    page = note_page(note, wings.library.documents.texts(highlight.note))
    return with_place(note, page, highlight)
