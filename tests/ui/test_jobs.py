"""Jobs: work leaves the window's thread, comes back to it, and nothing is lost on the way."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.jobs import Jobs

BROKEN = FileError(Path("note.md"), Reason.UNREADABLE)


class Work:
    """Long work that goes on until it is let end, and notes how it ended."""

    def __init__(self) -> None:
        self.may_end = threading.Event()
        self.began = threading.Event()
        self.closed = False

    def steps(self) -> Steps[str]:
        done = 0
        try:
            while not self.may_end.is_set():
                yield Progress(done)
                self.began.set()
                done += 1
        except GeneratorExit:
            self.closed = True
            raise
        return "done"


@pytest.fixture
def work() -> Iterator[Work]:
    work = Work()
    yield work
    work.may_end.set()


def on_window_thread() -> bool:
    app = QApplication.instance()
    assert app is not None
    return QThread.currentThread() is app.thread()


def test_a_question_is_asked_elsewhere_and_answered_here(qtbot: QtBot, jobs: Jobs) -> None:
    answers: list[tuple[bool, bool]] = []
    jobs.ask(on_window_thread, lambda asked: answers.append((asked, on_window_thread())))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(False, True)]


def test_questions_are_answered_in_the_order_asked(qtbot: QtBot, jobs: Jobs) -> None:
    answers: list[int] = []
    for number in range(50):
        jobs.ask(lambda number=number: number, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == list(range(50))


def test_long_work_says_how_far_it_is_and_what_came_of_it(qtbot: QtBot, jobs: Jobs) -> None:
    def steps() -> Steps[str]:
        yield Progress(1, 2)
        yield Progress(2, 2)
        return "done"

    heard: list[object] = []
    jobs.start(steps(), heard.append, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [Progress(1, 2), Progress(2, 2), "done"]


def test_questions_are_answered_while_long_work_goes_on(
    qtbot: QtBot, jobs: Jobs, work: Work
) -> None:
    ends: list[str] = []
    jobs.start(work.steps(), ends.append)
    qtbot.waitUntil(work.began.is_set)
    answers: list[int] = []
    jobs.ask(lambda: 1, answers.append)
    qtbot.waitUntil(lambda: answers == [1])
    assert ends == []
    work.may_end.set()
    qtbot.waitUntil(lambda: ends == ["done"])


def test_a_cancelled_job_says_nothing_more(qtbot: QtBot, jobs: Jobs, work: Work) -> None:
    heard: list[object] = []
    job = jobs.start(work.steps(), heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    with qtbot.waitSignal(job.ended):
        job.cancel()
        told = len(heard)
    assert len(heard) == told
    assert work.closed


def test_a_question_cancelled_in_time_is_never_asked(qtbot: QtBot, jobs: Jobs, work: Work) -> None:
    asked: list[int] = []
    jobs.ask(work.may_end.wait, lambda _nothing: None)
    late = jobs.ask(lambda: asked.append(1), lambda _nothing: None)
    late.cancel()
    with qtbot.waitSignal(late.ended):
        work.may_end.set()
    assert asked == []


def test_an_error_of_the_reader_goes_to_whoever_takes_it(qtbot: QtBot, jobs: Jobs) -> None:
    def fail() -> None:
        raise BROKEN

    errors: list[object] = []
    with qtbot.assertNotEmitted(jobs.failed):
        jobs.ask(fail, lambda _nothing: None, errors.append)
        qtbot.waitUntil(lambda: errors == [BROKEN])
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.ask(fail, lambda _nothing: None)
    assert failed.args == [BROKEN]


def test_a_bug_reaches_the_exception_hook(qtbot: QtBot, jobs: Jobs) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with capture_exceptions() as exceptions, qtbot.waitSignal(jobs.ask(fail, print).ended):
        pass
    assert [kind for kind, _error, _trace in exceptions] == [ZeroDivisionError]


def test_a_job_that_nobody_holds_is_answered_all_the_same(qtbot: QtBot, jobs: Jobs) -> None:
    answers: list[int] = []
    jobs.ask(lambda: 1, answers.append)
    gc.collect()
    qtbot.waitUntil(lambda: answers == [1])


def test_closing_answers_every_question_and_stops_long_work(qtbot: QtBot, work: Work) -> None:
    jobs = Jobs()
    kept: list[int] = []
    heard: list[object] = []
    jobs.start(work.steps(), heard.append)
    for number in range(20):
        jobs.ask(lambda number=number: kept.append(number), heard.append)
    qtbot.waitUntil(work.began.is_set)
    jobs.close()
    assert kept == list(range(20))
    assert work.closed


def test_after_closing_nobody_is_told_anything(qtbot: QtBot) -> None:
    jobs = Jobs()
    heard: list[object] = []
    job = jobs.ask(lambda: 1, heard.append)
    with qtbot.waitSignal(job.ended):
        jobs.close()
    assert heard == []
