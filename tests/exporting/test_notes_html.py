"""Notes as one page, well formed, with nothing that leads astray."""

from xml.etree import ElementTree

from bs4 import BeautifulSoup

from reader_app.exporting.note_html import note_html
from reader_app.exporting.notes_html import notes_html
from reader_app.exporting.xhtml import well_formed
from tests.exporting.made import ALL, EDITION, GARDEN, TITLES


def test_the_page_holds_each_note_and_leads_to_it() -> None:
    page = BeautifulSoup("".join(notes_html(ALL, EDITION, TITLES)), "html.parser")
    assert page.title is not None
    assert page.title.string == EDITION.title
    leads = [link["href"] for link in page.select("nav a")]
    assert leads == ["#note-1", "#note-2", "#note-3"]
    assert [page.select_one(f"{lead} h2").get_text() for lead in leads] == TITLES
    garden = page.select_one("#note-1")
    assert garden is not None
    assert garden.select_one("h3").get_text() == "Remarque"
    assert "fèves" in garden.select_one(".transcript").get_text()
    assert not page.find_all("script")
    anchors = {each["id"] for each in page.select("[id]")}
    within = [link["href"] for link in page.select("article a") if link["href"].startswith("#")]
    assert within
    assert {each.removeprefix("#") for each in within} <= anchors


def test_one_note_is_its_own_page() -> None:
    page = BeautifulSoup("".join(notes_html([GARDEN], EDITION, [GARDEN.note.title])), "html.parser")
    assert [each.get_text() for each in page.find_all("h1")] == [GARDEN.note.title]
    assert not page.find_all("nav")


def test_every_note_is_xml_with_anchors_of_its_own() -> None:
    whole = "".join(note_html(each, EDITION, number) for number, each in enumerate(ALL))
    tree = ElementTree.fromstring(f"<body>{whole}</body>")
    anchors = [each.attrib["id"] for each in tree.iter() if "id" in each.attrib]
    assert len(anchors) == len(set(anchors))
    # Nothing of what was written is lost on the way.
    assert "profond" in "".join(tree.itertext())


def test_what_html_allows_and_xml_does_not() -> None:
    html = (
        '<p id="a">x&nbsp;y<br>z &amp; &eacute;</p><p id="a"><a href="?q=<i>&amp;b">w\x00</a></p>'
    )
    tree = ElementTree.fromstring(f"<body>{well_formed(html, 'n1-')}</body>")
    assert "".join(tree.itertext()) == "x\u00a0yz & &eacute;w"
    assert [each.attrib for each in tree] == [{"id": "n1-a"}, {}]
    assert tree[1][0].attrib["href"] == "?q=%3Ci%3E&b"
