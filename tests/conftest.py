"""What every test needs: patience, and no window on the screen unless a display is asked for."""

import os

import pytest
from PySide6.QtWidgets import QApplication

from tests.patience import PatientBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The fixture of pytest-qt, in no hurry."""
    return PatientBot(request)
