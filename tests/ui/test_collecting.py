"""The collector runs where Qt's objects live."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader_app.ui.collecting import Collecting
from reader_app.ui.jobs import Jobs


class Circle:
    """An object that only the collector lets go of."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collecting(qtbot: QtBot) -> Iterator[Collecting]:
    collecting = Collecting()
    yield collecting
    collecting.end()


def test_workers_let_nothing_go(qtbot: QtBot, collecting: Collecting, jobs: Jobs) -> None:
    threads: list[threading.Thread] = []
    gone = weakref.finalize(Circle(), lambda: threads.append(threading.current_thread()))

    def work() -> None:
        # Many times what makes Python collect by itself.
        kept = [Circle() for _ in range(100_000)]
        kept.clear()

    with qtbot.waitSignal(jobs.ask(work, lambda _nothing: None).ended):
        pass
    qtbot.waitUntil(lambda: not gone.alive)
    assert threads == [threading.main_thread()]


def test_nothing_is_collected_where_there_is_little_to_collect(
    qtbot: QtBot, collecting: Collecting
) -> None:
    gc.collect()
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            seen.append(info["generation"])

    gc.callbacks.append(note)
    try:
        collecting._collect()
        assert seen == []
        kept = [Circle() for _ in range(1000)]
        collecting._collect()
    finally:
        gc.callbacks.remove(note)
    assert seen == [0]
    assert len(kept) == 1000


def test_python_collects_by_itself_afterwards(qtbot: QtBot) -> None:
    collecting = Collecting()
    assert not gc.isenabled()
    collecting.end()
    assert gc.isenabled()
