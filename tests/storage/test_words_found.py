"""What a French reader types, and what it finds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app.domain.errors import LibraryError
from reader_app.domain.note import Passage, Transcript, note_key
from reader_app.domain.query import Clause, Part, Wanted
from reader_app.domain.search_line import parse_query
from reader_app.domain.words import find_marks
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from tests.builders import a_note, an_attachment
from tests.storage.filling import fill, titles, words

CASES = [
    ("dans l’habitat", "habitat"),
    ("les évaluations", "evaluation"),
    ("ÉVALUATION DES CONTRATS", "évaluation"),
    ("lancé par l'Etat", "État"),
    ("mise en œuvre", "oeuvre"),
    ("au coeur des quartiers", "cœur"),
    ("conseils citoyens", "conseil"),
    ("participation citoyenne", "citoyen"),
    ("pour évaluer", "évaluation"),
    ("aujourd’hui", "aujourd'hui"),
    ("à mi-parcours", "mi parcours"),
    ("e\u0301valuation", "évaluation"),
    ("le \ufb01nancement", "financement"),
    ("vie asso\u00adciative", "associative"),
    ("vie asso\ufffeciative", "associative"),
    ("dans les QPV", "qpv"),
    ("le C.G.E.T. dit", "cget"),
    ("une association", "asso*"),
    ("une association", "a*"),
    ("une association", "un*"),
    ("l'association", "l'asso*"),
    ("l'association", "l'a*"),
    ("l'association", "l'associatio*"),
    ("chevaux", "cheval"),
    ("la vie associative", '"vie associative"'),
    ("Жизнь", "жизнь"),
    ("mot" * 50, "mot" * 50),
    ("x" * 70_000, "x" * 70_000),
    ("1re année, 2019", "2019"),
    ("1\u202f500 euros", "1500"),
    ("1500 euros", "1 500"),
    ("1 500 euros", "1\u202f500"),
    ("des microprojets", "micro-projets"),
    ("le covid19", "covid-19"),
    ("au 3e jour, H2O", "h2o"),
    ("l'évaluation", "d’évaluation"),
    ("Community workshops", "workshops"),
    ("Bürgerräte", "burgerrate"),
    ("Comment créer une régie ?", "créer comment une régie"),
    ("pour la ville", "pour la"),
]

MISSES = [
    ("la vie très associative", '"vie associative"'),
    ("associative vie", '"vie associative"'),
    ("l'ville association", '"l\'association"'),
    ("une association", "ssociation*"),
    ("une association", "association -une"),
    ("une vie", "une association"),
    ("financer un jardin", "financer le jardin"),
    ("financer un jardin", 'financer "le" jardin'),
    ("financer un jardin", "financer titre:le"),
    ("financer un jardin", "financer jardin le*"),
    ("financer un jardin", "financer -un"),
]


@pytest.mark.parametrize(("stored", "typed"), CASES)
def test_found(library: StoredLibrary, stored: str, typed: str) -> None:
    other = a_note(2, title="B", summary="Zut", body="Zut")
    fill(library, a_note(1, title="A", summary="", body=stored), other)
    assert titles(library, words(typed)) == ["A"]


@pytest.mark.parametrize(("stored", "typed"), MISSES)
def test_not_found(library: StoredLibrary, stored: str, typed: str) -> None:
    fill(library, a_note(1, title="A", summary="", body=stored))
    assert titles(library, words(typed)) == []


def test_words_are_found_in_every_part_of_a_note(library: StoredLibrary) -> None:
    document = an_attachment(
        1,
        name="Plaquette",
        description="Dépliant",
        transcript=Transcript((Passage("Parole"), Passage("Discours", 2))),
    )
    fill(library, a_note(1, title="Titre", summary="Chapeau", body="", attachments=(document,)))
    for line in ("titre", "chapeau", "plaquette", "dépliant", "parole", "discours"):
        assert titles(library, words(line)) == ["Titre"]


def test_a_phrase_does_not_reach_from_one_part_into_the_next(library: StoredLibrary) -> None:
    fill(library, a_note(1, title="Vie", summary="associative", body=""))
    assert titles(library, words('"vie associative"')) == []
    assert titles(library, words("vie associative")) == ["Vie"]


def test_only_excluded_words(library: StoredLibrary) -> None:
    fill(library, a_note(1, title="A", body="oui"), a_note(2, title="B", body="non"))
    assert titles(library, words("-oui")) == ["B"]


def test_many_words_that_begin_alike(library: StoredLibrary) -> None:
    """More than one automaton of the index can hold."""
    syllables = ("bor", "du", "fi", "gal", "mon", "pir", "ta", "vel", "zo", "cri")
    notes = [
        a_note(number, title="A", body=f"l'asso{one}{two}{three}")
        for number, (one, two, three) in enumerate(
            (a, b, c) for a in syllables for b in syllables for c in syllables[:3]
        )
    ]
    fill(library, *notes, a_note(999, title="B", body="l'assiette"))
    assert library.find(words("l'asso", typing=True)).count == 300
    assert library.find(words("asso", typing=True)).count == 300


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> StoredLibrary:
    folder = tmp_path_factory.mktemp("corpus")
    library = StoredLibrary(folder, StoredFavourites(folder / "favourites.db"))
    fill(library, *(a_note(each, **_parts(each)) for each in range(120)))
    return library


VOCABULARY = [
    "l'association",
    "associations",
    "associer",
    "associatif",
    "vie",
    "vies",
    "ville",
    "villes",
    "habitant",
    "habite",
    "évaluer",
    "évaluation",
    "œuvre",
    "oeuvres",
    "ont",
    "on",
    "onze",
    "C.G.E.T.",
    "cget",
    "éco",
    "école",
    "assiette",
    "a",
    "à",
]


def _parts(number: int) -> dict[str, str]:
    def some(shift: int, count: int) -> str:
        size = len(VOCABULARY)
        picked = [
            VOCABULARY[(number * 7 + at * (shift + number % 5)) % size] for at in range(count)
        ]
        return " ".join(picked)

    return {"title": some(1, 2), "summary": some(3, 4), "body": some(2, number % 9)}


a_word = st.sampled_from([word[:end] for word in VOCABULARY for end in (1, 2, 3, 5, 20)])
a_part = st.one_of(
    a_word,
    a_word.map(lambda word: f"{word}*"),
    a_word.map(lambda word: f"-{word}"),
    a_word.map(lambda word: f"titre:{word}"),
    st.tuples(a_word, a_word).map(lambda pair: f'titre:"{pair[0]} {pair[1]}"'),
    st.tuples(a_word, a_word).map(lambda pair: f"{pair[0]} OR {pair[1]}"),
    st.tuples(a_word, a_word).map(lambda pair: f"{pair[0]} OU -{pair[1]}"),
    st.tuples(a_word, a_word).map(lambda pair: f'"{pair[0]} {pair[1]}"'),
)


def _answers(number: int, wanted: tuple[Clause, ...]) -> bool:
    """Whether a note answers, by reading it as a person would."""
    texts = _parts(number)
    return all(any(_holds(texts, part) for part in clause) for clause in wanted)


def _holds(texts: dict[str, str], part: Part) -> bool:
    assert isinstance(part, Wanted)
    read = [texts["title"]] if part.in_title else texts.values()
    return any(find_marks(text, [(part.words, part.prefix)]) for text in read) != part.excluded


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(a_part, min_size=1, max_size=3), st.booleans())
def test_the_index_finds_what_reading_every_note_would(
    corpus: StoredLibrary, parts: list[str], typing: bool
) -> None:
    query = words(" ".join(parts), typing=typing)
    expected = {a_note(each).key for each in range(120) if _answers(each, query.wanted)}
    answer = corpus.find(query, 200)
    assert {hit.note.key for hit in answer.hits} == expected
    assert answer.count == len(expected)


def test_an_address_finds_its_note_in_any_spelling(library: StoredLibrary) -> None:
    own = "https://www.exemple.fr/agenda/page-1"
    fill(
        library,
        a_note(1, title="A", source_address=own, key=note_key(own)),
        a_note(2, title="B", body=f"Voir {own} ou l’agenda."),
        a_note(3, title="C"),
    )
    for line in (own, "http://exemple.fr/agenda/page-1/#haut", "www.exemple.fr/agenda/page-1"):
        assert "A" in titles(library, words(line))
        assert "C" not in titles(library, words(line))
    assert titles(library, words("exemple.fr/agenda/page-1", typing=True)) == ["B", "A"]
    assert titles(library, words("exemple.fr/agenda/page-2")) == []
    assert titles(library, words(f'"{own}"')) == ["B"]


@pytest.mark.parametrize("line", ["*", "(", '"', "a.*b", "[", "\\", "mot~2", "titre:mot", "-"])
def test_no_sign_is_an_error(library: StoredLibrary, line: str) -> None:
    fill(library, a_note(1))
    library.find(words(line, typing=True))


def test_an_index_that_is_gone_is_said(folder: Path, library: StoredLibrary) -> None:
    fill(library, a_note(1))
    (folder / "search").rename(folder / "ailleurs")
    assert library.find(words("")).count == 1
    with pytest.raises(LibraryError):
        library.find(words("note"))
    assert parse_query("note")
