"""What stands at the end of a dossier: the list of its annexes, and the references."""

from collections.abc import Iterable, Iterator
from html import escape

from reader_app.domain.citation import citation, citation_html
from reader_app.domain.dossier import Annex, DossierNote
from reader_app.domain.reference import Reference
from reader_app.domain.taken_out import Edition
from reader_app.domain.words import fold
from reader_app.exporting.note_html import file_link, heading, linked
from reader_app.exporting.notes_markdown import escaped
from reader_app.exporting.notes_markdown import linked as linked_in_markdown
from reader_app.exporting.references import references_of
from reader_app.exporting.words import words_of
from reader_app.exporting.xhtml import sound

ANNEXES, REFERENCES = "annexes", "references"
"""The anchors of the two lists."""


class Ends:
    """Gathers what the lists say while the notes go by."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._words = words_of(edition.language)
        self._annexes: list[Annex] = []
        self._references: list[Reference] = []

    def follow(self, notes: Iterable[DossierNote]) -> Iterator[DossierNote]:
        """The same notes; what is at their ends is known once they have gone by."""
        for each in notes:
            note = each.taken.note
            self._annexes += [
                Annex(note.title, document, each.files.get(document.identity))
                for document in note.attachments
            ]
            self._references += references_of([each.taken], self._edition.day)
            yield each

    def annexes_html(self, level: int, *, is_linked: bool) -> str:
        """The list of documents, "" where there is none."""
        if not self._annexes:
            return ""
        items = "".join(f"<li>{self._annex_html(each, is_linked)}</li>\n" for each in self._annexes)
        head = heading(level, escape(self._words.annexes))
        return sound(f'<section id="{ANNEXES}">\n{head}\n<ol>\n{items}</ol>\n</section>\n')

    def references_html(self, level: int) -> str:
        """The references in French style, "" where there is none."""
        if not self._references:
            return ""
        items = "".join(f"<li>{citation_html(each)}</li>\n" for each in self._in_order())
        head = heading(level, escape(self._words.references))
        return sound(f'<section id="{REFERENCES}">\n{head}\n<ul>\n{items}</ul>\n</section>\n')

    def markdown(self) -> Iterator[str]:
        """Both lists as parts of a Markdown text."""
        if self._annexes:
            yield f"## {self._words.annexes}"
            yield "\n".join(
                f"{number}. {self._annex_markdown(each)}"
                for number, each in enumerate(self._annexes, 1)
            )
        if self._references:
            yield f"## {self._words.references}"
            yield "\n".join(f"- {escaped(citation(each))}" for each in self._in_order())

    def _in_order(self) -> list[Reference]:
        """Each reference once, by author, else by title, as a bibliography has them."""
        once = dict.fromkeys(each._replace(remarks=()) for each in self._references)
        return sorted(once, key=lambda each: (fold(each.author or each.title), fold(each.title)))

    def _annex_html(self, annex: Annex, is_linked: bool) -> str:  # noqa: FBT001
        document, words = annex.attachment, self._words
        name = escape(document.name)
        if annex.file and is_linked:
            name = file_link(annex.file, name)
        size = f" ({escape(document.size_text)})" if document.size_text else ""
        told = f"{name}{size}, {escape(words.in_note)} «\u00a0{escape(annex.title)}\u00a0»"
        if annex.file is None:
            told += f" – {escape(words.not_here)}"
        elif not is_linked:
            told += f" – {escape(annex.file)}"
        return told + (f"<br/>\n{linked(document.address)}" if document.address else "")

    def _annex_markdown(self, annex: Annex) -> str:
        document, words = annex.attachment, self._words
        name = escaped(document.name)
        if annex.file:
            name = linked_in_markdown(name, annex.file)
        size = f" ({document.size_text})" if document.size_text else ""
        here = "" if annex.file else f" – {words.not_here}"
        told = f"{name}{size}, {words.in_note} «\u00a0{escaped(annex.title)}\u00a0»{here}"
        return told + (f"  \n   <{document.address}>" if document.address else "")
