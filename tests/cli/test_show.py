"""`lutrin show`: one note, in four forms."""

from pathlib import Path

import pytest

from reader_app.cli.pages import note_text
from reader_app.domain.document_text import DocumentKind, DocumentText, PageText
from tests.builders import a_note, an_attachment
from tests.cli.conftest import Lutrin, inside, within
from tests.cli.pages import GARDEN_KEY, SEED

PDF = "https://paliers.example/files/plan_des_bacs.pdf"


def test_the_whole_note_as_json(lutrin: Lutrin, library: Path) -> None:
    expected = {
        "key": GARDEN_KEY,
        "title": "Le jardin des Trois Paliers",
        "title_derived": True,
        "summary": "Trois immeubles partagent un jardin, et un cahier pour l'arroser.",
        "body_markdown": "Depuis mai, le [carnet d'arrosage](<https://paliers.example/carnet>) "
        "passe de palier en palier. La [carte des puits](#) n'est\nplus en ligne.\n\n"
        "## ► LE JARDIN DES TROIS PALIERS\n\n"
        "Le jardin des Trois Paliers compte vingt bacs. Chaque foyer en arrose deux.",
        "event": "2021-06-02T18:30:00+02:00",
        "published": "2021-05-20",
        "modified": "2021-05-21T09:05:00+02:00",
        "type": "Retour d'expérience",
        "themes": ["Cadre de vie", "Participation des habitants"],
        "territories": ["Béthune"],
        "attachments": [
            {
                "name": "Plan des bacs - 2 juin 2021",
                "address": PDF,
                "size_text": "12.50 Ko",
                "size_bytes": 12_800,
                "state": "absent",
                "path": None,
                "transcript": "Bac numéro un : des fèves. Bac numéro deux : de la **bourrache**.",
            }
        ],
        "links": [
            {"number": 1, "text": "carnet d'arrosage", "address": "https://paliers.example/carnet"},
            {"number": None, "text": "carte des puits", "address": None},
            {"number": 2, "text": "Téléchargement", "address": PDF},
            *(
                {"number": number, "text": text, "address": f"https://paliers.example/{place}"}
                for number, text, place in (
                    (4, "Retour d'expérience", "taxonomy/term/4"),
                    (5, "Cadre de vie", "taxonomy/term/5"),
                    (6, "Participation des habitants", "taxonomy/term/6"),
                    (7, "Béthune", "bethune"),
                )
            ),
        ],
        "source_address": "https://www.paliers.example/vie/jardin/",
    }
    assert lutrin.json("show", GARDEN_KEY) == expected
    asked = lutrin("show", "HTTP://WWW.Paliers.example:80/vie/jardin/#haut", "--format", "json")
    assert asked.json == expected


def test_what_is_absent_is_null_or_empty(lutrin: Lutrin, tmp_path: Path) -> None:
    (tmp_path / "seule.txt").write_text("Une phrase, et rien de plus.")
    lutrin.json("import", tmp_path / "seule.txt")
    own = lutrin.documents / "Lutrin"
    (hit,) = inside(own, "search")["hits"]
    assert hit["date"] is None
    shown = inside(own, "show", hit["key"])
    absent = ("event", "published", "modified", "type", "source_address")
    assert [shown[name] for name in absent] == [None] * 5
    assert [shown[name] for name in ("themes", "territories", "attachments", "links")] == [[]] * 4


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_transcript_is_there_when_asked_for(lutrin: Lutrin, library: Path, form: str) -> None:
    plain = "\n".join(within(library, "show", GARDEN_KEY, "--format", form).lines)
    whole = lutrin("show", GARDEN_KEY, "--format", form, "--transcript")
    assert (whole.code, whole.err) == (0, "")
    for text in (plain, whole.out):
        for part in ("Le jardin des Trois Paliers", "2021-06-02", "Béthune", "vingt bacs", PDF):
            assert part in text
    assert "bourrache" not in plain
    assert "bourrache" in whole.out


def test_text_has_no_marks_of_markdown(library: Path) -> None:
    (out,) = within(library, "show", GARDEN_KEY, "--transcript").lines
    assert not any(sign in out for sign in ("**", "](", "##", "<https"))
    assert "vingt bacs. Chaque foyer en arrose deux.\n\nPlan des bacs" in out


def test_markdown_and_html_keep_the_links(library: Path) -> None:
    (text,) = within(library, "show", GARDEN_KEY, "--format", "markdown").lines
    assert "](<https://paliers.example/carnet>)" in text
    (page,) = within(library, "show", GARDEN_KEY, "--format", "html", "--transcript").lines
    assert page.startswith("<!doctype html>")
    assert '<a href="https://paliers.example/carnet">' in page
    assert "<strong>bourrache</strong>" in page


def test_a_document_without_a_transcript_says_its_own_text() -> None:
    note = a_note(1, attachments=(an_attachment(1, transcript=None), an_attachment(2)))
    slides = tuple(map(PageText, ("Le budget <2019>", "", "Les bacs")))
    texts = {0: DocumentText(DocumentKind.SLIDES, slides), 1: DocumentText(DocumentKind.TEXT, ())}
    plain = note_text(note, "text", texts, transcripts=True)
    assert "Slide 1\n\nLe budget <2019>\n\nSlide 3\n\nLes bacs\n\nDocument 2" in plain
    markdown = note_text(note, "markdown", texts, transcripts=True)
    assert "### Slide 3\n\nLes bacs" in markdown
    page = note_text(note, "html", texts, transcripts=True)
    assert "<h3>Slide 1</h3>\n<p>Le budget &lt;2019&gt;</p>" in page
    for form in ("text", "markdown", "html"):
        assert "bacs" not in note_text(note, form, texts, transcripts=False)
        assert "Slide" not in note_text(note, form, {}, transcripts=True)


def test_an_unknown_key_is_told(lutrin: Lutrin, library: Path) -> None:
    done = lutrin("show", "paliers.example/ailleurs", "--json")
    assert (done.code, done.out) == (1, "")
    assert "paliers.example/ailleurs" in done.error


@pytest.mark.skipif(not SEED.exists(), reason="the real note lies beside the project only")
def test_the_real_note_in_all_forms(lutrin: Lutrin) -> None:
    lutrin.json("import", SEED)
    own = lutrin.documents / "Lutrin"
    (hit,) = inside(own, "search", "vie", "associative")["hits"]
    assert hit["date"] == "2019-03-01T15:15:00+01:00"
    shown = lutrin.json("show", hit["key"])
    assert shown["title_derived"]
    assert (shown["event"], shown["published"], shown["modified"]) == (
        "2019-03-01T15:15:00+01:00",
        "2019-03-01",
        "2019-03-01T15:59:00+01:00",
    )
    assert [len(shown[name]) for name in ("themes", "territories", "attachments")] == [2, 1, 1]
    (attachment,) = shown["attachments"]
    assert (attachment["size_text"], attachment["state"]) == ("194.33 Ko", "absent")
    assert 198_989 <= attachment["size_bytes"] <= 198_999
    assert "\\" not in attachment["address"]
    assert len(attachment["transcript"].split()) == 60
    numbers = [link["number"] for link in shown["links"]]
    assert numbers == [1, 2, None, 3, 5, 6, 7, 8]
    assert [link["address"] for link in shown["links"] if link["number"] is None] == [None]
    assert "javascript" not in str(shown)
    for form in ("text", "markdown", "html"):
        (text,) = within(own, "show", hit["key"], "--format", form, "--transcript").lines
        assert shown["source_address"] in text
