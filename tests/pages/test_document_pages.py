"""A document's text comes in stretches that can be set at once, and nothing of it is HTML."""

from reader_app.domain.document_text import DocumentKind, DocumentText, PageText
from reader_app.domain.errors import Reason
from reader_app.pages.document_pages import STRETCH, document_pages


def pages_of(*texts: str) -> DocumentText:
    return DocumentText(DocumentKind.PAGES, tuple(PageText(text) for text in texts))


def test_each_line_is_a_paragraph_and_nothing_is_a_tag() -> None:
    (stretch,) = document_pages(pages_of("Un\n<b>deux</b> & trois"), "").stretches
    assert [part.html for part in stretch] == [
        "<p>Un</p><p>&lt;b&gt;deux&lt;/b&gt; &amp; trois</p>"
    ]


def test_pages_that_say_nothing_are_left_out_but_not_those_that_went_wrong() -> None:
    text = DocumentText(
        DocumentKind.PAGES,
        (PageText("Un"), PageText(""), PageText("", Reason.UNSOUND_PDF), PageText("Quatre")),
    )
    (stretch,) = document_pages(text, "").stretches
    assert [part.page for part in stretch] == [1, 3, 4]


def test_a_long_document_is_set_a_stretch_at_a_time() -> None:
    pages = document_pages(pages_of(*("mot " * 5_000 for _ in range(20))), "")
    assert all(sum(len(part.html) for part in stretch) <= STRETCH for stretch in pages.stretches)
    numbers = [part.page for stretch in pages.stretches for part in stretch if part.is_first]
    assert numbers == list(range(1, 21))
    for page in range(1, 21):
        assert page in [part.page for part in pages.stretches[pages.stretch_of(page)]]


def test_one_endless_page_is_cut_into_parts() -> None:
    pages = document_pages(pages_of("a" * 500_000), "")
    assert len(pages.stretches) > 3
    parts = [part for stretch in pages.stretches for part in stretch]
    assert [part.is_first for part in parts] == [True, *[False] * (len(parts) - 1)]
    assert sum(part.html.count("a") for part in parts) == 500_000


def test_what_the_transcript_covers_is_known_where_there_is_one() -> None:
    assert document_pages(pages_of("Un deux"), "").coverage is None
    covered = document_pages(pages_of("Un deux trois quatre"), "deux trois").coverage
    assert covered is not None
    assert covered.is_excerpt
