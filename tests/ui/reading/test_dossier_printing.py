"""A dossier to a PDF that is stopped at the worst of moments."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.dossier import DossierPaper
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.taken_out import Written
from reader_app.ui.jobs import Jobs
from reader_app.ui.reading.dossier_printing import DossierPrinting

DAY = date(2026, 11, 26)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def paper(place: Path, take_back: Callable[[], None]) -> DossierPaper:
    return DossierPaper(place, "Parcs", ("<p>Un.</p>",), Written(1), take_back)


def test_stopped_as_the_last_note_is_read_the_documents_go_again(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    at_the_end, go_on, taken_back = Event(), Event(), Event()

    def reading() -> Steps[DossierPaper]:
        yield Progress(0)
        at_the_end.set()
        go_on.wait()
        return paper(tmp_path / "Parcs.pdf", taken_back.set)

    printing = DossierPrinting(jobs)
    printing.start(reading(), DAY)
    qtbot.waitUntil(at_the_end.is_set)
    printing.stop()
    go_on.set()
    qtbot.waitUntil(taken_back.is_set)
    assert not printing.is_working
    assert not list(tmp_path.iterdir())


def test_stopped_while_it_is_saved_it_is_there_whole(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    busy, taken_back = Event(), Event()

    def reading() -> Steps[DossierPaper]:
        yield Progress(0)
        return paper(tmp_path / "Parcs.pdf", taken_back.set)

    printing = DossierPrinting(jobs)
    # The one who answers questions is busy when the PDF is to be saved.
    jobs.ask(busy.wait, lambda _: None)
    with qtbot.waitSignal(printing.ended):
        printing.start(reading(), DAY)
        qtbot.waitUntil(lambda: printing.is_saving)
        printing.stop()
        busy.set()
    assert not printing.is_working
    assert not taken_back.is_set()
    assert (tmp_path / "Parcs.pdf").read_bytes().startswith(b"%PDF-")
