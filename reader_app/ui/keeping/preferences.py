"""The preferences: everything that the reader can choose, in one dialog, at once."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.settings import (
    CLOSEST_LINES,
    LARGEST_LIMIT,
    LARGEST_TEXT,
    NARROWEST_MEASURE,
    SMALLEST_LIMIT,
    SMALLEST_TEXT,
    WIDEST_LINES,
    WIDEST_MEASURE,
    Family,
    Language,
    Scheme,
    Settings,
)
from reader_app.domain.words import fold
from reader_app.ui.buttons import TextButton
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_WIDTH = 540
_HEIGHT = 500
_CONTROL = 244
_CONTROL_HEIGHT = 29
_STEP = 5


class _Row(NamedTuple):
    """One preference: its line in the dialog, and the words that find it."""

    box: QWidget
    words: str


class _Section(NamedTuple):
    head: QLabel
    rows: list[_Row]


class Preferences(QDialog):
    """Stays beside the window; what is chosen holds at once.

    Signals:
        changed: The reader prefers something else; carries the Settings.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = Settings()
        self._sections: list[_Section] = []
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a preference"))
        self._search.setAccessibleName(self.tr("Find a preference"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumHeight(_CONTROL_HEIGHT + 3)
        self._nothing = self._label(self.tr("No preference is called that."), 13)
        self._nothing.hide()
        self._scheme = _choices(self._schemes())
        self._language = _choices(self._languages())
        self._family = _choices(self._families())
        self._size = _number(SMALLEST_TEXT, LARGEST_TEXT, 1, self.tr("%1 pixels"))
        self._lines = _number(CLOSEST_LINES, WIDEST_LINES, _STEP, self.tr("%1 %"))
        self._measure = _number(NARROWEST_MEASURE, WIDEST_MEASURE, _STEP, self.tr("%1 characters"))
        self._goes_on = _choices(self._starts())
        self._limit = _number(SMALLEST_LIMIT, LARGEST_LIMIT, 100, self.tr("%1 MB"))
        self._usual = TextButton(theme, self.tr("Usual page"))
        self._fill()
        self._connect()
        self._restyle()
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(_WIDTH, _HEIGHT)

    def show_settings(self, settings: Settings) -> None:
        """Show what the reader prefers now."""
        self._settings = settings
        chosen = (
            (self._scheme, settings.scheme),
            (self._language, settings.language),
            (self._family, settings.family),
            (self._goes_on, settings.goes_on),
        )
        for box, choice in chosen:
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(choice))
        numbers = (
            (self._size, settings.text_size),
            (self._lines, settings.line_height),
            (self._measure, settings.measure),
            (self._limit, settings.largest_download),
        )
        for field, number in numbers:
            with QSignalBlocker(field):
                field.setValue(number)
        self._usual.setEnabled(settings != _usual_page(settings))

    def present(self) -> None:
        """Come to the front, with everything in sight."""
        self._search.clear()
        self.show()
        self.raise_()
        self.activateWindow()
        self._search.setFocus()

    def _schemes(self) -> list[tuple[str, Scheme]]:
        return [
            (self.tr("As the system"), Scheme.SYSTEM),
            (self.tr("Light"), Scheme.LIGHT),
            (self.tr("Sepia"), Scheme.SEPIA),
            (self.tr("Dark"), Scheme.DARK),
        ]

    def _starts(self) -> list[tuple[str, bool]]:
        return [(self.tr("Wait until I resume them"), False), (self.tr("Go on"), True)]

    def _languages(self) -> list[tuple[str, Language]]:
        # A language is called by its own name: whoever looks for it may read no other.
        return [
            (self.tr("As the system"), Language.SYSTEM),
            ("Français", Language.FRENCH),
            ("English", Language.ENGLISH),
        ]

    def _families(self) -> list[tuple[str, Family]]:
        return [
            (self.tr("Source Serif, with serifs"), Family.SERIF),
            (self.tr("Literata, as in a book"), Family.BOOK),
            (self.tr("Inter, without serifs"), Family.SANS),
            (self.tr("OpenDyslexic, for dyslexia"), Family.CLEAR),
        ]

    def _fill(self) -> None:
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(24, 8, 24, 20)
        self._column.setSpacing(8)
        self._add_section(
            self.tr("Window"),
            self._row(self.tr("Colours"), self._scheme),
            self._row(
                self.tr("Language"),
                self._language,
                self.tr("While notes come in, from the next start on."),
            ),
        )
        self._add_section(
            self.tr("Page"),
            self._row(self.tr("Font"), self._family),
            self._row(self.tr("Text size"), self._size),
            self._row(self.tr("Line height"), self._lines),
            self._row(self.tr("Width of the column"), self._measure),
        )
        self._column.addWidget(self._usual, 0, Qt.AlignmentFlag.AlignRight)
        self._add_section(
            self.tr("Downloads"),
            self._row(self.tr("At the next start, downloads"), self._goes_on),
            self._row(self.tr("Largest document"), self._limit),
        )
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._sheet)
        close = TextButton(self._theme, self.tr("Close"), primary=True)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 16, 0, 14)
        top = QHBoxLayout()
        top.setContentsMargins(24, 0, 24, 0)
        top.addWidget(self._search)
        whole.addLayout(top)
        whole.addWidget(self._area, 1)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        for box in (self._scheme, self._language, self._family, self._goes_on):
            box.currentIndexChanged.connect(self._take)
        for field in (self._size, self._lines, self._measure, self._limit):
            field.valueChanged.connect(self._take)
        self._usual.clicked.connect(self._take_usual_page)
        self._search.textChanged.connect(self._find)
        self._theme.changed.connect(self._restyle)

    def _add_section(self, name: str, *rows: _Row) -> None:
        head = self._label(name, 12, QFont.Weight.DemiBold)
        head.setContentsMargins(0, 10, 0, 0)
        self._column.addWidget(head)
        for row in rows:
            self._column.addWidget(row.box)
        words = [row._replace(words=f"{fold(name)} {row.words}") for row in rows]
        self._sections.append(_Section(head, words))

    def _row(self, name: str, control: QWidget, hint: str = "") -> _Row:
        label = self._label(name, 13)
        label.setBuddy(control)
        control.setAccessibleName(name)
        control.setAccessibleDescription(hint)
        control.setFixedSize(_CONTROL, _CONTROL_HEIGHT)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(label)
        if hint:
            names.addWidget(self._label(hint, 12))
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 2, 0, 2)
        line.addLayout(names, 1)
        line.addWidget(control)
        offered = _offered(control)
        return _Row(box, fold(" ".join((name, hint, *offered))))

    def _label(self, text: str, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._theme.font(pixels, weight))
        return label

    @Slot()
    def _take(self) -> None:
        """Something else was chosen; Qt keeps the choices as plain text."""
        self.changed.emit(
            self._settings._replace(
                scheme=Scheme(self._scheme.currentData()),
                language=Language(self._language.currentData()),
                family=Family(self._family.currentData()),
                text_size=self._size.value(),
                line_height=self._lines.value(),
                measure=self._measure.value(),
                goes_on=bool(self._goes_on.currentData()),
                largest_download=self._limit.value(),
            )
        )

    @Slot()
    def _take_usual_page(self) -> None:
        self.changed.emit(_usual_page(self._settings))

    @Slot(str)
    def _find(self, text: str) -> None:
        """Show the preferences that every word of `text` speaks of."""
        wanted = fold(text).split()
        found = False
        for head, rows in self._sections:
            shown = [all(word in row.words for word in wanted) for row in rows]
            for row, is_shown in zip(rows, shown, strict=True):
                row.box.setVisible(is_shown)
            head.setVisible(any(shown))
            found = found or any(shown)
        self._usual.setVisible(not wanted)
        self._nothing.setVisible(not found)

    @Slot()
    def _restyle(self) -> None:
        ink = self._theme.tokens.ink_soft
        for head, _rows in self._sections:
            head.setStyleSheet(f"color: {ink}")
        for each in (self, self._area, self._sheet):
            paint_ground(each, self._theme.tokens.page)


def _choices(choices: Iterable[tuple[str, Enum | bool]]) -> QComboBox:
    box = QComboBox()
    for name, choice in choices:
        box.addItem(name, choice)
    return box


def _number(least: int, most: int, step: int, unit: str) -> QSpinBox:
    field = QSpinBox()
    field.setRange(least, most)
    field.setSingleStep(step)
    field.setSuffix(unit.replace("%1", ""))
    # Each key would set the page anew, and half a number is none.
    field.setKeyboardTracking(False)
    return field


def _offered(control: QWidget) -> Sequence[str]:
    if not isinstance(control, QComboBox):
        return ()
    return [control.itemText(each) for each in range(control.count())]


def _usual_page(settings: Settings) -> Settings:
    usual = Settings()
    return settings._replace(
        family=usual.family,
        text_size=usual.text_size,
        line_height=usual.line_height,
        measure=usual.measure,
    )
