"""Keys, moments and cards of notes."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.note import Transcript, file_key, note_key, summary_of
from tests.builders import a_note, an_attachment

KEY = "irev.fr/actualites/évaluation"


@pytest.mark.parametrize(
    "address",
    [
        "https://irev.fr/actualites/évaluation",
        "http://irev.fr/actualites/évaluation",
        "https://www.irev.fr/actualites/évaluation",
        "https://IREV.fr/actualites/évaluation/",
        "https://irev.fr:443/actualites/évaluation",
        "http://irev.fr:80/actualites/%C3%A9valuation",
        "https://irev.fr/actualites/%c3%a9v%61luation#haut",
        "https://irev.fr/actualites/e\u0301valuation",
        "  https://irev.fr/actualites/évaluation\n",
        "//irev.fr/actualites/évaluation",
        KEY,
    ],
)
def test_any_spelling_of_an_address_gives_the_same_key(address: str) -> None:
    assert note_key(address) == KEY


def test_what_sets_addresses_apart_is_kept() -> None:
    assert note_key("https://a.fr/x?id=1") == "a.fr/x?id=1"
    assert note_key("https://a.fr:8080/x") == "a.fr:8080/x"
    assert note_key("https://a.fr/b%2fc") == "a.fr/b%2Fc"
    assert note_key("https://a.fr/B") != note_key("https://a.fr/b")
    assert note_key("https://a.fr") == note_key("https://www.a.fr/") == "a.fr"


def test_a_file_key_stays_as_it_is() -> None:
    assert file_key("dossier/e\u0301té.md") == "file:dossier/été.md"
    assert note_key("file:dossier/e\u0301té.md") == "file:dossier/été.md"


@given(st.text())
def test_the_key_of_a_key_is_the_key(text: str) -> None:
    once = note_key(text)

    assert note_key(once) == once


@given(st.text(min_size=1))
def test_the_key_of_an_address_is_the_key_of_its_key(path: str) -> None:
    key = note_key(f"https://www.exemple.fr/{path}")

    assert note_key(key) == key


@given(
    st.from_regex(
        r"https?://(www\.){0,2}[a-z0-9-]{1,4}(\.[a-z]{1,3}){0,2}(/[\w.~%é-]{0,4}){0,3}/?",
        fullmatch=True,
    )
)
def test_a_plain_address_has_the_key_of_its_odd_spellings(address: str) -> None:
    assert note_key(address) == note_key(f" {address} ") == note_key(f"{address}#ici")


def test_the_moment_is_the_event_else_published_else_modified() -> None:
    event = datetime(2019, 3, 1, 15, 15, tzinfo=UTC)
    modified = datetime(2020, 3, 1, 15, 15, tzinfo=UTC)

    assert a_note(event=event, modified=modified).moment == event
    assert a_note(event=event).day == date(2019, 3, 1)
    assert a_note(published=date(2018, 1, 2), modified=modified).moment == date(2018, 1, 2)
    assert a_note(published=None, modified=modified).moment == modified
    assert a_note(published=None).day is None


def test_a_card_says_the_hour_only_where_the_note_does() -> None:
    event = datetime(2019, 3, 1, 15, 15, tzinfo=UTC)

    assert summary_of(a_note(event=event), "Résumé").time == event
    assert summary_of(a_note(published=date(2018, 1, 2)), "Résumé").time is None


def test_a_card_holds_the_terms_the_documents_and_a_short_summary() -> None:
    card = summary_of(a_note(attachments=(an_attachment(3),)), "x" * 1000)

    assert (card.type, card.themes, card.territories) == (
        "Actualité",
        ("Vie associative",),
        ("Nord",),
    )
    assert [each.name for each in card.attachments] == ["Document 3"]
    assert len(card.summary) == 300


def test_a_document_without_address_goes_by_its_name() -> None:
    assert an_attachment(1, address=None).identity == "Document 1"
    assert an_attachment(1).identity == "https://exemple.fr/files/document-1.pdf"


def test_passages_are_one_text() -> None:
    passage = an_attachment(1).transcript.passages[0]

    assert Transcript((passage, passage)).text == f"{passage.text}\n\n{passage.text}"
