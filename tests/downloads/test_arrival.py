"""What arrives is checked before it gets its name."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.domain.errors import FetchError, FileError, Reason
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import Progress, Steps, finished
from reader_app.downloads.arrival import Arrival, Vetted, facts_of, settling
from reader_app.downloads.folder import AttachmentFolder
from reader_app.pdfs.vetting import PdfFacts, vetting
from tests.pdfs import bad_pdfs

ADDRESS = "https://exemple.fr/note.pdf"
PDF = bad_pdfs.sound_pdf(3)


def unasked(path: Path) -> Steps[Vetted]:
    """Looks into nothing: fails the test when it is asked to."""
    raise AssertionError(path)
    yield


def counting(path: Path) -> Steps[Vetted]:
    """Long work that could go on for ever."""
    for step in iter(int, 1):
        yield Progress(step)
    return PdfFacts(1)


@pytest.fixture
def part(folder: AttachmentFolder) -> Iterator[Path]:
    path = folder.part(ADDRESS)
    path.parent.mkdir()
    path.write_bytes(PDF)
    return path


def test_what_is_sound_gets_its_name(folder: AttachmentFolder, part: Path) -> None:
    steps = settling(Arrival(ADDRESS, part, len(PDF), '"v1"'), folder, vetting)
    settled = finished(steps)
    assert settled.path.read_bytes() == PDF
    assert not part.exists()
    facts = folder.facts(settled.path)
    assert facts
    assert (facts.pages, facts.validator, facts.address) == (3, '"v1"', ADDRESS)


def test_a_part_of_another_length_is_refused(folder: AttachmentFolder, part: Path) -> None:
    with pytest.raises(FileError) as caught:
        finished(settling(Arrival(ADDRESS, part, len(PDF) + 1), folder, unasked))
    assert caught.value.reason == Reason.WRONG_LENGTH
    assert not part.exists()


def test_giving_up_while_looking_leaves_nothing(folder: AttachmentFolder, part: Path) -> None:
    arrival = Arrival(ADDRESS, part, len(PDF))
    steps = settling(arrival, folder, counting)
    for _ in range(5):
        next(steps)
    arrival.cancelled = True
    with pytest.raises(FetchError) as caught:
        next(steps)
    assert caught.value.reason == Reason.CANCELLED
    assert list(part.parent.iterdir()) == []


def test_closing_halfway_leaves_nothing(folder: AttachmentFolder, part: Path) -> None:
    steps = settling(Arrival(ADDRESS, part, len(PDF)), folder, counting)
    next(steps)
    steps.close()
    assert list(part.parent.iterdir()) == []


def test_a_part_that_vanished_is_said(folder: AttachmentFolder, part: Path) -> None:
    part.unlink()
    with pytest.raises(FileError) as caught:
        finished(settling(Arrival(ADDRESS, part, len(PDF)), folder, unasked))
    assert caught.value.reason == Reason.FAILED


def test_what_was_looked_into_is_not_looked_into_again(
    folder: AttachmentFolder, part: Path
) -> None:
    settled = finished(settling(Arrival(ADDRESS, part, len(PDF)), folder, vetting))
    assert finished(facts_of(settled.path, folder, unasked)).pages == 3


def test_a_file_put_there_by_hand_is_looked_into_once(folder: AttachmentFolder, part: Path) -> None:
    path = part.replace(folder.file(ADDRESS).path)
    assert finished(facts_of(path, folder, vetting)).pages == 3
    assert finished(facts_of(path, folder, unasked)).pages == 3


def test_a_file_that_was_only_touched_is_known_by_its_content(
    folder: AttachmentFolder, part: Path
) -> None:
    settled = finished(settling(Arrival(ADDRESS, part, len(PDF)), folder, vetting))
    os.utime(settled.path, (1_000_000_000, 1_000_000_000))
    known = finished(facts_of(settled.path, folder, unasked))
    assert known.pages == 3
    assert folder.facts(settled.path) == known


def test_a_changed_file_is_looked_into_again_and_stays_damaged(
    folder: AttachmentFolder, part: Path
) -> None:
    path = finished(settling(Arrival(ADDRESS, part, len(PDF)), folder, vetting)).path
    path.write_bytes(bad_pdfs.sound_pdf(2))
    assert finished(facts_of(path, folder, vetting)).pages == 2
    assert folder.file(ADDRESS).state == AttachmentState.DAMAGED


def test_an_unsound_file_is_not_opened(folder: AttachmentFolder, part: Path) -> None:
    path = part.replace(folder.file(ADDRESS).path)
    path.write_bytes(bad_pdfs.no_pages())
    with pytest.raises(FileError) as caught:
        finished(facts_of(path, folder, vetting))
    assert caught.value.reason == Reason.UNSOUND_PDF
