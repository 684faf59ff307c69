"""Words: what a French reader types is found."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.words import find_marks, fold, matches, places, split, stem

# Stored text and what is typed; from the study of what French readers look for.
CASES = [
    ("elision", "l'articulation vie associative", "articulation"),
    ("elision, curly", "dans l’intérêt général", "intérêt"),
    ("elision of qu'", "la ville qu’elle anime", "elle"),
    ("accent typed less", "les évaluations", "evaluations"),
    ("accent typed more", "lancé par l'Etat", "État"),
    ("capital accent", "ÉVALUATION DES CONTRATS", "évaluation"),
    ("oe ligature", "mise en œuvre", "oeuvre"),
    ("oe ligature, typed", "au coeur des quartiers", "cœur"),
    ("plural", "conseils citoyens", "conseil"),
    ("plural and accent", "les évaluations", "evaluation"),
    ("feminine", "participation citoyenne", "citoyen"),
    ("singular stored", "un conseil citoyen", "conseils"),
    ("verb form", "pour évaluer les contrats", "évaluation"),
    ("quotes differ", "aujourd’hui", "aujourd'hui"),
    ("hyphen or space", "évaluation à mi-parcours", "mi parcours"),
    ("NFD stored", "e\u0301valuation", "évaluation"),
    ("fi ligature", "\ufb01nancement", "financement"),
    ("hyphen at a PDF's line end", "vie asso\ufffeciative", "associative"),
    ("soft hyphen", "asso\u00adciative", "associative"),
    ("acronym's case", "dans les QPV", "qpv"),
]


@pytest.mark.parametrize(
    ("stored", "typed"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_what_a_french_reader_types_is_found(stored: str, typed: str) -> None:
    stems = {stem(word) for word in split(stored)}

    assert {stem(word) for word in split(typed)} <= stems
    assert find_marks(stored, [((word,), False) for word in split(typed)])


def test_acronyms_with_dots_are_one_word() -> None:
    assert split("Le C.G.E.T. et l'A.N.R.U, en 2019.") == (
        "le",
        "cget",
        "et",
        "l",
        "anru",
        "en",
        "2019",
    )
    assert split("fin de phrase. Autre") == ("fin", "de", "phrase", "autre")


def test_the_last_word_may_go_on_only_if_asked() -> None:
    assert matches("politique", "poli", prefix=True)
    assert not matches("politique", "poli")


def test_marks_cover_the_words_as_they_were_written() -> None:
    text = "Une mise en Œuvre, et l’État\u00ad-major."

    marked = [
        text[start:end]
        for start, end in find_marks(text, [(("oeuvre",), False), (("etat",), False)])
    ]

    assert [word.rstrip("\u00ad") for word in marked] == ["Œuvre", "État"]


def test_a_phrase_is_marked_whole_and_only_in_order() -> None:
    text = "La vie associative ; associative, la vie."

    assert [text[a:b] for a, b in find_marks(text, [(("vie", "associative"), False)])] == [
        "vie associative"
    ]


def test_nothing_asked_marks_nothing() -> None:
    assert find_marks("des mots", []) == []
    assert find_marks("des mots", [((), False)]) == []


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert split(fold(text)) == split(text)


@given(st.text())
def test_places_are_the_words_in_order_and_inside_the_text(text: str) -> None:
    found = list(places(text))

    assert tuple(place.word for place in found) == split(text)
    assert all(0 <= place.start < place.end <= len(text) for place in found)
    # One sign may hold two words: ¼ is 1 and 4.
    assert all(before.start <= after.start for before, after in pairwise(found))


@given(st.text(), st.text(max_size=8))
def test_marks_never_overlap(text: str, typed: str) -> None:
    marks = find_marks(text, [((word,), True) for word in split(typed)])

    assert all(start < end for start, end in marks)
    assert all(before[1] <= after[0] for before, after in pairwise(marks))
