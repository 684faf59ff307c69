"""Reads the compiled translations of the window without Qt, which takes far longer to load.

The format is that of Qt's `.qm`: a table of hashes and places, and the messages at these places,
each a run of tagged pieces.
"""

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES = 0x42
_MESSAGES = 0x69
_END = 1
_TRANSLATION = 3
_SOURCE = 6
_CONTEXT = 7
_ENTRY = 8  # bytes of a hash and its place


class Catalogue:
    """The translations of one language; nothing where the file is missing or of another kind."""

    def __init__(self, path: Path) -> None:
        sections = _sections(path)
        self._hashes = sections.get(_HASHES, b"")
        self._messages = sections.get(_MESSAGES, b"")

    def forms(self, source: str, context: str = "") -> list[str]:
        """A sentence as it is translated, one text for each form that its number may ask for."""
        wanted = source.encode()
        for place in self._places(_hash(wanted)):
            found = dict[int, list[bytes]]()
            for tag, piece in self._pieces(place):
                found.setdefault(tag, []).append(piece)
            if found.get(_SOURCE) == [wanted] and found.get(_CONTEXT) == [context.encode()]:
                return [piece.decode("utf-16-be") for piece in found.get(_TRANSLATION, ())]
        return []

    def _places(self, wanted: int) -> Iterator[int]:
        """Where the messages with this hash begin."""
        entries = range(0, len(self._hashes) - _ENTRY + 1, _ENTRY)
        for at in entries[bisect_left(entries, wanted, key=lambda at: _number(self._hashes, at)) :]:
            if _number(self._hashes, at) != wanted:
                return
            yield _number(self._hashes, at + 4)

    def _pieces(self, at: int) -> Iterator[tuple[int, bytes]]:
        """The pieces of the message at a place, each with its tag."""
        while at < len(self._messages) and self._messages[at] != _END:
            start = at + 5
            end = start + _number(self._messages, at + 1)
            yield self._messages[at], self._messages[start:end]
            at = end


def _sections(path: Path) -> dict[int, bytes]:
    """The parts of the file by their tags."""
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    if not content.startswith(_MAGIC):
        return {}
    found = {}
    at = len(_MAGIC)
    while at + 5 <= len(content):
        end = at + 5 + _number(content, at + 1)
        found[content[at]] = content[at + 5 : end]
        at = end
    return found


def _number(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 4], "big")


def _hash(text: bytes) -> int:
    """The hash of ELF, as Qt takes it."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value or 1
