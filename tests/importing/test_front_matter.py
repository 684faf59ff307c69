"""Markdown with front matter: as Hugo, Obsidian, Joplin and Jekyll write it, and the traps."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.note import Note
from reader_app.domain.words import split
from reader_app.importing.dates import PARIS
from reader_app.importing.front_matter import LARGEST_FRONT_MATTER
from reader_app.importing.parsed import ParsedFile
from reader_app.importing.source import parse_source
from tests.importing.printed import PAGE

HUGO = """+++
title = "Un jardin en pied d'immeuble"
description = "Comment trente voisins ont planté une haie."
date = 2023-04-05T09:30:00+02:00
publishDate = 2023-04-06
lastmod = 2023-05-01T18:00:00Z
tags = ["Nature en ville", "Jardin"]
categories = ["Retour d'expérience"]
territoires = ["Lens"]
aliases = ["/vieux/jardin/"]
slug = "jardin"
url = "https://www.jardins.example/fiches/jardin/"
draft = true
weight = 1.10
[params]
author = "Ada Morel"
niveau = "débutant"
[params.cover]
image = "haie.jpg"
+++
# Une haie

Le premier paragraphe.
"""
OBSIDIAN = """---
aliases: [Le jardin, Haie]
tags:
  - "#nature"
  - projet/jardin
source: https://jardins.example/clip?x=1
author:
  - "[[Ada Morel]]"
published: 2022-02-03
created: 2024-01-01
description:
statut: "[[En cours]]"
---
Voir [[Compost|le compost]], [[Haie#Plants]], ![[plan.png]] et [[1]](https://a.example).

`[[code]]` reste.
"""
JOPLIN = """---
title: Réunion de quartier
created: 2021-06-01 08:15:00Z
updated: 2021-06-02 23:30:00Z
source: joplin-desktop
author: Jo
latitude: 50.43000000
completed?: no
tags:
  - réunion
---

Compte rendu.
"""
JEKYLL = """---
layout: post
title:  "Bienvenue"
categories: agenda rencontre
tags: "eau, air"
---
Du texte.

---

La suite.
"""


def read(text: str | bytes, name: str = "note.md", **facets: str) -> ParsedFile:
    data = text if isinstance(text, bytes) else text.encode()
    return parse_source(data, Path(name), f"dossier/{name}", facets)


def note(text: str | bytes, name: str = "note.md", **facets: str) -> Note:
    return read(text, name, **facets).note


def terms(found: Note) -> list[tuple[str, str]]:
    return [(term.facet, term.name) for term in found.terms]


def test_hugo() -> None:
    found = note(HUGO)

    assert (found.title, found.title_derived) == ("Un jardin en pied d'immeuble", False)
    assert found.summary == "Comment trente voisins ont planté une haie."
    assert found.body == "# Une haie\n\nLe premier paragraphe."
    assert found.published == date(2023, 4, 6)
    assert found.modified == datetime(2023, 5, 1, 20, tzinfo=PARIS)
    assert (found.author, found.source_address) == (
        "Ada Morel",
        "https://www.jardins.example/fiches/jardin/",
    )
    assert (found.key, found.aliases) == (
        "jardins.example/fiches/jardin",
        ("jardins.example/vieux/jardin",),
    )
    assert sorted(terms(found)) == [
        ("territory", "Lens"),
        ("theme", "Jardin"),
        ("theme", "Nature en ville"),
        ("type", "Retour d'expérience"),
    ]
    assert found.other == {
        "date": "2023-04-05T09:30:00+02:00",
        "aliases": "/vieux/jardin/",
        "slug": "jardin",
        "draft": "true",
        "weight": "1.10",
        "params.niveau": "débutant",
        "params.cover": '{"image": "haie.jpg"}',
    }


def test_obsidian() -> None:
    parsed = read(OBSIDIAN, "Le jardin partagé.md")
    found = parsed.note

    assert (found.title, found.title_derived) == ("Le jardin partagé", True)
    assert found.summary == ("Voir le compost, Haie#Plants, plan.png et [[1]](https://a.example).")
    assert found.body == "`[[code]]` reste."
    assert [link.address for link in found.links] == ["https://a.example"]
    assert terms(found) == [("theme", "nature"), ("theme", "projet/jardin")]
    assert (found.published, found.key) == (date(2022, 2, 3), "jardins.example/clip?x=1")
    assert found.author == "Ada Morel"
    assert found.other == {
        "aliases": "Le jardin\nHaie",
        "created": "2024-01-01",
        "statut": "[[En cours]]",
    }
    assert Reason.FRONT_MATTER not in parsed.notices


def test_joplin() -> None:
    found = note(JOPLIN)

    assert (found.title, found.author) == ("Réunion de quartier", "Jo")
    assert found.published == date(2021, 6, 1)
    assert found.modified == datetime(2021, 6, 3, 1, 30, tzinfo=PARIS)
    assert (found.key, found.source_address) == ("file:dossier/note.md", None)
    assert terms(found) == [("theme", "réunion")]
    assert found.summary == "Compte rendu."
    assert found.other == {
        "created": "2021-06-01 08:15:00Z",
        "source": "joplin-desktop",
        "latitude": "50.43000000",
        "completed?": "no",
    }


def test_jekyll() -> None:
    found = note(JEKYLL, "2020-03-01-bienvenue.markdown")

    assert (found.title, found.published) == ("Bienvenue", date(2020, 3, 1))
    assert terms(found) == [
        ("type", "agenda"),
        ("type", "rencontre"),
        ("theme", "eau"),
        ("theme", "air"),
    ]
    assert (found.summary, found.body) == ("Du texte.", "---\n\nLa suite.")
    assert found.other == {"layout": "post"}


def test_a_dated_file_name_without_a_title() -> None:
    found = note("---\nlayout: post\n---\n- une liste\n", "2020-03-01-au-jardin.md")

    assert (found.title, found.published) == ("Au jardin", date(2020, 3, 1))


def test_json() -> None:
    found = note('{\n "title": "Été", "n": 1.10, "tags": ["a", null]}\n\nDu texte.\n')

    assert (found.title, found.summary, found.other["n"]) == ("Été", "Du texte.", "1.10")
    assert found.other["tags"] == '["a", null]'


def test_html_and_printed_pages_may_have_front_matter_too() -> None:
    html = note("---\ntitle: Accueil\nlayout: page\n---\n<p>Un <b>texte</b>.</p>", "a.html")
    printed = note(f"---\ntitle: Un autre titre\ntags: [Vélo]\n---\n{PAGE}")

    assert (html.title, html.summary) == ("Accueil", "Un **texte**.")
    assert printed.title == "Un autre titre"
    assert printed.names("theme") == ("Vélo", "Vie de quartier", "Mobilités douces")
    assert printed.published == date(2021, 4, 12)


def test_a_heading_that_says_the_title_again_is_left_out() -> None:
    found = note("---\ntitle: Le Titre\n---\n# Le titre\n\nUn.\n\n# Deux\n\nTrois.")

    assert (found.title, found.summary, found.body) == ("Le Titre", "Un.", "# Deux\n\nTrois.")


def test_a_description_leaves_the_first_paragraph_in_the_text() -> None:
    found = note("---\ntitle: T\nsummary: Court.\n---\nUn.\n\nDeux.")
    same = note("---\ntitle: T\nsummary: Un\n---\nUn.\n\nDeux.")

    assert (found.summary, found.body) == ("Court.", "Un.\n\nDeux.")
    assert (same.summary, same.body) == ("Un", "Deux.")


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf---\r\ntitle: Titre\r\ntags: [x]\r\n---\r\nTexte.\r\n",
        "---\ntitle: Titre\ntags: [x]\n---\nTexte.\n".encode("utf-16"),
        b"---  \ntitle: Titre\ntags: [x]\n...\nTexte.",
        b"---\n\ntitle: Titre\ntags: [x]\n\n---\n\n\nTexte.",
        b"+++\r\ntitle = 'Titre'\r\ntags = ['x']\r\n+++\r\nTexte.",
    ],
)
def test_marks_of_order_and_line_ends(data: bytes) -> None:
    found = note(data)

    assert (found.title, terms(found), found.summary) == ("Titre", [("theme", "x")], "Texte.")


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nDu texte entre deux traits.\n\n---\n\nEt la suite.",
        "---\n\nRemarque : du texte entre deux traits.\n\n---\n\nEt la suite.",
        "---\nÀ noter : du texte entre deux traits.\n---\nEt la suite.",
        "---\n# Du texte entre deux traits\n---\nEt la suite.",
        "----\ntitle: du texte entre deux traits\n----\nEt la suite.",
        "---\ntitle: du texte entre deux traits\nEt la suite.",
        "Avant.\n---\ntitle: du texte entre deux traits\n---\nEt la suite.",
        "+++\nEt la suite du texte entre deux traits.",
        "{Et la suite du texte entre deux traits}",
    ],
)
def test_rules_in_a_text_are_no_front_matter(text: str) -> None:
    parsed = read(text)
    said = f"{parsed.note.title} {parsed.note.summary} {parsed.note.body}"

    assert {"texte", "deux", "traits", "suite"} <= set(split(said))
    assert parsed.note.other == {}
    assert Reason.FRONT_MATTER not in parsed.notices


BOMB = "\n".join(
    ["a: &a [x, x, x, x, x, x, x, x, x]"]
    + [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
)


@pytest.mark.parametrize(
    "front",
    [
        f"---\n{BOMB}\n---",
        "---\ntitle: Titre\n\ttags: [x]\n---",
        "---\ntitle: Un titre: avec deux points\n---",
        "---\ntitle: [un\n---",
        "---\nbase: &b {x: y}\nautre: *b\n---",
        f"---\nx: {'[' * 30_000}\n---",
        f"---\nx: {'[' * 25}{']' * 25}\n---",
        "---\ntitle: Titre\n? [une, liste]\n: valeur\n---",
        f"---\ntitle: {'x ' * LARGEST_FRONT_MATTER}\n---",
        "+++\ntitle = Titre\n+++",
        "+++\ntitle = 'a'\ntitle = 'b'\n+++",
        f"+++\n{'.'.join('a' * 20_000)} = 1\n+++",
        f"+++\nx = {'[' * 30_000}\n+++",
        f"+++\nx = {'9' * 10_000}\n+++",
        '{"title": "Titre",}',
        f'{{"x": {"[" * 30_000}',
    ],
)
def test_what_cannot_be_read_stays_in_the_text_with_a_notice(front: str) -> None:
    parsed = read(f"{front}\n\nLe texte.")
    said = f"{parsed.note.title} {parsed.note.summary} {parsed.note.body}"

    assert Reason.FRONT_MATTER in parsed.notices
    assert set(split(front)) <= set(split(said))
    assert "Le texte." in said
    assert parsed.note.terms == ()


def test_an_anchor_alone_harms_nothing() -> None:
    assert note("---\ntitle: &t Titre\n---\nx").title == "Titre"


@pytest.mark.parametrize("front", ["---\n---\n", "---\n\n---\n", "+++\n+++\n"])
def test_empty_front_matter(front: str) -> None:
    assert note(f"{front}Un titre\n\nDu texte.").title == "Un titre"
    with pytest.raises(FileError) as caught:
        read(front)
    assert caught.value.reason is Reason.EMPTY


def test_front_matter_alone_is_a_note() -> None:
    found = note("---\ntags: [eau]\n---", "la-source.md")

    assert (found.title, found.body, terms(found)) == ("La source", "", [("theme", "eau")])


def test_ten_thousand_keys() -> None:
    keys = "\n".join(f"{number:x}:" for number in range(10_000))

    found = note(f"---\n{keys}\ntitle: Titre\n---\nTexte.")

    assert (found.title, len(found.other)) == ("Titre", 10_000)


def test_the_same_key_twice_keeps_both() -> None:
    found = note("---\ntitle: Un\ntitle: Deux\nx: 1\nx: 2\nx: 3\n---\nTexte.")

    assert (found.title, found.other) == (
        "Un",
        {"title (2)": "Deux", "x": "1", "x (2)": "2", "x (3)": "3"},
    )


def test_odd_keys_and_values() -> None:
    found = note(
        "---\ntitle: T\n2019: un\ntrue: deux\nnull: trois\nvide: ~\nrien: ''\ntags: null\n"
        "auteur: {nom: Ada}\nliste: [[a, b], {c: d}]\n!!python/name:os.system x: y\n---\nTexte."
    )

    assert found.other == {
        "2019": "un",
        "true": "deux",
        "null": "trois",
        "vide": "",
        "rien": "",
        "auteur": '{"nom": "Ada"}',
        "liste": '[["a", "b"], {"c": "d"}]',
        "x": "y",
    }


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("eau", ["eau"]),
        ("politique de la ville", ["politique de la ville"]),
        ("eau, air", ["eau", "air"]),
        ('"[eau, air]"', ["eau", "air"]),
        ('"#eau #air"', ["eau", "air"]),
        ("[2019, true, eau, eau]", ["2019", "true", "eau"]),
        ("['', ~x]", ["~x"]),
        (f"[eau, {'long ' * 30}]", []),
        ("[eau, [air]]", []),
        ("{eau: air}", []),
    ],
)
def test_terms(said: str, names: list[str]) -> None:
    found = note(f"---\ntags: {said}\n---\nTexte.")

    assert list(found.names("theme")) == names
    assert bool(names) is not bool(found.other)


@pytest.mark.parametrize(
    "key", ["tags", "Tags", "themes", "thematiques", "Thématiques", "keywords"]
)
def test_names_of_themes(key: str) -> None:
    assert note(f"---\n{key}: [eau]\n---\nx").names("theme") == ("eau",)


@pytest.mark.parametrize(
    ("said", "day", "kept"),
    [
        ("2019-03-01", date(2019, 3, 1), None),
        ("2019-3-1", date(2019, 3, 1), "2019-3-1"),
        ("'2019-03-01'", date(2019, 3, 1), None),
        ("2019", date(2019, 1, 1), "2019"),
        ("2019-03", date(2019, 3, 1), "2019-03"),
        ("2019-03-01 23:30:00 -0500", date(2019, 3, 2), "2019-03-01 23:30:00 -0500"),
        ("2019-03-01T23:30:00Z", date(2019, 3, 2), "2019-03-01T23:30:00Z"),
        ("1er mars 2019", date(2019, 3, 1), "1er mars 2019"),
        ("2019-02-30", None, "2019-02-30"),
        ("0000-01-01", None, "0000-01-01"),
        ("9999-12-31T23:59:59-12:00", None, "9999-12-31T23:59:59-12:00"),
        ("2019-03-01T10:00:00+99:00", None, "2019-03-01T10:00:00+99:00"),
        ("bientôt", None, "bientôt"),
        ("[2019-03-01]", None, "2019-03-01"),
    ],
)
def test_dates(said: str, day: date | None, kept: str | None) -> None:
    found = note(f"---\ndate: {said}\n---\nTexte.")

    assert (found.published, found.other.get("date")) == (day, kept)


def test_dates_and_times_of_toml() -> None:
    found = note("+++\ndate = 2019\nlastmod = 2019-03-01T10:00:00\nheure = 10:30:00\n+++\nx")

    assert (found.published, found.modified) == (
        date(2019, 1, 1),
        datetime(2019, 3, 1, 10, tzinfo=PARIS),
    )
    assert found.other == {"date": "2019", "heure": "10:30:00"}


def test_what_is_endless_is_cut_and_kept() -> None:
    title, many, commas = "mot " * 100, "x, " * 300, "#" + "," * 60_000

    found = note(f"---\ntitle: {title}\ntags: {many}y\n---\nTexte.")

    assert (len(found.title) <= 301, found.terms) == (True, ())
    assert found.other == {"title": title.strip(), "tags": f"{many}y"}
    assert note(f"---\ntags: '{commas}'\n---\nTexte.").names("theme") == ()


def test_a_library_names_facets_of_its_own() -> None:
    text = "---\nPublic: [Élus, Habitants]\nauteur: Ada\nkeywords: eau\nformat: pdf\n---\nTexte."

    found = note(text, public="Public visé", auteur="Auteurs", keywords="Mots")

    assert terms(found) == [
        ("Auteurs", "Ada"),
        ("Public visé", "Élus"),
        ("Public visé", "Habitants"),
        ("Mots", "eau"),
    ]
    assert (found.author, found.other) == ("Ada", {"format": "pdf"})
    assert terms(note(text)) == [("theme", "eau")]


def test_escapes_cannot_bring_in_what_no_text_holds() -> None:
    found = note('{"title": "a\\ud800\\u0000b", "x\\ud800": "\\udfff"}\nTexte.')

    assert (found.title, found.other) == ("ab", {"x": ""})


words = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=12)
scalars = st.one_of(words, st.integers(), st.booleans(), st.none(), st.dates().map(str))
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)
keys = words | st.sampled_from(
    ["title", "tags", "categories", "date", "lastmod", "source", "url", "aliases", "author",
     "lang", "description", "summary", "params", "type"]
)  # fmt: skip


def said_in(value: Any) -> Iterator[str]:
    """The words of every text in a value."""
    match value:
        case dict():
            for each in value.values():
                yield from said_in(each)
        case list():
            for each in value:
                yield from said_in(each)
        case str():
            yield from split(value)


@given(st.dictionaries(keys, values, min_size=1, max_size=8), st.sampled_from(["yaml", "json"]))
def test_no_word_of_front_matter_is_lost(fields: dict[str, Any], language: str) -> None:
    fields = {"title": "Titre", **fields}
    front = json.dumps(fields) if language == "json" else yaml.safe_dump(fields)
    text = f"{front}\n" if language == "json" else f"---\n{front}---\n"

    parsed = read(f"{text}Texte final.")

    assert Reason.FRONT_MATTER not in parsed.notices
    kept = json.dumps([repr(parsed.note), *parsed.note.other.values()], ensure_ascii=False)
    kept = " ".join([kept, *parsed.note.other.values(), *(t.name for t in parsed.note.terms)])
    assert set(said_in(fields)) <= set(split(kept)) | _dates(parsed.note)
    assert parsed.note.summary == "Texte final." or "Texte final." in parsed.note.body


def _dates(found: Note) -> set[str]:
    moments = (found.event, found.published, found.modified)
    return {word for each in moments if each for word in split(each.isoformat()[:10])}


@given(
    st.sampled_from(["---\n", "+++\n", "{", '{"', "---\ntitle: "]),
    st.text(max_size=200) | st.binary(max_size=200),
    st.sampled_from(["", "\n---\n", "\n+++\n", "}\n"]),
    st.text(st.characters(codec="utf-8"), max_size=50),
)
def test_no_input_raises(opening: str, inside: str | bytes, closing: str, below: str) -> None:
    middle = inside if isinstance(inside, bytes) else inside.encode("utf-8", "replace")
    with suppress(FileError):
        parsed = read(opening.encode() + middle + closing.encode() + below.encode())
        repr(parsed).encode()
