"""Where the words of a hit stand, in a few words."""

from itertools import pairwise

import pytest

from reader_app.domain.query import Found, Where
from reader_app.ui.browsing.found_words import FoundWords, part_rects
from reader_app.ui.browsing.lettering import Lettering
from reader_app.ui.theme import Theme
from tests.builders import a_hit, an_attachment

NOTE, TRANSCRIPT = Where.NOTE, Where.TRANSCRIPT


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
    ],
)
def test_each_text_is_named_with_its_count(
    theme: Theme, documents: int, found: tuple[Found, ...], said: str
) -> None:
    hit = a_hit(1, attachments=tuple(an_attachment(number) for number in range(documents)))
    assert FoundWords().spoken(hit._replace(found=found)) == said


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
