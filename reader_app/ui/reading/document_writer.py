"""What the page says of the text of a document: what it covers, and the text page by page."""

from html import escape

from PySide6.QtCore import QObject

from reader_app.domain.coverage import Coverage
from reader_app.domain.document_text import DocumentKind, DocumentText
from reader_app.domain.errors import Reason
from reader_app.pages.document_pages import DocumentPages, PagePart
from reader_app.ui.wording import number_text

PLACE_SCHEME = "place:"
"""Leads to a page of a document: `place:ATTACHMENT/PAGE`."""
STRETCH_SCHEME = "stretch:"
"""Leads to another stretch of its text: `stretch:ATTACHMENT/STRETCH`."""

_BETWEEN = "&nbsp;&nbsp;·&nbsp; "


class DocumentWriter(QObject):
    """Writes the HTML of transcripts, and of what a document itself says."""

    def remark(self, pages: DocumentPages) -> str:
        """What there is to know of a document without a text; "" where there is nothing."""
        text = pages.text
        if text.has_text:
            return ""
        if text.problem is Reason.PASSWORD:
            return self.tr("This document asks for a password: what it says cannot be searched.")
        if text.problem is not None:
            return self.tr("What this document says could not be read.")
        if text.has_pictures:
            return self.tr("This PDF holds nothing but pictures: there is no text to search.")
        return self.tr("There is no text in this document.")

    def extent(self, text: DocumentText) -> str:
        """How long a document is."""
        if text.kind is DocumentKind.PAGES and text.pages:
            return self.tr("%Ln pages", "", len(text.pages))
        return ""

    def transcript(self, number: int, html: str, pages: DocumentPages | None) -> str:
        """The note's own transcript under its heading, with what it covers."""
        title = escape(self.tr("Transcript"))
        parts = []
        if pages is not None and pages.coverage is not None:
            parts.append(escape(self.covers(pages.coverage)))
        if pages is not None and pages.text.kind is DocumentKind.PAGES:
            name = escape(self.tr("Read beside the PDF"))
            parts.append(f'<a href="{PLACE_SCHEME}{number}/1">{name}</a>')
        said = f'<p class="aside">{_BETWEEN.join(parts)}</p>' if parts else ""
        return f'<p class="transcript-title">{title}</p>{said}<div class="transcript">{html}</div>'

    def covers(self, covered: Coverage) -> str:
        """What a transcript covers of its document, in one line."""
        if covered.is_whole:
            told = self.tr("%Ln words of %1: the whole document", "", covered.words)
        elif covered.is_excerpt:
            told = self.tr("%Ln words of %1: an excerpt", "", covered.words)
        else:
            told = self.tr(
                "%Ln words that are not those of the document, which has %1", "", covered.words
            )
        return told.replace("%1", number_text(covered.total))

    def document(self, number: int, pages: DocumentPages, stretch: int) -> str:
        """One stretch of what a document says, with ways to those beside it."""
        is_pdf = pages.text.kind is DocumentKind.PAGES
        title = self.tr("Text of the PDF") if is_pdf else self.tr("Text of the document")
        ways = self._ways(number, pages, stretch)
        body = "".join(self._part(number, part, pages.text) for part in pages.stretches[stretch])
        is_last = stretch == len(pages.stretches) - 1
        cut = ""
        if is_last and pages.text.problem is Reason.CUT:
            line = escape(self.tr("The rest of the document could not be read."))
            cut = f'<p class="aside">{line}</p>'
        return (
            f'<p class="transcript-title">{escape(title)}</p>{ways}'
            f'<div class="transcript">{body}</div>{cut}{ways}'
        )

    def _part(self, number: int, part: PagePart, text: DocumentText) -> str:
        if not part.is_first:
            return part.html
        problem = ""
        if text.pages[part.page - 1].problem is not None:
            told = escape(self.tr("This page could not be read."))
            problem = f'<p class="aside">{told}</p>'
        return self._heading(number, part.page, text.kind) + part.html + problem

    def _heading(self, number: int, page: int, kind: DocumentKind) -> str:
        """The number of a page; that of a PDF leads there."""
        if kind is DocumentKind.TEXT:
            return ""
        name = escape(self._name(page, kind))
        if kind is DocumentKind.PAGES:
            tip = escape(self.tr("Show this page of the PDF"))
            name = f'<a href="{PLACE_SCHEME}{number}/{page}" title="{tip}">{name}</a>'
        return f'<p class="aside">{name}</p>'

    def _name(self, page: int, kind: DocumentKind) -> str:
        if kind is DocumentKind.SLIDES:
            told = self.tr("Slide %1")
        elif kind is DocumentKind.SHEETS:
            told = self.tr("Sheet %1")
        else:
            told = self.tr("Page %1")
        return told.replace("%1", number_text(page))

    def _ways(self, number: int, pages: DocumentPages, stretch: int) -> str:
        """Links to the stretches before and behind."""
        if len(pages.stretches) < 2:  # noqa: PLR2004 one has no neighbour
            return ""
        parts = []
        for beside, sign in ((stretch - 1, "← %1"), (stretch + 1, "%1 →")):
            if 0 <= beside < len(pages.stretches):
                name = sign.replace("%1", self._span(pages.stretches[beside]))
                parts.append(f'<a href="{STRETCH_SCHEME}{number}/{beside}">{escape(name)}</a>')
        return f'<p class="aside">{_BETWEEN.join(parts)}</p>'

    def _span(self, stretch: tuple[PagePart, ...]) -> str:
        told = self.tr("pages %1 to %2").replace("%1", number_text(stretch[0].page))
        return told.replace("%2", number_text(stretch[-1].page))
