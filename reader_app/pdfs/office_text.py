"""The text of an office document: a zip of XML files, read within bounds.

Formats: ECMA-376 (.docx, .xlsx, .pptx), OASIS OpenDocument 1.3 (.odt, .odp, .ods).
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from reader_app.domain.document_text import DocumentKind
from reader_app.domain.errors import FileError, Reason

MOST_FILES = 20_000
MOST_BYTES = 64_000_000
"""What one XML file may unfold into."""
MOST_RATIO = 200
"""Times that a large XML file may be packed; text is packed some ten times."""
DEEPEST = 200

_SMALL = 4_000_000
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_PARAGRAPHS = frozenset({"p", "h"})
_BLANKS = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "s": " "}
_SLIDE = "page"
_SHOW = "ppt/presentation.xml"
_IN_T_ALONE = ("wordprocessingml", "drawingml/2006/main")


def office_texts(path: Path) -> tuple[DocumentKind, list[str]]:
    """What kind of document this is, and the text of each of its pages.

    Raises:
        FileError: UNREADABLE where it is no office document, TOO_LARGE where it unfolds into more
            than any document says, DAMAGED where its XML is none or asks for entities.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            if len(packed.namelist()) > MOST_FILES:
                raise FileError(path, Reason.TOO_LARGE, "files")
            return _texts(path, packed)
    except (zipfile.BadZipFile, NotImplementedError, zlib.error, EOFError) as error:
        raise FileError(path, Reason.UNREADABLE, str(error)) from error
    except (ParseError, DefusedXmlException, RuntimeError) as error:
        # A RuntimeError is a zip that asks for a password.
        raise FileError(path, Reason.DAMAGED, type(error).__name__) from error


def _texts(path: Path, packed: zipfile.ZipFile) -> tuple[DocumentKind, list[str]]:
    names = frozenset(packed.namelist())
    if "word/document.xml" in names:
        return DocumentKind.TEXT, _pages(path, packed, "word/document.xml")
    if "xl/workbook.xml" in names:
        return DocumentKind.SHEETS, _sheets(path, packed)
    if _SHOW in names:
        return DocumentKind.SLIDES, _slides(path, packed, names)
    if "content.xml" in names:
        pages = _pages(path, packed, "content.xml")
        kind = DocumentKind.SLIDES if len(pages) > 1 else DocumentKind.TEXT
        return kind, pages[: max(1, len(pages) - 1)]
    raise FileError(path, Reason.UNREADABLE, "office")


def _slides(path: Path, packed: zipfile.ZipFile, names: frozenset[str]) -> list[str]:
    """Each slide of a show in its order, with what its speaker wrote below it."""
    slides = _related(path, packed, _SHOW, "/slide", names)
    listed = [
        slides[each]
        for element in _elements(path, packed, _SHOW)
        if _name(element) == "sldId" and (each := _relation(element)) in slides
    ]
    found = listed or sorted(slides.values())
    return ["\n".join(filter(None, _slide(path, packed, each, names))) for each in found]


def _slide(path: Path, packed: zipfile.ZipFile, name: str, names: frozenset[str]) -> Iterator[str]:
    """The text of a slide, then that of its notes."""
    yield from _pages(path, packed, name)
    for notes in _related(path, packed, name, "/notesSlide", names).values():
        yield from _pages(path, packed, notes)


def _related(
    path: Path, packed: zipfile.ZipFile, name: str, kind: str, names: frozenset[str]
) -> dict[str, str]:
    """The parts of one kind that a part belongs with, by what it calls them; none outside."""
    folder, _, own = name.rpartition("/")
    relations = f"{folder}/_rels/{own}.rels"
    if relations not in names:
        return {}
    found = {
        element.get("Id", ""): posixpath.normpath(posixpath.join(folder, element.get("Target", "")))
        for element in _elements(path, packed, relations)
        if element.get("Type", "").endswith(kind)
    }
    return {each: part.lstrip("/") for each, part in found.items() if part.lstrip("/") in names}


def _relation(element: Element) -> str:
    """What an element calls the part that it stands for."""
    named = (value for key, value in element.attrib.items() if key.endswith("relationships}id"))
    return next(named, "")


def _sheets(path: Path, packed: zipfile.ZipFile) -> list[str]:
    """Each sheet of a workbook: a line for each row, the cells apart."""
    shared: list[str] = []
    if "xl/sharedStrings.xml" in packed.namelist():
        for element in _elements(path, packed, "xl/sharedStrings.xml"):
            if _name(element) == "si":
                shared.append("".join(each.text or "" for each in element.iter() if _is_text(each)))
                element.clear()
    found = {int(match[1]): match[0] for match in map(_SHEET.fullmatch, packed.namelist()) if match}
    return ["\n".join(_rows(path, packed, found[number], shared)) for number in sorted(found)]


def _rows(path: Path, packed: zipfile.ZipFile, name: str, shared: list[str]) -> Iterator[str]:
    for element in _elements(path, packed, name):
        if _name(element) == "row":
            yield "\t".join(filter(None, (_cell(each, shared) for each in element)))
            element.clear()


def _cell(cell: Element, shared: list[str]) -> str:
    """What stands in a cell: a number as it is written, a text by its number, or in place."""
    value = "".join(
        each.text or "" for each in cell.iter() if _name(each) in {"v", "t"} and each.text
    )
    if cell.get("t") != "s":
        return value
    return shared[int(value)] if value.isdecimal() and int(value) < len(shared) else ""


def _pages(path: Path, packed: zipfile.ZipFile, name: str) -> list[str]:
    """The text of an XML file, cut behind each slide."""
    pages: list[list[str]] = [[]]
    for element in _elements(path, packed, name):
        if _name(element) == _SLIDE:
            pages.append([])
        elif _name(element) in _PARAGRAPHS:
            pages[-1].append(_paragraph(element))
            element.clear()
    return ["\n".join(filter(None, page)) for page in pages]


def _paragraph(element: Element) -> str:
    return "".join(_pieces(element)).strip()


def _pieces(element: Element) -> Iterator[str]:
    """Text and blanks of a paragraph in order; what stands in other paragraphs was taken."""
    name = _name(element)
    if name in _BLANKS:
        yield _BLANKS[name]
    if element.text and (_is_text(element) or not _is_word(element)):
        yield element.text
    for each in element:
        yield from _pieces(each)
        if each.tail and not _is_word(each):
            yield each.tail


def _is_text(element: Element) -> bool:
    return _name(element) == "t"


def _is_word(element: Element) -> bool:
    """Whether an element is of .docx or .pptx, where text stands in `t` alone."""
    return any(each in str(element.tag) for each in _IN_T_ALONE)


def _name(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _elements(path: Path, packed: zipfile.ZipFile, name: str) -> Iterator[Element]:
    """Each element of an XML file as it ends."""
    info = packed.getinfo(name)
    swollen = info.file_size > MOST_RATIO * max(1, info.compress_size)
    if info.file_size > MOST_BYTES or (info.file_size > _SMALL and swollen):
        raise FileError(path, Reason.TOO_LARGE, "xml")
    depth = 0
    with packed.open(info) as file:
        for event, element in iterparse(_Bounded(path, file), ("start", "end"), forbid_dtd=True):
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                raise FileError(path, Reason.TOO_LARGE, "depth")
            if event == "end":
                yield element


class _Bounded:
    """A file that says more than it promised is let go of."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self._path = path
        self._file = file
        self._left = MOST_BYTES

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Raises FileError."""
        data = self._file.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise FileError(self._path, Reason.TOO_LARGE, "xml")
        return data
