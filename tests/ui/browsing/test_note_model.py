"""The notes that answer, in pages."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.mark import MarkedPage
from reader_app.domain.note import Attachment
from reader_app.domain.query import Answer, Found, NoteQuery, Sort, Where
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import SHELF, TermKey
from reader_app.ui.browsing.document_signs import DocumentSign, InLine, Stand
from reader_app.ui.browsing.note_model import (
    DOCUMENTS,
    HIT,
    KEPT_PAGES,
    MARKED,
    PAGE,
    NoteModel,
)
from tests.builders import a_hit, a_note, an_attachment


@pytest.fixture
def model(qtbot: QtBot) -> NoteModel:
    model = NoteModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def answer(count: int, length: int = 128, **changes: object) -> Answer:
    hits = tuple(a_hit(number) for number in range(min(count, length)))
    fields: dict[str, object] = {"query": NoteQuery(), "count": count, "hits": hits}
    return Answer(**(fields | changes))  # type: ignore[arg-type]


def page(start: int, length: int = PAGE) -> tuple[object, ...]:
    return tuple(a_hit(number) for number in range(start, start + length))


def titles(model: NoteModel, rows: Sequence[int]) -> list[str]:
    return [model.index(row, 0).data() for row in rows]


def test_an_answer_shows_its_count_and_first_page(model: NoteModel) -> None:
    model.show_answer(answer(1000))
    assert model.rowCount() == 1000
    assert titles(model, [0, 127]) == ["Note numéro 0", "Note numéro 127"]
    assert model.index(128, 0).data(HIT) is None


def test_a_page_is_asked_for_once(model: NoteModel) -> None:
    model.show_answer(answer(300))
    assert model.wanted(100, 130) == [(128, 2 * PAGE)]
    assert model.wanted(100, 140) == [(132, 10)]
    assert model.wanted(100, 140) == []
    assert model.wanted(250, 299) == [(250, 50)]
    assert model.wanted(0, 50) == []


def test_hits_whose_words_were_not_looked_for_are_asked_for_when_seen(model: NoteModel) -> None:
    query = NoteQuery(parse_query("note"))
    found = [a_hit(number)._replace(found=()) for number in range(PAGE)]
    plain = [a_hit(number) for number in range(PAGE, 3 * PAGE)]
    model.show_answer(Answer(query, 3 * PAGE, (*found, *plain)))
    assert model.wanted(0, PAGE - 1) == []
    assert model.wanted(0, 3 * PAGE - 1) == [(PAGE, 2 * PAGE)]
    model.show_page(PAGE, tuple(hit._replace(found=()) for hit in plain))
    assert model.hit(2 * PAGE) == plain[PAGE]._replace(found=())


def test_a_page_is_shown_when_it_comes(qtbot: QtBot, model: NoteModel) -> None:
    model.show_answer(answer(300))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show_page(256, page(256, 44))
    first, last = changed.args[:2]
    assert (first.row(), last.row()) == (256, 299)
    assert titles(model, [256, 299]) == ["Note numéro 256", "Note numéro 299"]
    assert model.row_of(a_note(299).key) == 299


def test_another_query_forgets_the_former_pages(model: NoteModel) -> None:
    model.show_answer(answer(300))
    model.show_page(128, page(128, 2 * PAGE))
    assert model.hit(130) is not None
    model.show_answer(answer(300, query=NoteQuery(sort=Sort.OLDEST)))
    assert model.hit(130) is None
    assert model.wanted(120, 132) == [(128, 3 * PAGE)]


def test_the_same_answer_again_keeps_the_later_pages(qtbot: QtBot, model: NoteModel) -> None:
    model.show_answer(answer(300))
    model.show_page(128, page(128, 2 * PAGE))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_answer(answer(300))
    assert model.hit(130) is not None


def test_another_state_of_the_library_asks_for_later_pages_again(model: NoteModel) -> None:
    model.show_answer(answer(300, generation=1))
    model.show_page(128, page(128, 2 * PAGE))
    model.show_answer(answer(300, generation=2))
    assert model.hit(130) is None
    assert model.wanted(120, 132) == [(128, 3 * PAGE)]


def test_a_short_first_page_is_asked_for_whole(model: NoteModel) -> None:
    model.show_answer(answer(300, length=PAGE - 1))
    assert model.wanted(0, PAGE - 1) == [(0, PAGE)]


def test_a_long_scroll_keeps_only_the_nearest_pages() -> None:
    # Without Qt's tester: it would look through all rows at every page.
    model = NoteModel()
    pages = KEPT_PAGES + 10
    model.show_answer(answer(PAGE * pages))
    for number in range(1, pages):
        model.wanted(number * PAGE, number * PAGE + 5)
        model.show_page(number * PAGE, page(number * PAGE))
    model.wanted(PAGE * (pages - 1), PAGE * pages - 1)
    assert model.hit(0) is None
    assert model.hit(PAGE * pages - 1) is not None
    assert model.wanted(0, 5) == [(0, 3 * PAGE)]


def test_stars_and_documents(model: NoteModel) -> None:
    documents = (an_attachment(1), an_attachment(2))
    hits = (a_hit(1, attachments=documents), a_hit(2))
    model.show_answer(answer(2, hits=hits))
    first, second = model.index(0, 0), model.index(1, 0)
    model.show_marked(frozenset({a_note(2).key}))
    assert (first.data(MARKED), second.data(MARKED)) == (False, True)
    one, both = (frozenset(str(each.address) for each in documents[:n]) for n in (1, 2))
    model.show_disk(DocumentsHere(here=one))
    assert first.data(DOCUMENTS) == DocumentSign(Stand.PARTLY, None, 1, 2)
    model.show_disk(DocumentsHere(here=both))
    assert first.data(DOCUMENTS).stand is Stand.HERE
    assert second.data(DOCUMENTS).stand is Stand.ABSENT
    model.show_disk(DocumentsHere(here=both, changed=one))
    assert first.data(DOCUMENTS).stand is Stand.CHANGED
    model.show_disk(DocumentsHere(damaged=one))
    assert first.data(DOCUMENTS).stand is Stand.DAMAGED
    model.show_line({str(documents[0].address): InLine(Stand.ARRIVING, 62)})
    assert first.data(DOCUMENTS)[:2] == (Stand.ARRIVING, 62)
    assert second.data(DOCUMENTS).stand is Stand.ABSENT


def test_a_document_without_an_address_does_not_keep_a_note_from_being_here(
    model: NoteModel,
) -> None:
    documents = (an_attachment(1), Attachment("Perdu", None))
    model.show_answer(answer(1, hits=(a_hit(1, attachments=documents),)))
    model.show_disk(DocumentsHere(here=frozenset({str(documents[0].address)})))
    assert model.index(0, 0).data(DOCUMENTS).stand is Stand.HERE


def test_a_card_tells_what_it_shows(model: NoteModel) -> None:
    document = an_attachment(1)
    model.show_answer(answer(1, hits=(a_hit(1, attachments=(document,)),)))
    index, role = model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole
    plain = "Note numéro 1, 2 February 2016, Actualité"
    assert index.data(role) == f"{plain}, 1 document(s)"
    model.show_marked(frozenset({a_note(1).key}))
    here = frozenset({str(document.address)})
    model.show_disk(DocumentsHere(here=here))
    assert index.data(role) == f"{plain}, favourite, document downloaded"
    model.show_disk(DocumentsHere(here=here, changed=here))
    assert index.data(role).endswith("favourite, document downloaded, newer at the source")
    model.show_disk(DocumentsHere(damaged=here))
    assert index.data(role).endswith("favourite, document damaged")
    said = {
        Stand.ARRIVING: "document on its way, 62 per cent",
        Stand.QUEUED: "document waiting for its turn",
        Stand.PAUSED: "download of the document paused",
        Stand.FAILED: "download of the document failed",
    }
    for stand, words in said.items():
        model.show_line({str(document.address): InLine(stand, 62)})
        assert index.data(role) == f"{plain}, favourite, {words}"


def test_an_empty_answer_has_no_rows(model: NoteModel) -> None:
    model.show_answer(answer(3))
    model.show_answer(answer(0))
    assert model.rowCount() == 0
    assert model.wanted(0, 10) == []


def test_marked_pages_are_named_where_favourites_are_listed(model: NoteModel) -> None:
    documents = (an_attachment(1), an_attachment(2))
    hit = a_hit(1, attachments=documents)
    identity = documents[1].address or documents[1].name
    marked = {hit.note.key: (MarkedPage(identity, 3), MarkedPage(identity, 9))}
    model.show_marked_pages(marked)
    model.show_answer(answer(1, hits=(hit,)))
    assert not model.tells_places
    assert model.index(0, 0).data(HIT).found is None
    model.show_answer(answer(1, hits=(hit,), query=NoteQuery(favourites_only=True)))
    assert model.tells_places
    assert model.index(0, 0).data(HIT).found == (Found(Where.DOCUMENT, 0, 1, (3, 9)),)
    assert model.index(0, 0).data(HIT) is model.index(0, 0).data(HIT)
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Favourite in document 2: p. 3, 9" in spoken
    shelf = NoteQuery(terms=frozenset({TermKey(SHELF, "Ville")}))
    model.show_answer(answer(1, hits=(hit,), query=shelf))
    assert model.tells_places
    model.show_marked_pages({})
    assert not model.tells_places
