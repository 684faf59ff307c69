"""Where the window comes up: exactly where it stood, however often, also after another language."""

from PySide6.QtCore import QPoint

from tests.journeys.reader import Reader


def test_a_window_at_the_upper_edge_comes_up_no_lower(reader: Reader) -> None:
    reader.start()
    reader.window.menus.two_panes.trigger()
    edge = reader.window.screen().availableGeometry().topLeft()
    reader.window.resize(680, 500)
    reader.window.move(edge + QPoint(40, 0))

    def left() -> int:
        return reader.window.frameGeometry().left()

    # A window manager has the last word, and takes its time.
    reader.until(lambda: left() == edge.x() + 40)
    stood = reader.window.frameGeometry()
    for _ in range(2):
        reader.close()
        reader.start()
        reader.until(lambda: left() == stood.left())
        assert reader.window.frameGeometry() == stood
