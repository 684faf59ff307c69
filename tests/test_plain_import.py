"""PySide imported plainly: nothing is done beside the import, and nothing is missed later."""

import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE_S

PROJECT = Path(__file__).parents[1]

PLAINLY = "from reader_app.plain_import import import_plainly\nimport_plainly()\n"
ASKED = """
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.support.signature import get_signature

def say(asked):
    try:
        print(asked())
    except Exception as error:
        print(type(error).__name__, error)

say(lambda: QRect("wide"))
say(lambda: QRect(1, 2, 3, 4, 5))
say(lambda: QObject(wing=1))
say(lambda: QObject().setObjectName(3))
say(lambda: QObject.setObjectName.__doc__)
say(lambda: QColor.__doc__)
say(lambda: get_signature(QRect.adjusted))
say(lambda: repr(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop))
say(lambda: __import__("shibokensupport.signature.parser").signature.parser.nothing)
"""
WAITING = """
import sys
import PySide6.QtWidgets
parser = sys.modules["PySide6.support.signature.parser"]
print("inspect" in sys.modules, "EnumSelect" in vars(parser))
"""
TOGETHER = """
import sys
from concurrent.futures import ThreadPoolExecutor
from PySide6.support.signature import layout
sys.setswitchinterval(0.00001)
with ThreadPoolExecutor(8) as workers:
    found = list(workers.map(lambda _: layout.SignatureLayout, range(8)))
print(len(set(found)), found[0].__name__)
"""


def run(code: str) -> str:
    """What a process of its own writes."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False,
        timeout=PATIENCE_S,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_what_pyside_says_of_its_functions_is_the_same() -> None:
    said = run(PLAINLY + ASKED)
    assert "Supported signatures" in said
    assert said == run(ASKED)


def test_what_it_knows_of_them_waits_until_it_is_asked_for() -> None:
    assert run(PLAINLY + WAITING) == "False False\n"


def test_several_threads_may_be_the_first_to_ask() -> None:
    assert run(PLAINLY + TOGETHER) == "1 SignatureLayout\n"


def test_a_program_that_uses_inspect_has_the_true_one() -> None:
    said = run(PLAINLY + "import inspect\nprint('getsource' in inspect.getsource(inspect))")
    assert said == "True\n"
