"""The bar over a PDF: back, its title, the page, the zoom, another program."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader_app.overriding import override
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import ElidedLabel, FlatButton
from reader_app.ui.wording import number_text

_HEIGHT = 44


class PdfBar(QWidget):
    """What can be done with the document shown.

    Signals:
        back_requested, next_page_requested, previous_page_requested, zoom_in_requested,
        zoom_out_requested, fit_requested, elsewhere_requested: The reader pressed a button.
    """

    back_requested = Signal()
    next_page_requested = Signal()
    previous_page_requested = Signal()
    zoom_in_requested = Signal()
    zoom_out_requested = Signal()
    fit_requested = Signal()
    elsewhere_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(_HEIGHT)
        self._title = ElidedLabel(theme, 13, QFont.Weight.DemiBold)
        self._page = QLabel()
        self._page.setFont(theme.font(12))
        self._page.setTextFormat(Qt.TextFormat.PlainText)
        self._back = FlatButton(theme, "chevron-left", self.tr("Back to the note (Escape)"))
        self._previous = FlatButton(theme, "chevron-up", self.tr("Previous page"))
        self._next = FlatButton(theme, "chevron-down", self.tr("Next page"))
        self._out = FlatButton(theme, "zoom-out", self.tr("Smaller (Ctrl+-)"))
        self._in = FlatButton(theme, "zoom-in", self.tr("Larger (Ctrl++)"))
        self._fit = FlatButton(theme, "maximize", self.tr("Fit the width (Ctrl+0)"))
        self._elsewhere = FlatButton(theme, "external-link", self.tr("Open in another program"))
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_title(self, title: str) -> None:
        """Show the name of the document."""
        self._title.show_text(title)

    def show_page(self, page: int, count: int) -> None:
        """Show where in the document the reader is; nothing of pages when `count` is 0."""
        self._page.setText(f"{number_text(page)} / {number_text(count)}")
        self._page.setAccessibleName(
            self.tr("Page {page} of {count}").format(page=page, count=count)
        )
        self._previous.setEnabled(page > 1)
        self._next.setEnabled(page < count)
        for each in (self._page, self._previous, self._next, self._out, self._in, self._fit):
            each.setVisible(count > 0)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(4)
        row.addWidget(self._back)
        row.addWidget(self._title, 1)
        row.addStretch()
        row.addWidget(self._page)
        row.addSpacing(4)
        for each in (
            self._previous, self._next, self._out, self._in, self._fit, self._elsewhere
        ):  # fmt: skip
            row.addWidget(each)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._previous.clicked.connect(self.previous_page_requested)
        self._next.clicked.connect(self.next_page_requested)
        self._out.clicked.connect(self.zoom_out_requested)
        self._in.clicked.connect(self.zoom_in_requested)
        self._fit.clicked.connect(self.fit_requested)
        self._elsewhere.clicked.connect(self.elsewhere_requested)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        line = self.rect().adjusted(0, _HEIGHT - 1, 0, 0)
        painter.fillRect(line, QColor(self._theme.tokens.line))
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        self._page.setStyleSheet(f"color: {self._theme.tokens.ink_soft}")
        self.update()
