"""Saved searches: kept, asked again, counted."""

from pytestqt.qtbot import QtBot

from reader_app.domain.saved_search import SavedSearch, new_search_key
from reader_app.ui.browsing.taxonomy_model import COUNT
from reader_app.ui.name_question import NameQuestion
from tests.fakes import FakeLibrary
from tests.journeys import sight
from tests.ui.standing import CONTROL, ORCHARD, WELL, Key, Standing, standing

__all__ = ["standing"]


def searches_shown(standing: Standing) -> dict[str, int]:
    """The saved searches of the sidebar with their counts."""
    rows = sight.branches(standing.front.sidebar.model())
    return {row.data(): row.data(COUNT) for row in rows if row.parent().data() == "Saved searches"}


def test_a_search_is_saved_asked_again_changed_and_taken_back(
    qtbot: QtBot, standing: Standing
) -> None:
    front = standing.front
    assert not front.menus.save_search.isEnabled()
    front.line.setFocus()
    qtbot.keyClicks(front.line, "septembre")
    qtbot.waitUntil(lambda: sight.titles(front) == [ORCHARD.title])
    front.menus.save_search.trigger()
    question = front.findChild(NameQuestion)
    assert isinstance(question, NameQuestion)
    question.accept()
    qtbot.waitUntil(lambda: searches_shown(standing) == {"septembre": 1})
    front.line.clear()
    qtbot.waitUntil(lambda: len(sight.titles(front)) == 2)

    front.sidebar.searches.picked.emit(standing.searches.searches()[0].key)
    qtbot.waitUntil(lambda: sight.titles(front) == [ORCHARD.title])
    assert front.line.text() == "septembre"
    assert not front.menus.save_search.isEnabled()

    key = standing.searches.searches()[0].key
    front.line.setText("puits")
    front.sidebar.searches.update_requested.emit(key)
    qtbot.waitUntil(lambda: standing.searches.searches()[0].line == "puits")
    front.menus.undo.trigger()
    qtbot.waitUntil(lambda: standing.searches.searches()[0].line == "septembre")
    front.sidebar.searches.removed.emit(key)
    assert searches_shown(standing) == {}
    front.menus.undo.trigger()
    qtbot.waitUntil(lambda: searches_shown(standing) == {"septembre": 1})


def test_a_name_that_another_search_has_is_refused_in_one_line(
    qtbot: QtBot, standing: Standing
) -> None:
    first, second = (SavedSearch(new_search_key(), name, 0, name) for name in ("Puits", "Verger"))
    standing.searches.save(first, second)
    standing.open(FakeLibrary([WELL, ORCHARD]))
    qtbot.waitUntil(lambda: len(searches_shown(standing)) == 2)
    standing.front.sidebar.searches.renamed.emit(first.key, "verger")
    standing.sees("A saved search is called “Verger” already: choose another name.")
    standing.front.sidebar.searches.renamed.emit(first.key, "Fontaine")
    qtbot.waitUntil(lambda: "Fontaine" in searches_shown(standing))


def test_the_counts_of_saved_searches_follow_the_marks(qtbot: QtBot, standing: Standing) -> None:
    standing.searches.save(SavedSearch(new_search_key(), "Miens", favourites_only=True))
    standing.open(FakeLibrary([WELL, ORCHARD], favourites=standing.favourites))
    qtbot.waitUntil(lambda: searches_shown(standing) == {"Miens": 0})
    standing.read(WELL)
    standing.press(Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: searches_shown(standing) == {"Miens": 1})
