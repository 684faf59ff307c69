"""The log: what went wrong, whole, for whoever mends it. It stays on this machine."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_LARGEST = 1 << 20
_log = logging.getLogger(__name__)


def log_to(path: Path) -> None:
    """Write warnings and errors to `path`; a place that cannot be written to has no log."""
    former = [each for each in logging.getLogger().handlers if _is_at(each, path)]
    if former:
        return
    logging.captureWarnings(capture=True)
    # Where there is no log, Python would tell the terminal instead, and of its own troubles too.
    logging.raiseExceptions = False
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path,
            maxBytes=_LARGEST,
            backupCount=1,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def _is_at(handler: logging.Handler, path: Path) -> bool:
    return (
        isinstance(handler, RotatingFileHandler) and Path(handler.baseFilename) == path.absolute()
    )


def log_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log whole what should not have happened."""
    _log.error("This should not have happened", exc_info=(kind, error, trace))
