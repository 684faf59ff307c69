"""A program of its own, in a process of its own, that is killed in the middle of it all."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader_app.places import Places
from tests.journeys.libraries import ROOT

_BEGIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader_app.app import Start, prepare
from reader_app.places import find_places
from reader_app.storage.settings_file import read_settings

app = QApplication(sys.argv[:1])
places = find_places(own=Path(sys.argv[1]))
settings = read_settings(places.settings_file)
prepare(app, places, settings)
start = Start(app, places, settings)
front = start.front
start.show(Path(sys.argv[2]))

def steps():
{steps}

going = steps()

def go_on():
    # A step yields what it waits for.
    global awaited
    while awaited():
        awaited = next(going, lambda: False)

awaited = lambda: front.windowTitle() != "Lutrin"
clock = QTimer()
clock.timeout.connect(go_on)
clock.start(20)
app.exec()
"""


@contextmanager
def at_work(places: Places, library: Path, steps: str) -> Iterator[Callable[[], None]]:
    """The program over `places`, doing `steps`; what is handed out kills it at once.

    `steps` are lines of Python, over `front`; each yields a function that tells when to go on.
    """
    code = _BEGIN.replace("{steps}", "\n".join(f"    {line}" for line in steps.splitlines()))
    own = places.config.parent
    program = subprocess.Popen(
        [sys.executable, "-c", code, str(own), str(library)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )

    def kill() -> None:
        assert program.poll() is None
        program.kill()
        program.wait()

    try:
        yield kill
    finally:
        program.kill()
        program.wait()
