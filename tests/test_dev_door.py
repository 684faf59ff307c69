"""`./dev` on machines that lack something: one plain line, and nothing half made."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ["bash", "env", "cat", "cksum", "dirname", "grep", "id", "mktemp", "sed", "tail", "uname"]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone in a folder with a space, with the door and the lock alone."""
    folder = tmp_path / "a clone"
    folder.mkdir()
    for name in ("dev", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with the programs of a bare machine, which has no Python."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for tool in TOOLS:
        (folder / tool).symlink_to(str(shutil.which(tool)))
    return folder


def dev(
    clone: Path, programs: Path, *arguments: str, **pip: str
) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(programs), "HOME": str(clone.parent)} | pip
    return subprocess.run(
        ["./dev", *arguments],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def add_program(programs: Path, name: str, lines: str) -> None:
    (programs / name).write_text(f"#!/usr/bin/env bash\n{lines}\n", "utf-8")
    (programs / name).chmod(0o755)


def test_help_needs_nothing(clone: Path, programs: Path) -> None:
    done = dev(clone, programs, "help")
    assert done.returncode == 0
    for command in ("run", "test", "bench", "check", "translate", "package", "lock", "setup"):
        assert f"\n  {command} " in done.stdout
    assert not (clone / ".venv").exists()


def test_an_unknown_command_is_a_wrong_call(clone: Path, programs: Path) -> None:
    done = dev(clone, programs, "dance")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage:")


def test_a_machine_without_python_is_told_what_to_install(clone: Path, programs: Path) -> None:
    done = dev(clone, programs, "run")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Python 3.11" in done.stderr
    assert "python3-venv" in done.stderr
    assert not (clone / ".venv").exists()


def test_an_old_python_is_named(clone: Path, programs: Path) -> None:
    add_program(programs, "python3", '[ "$1" = --version ] && echo "Python 3.9.2" || exit 1')
    done = dev(clone, programs, "test")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Python 3.9.2" in done.stderr


def test_without_root_the_missing_package_is_named(clone: Path, programs: Path) -> None:
    # Debian's Python without its package python3-venv, for a user who may not install.
    (programs / "id").unlink()
    add_program(programs, "id", "echo 1000")
    add_program(programs, "apt-get", "echo called >called")
    add_program(
        programs,
        "python3",
        f'case "$*" in *ensurepip*) exit 1 ;; esac; exec "{sys.executable}" "$@"',
    )
    done = dev(clone, programs, "setup")
    assert done.returncode == 1
    assert done.stderr == ("./dev: please install what is missing: sudo apt install python3-venv\n")
    assert not (clone / "called").exists()


def test_without_a_network_one_line_says_so(clone: Path, programs: Path) -> None:
    (programs / "python3").symlink_to(Path(sys.executable).resolve())
    for tool in ("rm", "flock"):
        (programs / tool).symlink_to(str(shutil.which(tool)))
    # An index that nobody keeps stands for the network that is away.
    away = {
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_EXTRA_INDEX_URL": "",
        "PIP_FIND_LINKS": "",
        "PIP_RETRIES": "0",
    }
    done = dev(clone, programs, "setup", **away)
    assert done.returncode == 1
    said, failed = done.stderr.splitlines()
    assert "making .venv" in said
    assert "is the network away?" in failed
    assert not (clone / ".venv" / ".ready").exists()
