"""The disk is the truth: what lies in the folder is here, and nothing else is."""

import os
from pathlib import Path

import pytest

from reader_app.domain.errors import Reason
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.facts import Facts, write_facts
from reader_app.downloads.folder import AttachmentFolder, hash_of
from reader_app.downloads.names import safe_name
from reader_app.downloads.part_lock import PartLock
from tests.pdfs import bad_pdfs

ADDRESS = "https://exemple.fr/files/note.pdf"
PDF = bad_pdfs.sound_pdf()


def put(kept: Path, content: bytes = PDF, name: str = "") -> Path:
    """A file as if it had been downloaded, or copied by hand."""
    kept.mkdir(exist_ok=True)
    path = kept / (name or safe_name(ADDRESS))
    path.write_bytes(content)
    return path


def know(folder: AttachmentFolder, path: Path, pages: int = 1) -> None:
    """Keep the facts of a file as they are when it arrives."""
    status = path.stat()
    facts = Facts(status.st_size, status.st_mtime_ns, hash_of(path), ADDRESS, None, pages)
    write_facts(folder.facts_path(path.name), facts)


def test_nothing_is_here_without_a_folder(folder: AttachmentFolder, kept: Path) -> None:
    file = folder.file(ADDRESS)
    assert (file.state, file.path) == (AttachmentState.ABSENT, kept / safe_name(ADDRESS))
    assert list(folder.problems()) == []


def test_what_is_here_is_told_for_many_at_once(folder: AttachmentFolder, kept: Path) -> None:
    other = "https://exemple.fr/files/autre.pdf"
    assert folder.standing([ADDRESS, other]).here == frozenset()
    put(kept)
    assert folder.standing([ADDRESS, other]).here == {ADDRESS}
    put(kept, b"")
    assert folder.standing([ADDRESS, other]).here == frozenset()


def test_a_file_that_comes_and_goes_is_seen(folder: AttachmentFolder, kept: Path) -> None:
    path = put(kept)
    assert folder.file(ADDRESS).state == AttachmentState.HERE
    path.unlink()
    assert folder.file(ADDRESS).state == AttachmentState.ABSENT


def test_another_programs_file_is_seen_in_a_folder_long_at_rest(
    folder: AttachmentFolder, kept: Path
) -> None:
    kept.mkdir()
    os.utime(kept, ns=(10**18, 10**18))
    assert folder.file(ADDRESS).state == AttachmentState.ABSENT
    put(kept)
    assert folder.file(ADDRESS).state == AttachmentState.HERE


def test_a_file_is_found_by_its_mark(folder: AttachmentFolder, kept: Path) -> None:
    renamed = safe_name(ADDRESS).replace("note-", "La note que je cherchais-")
    path = put(kept, name=renamed)
    assert folder.file("http://www.exemple.fr/files/note.pdf").path == path


def test_a_part_is_not_here(folder: AttachmentFolder) -> None:
    part = folder.part(ADDRESS)
    part.parent.mkdir()
    part.write_bytes(PDF)
    assert folder.file(ADDRESS).state == AttachmentState.ABSENT


def test_a_link_is_not_ours(folder: AttachmentFolder, kept: Path, tmp_path: Path) -> None:
    put(tmp_path, name="elsewhere.pdf")
    kept.mkdir()
    (kept / safe_name(ADDRESS)).symlink_to(tmp_path / "elsewhere.pdf")
    assert folder.file(ADDRESS).state == AttachmentState.ABSENT


@pytest.mark.parametrize("content", [b"", b"<html>Connectez-vous</html>", PDF[:-200]])
def test_a_file_that_is_not_what_it_was_is_damaged(
    folder: AttachmentFolder, kept: Path, content: bytes
) -> None:
    path = put(kept)
    know(folder, path)
    assert folder.file(ADDRESS).state == AttachmentState.HERE
    path.write_bytes(content)
    assert folder.file(ADDRESS).state == AttachmentState.DAMAGED
    assert [(each.path, each.reason) for each in folder.problems()] == [(str(path), Reason.DAMAGED)]


def test_a_flipped_byte_is_found_by_the_check(folder: AttachmentFolder, kept: Path) -> None:
    path = put(kept)
    know(folder, path)
    assert list(folder.problems()) == []
    path.write_bytes(PDF[:500] + b"\x00" + PDF[501:])
    assert folder.file(ADDRESS).state == AttachmentState.HERE
    assert [each.path for each in folder.problems()] == [str(path)]


def test_facts_can_be_thrown_away(folder: AttachmentFolder, kept: Path) -> None:
    path = put(kept)
    know(folder, path)
    folder.facts_path(path.name).unlink()
    folder.forget()
    assert folder.file(ADDRESS).state == AttachmentState.HERE
    assert folder.facts(path) is None


@pytest.mark.parametrize("content", ["", "[1]", '{"size": 3}', "{", '{"more": 1}'])
def test_facts_that_cannot_be_read_are_no_facts(
    folder: AttachmentFolder, kept: Path, content: str
) -> None:
    path = put(kept)
    know(folder, path)
    folder.facts_path(path.name).write_text(content)
    assert folder.facts(path) is None
    assert folder.file(ADDRESS).state == AttachmentState.HERE


def test_facts_of_a_file_that_was_changed_say_nothing(folder: AttachmentFolder, kept: Path) -> None:
    path = put(kept)
    know(folder, path)
    assert folder.facts(path)
    os.utime(path, ns=(1, 1))
    assert folder.facts(path) is None


def test_a_folder_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    kept = put(tmp_path, name="attachments")
    folder = AttachmentFolder(kept)
    assert folder.file(ADDRESS).state == AttachmentState.ABSENT
    assert [each.reason for each in folder.problems()] == [Reason.UNREADABLE]


def test_an_old_part_that_nobody_waits_for_goes(folder: AttachmentFolder, kept: Path) -> None:
    kept.mkdir()
    addresses = [f"https://exemple.fr/{each}.pdf" for each in ("old", "wanted", "new", "locked")]
    parts = [folder.part(each) for each in addresses]
    for part in parts:
        part.write_bytes(PDF[:100])
        if "new" not in part.name:
            os.utime(part, (10**9, 10**9))
    Path(f"{parts[0]}.lock").touch()  # of a program that was killed
    lock = PartLock(Path(f"{parts[3]}.lock"))
    assert lock.take()
    folder.discard_old_parts([addresses[1]])
    lock.leave()
    assert not list(kept.glob("*.lock"))
    assert [part.exists() for part in parts] == [False, True, True, True]
