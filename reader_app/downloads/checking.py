"""Documents that are here, held against their sources: a few questions at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import Progress, Steps
from reader_app.downloads.facts import Facts, write_facts
from reader_app.downloads.folder import AttachmentFolder, hash_of
from reader_app.downloads.inquiry import Inquiry, Known, Verdict
from reader_app.downloads.waiting import WAITS, Place, Stage, Trouble, WaitingLine

_AT_ONCE = 200
_LOOK_AGAIN_MS = 200


class Checked(NamedTuple):
    """What was found out of one document; `reason` and `detail` say why nothing was."""

    attachment: Attachment
    verdict: Verdict
    reason: Reason | None = None
    detail: str = ""


class Checking(QObject):
    """Asks the sources of documents whether they have other versions. Nothing is fetched.

    Signals:
        answered: One request is over: the address, and the status, what went wrong, or both.
        checked: What was found out of one document; carries the Checked.
        turned: A server has room for something else.
        ended: Every document that was asked about was checked, or given up.
    """

    answered = Signal(str, str)
    checked = Signal(object)
    turned = Signal()
    ended = Signal()

    def __init__(
        self,
        network: QNetworkAccessManager,
        timeout_ms: int,
        waits: tuple[float, ...] = WAITS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._besides: tuple[str, ...] = ()
        self._network = network
        self._timeout_ms = timeout_ms
        self._line = WaitingLine(waits=waits)
        self._known: dict[str, Known] = {}
        self._under_way: dict[str, Inquiry] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._begin_some)

    @property
    def under_way(self) -> tuple[str, ...]:
        """The addresses that are asked about just now."""
        return tuple(self._under_way)

    def heed(self, addresses: Iterable[str]) -> None:
        """These are being fetched: no server is asked for much at once."""
        self._besides = tuple(addresses)

    def ask(self, documents: Iterable[tuple[Attachment, Known]]) -> None:
        """Ask about these documents, each as it is here."""
        for attachment, known in documents:
            if self._line.add(Place(attachment)):
                self._known[attachment.identity] = known
        self._turn.start()

    def stop(self) -> None:
        """Ask no more; what was not found out yet is given up without a word."""
        if not self._line.places:
            return
        for place in self._line.places:
            self._line.remove(place.identity)
        for inquiry in tuple(self._under_way.values()):
            inquiry.cancel()
        self._turn.start(0)

    @Slot()
    def _begin_some(self) -> None:
        now = monotonic()
        for place in self._line.begin(now, self._besides):
            self._begin(place.identity)
        due = self._line.next_due(now)
        if due is not None:
            self._turn.start(round(due * 1000) + 1)
        elif self._line.places and not self._under_way:
            # Downloads of the same server come first.
            self._turn.start(_LOOK_AGAIN_MS)
        elif not self._line.places and not self._under_way:
            self.ended.emit()

    def _begin(self, identity: str) -> None:
        inquiry = Inquiry(self._network, self._known[identity], self._timeout_ms)
        self._under_way[identity] = inquiry
        inquiry.answered.connect(self.answered)
        inquiry.ended.connect(self._note_end)
        inquiry.start()

    @Slot(str, object, object)
    def _note_end(self, identity: str, verdict: Verdict, trouble: Trouble | None) -> None:
        self._under_way.pop(identity).deleteLater()
        place = self._line.place(identity)
        if place is not None and trouble is not None:
            place = self._line.note_trouble(identity, trouble, monotonic())
        if place is not None and place.stage is not Stage.RETRYING:
            self._line.remove(identity)
            self.checked.emit(Checked(place.attachment, verdict, place.reason, place.detail))
        self.turned.emit()
        self._turn.start(0)


def known_here(
    folder: AttachmentFolder, documents: Iterable[Attachment]
) -> Steps[tuple[tuple[Attachment, Known], ...]]:
    """Those of these documents that are here, with what the server said of them when they came."""
    found: dict[str, tuple[Attachment, Known]] = {}
    for number, each in enumerate(documents):
        if number % _AT_ONCE == 0:
            yield Progress(number)
        found |= dict(_known(folder, each))
    return tuple(found.values())


def _known(
    folder: AttachmentFolder, attachment: Attachment
) -> Iterator[tuple[str, tuple[Attachment, Known]]]:
    file = folder.file(attachment.identity)
    if attachment.address is None or file.state is not AttachmentState.HERE:
        return
    facts = folder.facts(file.path)
    size = facts.size if facts else file.path.stat().st_size
    validator = facts.validator if facts else None
    yield attachment.identity, (attachment, Known(attachment.address, size, validator))


def remembering(folder: AttachmentFolder, checked: Iterable[Checked]) -> Steps[None]:
    """Keep beside each document whether its source has another version."""
    news = False
    for number, each in enumerate(checked):
        yield Progress(number)
        if each.verdict in (Verdict.SAME, Verdict.CHANGED):
            is_changed = each.verdict is Verdict.CHANGED
            news |= _remember(folder, each.attachment.identity, changed=is_changed)
    if news:
        folder.forget()


def _remember(folder: AttachmentFolder, identity: str, *, changed: bool) -> bool:
    """Keep it beside one document; whether that is anything new."""
    path = folder.file(identity).path
    facts = folder.facts(path)
    if facts is None and changed:
        status = path.stat()
        facts = Facts(status.st_size, status.st_mtime_ns, hash_of(path), identity)
    if facts is None or facts.changed == changed:
        return False
    write_facts(folder.facts_path(path.name), replace(facts, changed=changed))
    return True
