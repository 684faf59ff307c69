import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.query import NoteQuery, Snippet, Where
from reader_app.domain.search_line import parse_query
from reader_app.domain.words import find_marks
from reader_app.storage.snippets import MOST_PLACES, Seeker, Source, seeker

FILLER = "rien de tel ici ni plus loin non plus, " * 40


def seeking(line: str) -> Seeker:
    return seeker(NoteQuery(parse_query(line)).words)


def cut(line: str, *texts: str, start: str = "") -> Snippet:
    snippet, _found = seeking(line).detail([Source(text) for text in texts], start)
    return snippet


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.marks]


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("l'évaluation des contrats", "évaluer", ["évaluation"]),
        ("LES ÉVALUATIONS", "evaluation", ["ÉVALUATIONS"]),
        ("mise en œuvre", "oeuvre", ["œuvre"]),
        ("au coeur", "cœur", ["coeur"]),
        ("au cœur", "coeur", ["cœur"]),
        ("rue Groß", "gross", ["Groß"]),
        ("le C.G.E.T. dit", "cget", ["C.G.E.T."]),
        ("e\u0301valuation", "évaluation", ["e\u0301valuation"]),
        ("asso\u00adciative", "associative", ["asso\u00adciative"]),
        ("l’association, les associés", "asso*", ["association", "associés"]),
        ("des chevaux", "cheval", ["chevaux"]),
        ("la vie associative et la vie", '"vie associative"', ["vie associative"]),
        ("Жизнь", "жизнь", ["Жизнь"]),
        ("un deux", "deux -trois", ["deux"]),
    ],
)
def test_the_words_are_shown_and_marked_wherever_they_stand(
    text: str, line: str, found: list[str]
) -> None:
    snippet = cut(line, "", FILLER + text + ". " + FILLER, start="Résumé")
    assert marked(snippet) == found
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")
    assert 100 < len(snippet.text) < 210


def test_the_stretch_is_where_most_words_meet() -> None:
    text = f"ville {FILLER} vie {FILLER} une vie en ville {FILLER} ville"
    snippet = cut("ville vie", text)
    assert marked(snippet) == ["vie", "ville"]


def test_a_later_text_wins_where_more_words_meet() -> None:
    snippet = cut("ville vie", "la ville", "la vie en ville")
    assert snippet.text == "la vie en ville"


def test_words_inside_others_are_not_taken() -> None:
    snippet = cut("art", f"la part {FILLER} un art")
    assert marked(snippet) == ["art"]


def test_where_no_text_holds_the_words_the_beginning_is_shown() -> None:
    snippet = cut("titre", "autre chose", start="Le résumé.")
    assert snippet == Snippet("Le résumé.")


def test_lines_become_spaces() -> None:
    snippet = cut("trois", "un\n\ndeux\t trois\u00a0quatre")
    assert snippet.text == "un deux trois quatre"
    assert marked(snippet) == ["trois"]


def test_one_endless_word() -> None:
    snippet = cut("fin", "x" * 100_000 + " fin")
    assert marked(snippet) == ["fin"]


def test_what_is_found_is_counted_text_by_text() -> None:
    sources = [
        Source("La ville, les villes."),
        Source("En ville. " * 3, Where.TRANSCRIPT, 0),
        Source("Rien.", Where.TRANSCRIPT, 1),
        Source("Ville et campagne, C.G.E.T.", Where.TRANSCRIPT, 2),
    ]
    snippet, found = seeking("ville OR campagne OR cget").detail(sources, "")
    assert found == (
        (Where.NOTE, None, None, 2),
        (Where.TRANSCRIPT, 0, None, 3),
        (Where.TRANSCRIPT, 2, None, 3),
    )
    assert (snippet.where, snippet.attachment) == (Where.TRANSCRIPT, 2)


def test_words_of_the_title_are_not_sought_elsewhere() -> None:
    snippet, found = seeking("titre:ville").detail([Source("en ville")], "Le début.")
    assert (snippet.text, found) == ("Le début.", ())


def test_a_text_full_of_one_word_is_counted_up_to_a_bound() -> None:
    _snippet, found = seeking("de").detail([Source("de " * 5_000)], "")
    assert found == ((Where.NOTE, None, None, MOST_PLACES),)


def test_words_of_the_title_are_marked_there_alone() -> None:
    snippet = cut("titre:vélo roue", "La roue du vélo.", start="Le vélo.")
    assert marked(snippet) == ["roue"]
    assert cut("titre:vélo", "La roue du vélo.", start="Le vélo.").marks == ()
    assert seeking("titre:vélo roue").marks("Vélo et roue") == ((0, 4), (8, 12))


A_TEXT = st.lists(
    st.sampled_from(
        [
            *("vie", "vies", "Vivre", "évaluation", "évaluer", "acteurs", "actrice", "chevaux"),
            *("cheval", "associ", "ation", "œuvre", "cœur", "æther", "Жизнь", "C.G.E.T.", "a.b"),
            *("l'", "l’", " ", "\n", "-", "_", ".", "…", "\u00ad", "\u202f", "\u00a0", "€"),
            *("Œ", "oe", "co", "e\u0301", "été", "a", "A", "à", "1", "12", "ß", "æ", "²", "ſ"),
        ]
    ),
    max_size=25,
).map("".join)
A_LINE = st.sampled_from(
    [
        *("vie", "viv", "éval", "évaluer", "oeuvre", "œ", "cget", "a", "ab", "été", "12", "ss"),
        *("жи", "acteur", "act", "chev", "cheval", "associ", "coeur", "co", "cœ", "e", "1 a"),
        *('"la vie"', '"vie œuvre"', "vie éval"),
    ]
)


@given(A_TEXT, A_LINE, st.booleans())
def test_titles_are_marked_as_all_other_texts_are(text: str, line: str, typing: bool) -> None:
    words = NoteQuery(parse_query(line, typing=typing)).words

    marks = list(seeker(words).marks(text))

    assert marks == find_marks(text, [(each.words, each.prefix) for each in words])
