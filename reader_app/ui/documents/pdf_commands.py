"""What the keys and the buttons of the PDF pane do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from reader_app.domain.pdf_place import Fit
from reader_app.ui.documents.page_scroll import ZOOM_STEP
from reader_app.ui.documents.pdf_bar import PdfBar
from reader_app.ui.documents.pdf_canvas import PdfCanvas
from reader_app.ui.documents.pdf_caret import Move
from reader_app.ui.documents.pdf_finding import PdfFinding
from reader_app.ui.documents.pdf_keys import IN_A_LINE, Command, command_of
from reader_app.ui.documents.pdf_side import Leaf, PdfSide

_MOVES = {
    Command.SELECT_LEFT: Move.LEFT,
    Command.SELECT_RIGHT: Move.RIGHT,
    Command.SELECT_UP: Move.UP,
    Command.SELECT_DOWN: Move.DOWN,
    Command.SELECT_WORD_LEFT: Move.WORD_LEFT,
    Command.SELECT_WORD_RIGHT: Move.WORD_RIGHT,
    Command.SELECT_LINE_START: Move.LINE_START,
    Command.SELECT_LINE_END: Move.LINE_END,
}
_QUARTER, _BACK_A_QUARTER = 1, 3


class PdfCommands(QObject):
    """Does with the parts of the pane what the reader asks for.

    Signals:
        close_requested: The reader goes back to the note.
        beside_requested: The note is to stand beside the document, or no longer.
        print_requested: The document is to be printed.
        mark_requested: The page is to be a favourite, or no longer.
    """

    close_requested = Signal()
    beside_requested = Signal()
    print_requested = Signal()
    mark_requested = Signal()

    def __init__(
        self,
        canvas: PdfCanvas,
        finding: PdfFinding,
        bar: PdfBar,
        side: PdfSide,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._finding = finding
        self._bar = bar
        self._side = side
        self._commands = self._what_commands_do()
        self.can_mark = False

    def meant_by(self, event: QKeyEvent) -> Command | None:
        """What a key does here and now, if anything."""
        command = command_of(event)
        always = Command.CLOSE, Command.BESIDE
        if command is None or (not self._canvas.page_count and command not in always):
            return None
        if command in IN_A_LINE and not self._canvas.hasFocus():
            return None
        history = self._canvas.history
        leads = {
            Command.BACK: history.can_go_back,
            Command.ON: history.can_go_on,
            Command.MARK: self.can_mark,
        }
        # Where there is no way in the document, there may be one from note to note.
        return command if leads.get(command, True) else None

    @Slot(object)
    def do(self, command: Command) -> None:
        """Do this."""
        self._commands[command]()

    @Slot()
    def show_hits(self) -> None:
        """Show every place found, in the strip."""
        self._side.show_leaf(Leaf.FOUND)
        self._show_side(shown=True)

    def _what_commands_do(self) -> dict[Command, Callable[[], object]]:
        canvas, finding = self._canvas, self._finding
        selecting = {key: partial(canvas.move_selection, move) for key, move in _MOVES.items()}
        return selecting | {
            Command.CLOSE: self.close_requested.emit,
            Command.FIRST_PAGE: partial(canvas.go_to_page, 1),
            Command.LAST_PAGE: canvas.go_to_end,
            Command.NEXT_PAGE: partial(self._turn_page, 1),
            Command.PREVIOUS_PAGE: partial(self._turn_page, -1),
            Command.CHOOSE_PAGE: self._bar.choose_page,
            Command.BACK: canvas.go_back,
            Command.ON: canvas.go_on,
            Command.LARGER: partial(canvas.zoom_by, ZOOM_STEP),
            Command.SMALLER: partial(canvas.zoom_by, 1 / ZOOM_STEP),
            Command.FIT_WIDTH: partial(canvas.fit, Fit.WIDTH),
            Command.FIT_PAGE: partial(canvas.fit, Fit.PAGE),
            Command.PAPER_SIZE: partial(canvas.zoom_to, 1.0),
            Command.TURN_RIGHT: partial(canvas.turn, _QUARTER),
            Command.TURN_LEFT: partial(canvas.turn, _BACK_A_QUARTER),
            Command.SINGLE: self._toggle_single,
            Command.DARK: self._toggle_dark,
            Command.SIDE: self._toggle_side,
            Command.BESIDE: self.beside_requested.emit,
            Command.FIND: self._find,
            Command.NEXT_FOUND: partial(finding.step, 1),
            Command.PREVIOUS_FOUND: partial(finding.step, -1),
            Command.SELECT_ALL: canvas.select_all,
            Command.SELECT_PAGE: canvas.select_page,
            Command.COPY: canvas.copy,
            Command.PRINT: self.print_requested.emit,
            Command.MARK: self.mark_requested.emit,
        }

    def _find(self) -> None:
        if not self._finding.is_open:
            self._canvas.leave_here()
        self._finding.start(self._canvas.page - 1)

    def _turn_page(self, pages: int) -> None:
        self._canvas.go_to_page(self._canvas.page + pages)

    def _toggle_single(self) -> None:
        self._canvas.show_single(single=not self._canvas.place.single)

    def _toggle_dark(self) -> None:
        self._canvas.show_dark(dark=not self._canvas.place.dark)

    def _toggle_side(self) -> None:
        self._show_side(shown=self._side.isHidden())

    def _show_side(self, *, shown: bool) -> None:
        self._side.setVisible(shown)
        self._bar.show_side(shown=shown)
        (self._side if shown else self._canvas).setFocus(Qt.FocusReason.ShortcutFocusReason)
