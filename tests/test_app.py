"""The start: what the first frame shows, what is not loaded for it, and how it ends."""

import gc
import os
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.app import ANEW, Start, prepare, run_once
from reader_app.domain.settings import Language, Settings
from reader_app.places import Places, find_places
from reader_app.storage.settings_file import write_settings
from reader_app.ui.front import Front
from reader_app.ui.wording import size_text
from tests.journeys import notes, sight
from tests.journeys.libraries import ROOT, fill
from tests.journeys.reader import Reader, at_the_window
from tests.patience import PATIENCE_S
from tests.ui.test_collecting import Circle

ENGLISH = Settings(language=Language.ENGLISH)
HEAVY = ("sqlalchemy", "tantivy", "pyroaring", "markdown_it", "nh3", "PySide6.QtPdf", "dataclasses")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return find_places(own=tmp_path / "own")


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication, places: Places) -> Iterator[Reader]:
    with at_the_window(qtbot, qapp, places) as reader:
        yield reader


@pytest.fixture
def library(reader: Reader, tmp_path: Path) -> Path:
    """A library that was open once."""
    depot = notes.write_notes(tmp_path / "depot", "https://quartiers.example")
    library = fill(tmp_path / "Lens", depot)
    reader.start(library)
    reader.finds(*(page.title for page in notes.ALL))
    reader.close()
    return library


def own_folders(tmp_path: Path) -> dict[str, str]:
    """The environment of a reader who has folders of their own."""
    kinds = ("data", "config", "state", "cache")
    homes = {f"XDG_{kind.upper()}_HOME": str(tmp_path / kind) for kind in kinds}
    return {**os.environ, **homes, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}


def test_the_first_frame_shows_the_last_first_page_before_any_database_is_open(
    qtbot: QtBot, qapp: QApplication, places: Places, library: Path
) -> None:
    (library / "library.db").rename(library / "away.db")
    start = Start(qapp, places, ENGLISH)
    qtbot.addWidget(start.front)
    with qtbot.waitSignal(start.front.painted):
        start.show(library)
        assert sight.titles(start.front) == [page.title for page in notes.ALL]
        assert start.front.windowTitle() == "Lutrin"
    start.front.close()
    start.end()


def test_nothing_heavy_is_loaded_for_the_first_frame() -> None:
    told = "import sys, reader_app.app; print(*sorted(sys.modules), sep='\\n')"
    ended = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = ended.stdout.split()
    assert "PySide6.QtWidgets" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_no_class_of_widgets_is_made_that_nobody_uses(tmp_path: Path) -> None:
    """Qt makes all of them, for 9 ms, when it hands out a plain widget of its own."""
    told = (
        "import sys; sys.argv = ['lutrin', '--quit-after-first-frame']\n"
        "from reader_app.__main__ import main; main()\n"
        "import PySide6.QtWidgets; print('QWizard' in vars(PySide6.QtWidgets))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", told],
        cwd=ROOT,
        env=own_folders(tmp_path),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=True,
    )
    assert ended.stdout == "False\n"


def test_one_command_opens_the_window_over_the_sample_and_leaves(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "reader_app", "--quit-after-first-frame"],
        cwd=ROOT,
        env=own_folders(tmp_path),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (0, "")
    assert "Traceback" not in ended.stderr
    sample = tmp_path / "data" / "lutrin" / "sample_library"
    assert (sample / "first_page.json").exists()
    assert not (tmp_path / "Documents").exists()


def test_the_window_stands_where_it_stood(reader: Reader, places: Places, library: Path) -> None:
    reader.start(library)
    reader.window.resize(760, 600)
    reader.window.splitter.setSizes([190, 260, 310])
    reader.until(lambda: reader.window.splitter.width() == 760)
    shares = reader.window.splitter.sizes()
    reader.close()
    assert places.geometry_file.exists()
    reader.start(library)
    assert (reader.window.width(), reader.window.height()) == (760, 600)
    assert reader.window.splitter.sizes() == shares


def test_the_collector_runs_again_once_everything_is_loaded(reader: Reader, library: Path) -> None:
    gc.disable()
    try:
        reader.start(library)
        gone = weakref.finalize(Circle(), list)
        kept = [Circle() for _ in range(1000)]
        reader.until(lambda: not gone.alive)
        assert len(kept) == 1000
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_french_window_speaks_french_throughout(
    reader: Reader, qapp: QApplication, places: Places
) -> None:
    prepare(qapp, places, Settings(language=Language.FRENCH))
    translated = QCoreApplication.translate("Actions", "&File")
    assert translated == "&Fichier"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    assert QLocale().language() == QLocale.Language.French
    assert size_text(198_993) == "194,33\u202fKo"


def test_an_english_window_keeps_its_plurals(
    reader: Reader, qapp: QApplication, places: Places
) -> None:
    prepare(qapp, places, ENGLISH)
    one, many = (
        QCoreApplication.translate("DownloadsPanel", "%n under way", "", n) for n in (1, 3)
    )
    assert (one, many) == ("1 under way", "3 under way")
    assert QLocale().language() == QLocale.Language.English


def test_the_program_has_its_name(reader: Reader, qapp: QApplication, places: Places) -> None:
    prepare(qapp, places, ENGLISH)
    assert qapp.applicationName() == "lutrin"
    assert qapp.applicationDisplayName() == "Lutrin"
    assert QGuiApplication.desktopFileName() == "org.lutrin.Lutrin"
    assert not qapp.windowIcon().isNull()


def test_another_language_brings_the_window_up_again(
    reader: Reader, qapp: QApplication, places: Places
) -> None:
    write_settings(places.settings_file, ENGLISH)
    seen: list[str] = []

    def look() -> None:
        """Once the window is there: note its language, and want the other one, or close it."""
        fronts = [each for each in qapp.topLevelWidgets() if isinstance(each, Front)]
        shown = [each for each in fronts if each.isVisible() and each.acceptDrops()]
        if not shown:
            return
        seen.append(shown[0].menuBar().actions()[0].text())
        if len(seen) == 1:
            write_settings(places.settings_file, ENGLISH._replace(language=Language.FRENCH))
            shown[0].anew_requested.emit()
        else:
            shown[0].close()

    watch = QTimer(interval=20)
    watch.timeout.connect(look)
    watch.start()
    assert run_once(qapp, places, None, once=False) == ANEW
    assert run_once(qapp, places, None, once=False) == 0
    watch.stop()
    assert seen == ["&File", "&Fichier"]
