"""The bar over a PDF: back, its title, the page, the zoom, finding, and all the rest in a menu."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from reader_app.domain.pdf_place import PdfPlace
from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton, show_checked
from reader_app.ui.documents.page_field import PageField
from reader_app.ui.documents.pdf_keys import Command
from reader_app.ui.documents.pdf_menus import MoreMenu, ZoomMenu
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import ElidedLabel
from reader_app.ui.wording import percent_text

_HEIGHT = 44
# So wide must the bar be for its buttons, for the zoom, for the page.
_ROOMY, _FOR_ZOOM, _FOR_PAGE = 560, 400, 290
_PER_CENT = 100
_NARROWEST = 190
_ARROW = 12


class PdfBar(QWidget):
    """What can be done with the document shown.

    Signals:
        command_chosen: A button or a line of a menu was chosen; carries the Command.
        zoom_chosen: Pages are to be shown in this size; 1.0 is that on paper.
        page_chosen: The reader wrote which page to show.
        page_left: The reader is done with writing it.
        elsewhere_requested: The document is to be opened in another program.
    """

    command_chosen = Signal(object)
    zoom_chosen = Signal(float)
    page_chosen = Signal(str)
    page_left = Signal()
    elsewhere_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._has_pages = False
        self.setFixedHeight(_HEIGHT)
        self._title = ElidedLabel(theme, 13, QFont.Weight.DemiBold)
        self._page = PageField(theme)
        self._buttons = {
            Command.CLOSE: FlatButton(theme, "chevron-left", self.tr("Back to the note (Escape)")),
            Command.SIDE: FlatButton(
                theme, "panel-left", self.tr("Outline, pages, places found (F4)")
            ),
            Command.PREVIOUS_PAGE: FlatButton(theme, "chevron-up", self.tr("Previous page")),
            Command.NEXT_PAGE: FlatButton(theme, "chevron-down", self.tr("Next page")),
            Command.SMALLER: FlatButton(theme, "zoom-out", self.tr("Smaller (Ctrl+-)")),
            Command.LARGER: FlatButton(theme, "zoom-in", self.tr("Larger (Ctrl++)")),
            Command.MARK: FlatButton(theme, "star", self.tr("Page to favourites (Ctrl+D)")),
            Command.FIND: FlatButton(theme, "search", self.tr("Find in the document (Ctrl+F)")),
        }
        self._buttons[Command.MARK].setCheckable(True)
        self._can_mark = False
        self._buttons[Command.SIDE].setCheckable(True)
        self._zoom = FlatButton(theme, "chevron-down", self.tr("Zoom"), icon_side=_ARROW)
        self._zoom.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._more = FlatButton(theme, "ellipsis", self.tr("More"))
        self._zooms = ZoomMenu(self)
        self._others = MoreMenu(self)
        self._lay_out()
        self._connect()
        theme.changed.connect(self.update)

    def show_title(self, title: str) -> None:
        """Show the name of the document."""
        self._title.show_text(title)

    def show_page(self, label: str, page: int, count: int) -> None:
        """Show where in the document the reader is; nothing of pages when `count` is 0."""
        self._has_pages = count > 0
        self._page.show_page(label, page, count)
        self._buttons[Command.PREVIOUS_PAGE].setEnabled(page > 1)
        self._buttons[Command.NEXT_PAGE].setEnabled(page < count)
        self._show_what_fits()

    def show_place(self, place: PdfPlace) -> None:
        """Show how large the pages are, and how they are looked at."""
        text = percent_text(round(place.zoom * _PER_CENT))
        self._zoom.setText(text)
        self._zoom.setAccessibleName(self.tr("Zoom: {percent}").format(percent=text))
        self._zooms.show_place(place)
        self._others.show_place(place)

    def show_history(self, *, back: bool, on: bool) -> None:
        """Offer to go back, and on again."""
        self._others.show_history(back=back, on=on)

    def show_marked(self, marked: bool | None) -> None:
        """Tell whether the page is a favourite; None where it cannot be one."""
        self._can_mark = marked is not None
        star = self._buttons[Command.MARK]
        star.setChecked(bool(marked))
        star.show_icon("star", "star" if marked else "ink_soft", filled=bool(marked))
        add, take = self.tr("Page to favourites (Ctrl+D)"), self.tr("Page off favourites (Ctrl+D)")
        star.show_tip(take if marked else add)
        self._show_what_fits()

    def show_side(self, *, shown: bool) -> None:
        """Tell whether the strip at the side is open."""
        show_checked(self._buttons[Command.SIDE], checked=shown)

    def show_beside(self, *, beside: bool) -> None:
        """Tell whether the note stands beside the document."""
        self._others.show_beside(beside=beside)

    @Slot(QPoint)
    def show_menu(self, at: QPoint) -> None:
        """Show the menu at a point of the screen, as the button does under itself."""
        self._others.popup(at)

    def choose_page(self) -> None:
        """Let the reader write a page."""
        self._page.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(4)
        row.addWidget(self._buttons[Command.CLOSE])
        row.addWidget(self._buttons[Command.SIDE])
        row.addWidget(self._title, 1)
        row.addStretch()
        row.addWidget(self._page)
        for command in (
            Command.PREVIOUS_PAGE, Command.NEXT_PAGE, Command.SMALLER, Command.LARGER
        ):  # fmt: skip
            row.addWidget(self._buttons[command])
        row.addWidget(self._zoom)
        row.addWidget(self._buttons[Command.MARK])
        row.addWidget(self._buttons[Command.FIND])
        row.addWidget(self._more)

    def _connect(self) -> None:
        group = QButtonGroup(self)
        group.setExclusive(False)
        for command, button in self._buttons.items():
            if command is not Command.SIDE:
                group.addButton(button, command.value)
        group.idClicked.connect(self._choose)
        self._buttons[Command.SIDE].toggled.connect(self._choose_side)
        for button, menu in ((self._zoom, self._zooms), (self._more, self._others)):
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            menu.command_chosen.connect(self.command_chosen)
        self._zoom.show_text(percent_text(_PER_CENT))
        self._zooms.zoom_chosen.connect(self.zoom_chosen)
        self._others.elsewhere_requested.connect(self.elsewhere_requested)
        self._page.page_chosen.connect(self.page_chosen)
        self._page.left.connect(self.page_left)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.command_chosen.emit(Command(number))

    @Slot()
    def _choose_side(self) -> None:
        self.command_chosen.emit(Command.SIDE)

    def _show_what_fits(self) -> None:
        """In a narrow pane the keys and the menus do for buttons."""
        width = self.width()
        roomy = width >= _ROOMY
        spared = {Command.PREVIOUS_PAGE, Command.NEXT_PAGE, Command.SMALLER, Command.LARGER}
        for command, button in self._buttons.items():
            always = command is Command.CLOSE
            can_be = command is not Command.MARK or self._can_mark
            fits = roomy or command not in spared
            button.setVisible(always or (self._has_pages and can_be and fits))
        self._page.setVisible(self._has_pages and width >= _FOR_PAGE)
        self._zoom.setVisible(self._has_pages and width >= _FOR_ZOOM)
        self._more.setVisible(self._has_pages)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_what_fits()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        line = self.rect().adjusted(0, _HEIGHT - 1, 0, 0)
        painter.fillRect(line, QColor(self._theme.tokens.line))
        painter.end()
