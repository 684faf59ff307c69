"""Any HTML to Markdown."""

from time import process_time

import pytest

from reader_app.pages.html import LARGEST_HTML, to_markdown
from reader_app.pages.markdown import plain_text


def test_what_markdown_can_say_is_said() -> None:
    markdown = to_markdown(
        "<h2>Un titre</h2><p>Du <strong>gras</strong>, du <em>penché</em>, 1<sup>er</sup> mars.</p>"
        '<ul><li>un<ul><li>deux</li></ul></li></ul><p><a href="https://a.fr/b_c">lien</a></p>'
        "<blockquote><p>cité</p></blockquote>"
    )

    assert "## Un titre" in markdown
    assert "Du **gras**, du *penché*, 1<sup>er</sup> mars." in markdown
    assert "- un\n  - deux" in markdown
    assert "[lien](https://a.fr/b_c)" in markdown
    assert "> cité" in markdown


def test_tables_and_pictures_are_kept() -> None:
    markdown = to_markdown(
        "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>"
        '<img src="carte.png" alt="la carte">'
    )

    assert "| a | b |\n| --- | --- |\n| 1 | 2 |" in markdown
    assert "![la carte](carte.png)" in markdown


def test_a_numbered_reference_stays_readable() -> None:
    html = '<p>voir <a href="#">la note</a> <span class="print-footnote">[1]</span></p>'

    assert to_markdown(html) == "voir [la note](#) [1]"


def test_text_that_looks_like_markup_stays_text() -> None:
    html = (
        "<p>5 &lt; 6, &lt;b&gt; &amp;amp; snake_case *étoile*</p><code>a &lt; b &amp;&amp; c</code>"
    )

    markdown = to_markdown(html)

    assert plain_text(markdown) == "5 < 6, <b> &amp; snake_case *étoile*\na < b && c"
    assert "`a < b && c`" in markdown


def test_divisions_are_paragraphs() -> None:
    assert to_markdown("<div>un</div><section>deux</section>") == "un\n\ndeux"


def test_scripts_styles_forms_and_frames_vanish() -> None:
    html = (
        "<html><head><title>t</title><style>p{}</style></head><body>avant<script>alert(1)</script>"
        "<form>champ<input></form><iframe>cadre</iframe><p>après</p></body></html>"
    )

    assert plain_text(to_markdown(html)) == "avant\naprès"


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<ul><li>", "<table><tr><td>", "<b>", "<blockquote>", "<a>", "<span>", "<h1>",
     "<dl><dd>"],
)  # fmt: skip
def test_depth_is_no_danger(piece: str) -> None:
    started = process_time()

    markdown = to_markdown(piece * (50_000 // (1 + piece.count("<"))) + "fond")

    assert "fond" in markdown
    assert process_time() - started < 20


def test_an_endless_word_is_no_danger() -> None:
    assert to_markdown("x" * 1_500_000) == "x" * 1_500_000


def test_html_of_many_megabytes_gives_its_text() -> None:
    html = "<p>un <b>mot</b></p>\n" * (LARGEST_HTML // 20 + 1_000)

    assert to_markdown(html).startswith("un mot\n\nun mot\n\n")
