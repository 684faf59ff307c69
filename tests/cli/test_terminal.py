"""What reaches a terminal: nothing that moves its cursor, and no complaint when it goes."""

import sys
from collections.abc import Generator

import pytest

from reader_app.cli import terminal
from reader_app.domain.progress import Progress


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Été à Béthune\n\tdeux lignes", "Été à Béthune\n\tdeux lignes"),
        ("rouge \x1b[31m\x07 et \x9b2J", r"rouge \x1b[31m\x07 et \x9b2J"),
        ("retour\rnoté", r"retour\rnoté"),
        ("12,5\u202fKo œuvre co\u00adupé", "12,5\u202fKo œuvre co\u00adupé"),
    ],
)
def test_text_is_harmless(text: str, expected: str) -> None:
    assert terminal.harmless(text) == expected


def test_an_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say("a\nb\tc\u2028d\x1b[2J\udcff".encode("utf-8", "replace").decode())
    assert capsys.readouterr().err == r"lutrin: a\nb\tc\u2028d\x1b[2J?" + "\n"


class Full:
    """A stream whose disk is full."""

    def write(self, _text: str) -> int:
        return 0

    def flush(self) -> None:
        raise OSError(28, "No space left on device")

    def fileno(self) -> int:
        raise ValueError("no file")


def test_an_answer_that_cannot_be_written_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    assert terminal.answer(["ligne"]) == "No space left on device"


def test_closed_streams_are_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    terminal.prepare()
    terminal.say("personne")
    assert terminal.answer(["personne"]) is None
    terminal.finish()
    assert terminal.followed(counting()) == "fini"


def counting() -> Generator[Progress, None, str]:
    yield Progress(1)
    yield Progress(2, 3)
    return "fini"


def test_progress_is_for_those_who_sit_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert terminal.followed(counting()) == "fini"
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert terminal.followed(counting()) == "fini"
    assert capsys.readouterr().err == "\r1\r2 / 3\r\x1b[K"
