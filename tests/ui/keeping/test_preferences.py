"""The preferences: what the reader chooses there holds at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.settings import Family, Language, Scheme, Settings
from reader_app.ui.keeping.preferences import Preferences
from reader_app.ui.theme import Theme


@pytest.fixture
def preferences(qtbot: QtBot, theme: Theme) -> Preferences:
    preferences = Preferences(theme)
    qtbot.addWidget(preferences)
    preferences.show_settings(Settings(library="/notes"))
    preferences.present()
    return preferences


def control(preferences: Preferences, name: str) -> QWidget:
    return next(each for each in preferences.findChildren(QWidget) if each.accessibleName() == name)


def box(preferences: Preferences, name: str) -> QComboBox:
    found = control(preferences, name)
    assert isinstance(found, QComboBox)
    return found


def field(preferences: Preferences, name: str) -> QSpinBox:
    found = control(preferences, name)
    assert isinstance(found, QSpinBox)
    return found


def seen(preferences: Preferences) -> set[str]:
    labels = preferences.findChildren(QLabel)
    return {label.text() for label in labels if label.isVisibleTo(preferences)}


@pytest.mark.parametrize(
    ("name", "choice", "settings"),
    [
        ("Colours", "Sepia", Settings(scheme=Scheme.SEPIA)),
        ("Language", "Français", Settings(language=Language.FRENCH)),
        ("Font", "Literata, as in a book", Settings(family=Family.BOOK)),
    ],
)
def test_a_choice_is_told_at_once(
    qtbot: QtBot, preferences: Preferences, name: str, choice: str, settings: Settings
) -> None:
    with qtbot.waitSignal(preferences.changed) as changed:
        box(preferences, name).setCurrentText(choice)
    assert changed.args == [settings._replace(library="/notes")]
    assert isinstance(changed.args[0].scheme, Scheme)


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("Text size", Settings(text_size=18)),
        ("Line height", Settings(line_height=160)),
        ("Width of the column", Settings(measure=75)),
    ],
)
def test_a_number_goes_up_by_a_key(
    qtbot: QtBot, preferences: Preferences, name: str, settings: Settings
) -> None:
    with qtbot.waitSignal(preferences.changed) as changed:
        qtbot.keyClick(field(preferences, name), Qt.Key.Key_Up)
    assert changed.args == [settings._replace(library="/notes")]


def test_what_is_preferred_is_shown_and_tells_nothing(
    qtbot: QtBot, preferences: Preferences
) -> None:
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.show_settings(
            Settings(Scheme.DARK, Language.ENGLISH, 22, family=Family.CLEAR, measure=60)
        )
    assert box(preferences, "Colours").currentText() == "Dark"
    assert box(preferences, "Language").currentText() == "English"
    assert box(preferences, "Font").currentText() == "OpenDyslexic, for dyslexia"
    assert field(preferences, "Text size").value() == 22
    assert field(preferences, "Width of the column").value() == 60


def test_the_usual_page_comes_back_and_nothing_else(qtbot: QtBot, preferences: Preferences) -> None:
    usual = next(
        each for each in preferences.findChildren(QAbstractButton) if each.text() == "Usual page"
    )
    assert not usual.isEnabled()
    preferences.show_settings(Settings(Scheme.DARK, text_size=30, family=Family.SANS))
    with qtbot.waitSignal(preferences.changed) as changed:
        qtbot.mouseClick(usual, Qt.MouseButton.LeftButton)
    assert changed.args == [Settings(Scheme.DARK)]


def test_a_preference_is_found_by_its_name_or_by_what_it_offers(
    qtbot: QtBot, preferences: Preferences
) -> None:
    search = preferences.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    assert search.hasFocus()
    qtbot.keyClicks(search, "line HEIGHT")
    assert {"Line height", "Page"} <= seen(preferences)
    assert not {"Colours", "Font", "Window"} & seen(preferences)
    search.setText("sépia")
    assert {"Colours", "Window"} <= seen(preferences)
    assert "Page" not in seen(preferences)
    search.setText("printer")
    assert "No preference is called that." in seen(preferences)
    search.clear()
    assert {"Colours", "Font", "Window", "Page"} <= seen(preferences)
    assert "No preference is called that." not in seen(preferences)
