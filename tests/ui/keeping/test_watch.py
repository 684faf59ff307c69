"""Watch: tells when another process changed something, and only then."""

from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.watch import Watch


class Looks:
    """Generations that a test sets, and how often they were looked at."""

    def __init__(self) -> None:
        self.now = (1, 1)
        self.count = 0
        self.error: LibraryError | None = None

    def __call__(self) -> tuple[int, ...]:
        self.count += 1
        if self.error is not None:
            raise self.error
        return self.now


def test_a_change_is_told_once(qtbot: QtBot, jobs: Jobs) -> None:
    looks = Looks()
    changes: list[int] = []
    watch = Watch(jobs)
    watch.changed.connect(lambda: changes.append(looks.count))
    watch.start(looks)
    qtbot.waitUntil(lambda: looks.count == 1)
    looks.now = (2, 1)
    qtbot.waitUntil(lambda: looks.count >= 3)
    assert len(changes) == 1
    watch.stop()


def test_it_looks_less_often_while_notes_come_in(qtbot: QtBot, jobs: Jobs) -> None:
    looks = Looks()
    watch = Watch(jobs)
    watch.look_seldom()
    watch.start(looks)
    seldom = watch.pace
    watch.look_often()
    assert watch.pace < seldom
    qtbot.waitUntil(lambda: looks.count >= 2)
    watch.stop()


def test_what_changes_right_after_the_start_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    looks = Looks()
    watch = Watch(jobs)
    watch.start(looks)
    jobs.ask(lambda: setattr(looks, "now", (2, 1)), lambda _nothing: None)
    qtbot.waitSignal(watch.changed).wait()
    watch.stop()


def test_another_library_is_not_compared_with_the_former_one(qtbot: QtBot, jobs: Jobs) -> None:
    former, looks = Looks(), Looks()
    looks.now = (7, 7)
    watch = Watch(jobs)
    with qtbot.assertNotEmitted(watch.changed):
        watch.start(former)
        watch.start(looks)
        qtbot.waitUntil(lambda: looks.count >= 3)
    assert former.count <= 1
    watch.stop()


def test_a_look_that_fails_is_followed_by_another(qtbot: QtBot, jobs: Jobs, tmp_path) -> None:
    looks = Looks()
    looks.error = LibraryError(tmp_path, Reason.BUSY)
    watch = Watch(jobs)
    watch.start(looks)
    qtbot.waitUntil(lambda: looks.count == 1)
    looks.error = None
    qtbot.waitUntil(lambda: looks.count >= 2)
    watch.stop()
