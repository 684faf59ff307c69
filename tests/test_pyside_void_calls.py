"""PySide6 6.12.0 aborts on Python 3.11 after some 5,000 calls that return None."""

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for number in range(20_000):
    thing.setObjectName(str(number))
print(thing.objectName())
"""


def test_twenty_thousand_calls_that_return_nothing_are_lived_through() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "19999"), done.stderr
