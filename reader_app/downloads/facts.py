"""What is known of a downloaded file beside the file itself, in a small file that can be lost."""

import json
import logging
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Facts:
    """One file as it was when it arrived, or when it was last vetted.

    `validator` is the server's word for this version (ETag, else Last-Modified); `pages` is
    None for what is no PDF, or could not be looked into. `changed` says that its source has
    another version by now.
    """

    size: int
    modified_ns: int
    sha256: str
    address: str | None = None
    validator: str | None = None
    pages: int | None = None
    changed: bool = False

    def fits(self, status: os.stat_result) -> bool:
        """Whether the file has been left alone since."""
        return (self.size, self.modified_ns) == (status.st_size, status.st_mtime_ns)


def read_facts(path: Path) -> Facts | None:
    """The facts kept at `path`; None where there are none, or none that can be read."""
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return Facts(**found)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        _log.warning("Facts that cannot be read, left aside: %s: %s", path, error)
        return None


def write_facts(path: Path, facts: Facts) -> None:
    """Keep `facts` at `path`, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(json.dumps(asdict(facts), ensure_ascii=False), "utf-8")
    fresh.replace(path)
