"""What a transcript covers of its document is counted in words that both have."""

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.coverage import Coverage, coverage

PAGES = [
    "Le jardin partagé du quartier est ouvert.",
    "On y sème des fèves et des pois au printemps.",
]


def test_the_whole_document_may_lack_its_running_headers() -> None:
    said = coverage(" ".join(PAGES), [*PAGES, "Page 1"])
    assert said == Coverage(17, 17, 19)
    assert said.is_whole
    assert not said.is_excerpt


def test_an_excerpt_has_some_of_its_words() -> None:
    said = coverage("On y seme des feves", PAGES)
    assert (said.words, said.shared, said.total) == (5, 5, 17)
    assert said.is_excerpt


def test_words_of_another_text_are_no_excerpt() -> None:
    said = coverage("Une réunion des habitants aura lieu jeudi soir", PAGES)
    assert not said.is_whole
    assert not said.is_excerpt


@given(st.lists(st.text("abc ", max_size=20), max_size=4), st.text("abc ", max_size=40))
def test_no_more_is_shared_than_there_is(pages: list[str], transcript: str) -> None:
    said = coverage(transcript, pages)
    assert 0 <= said.shared <= min(said.words, said.total)
