"""Copied words read as they were meant."""

import pytest

from reader_app.ui.documents.pdf_selection import readable


@pytest.mark.parametrize(
    ("found", "read"),
    [
        ("Deux\r\nlignes", "Deux\nlignes"),
        ("la vie asso\ufffe\r\nciative", "la vie associative"),
        ("asso\u00ad\nciative", "associative"),
        ("un\u00ade", "une"),
        ("a\x00b\x02c\x7f\ufeffd", "abcd"),
        ("« l’été »\tici", "« l’été »\tici"),
    ],
)
def test_cut_words_are_joined_and_controls_go(found: str, read: str) -> None:
    assert readable(found) == read
