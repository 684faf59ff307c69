"""The order of the downloads is changed by dragging, with a real mouse on a screen of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[3]


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen that nobody sees, by its name."""
    told, tells = os.pipe()
    command = ["Xvfb", "-displayfd", str(tells), "-screen", "0", "1200x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[tells], stderr=subprocess.DEVNULL)
    os.close(tells)
    with os.fdopen(told) as answer:
        number = answer.readline().strip()
    assert number
    yield f":{number}"
    server.terminate()
    server.wait()


def test_a_download_is_dragged_below_the_last_one(screen: str) -> None:
    environment = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    program = [sys.executable, "-m", "tests.ui.documents.dragging"]
    ended = subprocess.run(
        program,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    assert ended.stdout.splitlines()[-1] == "[('a', 2)]"
