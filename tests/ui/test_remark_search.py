"""Remarks are taken in one look at a time, and once more for what changed meanwhile."""

from threading import Event

from pytestqt.qtbot import QtBot

from reader_app.domain.progress import Progress, Steps
from reader_app.ui.jobs import Jobs
from reader_app.ui.remark_search import RemarkSearch


class Index:
    """Counts the looks; each waits until it may end."""

    def __init__(self) -> None:
        self.begun = 0
        self.may_end = Event()

    def take_in(self) -> Steps[int]:
        self.begun += 1
        yield Progress(0)
        assert self.may_end.wait(10)
        return 1


def test_what_changes_during_a_look_is_looked_at_once_more(qtbot: QtBot, jobs: Jobs) -> None:
    index, search = Index(), RemarkSearch(jobs)
    search.look()
    assert index.begun == 0
    search.take_in_with(index.take_in)
    search.look()
    qtbot.waitUntil(lambda: index.begun == 1)
    for _ in range(3):
        search.look()
    index.may_end.set()
    qtbot.waitUntil(lambda: index.begun == 2)
    search.look()
    qtbot.waitUntil(lambda: index.begun == 3)


def test_a_library_that_is_left_is_looked_at_no_more(qtbot: QtBot, jobs: Jobs) -> None:
    left, index, search = Index(), Index(), RemarkSearch(jobs)
    search.take_in_with(left.take_in)
    search.look()
    qtbot.waitUntil(lambda: left.begun == 1)
    search.look()
    search.take_in_with(index.take_in)
    index.may_end.set()
    search.look()
    qtbot.waitUntil(lambda: index.begun == 1)
    left.may_end.set()
    assert left.begun == 1
