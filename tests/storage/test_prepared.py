"""A note as the values of its rows."""

from reader_app.domain.note import PlainTexts
from reader_app.domain.query import Trait
from reader_app.domain.taxonomy import TRAIT
from reader_app.storage.prepared import prepared
from tests.builders import a_note, an_attachment


def test_a_document_whose_address_leads_nowhere_is_known_by_its_name() -> None:
    documents = (an_attachment(1, name="Bilan.pdf", address="http://[annexe/bilan"),)
    note = prepared(a_note(attachments=documents), PlainTexts("", "", ("",)))
    assert note.addresses == ("http://[annexe/bilan",)
    assert (TRAIT, Trait.PDF.value) in note.terms
