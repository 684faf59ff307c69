"""A bar below the page while it is read aloud: on, back, pause, the speed and the voice."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton
from reader_app.ui.flow_box import FlowBox
from reader_app.ui.reading.speech import Voice
from reader_app.ui.theme import Theme

_RATES = (-60, -30, 0, 30, 60)
_LONGEST_NAME = 28


class AloudBar(QWidget):
    """What can be done while a voice reads; Escape ends it.

    Signals:
        pause_requested: The voice is to wait, or to go on.
        next_requested, previous_requested: It is to go to another sentence.
        rate_chosen: It is to speak so quickly; carries -100 to 100.
        voice_chosen: Another voice is to read; carries the Voice.
        closed: It is to stop.
    """

    pause_requested = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    rate_chosen = Signal(int)
    voice_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = FlowBox(4, push_last=True)
        self.setAccessibleName(self.tr("Reading aloud"))
        self._previous = FlatButton(theme, "chevron-left", self.tr("Previous sentence"))
        self._pause = FlatButton(theme, "pause", self.tr("Pause"))
        self._next = FlatButton(theme, "chevron-right", self.tr("Next sentence"))
        self._rates = self._box(self.tr("Speed of the voice"))
        self._voices = self._box(self.tr("Voice"))
        self._stop = FlatButton(theme, "x", self.tr("Stop reading aloud"))
        for text, rate in zip(self._rate_names(), _RATES, strict=True):
            self._rates.addItem(text, rate)
        self.setFocusProxy(self._pause)
        self._lay_out()
        self._connect()
        theme.changed.connect(self.update)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the bar."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def show_paused(self, *, paused: bool) -> None:
        """Show whether the voice waits."""
        self._pause.show_icon("play" if paused else "pause")
        self._pause.show_tip(self.tr("Go on reading") if paused else self.tr("Pause"))

    def show_voices(self, voices: Sequence[Voice], current: Voice) -> None:
        """Offer these voices; `current` is the one that reads."""
        with QSignalBlocker(self._voices):
            self._voices.clear()
            for each in voices:
                self._voices.addItem(f"{each.name} ({each.language})"[:_LONGEST_NAME], each)
            at = voices.index(current) if current in voices else -1
            self._voices.setCurrentIndex(at)
        self._voices.setVisible(len(voices) > 1)
        self._row.rearrange()

    def show_rate(self, rate: int) -> None:
        """Show how quickly the voice speaks."""
        nearest = min(range(len(_RATES)), key=lambda at: abs(_RATES[at] - rate))
        with QSignalBlocker(self._rates):
            self._rates.setCurrentIndex(nearest)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.line))
        painter.end()

    def _rate_names(self) -> tuple[str, ...]:
        return (
            self.tr("Very slow"),
            self.tr("Slow"),
            self.tr("Usual speed"),
            self.tr("Quick"),
            self.tr("Very quick"),
        )

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        # As wide as its names, which come when the voices are known.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setFont(self._theme.font(12))
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return box

    def _lay_out(self) -> None:
        row = self._row
        row.show_controls(
            (self._previous, self._pause, self._next, self._rates, self._voices, self._stop)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 5, 12, 4)
        column.addWidget(row)

    def _connect(self) -> None:
        self._previous.clicked.connect(self.previous_requested)
        self._pause.clicked.connect(self.pause_requested)
        self._next.clicked.connect(self.next_requested)
        self._rates.activated.connect(self._choose_rate)
        self._voices.activated.connect(self._choose_voice)
        self._stop.clicked.connect(self.closed)

    @Slot(int)
    def _choose_rate(self, at: int) -> None:
        self.rate_chosen.emit(self._rates.itemData(at))

    @Slot(int)
    def _choose_voice(self, at: int) -> None:
        self.voice_chosen.emit(self._voices.itemData(at))
