"""The bar over the panels: what the list shows, the search line, and a few buttons."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton, show_checked
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text

_HEIGHT = 50


class TopBar(QWidget):
    """Speaks by signals alone; the search line is handed in.

    Signals:
        sidebar_requested: Show the sidebar, or hide it.
        larger_requested: Make the text of the page larger.
        smaller_requested: Make it smaller.
        usual_size_requested: Give it back its usual size.
        preferences_requested: Show what else can be set.
        downloads_requested: Show the downloads, or hide them.
        scheme_requested: Go from light to dark, or back.
    """

    sidebar_requested = Signal()
    larger_requested = Signal()
    smaller_requested = Signal()
    usual_size_requested = Signal()
    preferences_requested = Signal()
    downloads_requested = Signal()
    scheme_requested = Signal()

    def __init__(self, theme: Theme, search_line: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._sidebar = FlatButton(theme, "panel-left", self.tr("Sidebar"))
        self._sidebar.setCheckable(True)
        self._offline = False
        self._title = QLabel()
        self._title.setFont(theme.font(13, QFont.Weight.DemiBold))
        self._count = QLabel()
        self._count.setFont(theme.font(12))
        self._size = self._size_button()
        self._downloads = FlatButton(theme, "download", self.tr("Downloads"))
        self._downloads.setCheckable(True)
        self._scheme = FlatButton(theme, "moon", "")
        self._lay_out(search_line)
        self._sidebar.toggled.connect(self.sidebar_requested)
        self._downloads.toggled.connect(self.downloads_requested)
        self._scheme.clicked.connect(self.scheme_requested)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_title(self, title: str, count: int | None) -> None:
        """Say what the list shows, and how many notes that is."""
        self._title.setText(title)
        self._count.setText("" if count is None else number_text(count))

    def show_sidebar(self, *, shown: bool) -> None:
        """Say whether the sidebar is in sight."""
        show_checked(self._sidebar, checked=shown)

    def show_downloads(self, running: int, *, shown: bool) -> None:
        """Say how many downloads are under way, and whether their panel is in sight."""
        show_checked(self._downloads, checked=shown)
        self._downloads.show_text(number_text(running) if running else "")
        told = self.tr("Downloads: %Ln under way", "", running) if running else ""
        self._downloads.show_tip(told or self.tr("Downloads"))
        self._describe_downloads()

    def show_offline(self, *, offline: bool) -> None:
        """Say whether nothing is asked of the network."""
        self._downloads.show_icon("wifi-off" if offline else "download")
        self._offline = offline
        self._describe_downloads()

    def _describe_downloads(self) -> None:
        if self._offline:
            self._downloads.setAccessibleDescription(self.tr("Working offline"))
        else:
            self._downloads.setAccessibleDescription(self._downloads.accessibleName())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.window))
        # Not fillRect: Qt's class of gradients, that it would take as well, takes 2 ms to make.
        painter.drawRect(self.rect())
        painter.setPen(QColor(self._theme.tokens.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _size_button(self) -> FlatButton:
        button = FlatButton(self._theme, "type", self.tr("Text size"))
        menu = QMenu(button)
        menu.addAction(self.tr("Larger text")).triggered.connect(self.larger_requested)
        menu.addAction(self.tr("Smaller text")).triggered.connect(self.smaller_requested)
        menu.addAction(self.tr("Usual text size")).triggered.connect(self.usual_size_requested)
        menu.addSeparator()
        menu.addAction(self.tr("Preferences…")).triggered.connect(self.preferences_requested)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _lay_out(self, search_line: QWidget) -> None:
        """Left and right get equal shares, so that the search line stands in the middle."""
        left = QHBoxLayout()
        left.setSpacing(10)
        for each in (self._sidebar, self._title, self._count):
            left.addWidget(each)
        left.addStretch(1)
        right = QHBoxLayout()
        right.setSpacing(6)
        right.addStretch(1)
        for each in (self._size, self._downloads, self._scheme):
            right.addWidget(each)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 1)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(search_line, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(right, 1)
        self.setFixedHeight(_HEIGHT)

    @Slot()
    def _restyle(self) -> None:
        dark = self._theme.is_dark
        self._scheme.show_icon("sun" if dark else "moon")
        self._scheme.show_tip(self.tr("Light colours") if dark else self.tr("Dark colours"))
        self._count.setStyleSheet(f"color: {self._theme.tokens.ink_soft}")
        self.update()
