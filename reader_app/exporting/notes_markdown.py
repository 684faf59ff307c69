"""Notes as one Markdown text: their own, with what is known and kept of them."""

from collections.abc import Iterable, Iterator, Sequence

from reader_app.domain.citation import citation
from reader_app.domain.note import Attachment
from reader_app.domain.reference import reference_to
from reader_app.domain.taken_out import Edition, TakenNote
from reader_app.exporting.facts import facts_of
from reader_app.exporting.words import Words, words_of
from reader_app.pages.demoting import demoted_markdown

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


def note_parts(taken: TakenNote, edition: Edition, level: int) -> Iterator[str]:
    """A note part by part; `level` is that of its title."""
    note, words = taken.note, words_of(edition.language)
    yield _heading(level, escaped(note.title))
    yield "  \n".join(_fact(name, value) for name, value in facts_of(taken, words))
    if taken.is_gone:
        yield f"*{words.gone}*"
    for remark in taken.kept.remarks:
        yield quoted(remark, words.remark)
    yield demoted_markdown(note.summary, level - 1)
    yield demoted_markdown(note.body, level - 1)
    if note.attachments:
        yield _heading(level + 1, words.documents)
    for each in note.attachments:
        yield from _document(each, words, level + 2)
    yield f"{words.to_quote} {escaped(citation(reference_to(note, edition.day)))}"


def quoted(markdown: str, head: str = "") -> str:
    """A text set off as a quotation, under a word that says what it is."""
    lines = ([f"**{head}**", ""] if head else []) + markdown.splitlines()
    return "\n".join(f"> {line}".rstrip() for line in lines)


def escaped(text: str) -> str:
    """Plain text as Markdown that shows it, on one line."""
    return text.replace("\n", " ").translate(_ESCAPED)


def _fact(name: str, value: str) -> str:
    is_web = value.startswith(("http://", "https://"))
    return f"{escaped(name)} {f'<{value}>' if is_web else escaped(value)}".strip()


def _document(attachment: Attachment, words: Words, level: int) -> Iterator[str]:
    name = escaped(attachment.name)
    size = f" ({attachment.size_text})" if attachment.size_text else ""
    linked = f"[{name}](<{attachment.address}>)" if attachment.address else name
    yield _heading(level, linked + size)
    yield demoted_markdown(attachment.description or "", level)
    if attachment.transcript:
        yield _heading(level + 1, words.transcript)
        yield demoted_markdown(attachment.transcript.text, level)


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {text}"
