"""A passage is found in its text, though it came another way."""

from reader_app.domain.passage_match import best_match

TEXTS = [
    "Le jardin partagé du quartier est ouvert tous les jours.",
    "On y sème des fèves et des pois au printemps, et des choux en automne.",
    "Le jardin est fermé en hiver.",
]


def test_a_passage_is_found_whatever_its_accents_and_blanks() -> None:
    assert best_match(TEXTS, "on  y seme\ndes FEVES") == 1


def test_the_text_that_shares_most_is_taken() -> None:
    assert best_match(TEXTS, "Le jardin est fermé en hiver, hélas") == 2


def test_one_word_is_enough_where_there_are_no_more() -> None:
    assert best_match(TEXTS, "choux") == 1
    assert best_match(TEXTS, "choux en") == 1


def test_what_stands_nowhere_is_not_found() -> None:
    assert best_match(TEXTS, "Une réunion des habitants aura lieu jeudi soir") is None
    assert best_match(TEXTS, "") is None
    assert best_match([], "jardin") is None


def test_of_equals_the_first_is_taken() -> None:
    assert best_match([TEXTS[0], TEXTS[0]], "Le jardin partagé du quartier") == 0
