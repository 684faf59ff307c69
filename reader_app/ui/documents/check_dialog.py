"""Documents held against their sources: said before, shown meanwhile, and what came of it."""

from collections import Counter

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from reader_app.domain.note import Attachment
from reader_app.downloads.checking import Checked
from reader_app.downloads.inquiry import Verdict
from reader_app.ui.buttons import TextButton
from reader_app.ui.messages import Messages
from reader_app.ui.theme import Theme
from reader_app.ui.thin_bar import ThinBar
from reader_app.ui.widgets import paint_ground, plain_label
from reader_app.ui.wording import number_text

_WIDTH = 480
_MOST_NAMES = 8


class CheckDialog(QDialog):
    """Says how many sources are asked, asks them once the reader agrees, and tells of each kind.

    Signals:
        agreed: The sources are to be asked.
        anew_requested: Their versions are to be fetched; carries the Attachments.
    """

    agreed = Signal()
    anew_requested = Signal(object)

    def __init__(
        self, theme: Theme, messages: Messages, of_what: str, parent: QWidget | None = None
    ) -> None:
        """`of_what` names the notes: a note, some of them, the library."""
        super().__init__(parent)
        self._theme = theme
        self._messages = messages
        self._count = 0
        self._found: list[Checked] = []
        self._head = plain_label(self._theme, 14, QFont.Weight.DemiBold)
        self._head.setText(of_what)
        self._told = plain_label(self._theme, 13)
        self._told.setText(self.tr("Counting the documents…"))
        self._bar = ThinBar(theme)
        self._bar.setAccessibleName(self.tr("Counting the documents…"))
        self._go = TextButton(theme, self.tr("Check"), "rotate-cw", primary=True)
        self._go.setEnabled(False)
        self._go.clicked.connect(self._agree)
        self._anew = TextButton(
            theme, self.tr("Fetch the newer versions"), "download", primary=True
        )
        self._anew.clicked.connect(self._fetch)
        self._anew.hide()
        self._close = TextButton(theme, self.tr("Cancel"))
        self._close.clicked.connect(self.reject)
        self.setWindowTitle(self.tr("Check for newer versions"))
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_documents(self, count: int, servers: int, *, offline: bool) -> None:
        """So many documents are here, from so many servers; `offline`, none may be asked."""
        self._count = count
        self._bar.hide()
        self._told.setText(self._before(count, servers, offline=offline))
        self._go.setEnabled(bool(count) and not offline)
        (self._go if self._go.isEnabled() else self._close).setFocus()
        if not self._go.isEnabled():
            self._close.setText(self.tr("Close"))
        self.adjustSize()

    @Slot(object)
    def show_checked(self, checked: Checked) -> None:
        """One more was found out."""
        self._found.append(checked)
        told = self.tr("%1 of %2 asked").replace("%1", number_text(len(self._found)))
        self._told.setText(told.replace("%2", number_text(self._count)))
        self._bar.show_progress(len(self._found), self._count)

    @Slot()
    def show_ended(self) -> None:
        """Tell what came of it."""
        self._bar.hide()
        self._told.setText("\n".join(self._after()))
        self._anew.setVisible(bool(self._changed()))
        self._close.setText(self.tr("Close"))
        (self._anew if self._anew.isVisible() else self._close).setFocus()
        self.adjustSize()

    def _before(self, count: int, servers: int, *, offline: bool) -> str:
        if not count:
            return self.tr("None of its documents is here: there is nothing to check.")
        told = self.tr("%Ln document(s) here", "", count)
        told += " · " + self.tr("%Ln server(s) to ask", "", servers)
        if offline:
            told_why = self.tr("You are working offline: nothing is asked.")
            return f"{told}\n{told_why}"
        asked = self.tr(
            "Each source is asked whether it has another version. Nothing is downloaded, and every "
            "request is listed."
        )
        return f"{told}\n{asked}"

    def _after(self) -> list[str]:
        counts = Counter(each.verdict for each in self._found)
        lines = [
            self.tr("%Ln document(s) newer at the source", "", counts[Verdict.CHANGED]),
            self.tr("%Ln document(s) the same", "", counts[Verdict.SAME]),
            self.tr("%Ln document(s) no longer at the source", "", counts[Verdict.GONE]),
            self.tr("%Ln document(s) that could not be checked", "", counts[Verdict.UNKNOWN]),
        ]
        kinds = (Verdict.CHANGED, Verdict.SAME, Verdict.GONE, Verdict.UNKNOWN)
        told = [line for line, kind in zip(lines, kinds, strict=True) if counts[kind]]
        told[1:1] = self._changed_names()
        why = next((each for each in self._found if each.reason is not None), None)
        if why is not None and why.reason is not None:
            told.append(self._messages.reason(why.reason, why.detail))
        return told or [self.tr("Nothing was asked.")]

    def _changed(self) -> list[Attachment]:
        return [each.attachment for each in self._found if each.verdict is Verdict.CHANGED]

    def _changed_names(self) -> list[str]:
        """The first of those that are newer, by name."""
        names = [each.name for each in self._changed()]
        return [f"– {name}" for name in names[:_MOST_NAMES]] + ["…"] * (len(names) > _MOST_NAMES)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        for each in (self._close, self._go, self._anew):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        for line in (self._head, self._told, self._bar):
            column.addWidget(line)
        column.addSpacing(6)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)

    @Slot()
    def _agree(self) -> None:
        self._go.hide()
        self._bar.show()
        self._bar.setAccessibleName(self.tr("Asking the sources"))
        self._bar.show_progress(0, self._count)
        self._close.setFocus()
        self.agreed.emit()

    @Slot()
    def _fetch(self) -> None:
        self.anew_requested.emit(self._changed())
        self.accept()

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.window)
