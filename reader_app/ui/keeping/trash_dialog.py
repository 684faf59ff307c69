"""What the reader took away, and the way back for each of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reader_app.domain.trash import Removed, RemovedKind
from reader_app.ui.keeping.kept_list import KeptList
from reader_app.ui.theme import Theme
from reader_app.ui.wording import moment_text


class TrashDialog(KeptList):
    """What was taken away, the last first; what is to be there again is told as its Removed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        headings = (self.tr("Name"), self.tr("What it was"), self.tr("When"))
        self._lay_out(self.tr("What you took away"), headings, 0)
        # What there is comes in a moment: until then nothing is said of it.
        self._told.setText(" ")
        self._bring_back.setEnabled(False)

    def show_removed(self, removed: Sequence[Removed]) -> None:
        """List these, the last one first; the place in the list is kept."""
        former = self._list.currentItem()
        row = self._list.indexOfTopLevelItem(former) if former else 0
        self._list.clear()
        for each in removed:
            words = (each.name, self._kind(each.kind), moment_text(each.removed))
            self._add(words, each)
        for column in (1, 2):
            self._list.resizeColumnToContents(column)
        chosen = self._list.topLevelItem(min(row, len(removed) - 1))
        if chosen is not None:
            self._list.setCurrentItem(chosen)
        self._bring_back.setEnabled(bool(removed))
        self._told.setText(
            self.tr("Nothing of this is lost. What you bring back stands where it stood.")
            if removed
            else self.tr("You took nothing away.")
        )

    def _kind(self, kind: RemovedKind) -> str:
        return {
            RemovedKind.FAVOURITE: self.tr("favourite"),
            RemovedKind.SHELF: self.tr("shelf"),
            RemovedKind.REMARK: self.tr("remark"),
            RemovedKind.HIGHLIGHT: self.tr("highlight"),
            RemovedKind.TO_READ: self.tr("to read"),
            RemovedKind.SEARCH: self.tr("saved search"),
        }[kind]
