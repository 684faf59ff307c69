import pytest

from reader_app.domain.query import Snippet, parse_query
from reader_app.storage.snippets import seeker

FILLER = "rien de tel ici ni plus loin non plus, " * 40


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.marks]


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("l'évaluation des contrats", "évaluer", ["évaluation"]),
        ("LES ÉVALUATIONS", "evaluation", ["ÉVALUATIONS"]),
        ("mise en œuvre", "oeuvre", ["œuvre"]),
        ("au coeur", "cœur", ["coeur"]),
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
    sought = seeker(parse_query(line))
    snippet = sought.snippet(["", FILLER + text + ". " + FILLER], "Résumé")
    assert marked(snippet) == found
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")
    assert 100 < len(snippet.text) < 210


def test_the_stretch_is_where_most_words_meet() -> None:
    text = f"ville {FILLER} vie {FILLER} une vie en ville {FILLER} ville"
    snippet = seeker(parse_query("ville vie")).snippet([text], "")
    assert marked(snippet) == ["vie", "ville"]


def test_a_later_text_wins_where_more_words_meet() -> None:
    snippet = seeker(parse_query("ville vie")).snippet(["la ville", "la vie en ville"], "")
    assert snippet.text == "la vie en ville"


def test_words_inside_others_are_not_taken() -> None:
    snippet = seeker(parse_query("art")).snippet([f"la part {FILLER} un art"], "")
    assert marked(snippet) == ["art"]


def test_where_no_text_holds_the_words_the_beginning_is_shown() -> None:
    snippet = seeker(parse_query("titre")).snippet(["autre chose"], "Le résumé.")
    assert snippet == Snippet("Le résumé.")


def test_lines_become_spaces() -> None:
    snippet = seeker(parse_query("trois")).snippet(["un\n\ndeux\t trois\u00a0quatre"], "")
    assert snippet.text == "un deux trois quatre"
    assert marked(snippet) == ["trois"]


def test_one_endless_word() -> None:
    snippet = seeker(parse_query("fin")).snippet(["x" * 100_000 + " fin"], "")
    assert marked(snippet) == ["fin"]
