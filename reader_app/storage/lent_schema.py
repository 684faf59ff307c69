"""The list of tables of a damaged file, lent by a sound copy of it: without it no row is found.

A copy has each page where the file has it, and no table moves, so the list fits. The format is that
of https://sqlite.org/fileformat2.html: page 1 holds the list, or the numbers of the pages that do.
"""

from pathlib import Path
from struct import unpack_from

_INNER = 0x05  # the kind of a page that leads to others
_HEADER = 100  # bytes of page 1 before its own list
_POINTERS = 12  # bytes of an inner page before the places of its cells


def lend_schema(damaged: Path, sound: Path) -> None:
    """Put the pages of the list of tables of `sound` into `damaged`. Raises OSError."""
    whole = sound.read_bytes()
    size = _page_size(whole)
    pages = [1, *_below(whole, size, 1)] if size else []
    with damaged.open("rb+") as file:
        head = file.read(_HEADER)
        length = file.seek(0, 2)
        for page in pages:
            if page * size <= length:
                file.seek((page - 1) * size)
                file.write(whole[(page - 1) * size : page * size])
        if pages and length >= size:
            file.seek(0)
            file.write(_header(head, whole, length // size))


def _header(own: bytes, whole: bytes, pages: int) -> bytes:
    """The file's own header where it is sound: it tells how long the file is; else a lent one."""
    if own[:16] == whole[:16] and own[16:18] == whole[16:18]:
        return own
    return whole[:28] + pages.to_bytes(4, "big") + whole[32:_HEADER]


def _page_size(data: bytes) -> int:
    """Bytes of a page; 0 where there is no page."""
    if len(data) <= _HEADER:
        return 0
    (size,) = unpack_from(">H", data, 16)
    return 65_536 if size == 1 else int(size)


def _below(data: bytes, size: int, page: int) -> list[int]:
    """The numbers of all pages of the list under an inner one."""
    start = (page - 1) * size
    head = start + (_HEADER if page == 1 else 0)
    if data[head] != _INNER:
        return []
    (cells,) = unpack_from(">H", data, head + 3)
    children = [int(unpack_from(">I", data, head + 8)[0])]
    for cell in range(cells):
        (at,) = unpack_from(">H", data, head + _POINTERS + 2 * cell)
        children.append(int(unpack_from(">I", data, start + at)[0]))
    return [each for child in children for each in (child, *_below(data, size, child))]
