"""What making notes available offline takes, told before anything is asked of the network."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from reader_app.domain.progress import Progress
from reader_app.ui.buttons import TextButton
from reader_app.ui.documents.offline_plan import OfflinePlan
from reader_app.ui.theme import Theme
from reader_app.ui.thin_bar import ThinBar
from reader_app.ui.widgets import paint_ground, plain_label
from reader_app.ui.wording import size_text

_WIDTH = 480


class OfflineDialog(QDialog):
    """Counts first, then asks. Escape gives up.

    Signals:
        agreed: The reader wants it; carries the OfflinePlan.
    """

    agreed = Signal(object)

    def __init__(self, theme: Theme, of_what: str, parent: QWidget | None = None) -> None:
        """`of_what` names the notes: a term, a search, the library."""
        super().__init__(parent)
        self._theme = theme
        self._plan: OfflinePlan | None = None
        self._head = plain_label(self._theme, 14, QFont.Weight.DemiBold)
        self._head.setText(of_what)
        self._told = plain_label(self._theme, 13)
        self._told.setText(self.tr("Counting the documents…"))
        self._room = plain_label(self._theme, 13)
        self._bar = ThinBar(theme)
        self._bar.setAccessibleName(self.tr("Counting the documents…"))
        self._fetch = TextButton(theme, self.tr("Download"), "download", primary=True)
        self._fetch.setEnabled(False)
        self._fetch.clicked.connect(self._agree)
        self._cancel = TextButton(theme, self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self.setWindowTitle(self.tr("Make available offline"))
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_progress(self, progress: Progress) -> None:
        """The counting came this far."""
        self._bar.show_progress(progress.done, progress.total)

    def show_plan(self, plan: OfflinePlan) -> None:
        """Say what it takes, and let the reader agree."""
        self._plan = plan
        self._bar.hide()
        self._told.setText(self._words(plan))
        free = size_text(plan.free)
        if plan.to_fetch and not plan.has_room:
            text = self.tr("The disk has only {size} left: make room first.").format(size=free)
        else:
            text = self.tr("{size} are free on the disk.").format(size=free)
        self._room.setText(text)
        self._restyle()
        self._fetch.setEnabled(bool(plan.to_fetch) and plan.has_room)
        first = self._fetch if self._fetch.isEnabled() else self._cancel
        first.setFocus()
        self._cancel.setText(self.tr("Cancel") if plan.to_fetch else self.tr("Close"))
        self.adjustSize()

    def _words(self, plan: OfflinePlan) -> str:
        lines = [self.tr("%Ln note(s)", "", plan.notes)]
        if plan.here:
            lines.append(self.tr("%Ln document(s) here already", "", plan.here))
        if not plan.to_fetch:
            return "\n".join((*lines, self.tr("Nothing is missing.")))
        lines.append(self.tr("%Ln document(s) to download", "", len(plan.to_fetch)))
        if plan.known:
            size = size_text(plan.known)
            lines[-1] += " · " + self.tr("{size} in all").format(size=size)
        if plan.unknown:
            lines.append(self.tr("%Ln of them of unknown size", "", plan.unknown))
        return "\n".join(lines)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._fetch)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        for each in (self._head, self._told, self._room, self._bar):
            column.addWidget(each)
        column.addSpacing(6)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(self._plan)
        self.accept()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        paint_ground(self, tokens.window)
        plan = self._plan
        is_full = plan is not None and bool(plan.to_fetch) and not plan.has_room
        self._room.setStyleSheet(f"color: {tokens.warn if is_full else tokens.ink_soft}")
