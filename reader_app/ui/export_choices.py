"""What there is to be written out just now: notes that are open, chosen, found or kept."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader_app.domain.query import NoteQuery, Sort
from reader_app.domain.shelf import Shelf, placed
from reader_app.domain.taken_out import WhichNotes
from reader_app.ui.front import Front
from reader_app.ui.keeping.export_dialog import ExportChoice
from reader_app.ui.reading.note_reader import NoteReader

_STEP = "\u2003"


class ExportChoices(QObject):
    """Looks at the window; the nearest thing comes first."""

    def __init__(self, front: Front, reader: NoteReader) -> None:
        super().__init__(front)
        self._front = front
        self._reader = reader

    def of(self, shelves: Sequence[Shelf]) -> list[ExportChoice]:
        """The chosen notes, the open one, what is found, the favourites, and each shelf."""
        favourites = self.tr("Your favourites")
        choices = [*self._chosen(), *self._open(), self._found()]
        choices.append(ExportChoice(favourites, WhichNotes(), favourites))
        for each in placed(shelves):
            name = _STEP * each.depth + self.tr("Shelf: %1").replace("%1", each.shelf.name)
            which = WhichNotes(shelf=each.shelf.key)
            choices.append(ExportChoice(name, which, each.shelf.name))
        return choices

    def _chosen(self) -> list[ExportChoice]:
        runs = self._front.list.runs
        if not runs:
            return []
        name = self.tr("%Ln note(s) chosen in the list", "", sum(run.length for run in runs))
        rows = tuple((run.start, run.length) for run in runs)
        which = WhichNotes(query=self._front.finder.query, rows=rows)
        return [ExportChoice(name, which, name)]

    def _open(self) -> list[ExportChoice]:
        note = self._reader.note
        if note is None:
            return []
        name = self.tr("The open note: %1").replace("%1", note.title)
        return [ExportChoice(name, WhichNotes(keys=(note.key,)), note.title)]

    def _found(self) -> ExportChoice:
        query = self._front.finder.query
        is_all = query._replace(sort=Sort.NEWEST) == NoteQuery()
        name = self.tr("All notes") if is_all else self.tr("The notes found")
        title = self._front.line.text().strip() or name
        return ExportChoice(name, WhichNotes(query=query), title)
