"""The reading of documents, told in one line: it gives way to an import, and can be stopped."""

from dataclasses import replace
from pathlib import Path
from threading import Event

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
    """A document of which reading takes until it is let end."""

    def __init__(self) -> None:
        self.brake = Brake()
        self.may_end = Event()

    def __call__(self, brake: Brake) -> Steps[int]:
        self.brake = brake
        yield Progress(1, 3)
        self.may_end.wait()
        return 3


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
    reading, held = Reading(), []
    opened = replace(standing.opened(), gather=reading)
    display.show_library(opened)
    standing.sees("1 of 3")
    intake.began.connect(lambda: held.append(reading.brake.held))
    intake.watch(opened)
    with qtbot.waitSignal(intake.changed):
        intake.bring_in([Path("depot")])
    assert held == [True]
    qtbot.waitUntil(lambda: not reading.brake.held)
    stop = sight.button(line, "Stop reading the documents for now")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    reading.may_end.set()
    intake.leave()
