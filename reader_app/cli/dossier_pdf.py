"""A dossier on pages, set by Qt without a window."""

import os
import signal
from functools import partial
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEventLoop, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from reader_app.domain.dossier import DossierPaper
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.taken_out import Edition
from reader_app.places import Places
from reader_app.ui.reading.note_printing import NotePrinting, Sheets, running_edges
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.theme import STYLES, Theme
from reader_app.ui.wording import day_text

_LANGUAGES = {"fr": QLocale.Language.French, "en": QLocale.Language.English}


def pdf_of(paper: DossierPaper, edition: Edition, places: Places) -> bytes:
    """The PDF.

    Raises:
        FileError: Qt cannot set it.
        KeyboardInterrupt: Ctrl+C was pressed.
    """
    # No screen is needed, and none may be there.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication(["lutrin"])
    locale = QLocale(_LANGUAGES.get(edition.language, QLocale.Language.French))
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    if translator.load(locale, "lutrin", "_", str(places.translations)):
        app.installTranslator(translator)
    theme = Theme(places.resources)
    printing, loop = NotePrinting(), QEventLoop()
    made: list[bytes] = []
    printing.made.connect(made.append, Qt.ConnectionType.DirectConnection)
    printing.made.connect(loop.quit)
    printing.failed.connect(loop.quit)
    look = PageLook()
    for family in look.families:
        theme.load_fonts(family, STYLES.get(family, ()))
    edges = partial(running_edges, paper.title, day_text(edition.day))
    printing.make_pdf_of(Sheets(paper.title, iter(paper.parts), look, edges))
    if _is_interrupted(loop):
        printing.stop()
        raise KeyboardInterrupt
    del app
    if not made:
        raise FileError(Path(paper.title), Reason.FAILED)
    return bytes(made[0])


def _is_interrupted(loop: QEventLoop) -> bool:
    """Run the loop until it ends, and tell whether Ctrl+C was what ended it.

    Raised by itself in the middle of a slot, Qt would print it and go on.
    """
    pressed: list[int] = []

    def interrupt(number: int, _frame: FrameType | None) -> None:
        pressed.append(number)
        loop.quit()

    former = signal.signal(signal.SIGINT, interrupt)
    try:
        loop.exec()
    finally:
        signal.signal(signal.SIGINT, former)
    return bool(pressed)
