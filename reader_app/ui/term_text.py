"""What a term is called: by its own name, but for those that the program itself made."""

from PySide6.QtCore import QCoreApplication

from reader_app.domain.documents_here import ABSENT, CHANGED, DAMAGED, PARTLY, WHOLE
from reader_app.domain.taxonomy import OFFLINE, TermKey


def term_text(term: TermKey) -> str:
    """A term's name as the reader sees it."""
    if term.facet != OFFLINE:
        return term.name
    translate = QCoreApplication.translate
    texts = {
        WHOLE: translate("term_text", "All documents here"),
        PARTLY: translate("term_text", "Some documents here"),
        ABSENT: translate("term_text", "No document here"),
        DAMAGED: translate("term_text", "Damaged document"),
        CHANGED: translate("term_text", "Changed at the source"),
    }
    return texts.get(term, term.name)
