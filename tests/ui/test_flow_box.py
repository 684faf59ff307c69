"""Controls on as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader_app.overriding import override
from reader_app.ui.flow_box import FlowBox


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
