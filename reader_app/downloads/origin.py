"""Where a document came from, told to the system: it warns before it opens what came from the web.

Windows keeps that in a stream of the file (the mark of the web), macOS in an attribute.
"""

import ctypes
import logging
import os
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

_INTERNET = 3
_QUARANTINE = b"com.apple.quarantine"
_FROM_A_DOWNLOAD = 0x0083
_log = logging.getLogger(__name__)


def zone_identifier(address: str) -> bytes:
    """The mark of the web, as the stream `Zone.Identifier` holds it."""
    lines = ("[ZoneTransfer]", f"ZoneId={_INTERNET}", f"HostUrl={_one_line(address)}", "")
    return "\r\n".join(lines).encode()


def quarantine_value(now: float) -> bytes:
    """The value of macOS' quarantine: flags, seconds in hexadecimal, and who brought it."""
    return f"{_FROM_A_DOWNLOAD:04x};{int(now):08x};Lutrin;".encode()


def mark_origin(path: Path, address: str, system: str = sys.platform) -> None:
    """Mark a file as one that came from the web, where the system has a way to."""
    try:
        if system == "win32":
            Path(f"{path}:Zone.Identifier").write_bytes(zone_identifier(address))
        elif system == "darwin":
            _set_attribute(path, quarantine_value(time.time()))
    except OSError as error:
        # A disk of another system has no room for it: the document is none the worse.
        _log.info("No mark of the web: %s: %s", path, error)


def _one_line(address: str) -> str:
    """The address without what is secret or would make a line of its own."""
    try:
        parts = urlsplit("".join(char for char in address if char.isprintable()))
        host = parts.netloc.rpartition("@")[2]
        return urlunsplit((parts.scheme, host, parts.path, parts.query, ""))
    except ValueError:
        return "about:internet"


def _set_attribute(path: Path, value: bytes) -> None:
    """Set the attribute through the system's library: Python has no way to on macOS."""
    library = ctypes.CDLL(None, use_errno=True)
    done = library.setxattr(os.fsencode(path), _QUARANTINE, value, len(value), 0, 0)
    if done != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(path))
