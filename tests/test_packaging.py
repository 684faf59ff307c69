"""What is given away: the wheel, the lock, and what desktops read of Lutrin."""

import configparser
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK = (ROOT / "requirements.txt").read_text("utf-8")
NAME = re.compile(r"[A-Za-z0-9._-]+")


def normal(requirement: str) -> str:
    return NAME.match(requirement)[0].lower().replace("_", "-").replace(".", "-")


def test_the_wheel_holds_the_resources(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    held = set(ZipFile(wheel).namelist())
    resources = [each for each in (ROOT / "resources").rglob("*") if each.is_file()]
    assert resources
    expected = {f"reader_app/{each.relative_to(ROOT).as_posix()}" for each in resources}
    assert expected <= held
    assert "reader_app/__main__.py" in held
    assert not [name for name in held if name.startswith(("tests", "build_spec"))]


def test_the_lock_names_versions_and_hashes_and_no_host() -> None:
    lines = [line for line in LOCK.splitlines() if not line.lstrip().startswith("#")]
    assert lines
    pattern = re.compile(r"[a-z0-9-]+==\S+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if not pattern.fullmatch(line)] == []
    assert "://" not in LOCK


@pytest.mark.parametrize(
    "requirement", [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
)
def test_the_lock_holds(requirement: str) -> None:
    assert re.search(rf"^{normal(requirement)}==", LOCK, re.MULTILINE)


def test_desktops_are_told_of_this_version() -> None:
    metainfo = ElementTree.parse(ROOT / "build_spec" / "org.lutrin.Lutrin.metainfo.xml")
    releases = [each.get("version") for each in metainfo.iter("release")]
    assert releases[0] == PROJECT["project"]["version"]
    launcher = ROOT / "build_spec" / str(metainfo.findtext("launchable"))
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(launcher, "utf-8")
    assert entry["Desktop Entry"]["Exec"] in PROJECT["project"]["scripts"]
    assert entry["Desktop Entry"]["Icon"] == metainfo.findtext("id")
    assert entry["Desktop Entry"]["Comment[fr]"]


def test_this_machine_lacks_nothing_that_the_tests_need() -> None:
    command = [sys.executable, str(ROOT / "build_spec" / "preflight.py"), "test"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == ""


def test_missing_programs_are_named_by_their_packages(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "build_spec" / "preflight.py")]
    bare = os.environ | {"PATH": str(tmp_path)}
    needs = {"run": "", "test": "dbus\nopenbox\nxvfb\n", "package": "binutils\n"}
    for need, missing in needs.items():
        done = subprocess.run(
            [*command, need], env=bare, capture_output=True, text=True, check=True
        )
        assert done.stdout == missing
