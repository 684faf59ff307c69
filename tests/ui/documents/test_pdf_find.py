"""Words are found page after page, counted, gone through, and a passage is marked."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_find import PdfFind
from tests.pdfs import bad_pdfs, books
from tests.ui.documents.conftest import Open


class Looking:
    """A search through a document, waited for."""

    def __init__(self, qtbot: QtBot, document: PdfDocument, drawing: PageDrawing) -> None:
        self.qtbot = qtbot
        self.document = document
        self.find = PdfFind(document, drawing, document)

    def look_for(self, words: str) -> list[tuple[int, str]]:
        """The pages and the words found, as they stand in the text."""
        self.find.look_for(words)
        self.qtbot.waitUntil(lambda: not self.find.is_looking)
        text = self.document.text
        return [(hit.page, text(hit.page)[hit.start : hit.end]) for hit in self.find.hits]


@pytest.fixture
def looking(qtbot: QtBot, open_pdf: Open, draw: Callable[[PdfDocument], PageDrawing]) -> Looking:
    document = open_pdf(books.book(5))
    return Looking(qtbot, document, draw(document))


def test_accents_and_line_ends_do_not_matter(looking: Looking) -> None:
    cut = "asso\ufffeciative"  # as Qt tells a word that goes on below
    assert looking.look_for("ASSOCIATIVE") == [(page, cut) for page in range(5)]
    assert looking.look_for("ete et la vie") == [(page, "été et la vie") for page in range(5)]
    assert looking.look_for("oeuvres") == [(page, "Œuvres") for page in range(5)]
    assert looking.look_for("chapitre 3") == [(2, "chapitre 3")]
    assert looking.look_for("jamais") == []


def test_a_word_over_two_lines_is_marked_on_both(looking: Looking) -> None:
    looking.look_for("associative")
    rects = looking.find.rects(0)
    assert len(rects) == 2
    assert rects[0].top() < rects[1].top()
    assert rects[0].left() > rects[1].left()


def test_what_stands_around_is_told(looking: Looking) -> None:
    looking.look_for("associative")
    hit = looking.find.hits[0]
    assert hit.before.endswith("la vie ")
    assert hit.words == "associative"
    assert hit.after.startswith(" des Œuvres")


def test_places_are_gone_through_from_the_page_that_is_read(looking: Looking) -> None:
    looking.look_for("chapitre")
    find = looking.find
    assert [hit.page for hit in find.hits] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    find.step(1, 2)
    assert find.current == 4
    find.step(-1, 0)
    assert find.current == 3
    assert find.place()[0] == 1
    assert find.current_rects(1)
    assert find.current_rects(2) == []
    for _ in range(7):
        find.step(1, 0)
    assert find.current == 0


def test_the_first_time_back_is_before_the_page(looking: Looking) -> None:
    looking.look_for("chapitre")
    looking.find.step(-1, 2)
    assert looking.find.current == 3


def test_something_else_forgets_what_was_found(looking: Looking) -> None:
    looking.look_for("chapitre")
    looking.find.go_to(2)
    assert looking.look_for("  ") == []
    assert looking.find.current is None
    assert looking.find.place() is None
    assert looking.find.rects(0) == []


def test_pages_are_looked_through_once_they_are_vetted(looking: Looking) -> None:
    looking.document.show_seen(2)
    looking.find.look_for("associative")
    looking.qtbot.waitUntil(lambda: len(looking.find.hits) == 2)
    assert looking.find.is_looking
    looking.document.show_seen(5)
    looking.qtbot.waitUntil(lambda: not looking.find.is_looking)
    assert len(looking.find.hits) == 5


def test_a_passage_is_shown_on_its_page(looking: Looking) -> None:
    assert looking.find.show_passage(2, "la vie associative des Oeuvres sociales")
    page, rect = looking.find.place()
    assert (page, rect.isValid()) == (2, True)
    assert len(looking.find.current_rects(2)) == 2
    assert not looking.find.show_passage(2, "Une autre histoire que celle-ci")
    assert looking.find.place() is None


def test_a_long_search_lets_the_window_work(
    qtbot: QtBot, open_pdf: Open, draw: Callable[[PdfDocument], PageDrawing]
) -> None:
    document = open_pdf(bad_pdfs.sound_pdf(120))
    looking = Looking(qtbot, document, draw(document))
    told: list[int] = []
    looking.find.found.connect(lambda: told.append(len(looking.find.hits)))
    assert len(looking.look_for("ligne 7.")) == 120
    assert len(told) > 3
    assert told[-1] == 120
