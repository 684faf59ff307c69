"""What a card says of the documents of its note: how it is drawn, written and spoken."""

from collections.abc import Mapping, Sequence
from enum import IntEnum, auto
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader_app.domain.card import AttachmentSummary
from reader_app.domain.documents_here import DocumentsHere
from reader_app.ui.wording import size_text


class Stand(IntEnum):
    """Where the documents of a note are; of several, the first that holds for one is said."""

    ARRIVING = auto()
    QUEUED = auto()
    FAILED = auto()
    PAUSED = auto()
    DAMAGED = auto()
    CHANGED = auto()
    HERE = auto()
    PARTLY = auto()
    ABSENT = auto()


class InLine(NamedTuple):
    """A document that was asked for: how it stands, and how much came, in per cent."""

    stand: Stand
    percent: int = 0


class DocumentSign(NamedTuple):
    """What is said of the documents of a note.

    `here` of `known` are on the disk; those on their way have come to `percent`.
    """

    stand: Stand
    percent: int | None = None
    here: int = 0
    known: int = 0


def sign_of(
    documents: Sequence[AttachmentSummary], disk: DocumentsHere, line: Mapping[str, InLine]
) -> DocumentSign:
    """Where the documents of a note are; those without an address can be nowhere."""
    addresses = [each.address for each in documents if each.address]
    waiting = [line[each] for each in addresses if each in line]
    here = sum(each in disk.here for each in addresses)
    if waiting:
        stand = min(each.stand for each in waiting)
        moving = [each.percent for each in waiting if each.stand is Stand.ARRIVING]
        percent = sum(moving) // len(moving) if moving else None
        return DocumentSign(stand, percent, here, len(addresses))
    return DocumentSign(_on_disk(addresses, disk, here), None, here, len(addresses))


def _on_disk(addresses: Sequence[str], disk: DocumentsHere, here: int) -> Stand:
    if any(each in disk.damaged for each in addresses):
        return Stand.DAMAGED
    if any(each in disk.changed for each in addresses):
        return Stand.CHANGED
    if not here:
        return Stand.ABSENT
    return Stand.HERE if here == len(addresses) else Stand.PARTLY


ICONS = {
    Stand.ARRIVING: ("download", "accent"),
    Stand.QUEUED: ("inbox", "accent"),
    Stand.FAILED: ("circle-alert", "warn"),
    Stand.PAUSED: ("pause", "ink_soft"),
    Stand.DAMAGED: ("file-x", "warn"),
    Stand.CHANGED: ("rotate-cw", "warn"),
    Stand.HERE: ("file-check", "good"),
    Stand.PARTLY: ("file-check", "ink_soft"),
    Stand.ABSENT: ("file-text", ""),
}
"""The icon of each stand and the token of its colour; "" is the quiet ink of the card."""


class DocumentWords(QObject):
    """Writes and speaks the signs in the reader's language."""

    def written(self, documents: Sequence[AttachmentSummary], sign: DocumentSign) -> str:
        """The few words on a card: how its documents stand, else how large or many they are."""
        if sign.stand in (Stand.HERE, Stand.ABSENT):
            return self._extent(documents)
        texts = {
            Stand.ARRIVING: self.tr("%1%").replace("%1", str(sign.percent or 0)),
            Stand.QUEUED: self.tr("Waiting"),
            Stand.FAILED: self.tr("Failed"),
            Stand.PAUSED: self.tr("Paused"),
            Stand.DAMAGED: self.tr("Damaged"),
            Stand.CHANGED: self.tr("Newer at the source"),
            Stand.PARTLY: self.tr("%1 of %2 here"),
        }
        text = texts[sign.stand]
        return text.replace("%1", str(sign.here)).replace("%2", str(sign.known))

    def _extent(self, documents: Sequence[AttachmentSummary]) -> str:
        if len(documents) > 1:
            return self.tr("%Ln document(s)", "", len(documents))
        size = documents[0].size_bytes
        return size_text(size) if size else self.tr("Document")

    def spoken(self, documents: Sequence[AttachmentSummary], sign: DocumentSign) -> str:
        """The same as a screen reader says it."""
        on_its_way = self.tr("document on its way, %1 per cent")
        texts = {
            Stand.ARRIVING: on_its_way.replace("%1", str(sign.percent or 0)),
            Stand.QUEUED: self.tr("document waiting for its turn"),
            Stand.FAILED: self.tr("download of the document failed"),
            Stand.PAUSED: self.tr("download of the document paused"),
            Stand.DAMAGED: self.tr("document damaged"),
            Stand.CHANGED: self.tr("document downloaded, newer at the source"),
            Stand.HERE: self.tr("document downloaded"),
            Stand.PARTLY: self.tr("%1 of %2 documents downloaded"),
            Stand.ABSENT: self.tr("%Ln document(s)", "", len(documents)),
        }
        text = texts[sign.stand] if documents else ""
        return text.replace("%1", str(sign.here)).replace("%2", str(sign.known))
