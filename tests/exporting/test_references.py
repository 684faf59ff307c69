"""References, read back by the readers of others."""

import json

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware

from reader_app.domain.reference import Reference, cite_key
from reader_app.exporting.references import references_of
from reader_app.exporting.references_bibtex import bibtex
from reader_app.exporting.references_csl import csl_json
from reader_app.exporting.references_ris import ris
from tests.exporting.made import ALL, DAY, GARDEN, GONE, PLAN


@pytest.fixture
def references() -> list[Reference]:
    return list(references_of(ALL, DAY))


def test_each_note_is_named_and_each_document_that_is_marked(references: list[Reference]) -> None:
    assert [each.title for each in references] == [
        GARDEN.note.title,
        "Plan des bacs",
        "=SOMME(A1)",
        "Parti",
    ]
    document = references[1]
    assert (document.within, document.page, document.address) == (GARDEN.note.title, 2, PLAN)


def test_ris_is_read_back(references: list[Reference]) -> None:
    text = "".join(ris(references))
    assert text.count("\r\n") == text.count("\n")
    found = rispy.loads(text)
    assert [each["type_of_reference"] for each in found] == ["ELEC", "RPRT", "ELEC", "ELEC"]
    garden = found[0]
    assert garden["title"] == GARDEN.note.title
    assert garden["authors"] == [GARDEN.note.author]
    assert garden["urls"] == [GARDEN.note.source_address]
    assert garden["keywords"] == ["Brève", "Cadre de vie", "Eau, sols", "Béthune", "Écoles"]
    assert garden["abstract"] == "Trois immeubles partagent un jardin. Et un cahier."
    assert garden["date"] == "2021/06/01/"
    assert garden["access_date"] == "2026/11/26/"
    # What the reader wrote cannot end the reference or begin another.
    assert garden["notes"] == ["## À revoir Des *fèves* & des bacs.", "Seconde ligne ER - TY - X"]
    assert found[1]["start_page"] == "2"
    assert found[3]["notes"] == ["Gardé."]


def test_bibtex_is_read_back(references: list[Reference]) -> None:
    text = "".join(bibtex(references))
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert not library.failed_blocks
    assert [each.entry_type for each in library.entries] == ["misc"] * 4
    garden = library.entries[0]
    title = garden["title"].removeprefix("{").removesuffix("}")
    # What this reader makes of two signs is its own; TeX sets them as they were.
    wanted = (
        GARDEN.note.title.replace("{", "")
        .replace("}", "")
        .replace("^", "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}")
    )
    assert " ".join(title.split()) == wanted
    assert r"\textbraceleft{}de\textbraceright{}" in text
    assert garden["author"].strip("{}") == GARDEN.note.author
    assert garden["year"] == "2021"
    assert garden["day"] == "1"
    # An address is no LaTeX: it is read to the letter.
    plain = bibtexparser.parse_string(text).entries[0]
    assert plain["url"] == "https://www.paliers.example/vie/jardin_%7Bbis%7D/?a=1&b=50%25#fin"
    assert garden["keywords"] == "Brève, Cadre de vie, Eau sols, Béthune, Écoles"
    assert library.entries[1]["pages"] == "2"


def test_braces_balance_whatever_a_title_holds() -> None:
    wild = Reference(GONE.note.key, "}{ } \\{ %} @x{", None, DAY, remarks=("}}}",))
    text = "".join(bibtex([wild, wild._replace(key=GARDEN.note.key)]))
    library = bibtexparser.parse_string(text)
    assert len(library.entries) == 2
    assert not library.failed_blocks
    assert text.count("{") == text.count("}")


def test_csl_json_is_what_its_schema_says(references: list[Reference]) -> None:
    garden, document, odd, gone = json.loads("".join(csl_json(references)))
    assert garden["type"] == "webpage"
    assert garden["author"] == [{"literal": GARDEN.note.author}]
    assert garden["issued"] == {"date-parts": [[2021, 6, 1]]}
    assert garden["accessed"] == {"date-parts": [[2026, 11, 26]]}
    assert garden["container-title"] == "paliers.example"
    assert garden["URL"] == GARDEN.note.source_address
    assert (document["type"], document["page"]) == ("report", "2")
    assert set(odd) == {"id", "type", "title", "accessed"}
    assert gone["note"] == "Gardé."
    assert json.loads("".join(csl_json([]))) == []


def test_a_key_is_plain_stable_and_its_own(references: list[Reference]) -> None:
    keys = [cite_key(each) for each in references]
    assert len(set(keys)) == 4
    assert all(key.isascii() and key.replace("-", "").isalnum() for key in keys)
    assert keys[0].startswith("paliers-jardin-")
    changed = references[0]._replace(title="Un autre titre", day=None, author=None)
    assert cite_key(changed) == keys[0]
    assert cite_key(next(references_of([GARDEN], DAY))) == keys[0]
