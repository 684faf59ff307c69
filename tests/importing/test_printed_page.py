"""The printed page, read field by field."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.note import Link, Note
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Term
from reader_app.importing.parsed import ParsedFile
from reader_app.importing.source import parse_source, read_source
from tests.importing.printed import PAGE

SEED = Path(__file__).parents[2] / "../shared/seed/note-lma-irev.md"


def parse(text: str, path: str = "dossier/page.md") -> ParsedFile:
    return parse_source(text.encode(), Path(path), path)


def note_of(text: str) -> Note:
    return parse(text).note


def test_every_field_is_read() -> None:
    note = note_of(PAGE)

    assert note.key == "exemple.fr/actus/atelier-des-tilleuls"
    assert note.source_address == "https://exemple.fr/actus/atelier-des-tilleuls"
    assert note.title == "Réparer ensemble, l'Atelier des Tilleuls à Saint-Omer"
    assert note.title_derived
    assert note.summary.startswith("Les habitants du quartier")
    assert note.event is not None
    assert note.modified is not None
    assert note.event.isoformat() == "2021-04-10T09:30:00+02:00"
    assert note.modified.isoformat() == "2021-07-13T08:05:00+02:00"
    assert note.published == date(2021, 4, 12)
    assert note.language == "fr"
    assert note.terms == (
        Term(TYPE, "Retour d'expérience", "https://exemple.fr/taxonomy/term/12"),
        Term(THEME, "Vie de quartier", "https://exemple.fr/taxonomy/term/31"),
        Term(THEME, "Mobilités douces", "https://exemple.fr/mobilites-douces"),
        Term(TERRITORY, "Saint-Omer", "https://exemple.fr/saint-omer"),
    )
    assert note.other == {}


def test_the_document_is_read_whole() -> None:
    (document,) = note_of(PAGE).attachments

    assert document.name == "Fiche pratique - 1er avril 2021"
    assert document.address == "https://exemple.fr/files/fiche_-_atelier.pdf"
    assert (document.size_text, document.size_bytes) == ("1.5 Mo", 1_572_864)
    assert document.description == "Comment ouvrir un atelier : lieu, outils, **assurances**."
    assert document.transcript is not None
    assert document.transcript.text == (
        "Ouvrir un atelier demande **du temps**.\n\nIl faut aussi un "
        "[local](<https://exemple.fr/reunion>)."
    )


def test_the_body_ends_at_the_document_and_its_links_are_live() -> None:
    body = note_of(PAGE).body

    assert body.startswith("Depuis [la réunion de printemps](<https://exemple.fr/reunion>), une")
    assert "[le site de la ville](<https://exemple.fr/ville?a=1&b=2>)" in body
    assert "[compte rendu oral](#)" in body
    assert body.endswith("## ► RÉPARER ENSEMBLE, L'ATELIER DES TILLEULS À SAINT-OMER\n\n"
                         "Trois outils, deux établis et beaucoup d'huile.")  # fmt: skip


def test_links_are_every_reference_in_the_order_of_the_page_but_the_buttons() -> None:
    links = note_of(PAGE).links

    assert [link.number for link in links] == [1, 2, None, 3, 1, 5, 6, 7, 8]
    assert links[2] == Link(None, "compte rendu oral", None)
    assert links[3] == Link(3, "Téléchargement", "https://exemple.fr/files/fiche_-_atelier.pdf")


def test_plain_texts_hold_no_signs() -> None:
    texts = parse(PAGE).texts

    assert "réunion de printemps, une dizaine" in texts.body
    assert "https" not in texts.body
    assert texts.transcripts == ("Ouvrir un atelier demande du temps.\nIl faut aussi un local.",)


def test_what_was_guessed_is_said() -> None:
    assert parse(PAGE).notices == (Reason.TITLE_DERIVED,)
    assert parse("# Titre\n\nTexte.\n\nPoids : 3 Ko").notices == (Reason.NO_ADDRESS, Reason.NO_DATE)


def test_line_ends_and_spaces_of_any_kind_change_nothing() -> None:
    note = note_of(PAGE)

    assert note_of(PAGE.replace("\n", "\r\n")) == note
    assert note_of("\ufeff" + PAGE) == note
    spaced = PAGE.replace("Poids :**", "Poids\u00a0:**\u00a0").replace(
        "Territoires :", "Territoires\u202f:"
    )
    assert note_of(spaced) == note


@pytest.mark.parametrize(
    ("line", "size_text", "size_bytes"),
    [
        ("**Poids :** 194.33 Ko", "194.33 Ko", 198_993),
        ("Poids: 12 o", "12 o", 12),
        ("**Poids** : 2,5 Mo", "2,5 Mo", 2_621_440),
        ("Poids : 1 024,5 ko", "1 024,5 ko", 1_049_088),
        ("**Poids :** 1 Go", "1 Go", 1_073_741_824),
        ("**Poids :**", None, None),
        ("Poids : inconnu", None, None),
    ],
)
def test_sizes(line: str, size_text: str | None, size_bytes: int | None) -> None:
    (document,) = note_of(PAGE.replace("**Poids :** 1.5 Mo", line)).attachments

    assert (document.size_text, document.size_bytes) == (size_text, size_bytes)
    assert document.name == "Fiche pratique - 1er avril 2021"


def test_several_documents_and_text_after_them() -> None:
    note = note_of(
        """Résumé de la page.

Avant les documents.

Premier document

**Poids :** 10 Ko

[Téléchargement](#) [1] [Favoris +](#) [2]

Afficher/masquer la transcription

Transcription du premier.

Encore le premier.

Deuxième document

Description du deuxième. Elle a deux phrases.

**Poids :** 20 Ko

[Téléchargement](#) [3] [Favoris +](#) [2]

Troisième document

**Poids :** 30 Ko

[Téléchargement](#)

Afficher/masquer la transcription

Transcription du troisième.

### Partie de la transcription

Fin du troisième.

## Après les documents

Suite du corps, avec un [lien](#) [4].

Publié le 3 mai 2022

**URL de la source :** <https://exemple.fr/plusieurs>

## Liens

[1] <https://exemple.fr/un.pdf>

[2] <https://exemple.fr/javascript%3A%3B>

[3] <https://exemple.fr/deux.pdf>

[4] <https://exemple.fr/suite>
"""
    )

    first, second, third = note.attachments
    assert (first.name, first.address) == ("Premier document", "https://exemple.fr/un.pdf")
    assert first.transcript is not None
    assert first.transcript.text == "Transcription du premier.\n\nEncore le premier."
    assert (second.name, second.size_bytes, second.transcript) == (
        "Deuxième document",
        20_480,
        None,
    )
    assert second.description == "Description du deuxième. Elle a deux phrases."
    assert (third.name, third.address) == ("Troisième document", None)
    assert third.transcript is not None
    assert third.transcript.text == (
        "Transcription du troisième.\n\n### Partie de la transcription\n\nFin du troisième."
    )
    assert note.body == (
        "Avant les documents.\n\n## Après les documents\n\n"
        "Suite du corps, avec un [lien](<https://exemple.fr/suite>)."
    )
    assert [link.number for link in note.links] == [1, 3, None, 4]


def test_a_document_without_transcript_lets_the_body_go_on() -> None:
    note = note_of("Résumé.\n\nDébut.\n\nLe plan\n\nPoids : 3 Ko\n\n[Téléchargement](https://a.fr/p.pdf)"
                   "\n\nLa suite du corps.")  # fmt: skip

    assert note.body == "Début.\n\nLa suite du corps."
    assert note.attachments[0].name == "Le plan"
    assert note.attachments[0].address == "https://a.fr/p.pdf"


def test_a_document_without_label_is_named_after_its_file() -> None:
    note = note_of("Résumé.\n\nUn long paragraphe. Il finit par un point.\n\nPoids : 3 Ko\n\n"
                   "[Téléchargement](#) [1]\n\nLiens\n[1] <https://a.fr/u%20p.pdf>")  # fmt: skip

    assert note.attachments[0].name == "u p.pdf"
    assert note.body == "Un long paragraphe. Il finit par un point."


@pytest.mark.parametrize(
    ("text", "title", "derived"),
    [
        ("# Vrai titre\n\nRésumé.\n\nPublié le 1 mai 2020", "Vrai titre", False),
        ("Vrai titre\n==========\n\nRésumé.\n\nPoids : 1 Ko", "Vrai titre", False),
        ("Résumé.\n\n## Première partie\n\n## Seconde\n\nPoids : 1 Ko", "Première partie", True),
        ("Résumé.\n\n## ► LES QPV DE LILLE\n\nDans les QPV, à Lille.\n\nPoids : 1 Ko",
         "Les QPV de Lille", True),
        ("Résumé.\n\n## ÉTAT DES LIEUX ?\n\nPoids : 1 Ko", "État des lieux ?", True),
        ("Résumé.\n\nRapport annuel\n\nPoids : 1 Ko", "Rapport annuel", True),
        ("Résumé.\n\nURL de la source : <https://a.fr/mon-bel_article>", "Mon bel article", True),
        ("Résumé.\n\nPublié le 1 mai 2020\n\n[a](#) [1]", "Page", True),
        ("# <b>Gras</b> <script>alert(1)</script>*et* [lien](#) &amp; co\n\nPoids : 1 Ko",
         "Gras et lien & co", False),
    ],
)  # fmt: skip
def test_titles(text: str, title: str, derived: bool) -> None:
    note = note_of(text)

    assert (note.title, note.title_derived) == (title, derived)


def test_an_endless_title_is_cut_and_stays_whole_in_the_text() -> None:
    note = note_of("# " + "mot " * 1000 + "\n\nRésumé.\n\nPoids : 1 Ko")

    assert len(note.title) <= 301
    assert ("mot " * 1000).strip() in note.summary + note.body


def test_a_first_line_that_repeats_the_title_is_no_summary() -> None:
    note = note_of("Un bel atelier\n\nLe résumé.\n\n## UN BEL ATELIER\n\nPoids : 1 Ko")

    assert (note.title, note.summary) == ("Un bel atelier", "Le résumé.")


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("Dates : 1er mars 2019 à 9h", "2019-03-01T09:00:00+01:00"),
        ("Date: 01/07/2019 - 15:15", "2019-07-01T15:15:00+02:00"),
        ("**Dates :** Jeudi 5 août 2021", "2021-08-05T00:00:00+02:00"),
    ],
)
def test_dates(line: str, event: str) -> None:
    note = note_of(f"Résumé.\n\n{line}\n\nPublié le 1 mai 2020\n")

    assert note.event is not None
    assert note.event.isoformat() == event


def test_a_span_of_days_begins_with_the_first_and_is_kept_whole() -> None:
    note = note_of(
        "Résumé.\n\nDates : du 3 mai 2021 - 09:00 au 5 mai 2021 - 17:00\n\nPublié le 1 mai 2020"
    )

    assert note.event is not None
    assert note.event.isoformat() == "2021-05-03T09:00:00+02:00"
    assert note.other == {"Dates": "du 3 mai 2021 - 09:00 au 5 mai 2021 - 17:00"}


def test_when_it_was_fetched_is_not_when_it_was_modified() -> None:
    note = note_of(
        "Résumé.\n\n**URL de la source (récupéré le 13/07/2021 - 08:05):** <https://a.fr/x>"
    )

    assert note.modified is None
    assert note.source_address == "https://a.fr/x"
    assert "récupéré le 13/07/2021 - 08:05" in note.other.values()


def test_unknown_fields_are_kept() -> None:
    page = PAGE.replace("Publié le", "Public : [Élus](#) [8]\n\nLieu: Salle des fêtes\n\nPublié le")

    note = note_of(page)

    assert note.other == {
        "Public": "[Élus](<https://exemple.fr/saint-omer>)",
        "Lieu": "Salle des fêtes",
    }
    assert note.terms == note_of(PAGE).terms


def test_fields_without_blank_lines_and_without_links() -> None:
    note = note_of("Résumé.\n\nCorps : il parle. Puis il se tait.\n\nType d'actualites: Agenda\n"
                   "Thématiques: Vie de quartier\nMobilités douces\nTerritoires: Nord\n"
                   "Publié le 1 mai 2020\nURL de la source: https://a.fr/x")  # fmt: skip

    assert note.names(TYPE) == ("Agenda",)
    assert note.names(THEME) == ("Vie de quartier", "Mobilités douces")
    assert note.names(TERRITORY) == ("Nord",)
    assert note.body == "Corps : il parle. Puis il se tait."


def test_a_sentence_that_begins_like_a_field_stays_in_the_body() -> None:
    body = "Territoires : le Nord et la Somme.\n\nDates : elles seront données plus tard."

    note = note_of(f"Résumé.\n\n{body}\n\nPublié le 1 mai 2020")

    assert note.body == body
    assert note.names(TERRITORY) == ()


def test_a_page_as_plain_text() -> None:
    note = note_of("""Réunion au moulin
Un résumé de la réunion.

On y parle de la charte [1] et du plan [2].

Plan du moulin

Poids : 12 Ko

Téléchargement [2] Favoris + [3]

Type d'actualites: Agenda [4]
Publié le 1 mai 2020
URL de la source (modifié le 02/05/2020 - 10:00): https://a.fr/moulin

Liens
[1] https://a.fr/charte
[2] https://a.fr/plan.pdf
[3] https://a.fr/javascript%3A%3B
[4] https://a.fr/taxonomy/term/4
""")

    assert note.source_address == "https://a.fr/moulin"
    assert note.terms == (Term(TYPE, "Agenda", "https://a.fr/taxonomy/term/4"),)
    assert (
        note.body
        == r"On y parle de la charte [\[1\]](<https://a.fr/charte>) et du plan [\[2\]](<https://a.fr/plan.pdf>)."
    )
    assert [(each.name, each.address) for each in note.attachments] == [
        ("Plan du moulin", "https://a.fr/plan.pdf")
    ]
    assert [link.number for link in note.links] == [1, 2, 2, 4]


def test_a_page_as_html() -> None:
    note = parse_source(
        """<!DOCTYPE html><html lang="fr"><head><title>Le moulin | Exemple</title>
<link rel="canonical" href="https://a.fr/node/12"><link rel="shortlink" href="https://a.fr/node/12">
<script>x</script></head><body><h1 class="print-title">Le moulin</h1><div class="print-content">
<p>Un résumé.</p><p>Voir <a href="#">la charte</a> <span class="print-footnote">[1]</span>.</p>
<div class="field-label">Thématiques:&nbsp;</div><div class="field-items"><div><a href="#">Eau</a>
<span class="print-footnote">[2]</span></div><div><a href="#">Bois</a> <span>[3]</span></div></div>
<div>Publié le 1 mai 2020</div></div>
<div class="print-source_url"><strong>URL de la source (modifié le 02/05/2020 - 10:00):</strong>
<a href="https://a.fr/moulin_bleu">https://a.fr/moulin_bleu</a></div>
<div class="print-links"><p><strong>Liens</strong><br>[1] https://a.fr/charte<br>
[2] https://a.fr/eau_vive<br>[3] https://a.fr/bois</p></div></body></html>""".encode(),
        Path("p.html"),
        "d/p.html",
    ).note

    assert (note.title, note.title_derived, note.summary) == ("Le moulin", False, "Un résumé.")
    assert note.body == "Voir [la charte](<https://a.fr/charte>)."
    assert note.terms == (
        Term(THEME, "Eau", "https://a.fr/eau_vive"),
        Term(THEME, "Bois", "https://a.fr/bois"),
    )
    assert note.source_address == "https://a.fr/moulin_bleu"
    assert note.aliases == ("a.fr/node/12",)
    assert note.published == date(2020, 5, 1)


def test_what_follows_the_links_is_not_lost() -> None:
    note = note_of(PAGE + "\nUne ligne après les liens.\n")

    assert "Une ligne après les liens." in note.body
    assert note.terms == note_of(PAGE).terms


def test_a_link_whose_number_is_not_listed_is_lost() -> None:
    note = note_of("Résumé.\n\nVoir [ici](#) [9].\n\n## Liens\n\n[1] <https://a.fr/x>")

    assert note.links[0] == Link(9, "ici", None)
    assert note.body == "Voir [ici](#)."


@pytest.mark.parametrize("section", ["Type d'act", "Dates", "Thém", "Publié", "**URL", "## Liens",
                                     "**Poids", "Afficher", "[Télé", "## ►"])  # fmt: skip
def test_a_missing_section_takes_nothing_else_away(section: str) -> None:
    page = "\n".join(line for line in PAGE.split("\n") if not line.startswith(section))

    note = note_of(page)

    assert note.summary.startswith("Les habitants")
    everything = note.body + "".join(
        f"{each.name} {each.description} {each.transcript.text if each.transcript else ''}"
        for each in note.attachments
    )
    for words in (
        "une dizaine de voisins",
        "Trois outils",
        "Comment ouvrir",
        "demande **du temps**",
    ):
        assert words in everything


def test_ten_thousand_links_take_no_time() -> None:
    inline = " ".join(f"[lien {number}](#) [{number}]" for number in range(1, 10_001))
    listed = "\n\n".join(f"[{number}] <https://a.fr/{number}>" for number in range(1, 10_001))
    started = process_time()

    note = note_of(f"Résumé.\n\n{inline}\n\nPublié le 1 mai 2020\n\n## Liens\n\n{listed}")

    assert process_time() - started < 5
    assert len(note.links) == 10_000
    assert note.links[-1] == Link(10_000, "lien 10000", "https://a.fr/10000")
    assert note.body.count("](<https://a.fr/") == 10_000


@pytest.mark.parametrize(
    "piece",
    ["[", "[a](#", "[a](#) [1] ", "mot ", "\n", "a\n", "a : b\n", "## A\n", "Poids : 1 Ko\n\n",
     "[1] a\n", "Liens\n[1] x\n", "Publié le 1 mai 2020\n", "URL de la source\n",
     "Afficher/masquer la transcription\n", "\\", "(", "[[", "](", "[a]\n", "Dates : ",
     "Dates : x\n", "É", "\u00a0",
     "- [a](#) [1]\n", "=\n",
     "[Téléchargement](#) [1]\n\na\n\n", "| a |\n", "<", "&lt;", "```\n"],
)  # fmt: skip
def test_five_megabytes_of_anything_take_seconds(piece: str) -> None:
    text = "URL de la source : <https://a.fr/x>\n\n" + piece * (1_500_000 // len(piece))
    started = process_time()

    note = note_of(text)

    assert process_time() - started < 15
    assert note.source_address == "https://a.fr/x"


LINES = st.sampled_from(
    [*PAGE.split("\n"), "", "", "Un mot", "Une phrase entière.", "a : b", "[1]"]
)


@given(st.lists(LINES, max_size=40))
def test_pages_in_any_order_lose_no_word(lines: list[str]) -> None:
    text = "Poids : 1 Ko\n" + "\n".join(lines)

    note = note_of(text)

    kept = " ".join(
        [note.title, note.summary, note.body, *note.other.values(),
         *(f"{each.name} {each.description} {each.transcript}" for each in note.attachments)]
    )  # fmt: skip
    for words in (
        "Trois outils",
        "une dizaine de voisins",
        "demande **du temps**",
        "Une phrase entière",
    ):
        assert (words in kept) == (words in text)


@pytest.mark.skipif(not SEED.exists(), reason="the real note is not here")
class TestTheRealNote:
    """What must come of the real note; its text stays where it is."""

    def test_fields(self) -> None:
        note = read_source(SEED, "seed/note.md").note

        assert (
            note.title
            == "L'articulation Vie associative et Politique de la ville en Hauts-de-France"
        )
        assert note.title_derived
        assert note.event is not None
        assert note.modified is not None
        assert note.event.isoformat() == "2019-03-01T15:15:00+01:00"
        assert note.modified.isoformat() == "2019-03-01T15:59:00+01:00"
        assert note.published == date(2019, 3, 1)
        assert note.names(TYPE) == ("Actu de l'IREV",)
        assert note.names(THEME) == ("Développement Social", "Participation citoyenne")
        assert note.names(TERRITORY) == ("Région Hauts de France",)
        assert note.key.startswith("irev.fr/actualites-0/note-lma-irev-")

    def test_document(self) -> None:
        parsed = read_source(SEED, "seed/note.md")
        (document,) = parsed.note.attachments

        assert document.name == "Note de synthèse - 1er mars 2019"
        assert (document.size_text, document.size_bytes) == ("194.33 Ko", 198_993)
        assert document.address is not None
        assert document.address.endswith("/note-lma-irev_-_articulation_vie_asso_pdv-190301.pdf")
        assert document.transcript is not None
        assert len(document.transcript.text.split()) == 60
        assert len(parsed.texts.transcripts[0].split()) == 60

    def test_links(self) -> None:
        note = read_source(SEED, "seed/note.md").note

        assert [link.number for link in note.links] == [1, 2, None, 3, 5, 6, 7, 8]
        assert note.links[2].address is None
        assert note.body.count("](<https://irev.fr/") == 2
        assert note.body.count("](#)") == 1


def test_a_file_with_nothing_in_it_is_refused() -> None:
    with pytest.raises(FileError) as caught:
        note_of(" \n\u00a0\n")

    assert caught.value.reason is Reason.EMPTY
