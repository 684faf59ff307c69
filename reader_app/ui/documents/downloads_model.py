"""The downloads as a list: what is under way in its order, then what has ended."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from time import monotonic
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.domain.errors import Reason
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.waiting import Stage
from reader_app.overriding import override
from reader_app.ui.documents.pace import Pace
from reader_app.ui.plain_text import one_line
from reader_app.ui.wording import part_text, size_text

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_MINUTE = 60
_HOUR = 3600


class Way(StrEnum):
    """What can be done with a download."""

    PAUSE = "pause"
    RESUME = "resume"
    RETRY = "retry"
    OPEN = "open"
    CANCEL = "cancel"


class DownloadLine(NamedTuple):
    """One download as it is shown. `stage` is None once it has ended.

    `said` is a line about it, or "", `speed` is in bytes a second, `left` in seconds.
    """

    address: str
    name: str
    stage: Stage | None = Stage.WAITING
    state: AttachmentState = AttachmentState.ABSENT
    got: int = 0
    total: int | None = None
    said: str = ""
    is_failure: bool = False
    speed: float | None = None
    left: float | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether it comes by itself."""
        return self.stage in (Stage.WAITING, Stage.ARRIVING, Stage.RETRYING)

    @property
    def has_ended(self) -> bool:
        """Whether it is here, failed or was cancelled."""
        return self.stage in (None, Stage.FAILED)

    @property
    def ways(self) -> tuple[Way, ...]:
        """What can be done with it, the first one first."""
        if self.is_under_way:
            return (Way.PAUSE, Way.CANCEL)
        if self.stage in (Stage.PAUSED, Stage.ASIDE):
            return (Way.RESUME, Way.CANCEL)
        return (Way.OPEN,) if self.state is AttachmentState.HERE else (Way.RETRY,)


class DownloadsModel(QAbstractListModel):
    """A snapshot of every download; `data` computes nothing."""

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._lines: list[DownloadLine] = []
        self._paces: dict[str, Pace] = {}
        self._rows: dict[str, int] = {}

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(line.address)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self._lines[index.row()] if index.isValid() else None
        return flags | Qt.ItemFlag.ItemIsDragEnabled if line and not line.has_ended else flags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved: unless that is said here, the list takes none of its own."""
        return Qt.DropAction.MoveAction

    def lines(self) -> Iterator[DownloadLine]:
        """Every line, the first one first."""
        return iter(self._lines)

    def line(self, address: str) -> DownloadLine | None:
        """The line of a document; None where there is none."""
        row = self._rows.get(address)
        return None if row is None else self._lines[row]

    def spoken(self, address: str) -> str:
        """What assistive tools are told of a document: its name and where it stands."""
        line = self.line(address)
        return f"{line.name}: {self.words(line)}" if line else ""

    def row(self, address: str) -> int:
        """The row of a document; -1 where there is none."""
        return self._rows.get(address, -1)

    def begin(self, address: str, name: str) -> None:
        """List a document; one that is listed already begins again."""
        line = DownloadLine(address, one_line(name))
        self._paces[address] = Pace()
        if address in self._rows:
            self._put(line)
            return
        row = len(self._lines)
        self.beginInsertRows(_ROOT, row, row)
        self._lines.append(line)
        self._rows[address] = row
        self.endInsertRows()

    def show_stage(self, address: str, stage: Stage, said: str) -> None:
        """It stands so in the line; `said` is what there is to say, or ""."""
        line = self.line(address)
        if line is not None:
            failed = stage in (Stage.FAILED, Stage.ASIDE, Stage.RETRYING) and bool(said)
            self._paces[address] = Pace()
            told = line._replace(stage=stage, said=said, is_failure=failed)
            self._put(told._replace(speed=None, left=None))

    def show_progress(self, address: str, got: int, total: int | None) -> None:
        """So many bytes came; `total` is None where nobody knows."""
        line = self.line(address)
        if line is None or not line.is_under_way:
            return
        pace = self._paces[address]
        if line.stage is Stage.ARRIVING:
            pace.note(got, self._clock())
        left = None if total is None else pace.seconds_left(max(0, total - got))
        self._put(line._replace(got=got, total=total, speed=pace.speed, left=left))

    def show_end(
        self, address: str, state: AttachmentState, said: str, reason: Reason | None
    ) -> None:
        """It ended: where the document is now, and a line about it, or ""."""
        line = self.line(address)
        if line is None:
            return
        failed = state is not AttachmentState.HERE and reason is not Reason.CANCELLED
        stage = Stage.FAILED if failed else None
        ended = line._replace(stage=stage, state=state, said=said, is_failure=failed)
        self._put(ended._replace(speed=None, left=None))

    def show_order(self, addresses: Sequence[str]) -> None:
        """Put what has not ended into this order, above what has."""
        known = [address for address in addresses if address in self._rows]
        listed = set(known)
        order = [*known, *(line.address for line in self._lines if line.address not in listed)]
        if order == [line.address for line in self._lines]:
            return
        self.layoutAboutToBeChanged.emit()
        former = self.persistentIndexList()
        places = [self._lines[index.row()].address for index in former]
        self._lines = [self._lines[self._rows[address]] for address in order]
        self._rows = {address: row for row, address in enumerate(order)}
        self.changePersistentIndexList(
            former, [self.index(self._rows[address], 0) for address in places]
        )
        self.layoutChanged.emit()

    def clear_ended(self) -> None:
        """Take away what has ended."""
        self._keep(line for line in self._lines if not line.has_ended)

    def clear(self) -> None:
        """Take away everything."""
        self._keep(())

    def words(self, line: DownloadLine) -> str:
        """Where a download stands, in a few words."""
        if line.said:
            return line.said
        if line.stage is None or line.stage is Stage.FAILED:
            here = self.tr("Downloaded")
            return f"{here} · {size_text(line.got)}" if line.got else here
        words = {
            Stage.WAITING: self.tr("Waiting"),
            Stage.RETRYING: self.tr("Trying again"),
            Stage.PAUSED: self.tr("Paused"),
            Stage.ASIDE: self.tr("Put aside"),
        }
        shown = (words.get(line.stage, ""), self.amount(line))
        return " · ".join(each for each in shown if each)

    def amount(self, line: DownloadLine) -> str:
        """How much came, how quickly, and how long the rest takes."""
        parts = []
        if line.total and not line.got:
            parts.append(size_text(line.total))
        elif line.total:
            part, whole = part_text(line.got, line.total), size_text(line.total)
            parts.append(self.tr("{part} of {whole}").format(part=part, whole=whole))
        elif line.got:
            parts.append(size_text(line.got))
        if line.speed:
            parts.append(self.speed_text(line.speed))
        if line.left is not None:
            parts.append(self.time_text(line.left))
        return " · ".join(parts)

    def speed_text(self, speed: float) -> str:
        """Bytes a second in words."""
        return self.tr("{size}/s").format(size=size_text(round(speed)))

    def time_text(self, seconds: float) -> str:
        """A stretch of time that is left, in words."""
        if seconds < _MINUTE:
            return self.tr("%Ln s left", "", max(1, round(seconds)))
        if seconds < _HOUR:
            return self.tr("%Ln min left", "", round(seconds / _MINUTE))
        return self.tr("%Ln h left", "", round(seconds / _HOUR))

    def _put(self, line: DownloadLine) -> None:
        row = self._rows[line.address]
        if self._lines[row] != line:
            self._lines[row] = line
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)

    def _keep(self, lines: Iterable[DownloadLine]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self._rows = {line.address: row for row, line in enumerate(self._lines)}
        self._paces = {address: self._paces[address] for address in self._rows}
        self.endResetModel()
