"""The window in French and in English: every sentence, every plural, and room for all of it."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTranslator,
    QUrl,
)
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QTextBrowser,
    QToolButton,
    QToolTip,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.import_report import FileReport, ImportReport
from reader_app.domain.ports import AttachmentState
from reader_app.domain.query import NoteQuery
from reader_app.domain.search_line import parse_query
from reader_app.domain.settings import LARGEST_TEXT, Settings
from reader_app.domain.taxonomy import THEME, TermKey
from reader_app.pages.page import note_page
from reader_app.ui.actions import Actions
from reader_app.ui.browsing.arranged_terms import ArrangedTerms
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.browsing.term_question import TermQuestion
from reader_app.ui.documents.check_dialog import CheckDialog
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.documents.offline_dialog import OfflineDialog
from reader_app.ui.documents.offline_plan import OfflinePlan
from reader_app.ui.documents.pdf_keys import PdfHelp
from reader_app.ui.documents.pdf_pane import PdfPane
from reader_app.ui.documents.requests_dialog import RequestsDialog
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.backups_dialog import BackupsDialog
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from reader_app.ui.keeping.own_export_dialog import OwnExportDialog
from reader_app.ui.keeping.preferences import Preferences
from reader_app.ui.keeping.search_help import SearchHelp
from reader_app.ui.keeping.take_in_dialog import TakeInDialog
from reader_app.ui.keeping.trash_dialog import TrashDialog
from reader_app.ui.main_window import MainWindow
from reader_app.ui.marks import Marks
from reader_app.ui.messages import AddressQuestion, Messages
from reader_app.ui.name_question import NameQuestion
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.reading.attachment_card import CardState
from reader_app.ui.reading.page_look import look_of
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.shelf_question import ShelfQuestion
from reader_app.ui.theme import (
    FIRST_STYLES,
    OTHER_STYLES,
    PAGE_FAMILY,
    PAGE_STYLES,
    WINDOW_FAMILY,
    Theme,
)
from reader_app.ui.widgets import ElidedLabel
from reader_app.ui.wording import day_text, number_text, short_day_text, size_text
from tests.builders import a_note, an_attachment
from tests.fakes import FakeLibrary, FakePdfPlaces

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
TRANSLATIONS = RESOURCES / "translations"
LANGUAGES = {"fr": QLocale("fr_FR"), "en": QLocale("en_GB")}
PLACES = re.compile(r"%L?n|%\d|\{\w+\}")
NARROW = "\u202f"
# What is spelt alike in both languages.
ALIKE = {"Lutrin", "Notes", "Document", "Source", "Type", "Note", "OK", "bilan.pdf"}

Switch = Callable[[str], None]


def messages_of(language: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(TRANSLATIONS / f"lutrin_{language}.ts").iter("message"))


def texts_of(message: ElementTree.Element) -> list[str]:
    """The translation, in all its forms if it has several."""
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def plain(text: str) -> str:
    """`text` without the mark of its key."""
    return re.sub("&(?!&)", "", text)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Switch]:
    """Makes the program speak a language, until the test is over."""
    former = QLocale()
    installed: list[QTranslator] = []

    def be_silent() -> None:
        while installed:
            qapp.removeTranslator(installed.pop())

    def switch(language: str) -> None:
        be_silent()
        QLocale.setDefault(LANGUAGES[language])
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt), ("lutrin", str(TRANSLATIONS))):
            translator = QTranslator()
            assert translator.load(LANGUAGES[language], name, "_", folder)
            qapp.installTranslator(translator)
            installed.append(translator)

    yield switch
    be_silent()
    QLocale.setDefault(former)


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest, speak: Switch) -> str:
    """One language after the other."""
    speak(request.param)
    return request.param


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The looks and the fonts of the real program."""
    font, sheet = qapp.font(), qapp.styleSheet()
    theme = Theme(RESOURCES)
    theme.load_fonts(WINDOW_FAMILY, (*FIRST_STYLES, *OTHER_STYLES))
    theme.load_fonts(PAGE_FAMILY, PAGE_STYLES)
    qapp.setFont(theme.font())
    theme.apply(qapp, dark=False)
    yield theme
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def open_front(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[], Front]]:
    """Opens the whole window, without a library."""
    jobs = Jobs()
    windows: list[MainWindow] = []

    def open_one() -> Front:
        front = Front(theme, jobs)
        qtbot.addWidget(front)
        marks = Marks(jobs, lambda: datetime.now(UTC), front)
        messages = Messages(native=False, parent=front)
        windows.append(MainWindow(front, theme, jobs, marks, FakePdfPlaces(), messages))
        front.show()
        qtbot.waitExposed(front)
        return front

    yield open_one
    jobs.close()


def panel(front: QWidget, kind: type[QWidget]) -> QWidget:
    found = front.findChild(kind)
    assert found is not None
    return found


# --- the files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language_code", LANGUAGES)
def test_every_message_is_translated_in_all_its_forms(language_code: str) -> None:
    for message in messages_of(language_code):
        source = message.findtext("source")
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        assert all(texts_of(message)), source
        assert len(texts_of(message)) == (2 if message.get("numerus") else 1), source


@pytest.mark.parametrize("language_code", LANGUAGES)
def test_every_place_to_be_filled_is_kept(language_code: str) -> None:
    for message in messages_of(language_code):
        source = message.findtext("source", "")
        for text in texts_of(message):
            assert sorted(PLACES.findall(text)) == sorted(PLACES.findall(source)), source
            assert text.count("&") == source.count("&"), source


def test_translations_are_those_of_the_source_and_compiled() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "build_spec" / "translations.py", "check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def called(call: ast.Call) -> str:
    """What a call calls: `tr` of an object in the window, the plain one on the command line."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_every_sentence_of_the_source_is_found_for_translation() -> None:
    known = {message.findtext("source") for message in messages_of("fr")}
    for path in sorted((ROOT / "reader_app").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and called(call) == "tr":
                text = call.args[0]
                assert isinstance(text, ast.Constant), (path.name, ast.unparse(call))
                assert text.value in known, (path.name, text.value)


def test_french_is_set_as_french_is() -> None:
    for message in messages_of("fr"):
        for text in texts_of(message):
            words = PLACES.sub("0", text)
            assert not re.search("['\"“”]|\\.\\.\\.", words), text
            assert not re.search("[^\u202f\u00a0][;:!?»%]", words), text
            assert not re.search("«[^\u202f\u00a0]", words), text
            assert words == words.strip(), text
            assert "  " not in words, text


# --- what is heard and read ----------------------------------------------------------------------


def test_plurals_follow_the_language(speak: Switch) -> None:
    def notes(count: int) -> str:
        return QCoreApplication.translate("TaxonomyModel", "%Ln note(s)", "", count)

    speak("fr")
    assert [notes(count) for count in (0, 1, 2)] == ["0 note", "1 note", "2 notes"]
    assert notes(12_345) == f"12{NARROW}345 notes"
    speak("en")
    assert [notes(count) for count in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]
    assert notes(12_345) == "12,345 notes"


def test_days_sizes_and_numbers_follow_the_language(speak: Switch) -> None:
    first = date(2019, 3, 1)
    speak("fr")
    assert (day_text(first), day_text(date(2019, 3, 21))) == ("1er mars 2019", "21 mars 2019")
    assert short_day_text(date(2019, 2, 1)) == "1er févr. 2019"
    assert size_text(198_993) == f"194,33{NARROW}Ko"
    assert number_text(12_345) == f"12{NARROW}345"
    speak("en")
    assert (day_text(first), short_day_text(first)) == ("1 March 2019", "1 Mar 2019")
    assert size_text(198_993) == f"194.33{NARROW}KB"


def test_a_french_sentence_about_a_file(speak: Switch) -> None:
    speak("fr")
    messages = Messages()
    assert messages.sentence(LibraryError(Path("/x/Notes"), Reason.MISSING)).startswith(
        f"Notes{NARROW}: Il n’y a pas de bibliothèque ici"
    )
    assert messages.reason(Reason.UNSOUND_PDF, "truncated").endswith("(il manque la fin).")


PROBE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication
from reader_app.app import prepare
from reader_app.domain.settings import Language, Settings
from reader_app.places import find_places
app = QApplication(sys.argv[:1])
prepare(app, find_places(Path("nowhere")), Settings(language=Language(sys.argv[1])))
said = QCoreApplication.translate("Front", "All notes")
print(said, QLocale().toString(QDate(2019, 3, 1), "d MMMM yyyy"), sep="|")
"""


@pytest.mark.parametrize(
    ("setting", "system", "told"),
    [
        ("system", {"LANG": "fr_FR.UTF-8"}, "Toutes les notes|1 mars 2019"),
        ("system", {"LC_ALL": "fr_CA.UTF-8"}, "Toutes les notes|1 mars 2019"),
        ("system", {"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "Toutes les notes|1 mars 2019"),
        ("system", {"LANG": "en_US.UTF-8", "LC_TIME": "fr_FR.UTF-8"}, "All notes|1 March 2019"),
        ("system", {"LANG": "de_DE.UTF-8"}, "All notes|1 March 2019"),
        ("fr", {"LANG": "en_US.UTF-8"}, "Toutes les notes|1 mars 2019"),
        ("en", {"LANG": "fr_FR.UTF-8"}, "All notes|1 March 2019"),
    ],
)
def test_the_language_is_the_readers_else_the_systems(
    setting: str, system: dict[str, str], told: str
) -> None:
    plain_system = {
        name: value
        for name, value in os.environ.items()
        if name not in ("LANG", "LANGUAGE") and not name.startswith("LC_")
    }
    done = subprocess.run(
        [sys.executable, "-c", PROBE, setting],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
        env={**plain_system, **system, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.strip() == told


# --- menus ----------------------------------------------------------------------------------------


def mnemonic(text: str) -> str:
    keys = re.findall("&([^&])", text)
    assert len(keys) == 1, text
    return keys[0].casefold()


def test_no_two_keys_of_a_menu_clash(qtbot: QtBot, language: str) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    titles = window.menuBar().actions()
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title()]
    assert len(menus) == len(titles) > 4
    for entries in (titles, *(menu.actions() for menu in menus)):
        keys = [mnemonic(entry.text()) for entry in entries if not entry.isSeparator()]
        assert len(keys) == len(set(keys)), [entry.text() for entry in entries]
    assert plain(titles[0].text()) == {"fr": "Fichier", "en": "File"}[language]
    shortcuts = {line.text: line.shortcut for line in actions.shown()}
    if language == "fr":
        assert shortcuts["Ouvrir le document"] == "Alt+Entrée, Ctrl+Entrée"
        assert shortcuts["Importer un dossier"] == "Ctrl+Maj+I"


# --- nothing stays English ------------------------------------------------------------------------


def words_of(root: QObject) -> set[str]:
    """Everything that a window says, shown or not."""
    said: set[str] = set()
    for widget in root.findChildren(QWidget):
        said |= {widget.toolTip(), widget.accessibleName(), widget.windowTitle()}
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            said.add(widget.text())
        if isinstance(widget, QLineEdit):
            said.add(widget.placeholderText())
        if isinstance(widget, QTextBrowser):
            said.add(widget.toPlainText())
    said |= {action.text() for action in root.findChildren(QAction)}
    bare = {re.sub("<[^>]*>", "", plain(each)).strip(" :\u00a0\u202f…") for each in said}
    return {each for each in bare if re.search("[^\\W\\d_]{2}", each)}


def show_everything(front: Front) -> None:
    """Fill every panel, and show it."""
    attachments = (an_attachment(1, name="bilan.pdf"), an_attachment(2, name="bilan.pdf"))
    note = a_note(1, attachments=attachments, title_derived=True)
    library = FakeLibrary([a_note(number) for number in range(1, 40)])
    front.show_taxonomy(library.taxonomy())
    front.show_answer(library.find(NoteQuery()))
    front.show_totals(9_999, 9_999)
    page = panel(front, ReadingPane)
    page.show_note(note, note_page(note), False)
    messages = Messages(native=False, parent=front)
    page.show_attachment(0, CardState(problem=messages.reason(Reason.UNSOUND_PDF, "truncated")))
    page.show_attachment(1, CardState(AttachmentState.HERE))
    imports = panel(front, ImportPanel)
    files = [FileReport("x/page.md", each) for each in SOURCE_REASONS]
    imports.show_report(ImportReport(12_345, 2, 34_567, files[:4], files[4:], 12.0))
    imports.show()
    downloads = panel(front, DownloadsPanel)
    for number, reason in enumerate(FETCH_REASONS):
        downloads.show_started(str(number), "bilan.pdf")
        line = messages.reason(reason)
        downloads.show_end(str(number), AttachmentState.ABSENT, line, reason)
    downloads.show_started("here", "bilan.pdf")
    downloads.show_started("on its way", "bilan.pdf")
    downloads.show_progress("on its way", 1_000_000, 35_000_000)
    front.menus.downloads.setChecked(True)
    panel(front, NoticeLine).say(messages.sentence(LibraryError(Path("Notes"), Reason.TOO_OLD)))


SOURCE_REASONS = (
    Reason.EMPTY, Reason.BINARY, Reason.UNREADABLE, Reason.MISSING, Reason.ENCODING_GUESSED,
    Reason.TITLE_DERIVED, Reason.NO_ADDRESS, Reason.NO_DATE, Reason.SAME_ADDRESS, Reason.CUT,
)  # fmt: skip
FETCH_REASONS = (
    Reason.NO_NETWORK, Reason.NO_ADDRESS_TO_FETCH, Reason.BAD_CERTIFICATE, Reason.NOT_FOUND,
    Reason.ENCODED, Reason.UNSOUND_PDF, Reason.PASSWORD, Reason.CANCELLED,
)  # fmt: skip


def test_no_word_of_the_window_stays_english(
    qtbot: QtBot, theme: Theme, speak: Switch, open_front: Callable[[], Front]
) -> None:
    said = {}
    for language in LANGUAGES:
        speak(language)
        front = open_front()
        panel(front, ImportPanel).show_report(ImportReport(1, 1, 1, (), (), 1.0))
        panel(front, DownloadsPanel).show_started("a", "bilan.pdf")
        panel(front, NoticeLine).say(Messages().reason(Reason.MISSING))
        front.show_answer(FakeLibrary().find(NoteQuery()))
        said[language] = words_of(front)
    assert len(said["fr"]) > 60
    assert said["fr"] & said["en"] <= ALIKE


def test_qts_own_dialogs_and_menus_speak_french(
    qtbot: QtBot, speak: Switch, theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "Un dossier").mkdir()
    said = {}
    for language in LANGUAGES:
        speak(language)
        window = QWidget()
        qtbot.addWidget(window)
        Messages(native=False, parent=window).choose_files(window, lambda paths: None)
        dialog = window.findChild(QFileDialog)
        assert dialog is not None
        dialog.setDirectory(str(tmp_path))
        files = dialog.findChild(QTreeView)
        assert files is not None
        qtbot.waitUntil(lambda files=files: files.model().rowCount(files.rootIndex()) == 1)
        row = files.model().index(0, 2, files.rootIndex())
        line, text = QLineEdit("a", window), QTextBrowser(window)
        menus = (line.createStandardContextMenu(), text.createStandardContextMenu())
        for menu in menus:
            menu.setParent(window)
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(tmp_path)))
        said[language] = words_of(window) | {
            row.data(), *(files.model().headerData(n, Qt.Orientation.Horizontal) for n in range(4))
        }  # fmt: skip
        dialog.reject()
    data = {word for word in said["fr"] if str(tmp_path) in word or "*.md" in word}
    assert "Dossier" in said["fr"]
    assert said["fr"] & said["en"] - data <= ALIKE


# --- nothing is cut -------------------------------------------------------------------------------


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, ElidedLabel):
        return widget.text() != widget.accessibleName()
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
        # Beside its icon nothing is written: its words are for assistive tools.
        if widget.toolButtonStyle() == icon_only:
            return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return not QRect(QPoint(), widget.size()).contains(QRect(QPoint(), widget.sizeHint()))


def cut(root: QWidget) -> list[str]:
    """The words of labels and buttons that have too little room."""
    return [
        f"{type(each).__name__}: {each.text()}"
        for each in root.findChildren(QWidget)
        if isinstance(each, QLabel | QAbstractButton)
        and each.isVisible()
        and each.text()
        and is_cut(each)
    ]


def at_its_smallest(qtbot: QtBot, front: Front) -> None:
    """Make the window as small as it may be; high enough that every panel is in sight."""

    def shrunk() -> bool:
        front.resize(1, 1000)
        return front.width() == front.minimumSizeHint().width()

    qtbot.waitUntil(shrunk)


def test_no_words_are_cut_in_the_smallest_window(
    qtbot: QtBot, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    show_everything(front)
    at_its_smallest(qtbot, front)
    assert front.width() < 800
    qtbot.waitUntil(lambda: cut(front) == [])
    report = panel(panel(front, ImportPanel), QListView)
    rows = [report.model().index(row, 0) for row in range(report.model().rowCount())]
    assert len(rows) == len(SOURCE_REASONS)
    room = report.viewport().width()
    assert [row.data() for row in rows if report.sizeHintForIndex(row).width() > room] == []


def test_every_menu_and_row_of_the_smallest_window_is_whole(
    qtbot: QtBot, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    show_everything(front)
    at_its_smallest(qtbot, front)
    bar = front.menuBar()
    places = [bar.actionGeometry(action) for action in bar.actions()]
    assert all(place.isValid() and bar.rect().contains(place) for place in places)
    # A row tells its whole name only where it is cut.
    sidebar = panel(front, TaxonomySidebar)
    for row in range(sidebar.model().rowCount()):
        index = sidebar.model().index(row, 0)
        sidebar.scrollTo(index)
        point = sidebar.visualRect(index).center()
        spot = sidebar.viewport().mapToGlobal(point)
        QApplication.sendEvent(sidebar.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, spot))
        assert not QToolTip.isVisible(), index.data()


def test_no_words_are_cut_where_nothing_is_found(
    qtbot: QtBot, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    library = FakeLibrary()
    at_its_smallest(qtbot, front)
    terms = frozenset({TermKey(THEME, "Santé"), TermKey(THEME, "Culture")})
    wanted = parse_query("mots")
    for query in (
        NoteQuery(),
        NoteQuery(favourites_only=True),
        NoteQuery(wanted=wanted),
        NoteQuery(terms=terms, favourites_only=True),
        NoteQuery(wanted=wanted, terms=terms),
    ):
        front.show_query(query)
        front.show_answer(library.find(query))
        qtbot.waitUntil(lambda: cut(front) == [])


def test_no_words_are_cut_in_the_dialogs(
    qtbot: QtBot, theme: Theme, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    help_dialog = KeyboardHelp(theme, front)
    help_dialog.show_shortcuts(front.menus.shown())
    qtbot.waitUntil(lambda: cut(help_dialog) == [])
    help_dialog.close()
    question = AddressQuestion(front, "https://exemple.fr/")
    question.open()
    qtbot.waitUntil(lambda: cut(question) == [])
    question.reject()


def test_no_words_are_cut_over_a_pdf(
    qtbot: QtBot, theme: Theme, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    pdf = PdfPane(theme)
    front.right.addWidget(pdf)
    front.right.setCurrentWidget(pdf)
    pdf.show_trouble("bilan", Messages().reason(Reason.PASSWORD))
    at_its_smallest(qtbot, front)
    qtbot.waitUntil(lambda: cut(pdf) == [])


# --- large text, small window ---------------------------------------------------------------------

SMALL = QSize(800, 600)


def in_small_window(qtbot: QtBot, front: Front) -> None:
    """The window at 800 by 600, its page in the largest text."""
    panel(front, ReadingPane).show_look(look_of(Settings(text_size=LARGEST_TEXT)))

    def is_small() -> bool:
        front.resize(SMALL)
        return front.size() == SMALL

    qtbot.waitUntil(is_small)


def dialogs(front: Front, theme: Theme) -> list[QDialog]:
    """Every dialog that the window can show, none of them open."""
    messages = Messages(native=False, parent=front)
    helped = KeyboardHelp(theme, front)
    helped.show_shortcuts(
        [*front.menus.shown(), *PdfHelp(helped).lines(), *SearchHelp(helped).lines()]
    )
    offline = OfflineDialog(theme, "Accompagner les associations de proximité", front)
    offline.show_plan(OfflinePlan(12, (an_attachment(1),), 3, 198_993, 0, 10**9))
    return [
        helped,
        Preferences(theme, front),
        NameQuestion(front, "Nouvelle étagère", "À relire", ()),
        ShelfQuestion(front, "Étagères", (), ()),
        TermQuestion(front, theme, "Identique", "À quel terme est-il identique ?"),
        ArrangedTerms(theme, front),
        TrashDialog(theme, front),
        BackupsDialog(theme, front),
        OwnExportDialog(theme, front),
        TakeInDialog(theme, Path("favoris.json"), front),
        CheckDialog(theme, messages, "Toute la bibliothèque", front),
        RequestsDialog(theme, messages, front),
        AddressQuestion(front, "https://exemple.fr/" + "chemin/" * 30),
        offline,
    ]


def test_three_times_the_text_is_a_size_of_the_page() -> None:
    assert 3 * Settings().text_size <= LARGEST_TEXT


def test_nothing_is_cut_in_a_small_window_with_the_largest_text(
    qtbot: QtBot, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    show_everything(front)
    for kind in (ImportPanel, DownloadsPanel, NoticeLine):
        panel(front, kind).hide()
    for kind in (ImportPanel, DownloadsPanel, NoticeLine):
        panel(front, kind).show()
        in_small_window(qtbot, front)
        qtbot.waitUntil(lambda: cut(front) == [])
        panel(front, kind).hide()
    in_small_window(qtbot, front)
    page = panel(front, ReadingPane).focusProxy()
    assert isinstance(page, QTextBrowser)
    # Every line of the page is as wide as its column: it is read without scrolling sideways.
    assert page.horizontalScrollBar().maximum() == 0


def test_no_dialog_is_larger_than_a_small_window_or_cuts_its_words(
    qtbot: QtBot, theme: Theme, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    for dialog in dialogs(front, theme):
        dialog.show()
        dialog.resize(dialog.size().boundedTo(SMALL))
        name = type(dialog).__name__
        qtbot.waitUntil(lambda dialog=dialog: cut(dialog) == [])
        assert dialog.width() <= SMALL.width(), name
        assert dialog.height() <= SMALL.height(), name
        dialog.close()
