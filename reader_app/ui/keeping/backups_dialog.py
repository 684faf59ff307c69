"""The copies of what the reader made: what is in each, and how one is brought back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader_app.domain.backup import Backup, Occasion
from reader_app.ui.buttons import TextButton
from reader_app.ui.keeping.kept_list import KeptList
from reader_app.ui.keeping.kept_words import KeptWords
from reader_app.ui.plain_text import plain_tip
from reader_app.ui.theme import Theme
from reader_app.ui.wording import moment_text


class BackupsDialog(KeptList):
    """The copies, the newest first, and what can be done with them.

    Signals:
        bring_back_requested: Everything is to be as in a copy; carries its name (of KeptList).
        copy_requested: A copy is to be made now.
        begin_anew_requested: What cannot be opened is to be put aside.
    """

    copy_requested = Signal()
    begin_anew_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = KeptWords(self)
        self._copy = TextButton(theme, self.tr("Make a copy now"))
        self._anew = TextButton(theme, self.tr("Begin anew"))
        self._anew.setToolTip(self.tr("The file that cannot be opened is put aside, not removed"))
        headings = (self.tr("Made"), self.tr("Occasion"), self.tr("What is in it"))
        self._lay_out(self.tr("Copies of your favourites"), headings, 2, (self._copy, self._anew))
        self._copy.clicked.connect(self.copy_requested)
        self._anew.clicked.connect(self.begin_anew_requested)
        self.show_trouble("")
        self.show_backups(())

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List these copies, the newest first; the chosen one stays chosen."""
        chosen = self._chosen
        self._list.clear()
        for backup in backups:
            words = (
                moment_text(backup.made),
                self._occasion(backup.occasion),
                " · ".join(self._words.parts(backup.counts)) or self.tr("nothing yet"),
            )
            item = self._add(words, backup.name)
            item.setToolTip(0, plain_tip(backup.name))
            if backup.name == chosen:
                self._list.setCurrentItem(item)
        for column in (0, 1):
            self._list.resizeColumnToContents(column)
        first = self._list.topLevelItem(0)
        if self._list.currentItem() is None and first is not None:
            self._list.setCurrentItem(first)
        self._show_choice()

    def show_trouble(self, sentence: str) -> None:
        """Say why a copy is wanted; without a sentence, only what the list is."""
        usual = self.tr(
            "A copy is made when a library opens and closes, every half hour if something "
            "changed, and before anything that changes much. What is there now is kept as a "
            "copy, too, when another one is brought back."
        )
        self._told.setText(sentence or usual)
        self._anew.setVisible(bool(sentence))
        self._copy.setVisible(not sentence)

    def _occasion(self, occasion: Occasion) -> str:
        return {
            Occasion.START: self.tr("when the library opened"),
            Occasion.END: self.tr("when it closed"),
            Occasion.CHANGED: self.tr("after changes"),
            Occasion.ASKED: self.tr("asked for"),
            Occasion.BEFORE_SCHEMA: self.tr("before a new version"),
            Occasion.BEFORE_REPAIR: self.tr("before a repair"),
            Occasion.BEFORE_MERGE: self.tr("before a merge"),
            Occasion.BEFORE_RETURN: self.tr("before a copy came back"),
        }[occasion]
