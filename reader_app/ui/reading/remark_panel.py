"""The reader's remarks, below the page: written there, and kept by themselves."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout

from reader_app.domain.remark import Remark
from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton
from reader_app.ui.reading.word_marks import Phrase, WordMarks
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_PAUSE_MS = 1_000
"""After so long without a key a remark is kept, so that a crash does not lose it."""
_LEAST_LINES, _MOST_LINES = 3, 9
_ROOM = 8


class RemarkEditor(QPlainTextEdit):
    """One remark in Markdown, as high as its lines.

    Signals:
        written: It was changed, and is to be kept; carries the Remark.
        left: The reader goes back to the page.
    """

    written = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, remark: Remark) -> None:
        super().__init__(remark.text)
        self._theme = theme
        self.remark = remark
        self.setFont(theme.font(14))
        self.setAccessibleName(self.tr("Your remark"))
        self.setPlaceholderText(self.tr("Write your remark here. Markdown is fine."))
        self.setTabChangesFocus(True)
        self._marks = WordMarks()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._pause.start)
        self.textChanged.connect(self.mark_anew)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_remark(self, remark: Remark) -> None:
        """Show it as it is kept; what is just being written stays."""
        is_being_written = self.toPlainText() != self.remark.text
        self.remark = remark
        if not is_being_written and self.toPlainText() != remark.text:
            with QSignalBlocker(self):
                self.setPlainText(remark.text)
            self.mark_anew()

    def mark_words(self, phrases: Iterable[Phrase]) -> None:
        """Mark these where they stand."""
        if self._marks.look_for(phrases):
            self.mark_anew()

    def reveal_words(self) -> bool:
        """Bring the first marked words into sight; whether there are any."""
        marks = self.extraSelections()
        if marks:
            cursor = self.textCursor()
            cursor.setPosition(marks[0].cursor.selectionStart())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        return bool(marks)

    @Slot()
    def mark_anew(self) -> None:
        """Mark what stands there now, in the colours of now."""
        self._marks.forget()
        first, last = self.document().firstBlock(), self.document().lastBlock()
        self.setExtraSelections(self._marks.selections(first, last, self._theme.tokens))

    @Slot()
    def keep(self) -> None:
        """Let what is written be kept, if it is another text."""
        self._pause.stop()
        text = self.toPlainText()
        if text.strip() != self.remark.text.strip():
            self.remark = self.remark._replace(text=text if text.strip() else "")
            self.written.emit(self.remark)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _restyle(self) -> None:
        """A ring shows that the keyboard is here: the caret alone is easily overlooked."""
        tokens = self._theme.tokens
        paint_ground(self, tokens.page)
        self.setStyleSheet(
            f"RemarkEditor {{ border: 1px solid {tokens.line_strong}; border-radius: 6px }}"
            f"RemarkEditor:focus {{ border-color: {tokens.accent} }}"
        )

    @Slot()
    def _fit(self) -> None:
        lines = min(max(self.document().lineCount(), _LEAST_LINES), _MOST_LINES)
        margins = 2 * int(self.document().documentMargin()) + _ROOM
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)


class RemarkPanel(QFrame):
    """All remarks on the note; out of sight where there is none.

    Signals:
        written: A remark is to be kept; carries it.
        left: The reader goes back to the page.
    """

    written = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._editors: list[RemarkEditor] = []
        self._phrases: tuple[Phrase, ...] = ()
        self._is_awaited = False
        self._title = QLabel(self.tr("Your remark"))
        self._title.setFont(theme.font(12, self._title.font().Weight.DemiBold))
        self._close = FlatButton(theme, "x", self.tr("Back to the page"))
        self._close.clicked.connect(self._leave)
        head = QHBoxLayout()
        self._title.setWordWrap(True)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 6, 10, 10)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        # As high as it must be: the page keeps the rest.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these; an editor that is being written in stays as it is."""
        wanted = {each.key: each for each in remarks}
        for editor in list(self._editors):
            if editor.remark.key in wanted:
                editor.show_remark(wanted.pop(editor.remark.key))
            elif not editor.hasFocus():
                self._remove(editor)
        for each in wanted.values():
            self._add(each)
        self._show_title()
        if self._is_awaited and self._editors:
            self.reveal_words()

    def mark_words(self, phrases: Iterable[Phrase]) -> None:
        """Mark these in every remark, from now on."""
        self._phrases = tuple(phrases)
        for editor in self._editors:
            editor.mark_words(self._phrases)

    @Slot()
    def reveal_words(self) -> None:
        """Bring the first marked words into sight, now or once the remarks are here."""
        self._is_awaited = not self._editors
        any(editor.reveal_words() for editor in self._editors)

    def open(self, new: Remark | None) -> None:
        """Let the reader write: into the first remark, or a new one where there is none."""
        if not self._editors and new is not None:
            self._add(new)
            self._show_title()
        if self._editors:
            self._editors[0].setFocus()

    @Slot()
    def keep(self) -> None:
        """Let everything that is written be kept: the note is about to be left."""
        for editor in self._editors:
            editor.keep()

    def leave_note(self) -> None:
        """Keep what is written, and show nothing: another note is coming."""
        self._is_awaited = False
        self.keep()
        for editor in list(self._editors):
            self._remove(editor)
        self._show_title()

    def _add(self, remark: Remark) -> None:
        editor = RemarkEditor(self._theme, remark)
        editor.written.connect(self.written)
        editor.left.connect(self._leave)
        editor.mark_words(self._phrases)
        self._editors.append(editor)
        self._column.addWidget(editor)
        self._restyle()

    def _remove(self, editor: RemarkEditor) -> None:
        self._editors.remove(editor)
        self._column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()

    def _show_title(self) -> None:
        several = self.tr("Your remarks, written on two machines")
        self._title.setText(several if len(self._editors) > 1 else self.tr("Your remark"))
        self.setAccessibleName(self._title.text())
        if self._editors:
            self.setFocusProxy(self._editors[0])
        self.setVisible(bool(self._editors))

    @Slot()
    def _leave(self) -> None:
        """Back to the page; a remark without words goes."""
        self.keep()
        for editor in list(self._editors):
            if not editor.remark.text:
                self._remove(editor)
        self._show_title()
        self.left.emit()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"RemarkPanel {{ background: {tokens.raised}; border-top: 1px solid {tokens.line} }}"
        )
        for editor in self._editors:
            editor.mark_anew()
