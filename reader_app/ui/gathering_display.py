"""The reading of documents in the background, told in one line: it gives way to everything."""

from PySide6.QtCore import QObject, Slot

from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.gathering_line import GatheringLine
from reader_app.ui.documents.text_gatherer import TextGatherer
from reader_app.ui.front import Front
from reader_app.ui.intake_display import IntakeDisplay
from reader_app.ui.open_library import OpenLibrary


class GatheringDisplay(QObject):
    """Joins the gatherer to its line, to the documents that arrive, and to what goes before."""

    def __init__(
        self,
        front: Front,
        gatherer: TextGatherer,
        line: GatheringLine,
        desk: Desk,
        intake: IntakeDisplay,
    ) -> None:
        super().__init__(front)
        self._gatherer = gatherer
        self._line = line
        gatherer.progressed.connect(line.show_progress)
        gatherer.ended.connect(line.show_ended)
        line.stop_requested.connect(gatherer.stop)
        front.line.search_changed.connect(gatherer.give_way)
        desk.ended.connect(gatherer.look)
        intake.changed_elsewhere.connect(gatherer.look)
        intake.began.connect(gatherer.give_way_to_import)
        intake.ended.connect(gatherer.go_on)

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Read the documents of this library from now on, or of none."""
        self._gatherer.read_with(None if opened is None else opened.gather)
        if opened is None:
            self._line.show_ended()
