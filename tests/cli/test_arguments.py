"""What words on the command line mean, before anything is done."""

import os
from pathlib import Path

import pytest

from reader_app.cli.arguments import parse


@pytest.fixture(autouse=True)
def no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LUTRIN_LIBRARY", raising=False)


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The one line that a wrong call is answered with."""
    with pytest.raises(SystemExit) as ended:
        parse(words)
    said = capsys.readouterr()
    assert ended.value.code == 2
    assert said.out == ""
    assert said.err.startswith("lutrin: ")
    assert said.err.count("\n") == 1
    return said.err


def test_nothing_is_the_window() -> None:
    arguments = parse([])
    assert (arguments.command, arguments.library, arguments.version) == (None, None, False)


@pytest.mark.parametrize(
    "words",
    [
        ["--json", "--library", "/l", "check"],
        ["check", "--json", "--library", "/l"],
        ["--library=/l", "check", "--json"],
        ["favourites", "list", "--library", "/l", "--json"],
        ["favourites", "--json", "list", "--library=/l"],
        ["--json", "search", "mot", "--library", "/l", "autre"],
    ],
)
def test_shared_options_stand_anywhere(words: list[str]) -> None:
    arguments = parse(words)
    assert arguments.json
    assert arguments.library == Path("/l")


def test_the_variable_names_the_library_and_the_option_comes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LUTRIN_LIBRARY", "~/notes")
    assert parse(["check"]).library == tmp_path / "notes"
    assert parse(["check", "--library", "/other"]).library == Path("/other")
    monkeypatch.setenv("LUTRIN_LIBRARY", "")
    assert parse(["check"]).library is None


def test_paths_are_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = parse(["import", "a", "../b", "--library", "c"])
    assert arguments.library == tmp_path / "c"
    assert arguments.paths == [tmp_path / "a", tmp_path / "../b"]
    assert parse(["import", "--", "-strange.md"]).paths == [tmp_path / "-strange.md"]


class TestSearchWords:
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            (["ville"], ["ville"]),
            (["vie", "-mairie", "quartier"], ["vie", "-mairie", "quartier"]),
            (["-hôpital"], ["-hôpital"]),
            (["-l'eau"], ["-l'eau"]),
            (["-2019"], ["-2019"]),
            (["-two words"], ['-"two words"']),
            (['-"two words"'], ['-"two words"']),
            (['"vie', 'associative"'], ['"vie', 'associative"']),
            (["-"], ["-"]),
            ([""], [""]),
            (["a", "--limit", "3", "b", "-c"], ["a", "b", "-c"]),
            (["--limit", "3", "-c", "a"], ["a", "-c"]),
        ],
    )
    def test_before_two_dashes(self, words: list[str], expected: list[str]) -> None:
        arguments = parse(["search", *words])
        assert (arguments.words, arguments.plain) == (expected, [])

    @pytest.mark.parametrize("plain", ["-mot", "--json", '"', "*", "--", "-h", "--limit"])
    def test_after_two_dashes_all_are_words(self, plain: str) -> None:
        arguments = parse(["search", "vie", "--", plain, "mot"])
        assert (arguments.words, arguments.plain) == (["vie"], [plain, "mot"])
        assert not arguments.json

    def test_terms_add_up(self) -> None:
        arguments = parse(["search", "--theme", "Eau", "--theme=Feu", "--year", "2019", "mot"])
        assert arguments.theme == ["Eau", "Feu"]
        assert (arguments.year, arguments.type, arguments.words) == (["2019"], [], ["mot"])

    def test_a_limit_beyond_all_notes_is_no_trouble(self) -> None:
        assert parse(["search", "--limit", "9" * 30]).limit == 1_000_000_000
        assert parse(["search", "--limit", "0"]).limit == 0

    def test_bytes_that_are_no_text_become_signs(self) -> None:
        arguments = parse(["search", os.fsdecode(b"caf\xe9"), "--theme", os.fsdecode(b"\xff")])
        assert (arguments.words, arguments.theme) == (["caf\ufffd"], ["\ufffd"])


class TestWrongCalls:
    @pytest.mark.parametrize(
        ("words", "named"),
        [
            (["recherche"], "recherche"),
            (["--unknown"], "--unknown"),
            (["search", "--unknown"], "--unknown"),
            (["search", "--lim", "3"], "--lim"),
            (["search", "--limit", "-3"], "-3"),
            (["search", "--limit", "many"], "many"),
            (["search", "--limit", "9" * 5000], "999"),
            (["search", "--sort", "author"], "author"),
            (["search", "--theme"], "--theme"),
            (["show"], "KEY"),
            (["show", "a", "b"], "b"),
            (["show", "a", "--format", "pdf"], "pdf"),
            (["import"], "PATH"),
            (["import", ""], "no path"),
            (["favourites"], "ACTION"),
            (["favourites", "add"], "KEY"),
            (["favourites", "list", "a"], "a"),
            (["download"], "--all"),
            (["download", "--all", "a"], "--all"),
            (["check", "a\nb\x1b[31m"], r"a\nb\x1b[31m"),
            (["check", "--library", ""], "--library"),
        ],
    )
    def test_each_is_told_in_one_line(
        self, capsys: pytest.CaptureFixture[str], words: list[str], named: str
    ) -> None:
        assert named in refusal(capsys, *words)

    def test_a_variable_that_leads_nowhere(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LUTRIN_LIBRARY", "~nobody-by-this-name/notes")
        assert "LUTRIN_LIBRARY" in refusal(capsys, "check")


@pytest.mark.parametrize(
    "words", [["-h"], ["--help"], ["search", "-h"], ["search", "mot", "--help"], ["show", "-h"]]
)
def test_help_goes_to_standard_output(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 0
    said = capsys.readouterr()
    assert said.out.startswith("usage: lutrin")
    assert said.err == ""
