"""What a page says is whole words and paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.words import split
from reader_app.pdfs.page_cleaning import cleaned, cleaned_page


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("un ta\u0002bleau", "un tableau"),
        ("un ta\ufffe\r\nbleau", "un tableau"),
        ("la collec-\r\ntivité", "la collectivité"),
        ("les Hauts-de-\r\nFrance", "les Hauts-de-France"),
        ("viendra-t-\r\nil", "viendra-t-il"),
        ("ceux-\r\nlà", "ceux-là"),
        ("peut-\r\nêtre", "peut-être"),
        ("o\ufb03ce \ufb01n", "office fin"),
        ("e\u0301te\u0301", "été"),
        ("a\x00b\x1fc\ufffed", "abcd"),
        ("un\t  blanc  \r\n\r\n", "un blanc"),
    ],
)
def test_words_are_whole(raw: str, clean: str) -> None:
    assert cleaned_page(raw) == clean


def test_the_lines_of_a_paragraph_are_one() -> None:
    page = "\r\n".join(
        [
            "Titre",
            "Une ligne qui va jusqu’au bout de la colonne et",
            "qui s’arrête ici.",
            "Une autre, tout aussi longue que la première et",
            "– une puce",
        ]
    )
    assert cleaned_page(page).split("\n") == [
        "Titre",
        "Une ligne qui va jusqu’au bout de la colonne et qui s’arrête ici.",
        "Une autre, tout aussi longue que la première et",
        "– une puce",
    ]


@given(st.text(max_size=200))
def test_nothing_unseen_is_left(text: str) -> None:
    for line in cleaned(text).split("\n"):
        assert line == line.strip()
        assert not any(ord(char) < 32 for char in line)
    assert cleaned(cleaned(text)) == cleaned(text)


@given(st.lists(st.text("abcdé", min_size=1, max_size=8), max_size=30))
def test_no_word_is_lost(words: list[str]) -> None:
    assert split(cleaned_page("\r\n".join(words))) == split(" ".join(words))
