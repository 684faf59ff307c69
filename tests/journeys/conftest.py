"""What every journey needs: a reader, folders of their own, and a server for their documents."""

import logging
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.settings import Language, Settings
from reader_app.places import Places, find_places
from reader_app.storage.settings_file import write_settings
from tests.downloads.loopback import Loopback
from tests.journeys.reader import Reader


@pytest.fixture
def web() -> Iterator[Loopback]:
    """The site of the resource centre, on this machine."""
    with Loopback() as server:
        yield server


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Folders of a reader who has never started the program, and whose window speaks English."""
    places = find_places(own=tmp_path / "own")
    write_settings(places.settings_file, Settings(language=Language.ENGLISH))
    return places


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication, places: Places) -> Iterator[Reader]:
    """A reader; nothing of their program is left afterwards, and no bug was met."""
    # The system's own dialogs cannot be driven from here.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    locale, hook = QLocale(), sys.excepthook
    reader = Reader(qtbot, qapp, places)
    yield reader
    reader.close()
    sys.excepthook = hook
    _undo_preparations(qapp, locale)
    log = places.log_file
    assert "should not have happened" not in (log.read_text("utf-8") if log.exists() else "")


def _undo_preparations(app: QApplication, locale: QLocale) -> None:
    """Other tests run in this process, too: they want no translators and no log."""
    QLocale.setDefault(locale)
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    logging.captureWarnings(capture=False)
    for handler in logging.getLogger().handlers[:]:
        if isinstance(handler, RotatingFileHandler):
            logging.getLogger().removeHandler(handler)
            handler.close()
