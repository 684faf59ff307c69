"""The card of an attached document: what it is, where it is, and what can be done with it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton, TextButton, show_checked
from reader_app.ui.flow_box import FlowBox
from reader_app.ui.plain_text import unbroken
from reader_app.ui.reading.card_words import (
    breakable,
    colour_words,
    kind,
    plain_name,
    word_label,
)
from reader_app.ui.theme import Theme
from reader_app.ui.thin_bar import ThinBar
from reader_app.ui.widgets import explain
from reader_app.ui.wording import size_text

_ICON = QRectF(18, 17, 34, 34)


@dataclass(frozen=True, slots=True)
class CardState:
    """Where the document of a card is. `problem` and `size_differs` are sentences, or "".

    `standing` says where it stands in the line, where it is not arriving just now; `changed`
    that its source has another version.
    """

    state: AttachmentState = AttachmentState.ABSENT
    arriving: bool = False
    got: int = 0
    total: int | None = None
    problem: str = ""
    size_differs: str = ""
    standing: str = ""
    changed: bool = False


class AttachmentCard(QFrame):
    """One attached document. It shows what it is told; a press on a button is only a wish.

    Signals:
        download_requested, cancel_requested, open_requested, open_elsewhere_requested,
        folder_requested, copy_requested, anew_requested,
        mark_requested: What the reader wishes; each carries the number of the card.
        transcript_toggled: The transcript is to be shown or hidden; number, and whether shown.
        grown: The card may need more or less room now.
        focused: The keyboard came into the card; carries the card.
    """

    download_requested = Signal(int)
    cancel_requested = Signal(int)
    open_requested = Signal(int)
    open_elsewhere_requested = Signal(int)
    folder_requested = Signal(int)
    copy_requested = Signal(int)
    anew_requested = Signal(int)
    mark_requested = Signal(int)
    transcript_toggled = Signal(int, bool)
    grown = Signal()
    focused = Signal(QWidget)

    def __init__(self, theme: Theme, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._index = index
        self._attachment = Attachment("", None)
        self._state = CardState()
        self._marked = False
        self._make_words()
        self._make_buttons()
        self._arrange()
        theme.changed.connect(self._restyle)
        self._restyle()

    def _make_words(self) -> None:
        self._name = word_label(self._theme.font(14, QFont.Weight.DemiBold))
        self._facts = word_label(self._theme.font(12))
        self._remark = word_label(self._theme.font(12))
        self._extent = ""
        self._bar = ThinBar(self._theme)
        self._problem = word_label(self._theme.font(12))
        self._size_differs = word_label(self._theme.font(12))
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(policy)

    def _make_buttons(self) -> None:
        self._main = TextButton(self._theme, "", "download", primary=True)
        self._elsewhere = FlatButton(
            self._theme, "external-link", self.tr("Open in another program")
        )
        self._more = FlatButton(self._theme, "ellipsis", self.tr("More for this document"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        menu.addAction(self.tr("Show in folder")).triggered.connect(self._on_folder_picked)
        menu.addAction(self.tr("Save a copy as…")).triggered.connect(self._on_copy_picked)
        self._anew = menu.addAction(self.tr("Fetch the newer version"))
        self._anew.triggered.connect(self._on_anew_picked)
        self._anew.setVisible(False)
        self._more.setMenu(menu)
        self._star = TextButton(self._theme, "", "star")
        self._star.setCheckable(True)
        self._transcript = FlatButton(self._theme, "chevron-down", "", " ", quiet=True)
        self._transcript.setCheckable(True)
        self._main.clicked.connect(self._on_main_clicked)
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self._star.toggled.connect(self._on_star_toggled)
        self._transcript.toggled.connect(self._on_transcript_toggled)
        for button in self.buttons():
            # By mouse the keyboard stays where it was: the page goes on to scroll by keys.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)

    def _arrange(self) -> None:
        self.setCursor(Qt.CursorShape.ArrowCursor)
        words = QVBoxLayout()
        words.setSpacing(4)
        for each in (self._name, self._facts, self._remark, self._bar):
            words.addWidget(each)
        top = QHBoxLayout()
        top.addSpacing(round(_ICON.width()) + 16)
        top.addLayout(words, 1)
        self._row = FlowBox(8, push_last=True)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(18, 15, 14, 13)
        self._whole.setSpacing(7)
        self._whole.addLayout(top)
        for line in (self._problem, self._size_differs, self._row):
            self._whole.addWidget(line)
        self._row.show_controls(self.buttons())

    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons in the order of the keyboard."""
        return (self._main, self._elsewhere, self._more, self._star, self._transcript)

    def show_attachment(
        self,
        attachment: Attachment,
        *,
        has_transcript: bool,
        transcript_shown: bool = False,
        state: CardState | None = None,
        extent: str = "",
        remark: str = "",
    ) -> None:
        """Be the card of another document; `extent` and `remark` say what is known of its text.

        Without a `state` it is where the former document was.
        """
        self._attachment = attachment
        self._extent = extent
        self._state = state or self._state
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        name = plain_name(attachment)
        self._name.setText(unbroken(breakable(name)))
        explain(self._name, name)
        self.setAccessibleName(name)
        self._name.setAccessibleName(name)
        self._transcript.setVisible(has_transcript)
        self._show_transcript(shown=transcript_shown)
        self._show_all()

    def show_state(self, state: CardState) -> None:
        """Show where the document is."""
        if state != self._state:
            self._state = state
            self._show_all()

    def show_marked(self, *, marked: bool) -> None:
        """Show whether the document is a favourite."""
        if marked != self._marked:
            self._marked = marked
            self._show_all()

    def show_transcript(self, *, shown: bool) -> None:
        """Show whether the transcript is shown."""
        self._show_transcript(shown=shown)
        self._row.rearrange()

    def _show_transcript(self, *, shown: bool) -> None:
        show_checked(self._transcript, checked=shown)
        text = self.tr("Hide transcript") if shown else self.tr("Show transcript")
        self._transcript.show_text(text)
        self._transcript.show_icon("chevron-up" if shown else "chevron-down")
        self._transcript.show_tip(text, self._named(self.tr("Transcript")))

    @property
    def has_transcript(self) -> bool:
        """Whether there is a transcript to show."""
        return not self._transcript.isHidden()

    @override
    def heightForWidth(self, width: int) -> int:
        # What an inner layout remembers of other words is only forgotten with the next event.
        self._whole.activate()
        return super().heightForWidth(width)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self.focused.emit(self)
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        self._icon.draw(painter, _ICON)
        painter.end()

    def _show_all(self) -> None:
        self._show_facts()
        self._show_main()
        self._show_star()
        for label, text in (
            (self._problem, self._problem_text()),
            (self._size_differs, self._state.size_differs),
        ):
            label.setText(breakable(text))
            label.setVisible(bool(text))
        self._row.rearrange()
        self.grown.emit()

    def _problem_text(self) -> str:
        if self._state.problem or self._attachment.address:
            return self._state.problem
        return self.tr("The page gives no address for this document.")

    def _show_facts(self) -> None:
        state = self._state
        self._bar.setVisible(state.arriving)
        self._bar.show_progress(state.got, state.total)
        self._bar.setAccessibleName(self._named(self.tr("Download")))
        self._facts.setText(self._progress_text() if state.arriving else self._facts_text())

    def _progress_text(self) -> str:
        if self._state.standing:
            return self._state.standing
        got = size_text(self._state.got)
        if self._state.total is None:
            return got
        return self.tr("{done} of {total}").format(done=got, total=size_text(self._state.total))

    def _facts_text(self) -> str:
        attachment = self._attachment
        facts = []
        if attachment.size_bytes is not None:
            facts.append(self.tr("Size: {size}").format(size=size_text(attachment.size_bytes)))
        elif attachment.size_text:
            facts.append(self.tr("Size: {size}").format(size=attachment.size_text))
        if self._state.standing:
            facts.insert(0, self._state.standing)
        extent = (self._extent,) if self._extent else ()
        return "   ·   ".join((*facts, *kind(attachment), *extent))

    def _show_main(self) -> None:
        text, icon = self._main_words()
        self._main.setText(text)
        self._main.show_primary(primary=not self._state.arriving)
        self._main.show_icon(icon)
        self._main.setAccessibleName(self._named(text))
        here = self._state.state is AttachmentState.HERE and not self._state.arriving
        self._main.setEnabled(here or bool(self._attachment.address))
        self._elsewhere.setVisible(here)
        self._more.setVisible(here)
        self._anew.setVisible(self._state.changed)

    def _main_words(self) -> tuple[str, str]:
        """What the first button does now, and its icon."""
        if self._state.arriving:
            return self.tr("Cancel"), "x"
        if self._state.state is AttachmentState.HERE:
            return self.tr("Open"), "book-open"
        if self._state.state is AttachmentState.DAMAGED:
            return self.tr("Fetch again"), "rotate-cw"
        return self.tr("Download"), "download"

    def _show_star(self) -> None:
        show_checked(self._star, checked=self._marked)
        self._star.setText(self.tr("Favourite ✓") if self._marked else self.tr("Favourite +"))
        self._star.show_icon("star", "star", filled=self._marked)
        self._star.setAccessibleName(self._named(self.tr("Favourite")))

    def _named(self, action: str) -> str:
        """What a button does, and to which document."""
        names = {"action": action, "name": self.accessibleName()}
        return self.tr("{action}: {name}").format(**names)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._icon = self._theme.icon_engine("file-text", tokens.accent)
        colour_words(self._name, tokens.ink)
        colour_words(self._facts, tokens.ink_soft)
        colour_words(self._remark, tokens.ink_soft)
        colour_words(self._problem, tokens.warn)
        colour_words(self._size_differs, tokens.warn)
        self.update()

    @Slot()
    def _on_main_clicked(self) -> None:
        if self._state.arriving:
            self.cancel_requested.emit(self._index)
        elif self._state.state is AttachmentState.HERE:
            self.open_requested.emit(self._index)
        else:
            self.download_requested.emit(self._index)

    @Slot()
    def _on_elsewhere_clicked(self) -> None:
        self.open_elsewhere_requested.emit(self._index)

    @Slot()
    def _on_folder_picked(self) -> None:
        self.folder_requested.emit(self._index)

    @Slot()
    def _on_copy_picked(self) -> None:
        self.copy_requested.emit(self._index)

    @Slot()
    def _on_anew_picked(self) -> None:
        self.anew_requested.emit(self._index)

    @Slot()
    def _on_star_toggled(self) -> None:
        # The star shows what is kept, not what was pressed.
        show_checked(self._star, checked=self._marked)
        self.mark_requested.emit(self._index)

    @Slot(bool)
    def _on_transcript_toggled(self, shown: bool) -> None:
        self.show_transcript(shown=shown)
        self.transcript_toggled.emit(self._index, shown)
