"""A note as it stands on the page, for whoever takes it elsewhere."""

from typing import NamedTuple

from PySide6.QtGui import QTextDocumentFragment

from reader_app.domain.note import Note
from reader_app.pages.note_page import NotePage
from reader_app.ui.reading.page_look import PageLook


class ShownNote(NamedTuple):
    """`opened` has for each document what is open behind its card: HTML of ours, or "".

    `selection` is empty where nothing is selected.
    """

    note: Note
    page: NotePage
    opened: tuple[str, ...]
    look: PageLook
    selection: QTextDocumentFragment
