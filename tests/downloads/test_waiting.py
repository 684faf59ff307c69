"""The line: whose turn it is, and what follows a try in vain."""

import pytest

from reader_app.domain.errors import FetchError, Reason
from reader_app.domain.note import Attachment
from reader_app.downloads.waiting import Place, Stage, Trouble, WaitingLine


def document(number: int, host: str = "exemple.fr") -> Attachment:
    return Attachment(f"Document {number}", f"https://{host}/{number}.pdf")


def trouble(*, got: bool = False, wait: float | None = None, fleeting: bool = True) -> Trouble:
    error = FetchError("https://exemple.fr/0.pdf", Reason.TIMED_OUT, "silence")
    return Trouble(error, fleeting, got, wait)


def a_line(*hosts: str, waits: tuple[float, ...] = (1, 2, 4)) -> WaitingLine:
    line = WaitingLine(waits=waits)
    for number, host in enumerate(hosts or ("exemple.fr",)):
        line.add(Place(document(number, host)))
    return line


def names(line: WaitingLine) -> list[str]:
    return [place.attachment.name[-1] for place in line.places]


def begun(line: WaitingLine, now: float = 0) -> list[str]:
    return [place.attachment.name[-1] for place in line.begin(now)]


def test_four_at_once_and_two_of_one_host() -> None:
    line = a_line("a.fr", "a.fr", "a.fr", "b.fr", "b.fr", "c.fr")
    assert begun(line) == ["0", "1", "3", "4"]
    assert begun(line) == []
    line.remove(document(0, "a.fr").identity)
    assert begun(line) == ["2"]


def test_two_spellings_of_an_address_come_one_after_the_other() -> None:
    line = WaitingLine()
    for host in ("www.a.fr", "a.fr"):
        line.add(Place(document(1, host)))
    assert len(line.begin(0)) == 1


def test_tries_are_1_2_and_4_seconds_apart_and_then_it_failed() -> None:
    line = a_line()
    key = document(0).identity
    now = 100.0
    for wait in (1, 2, 4):
        assert begun(line, now) == ["0"]
        place = line.note_trouble(key, trouble(), now)
        assert place
        assert (place.stage, place.due) == (Stage.RETRYING, now + wait)
        assert begun(line, now + wait - 0.1) == []
        assert line.next_due(now) == wait
        now += wait
    assert begun(line, now) == ["0"]
    place = line.note_trouble(key, trouble(), now)
    assert place
    assert (place.stage, place.reason, place.detail) == (Stage.FAILED, Reason.TIMED_OUT, "silence")
    assert line.next_due(now) is None


def test_bytes_that_came_give_all_tries_anew() -> None:
    line = a_line(waits=(1, 2))
    key = document(0).identity
    for got, stage, tries in (
        (False, Stage.RETRYING, 1),
        (False, Stage.RETRYING, 2),
        (True, Stage.RETRYING, 1),
        (False, Stage.RETRYING, 2),
        (False, Stage.FAILED, 0),
    ):
        line.begin(1000)
        place = line.note_trouble(key, trouble(got=got), 0)
        assert place
        assert (place.stage, place.tries) == (stage, tries)


def test_what_will_not_pass_is_not_tried_again() -> None:
    line = a_line()
    line.begin(0)
    place = line.note_trouble(document(0).identity, trouble(fleeting=False), 0)
    assert place
    assert place.stage is Stage.FAILED


@pytest.mark.parametrize(("wait", "due"), [(0.5, 1), (30, 30), (60, 60)])
def test_a_server_is_left_alone_as_long_as_it_asks(wait: float, due: float) -> None:
    line = a_line()
    line.begin(0)
    place = line.note_trouble(document(0).identity, trouble(wait=wait), 0)
    assert place
    assert (place.stage, place.due) == (Stage.RETRYING, due)


def test_over_a_minute_is_put_aside_and_said() -> None:
    line = a_line("a.fr", "a.fr", "a.fr")
    line.begin(0)
    key = document(0, "a.fr").identity
    place = line.note_trouble(key, trouble(wait=61), 0)
    assert place
    assert (place.stage, place.reason, place.detail) == (Stage.ASIDE, Reason.ASKED_TO_WAIT, "61")
    assert begun(line, 10_000) == ["2"]
    assert line.resume(key)
    assert line.place(key) == Place(document(0, "a.fr"))


def test_the_reader_pauses_resumes_and_asks_anew() -> None:
    line = a_line()
    key = document(0).identity
    line.begin(0)
    assert not line.add(Place(document(0)))
    assert line.pause(key)
    assert not line.pause(key)
    assert begun(line) == []
    assert line.add(Place(document(0)))
    assert begun(line) == ["0"]
    assert not line.resume(key)
    line.remove(key)
    assert line.note_trouble(key, trouble(), 0) is None


def test_the_order_is_the_readers() -> None:
    line = a_line(*"aaaa")
    key = document(3, "a").identity
    assert line.move(key, 0)
    assert names(line) == ["3", "0", "1", "2"]
    assert line.move(key, 2)
    assert names(line) == ["0", "1", "3", "2"]
    assert line.move(key, 99)
    assert names(line) == ["0", "1", "2", "3"]
    assert not line.move(key, 99)
    assert not line.move("unknown", 0)
    assert begun(line) == ["0", "1"]


def test_what_was_stopped_for_a_while_keeps_its_place_and_its_tries() -> None:
    line = a_line("a", "b")
    key = document(0, "a").identity
    line.begin(0)
    line.note_trouble(key, trouble(), 0)
    line.begin(1)
    line.put_back(key)
    place = line.place(key)
    assert place
    assert (place.stage, place.tries) == (Stage.WAITING, 1)
    assert names(line) == ["0", "1"]
