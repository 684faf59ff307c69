"""The words on the card of a document: its name, its kind, and labels that can give way."""

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QLabel, QSizePolicy

from reader_app.domain.note import Attachment

_SUPERSCRIPT = re.compile(r"</?su[bp]>", re.IGNORECASE)
_BREAKS = re.compile(r"([_/.\-]|\S{24})(?=\S)")
_LONGEST_KIND = 5


def plain_name(attachment: Attachment) -> str:
    """The name of a document without raised and lowered letters: "1er mars"."""
    return _SUPERSCRIPT.sub("", attachment.name)


def kind(attachment: Attachment) -> tuple[str, ...]:
    """What the document is, by the ending of its address: ("PDF",), or nothing."""
    try:
        path = urlsplit(attachment.address or "").path
    except ValueError:
        return ()
    ending = PurePosixPath(path).suffix[1:]
    return (ending.upper(),) if ending.isalnum() and len(ending) <= _LONGEST_KIND else ()


def breakable(text: str) -> str:
    """`text` with places where a long name may go on in the next line."""
    return _BREAKS.sub("\\1\u200b", text)


def word_label(font: QFont) -> QLabel:
    """A label of plain text on as many lines as it needs; it asks for no width of its own."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def colour_words(label: QLabel, colour: str) -> None:
    """Give the words of a label a colour."""
    palette = label.palette()
    palette.setColor(label.foregroundRole(), QColor(colour))
    label.setPalette(palette)
