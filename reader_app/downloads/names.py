"""Safe file names for addresses: one component, the same for each spelling of an address."""

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from reader_app.domain.note import note_key

LONGEST_NAME = 120
"""Bytes, in UTF-8: leaves room for `.part` under the 143 of an encrypted Linux home."""

_EXTENSIONS = (
    "7z avi bmp csv doc docx epub flac gif htm html jpeg jpg json m4a md mp3 mp4 odg odp ods odt "
    "ogg pdf png ppt pptx rtf svg tif tiff txt wav webm webp xls xlsx xml zip"
)
EXTENSIONS = frozenset(_EXTENSIONS.split())
"""What documents, pictures, sounds and archives end in. No program does."""

_MARK_LENGTH = 12
_MARKS_KEPT = 1 << 17
_MARK = re.compile(rf"-([0-9a-f]{{{_MARK_LENGTH}}})(?:\.([0-9a-z]+))?")
# What Windows forbids, what leads elsewhere, and dots: they would make a second extension, or
# one of the names that Windows keeps for itself (con.tar.gz is its console).
_UNFIT = re.compile(r'[\s<>:"/\\|?*.%_]+')


@lru_cache(maxsize=_MARKS_KEPT)
def address_mark(address: str) -> str:
    """Twelve hexadecimal digits that stand for an address, however it is spelt."""
    key = note_key(address.strip().replace(" ", "%20"))
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:_MARK_LENGTH]


def mark_of(name: str) -> str | None:
    """The mark in a name made by `safe_name`; None for other names."""
    found = _MARK.fullmatch(name, max(0, name.rfind("-")))
    return found[1] if found and (found[2] is None or found[2] in EXTENSIONS) else None


def safe_name(address: str, label: str = "") -> str:
    """The name under which the file of this address is kept.

    Where the address names no file, the `label` of the document does. The mark stands behind a
    hyphen, so that no name can be one that Windows reserves.
    """
    last = unquote(_path(address).rstrip("/").rpartition("/")[2])
    stem, dot, extension = last.rpartition(".")
    extension = extension.lower()
    if not dot or extension not in EXTENSIONS:
        stem, extension = label or last, ""
    tail = f"-{address_mark(address)}" + (f".{extension}" if extension else "")
    return _cut(_fit(stem), LONGEST_NAME - len(tail)) + tail


def plain_name(address: str, label: str = "") -> str:
    """The same without the mark, for a copy that goes elsewhere; a document is a PDF mostly."""
    stem, _, tail = safe_name(address, label).rpartition(f"-{address_mark(address)}")
    return stem + (tail or ".pdf")


def _path(address: str) -> str:
    try:
        return urlsplit(address.strip()).path
    except ValueError:
        return address


def _fit(stem: str) -> str:
    """`stem` without what is unseen, turns the reading direction, or is unfit for a name."""
    seen = "".join(
        char for char in unicodedata.normalize("NFC", stem) if unicodedata.category(char)[0] != "C"
    )
    return _UNFIT.sub("_", seen).strip("_-~ ") or "document"


def _cut(text: str, length: int) -> str:
    """As much of `text` as fits into `length` bytes."""
    return text.encode()[:length].decode("utf-8", "ignore").rstrip("_-")
