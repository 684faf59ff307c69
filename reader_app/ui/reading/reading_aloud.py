"""The page read aloud: sentence by sentence from the cursor on, each marked as it is said."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from reader_app.domain.sentences import sentences
from reader_app.ui.plain_text import qt_length
from reader_app.ui.reading.aloud_bar import AloudBar
from reader_app.ui.reading.searched_text import SearchedText
from reader_app.ui.reading.speech import Speech, Voice, find_engine
from reader_app.ui.theme import Theme

_SPOKEN = str.maketrans(
    dict.fromkeys("\u200b\ufffc►▸•", "") | dict.fromkeys("\u00a0\u202f\u2028", " ")
)
"""What is written between words is not said."""


class Sentence(NamedTuple):
    """A sentence of the page: where it begins and ends in the document, and what is said."""

    start: int
    end: int
    text: str


class ReadingAloud(QObject):
    """Reads the page with a voice of the system, if there is one.

    Signals:
        changed: It reads, waits or has stopped now.
        voiceless: There is no voice to read with.
        broken_off: The voice broke off.
        preferred: The reader chose another speed or voice; carries the rate, -100 to 100, and the
            name of the voice, or "".
    """

    changed = Signal()
    voiceless = Signal()
    broken_off = Signal()
    preferred = Signal(int, str)

    def __init__(
        self, theme: Theme, text: SearchedText, column: QVBoxLayout, engine: str = ""
    ) -> None:
        """The bar is made when it is first needed, below what is in `column` already."""
        super().__init__(text)
        self._theme = theme
        self._text = text
        self._room = QVBoxLayout()
        column.addLayout(self._room)
        self._name = engine
        self._speech: Speech | None = None
        self._bar: AloudBar | None = None
        self._at: Sentence | None = None
        self._rate, self._voice = 0, ""

    @property
    def is_reading(self) -> bool:
        """Whether the page is being read, or the voice waits in the middle of it."""
        return self._at is not None

    @property
    def sentence(self) -> Sentence | None:
        """What is said now."""
        return self._at

    def use_engine(self, name: str) -> None:
        """Ask this engine of Qt alone for voices."""
        self._name = name

    def prefer(self, rate: int, voice: str) -> None:
        """Speak so quickly, with this voice where it is found."""
        self._rate, self._voice = rate, voice

    @Slot()
    def toggle(self) -> None:
        """Begin to read where the reader is; or wait, or go on."""
        if self._at is None:
            self._begin()
        elif self._speech is not None:
            if self._speech.is_paused:
                self._speech.resume()
            else:
                self._speech.pause()
            self._show_state()

    @Slot()
    def stop(self) -> None:
        """Read no further."""
        if self._at is None:
            return
        self._at = None
        if self._speech is not None:
            self._speech.stop()
        self._text.forget_passage()
        if self._bar is not None:
            had_keyboard = self._bar.has_keyboard
            self._bar.hide()
            if had_keyboard:
                self._text.setFocus()
        self.changed.emit()

    @Slot()
    def go_on(self) -> None:
        """Read the next sentence; behind the last one there is nothing to read."""
        following = self._next(self._at.end) if self._at is not None else None
        if following is not None:
            self._read(following)
        else:
            self.stop()

    @Slot()
    def go_back(self) -> None:
        """Read the sentence before, or the first one again."""
        if self._at is not None:
            self._read(self._before(self._at.start) or self._at)

    def _begin(self) -> None:
        if not self._find_voice():
            self.voiceless.emit()
            return
        first = self._next(self._text.caret_in_sight())
        if first is None:
            return
        self._show_bar()
        self._read(first)

    def _find_voice(self) -> bool:
        if self._speech is None:
            engine = find_engine(self, self._name)
            if engine is None:
                return False
            self._speech = Speech(engine, self)
            self._speech.ended.connect(self.go_on)
            self._speech.failed.connect(self._fail)
            self._speech.set_rate(self._rate)
            self._speech.take_voice(self._voice)
        return True

    def _read(self, sentence: Sentence) -> None:
        self._at = sentence
        self._text.show_passage(sentence.start, sentence.end)
        if self._speech is not None:
            self._speech.say(sentence.text)
        self._show_state()

    def _next(self, position: int) -> Sentence | None:
        """The first sentence that ends behind a position."""
        block = self._text.document().findBlock(position)
        while block.isValid() and block.position() < self._text.length():
            for each in _sentences_of(block.text(), block.position()):
                if each.end > position:
                    return each
            following = block.next()
            if not following.isValid() and not self._text.is_whole:
                self._text.finish()
                following = block.next()
            block = following
        return None

    def _before(self, position: int) -> Sentence | None:
        """The last sentence that begins before a position."""
        block = self._text.document().findBlock(position)
        while block.isValid():
            found = [
                each
                for each in _sentences_of(block.text(), block.position())
                if each.start < position
            ]
            if found:
                return found[-1]
            block = block.previous()
        return None

    def _show_bar(self) -> None:
        speech = self._speech
        if speech is None:
            return
        if self._bar is None:
            self._bar = AloudBar(self._theme)
            self._bar.pause_requested.connect(self.toggle)
            self._bar.next_requested.connect(self.go_on)
            self._bar.previous_requested.connect(self.go_back)
            self._bar.rate_chosen.connect(self._set_rate)
            self._bar.voice_chosen.connect(self._take_voice)
            self._bar.closed.connect(self.stop)
            self._room.addWidget(self._bar)
        self._bar.show_voices(speech.voices(), speech.voice)
        self._bar.show_rate(self._rate)
        self._bar.show()

    def _show_state(self) -> None:
        if self._bar is not None and self._speech is not None:
            self._bar.show_paused(paused=self._speech.is_paused)
        self.changed.emit()

    @Slot(int)
    def _set_rate(self, rate: int) -> None:
        self._rate = rate
        if self._speech is not None:
            self._speech.set_rate(rate)
        self.preferred.emit(self._rate, self._voice)

    @Slot(object)
    def _take_voice(self, voice: Voice) -> None:
        self._voice = voice.name
        if self._speech is not None:
            self._speech.take_voice(*voice)
        self.preferred.emit(self._rate, self._voice)

    @Slot()
    def _fail(self) -> None:
        self.stop()
        self.broken_off.emit()


def _sentences_of(text: str, position: int) -> list[Sentence]:
    """The sentences of a block that begins at a position of the document."""
    return [
        Sentence(
            position + qt_length(text[:start]),
            position + qt_length(text[:end]),
            " ".join(text[start:end].translate(_SPOKEN).split()),
        )
        for start, end in sentences(text)
    ]
