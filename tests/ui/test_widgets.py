"""Small controls that several panels share."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader_app.overriding import override
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import (
    ElidedLabel,
    FlatButton,
    FlowBox,
    one_line,
    plain_tip,
    qt_length,
    unbroken,
)


class Block(QWidget):
    """A control of one size."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, 20)


def places(blocks: list[QWidget]) -> list[tuple[int, int]]:
    return [(block.x(), block.y()) for block in blocks]


def test_what_does_not_fit_goes_on_the_next_line(qtbot: QtBot) -> None:
    box = FlowBox(gap=10)
    qtbot.addWidget(box)
    blocks: list[QWidget] = [Block() for _ in range(3)]
    box.resize(230, 60)
    box.show()
    box.show_controls(blocks)
    assert places(blocks) == [(0, 0), (110, 0), (0, 30)]
    assert box.heightForWidth(230) == 50
    assert box.heightForWidth(400) == 20
    box.resize(400, 60)
    assert places(blocks) == [(0, 0), (110, 0), (220, 0)]


def test_the_end_of_the_first_line_can_be_kept_free(qtbot: QtBot) -> None:
    box = FlowBox(gap=10)
    qtbot.addWidget(box)
    blocks: list[QWidget] = [Block() for _ in range(4)]
    box.resize(330, 60)
    box.show()
    box.show_controls(blocks)
    box.keep_free(120)
    assert places(blocks) == [(0, 0), (110, 0), (0, 30), (110, 30)]
    box.keep_free(121)
    assert places(blocks) == [(0, 0), (0, 30), (110, 30), (220, 30)]
    box.keep_free(400)
    assert places(blocks) == [(0, 30), (110, 30), (220, 30), (0, 60)]
    assert blocks[0].width() == 100


def test_new_controls_take_the_place_of_the_former_ones(qtbot: QtBot) -> None:
    box = FlowBox()
    qtbot.addWidget(box)
    box.show_controls([Block()])
    box.show_controls([])
    assert not box.isVisible()
    qtbot.waitUntil(lambda: not box.findChildren(Block))


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


def test_a_flat_button_says_what_it_does(qtbot: QtBot, theme: Theme) -> None:
    button = FlatButton(theme, "x", "Fermer <vite>")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Fermer <vite>"
    assert button.toolTip() == "<qt>Fermer &lt;vite&gt;</qt>"
    assert not button.icon().isNull()


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
