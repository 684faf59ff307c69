"""Texts are looked through without accents, over line ends, and words are whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.folded_text import FoldedText, folded_line

TEXT = (
    "La vie asso\ufffe\r\nciative des porte-monnaie et des porte\ufffe\r\nmonnaies ;"
    " l’Été, un cœur  ﬁn – ﬁn\r\nd'année"
)


def found(asked: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in FoldedText(text).find(asked)]


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ("associative", ["asso\ufffe\r\nciative"]),
        ("ASSOCIATIVE DES", ["asso\ufffe\r\nciative des"]),
        ("porte-monnaie", ["porte-monnaie", "porte\ufffe\r\nmonnaie"]),
        ("portemonnaie", ["porte-monnaie", "porte\ufffe\r\nmonnaie"]),
        ("ete", ["Été"]),
        ("l'été", ["l’Été"]),
        ("coeur fin", ["cœur  ﬁn"]),
        ("fin d’annee", ["ﬁn\r\nd'année"]),
        ("ss", ["ss"]),
        ("absent", []),
        ("  ", []),
        ("", []),
    ],
)
def test_words_are_found_however_they_are_written(asked: str, places: list[str]) -> None:
    assert found(asked) == places


def test_a_plain_hyphen_at_a_line_end_joins_too() -> None:
    assert found("association", "une asso-\nciation") == ["asso-\nciation"]


def test_a_dash_between_words_stays() -> None:
    assert found("a - b", "a - b") == ["a - b"]
    assert found("ab", "a - b") == []


def test_places_do_not_overlap() -> None:
    assert FoldedText("aaaa").find("aa") == [(0, 2), (2, 4)]


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 20))
def test_any_stretch_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    asked = text[start : start + length]
    places = FoldedText(text).find(asked)
    wanted = folded_line(asked)
    assert all(0 <= first < last <= len(text) for first, last in places)
    assert bool(places) == bool(wanted and wanted in FoldedText(text).folded)
