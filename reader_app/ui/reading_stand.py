"""Where one reads: the note's page below the tabs of what is open, with a document beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader_app.ui.widgets import in_reading_order


class ReadingStand(QWidget):
    """Holds the bar of the tabs, the page and the documents; what they show is told by others.

    It is made before what moves it: to bring a page into a window takes a turn of its own.
    """

    def __init__(self, bar: QWidget, page: QWidget) -> None:
        super().__init__()
        self.page = page
        self.documents = QStackedWidget()
        self.documents.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.splitter, 1)
        self.splitter.addWidget(page)
        self.splitter.addWidget(self.documents)
        in_reading_order(self.splitter)

    def share_out(self, *, evenly: bool) -> None:
        """Give what is shown its room at once, so that a document is laid out for it.

        `evenly` gives the page and the document the same.
        """
        if evenly:
            half = self.splitter.width() // 2
            self.splitter.setSizes([half, half])
        self.splitter.refresh()
