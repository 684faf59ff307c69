"""What tests of the languages need: the whole window, speaking one or the other."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QTranslator,
)
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.main_window import MainWindow
from reader_app.ui.marks import Marks
from reader_app.ui.messages import Messages
from reader_app.ui.theme import (
    FIRST_STYLES,
    OTHER_STYLES,
    PAGE_FAMILY,
    PAGE_STYLES,
    WINDOW_FAMILY,
    Theme,
)
from tests.fakes import FakePdfPlaces

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
TRANSLATIONS = RESOURCES / "translations"
LANGUAGES = {"fr": QLocale("fr_FR"), "en": QLocale("en_GB")}

Switch = Callable[[str], None]
Kind = TypeVar("Kind", bound=QWidget)


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


def panel(front: QWidget, kind: type[Kind]) -> Kind:
    """The panel of this kind in the window."""
    found = front.findChild(kind)
    assert found is not None
    return found
