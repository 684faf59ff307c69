"""The front: the menus, the bar, the facets and the cards, asked by keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.query import Answer, NoteQuery
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Term
from reader_app.overriding import override
from reader_app.ui.browsing.taxonomy_model import COUNT
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.theme import Theme
from tests.builders import a_mark, a_note
from tests.fakes import FakeFavourites, FakeLibrary
from tests.journeys import sight

CONTROL = Qt.KeyboardModifier.ControlModifier
OLD = a_note(1, title="Le lavoir", terms=(Term(TYPE, "Guide"), Term(THEME, "Eau")))
NEW = a_note(11, title="Le verger", terms=(Term(TYPE, "Guide"), Term(TERRITORY, "Nord")))
MIDDLE = a_note(4, title="Le verger partagé", terms=(Term(THEME, "Eau"),))


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary([OLD, NEW, MIDDLE], favourites=FakeFavourites([a_mark(4)]))


@pytest.fixture
def front(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Front:
    front = Front(theme, jobs)
    qtbot.addWidget(front)
    front.resize(1100, 760)
    front.show()
    front.activateWindow()
    qtbot.waitUntil(front.isActiveWindow)
    return front


@pytest.fixture
def open_front(qtbot: QtBot, front: Front, library: FakeLibrary) -> Front:
    front.setAcceptDrops(True)
    front.show_taxonomy(library.taxonomy())
    with qtbot.waitSignals([front.finder.answered, front.finder.counted]):
        front.finder.read_from(library)
    return front


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)


def search(qtbot: QtBot, front: Front, line: str) -> None:
    press(qtbot, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(front.line, line)


def drag(onto: QWidget, what: QMimeData) -> bool:
    """Drag something over a part of the window and let it go; whether it was wanted."""
    place, copy = onto.rect().center(), Qt.DropAction.CopyAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, what, left, plain)
    enter.ignore()
    QApplication.sendEvent(onto, enter)
    if enter.isAccepted():
        QApplication.sendEvent(onto, QDragMoveEvent(place, copy, what, left, plain))
        QApplication.sendEvent(onto, QDropEvent(place, copy, what, left, plain))
    return enter.isAccepted()


def files(*paths: Path) -> QMimeData:
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return what


def test_the_first_frame_is_told_once(qtbot: QtBot, theme: Theme, jobs: Jobs) -> None:
    front = Front(theme, jobs)
    qtbot.addWidget(front)
    painted: list[None] = []
    front.painted.connect(lambda: painted.append(None))
    front.show()
    qtbot.waitUntil(lambda: bool(painted))
    front.hide()
    front.show()
    front.repaint()
    qtbot.waitExposed(front)
    assert len(painted) == 1


def test_what_was_kept_of_the_last_time_shows_before_any_library_is_asked(
    front: Front, library: FakeLibrary
) -> None:
    answer = library.find(NoteQuery())
    front.show_first(answer, library.taxonomy(), 1, frozenset({MIDDLE.key}), {"a": "Foires"})
    assert sight.titles(front) == ["Le verger", "Le verger partagé", "Le lavoir"]
    assert sight.count(front) == "All notes 3"
    counts = sight.counts(front)
    assert (counts["All notes"], counts["Favourites"], counts["Eau"]) == (3, 1, 2)
    assert front.finder.query == NoteQuery()


def test_words_are_looked_for_as_they_are_typed(qtbot: QtBot, open_front: Front) -> None:
    search(qtbot, open_front, "verg")
    qtbot.waitUntil(lambda: sight.count(open_front) == "Notes found 2")
    assert set(sight.titles(open_front)) == {"Le verger", "Le verger partagé"}
    qtbot.waitUntil(lambda: sight.counts(open_front)["Eau"] == 1)
    assert sight.counts(open_front)["All notes"] == 3


def test_terms_narrow_and_their_chips_give_them_up(qtbot: QtBot, open_front: Front) -> None:
    search(qtbot, open_front, "verger")
    tree = open_front.sidebar
    index = next(row for row in sight.branches(tree.model()) if row.data() == "Eau")
    place = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: sight.titles(open_front) == ["Le verger partagé"])
    chip = sight.button(open_front, "Give up Eau")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sight.titles(open_front)) == 2)
    assert not sight.has_button(open_front, "Give up Eau")


def test_a_term_is_left_out_under_a_search_and_let_in_by_its_chip(
    qtbot: QtBot, open_front: Front
) -> None:
    search(qtbot, open_front, "verger")
    tree = open_front.sidebar
    index = next(row for row in sight.branches(tree.model()) if row.data() == "Eau")
    place = tree.visualRect(index).center()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, alt, place)
    qtbot.waitUntil(lambda: sight.titles(open_front) == ["Le verger"])
    # The count says what is kept out.
    qtbot.waitUntil(lambda: index.data(COUNT) == 1)
    qtbot.mouseClick(sight.button(open_front, "No longer without Eau"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(sight.titles(open_front)) == 2)


def test_favourites_and_all_notes_have_their_own_names(qtbot: QtBot, open_front: Front) -> None:
    press(qtbot, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: sight.count(open_front) == "Favourites 1")
    search(qtbot, open_front, "lavoir")
    qtbot.waitUntil(lambda: sight.count(open_front) == "Notes found 0")
    press(qtbot, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: sight.count(open_front) == "All notes 3")
    assert open_front.line.text() == ""


def test_the_note_on_the_page_stays_current_while_it_is_a_hit(
    qtbot: QtBot, open_front: Front
) -> None:
    open_front.show_open_note(MIDDLE.key)
    search(qtbot, open_front, "verger")
    qtbot.waitUntil(lambda: len(sight.titles(open_front)) == 2)
    assert open_front.list.current == MIDDLE.key
    qtbot.keyClicks(open_front.line, " -partagé".replace("é", ""))
    qtbot.waitUntil(lambda: open_front.list.current is None)


def test_the_cards_in_the_list_are_told_and_known(qtbot: QtBot, open_front: Front) -> None:
    told: list[list[str]] = []
    open_front.cards_shown.connect(lambda cards: told.append([card.key for card in cards]))
    search(qtbot, open_front, "lavoir")
    qtbot.waitUntil(lambda: told[-1:] == [[OLD.key]])
    card = open_front.card(OLD.key)
    assert card is not None
    assert card.title == "Le lavoir"
    assert open_front.card(NEW.key) is None


class Order(QObject):
    """What happens to a list after an answer, in order."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.seen: list[str] = []
        table = front.findChild(QTableView)
        assert table is not None
        table.viewport().installEventFilter(self)
        front.finder.answered.connect(self._begin)
        front.list.page_wanted.connect(lambda *_rows: self.seen.append("more asked for"))
        front.cards_shown.connect(lambda _cards: self.seen.append("cards told"))
        front.answer_shown.connect(lambda: self.seen.append("settled"))

    def _begin(self) -> None:
        self.seen = ["answered"]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.append("painted")
        return False


def test_an_answer_is_painted_before_anything_less_urgent(
    qtbot: QtBot, front: Front, jobs: Jobs
) -> None:
    many = [a_note(number, title=f"Le verger {number}") for number in range(40)]
    with qtbot.waitSignals([front.finder.answered, front.answer_shown, front.finder.counted]):
        front.finder.read_from(FakeLibrary(many))
    order = Order(front)
    search(qtbot, front, "verger")
    urgent, later = ["answered", "painted"], {"settled", "cards told", "more asked for"}
    qtbot.waitUntil(lambda: later <= set(order.seen))
    assert order.seen[:2] == urgent
    assert order.seen.count("painted") == 1


def test_as_many_hits_come_whole_as_there_is_room_for(qtbot: QtBot, front: Front) -> None:
    many = [a_note(number, title=f"Le verger {number}") for number in range(200)]
    with qtbot.waitSignal(front.finder.answered):
        front.finder.read_from(FakeLibrary(many))
    for height, whole in ((760, 6), (2_000, 16)):
        front.resize(1100, height)
        with qtbot.waitSignal(front.finder.answered) as answered:
            front.finder.search(f"verger {'' if whole == 6 else 'le'}")
        hits = answered.args[0].hits
        assert [hit.found is not None for hit in hits] == [number < whole for number in range(32)]


def test_escape_leads_back_to_the_list(qtbot: QtBot, open_front: Front) -> None:
    search(qtbot, open_front, "lavoir")
    press(qtbot, Qt.Key.Key_Escape)
    assert open_front.line.text() == ""
    assert open_front.line.hasFocus()
    with qtbot.waitSignal(open_front.escaped):
        press(qtbot, Qt.Key.Key_Escape)
    table = open_front.findChild(QTableView)
    assert table is not None
    assert table.hasFocus()


@pytest.mark.parametrize("part", ["list", "sidebar", "line", "top", "right"])
def test_files_may_be_dropped_anywhere(
    qtbot: QtBot, open_front: Front, tmp_path: Path, part: str
) -> None:
    paths = [tmp_path / "une note.md", tmp_path / "dossier"]
    with qtbot.waitSignal(open_front.files_dropped) as dropped:
        assert drag(getattr(open_front, part), files(*paths))
    assert dropped.args == [paths]
    assert open_front.line.text() == ""


def test_nothing_is_taken_before_somebody_can_use_it(front: Front, tmp_path: Path) -> None:
    assert not drag(front.list, files(tmp_path))


def test_what_is_no_file_is_not_taken(qtbot: QtBot, open_front: Front) -> None:
    words, address = QMimeData(), QMimeData()
    words.setText("des mots")
    address.setUrls([QUrl("https://exemple.fr/")])
    with qtbot.assertNotEmitted(open_front.files_dropped):
        assert not drag(open_front.list, words)
        assert not drag(open_front.list, address)


def test_the_sidebar_goes_and_comes_back(qtbot: QtBot, open_front: Front) -> None:
    press(qtbot, Qt.Key.Key_F9)
    assert not open_front.sidebar.isVisible()
    assert not sight.button(open_front, "Sidebar").isChecked()
    qtbot.mouseClick(sight.button(open_front, "Sidebar"), Qt.MouseButton.LeftButton)
    assert open_front.sidebar.isVisible()


def test_nothing_of_a_former_library_stays_in_sight(qtbot: QtBot, open_front: Front) -> None:
    search(qtbot, open_front, "verger")
    qtbot.waitUntil(lambda: sight.count(open_front) == "Notes found 2")
    open_front.show_open_note(MIDDLE.key)
    open_front.finder.read_from(None)
    open_front.forget()
    assert sight.titles(open_front) == []
    assert open_front.list.current is None
    assert open_front.open_note is None
    assert open_front.line.text() == ""
    assert sight.counts(open_front)["All notes"] == 0


def test_a_late_page_adds_its_cards(qtbot: QtBot, open_front: Front, library: FakeLibrary) -> None:
    hits = library.page(NoteQuery(), 0, 3)
    open_front.show_answer(Answer(NoteQuery(), 3, hits[:1]))
    assert open_front.card(OLD.key) is None
    open_front.show_page(0, hits)
    assert open_front.card(OLD.key) is not None


def test_closing_is_told_first(qtbot: QtBot, open_front: Front) -> None:
    seen: list[bool] = []
    open_front.closing.connect(lambda: seen.append(open_front.isVisible()))
    press(qtbot, Qt.Key.Key_Q, CONTROL)
    assert seen == [True]
    assert not open_front.isVisible()
