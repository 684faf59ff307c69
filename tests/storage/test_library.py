from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import LibraryError, NoteNotFoundError, Reason
from reader_app.domain.note import Link, Note, note_key
from reader_app.domain.ports import Favourites, Library, Mark
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery, Sort
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, YEAR, Term, TermKey, TermPlace
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.first_page import read_first_page
from reader_app.storage.library import StoredLibrary
from tests.builders import a_filed_note, a_mark, a_note, an_attachment
from tests.storage.filling import fill, terms, titles, words

ALL = NoteQuery()


def a_whole_note() -> Note:
    return a_note(
        7,
        title_derived=True,
        event=datetime(2019, 3, 1, 14, 15, tzinfo=UTC),
        modified=datetime(2019, 3, 2, 15, 59, tzinfo=UTC),
        terms=(Term(THEME, "Ville", "https://exemple.fr/taxonomy/term/7"), Term("public", "Élus")),
        attachments=(an_attachment(1, description="**Gras**"), an_attachment(2, transcript=None)),
        links=(Link(1, "ici", "https://exemple.fr/ici"), Link(None, "perdu", None)),
        author="Une autrice",
        aliases=(NoteKey("exemple.fr/node/7"),),
        other={"Lieu": "Arras"},
    )


def test_it_satisfies_the_port(library: StoredLibrary, favourites: StoredFavourites) -> None:
    as_port: Library = library
    marks: Favourites = favourites
    assert as_port.find(ALL).count == len(marks.marks()) == 0


def test_a_folder_without_library_is_empty_and_stays_as_it_is(
    tmp_path: Path, favourites: StoredFavourites
) -> None:
    library = StoredLibrary(tmp_path / "rien", favourites)
    assert library.find(words("mot")).count == 0
    assert library.page(ALL, 0, 10) == ()
    assert library.taxonomy().facets() == ()
    assert library.generation() == 0
    assert not library.needs_rebuild
    assert finished(library.catch_up()) == 0
    library.refresh_first_page()
    with pytest.raises(NoteNotFoundError):
        library.note("exemple.fr/x")
    assert library.notes([NoteKey("exemple.fr/x")]) == {}
    assert not (tmp_path / "rien").exists()


def test_a_note_comes_back_whole(library: StoredLibrary) -> None:
    note = a_whole_note()
    fill(library, note)
    assert library.note(note.key) == note


@pytest.mark.parametrize(
    "spelling",
    [
        "exemple.fr/actualites/note-7",
        "https://www.Exemple.fr:443/actualites/note%2D7/#haut",
        "http://exemple.fr/node/7/",
        "exemple.fr/node/7",
    ],
)
def test_any_spelling_of_an_address_finds_the_note(library: StoredLibrary, spelling: str) -> None:
    fill(library, a_note(1), a_whole_note())
    assert library.note(spelling).key == a_whole_note().key


def test_many_notes_come_back_whole_at_once(library: StoredLibrary) -> None:
    fill(library, a_note(1), a_whole_note(), a_note(2))
    keys = [a_whole_note().key, a_note(2).key, NoteKey("exemple.fr/autre")]
    assert library.notes(keys) == {key: library.note(key) for key in keys[:2]}
    assert library.notes([]) == {}


def test_an_unknown_key_is_said(library: StoredLibrary) -> None:
    fill(library, a_note(1))
    with pytest.raises(NoteNotFoundError):
        library.note("exemple.fr/autre")


def test_a_note_with_a_known_key_replaces_the_former_one(library: StoredLibrary) -> None:
    fill(library, a_note(1, title="Ancien titre"), a_note(2))
    fill(library, a_note(1, title="Nouveau titre", terms=(Term(THEME, "Eau"),)))
    assert library.note(a_note(1).key).title == "Nouveau titre"
    assert titles(library, words("ancien")) == []
    assert titles(library, words("nouveau")) == ["Nouveau titre"]
    answer = library.find(ALL)
    assert answer.count == 2
    assert answer.counts[TermKey(TYPE, "Actualité")] == 1
    assert answer.counts[TermKey(THEME, "Eau")] == 1


def test_terms_that_no_note_carries_any_more_are_gone(library: StoredLibrary) -> None:
    fill(library, a_note(1, terms=(Term(THEME, "Eau"),)))
    fill(library, a_note(1, terms=(Term(THEME, "Feu"),)))
    assert library.taxonomy().terms(THEME) == (TermKey(THEME, "Feu"),)


def test_a_note_whose_file_holds_another_note_now_is_gone(library: StoredLibrary) -> None:
    former, latter = a_filed_note(a_note(1)), a_filed_note(a_note(2))
    with library.sink() as sink:
        sink.store([former])
        sink.store([replace(latter, file=former.file)])
        sink.finish()
    assert titles(library, ALL) == ["Note numéro 2"]
    assert titles(library, words("note")) == ["Note numéro 2"]


def test_of_two_notes_with_one_key_in_a_batch_the_last_stays(library: StoredLibrary) -> None:
    fill(library, a_note(1, title="Premier"), a_note(1, title="Second"))
    assert titles(library, ALL) == ["Second"]


def test_source_files_are_remembered(library: StoredLibrary) -> None:
    filed = a_filed_note(a_note(3))
    fill(library, a_note(3))
    with library.sink() as sink:
        assert dict(sink.source_files()) == {filed.file.path: filed.file}


def test_an_event_decides_the_day_and_the_year(library: StoredLibrary) -> None:
    fill(library, a_whole_note())
    hit = library.find(ALL).hits[0]
    assert hit.note.day == date(2019, 3, 1)
    assert library.find(ALL).counts[TermKey(YEAR, "2019")] == 1


def test_a_card_says_the_hour_in_the_note_s_own_zone(library: StoredLibrary) -> None:
    event = datetime(2019, 3, 1, 15, 15, tzinfo=ZoneInfo("Europe/Paris"))
    fill(library, a_note(1, event=event), a_note(2, event=None))
    hours = {hit.note.key: hit.note.time for hit in library.find(ALL).hits}
    said = hours[a_note(1).key]
    assert said is not None
    assert said.isoformat() == "2019-03-01T15:15:00+01:00"
    assert hours[a_note(2).key] is None


class TestSorting:
    @pytest.fixture(autouse=True)
    def notes(self, library: StoredLibrary) -> None:
        days = {"Zèbre": date(2020, 1, 1), "côté": date(2022, 5, 1), "cote": date(2021, 1, 1)}
        fill(
            library,
            *(
                a_note(number, title=title, published=days.get(title))
                for number, title in enumerate(("Zèbre", "« Sans date »", "côté", "cote", "Été"))
            ),
        )

    def test_newest_first_and_undated_last(self, library: StoredLibrary) -> None:
        assert titles(library, ALL) == ["côté", "cote", "Zèbre", "Été", "« Sans date »"]

    def test_oldest_first_and_undated_last(self, library: StoredLibrary) -> None:
        found = titles(library, NoteQuery(sort=Sort.OLDEST))
        assert found == ["Zèbre", "cote", "côté", "Été", "« Sans date »"]

    def test_titles_sort_as_in_a_french_dictionary(self, library: StoredLibrary) -> None:
        found = titles(library, NoteQuery(sort=Sort.TITLE))
        assert found == ["cote", "côté", "Été", "« Sans date »", "Zèbre"]

    def test_ligatures_sort_as_their_letters_and_articles_as_words(
        self, library: StoredLibrary
    ) -> None:
        names = ("œuvre", "Oeuf", "ombre", "L’œil", "le lac", "LE LIEN")
        fill(library, *(a_note(20 + n, title=title) for n, title in enumerate(names)))
        found = titles(library, NoteQuery(sort=Sort.TITLE))
        assert found[3:-2] == ["L’œil", "le lac", "LE LIEN", "Oeuf", "œuvre", "ombre"]

    def test_the_hour_counts_within_a_day(self, library: StoredLibrary) -> None:
        day = datetime(2023, 5, 1, tzinfo=UTC)
        evening, morning = day.replace(hour=20), day.replace(hour=8)
        fill(
            library,
            a_note(11, title="A le matin", event=morning),
            a_note(12, title="B sans heure", published=day.date()),
            a_note(13, title="C le soir", event=evening),
        )
        found = titles(library, NoteQuery(sort=Sort.NEWEST))
        assert found[:3] == ["C le soir", "A le matin", "B sans heure"]
        found = titles(library, NoteQuery(sort=Sort.OLDEST))
        assert found[3:6] == ["B sans heure", "A le matin", "C le soir"]

    def test_relevance_without_words_is_newest(self, library: StoredLibrary) -> None:
        assert titles(library, NoteQuery(sort=Sort.RELEVANCE)) == titles(library, ALL)


def test_relevance_puts_titles_before_bodies_and_exact_forms_before_others(
    library: StoredLibrary,
) -> None:
    fill(
        library,
        a_note(1, title="Rien", body="Un quartier parmi d'autres mots."),
        a_note(2, title="Le quartier", body="Autre chose."),
        a_note(3, title="Rien encore", body="Des quartiers parmi d'autres mots."),
    )
    assert titles(library, words("quartier", sort=Sort.RELEVANCE)) == [
        "Le quartier",
        "Rien",
        "Rien encore",
    ]


def test_an_unfinished_word_brings_its_own_notes_first_and_then_the_newest(
    library: StoredLibrary,
) -> None:
    fill(
        library,
        a_note(1, title="Ancienne", body="Des vilains.", published=date(2019, 1, 1)),
        a_note(2, title="Récente", body="Un village.", published=date(2023, 1, 1)),
        a_note(3, title="Entière", body="Au vil prix.", published=date(2015, 1, 1)),
        a_note(4, title="Sans", body="Rien.", published=date(2024, 1, 1)),
    )
    (clause,) = words("vil").wanted
    query = NoteQuery(((clause[0]._replace(prefix=True),),), sort=Sort.RELEVANCE)
    assert titles(library, query) == ["Entière", "Récente", "Ancienne"]
    assert [hit.note.title for hit in library.find(query, 2).hits] == ["Entière", "Récente"]


def test_relevance_keeps_to_the_chosen_terms(library: StoredLibrary) -> None:
    many = [a_note(each, title=f"Ville {each}") for each in range(300)]
    rare = a_note(300, title="Autre", body="Une ville.", terms=(Term(THEME, "Rare"),))
    fill(library, *many, rare)
    query = words("ville", sort=Sort.RELEVANCE, terms=frozenset({TermKey(THEME, "Rare")}))
    answer = library.find(query, 10)
    assert [hit.note.title for hit in answer.hits] == ["Autre"]
    assert answer.count == 1


@pytest.mark.parametrize("line", ["ville", "ville nord", "vill", "ville OR port"])
def test_chosen_terms_change_no_rank(library: StoredLibrary, line: str) -> None:
    rare = (Term(THEME, "Rare"),)
    fill(
        library,
        *(
            a_note(
                each,
                title=f"Ville {each}" if each % 5 == 0 else f"Nord {each}",
                body=f"{'ville ' * (each % 7)} port {'nord ' * (each % 3)}",
                terms=rare if each % 4 == 0 else (),
            )
            for each in range(120)
        ),
    )
    query = words(line, sort=Sort.RELEVANCE, typing=True)
    with_rare = query._replace(terms=frozenset({TermKey(THEME, "Rare")}))
    all_of_them = [hit.note.title for hit in library.find(query, 1_000).hits]
    expected = [title for title in all_of_them if int(title.split()[1]) % 4 == 0]
    assert [hit.note.title for hit in library.find(with_rare, 1_000).hits] == expected
    assert [hit.note.title for hit in library.find(with_rare, 5).hits] == expected[:5]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("line", ["", "note", "rare"])
def test_pages_make_up_the_whole_answer(library: StoredLibrary, sort: Sort, line: str) -> None:
    fill(library, *(a_note(each, body="rare" if each % 40 == 0 else "") for each in range(300)))
    query = words(line, sort=sort)
    whole = library.find(query, 1_000, 1_000).hits
    paged = [hit for start in range(0, 300, 64) for hit in library.page(query, start, 64)]
    assert tuple(paged) == whole
    assert len(whole) == library.find(query, 1).count == (8 if line == "rare" else 300)
    assert library.page(query, 1_000, 64) == ()


def test_a_note_to_keep_is_among_the_hits_if_it_stands_near(library: StoredLibrary) -> None:
    fill(library, *(a_note(number) for number in range(200)))
    first = library.find(NoteQuery(sort=Sort.TITLE), 200).hits
    for row, come in ((3, 16), (40, 48), (150, 16)):
        kept = [first[row].note.key]
        hits = library.find(NoteQuery(sort=Sort.TITLE), 16, 0, kept).hits
        assert hits == first[:come], row


class TestCounts:
    @pytest.fixture(autouse=True)
    def notes(self, library: StoredLibrary) -> None:
        actu, appel = Term(TYPE, "Actu"), Term(TYPE, "Appel")
        eau, feu, lac = Term(THEME, "Eau"), Term(THEME, "Feu"), Term(THEME, "Lac")
        nord = Term(TERRITORY, "Nord")
        day = date(2020, 1, 1)
        fill(
            library,
            a_note(1, title="un", terms=(actu, eau, lac), published=day),
            a_note(2, title="deux", terms=(actu, lac, nord), published=day),
            a_note(3, title="trois", terms=(appel, feu), published=day),
            a_note(4, title="quatre", terms=(appel, Term(THEME, "L'eau")), published=None),
            places=[
                TermPlace(TermKey(THEME, "Éléments"), rank=1),
                TermPlace(TermKey(THEME, "Eau"), ("Éléments",), spellings=("L'eau",)),
                TermPlace(TermKey(THEME, "Feu"), ("Éléments",)),
                TermPlace(TermKey(THEME, "Lac"), ("Eau",)),
                TermPlace(TermKey(THEME, "Vide")),
            ],
        )

    def counts(self, library: StoredLibrary, query: NoteQuery) -> dict[str, int]:
        return {key.name: count for key, count in library.find(query).counts.items()}

    def test_every_term_is_counted_and_notes_once_under_the_broader(
        self, library: StoredLibrary
    ) -> None:
        assert self.counts(library, ALL) == {
            "Actu": 2,
            "Appel": 2,
            "Eau": 3,
            "Feu": 1,
            "Lac": 2,
            "Éléments": 4,
            "Vide": 0,
            "Nord": 1,
            "2020": 3,
        }

    def test_other_spellings_count_under_the_canonical_term(self, library: StoredLibrary) -> None:
        assert TermKey(THEME, "L'eau") not in library.taxonomy().terms(THEME)
        assert titles(library, terms((THEME, "L'eau"))) == titles(library, terms((THEME, "Eau")))

    def test_or_inside_a_facet(self, library: StoredLibrary) -> None:
        assert set(titles(library, terms((THEME, "Feu"), (THEME, "Lac")))) == {
            "un",
            "deux",
            "trois",
        }

    def test_and_across_facets_and_own_choice_left_out(self, library: StoredLibrary) -> None:
        query = terms((THEME, "Lac"), (TYPE, "Actu"))
        assert set(titles(library, query)) == {"un", "deux"}
        counts = self.counts(library, query)
        # A type counts what the theme lets through, a theme what the type lets through.
        assert (counts["Actu"], counts["Appel"]) == (2, 0)
        assert (counts["Eau"], counts["Feu"]) == (2, 0)
        assert (counts["Nord"], counts["2020"]) == (1, 2)

    def test_counts_under_words(self, library: StoredLibrary) -> None:
        counts = self.counts(library, words("deux"))
        assert (counts["Actu"], counts["Appel"], counts["Éléments"]) == (1, 0, 1)

    def test_counts_under_favourites(
        self, library: StoredLibrary, favourites: StoredFavourites
    ) -> None:
        favourites.mark(a_mark(3))
        favourites.mark(a_mark(99))
        query = NoteQuery(favourites_only=True)
        assert titles(library, query) == ["trois"]
        assert self.counts(library, query)["Appel"] == 1
        favourites.unmark(a_mark(3))
        assert titles(library, query) == []

    def test_an_unknown_term_finds_nothing(self, library: StoredLibrary) -> None:
        assert titles(library, terms((THEME, "Inconnu"))) == []

    def test_a_new_tree_takes_the_place_of_the_former(self, library: StoredLibrary) -> None:
        before = library.generation()
        with library.sink() as sink:
            sink.place_terms([TermPlace(TermKey(THEME, "Feu"), ("Chaleur",))])
            sink.finish()
        assert library.generation() > before
        counts = self.counts(library, ALL)
        assert counts["Chaleur"] == 1
        assert "Éléments" not in counts
        assert counts["L'eau"] == 1


def test_a_mark_under_an_alias_counts(library: StoredLibrary, favourites: StoredFavourites) -> None:
    fill(library, a_note(1), a_whole_note())
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    favourites.mark(Mark(note_key("http://www.exemple.fr/node/7"), "Titre", None, moment))
    assert titles(library, NoteQuery(favourites_only=True)) == [a_whole_note().title]


def test_a_note_s_own_key_comes_before_another_s_alias(
    library: StoredLibrary, favourites: StoredFavourites
) -> None:
    fill(library, a_note(1), a_note(2, aliases=(a_note(1).key, NoteKey("exemple.fr/node/2"))))
    favourites.mark(a_mark(1))
    assert library.note(a_note(1).key).title == "Note numéro 1"
    assert titles(library, NoteQuery(favourites_only=True)) == ["Note numéro 1"]


def test_notes_tell_every_key_they_go_by(library: StoredLibrary) -> None:
    other, third = NoteKey("exemple.fr/node/2"), NoteKey("exemple.fr/2")
    fill(library, a_note(1), a_note(2, aliases=(a_note(1).key, other, third)), a_note(3))
    found = library.known_as([other, a_note(1).key, NoteKey("exemple.fr/rien")])
    assert {key: set(others) for key, others in found.items()} == {
        a_note(1).key: set(),
        a_note(2).key: {other, third},
    }


def test_a_note_brings_its_mark_back(library: StoredLibrary, favourites: StoredFavourites) -> None:
    favourites.mark(a_mark(1))
    fill(library, a_note(2))
    assert titles(library, NoteQuery(favourites_only=True)) == []
    fill(library, a_note(1))
    assert titles(library, NoteQuery(favourites_only=True)) == ["Note numéro 1"]


class TestTwoAtOnce:
    def test_questions_are_answered_while_another_thread_imports(
        self, library: StoredLibrary
    ) -> None:
        def bring_in() -> None:
            for start in range(0, 200, 20):
                fill(library, *(a_note(each) for each in range(start, start + 20)))

        with ThreadPoolExecutor(1) as workers:
            job = workers.submit(bring_in)
            counts = [0]
            while not job.done():
                counts.append(library.find(ALL).count)
                assert len(library.page(words("note"), 0, 300)) <= library.find(ALL).count
            job.result()
        assert counts == sorted(counts)
        assert library.find(words("note")).count == library.find(ALL).count == 200

    def test_one_sees_what_another_imports(
        self, library: StoredLibrary, another: StoredLibrary
    ) -> None:
        fill(library, a_note(1))
        assert another.find(words("note")).count == 1
        before = another.generation()
        fill(library, a_note(2, terms=(Term(THEME, "Neuf"),)))
        assert another.generation() > before
        answer = another.find(words("note"))
        assert answer.count == 2
        assert answer.counts[TermKey(THEME, "Neuf")] == 1
        assert answer.generation == another.generation() == library.generation()

    def test_a_reader_is_not_held_up_by_an_import(
        self, library: StoredLibrary, another: StoredLibrary
    ) -> None:
        with library.sink() as sink:
            sink.store([a_filed_note(a_note(1))])
            assert another.find(ALL).count == 1
            assert another.note(a_note(1).key).title == "Note numéro 1"

    def test_a_second_import_is_turned_away(
        self, library: StoredLibrary, another: StoredLibrary
    ) -> None:
        with library.sink() as sink:
            with pytest.raises(LibraryError) as refused, another.sink():
                pass
            assert refused.value.reason is Reason.BUSY
            sink.store([a_filed_note(a_note(1))])
            assert finished(another.catch_up()) == 0
        fill(another, a_note(2))
        assert library.find(ALL).count == 2

    def test_one_sees_the_rebuild_of_another(
        self, library: StoredLibrary, another: StoredLibrary
    ) -> None:
        fill(library, a_note(1), a_note(2))
        before = another.generation()
        assert another.find(words("note")).count == 2
        library.start_afresh()
        fill(library, a_note(2))
        assert another.generation() > before
        assert titles(another, words("note")) == ["Note numéro 2"]


def _break_off(library: StoredLibrary) -> None:
    with library.sink() as sink:
        sink.store([a_filed_note(a_note(1))])
        raise KeyboardInterrupt


def test_an_import_that_breaks_off_keeps_what_is_in(library: StoredLibrary) -> None:
    with pytest.raises(KeyboardInterrupt):
        _break_off(library)
    assert titles(library, words("note")) == ["Note numéro 1"]


def test_an_import_without_change_leaves_the_generation(library: StoredLibrary) -> None:
    fill(library, a_note(1))
    before = library.generation()
    fill(library)
    assert library.generation() == before


class TestRebuild:
    def test_notes_without_library_ask_for_it(self, folder: Path, library: StoredLibrary) -> None:
        (folder / "notes" / "site").mkdir(parents=True)
        assert not library.needs_rebuild
        (folder / "notes" / "site" / "a.md").write_text("texte")
        assert library.needs_rebuild

    @pytest.mark.parametrize("damage", [b"", b"x", b"no database at all" * 1000])
    def test_a_damaged_library_asks_for_it_and_is_put_aside(
        self, folder: Path, library: StoredLibrary, damage: bytes
    ) -> None:
        (folder / "library.db").write_bytes(damage)
        assert library.needs_rebuild
        with pytest.raises(LibraryError), library.sink():
            pass
        library.start_afresh()
        assert (folder / "library.db.aside").read_bytes() == damage
        assert library.needs_rebuild
        fill(library, a_note(1))
        assert not library.needs_rebuild
        assert not (folder / "library.db.aside").exists()
        assert titles(library, words("note")) == ["Note numéro 1"]

    def test_it_stands_until_the_import_has_finished(
        self, folder: Path, favourites: StoredFavourites, library: StoredLibrary
    ) -> None:
        fill(library, a_note(1), a_note(2))
        library.start_afresh()
        assert library.find(ALL).count == 0
        with library.sink() as sink:
            sink.store([a_filed_note(a_note(1))])
        assert library.needs_rebuild
        fill(StoredLibrary(folder, favourites), a_note(3))
        fill(library, a_note(4))
        assert library.needs_rebuild, "other imports do not end it"

    def test_the_generation_goes_on(self, library: StoredLibrary) -> None:
        fill(library, a_note(1))
        before = library.generation()
        library.start_afresh()
        assert library.generation() > before


class TestBrokenIndex:
    def break_it(self, folder: Path, how: str) -> None:
        index = next((folder / "search").iterdir())
        if how == "absent":
            index.rename(folder / "elsewhere")
        elif how == "meta":
            (index / "meta.json").write_text("{")
        else:
            for each in index.glob("*.store"):
                each.unlink()

    @pytest.mark.parametrize("how", ["absent", "meta", "segments"])
    def test_catching_up_makes_it_anew(
        self, folder: Path, favourites: StoredFavourites, library: StoredLibrary, how: str
    ) -> None:
        fill(library, *(a_note(each) for each in range(700)))
        library.close()
        self.break_it(folder, how)
        fresh = StoredLibrary(folder, favourites)
        assert not fresh.needs_rebuild
        assert fresh.find(ALL).count == 700
        with pytest.raises(LibraryError) as error:
            fresh.find(words("note"))
        assert error.value.reason is Reason.DAMAGED
        steps = list(fresh.catch_up())
        assert [step.done for step in steps] == [0, 250, 500]
        assert fresh.find(words("note")).count == 700
        assert len(list((folder / "search").iterdir())) == 1

    def test_a_sound_one_is_left_alone(self, library: StoredLibrary) -> None:
        fill(library, a_note(1))
        before = library.generation()
        assert list(library.catch_up()) == []
        assert library.generation() == before

    def test_catching_up_can_be_stopped_and_taken_up_again(
        self, folder: Path, library: StoredLibrary
    ) -> None:
        fill(library, *(a_note(each) for each in range(600)))
        self.break_it(folder, "meta")
        steps = library.catch_up()
        next(steps)
        steps.close()
        assert finished(library.catch_up()) == 600
        assert library.find(words("note")).count == 600


def test_the_first_page_is_true_after_an_import(
    folder: Path, library: StoredLibrary, favourites: StoredFavourites
) -> None:
    favourites.mark(a_mark(1))
    favourites.mark(a_mark(999))
    favourites.mark(a_mark(199))
    with library.sink() as sink:
        sink.place_terms([TermPlace(TermKey(THEME, "Vie associative"), ("Vie",), 2, ("Assos",))])
        sink.store([a_filed_note(a_note(each)) for each in range(200)])
        sink.finish()
        page = read_first_page(folder)
    assert page is not None
    answer = library.find(ALL)
    assert (page.generation, page.count) == (answer.generation, 200)
    assert page.hits == answer.hits
    assert page.counts == answer.counts
    assert page.favourites == 2
    shown = {hit.note.key for hit in page.hits}
    assert page.marked == {a_note(1).key, a_note(199).key} & shown
    assert len(page.marked) == 1
    assert page.taxonomy().roots(THEME) == library.taxonomy().roots(THEME)


def test_catching_up_brings_a_lost_first_page_back(folder: Path, library: StoredLibrary) -> None:
    fill(library, a_note(1))
    (folder / "first_page.json").unlink()
    finished(library.catch_up())
    page = read_first_page(folder)
    assert page is not None
    assert page.generation == library.generation()
