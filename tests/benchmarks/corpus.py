"""A corpus that is always the same: note `i` depends on its number alone."""

import random
import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import accumulate
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.vocabulary import vocabulary

CORPUS_VERSION = 1
"""Goes up with every change that makes other notes."""
IN_A_FOLDER = 1_000
_PROCESSES = 2
_SITE = "https://www.ressources.example"
_MEAN, _SPREAD = 6.6, 0.6  # of the logarithm of the words of a body
_SHORTEST, _LONGEST = 300, 3_000
_OFF_WORDS = re.compile(r"[^a-z0-9]+")

TYPES = (
    "Actu du centre",
    "Actu des territoires",
    "Actu nationale",
    "Agenda",
    "Appel à projets",
    "Publication",
    "Note de synthèse",
    "Compte-rendu",
    "Étude",
    "Formation",
    "Vidéo",
    "Offre d’emploi",
)
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_DAYS = ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche")
_PLACES = ("Ville de", "Communauté de", "Quartier", "Département de", "Métropole de")


class Terms(NamedTuple):
    """The names of one facet, and the sums of their frequencies."""

    names: tuple[str, ...]
    sums: tuple[float, ...]

    def draw(self, dice: random.Random, count: int) -> list[int]:
        """The numbers of up to so many terms."""
        drawn = (bisect(self.sums, dice.random() * self.sums[-1]) for _ in range(count))
        return sorted(set(drawn))


class Taxonomies(NamedTuple):
    """What notes are filed under."""

    types: Terms
    themes: Terms
    territories: Terms


class MadeNote(NamedTuple):
    """A note of the corpus: the facts behind its page, and its paragraphs."""

    number: int
    title: str
    summary: str
    body: tuple[str, ...]
    transcript: str
    links: tuple[str, ...]
    day: datetime
    type: int
    themes: tuple[int, ...]
    territories: tuple[int, ...]


@cache
def taxonomies() -> Taxonomies:
    """The same 12 types, 60 themes and 200 territories for every corpus."""
    words = [word for word in vocabulary().words[100:2_000] if word.isalpha() and len(word) > 4]
    words = sorted(set(words), key=words.index)
    themes = [f"{words[at].capitalize()} et {words[at + 60]}" for at in range(60)]
    places = [f"{_PLACES[at % 5]} {words[130 + at].capitalize()}" for at in range(200)]
    return Taxonomies(_terms(TYPES), _terms(themes), _terms(places))


def _terms(names: Sequence[str]) -> Terms:
    shares = [1 / (rank + 1) ** 0.8 for rank in range(len(names))]
    return Terms(tuple(names), tuple(accumulate(shares)))


def made_note(number: int) -> MadeNote:
    """The note of this number."""
    dice = random.Random(f"{CORPUS_VERSION}:{number}")
    length = round(min(max(dice.lognormvariate(_MEAN, _SPREAD), _SHORTEST), _LONGEST))
    title = _sentence(vocabulary().draw(dice, dice.randint(6, 15)))
    links: list[str] = []
    body = tuple(_paragraphs(dice, vocabulary().draw(dice, length), links))
    facets = taxonomies()
    return MadeNote(
        number,
        title,
        _sentence(vocabulary().draw(dice, 26)) + ".",
        body,
        _sentence(vocabulary().draw(dice, 70)) + ".",
        tuple(links),
        datetime(2005, 1, 1) + timedelta(minutes=15 * dice.randrange(21 * 365 * 96)),  # noqa: DTZ001
        facets.types.draw(dice, 1)[0],
        tuple(facets.themes.draw(dice, dice.randint(1, 3))),
        tuple(facets.territories.draw(dice, dice.randint(1, 3))),
    )


def short_note(number: int) -> tuple[str, str]:
    """The title and the text of a note of some twenty words."""
    dice = random.Random(f"short:{CORPUS_VERSION}:{number}")
    words = vocabulary().draw(dice, 24)
    return _sentence(words[:7]), _sentence(words[7:])


def _paragraphs(dice: random.Random, words: list[str], links: list[str]) -> Iterator[str]:
    at = count = 0
    while at < len(words):
        lengths = [dice.randint(8, 30) for _ in range(dice.randint(3, 6))]
        sentences = []
        for length in lengths:
            sentences.append(_dressed(dice, words[at : at + length], links))
            at = min(at + length, len(words))
        yield " ".join(each for each in sentences if each)
        count += 1
        if count % 5 == 2:
            yield "## ► " + " ".join(words[at - 7 : at]).upper()
        elif count % 9 == 4:
            yield "\n".join(
                "- " + " ".join(words[at - back : at - back + 5]) for back in (15, 10, 5)
            )


def _dressed(dice: random.Random, words: list[str], links: list[str]) -> str:
    """A sentence with a comma, now and then with a reference or bold words."""
    if len(words) < 9:
        return _sentence(words) + "." if words else ""
    chance = dice.random()
    if chance < 0.05:
        links.append(f"{_SITE}/pages/{_slug(' '.join(words[2:6]))}-{len(links)}")
        words[2], words[5] = f"[{words[2]}", f"{words[5]}](#) [{len(links)}]"
    elif chance < 0.1:
        words[2], words[5] = f"**{words[2]}", f"{words[5]}**"
    words[6] += ","
    return _sentence(words) + (" ?" if chance > 0.97 else ".")


def _sentence(words: Sequence[str]) -> str:
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def printed_page(note: MadeNote) -> str:
    """The note as a printed page: see docs/formats.md."""
    slug = f"{_slug(note.title)[:60]}-{note.number}"
    day, month = note.day.day, _MONTHS[note.day.month - 1]
    date = f"{day} {month} {note.day.year}"
    size = 20 + note.number * 7_919 % 400_000 / 100
    links = [*note.links, f"{_SITE}/files/{slug}.pdf", f"{_SITE}/javascript%3A%3B"]
    document, favourite = len(links) - 1, len(links)
    facets = taxonomies()
    types = _references(facets.types, (note.type,), links)
    themes = _references(facets.themes, note.themes, links)
    territories = _references(facets.territories, note.territories, links)
    parts = [
        note.summary,
        *note.body[:2],
        f"## {note.title}",
        *note.body[2:],
        f"Document de la note - {date}",
        f"**Poids :** {size:.2f} Ko",
        f"[Téléchargement](#) [{document}] [Favoris +](#) [{favourite}]",
        "Afficher/masquer la transcription",
        note.transcript,
        f"Type d'actualites: {types}",
        f"Dates: {_DAYS[note.day.weekday()]} {date} - {note.day:%H:%M}",
        f"Thématiques: {themes}",
        f"Territoires : {territories}",
        f"Publié le {day:02} {month} {note.day.year}",
        f"**URL de la source (modifié le {note.day:%d/%m/%Y - %H:%M}):** <{_SITE}/actu/{slug}>",
        "## Liens",
        *(f"[{at}] <{link}>" for at, link in enumerate(links, 1)),
    ]
    return f"# {note.title}\n\n" + "\n\n".join(parts) + "\n"


def _references(terms: Terms, numbers: Sequence[int], links: list[str]) -> str:
    found = []
    for number in numbers:
        links.append(f"{_SITE}/terms/{_slug(terms.names[number])}")
        found.append(f"[{terms.names[number]}](#) [{len(links)}]")
    return "\n\n".join(found)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower())
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return _OFF_WORDS.sub("-", bare).strip("-")


def write_pages(folder: Path, count: int) -> None:
    """The first `count` notes as files, a thousand to a folder, in two processes."""
    groups = [range(at, min(at + IN_A_FOLDER, count)) for at in range(0, count, IN_A_FOLDER)]
    with get_context("spawn").Pool(_PROCESSES) as pool:
        pool.starmap(_write_group, [(folder, group) for group in groups])


def _write_group(folder: Path, numbers: range) -> None:
    place = folder / f"{numbers.start // IN_A_FOLDER:04}"
    place.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (place / f"note-{number:07}.md").write_text(printed_page(made_note(number)), "utf-8")
