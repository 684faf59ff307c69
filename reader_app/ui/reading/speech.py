"""A voice of the system: says one text after another, with its speed, and stops when asked.

QtTextToSpeech is loaded when a voice is first asked for: few readers want it, and it brings Qt's
multimedia with it, which a system without sound does not even open.
"""

import logging
from typing import Any, NamedTuple

from PySide6.QtCore import QLocale, QObject, Signal, Slot

_log = logging.getLogger(__name__)
_FOR_TESTS = "mock"
_SLOWEST, _QUICKEST = -100, 100


class Voice(NamedTuple):
    """A voice by its name, and the language that it speaks, as "fr_FR"."""

    name: str
    language: str


def find_engine(parent: QObject, name: str = "") -> Any:
    """An engine of QtTextToSpeech that can speak, None where there is none.

    `name` asks for one alone; Qt's own for tests is never taken unasked.
    """
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  # see above
    except ImportError as error:
        _log.warning("Nothing can be read aloud: %s", error)
        return None
    for each in QTextToSpeech.availableEngines():
        if each != (name or each) or (each == _FOR_TESTS and not name):
            continue
        engine = QTextToSpeech(each, parent)
        if engine.state() is not QTextToSpeech.State.Error:
            return engine
        _log.warning("The voices of %s cannot be used: %s", each, engine.errorString())
        engine.deleteLater()
    return None


class Speech(QObject):
    """Says texts, one at a time.

    Signals:
        ended: A text was said to its end.
        failed: The voice broke off by itself.
    """

    ended = Signal()
    failed = Signal()

    def __init__(self, engine: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._states = type(engine).State
        self._text = ""
        self._is_paused = False
        engine.stateChanged.connect(self._look)
        engine.errorOccurred.connect(self._fail)
        self._choose_language()

    @property
    def is_paused(self) -> bool:
        """Whether the voice waits in the middle of a text."""
        return self._is_paused

    def voices(self) -> list[Voice]:
        """Every voice there is, those of the texts' language first."""
        spoken = self._engine.locale().language()
        voices = sorted(
            self._engine.allVoices(None),
            key=lambda each: (each.locale().language() is not spoken, each.locale().name()),
        )
        return [Voice(each.name(), each.locale().name()) for each in voices]

    @property
    def voice(self) -> Voice:
        """The voice that speaks."""
        voice = self._engine.voice()
        return Voice(voice.name(), voice.locale().name())

    def take_voice(self, name: str, language: str = "") -> None:
        """Let the voice of this name speak from now on, if there is one."""
        for each in self._engine.allVoices(None):
            if each.name() == name and language in ("", each.locale().name()):
                self._engine.setLocale(each.locale())
                self._engine.setVoice(each)
                self._say_again()
                return

    def set_rate(self, percent: int) -> None:
        """Speak so quickly: 0 is the voice's own speed, 100 the quickest and -100 the slowest."""
        self._engine.setRate(min(max(percent, _SLOWEST), _QUICKEST) / _QUICKEST)
        self._say_again()

    def say(self, text: str) -> None:
        """Say a text in the place of what is being said."""
        self.stop()
        self._text = text
        self._engine.say(text)

    def pause(self) -> None:
        """Wait in the middle of the text."""
        if self._text:
            self._is_paused = True
            self._engine.pause()

    def resume(self) -> None:
        """Go on with the text."""
        if not self._is_paused:
            return
        self._is_paused = False
        if self._engine.state() is self._states.Paused:
            self._engine.resume()
        else:
            # It had not begun, or cannot wait: the text is said from its beginning.
            self.say(self._text)

    def stop(self) -> None:
        """Say no more."""
        self._text, self._is_paused = "", False
        if self._engine.state() not in (self._states.Ready, self._states.Error):
            self._engine.stop()

    def _say_again(self) -> None:
        """What is being said is said anew, in another way; a voice that waits goes on waiting."""
        text, was_paused = self._text, self._is_paused
        if text and not was_paused:
            self.say(text)

    def _choose_language(self) -> None:
        """The notes are French; a voice of another language reads them badly, but it reads."""
        french = [
            each
            for each in self._engine.availableLocales()
            if each.language() is QLocale.Language.French
        ]
        if french:
            self._engine.setLocale(french[0])

    @Slot(object)
    def _look(self, state: object) -> None:
        if state is self._states.Paused and not self._is_paused:
            # Some wait at the end of a word only: by then the reader has gone on.
            self._engine.resume()
        elif state is self._states.Ready and self._text and not self._is_paused:
            self._text = ""
            self.ended.emit()

    @Slot()
    def _fail(self) -> None:
        _log.warning("The voice broke off: %s", self._engine.errorString())
        self._text, self._is_paused = "", False
        self.failed.emit()
