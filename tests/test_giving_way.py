"""A process that gives way comes behind the one that started it."""

import subprocess
import sys

import psutil
import pytest

from reader_app.giving_way import A_LITTLE, AS_FAR_AS_CAN_BE

COMMAND = """
import psutil
from reader_app.giving_way import give_way
give_way({by})
print(int(psutil.Process().nice()))
"""


@pytest.mark.parametrize("by", [A_LITTLE, AS_FAR_AS_CAN_BE])
def test_long_work_comes_behind_the_window(by: int) -> None:
    command = [sys.executable, "-c", COMMAND.format(by=by)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)

    if sys.platform == "win32":
        lower = psutil.BELOW_NORMAL_PRIORITY_CLASS, psutil.IDLE_PRIORITY_CLASS
        assert int(done.stdout) == lower[by == AS_FAR_AS_CAN_BE]
    else:
        assert int(done.stdout) == min(19, psutil.Process().nice() + by)
