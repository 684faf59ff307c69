"""The remarks on the note that is read, as the window knows them: kept at once, with undo."""

from functools import partial
from operator import eq

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Note
from reader_app.domain.ports import Remarks
from reader_app.domain.remark import Remark, RemarkKey, new_remark_key
from reader_app.ui.jobs import Jobs
from reader_app.ui.undoing import Step, UndoStack


class Noting(QObject):
    """What the reader wrote on one note. A remark without words is one taken away.

    Signals:
        shown: These remarks are on the note; carries them, the oldest first.
        kept: A change is on the disk.
        failed: A remark could not be kept; carries the ReaderError.
    """

    shown = Signal(object)
    kept = Signal()
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, undo: UndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._undo = undo
        self._remarks: Remarks | None = None
        self._note: Note | None = None
        self._kept: dict[RemarkKey, Remark] = {}
        self._pending = 0

    def keep_in(self, remarks: Remarks | None) -> None:
        """Keep them in this library from now on."""
        self._remarks = remarks
        self._note = None
        self._kept, self._pending = {}, 0
        self.shown.emit(())

    def show_note(self, note: Note) -> None:
        """Tell the remarks on this note."""
        if self._note is None or note.key != self._note.key:
            self._kept = {}
            self.shown.emit(())
        self._note = note
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read them again: another process may have changed them."""
        remarks, note = self._remarks, self._note
        if remarks is not None and note is not None:
            keys = (note.key, *note.aliases)
            self._jobs.ask(lambda: remarks.remarks_on(*keys), partial(self._take, note))

    def new(self) -> Remark | None:
        """A remark on the note, with nothing in it; it is kept once something is written."""
        note = self._note
        if note is None or self._remarks is None:
            return None
        return Remark(new_remark_key(), note.key, "", note.title, note.source_address)

    @Slot(object)
    def write(self, remark: Remark) -> None:
        """Keep a remark as it is written now."""
        former = self._kept.get(remark.key, remark._replace(text=""))
        if self._remarks is not None and former.text != remark.text:
            step = Step(remark.key, partial(self._keep, remark), partial(self._keep, former))
            self._undo.do(step)

    def _keep(self, remark: Remark) -> None:
        """Let a remark be so; such questions are never cancelled."""
        remarks = self._remarks
        if remarks is None:
            return
        if self._note is not None and remark.note in (self._note.key, *self._note.aliases):
            if remark.text:
                self._kept[remark.key] = remark
            else:
                self._kept.pop(remark.key, None)
            self.shown.emit(tuple(self._kept.values()))
        self._pending += 1
        self._jobs.ask(
            partial(_keep_in, remarks, remark),
            partial(self._settle, remarks),
            partial(self._miss, remarks, remark),
        )

    def _settle(self, remarks: Remarks, _nothing: None) -> None:
        if remarks is self._remarks:
            self._pending -= 1
            self.kept.emit()

    def _miss(self, remarks: Remarks, remark: Remark, error: ReaderError) -> None:
        """It is not kept: what was written stays in sight, and can be copied from there."""
        self._undo.forget(partial(eq, remark.key))
        if remarks is self._remarks:
            self._pending -= 1
            self._kept.pop(remark.key, None)
        self.failed.emit(error)

    def _take(self, note: Note, found: tuple[Remark, ...]) -> None:
        """What is on the disk; while a change is on its way there it is not asked."""
        if note is not self._note or self._pending:
            return
        kept = {each.key: each for each in found}
        if {key: each.text for key, each in kept.items()} != {
            key: each.text for key, each in self._kept.items()
        }:
            self._kept = kept
            self.shown.emit(found)


def _keep_in(remarks: Remarks, remark: Remark) -> None:
    if remark.text:
        remarks.write(remark)
    else:
        remarks.remove(remark.key)
