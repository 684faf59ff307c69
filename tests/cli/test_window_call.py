"""The window's own words: understood in a blink, and just as `parse` would."""

from pathlib import Path

import pytest

from reader_app.cli.arguments import parse
from reader_app.cli.window_call import WindowCall, window_call

ONCE = "--quit-after-first-frame"


@pytest.mark.parametrize(
    "words",
    [
        [],
        [ONCE],
        ["--library", "/l"],
        ["--library", "beside"],
        ["--library", "/l", ONCE],
        [ONCE, "--library", "/l", "--library", "/m"],
    ],
)
def test_it_says_what_the_whole_command_line_would(words: list[str]) -> None:
    whole = parse(words)
    assert whole.command is None
    assert window_call(words) == WindowCall(whole.library, whole.quit_after_first_frame)


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["--version"],
        ["--help"],
        ["--library"],
        ["--library", ""],
        ["--library", "--json"],
        ["--library=/l"],
        ["--library", "/l", "search", "mot"],
    ],
)
def test_what_is_more_than_that_is_left_to_the_command_line(words: list[str]) -> None:
    assert window_call(words) is None


def test_the_variable_names_the_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LUTRIN_LIBRARY", "~/notes")
    assert window_call([]) == WindowCall(tmp_path / "notes")
    assert window_call(["--library", "/other"]) == WindowCall(Path("/other"))
    monkeypatch.setenv("LUTRIN_LIBRARY", "~nobody-by-this-name/notes")
    assert window_call([]) is None
