"""How long a test waits for what must come: one patience, since what comes early costs nothing."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE_S = 120
PATIENCE_MS = 1000 * PATIENCE_S


class PatientBot(QtBot):
    """A `qtbot` that gives up only where nothing will come any more: not on a busy machine."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802
        """Wait until this is so."""
        __tracebackhide__ = True
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **rest: Any) -> Any:  # noqa: N802
        """Wait for a signal, as a block or by `wait()`."""
        return super().waitSignal(signal, timeout=timeout, **rest)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **rest: Any) -> Any:  # noqa: N802
        """Wait for all of these signals."""
        return super().waitSignals(signals, timeout=timeout, **rest)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:  # noqa: N802
        """Wait until a window is on the screen."""
        return super().waitExposed(widget, timeout=timeout)
