"""Where the words of a hit stand, in a few words."""

from itertools import pairwise

import pytest

from reader_app.domain.query import Found, Where
from reader_app.ui.browsing.found_words import FoundWords, part_rects
from reader_app.ui.browsing.lettering import Lettering
from reader_app.ui.theme import Theme
from tests.builders import a_hit, an_attachment

NOTE, REMARK, TRANSCRIPT, DOCUMENT = Where


@pytest.mark.parametrize(
    ("documents", "found", "said"),
    [
        (1, (), ""),
        (1, (Found(NOTE, 1),), ""),
        (1, (Found(NOTE, 3),), "3 in the note"),
        (1, (Found(TRANSCRIPT, 1, 0),), "1 in the transcript"),
        (1, (Found(NOTE, 1), Found(TRANSCRIPT, 2, 0)), "1 in the note, 2 in the transcript"),
        (2, (Found(NOTE, 999), Found(TRANSCRIPT, 2, 1)), "999+ in the note, 2 in transcript 2"),
        (1, (Found(NOTE, 1200),), "999+ in the note"),
        (1, (Found(REMARK, 1),), "1 in your remark"),
        (1, (Found(NOTE, 2), Found(REMARK, 3)), "2 in the note, 3 in your remark"),
    ],
)
def test_each_text_is_named_with_its_count(
    theme: Theme, documents: int, found: tuple[Found, ...], said: str
) -> None:
    hit = a_hit(1, attachments=tuple(an_attachment(number) for number in range(documents)))
    assert FoundWords().spoken(hit._replace(found=found)) == said


@pytest.mark.parametrize(
    ("names", "found", "said"),
    [
        (["a.pdf"], Found(DOCUMENT, 1, 0, (4,)), "1 in the PDF: p. 4"),
        (["a.pdf"], Found(DOCUMENT, 9, 0, (4, 7)), "9 in the PDF: p. 4, 7"),
        (["a.pdf"], Found(DOCUMENT, 9, 0, (1, 2, 3, 4)), "9 in the PDF: p. 1, 2, 3, 4"),
        (["a.pdf"], Found(DOCUMENT, 9, 0, (1, 2, 3, 4, 5, 6)), "9 in the PDF: p. 1, 2, 3, 4, …"),
        (["a.pdf", "b.pdf"], Found(DOCUMENT, 2, 1, (3,)), "2 in PDF 2: p. 3"),
        (["a.docx"], Found(DOCUMENT, 2, 0, (1,)), "2 in the document"),
        (["a.pdf", "b.xlsx"], Found(DOCUMENT, 2, 1, (1, 2)), "2 in document 2"),
    ],
)
def test_the_pages_of_a_pdf_are_named(
    theme: Theme, names: list[str], found: Found, said: str
) -> None:
    documents = tuple(
        an_attachment(name="Document", address=f"https://exemple.fr/{name}") for name in names
    )
    assert FoundWords().spoken(a_hit(1, attachments=documents)._replace(found=(found,))) == said


def test_each_page_can_be_gone_to_by_itself(theme: Theme) -> None:
    hit = a_hit(1, attachments=(an_attachment(),))
    hit = hit._replace(found=(Found(NOTE, 3), Found(DOCUMENT, 9, 0, (4, 7))))
    assert [found.pages for _text, found in FoundWords().parts(hit)] == [(), (4,), (7,)]


def test_of_a_hit_that_was_not_looked_through_nothing_is_said(theme: Theme) -> None:
    assert FoundWords().spoken(a_hit(1)._replace(found=None)) == ""


def test_what_has_no_room_is_cut_or_left_out(theme: Theme) -> None:
    hit = a_hit(1, attachments=tuple(an_attachment(number) for number in range(30)))
    found = tuple(Found(TRANSCRIPT, 2, number) for number in range(30))
    parts = FoundWords().parts(hit._replace(found=found))
    placed = part_rects(parts, Lettering(theme.font(11)), 20, 333, 100)
    assert 2 <= len(placed) < 6
    assert max(rect.right() for rect, _text, _found in placed) <= 333
    for (first, *_), (second, *_) in pairwise(placed):
        assert first.right() < second.left()
