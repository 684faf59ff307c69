"""What a file really is, by its first bytes: the system is asked to open documents alone."""

from pathlib import Path

_LOOKED_AT = 1024
_ZIP = (b"PK\x03\x04",)
_OLE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
_STARTS: dict[str, tuple[bytes, ...]] = {
    **dict.fromkeys((".docx", ".odg", ".odp", ".ods", ".odt", ".pptx", ".xlsx"), _ZIP),
    **dict.fromkeys((".doc", ".ppt", ".xls"), _OLE),
    **dict.fromkeys((".jpg", ".jpeg"), (b"\xff\xd8\xff",)),
    **dict.fromkeys((".tif", ".tiff"), (b"II*\x00", b"MM\x00*")),
    ".bmp": (b"BM",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".rtf": (b"{\\rtf",),
    ".webp": (b"RIFF",),
}
_TEXTS = frozenset((".csv", ".txt"))
_PROGRAMS = (b"MZ", b"#!", b"\x7fELF")


def may_be_opened(path: Path) -> bool:
    """Whether a file is really a PDF, a picture or an office document, as its name says.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        return b"%PDF-" in start and not start.startswith(_PROGRAMS)
    if suffix in _TEXTS:
        return b"\x00" not in start and not start.startswith(_PROGRAMS)
    return start.startswith(_STARTS.get(suffix, ()))
