"""Notes as one Markdown text: their own, with what is known and kept of them."""

from collections.abc import Iterable, Iterator, Sequence

from reader_app.domain.citation import citation
from reader_app.domain.document_text import DocumentText
from reader_app.domain.dossier import Beside
from reader_app.domain.note import Attachment
from reader_app.domain.reference import reference_to
from reader_app.domain.taken_out import Edition, TakenNote
from reader_app.exporting.document_words import document_markdown
from reader_app.exporting.facts import facts_of
from reader_app.exporting.pictures import is_picture
from reader_app.exporting.words import Words, words_of
from reader_app.pages.demoting import demoted_markdown

_NOTHING_BESIDE = Beside()
_ENDS_A_LINK = str.maketrans({"<": "%3C", ">": "%3E", "\n": " "})
_ESCAPED = str.maketrans({each: f"\\{each}" for each in "\\[]*_`<>"})


def notes_markdown(
    notes: Iterable[TakenNote], edition: Edition, titles: Sequence[str]
) -> Iterator[str]:
    """The text: the title of the whole where there are several notes, then each under its own."""
    words, level = words_of(edition.language), 1 if len(titles) == 1 else 2
    if level > 1:
        yield f"# {escaped(edition.title)}\n\n"
    if not titles:
        yield f"{words.nothing}\n"
    for number, each in enumerate(notes):
        parts = (part.strip("\n") for part in note_parts(each, edition, level))
        yield ("\n" if number else "") + "\n\n".join(part for part in parts if part) + "\n"


def note_parts(
    taken: TakenNote, edition: Edition, level: int, beside: Beside = _NOTHING_BESIDE
) -> Iterator[str]:
    """A note part by part; `level` is that of its title."""
    note, words = taken.note, words_of(edition.language)
    yield _heading(level, escaped(note.title))
    yield "  \n".join(_fact(name, value) for name, value in facts_of(taken, words))
    if taken.is_gone:
        yield f"*{words.gone}*"
    for remark in taken.kept.remarks:
        yield quoted(remark, words.remark)
    if taken.kept.highlights:
        yield _heading(level + 1, words.highlights)
    for each in taken.kept.highlights:
        yield quoted(escaped_lines(each.anchor.quote))
        yield demoted_markdown(each.remark, level + 1)
    yield demoted_markdown(note.summary, level - 1)
    yield demoted_markdown(note.body, level - 1)
    if note.attachments:
        yield _heading(level + 1, words.documents)
    for place, document in enumerate(note.attachments):
        yield from _document(document, words, level + 2, beside)
        yield from _own_text(taken.texts.get(place), words, level + 3)
    yield f"{words.to_quote} {escaped(citation(reference_to(note, edition.day)))}"


def quoted(markdown: str, head: str = "") -> str:
    """A text set off as a quotation, under a word that says what it is."""
    lines = ([f"**{head}**", ""] if head else []) + markdown.splitlines()
    return "\n".join(f"> {line}".rstrip() for line in lines)


def linked(name: str, place: str) -> str:
    """A link; `name` is Markdown, `place` an address or a path."""
    return f"[{name}](<{place.translate(_ENDS_A_LINK)}>)"


def escaped_lines(text: str) -> str:
    """Plain text as Markdown, its lines as they are."""
    return "\\\n".join(escaped(line) for line in text.splitlines())


def escaped(text: str) -> str:
    """Plain text as Markdown that shows it, on one line."""
    return text.replace("\n", " ").translate(_ESCAPED)


def _fact(name: str, value: str) -> str:
    is_web = value.startswith(("http://", "https://"))
    return f"{escaped(name)} {f'<{value}>' if is_web else escaped(value)}".strip()


def _document(attachment: Attachment, words: Words, level: int, beside: Beside) -> Iterator[str]:
    name = escaped(attachment.name)
    size = f" ({attachment.size_text})" if attachment.size_text else ""
    file = beside.files.get(attachment.identity)
    place = file or attachment.address
    yield _heading(level, (linked(name, place) if place else name) + size)
    if file and attachment.address:
        yield f"<{attachment.address}>"
    if file and is_picture(file):
        yield f"!{linked(name, file)}"
    yield demoted_markdown(attachment.description or "", level)
    if attachment.transcript:
        yield _heading(level + 1, words.transcript)
        yield demoted_markdown(attachment.transcript.text, level)


def _own_text(text: DocumentText | None, words: Words, level: int) -> Iterator[str]:
    """What the document says itself, where that is to be written."""
    if text is not None:
        yield _heading(level, words.document_text)
        yield document_markdown(text, words)


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {text}"
