"""What a screen reader hears of the program: run by the system's Python, which has pyatspi.

`python3 ear.py COMMAND…` starts the program and answers questions about its window: one line of
JSON in, one line of JSON out, until the input ends. A question is what to do, then its values.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import GLib  # noqa: E402

STATES = (
    "checkable", "checked", "collapsed", "editable", "enabled", "expandable", "expanded", "focused",
    "focusable", "indeterminate", "modal", "multi-line", "read-only", "selectable", "selected",
    "sensitive", "showing", "visible", "active", "busy", "pressed", "invalid-entry",
)  # fmt: skip
MOST_ROWS = 80
PATIENCE_S = 120
HEARD = (
    "object:announcement",
    "object:state-changed:focused",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
    "object:text-caret-moved",
)


class Ear:
    """The program as it is told to assistive tools."""

    def __init__(self, command: list[str]) -> None:
        # By itself it waits 0.8 s for an answer, which a busy machine may take.
        pyatspi.setTimeout(PATIENCE_S * 1000, PATIENCE_S * 1000)
        self.program = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        self.known: dict[int, Any] = {}
        self.heard: list[tuple[str, str, str]] = []
        pyatspi.Registry.registerEventListener(self.hear, *HEARD)

    def hear(self, event: Any) -> None:
        """Keep what the program tells by itself."""
        try:
            said = event.any_data if isinstance(event.any_data, str) else event.source.name
            self.heard.append((str(event.type), plain(said), event.source.getRoleName()))
        except GLib.Error:
            self.heard.append((str(event.type), "", "gone"))

    def answer(self, question: list[Any]) -> Any:
        """What this question is answered with."""
        name, *values = question
        return getattr(self, f"on_{name}")(*values)

    # --- looking --------------------------------------------------------------------------------

    def on_find(self, role: str, name: str, within: int | None = None) -> list[dict[str, Any]]:
        """What is in sight of this role, "" for any, with `name` in its name, "" for any."""
        found = []
        for each, _depth in self.walk(within):
            if role and each.getRoleName() != role:
                continue
            if name in plain(each.name):
                found.append(self.told(each))
        return found

    def on_tree(self, within: int | None = None) -> list[dict[str, Any]]:
        """Everything in sight."""
        return [self.told(each) | {"depth": depth} for each, depth in self.walk(within)]

    def on_look(self, number: int) -> dict[str, Any]:
        """One thing, as it is now."""
        self.known[number].clear_cache()
        return self.told(self.known[number])

    def on_heard(self) -> list[tuple[str, str, str]]:
        """What the program told by itself since the last question of this kind."""
        heard, self.heard = self.heard, []
        return heard

    # --- doing ----------------------------------------------------------------------------------

    def on_act(self, number: int, action: str) -> bool:
        """Do one of its actions."""
        actions = self.known[number].queryAction()
        names = [actions.getName(at) for at in range(actions.nActions)]
        return bool(actions.doAction(names.index(action)))

    def on_focus(self, number: int) -> bool:
        """Give it the keyboard."""
        return bool(self.known[number].queryComponent().grabFocus())

    def on_write(self, number: int, text: str) -> bool:
        """Write into a field, in the place of what stands there."""
        return bool(self.known[number].queryEditableText().setTextContents(text))

    def on_select(self, number: int, row: int) -> bool:
        """Select a row of a list."""
        return bool(self.known[number].querySelection().selectChild(row))

    def on_key(self, symbol: int, modifiers: list[int]) -> bool:
        """Press a key, as a keyboard would; `symbol` and `modifiers` are X11's."""
        press, release = pyatspi.KEY_PRESS, pyatspi.KEY_RELEASE
        for each in modifiers:
            pyatspi.Registry.generateKeyboardEvent(each, None, press)
        pyatspi.Registry.generateKeyboardEvent(symbol, None, pyatspi.KEY_SYM)
        for each in reversed(modifiers):
            pyatspi.Registry.generateKeyboardEvent(each, None, release)
        return True

    def on_end(self) -> int:
        """Wait until the program has ended, and say how."""
        return self.program.wait(PATIENCE_S)

    # --- how ------------------------------------------------------------------------------------

    def windows(self) -> list[Any]:
        desktop = pyatspi.Registry.getDesktop(0)
        ours = [each for each in desktop if each and each.get_process_id() == self.program.pid]
        for each in ours:
            each.clear_cache()
        return [window for each in ours for window in each if window]

    def walk(self, within: int | None) -> Iterator[tuple[Any, int]]:
        """Everything in sight, each after what holds it, with its depth."""
        if within is not None:
            self.known[within].clear_cache()
        tops = self.windows() if within is None else [self.known[within]]
        waiting = [(each, 0) for each in reversed(tops)]
        while waiting:
            each, depth = waiting.pop()
            states = each.getState()
            if not states.contains(pyatspi.STATE_VISIBLE):
                continue
            yield each, depth
            held = [each.getChildAtIndex(at) for at in range(min(each.childCount, MOST_ROWS))]
            waiting += [(one, depth + 1) for one in reversed(held) if one]

    def told(self, each: Any) -> dict[str, Any]:
        """What is told of one thing."""
        number = len(self.known)
        self.known[number] = each
        told = {
            "number": number,
            "role": each.getRoleName(),
            "name": plain(each.name),
            "description": plain(each.description),
            "states": self.states(each),
        }
        interfaces = pyatspi.listInterfaces(each)
        if "Value" in interfaces:
            value = each.queryValue()
            told["value"] = [value.minimumValue, value.currentValue, value.maximumValue]
        if "Text" in interfaces:
            text = each.queryText()
            told["text"] = plain(text.getText(0, -1))
            told["caret"] = text.caretOffset
        if "Action" in interfaces:
            actions = each.queryAction()
            told["actions"] = [actions.getName(at) for at in range(actions.nActions)]
        told["labels"] = [
            plain(relation.getTarget(at).name)
            for relation in each.getRelationSet()
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
            for at in range(relation.getNTargets())
        ]
        return told

    def states(self, each: Any) -> list[str]:
        names = {
            pyatspi.stateToString(state).replace(" ", "-") for state in each.getState().getStates()
        }
        return [name for name in STATES if name in names]


def plain(text: str) -> str:
    """`text` with plain spaces."""
    return " ".join((text or "").replace("\u200b", "").split())


def main() -> None:
    # Whatever else speaks up (pyatspi does) is none of the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    ear = Ear(sys.argv[1:])
    loop = GLib.MainLoop()

    def asked(stream: Any, _condition: Any) -> bool:
        line = stream.readline()
        if not line:
            loop.quit()
            return False
        try:
            answer: Any = {"answer": ear.answer(json.loads(line))}
        except (
            GLib.Error,
            NotImplementedError,
            LookupError,
            RuntimeError,
            ValueError,
            subprocess.TimeoutExpired,
        ) as error:
            answer = {"error": repr(error)}
        print(json.dumps(answer), file=answers, flush=True)
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, asked)
    try:
        loop.run()
    finally:
        ear.program.kill()
        ear.program.wait()


if __name__ == "__main__":
    main()
