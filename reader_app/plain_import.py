"""Python's own import, in the place of the one that PySide puts there."""

import builtins

# It puts its own import in place of Python's, so it must have come first.
import PySide6.QtCore  # noqa: F401


def import_plainly() -> None:
    """Let modules be imported from now on without PySide looking into them.

    PySide 6.11 reads the source of every module that is imported after it, in case it asks for
    `__feature__`, and Python keeps what was read. None of ours asks. To the first frame that
    takes 12 ms; until all is loaded 27 MB and another 130 ms, in which the window stands still
    now and then.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
