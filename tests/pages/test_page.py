"""A note's page: safe, balanced, with French spaces, whatever the note holds."""

from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.note import Passage, Transcript
from reader_app.overriding import override
from reader_app.pages.markdown import LARGEST_TEXT
from reader_app.pages.page import note_page
from tests.builders import a_note, an_attachment

VOID = {"br", "hr"}


class Balance(HTMLParser):
    """Counts how deep a page goes, and fails where a tag closes what is not open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.deepest = 0
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.feed(html)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}
        if tag not in VOID:
            self.open.append(tag)
            self.deepest = max(self.deepest, len(self.open))

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"{tag} closes nothing"
        assert self.open.pop() == tag


def body_of(markdown: str, **changes: object) -> str:
    return note_page(a_note(summary="", body=markdown, **changes)).html.strip()


def test_the_summary_is_the_lede_and_the_body_follows() -> None:
    page = note_page(a_note(summary="Un *résumé*.", body="Le corps."))

    assert page.html.strip() == '<p class="lede">Un <em>résumé</em>.</p>\n<p>Le corps.</p>'
    assert page.simplified is False


def test_links_that_lead_somewhere_stay_and_lost_ones_are_shown_as_lost() -> None:
    html = body_of(
        "[ici](<https://a.fr/x>) [perdu](#) [mail](mailto:a@b.fr) [haut](#mot) [nulle part](#rien)"
        "\n\n## Mot"
    )

    assert '<a href="https://a.fr/x">ici</a>' in html
    assert '<span class="lost">perdu</span>' in html
    assert '<a href="mailto:a@b.fr">mail</a>' in html
    assert '<a href="#mot">haut</a>' in html
    assert '<h2 id="mot">Mot</h2>' in html
    assert '<span class="lost">nulle part</span>' in html


def test_an_address_relative_to_the_source_is_made_whole() -> None:
    assert '<a href="https://exemple.fr/b">b</a>' in body_of("[b](/b)")
    assert body_of("[b](/b)", source_address=None) == "<p>b</p>"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScript:x", "file:///etc/passwd", "data:text/html,x", "ftp://a.fr",
     "vbscript:x", "java&#115;cript:x"],
)  # fmt: skip
def test_an_address_that_may_do_harm_leaves_only_its_text(address: str) -> None:
    assert body_of(f"[texte](<{address}>)") == "<p>texte</p>"
    assert body_of(f'<a href="{address}">texte</a>') == "<p>texte</p>"


def test_what_is_not_for_reading_vanishes_with_its_content() -> None:
    html = body_of(
        "avant <script>alert('s')</script><style>p{}</style>\n\n<form>champ<input></form>\n\n"
        '<iframe src="x">cadre</iframe>\n\n<link rel="x"><object>o</object> après'
    )

    assert "avant" in html
    assert "après" in html
    for gone in ("alert", "p{", "champ", "cadre", "script", "iframe", "link", "object"):
        assert gone not in html


def test_pictures_are_their_description() -> None:
    html = body_of('![une *carte*](https://a.fr/c.png) <img src="file:///etc/passwd" alt="photo">')

    assert html == "<p>une carte photo</p>"


def test_html_of_the_subset_stays() -> None:
    html = body_of("1<sup>er</sup> H<sub>2</sub>O\n\n<table><tr><td colspan=2>a</td></tr></table>")

    assert "1<sup>er</sup> H<sub>2</sub>O" in html
    assert '<td colspan="2">a</td>' in html


def test_no_cell_spans_a_million_columns() -> None:
    assert "colspan" not in body_of("<table><tr><td colspan=1000000>a</td></tr></table>")


def test_divisions_part_the_words_on_both_sides() -> None:
    assert "un</div><div>deux" in body_of("<section>un</section><article>deux</article>")


def test_footnotes_tables_and_definitions_are_set() -> None:
    html = body_of("a[^1]\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nterme\n: sens\n\n[^1]: la note")

    for part in ('<a href="#fn1" id="fnref1">', '<li id="fn1">', "<th>x</th>", "<dd>sens</dd>"):
        assert part in html


def test_french_signs_get_their_spaces_but_not_in_code() -> None:
    html = body_of("Vrai ? Oui ! « **Bien** » ; fin : `a ; b : c`")

    assert "Vrai\u202f? Oui\u202f! «\u00a0<strong>Bien</strong>\u00a0»\u202f; fin\u00a0: " in html
    assert "<code>a ; b : c</code>" in html
    assert "What ? a : b" in body_of("What ? a : b", language="en")


def test_headings_are_listed_and_can_be_reached() -> None:
    page = note_page(a_note(body="# Un\n\n## Deux *fois*\n\n## Deux fois\n\n<h3>Trois</h3>"))

    assert page.headings == ("Un", "Deux fois", "Deux fois", "Trois")
    ids = [value for name, value in Balance(page.html).attributes if name == "id"]
    assert len(set(ids)) == 4


def test_each_document_has_its_transcript_and_its_description() -> None:
    transcript = Transcript((Passage("Le *texte*."), Passage("Page 2.", page=2)))
    documents = (
        an_attachment(1, transcript=transcript, description="Décrit [là](#)."),
        an_attachment(2, transcript=None),
    )

    page = note_page(a_note(attachments=documents))

    assert page.transcripts == ("<p>Le <em>texte</em>.</p>\n<p>Page 2.</p>\n", "")
    assert page.descriptions == ('<p>Décrit <span class="lost">là</span>.</p>\n', "")


@pytest.mark.parametrize(
    "body",
    ["<div>" * 20_000, "<blockquote>" * 15_000, "<table><tr><td>" * 400, "<b>" * 60_000,
     "<ul><li>" * 20_000, "> " * 5_000 + "x", "<a><b><p>" * 10_000, "- " * 5_000 + "x"],
)  # fmt: skip
def test_depth_is_bounded_and_the_text_stays(body: str) -> None:
    started = process_time()

    page = note_page(a_note(summary="", body=body + "\n\nfond"))

    assert process_time() - started < 10
    assert "fond" in page.html
    assert Balance(page.html).deepest <= 51


def test_lists_too_deep_to_parse_are_simplified_and_nothing_is_lost() -> None:
    body = "".join(f"{'  ' * depth}- mot{depth}\n" for depth in range(120))

    page = note_page(a_note(body=body))

    assert page.simplified
    assert all(f"mot{depth}" in page.html for depth in range(120))


def test_endless_words_are_broken_but_never_inside_an_entity() -> None:
    html = body_of("x" * 100_000 + "&amp;" * 1_000)

    assert max(len(part) for part in html.replace("&amp;", "&").split("\u200b")) <= 204
    assert html.count("&amp;") == 1_000


def test_a_very_long_note_is_simplified_and_comes_in_stretches() -> None:
    words = "mot " * 1_300_000
    started = process_time()

    page = note_page(a_note(body=words))

    assert process_time() - started < 10
    assert page.simplified
    assert page.html.count("mot") == 1_300_000
    assert len(page.stretches) > 10
    assert "".join(page.stretches) == page.html
    assert all(Balance(each).open == [] for each in page.stretches)
    assert len(page.stretches[0]) < 100_000
    assert max(map(len, page.stretches)) < 200_000


def test_a_simplified_note_is_set_like_any_other() -> None:
    body = f"<b>Gras</b> & rien\n\nQuoi ? « Oui »\n\n{'x' * 450}\n\n" + "mot " * LARGEST_TEXT

    page = note_page(a_note(summary="Un *résumé*.", body=body, language="fr"))

    lede, first, second, long, *_ = page.html.strip().split("</p>")
    assert lede == '<p class="lede">Un <em>résumé</em>.'
    assert first.strip() == "<p>Gras &amp; rien"
    assert second == "<p>Quoi\u202f? «\u00a0Oui\u00a0»"
    assert [len(part) for part in long.removeprefix("<p>").split("\u200b")] == [200, 200, 50]
    assert page.words == 3 + 3 + 5 + 1 + LARGEST_TEXT


def test_ten_thousand_links_are_all_there() -> None:
    body = " ".join(f"[n{number}](<https://a.fr/{number}>)" for number in range(4_000))
    assert len(body) < LARGEST_TEXT

    assert body_of(body).count("<a href") == 4_000


@given(
    st.lists(
        st.sampled_from(
            ["<b>", "</b>", "<p>", "</p>", "<ul>", "<li>", "</ul>", "<a href='https://a.fr'>",
             "</a>",
             "<table>", "<tr>", "<td>", "</table>", "**", "# ", "\n\n", "- ", "> ", "mot ",
             "<script>",
             "[x](#)", "`", "<", ">", "&", '"', "<h2>", "</h2>", "<a href='#'>", "<div>", "</div>",
             "|a|b|\n|-|-|\n", "<img src=x alt='<b>'>", "<svg>", "<!--", "-->", "<math>",
             "<a id=q>"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_whatever_comes_in_only_balanced_harmless_html_goes_out(pieces: list[str]) -> None:
    html = note_page(a_note(summary="".join(pieces[:5]), body="".join(pieces))).html

    seen = Balance(html)

    assert seen.open == []
    assert not seen.tags & {"script", "img", "svg", "math", "form", "iframe", "style"}
    assert {name for name, _ in seen.attributes} <= {
        "href",
        "id",
        "name",
        "class",
        "colspan",
        "start",
    }


def test_the_caption_of_a_figure_is_told_apart() -> None:
    body = (
        "<figure><img src='a.png' alt='Le lavoir'><figcaption>En <b>1910</b></figcaption></figure>"
    )
    html = note_page(a_note(body=body, summary="")).html
    assert html == '<div>Le lavoir<div class="caption">En <b>1910</b></div></div>'


def test_nobody_writes_a_class_of_ours() -> None:
    html = note_page(a_note(body='<div class="caption">x</div>', summary="")).html
    assert "class" not in html
