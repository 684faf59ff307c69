"""A passage is found on a page that was read by another program."""

from reader_app.domain.folded_text import FoldedText
from reader_app.domain.passage_place import passage_place

PAGE = (
    "Conseils citoyens\r\nLes conseils citoyens prennent une place variable dans la vie des"
    " quar\ufffe\r\ntiers, selon les villes et selon les années qui passent.\r\n"
    "Les conseils citoyens sont créés par la loi du 21 février 2014."
)


def found(passage: str) -> str | None:
    page = FoldedText(PAGE)
    place = passage_place(page.folded, passage)
    if place is None:
        return None
    start, end = page.place(*place)
    return PAGE[start:end]


def test_a_passage_is_found_from_its_first_word_to_its_last() -> None:
    passage = "Les conseils citoyens prennent une place variable dans la vie des quartiers"
    assert found(passage) == (
        "Les conseils citoyens prennent une place variable dans la vie des quar\ufffe\r\ntiers"
    )


def test_other_blanks_and_marks_between_words_do_not_matter() -> None:
    assert (
        found("selon  les villes,\n\net selon LES ANNEES") == "selon les villes et selon les années"
    )


def test_a_word_that_was_read_otherwise_does_not_matter() -> None:
    passage = "Lcs conseils citoyens sont créés par la loi du 21 février 2014"
    assert found(passage) == "Les conseils citoyens sont créés par la loi du 21 février 2014"


def test_a_short_passage_is_found_too() -> None:
    assert found("21 février 2014") == "21 février 2014"


def test_what_stands_elsewhere_is_not_found() -> None:
    assert found("Une tout autre page de ce document") is None
    assert found("") is None
    assert passage_place("", "Les conseils citoyens") is None
