"""The reading of documents, told in one line: it gives way to an import, and can be stopped."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.domain.document_text import Brake
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.gathering_line import GatheringLine
from reader_app.ui.documents.text_gatherer import TextGatherer
from reader_app.ui.gathering_display import GatheringDisplay
from reader_app.ui.intake_display import IntakeDisplay
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.messages import Messages
from reader_app.ui.theme import Theme
from tests.journeys import sight
from tests.ui.standing import Standing, standing

__all__ = ["standing"]


class Reading:
    """Documents of which reading has no end."""

    def __init__(self) -> None:
        self.brake = Brake()

    def __call__(self, brake: Brake) -> Steps[int]:
        self.brake = brake
        while True:
            yield Progress(1, 3)


def test_documents_are_read_beside_imports_until_the_reader_stops_it(
    qtbot: QtBot, theme: Theme, jobs: Jobs, standing: Standing
) -> None:
    front, line = standing.front, GatheringLine(theme, long_ms=0)
    panel = ImportPanel(theme, Messages(native=False))
    for part in (line, panel):
        front.column.addWidget(part)
    intake = IntakeDisplay(front, jobs, panel)
    gatherer = TextGatherer(jobs, settled_ms=0)
    display = GatheringDisplay(front, gatherer, line, Desk(jobs, front), intake)
    reading = Reading()
    opened = replace(standing.opened(), gather=reading)
    display.show_library(opened)
    standing.sees("1 of 3")
    standing.imports.may_end = False
    intake.watch(opened)
    intake.bring_in([Path("depot")])
    qtbot.waitUntil(lambda: reading.brake.held)
    standing.imports.may_end = True
    qtbot.waitUntil(lambda: not reading.brake.held)
    stop = sight.button(line, "Stop reading the documents for now")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    intake.leave()
