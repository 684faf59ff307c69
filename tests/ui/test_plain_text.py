"""A note's own words as Qt is to take them."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader_app.ui.plain_text import one_line, plain_tip, qt_length, unbroken


def test_a_tip_shows_a_tag_as_written(qtbot: QtBot) -> None:
    label = QLabel(plain_tip("<img src='file:///dev/zero'> & co"))
    qtbot.addWidget(label)
    assert "<img" not in label.text()


def test_one_line_keeps_every_character_at_its_place() -> None:
    assert one_line("a\nb\u2028c\r\nd") == "a b c  d"


def test_qt_counts_sixteen_bits() -> None:
    assert qt_length("aé🏘") == 4


def test_no_line_breaks_before_a_sign_that_stands_alone() -> None:
    said = "Dix ans : et après ? « Rien ; tout » à 5 %, ou 3 € !"
    kept = unbroken(said)
    assert len(kept) == len(said)
    assert [word for word in kept.split(" ") if word[0] in ":;!?»%€" or word == "«"] == []
    assert kept.replace("\u00a0", " ") == said
    assert unbroken("Note: see p. 5") == "Note: see p. 5"
