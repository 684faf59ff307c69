"""Plain text of Markdown: what is seen, without signs."""

import re
from html import unescape
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.pages.markdown import plain_line, plain_text
from reader_app.pages.page import note_page
from tests.builders import a_note


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("## ► Un *titre* ##", "► Un titre"),
        ("Titre\n=====\nSuite", "Titre\nSuite"),
        ("**gras**, _penché_, ~~barré~~ et ***les deux***", "gras, penché, barré et les deux"),
        ("snake_case et 2 * 3 * 4", "snake_case et 2 * 3 * 4"),
        ("un [lien](https://a.fr/x_(y)) [*autre*](<https://a.fr/b c> 'titre')", "un lien autre"),
        ("[perdu](#) et [1]", "perdu et [1]"),
        ("[par][ref], [ref] et [non][rien]\n\n[ref]: https://a.fr", "par, ref et [non][rien]"),
        ("![une image](https://a.fr/x.png) !", "une image !"),
        ("voir <https://a.fr/x> ou <a@b.fr>", "voir https://a.fr/x ou a@b.fr"),
        ("le 1<sup>er</sup> mars<br>et<p>puis", "le 1er mars\net\npuis"),
        ("\\*pas gras\\* &amp; 5 &lt; 6, a < b", "*pas gras* & 5 < 6, a < b"),
        ("du `code *brut* &amp;`, ``et ` là``", "du code *brut* &amp;, et ` là"),
        ("- un\n- deux\n  suite\n* trois", "un\ndeux suite\ntrois"),
        ("1. premier\n2. second", "1. premier 2. second"),
        ("> cité\n> > encore\n\nfin", "cité encore\nfin"),
        ("| a | b |\n|---|:-:|\n| c \\| d | e |", "a b\nc | d e"),
        ("```py\nx *y*\n```\naprès", "x *y*\naprès"),
        ("a\n\n---\n\nb\n***\nc", "a\nb\nc"),
        ("appel[^1]\n\n[^1]: la note", "appel\nla note"),
        ("terme\n: définition", "terme\ndéfinition"),
        ("avant<script>alert('x')</script> après<!-- rien -->", "avant après"),
        ("<style>p{}</style>texte<script>jamais fermé", "texte"),
        ("ligne\r\nmême paragraphe\r\n\r\nautre", "ligne même paragraphe\nautre"),
        ("", ""),
    ],
)  # fmt: skip
def test_only_what_is_seen_stays(markdown: str, seen: str) -> None:
    assert plain_text(markdown) == seen


def test_a_line_is_one_line() -> None:
    assert plain_line("  Une **note**\nde  [synthèse](#)\n\n- fin ") == "Une note de synthèse fin"


PIECES = st.sampled_from(
    ["mot", "été", " ", " ", "\n\n", "**", "*", "_", "`", "[", "](https://a.fr)", "](#)", "~~",
     "<b>",
     "</b>", "<sup>", "\\*", "&amp;", "## ", "- ", "> ", "(", ")", "!", "< ", "fin.", "l'"]
)  # fmt: skip


@settings(derandomize=True, max_examples=300)
@given(st.lists(PIECES, max_size=40))
def test_the_words_are_those_of_the_page(pieces: list[str]) -> None:
    # Code that is only indented keeps its signs on the page; it is too rare to be told apart.
    markdown = re.sub(r"^ +|(?<=> ) +|(?<=- ) +", "", "".join(pieces), flags=re.MULTILINE)
    page = note_page(a_note(summary="", body=markdown, language="en"))
    on_page = unescape(re.sub(r"<[^<>]*>", "", page.html))

    assert _letters(plain_text(markdown)) == _letters(on_page)


def _letters(text: str) -> str:
    """Only letters: what a parser makes of unpaired signs may differ in signs."""
    return "".join(char for char in text if char.isalpha())


@pytest.mark.parametrize(
    "piece",
    ["*a ", "[", "[a](", '[a]("', "`a``b```c ", "<a", "<script>", "_a", "|a\n", "# ", "> ", "- ",
     "\n", "&a", "```\n", "[a]: ", "<!--", "= ", "`\n\n", "~~", "\\", "](", "[^a"],
)  # fmt: skip
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    started = process_time()

    plain_text(text)

    assert process_time() - started < 10


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("une vie asso-\nciative", "une vie asso\u00adciative"),
        ("le sous-\npréfet", "le sous-préfet"),
        ("du porte-à-\n  porte", "du porte-à-porte"),
        ("pré-\net post-formation", "pré- et post-formation"),
        ("le plan QPV-\n2030", "le plan QPV- 2030"),
        ("Seine-\nMaritime", "Seine- Maritime"),
        ("```\nasso-\nciative\n```", "asso-\nciative"),
    ],
)
def test_a_word_cut_at_a_line_is_whole(markdown: str, seen: str) -> None:
    assert plain_text(markdown) == seen
