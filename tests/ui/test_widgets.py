"""Small controls that several panels share."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.ui.theme import Theme
from reader_app.ui.widgets import ElidedLabel


def test_a_label_gives_way_and_keeps_its_name(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    label.show_text("Une très longue <b>ligne</b> de titre")
    assert label.text().endswith("…")
    assert label.accessibleName() == "Une très longue <b>ligne</b> de titre"
    assert "&lt;b&gt;" in label.toolTip()
    label.resize(2000, 20)
    assert label.text() == "Une très longue <b>ligne</b> de titre"
    assert label.toolTip() == ""
    assert label.textFormat() == Qt.TextFormat.PlainText
