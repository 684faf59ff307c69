"""What is to be written out, and as what."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from reader_app.domain.dossier import DossierForm
from reader_app.domain.taken_out import Form, WhichNotes
from reader_app.ui.buttons import TextButton
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground, plain_label

_WIDTH = 480
_CONTROL_HEIGHT = 29


AnyForm: TypeAlias = Form | DossierForm


class ExportChoice(NamedTuple):
    """Something that can be written out: what it is called, which notes it is.

    `title` heads the whole, and names the file that is proposed.
    """

    name: str
    which: WhichNotes
    title: str


class ExportWish(NamedTuple):
    """What the reader wants written, and as what."""

    choice: ExportChoice
    form: AnyForm


class ExportDialog(QDialog):
    """Asks for the notes and the format; where they go is asked next. Escape gives up.

    Signals:
        agreed: The reader wants it; carries the ExportWish.
    """

    agreed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        choices: Sequence[ExportChoice],
        forms: Sequence[AnyForm],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._what = self._box(self.tr("Notes"))
        self._choices, self._forms = tuple(choices), tuple(forms)
        self._what.addItems([choice.name for choice in choices])
        self._form = self._box(self.tr("Format"))
        self._form.addItems([self._names()[form] for form in forms])
        self._told = plain_label(self._theme, 12, wraps=False)
        self._told.setWordWrap(True)
        self._form.currentIndexChanged.connect(self._describe)
        self._go_on = TextButton(theme, self.tr("Choose where…"), primary=True)
        self._go_on.clicked.connect(self._agree)
        self._cancel = TextButton(theme, self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self.setWindowTitle(title)
        self._lay_out()
        self._describe()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._what.setFocus()

    def choose(self, which: WhichNotes | None, form: AnyForm) -> None:
        """Offer these first: the notes where they are asked for, the format as it was last."""
        asked = [choice.which for choice in self._choices]
        if which in asked:
            self._what.setCurrentIndex(asked.index(which))
        if form in self._forms:
            self._form.setCurrentIndex(self._forms.index(form))

    @property
    def form(self) -> AnyForm:
        """The format that is chosen."""
        return self._forms[self._form.currentIndex()]

    def _names(self) -> dict[AnyForm, str]:
        return {
            Form.HTML: self.tr("Web page (HTML)"),
            Form.EPUB: self.tr("Book for a reader (EPUB)"),
            Form.MARKDOWN: self.tr("Markdown text"),
            Form.CSV: self.tr("Table for a spreadsheet (CSV)"),
            Form.JSON: self.tr("All that is known (JSON)"),
            Form.RIS: self.tr("References: RIS"),
            Form.BIBTEX: self.tr("References: BibTeX"),
            Form.CSL_JSON: self.tr("References: CSL JSON"),
            DossierForm.HTML: self.tr("Dossier: web page (HTML)"),
            DossierForm.PDF: self.tr("Dossier: PDF"),
            DossierForm.EPUB: self.tr("Dossier: book (EPUB)"),
            DossierForm.MARKDOWN: self.tr("Dossier: Markdown text"),
        }

    def _description(self) -> str:
        if isinstance(self.form, DossierForm):
            return self.tr(
                "Notes with remarks and highlights, a list of annexes and references; the "
                "documents that are here are copied into a folder beside it."
            )
        return self._descriptions()[self.form]

    def _descriptions(self) -> dict[Form, str]:
        references = self.tr("Titles, dates, addresses and keywords, without the texts.")
        return {
            Form.HTML: self.tr("One page that any browser opens, with texts and transcripts."),
            Form.EPUB: self.tr("One chapter for each note, for reading devices and phones."),
            Form.MARKDOWN: self.tr("Plain text with its headings, for notebooks and editors."),
            Form.CSV: self.tr("One line for each note, its texts in cells."),
            Form.JSON: self.tr("Every field of every note, for programs: nothing is lost."),
            Form.RIS: f"{references} Zotero, EndNote, Mendeley.",
            Form.BIBTEX: f"{references} LaTeX, JabRef.",
            Form.CSL_JSON: f"{references} Pandoc, Zotero.",
        }

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setFont(self._theme.font(13))
        box.setMinimumHeight(_CONTROL_HEIGHT)
        # A long title does not make the dialog wider.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(6)
        for name, box in ((self.tr("&Notes"), self._what), (self.tr("&Format"), self._form)):
            head = plain_label(self._theme, 12, QFont.Weight.DemiBold, wraps=False)
            head.setText(name)
            head.setBuddy(box)
            column.addWidget(head)
            column.addWidget(box)
            column.addSpacing(6)
        column.addWidget(self._told)
        column.addSpacing(10)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._go_on)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)
        self._go_on.setDefault(True)

    @Slot()
    def _describe(self) -> None:
        self._told.setText(self._description())

    @Slot()
    def _agree(self) -> None:
        self.accept()
        self.agreed.emit(ExportWish(self._choices[self._what.currentIndex()], self.form))

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        paint_ground(self, tokens.window)
        self._told.setStyleSheet(f"color: {tokens.ink_soft}")
