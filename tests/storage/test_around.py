"""What stands around a note: what it cites, what cites it, and what is near."""

from datetime import date
from typing import Any

from reader_app.domain.around import Around
from reader_app.domain.note import Link, Note, note_key
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.domain.taxonomy import THEME, Term
from reader_app.storage.library import StoredLibrary
from tests.builders import a_note
from tests.storage.conftest import Start
from tests.storage.filling import fill
from tests.storage.test_kills import killed_after

SITE = "https://exemple.fr/actualites/note-"


def citing(number: int, *addresses: str, **changes: Any) -> Note:
    links = tuple(Link(place, "lien", each) for place, each in enumerate(addresses, 1))
    return a_note(number, **{"links": links} | changes)


def names(cards: tuple[Any, ...]) -> list[str]:
    return [card.title for card in cards]


def test_a_note_knows_what_it_cites_and_what_cites_it(library: StoredLibrary) -> None:
    fill(
        library,
        citing(1, f"{SITE}3", "https://ailleurs.exemple/eau", "http://www.exemple.fr/actualites/note-2/#b"),
        citing(2, f"{SITE}1"),
        a_note(3),
    )  # fmt: skip
    around = library.around(a_note(1).key)
    assert names(around.cites) == ["Note numéro 3", "Note numéro 2"]
    assert names(around.cited_by) == ["Note numéro 2"]
    assert names(library.around(a_note(3).key).cited_by) == ["Note numéro 1"]


def test_the_newest_cite_first(library: StoredLibrary) -> None:
    days = (date(2017, 5, 1), date(2019, 5, 1), date(2018, 5, 1))
    notes = [citing(n, f"{SITE}9", published=day) for n, day in enumerate(days, 1)]
    fill(library, a_note(9), *notes)
    found = names(library.around(a_note(9).key).cited_by)
    assert found == ["Note numéro 2", "Note numéro 3", "Note numéro 1"]


def test_a_link_to_an_alias_is_one_to_its_note(library: StoredLibrary) -> None:
    old = note_key("https://exemple.fr/node/12")
    fill(library, citing(1, "https://exemple.fr/node/12"), a_note(2, aliases=(old,)))
    assert names(library.around(a_note(1).key).cites) == ["Note numéro 2"]
    assert names(library.around(old).cited_by) == ["Note numéro 1"]
    # A note that comes in under this very key has it from then on.
    fill(library, a_note(3, key=old, title="La vraie"))
    assert names(library.around(a_note(1).key).cites) == ["La vraie"]
    assert library.around(a_note(2).key).cited_by == ()
    assert names(library.around(old).cited_by) == ["Note numéro 1"]


def test_a_note_that_comes_later_is_cited_from_then_on(library: StoredLibrary) -> None:
    fill(library, citing(1, f"{SITE}2"))
    assert library.around(a_note(1).key).cites == ()
    fill(library, a_note(2))
    assert names(library.around(a_note(1).key).cites) == ["Note numéro 2"]


def test_a_note_that_changes_cites_as_it_is_now(library: StoredLibrary) -> None:
    fill(library, citing(1, f"{SITE}2"), a_note(2), a_note(3))
    fill(library, citing(1, f"{SITE}3"))
    assert names(library.around(a_note(1).key).cites) == ["Note numéro 3"]
    assert library.around(a_note(2).key).cited_by == ()
    fill(library, a_note(2, title="Renommée"), citing(3, f"{SITE}2"))
    assert names(library.around(a_note(2).key).cited_by) == ["Note numéro 3"]
    assert names(library.around(a_note(3).key).cites) == ["Renommée"]


def test_without_a_library_or_the_note_there_is_nothing_around(library: StoredLibrary) -> None:
    assert library.around("exemple.fr/rien") == Around()
    fill(library, a_note(1))
    assert library.around("exemple.fr/rien") == Around()


def test_a_killed_import_keeps_what_each_note_cites(
    library: StoredLibrary, folder: Any, start: Start
) -> None:
    fill(library, *(citing(n, f"{SITE}{n + 1}") for n in range(900_000, 900_040)))
    killed_after(start("import", folder, 0), 3)
    finished(library.catch_up())
    assert library.find(NoteQuery()).count > 40
    for number in range(900_000, 900_039):
        cites = library.around(a_note(number).key).cites
        assert names(cites) == [f"Note numéro {number + 1}"]


WELLS = [
    a_note(1, title="Le curage des puits du village", summary="Curer un puits à la main."),
    a_note(2, title="Un puits à curer", summary="Le village entier y descend."),
    a_note(3, title="Le lavoir", summary="Il est à sec en août."),
    a_note(4, title="La fête des voisins", summary="Elle a lieu en mai."),
    a_note(5, title="Le conseil citoyen", summary="Il se tient chaque mois."),
]


def test_what_shares_rare_words_is_near(library: StoredLibrary) -> None:
    fill(library, *WELLS)
    assert names(library.around(WELLS[0].key).related) == ["Un puits à curer"]


def test_nothing_is_near_where_no_words_are_shared(library: StoredLibrary) -> None:
    fill(library, *WELLS)
    assert library.around(WELLS[4].key).related == ()


def test_what_is_cited_is_not_told_again(library: StoredLibrary) -> None:
    first = citing(1, f"{SITE}2", title=WELLS[0].title, summary=WELLS[0].summary)
    fill(library, first, *WELLS[1:])
    around = library.around(first.key)
    assert names(around.cites) == ["Un puits à curer"]
    assert around.related == ()
    # Nor what cites it.
    assert library.around(WELLS[1].key).related == ()


def test_among_notes_as_near_those_with_the_same_themes_come_first(
    library: StoredLibrary,
) -> None:
    water, play = Term(THEME, "Eau"), Term(THEME, "Jeux")
    title = "Le curage des puits"
    notes = [a_note(n, title=title, summary="", terms=(play,)) for n in range(2, 6)]
    fill(
        library,
        a_note(1, title=title, summary="", terms=(water,)),
        *notes,
        a_note(6, title=title, summary="", terms=(water,)),
        *(a_note(n, title=f"Sujet {n}", summary="") for n in range(10, 120)),
    )
    related = library.around(a_note(1).key).related
    assert len(related) == 5
    assert related[0].key == a_note(6).key


def test_at_most_five_are_near(library: StoredLibrary) -> None:
    notes = [a_note(n, title="Le curage des puits", summary="") for n in range(9)]
    others = [a_note(n, title=f"Sujet {n}", summary="") for n in range(20, 120)]
    fill(library, *notes, *others)
    assert len(library.around(a_note(1).key).related) == 5
