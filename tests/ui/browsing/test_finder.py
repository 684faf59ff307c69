"""Finder: the newest question wins, and another library starts with nothing narrowed."""

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.query import Answer, NoteQuery, Sort, TermWanted
from reader_app.domain.taxonomy import TERRITORY, THEME, TermKey
from reader_app.ui.browsing.finder import Finder
from reader_app.ui.jobs import Jobs
from tests.builders import a_mark, a_note
from tests.fakes import FakeFavourites, FakeLibrary

ASSOCIATIONS = TermKey(THEME, "Vie associative")
BANQUET = TermKey(THEME, "Banquet")


class Heard:
    """What a finder said."""

    def __init__(self, finder: Finder) -> None:
        self.answers: list[Answer] = []
        self.asked: list[NoteQuery] = []
        self.totals: tuple[int, int] | None = None
        finder.answered.connect(self.answers.append)
        finder.asked.connect(self.asked.append)
        finder.counted.connect(self._take_totals)

    def _take_totals(self, notes: int, marked: int) -> None:
        self.totals = (notes, marked)


@pytest.fixture
def library() -> FakeLibrary:
    favourites = FakeFavourites([a_mark(2)])
    notes = [a_note(number, title=f"Le conseil numéro {number}") for number in (1, 2)]
    return FakeLibrary([*notes, a_note(3, title="La fête", terms=())], favourites=favourites)


@pytest.fixture
def finder(qtbot: QtBot, jobs: Jobs, library: FakeLibrary) -> Finder:
    finder = Finder(jobs)
    with qtbot.waitSignals([finder.answered, finder.counted]):
        finder.read_from(library)
    return finder


def test_a_library_is_asked_for_everything_first(
    qtbot: QtBot, jobs: Jobs, library: FakeLibrary
) -> None:
    finder = Finder(jobs)
    heard = Heard(finder)
    with qtbot.waitSignal(finder.counted):
        finder.read_from(library)
    assert [answer.count for answer in heard.answers] == [3]
    assert heard.totals == (3, 1)


def test_only_the_newest_question_is_answered(qtbot: QtBot, finder: Finder) -> None:
    heard = Heard(finder)
    with qtbot.waitSignal(finder.answered):
        for line in ("c", "co", "con", "cons", "conseil"):
            finder.search(line)
    assert [answer.query for answer in heard.answers] == [finder.query]
    assert heard.answers[0].count == 2


def test_words_bring_relevance_and_no_words_the_former_order(qtbot: QtBot, finder: Finder) -> None:
    finder.sort(Sort.TITLE)
    finder.search("conseil")
    assert finder.query.sort is Sort.RELEVANCE
    with qtbot.waitSignal(finder.answered):
        finder.search("")
    assert finder.query.sort is Sort.TITLE


def test_a_space_more_asks_nothing_new(qtbot: QtBot, finder: Finder) -> None:
    with qtbot.waitSignal(finder.answered):
        finder.search('"conseil"')
    heard = Heard(finder)
    finder.search('"conseil" ')
    assert heard.asked == []


def test_only_words_match_better_or_worse(qtbot: QtBot, jobs: Jobs) -> None:
    finder = Finder(jobs)
    finder.sort(Sort.OLDEST)
    finder.search("year:2019 has:pdf")
    assert finder.query.sort is Sort.OLDEST
    finder.search("year:2019 fête")
    assert finder.query.sort is Sort.RELEVANCE
    finder.sort(Sort.TITLE)
    finder.search("year:2019 ")
    assert finder.query.sort is Sort.OLDEST


def test_a_facet_of_the_library_s_own_is_asked_for_by_its_name(jobs: Jobs) -> None:
    finder = Finder(jobs)
    finder.know_facets(["Public visé"])
    finder.search("public-visé:élus ")
    assert finder.query.wanted == ((TermWanted("Public visé", ("elus",)),),)


def test_where_nothing_answers_the_ways_out_are_asked_for(qtbot: QtBot, finder: Finder) -> None:
    with qtbot.waitSignal(finder.ways_out_found) as found:
        finder.search("conseil kraken")
    query, ways = found.args
    assert query == finder.query
    assert [way.count for way in ways.drops] == [2]
    with qtbot.assertNotEmitted(finder.ways_out_found), qtbot.waitSignal(finder.answered):
        finder.search("conseil")


def test_ways_out_of_a_former_question_are_not_told(qtbot: QtBot, finder: Finder) -> None:
    told: list[NoteQuery] = []
    finder.ways_out_found.connect(lambda query, ways: told.append(query))
    # What is asked at the moment of the answer comes before its ways out.
    finder.answered.connect(lambda answer: finder.search("kraken") if not told else None)
    with qtbot.waitSignal(finder.ways_out_found):
        finder.search("krakens")
    assert [query.words[0].words for query in told] == [("kraken",)]


def test_the_count_of_every_term_in_all_is_told(qtbot: QtBot, finder: Finder) -> None:
    with qtbot.waitSignal(finder.terms_counted) as counted:
        finder.count()
    assert counted.args[0][ASSOCIATIONS] == 2


def test_what_a_way_out_drops_is_no_longer_asked_for(qtbot: QtBot, finder: Finder) -> None:
    north = TermKey(TERRITORY, "Nord")
    finder.narrow(frozenset({ASSOCIATIONS, north}), frozenset({BANQUET}))
    finder.show_favourites()
    finder.drop_facet(THEME)
    assert finder.query.terms == {north}
    finder.drop_favourites()
    assert not finder.query.favourites_only
    assert finder.query.without == {BANQUET}
    finder.drop_excluded(BANQUET)
    assert finder.query.without == frozenset()


def test_terms_are_narrowed_to_and_dropped(qtbot: QtBot, finder: Finder) -> None:
    heard = Heard(finder)
    with qtbot.waitSignal(finder.answered):
        finder.narrow(frozenset({ASSOCIATIONS}), frozenset())
    with qtbot.waitSignal(finder.answered):
        finder.drop_terms(frozenset({ASSOCIATIONS}))
    assert [answer.count for answer in heard.answers] == [2, 3]


def test_a_term_that_is_left_out_keeps_its_notes_out(qtbot: QtBot, finder: Finder) -> None:
    heard = Heard(finder)
    with qtbot.waitSignal(finder.answered):
        finder.narrow(frozenset(), frozenset({ASSOCIATIONS}))
    with qtbot.waitSignal(finder.answered):
        finder.drop_terms(frozenset({ASSOCIATIONS}))
    assert [answer.count for answer in heard.answers] == [1, 3]


@pytest.mark.parametrize("way", ["clear", "show_all", "pick_term"])
def test_what_starts_anew_leaves_nothing_out(finder: Finder, way: str) -> None:
    finder.narrow(frozenset({ASSOCIATIONS}), frozenset({BANQUET}))
    if way == "pick_term":
        finder.pick_term(ASSOCIATIONS)
    else:
        getattr(finder, way)()
    assert finder.query.without == frozenset()


def test_all_notes_of_a_search_keep_its_words_and_order(finder: Finder) -> None:
    finder.search("conseil ")
    finder.sort(Sort.OLDEST)
    finder.narrow(frozenset({ASSOCIATIONS}), frozenset({BANQUET}))
    finder.show_all()
    assert finder.query == NoteQuery(finder.query.wanted, sort=Sort.OLDEST)
    assert finder.query.wanted


def test_new_marks_change_the_favourites_on_screen(
    qtbot: QtBot, jobs: Jobs, library: FakeLibrary, finder: Finder
) -> None:
    with qtbot.waitSignal(finder.answered):
        finder.show_favourites()
    heard = Heard(finder)
    library.favourites.mark(a_mark(1))
    with qtbot.waitSignals([finder.answered, finder.counted]):
        finder.take_marks()
    assert heard.answers[-1].count == 2
    assert heard.totals == (3, 2)


def test_later_pages_carry_their_start(qtbot: QtBot, finder: Finder) -> None:
    with qtbot.waitSignal(finder.paged) as paged:
        finder.page(1, 10)
    start, hits = paged.args
    assert (start, len(hits)) == (1, 2)


def test_another_library_starts_with_nothing_narrowed(qtbot: QtBot, finder: Finder) -> None:
    finder.narrow(frozenset({ASSOCIATIONS}), frozenset())
    heard = Heard(finder)
    finder.read_from(None)
    with qtbot.waitSignals([finder.answered, finder.counted]):
        finder.read_from(FakeLibrary([a_note(7)]))
    assert heard.asked[-1] == NoteQuery()
    assert heard.answers[-1].count == 1


def test_a_library_that_was_left_is_not_heard_of_again(
    qtbot: QtBot, jobs: Jobs, finder: Finder
) -> None:
    heard = Heard(finder)
    finder.ask_again()
    finder.read_from(None)
    done: list[None] = []
    jobs.ask(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert heard.answers == []
    assert heard.totals is None
