import pytest
from pytestqt.qtbot import QtBot

from reader_app.ui.undoing import Step, UndoStack


class Notebook:
    """Notes down what is done and taken back."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def step(self, name: str) -> Step:
        return Step(
            name, lambda: self.lines.append(f"+{name}"), lambda: self.lines.append(f"-{name}")
        )


@pytest.fixture
def stack(qtbot: QtBot) -> UndoStack:
    return UndoStack()


def test_steps_are_taken_back_and_made_again_in_their_order(stack: UndoStack) -> None:
    book = Notebook()
    for name in "ab":
        stack.do(book.step(name))
    for act in (stack.undo, stack.undo, stack.undo, stack.redo, stack.redo, stack.redo):
        act()
    assert book.lines == ["+a", "+b", "-b", "-a", "+a", "+b"]
    assert (stack.can_undo, stack.can_redo) == (True, False)


def test_a_new_step_forgets_what_was_taken_back(stack: UndoStack) -> None:
    book = Notebook()
    stack.do(book.step("a"))
    stack.undo()
    assert stack.can_redo
    stack.do(book.step("b"))
    assert not stack.can_redo


def test_lost_steps_are_forgotten(qtbot: QtBot, stack: UndoStack) -> None:
    book = Notebook()
    for name in "aba":
        stack.do(book.step(name))
    stack.undo()
    with qtbot.waitSignal(stack.changed):
        stack.forget(lambda change: change == "a")
    assert not stack.can_redo
    stack.undo()
    assert book.lines[-1] == "-b"
    assert not stack.can_undo
    stack.do(book.step("c"))
    stack.clear()
    assert not stack.can_undo
