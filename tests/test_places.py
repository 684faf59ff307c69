"""Where things are, and the reader's copy of the built-in library."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader_app.domain.errors import LibraryError, Reason
from reader_app.places import Places, find_places
from reader_app.sample import make_sample_library


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Places in a temporary folder, with a built-in library of two files."""
    resources = tmp_path / "resources"
    notes = resources / "sample_library" / "notes" / "exemple"
    notes.mkdir(parents=True)
    (notes / "note.md").write_text("Une note", "utf-8")
    (resources / "sample_library" / "attachments").mkdir()
    (resources / "sample_library" / "attachments" / "document.pdf").write_bytes(b"%PDF-1.4")
    return find_places(tmp_path / "reader")._replace(resources=resources)


def files(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_resources_of_the_source_are_found() -> None:
    places = find_places()
    assert (places.icons / "star.svg").is_file()
    assert (places.fonts / "Inter-Regular.ttf").is_file()


def test_the_reader_s_folders_are_those_of_the_system(tmp_path: Path) -> None:
    environment = os.environ | {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data home"),
        "XDG_CONFIG_HOME": str(tmp_path / "config home"),
        "XDG_STATE_HOME": str(tmp_path / "state home"),
        "XDG_DOCUMENTS_DIR": str(tmp_path / "Mes documents"),
    }
    code = (
        "from reader_app.places import find_places; here = find_places();"
        "print(here.sample_library, here.settings_file, here.log_file, here.default_library,"
        " sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [
        str(tmp_path / "data home" / "lutrin" / "sample_library"),
        str(tmp_path / "config home" / "lutrin" / "settings.json"),
        str(tmp_path / "state home" / "lutrin" / "lutrin.log"),
        str(tmp_path / "Mes documents" / "Lutrin"),
    ]


def test_looking_for_the_places_makes_nothing(tmp_path: Path) -> None:
    find_places(tmp_path / "reader")
    assert not list(tmp_path.iterdir())


def test_the_sample_library_is_copied_whole(places: Places) -> None:
    made = make_sample_library(places)
    assert made == places.sample_library
    assert files(made) == files(places.resources / "sample_library")
    assert [each.name for each in places.data.iterdir()] == ["sample_library"]


def test_the_reader_s_copy_is_kept_the_second_time(places: Places) -> None:
    note = make_sample_library(places) / "notes" / "exemple" / "note.md"
    note.unlink()
    make_sample_library(places)
    assert not note.exists()


def test_the_copy_can_be_written_though_the_program_cannot(places: Places) -> None:
    built_in = places.resources / "sample_library" / "notes" / "exemple"
    (built_in / "note.md").chmod(0o444)
    built_in.chmod(0o555)
    copy = make_sample_library(places) / "notes" / "exemple"
    built_in.chmod(0o755)
    assert copy.stat().st_mode & 0o200
    assert (copy / "note.md").stat().st_mode & 0o200


def test_a_copy_killed_half_way_is_made_anew_and_cleared_later(places: Places) -> None:
    half = places.data / "sample_library.unfinished-killed"
    half.mkdir(parents=True)
    (half / "note.md").write_text("Une n", "utf-8")
    two_hours_ago = time.time() - 7200
    os.utime(half, (two_hours_ago, two_hours_ago))
    made = make_sample_library(places)
    assert files(made) == files(places.resources / "sample_library")
    assert not half.exists()


def test_a_copy_that_another_window_is_making_is_left_alone(places: Places) -> None:
    other = places.data / "sample_library.unfinished-other"
    other.mkdir(parents=True)
    make_sample_library(places)
    assert other.is_dir()


def test_two_windows_may_copy_at_once(places: Places) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from reader_app.places import find_places;"
        "from reader_app.sample import make_sample_library;"
        "places = find_places(Path(sys.argv[1]))._replace(resources=Path(sys.argv[2]));"
        "sys.stdin.readline(); print(make_sample_library(places))"
    )
    command = [sys.executable, "-c", code, str(places.data.parent), str(places.resources)]
    windows = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    for each in windows:
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    answers = {each.communicate()[0].strip() for each in windows}
    assert answers == {str(places.sample_library)}
    assert [each.name for each in places.data.iterdir()] == ["sample_library"]


def test_a_data_folder_that_is_a_file_is_said_plainly(places: Places) -> None:
    places.data.parent.mkdir(parents=True)
    places.data.write_text("not a folder", "utf-8")
    with pytest.raises(LibraryError) as caught:
        make_sample_library(places)
    assert caught.value.path == places.sample_library
    assert caught.value.reason is Reason.UNREADABLE


def test_a_full_disk_leaves_nothing_half(places: Places) -> None:
    # A limit on the size of one file stands for the full disk: the copy ends in the middle.
    big = places.resources / "sample_library" / "attachments" / "big.pdf"
    big.write_bytes(b"%PDF-" + bytes(100_000))
    code = (
        "import resource, signal, sys; from pathlib import Path;"
        "from reader_app.places import find_places;"
        "from reader_app.sample import make_sample_library;"
        "from reader_app.domain.errors import LibraryError;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000));"
        "places = find_places(Path(sys.argv[1]))._replace(resources=Path(sys.argv[2]))\n"
        "try: make_sample_library(places)\n"
        "except LibraryError as error: print(error.reason)"
    )
    command = [sys.executable, "-c", code, str(places.data.parent), str(places.resources)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == Reason.DISK_FULL
    assert not list(places.data.iterdir())
