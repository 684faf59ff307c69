"""References as French readers write them."""

from datetime import date

from reader_app.domain.card import NoteKey
from reader_app.domain.citation import citation, citation_html, french_day
from reader_app.domain.reference import Reference, reference_to, reference_to_document, site_of
from tests.builders import a_note, an_attachment

DAY = date(2026, 11, 26)


def test_a_note_is_quoted_in_french_style() -> None:
    note = a_note(
        1,
        title="L’été « chaud » des villes",
        author="IREV",
        published=date(2019, 3, 1),
        source_address="https://www.irev.fr/actualites/ete",
    )
    assert citation(reference_to(note, DAY)) == (
        "IREV, «\u00a0L’été “chaud” des villes\u00a0», irev.fr, 1er mars 2019, "
        "https://www.irev.fr/actualites/ete, consulté le 26 novembre 2026."
    )


def test_what_is_not_known_is_left_out() -> None:
    note = a_note(1, author=None, published=None, source_address=None, title="Sans rien")
    assert citation(reference_to(note, DAY)) == (
        "«\u00a0Sans rien\u00a0», consulté le 26 novembre 2026."
    )


def test_a_document_stands_in_its_note() -> None:
    note = a_note(1, attachments=(an_attachment(1, name="Plan"),), published=date(2020, 8, 2))
    reference = reference_to_document(note, "https://exemple.fr/files/document-1.pdf", 3, DAY)
    assert reference is not None
    assert citation(reference) == (
        "«\u00a0Plan\u00a0», dans «\u00a0Note numéro 1\u00a0», exemple.fr, 2 août 2020, "
        "p.\u00a03, https://exemple.fr/files/document-1.pdf, consulté le 26 novembre 2026."
    )
    assert reference_to_document(note, "other", None, DAY) is None


def test_as_html_the_address_is_a_link_and_nothing_else_is() -> None:
    reference = Reference(NoteKey("a"), "<b>&", 'https://a.example/?x=1&y="2"', DAY)
    html = citation_html(reference)
    assert html.startswith('«\u00a0&lt;b&gt;&amp;\u00a0», <a href="https://a.example/?x=1&amp;y=')
    assert html.count("<") == 2
    no_link = citation_html(reference._replace(address="javascript:alert(1)"))
    assert "<a" not in no_link


def test_a_link_holds_what_links_may_hold_and_the_text_says_it_as_it_is() -> None:
    reference = Reference(NoteKey("a"), "A", "https://a.example/{b} <c>|é", DAY)
    assert '<a href="https://a.example/%7Bb%7D%20%3Cc%3E%7Cé">' in citation_html(reference)
    assert "https://a.example/{b} <c>|é" in citation(reference)


def test_days_and_sites() -> None:
    assert french_day(date(2019, 3, 1)) == "1er mars 2019"
    assert french_day(date(2019, 12, 21)) == "21 décembre 2019"
    assert site_of("https://www.irev.fr:8080/x") == "irev.fr"
    assert site_of("http://[broken") is None
    assert site_of(None) is None
