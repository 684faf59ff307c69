"""A reader who hears the window and does not see it: asks the program through AT-SPI."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[2]
EAR = Path(__file__).with_name("ear.py")
KEYS = {
    "Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "Home": 0xFF50, "Left": 0xFF51,
    "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "End": 0xFF57, "F1": 0xFFBE, "F6": 0xFFC3,
    "Space": 0x20, "F4": 0xFFC1, "F7": 0xFFC4, ",": 0x2C,
}  # fmt: skip
MODIFIERS = {"Shift": 50, "Ctrl": 37, "Alt": 64}
"""Codes of the keys that are held down, on X11's usual keyboard."""


class Heard(NamedTuple):
    """One thing as it is told: its role and name, and what else there is to say of it.

    `states` are AT-SPI's names; `value` is least, now and most; `caret` counts characters;
    `labels` are what stands beside it as its label.
    """

    number: int
    role: str
    name: str
    description: str
    states: frozenset[str]
    value: tuple[float, float, float] | None = None
    text: str = ""
    caret: int = 0
    actions: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    depth: int = 0


class Listener:
    """Asks what is told of the window, acts on it, and presses keys."""

    def __init__(self, ear: subprocess.Popen[str]) -> None:
        self._ear = ear

    def find(self, role: str, name: str = "", within: Heard | None = None) -> list[Heard]:
        """What is in sight of this role ("" for any) with `name` in its name."""
        told = self._ask("find", role, name, within.number if within else None)
        return [_heard(each) for each in told]

    def only(self, role: str, name: str = "", *, at: int | None = None) -> Heard:
        """The one thing of this role and name, once it is there; or the one at a place."""
        found: list[Heard] = []

        def is_there() -> bool:
            found[:] = self.find(role, name)
            return len(found) == 1 if at is None else len(found) > at

        self.until(is_there, lambda: f"{role} {name!r} among {self.names(role)}")
        return found[at or 0]

    def focused(self, role: str) -> Heard:
        """What has the keyboard, once it is something of this role."""
        found: list[Heard] = []

        def is_there() -> bool:
            found[:] = [each for each in self.find(role) if "focused" in each.states]
            return len(found) == 1

        self.until(is_there, lambda: [each for each in self.tree() if "focused" in each.states])
        return found[0]

    def cards(self) -> list[str]:
        """What is said of each card in sight, from top to bottom."""
        return [each.name for each in self.find("table cell", within=self.only("table", "Notes"))]

    def terms(self) -> dict[str, Heard]:
        """The rows of the sidebar in sight, by what is said of them."""
        tree = self.only("tree", "Themes, territories and other facets")
        return {each.name: each for each in self.find("table cell", within=tree)}

    def page(self) -> str:
        """The text of the note."""
        return self.only("label", "Text of the note").text

    def document(self, name: str) -> str:
        """What is told of the document that is shown."""
        return " ".join(each.description for each in self.find("filler", name)).strip()

    def values(self, name: str) -> list[tuple[float, float, float]]:
        """How far the bars of this name are: least, now, most."""
        return [each.value for each in self.find("progress bar", name) if each.value]

    def tree(self, within: Heard | None = None) -> list[Heard]:
        """Everything in sight."""
        return [_heard(each) for each in self._ask("tree", within.number if within else None)]

    def look(self, thing: Heard) -> Heard:
        """A thing, as it is now."""
        return _heard(self._ask("look", thing.number))

    def names(self, role: str) -> list[str]:
        """The names of all that is of this role."""
        return [each.name for each in self.find(role)]

    def told(self) -> list[tuple[str, str, str]]:
        """What the program told by itself since this was asked last: event, words, role."""
        return [(event, words, role) for event, words, role in self._ask("heard")]

    def is_told(self, words: str) -> None:
        """Wait until the program says this by itself, besides what has the keyboard."""
        self.hears("announcement", words)

    def hears(self, event: str, words: str) -> None:
        """Wait until an event of this kind comes with these words; what came before is gone."""
        heard: list[tuple[str, str, str]] = []

        def has_said() -> bool:
            heard.extend(each for each in self.told() if event in each[0])
            return any(words in said for _event, said, _role in heard)

        self.until(has_said, lambda: f"{words!r} among {heard}")

    def act(self, thing: Heard, action: str = "Press") -> None:
        """Do what the thing offers to do."""
        assert self._ask("act", thing.number, action)

    def focus(self, thing: Heard) -> None:
        """Give it the keyboard."""
        assert self._ask("focus", thing.number)

    def write(self, field: Heard, text: str) -> None:
        """Write into a field, in the place of what stands there."""
        assert self._ask("write", field.number, text)

    def press(self, keys: str) -> None:
        """Press keys, as a keyboard does: "Ctrl+Shift+D"."""
        *held, key = keys.split("+")
        symbol = KEYS.get(key) or ord(key.lower())
        assert self._ask("key", symbol, [MODIFIERS[each] for each in held])

    def type(self, text: str) -> None:
        """Type letters and digits."""
        for char in text:
            self.press(char)

    def until(self, heard: Callable[[], object], meant: Callable[[], object] = lambda: "") -> None:
        """Wait until this is so."""
        end = time.monotonic() + PATIENCE_S
        while not heard():
            assert time.monotonic() < end, meant()
            time.sleep(0.02)

    def ends(self) -> int:
        """Wait until the program has ended; its exit code."""
        return int(self._ask("end"))

    def _ask(self, *question: object) -> Any:
        assert self._ear.stdin is not None
        assert self._ear.stdout is not None
        self._ear.stdin.write(json.dumps(question) + "\n")
        self._ear.stdin.flush()
        # The daemons of the bus write there, too.
        line = next((each for each in self._ear.stdout if each.startswith("{")), "")
        assert line, "the ear has ended"
        told = json.loads(line)
        assert "error" not in told, told["error"]
        return told["answer"]


@contextmanager
def screen(log: Path) -> Iterator[str]:
    """A screen of its own with a window manager; its name, as DISPLAY has it."""
    read, write = os.pipe()
    with log.open("wb") as told:
        xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
            stdout=told,
            stderr=told,
            pass_fds=[write],
        )
        os.close(write)
        with os.fdopen(read) as number:
            display = f":{number.readline().strip()}"
        here = os.environ | {"DISPLAY": display}
        manager = subprocess.Popen(["openbox", "--sm-disable"], env=here, stdout=told, stderr=told)
        try:
            yield display
        finally:
            for each in (manager, xvfb):
                each.terminate()
                each.wait()


@contextmanager
def listening(display: str, home: Path, *arguments: str) -> Iterator[Listener]:
    """The program with folders of its own on this screen, and who listens to it."""
    kinds = ("data", "config", "state", "cache")
    own = {f"XDG_{kind.upper()}_HOME": str(home / kind) for kind in kinds}
    run = home / "run"
    run.mkdir(mode=0o700, exist_ok=True)
    environment = (
        os.environ
        | own
        | {
            "HOME": str(home),
            "DISPLAY": display,
            "XDG_RUNTIME_DIR": str(run),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
        }
    )
    program = [sys.executable, "-m", "reader_app", *arguments]
    with (home / "ear.log").open("w", encoding="utf-8") as log:
        ear = subprocess.Popen(
            ["dbus-run-session", "--", "/usr/bin/python3", str(EAR), *program],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            encoding="utf-8",
        )
        try:
            yield Listener(ear)
        finally:
            assert ear.stdin is not None
            assert ear.stdout is not None
            ear.stdin.close()
            ear.wait(PATIENCE_S)
            ear.stdout.close()


def _heard(told: dict[str, Any]) -> Heard:
    value = told.get("value")
    return Heard(
        **told
        | {
            "states": frozenset(told["states"]),
            "value": tuple(value) if value else None,
            "actions": tuple(told.get("actions", ())),
            "labels": tuple(told["labels"]),
        }
    )
