"""What tests of panels need: the looks, and work off the window's thread."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.ui.jobs import Jobs
from reader_app.ui.theme import Theme

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """The looks of the real program, in light."""
    return Theme(RESOURCES)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Real workers, at rest again when the test is over."""
    jobs = Jobs()
    yield jobs
    jobs.close()
    # What a test leaves in circles is let go of here: in a later test a worker might do it, and
    # Qt's timers must not be stopped by another thread.
    gc.collect()
