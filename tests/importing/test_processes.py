import logging
import multiprocessing
import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.domain.errors import Reason
from reader_app.importing.candidates import Candidate
from reader_app.importing.outcome import Reading
from reader_app.importing.processes import Parsers
from tests.importing.fake_sink import as_it_is


def candidate(path: Path, order: int) -> Candidate:
    path.write_text(f"# Titre {order}\n\nUn texte.")
    return Candidate(str(path), path.name, path.stat().st_size, 0, order)


def test_a_bug_costs_one_file_and_is_told_to_the_log_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    incoming = tmp_path / "incoming"
    incoming.mkdir()
    good = [candidate(tmp_path / f"{order}.md", order) for order in range(3)]
    # Names of files are text: whatever meets this one is lost.
    bad = replace(good[1], source=b"1.md")
    parsers = Parsers(incoming, 1, 60, Reading(as_it_is))
    try:
        found = [each for each in parsers.outcomes([good[0], bad, good[2]]) if each]
    finally:
        parsers.close()
    assert [each.reason for each in found] == [None, Reason.FAILED, None]
    (record,) = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert "TypeError" in record.getMessage()
    assert capfd.readouterr().err == ""


def test_ctrl_c_is_not_for_the_parsers(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    incoming = tmp_path / "incoming"
    incoming.mkdir()
    parsers = Parsers(incoming, 1, 60, Reading(as_it_is))
    try:
        # As early as a terminal can send it: the process has only just been started.
        for process in multiprocessing.active_children():
            os.kill(process.pid or 0, signal.SIGINT)
        outcomes = parsers.outcomes([candidate(tmp_path / "a.md", 0)])
        assert [each.reason for each in outcomes if each] == [None]
    finally:
        parsers.close()
    assert capfd.readouterr().err == ""
