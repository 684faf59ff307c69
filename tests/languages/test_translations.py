"""The window in French and in English: every sentence, every plural, and room for all of it."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QTextBrowser,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.import_report import ImportReport
from reader_app.domain.query import NoteQuery
from reader_app.ui.actions import Actions
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.front import Front
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.messages import Messages
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.theme import (
    Theme,
)
from reader_app.ui.wording import day_text, number_text, short_day_text, size_text
from tests.fakes import FakeLibrary
from tests.languages.conftest import LANGUAGES, ROOT, TRANSLATIONS, Switch, panel

PLACES = re.compile(r"%L?n|%\d|\{\w+\}")
NARROW = "\u202f"
# What is spelt alike in both languages.
ALIKE = {"Lutrin", "Notes", "Document", "Source", "Type", "Note", "OK", "bilan.pdf"}


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
        return QCoreApplication.translate("RowWords", "%Ln note(s)", "", count)

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
