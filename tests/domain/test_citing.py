"""Which notes a note leads to."""

import pytest

from reader_app.domain.citing import cited_keys
from reader_app.domain.note import Link, note_key
from reader_app.domain.taxonomy import THEME, Term
from tests.builders import a_note, an_attachment

SOURCE = "https://www.exemple.fr/actualites/note-1"


def keys(*addresses: str | None, **changes: object) -> tuple[str, ...]:
    links = tuple(Link(number, "lien", each) for number, each in enumerate(addresses))
    return cited_keys(a_note(links=links, source_address=SOURCE, **changes))


def test_links_lead_to_keys_each_once_in_order() -> None:
    assert keys(
        "https://exemple.fr/b", "http://www.Exemple.fr/a/", "https://exemple.fr/b#suite"
    ) == ("exemple.fr/b", "exemple.fr/a")


@pytest.mark.parametrize(
    ("address", "key"),
    [("/autre", "exemple.fr/autre"), ("note-2", "exemple.fr/actualites/note-2"),
     ("//ailleurs.fr/x", "ailleurs.fr/x"), ("HTTPS://exemple.fr/é", "exemple.fr/é")],
)  # fmt: skip
def test_an_address_is_taken_as_the_page_of_the_note_takes_it(address: str, key: str) -> None:
    assert keys(address) == (key,)


@pytest.mark.parametrize(
    "address",
    [None, "", "#suite", "mailto:a@exemple.fr", "javascript:alert(1)", "file:///etc/passwd",
     SOURCE, f"{SOURCE}#haut", "http://exemple.fr/ancienne"],
)  # fmt: skip
def test_what_leads_to_no_other_note_is_left_out(address: str | None) -> None:
    assert keys(address, aliases=(note_key("https://exemple.fr/ancienne"),)) == ()


def test_without_an_address_of_its_own_a_note_has_no_relative_links() -> None:
    note = a_note(links=(Link(1, "lien", "autre.md"),), source_address=None)
    assert cited_keys(note) == ()


def test_documents_and_pages_of_terms_are_no_notes() -> None:
    document = an_attachment(1)
    term = Term(THEME, "Eau", "https://exemple.fr/themes/eau")
    found = keys(document.address, term.address, attachments=(document,), terms=(term,))
    assert found == ()
