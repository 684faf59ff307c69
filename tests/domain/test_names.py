"""Names called up by a few letters."""

import pytest

from reader_app.domain.names import asked_words, distance, spelled, term_names
from reader_app.domain.taxonomy import THEME, Taxonomy, TermKey, TermPlace

LIFE = TermKey(THEME, "Vie associative")
WATER = TermKey(THEME, "Eau")
TREE = Taxonomy((LIFE, WATER), (TermPlace(WATER, ("Environnement",)),))


def far(line: str, name: str, around: str = "") -> int | None:
    return distance(asked_words(line), spelled(name), spelled(around))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("vie associative", 0),
        ("VIE", 1),
        ("vie asso", 1),
        ("asso", 2),
        ("asso vie", 3),
        ("thème vie", 4),
        ("ative", None),
        ("vie eau", None),
    ],
)
def test_the_nearer_a_name_is_the_better(line: str, expected: int | None) -> None:
    assert far(line, "Vie associative", "Thème") == expected


def test_accents_apostrophes_and_ligatures_do_not_matter() -> None:
    assert far("oeuvre d'ete", "Œuvre d’été") == 0


def test_without_letters_everything_is_meant() -> None:
    assert far("", "Eau") is not None
    assert far(" - ", "Eau") is not None


def test_a_term_is_also_called_up_by_what_stands_above_it() -> None:
    life, water = term_names(TREE, (LIFE, WATER), lambda term: term.name)
    assert distance(asked_words("envi eau"), water.words, water.around) == 4
    assert distance(asked_words("envi"), life.words, life.around) is None
