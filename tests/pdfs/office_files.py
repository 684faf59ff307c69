"""Office documents made for the purpose, in as few bytes as it takes."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHOW = "http://schemas.openxmlformats.org/presentationml/2006/main"
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def docx(*paragraphs: str) -> bytes:
    """A text of Word; each word stands in a run of its own, as after many corrections."""
    body = "".join(
        "<w:p>"
        + "".join(
            f'<w:r><w:t xml:space="preserve">{escape(word)} </w:t></w:r>' for word in text.split()
        )
        + "</w:p>"
        for text in paragraphs
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body>'
            "</w:document>",
        }
    )


def odt(*paragraphs: str) -> bytes:
    """A text of LibreOffice; its first paragraph is a heading."""
    first, *rest = map(escape, paragraphs)
    body = f"<text:h>{first}</text:h>" + "".join(f"<text:p>{text}</text:p>" for text in rest)
    return zipped({"content.xml": _open(f"<office:text>{body}</office:text>")})


def odp(*slides: str) -> bytes:
    """Slides of LibreOffice."""
    body = "".join(
        f"<draw:page><draw:frame><draw:text-box><text:p>{escape(text)}</text:p></draw:text-box>"
        "</draw:frame></draw:page>"
        for text in slides
    )
    return zipped({"content.xml": _open(f"<office:presentation>{body}</office:presentation>")})


def pptx(*slides: str, notes: str = "") -> bytes:
    """Slides of PowerPoint, listed the last one first, as after moving them; notes of the first."""
    numbers = range(1, len(slides) + 1)
    files: dict[str, str | bytes] = {
        "ppt/presentation.xml": f'<p:presentation xmlns:p="{_SHOW}" xmlns:r="{_RELATED}">'
        "<p:sldIdLst>"
        + "".join(f'<p:sldId id="{256 + n}" r:id="rId{n}"/>' for n in reversed(numbers))
        + "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": _relations(
            *((f"rId{n}", "slide", f"slides/slide{n}.xml") for n in numbers)
        ),
    }
    # The first to be shown is the last by its number.
    for number, text in zip(reversed(numbers), slides, strict=True):
        files[f"ppt/slides/slide{number}.xml"] = _slide(text)
    if notes:
        last = len(slides)
        files[f"ppt/slides/_rels/slide{last}.xml.rels"] = _relations(
            ("rId1", "notesSlide", "../notesSlides/notesSlide1.xml")
        )
        files["ppt/notesSlides/notesSlide1.xml"] = _slide(notes)
    return zipped(files)


def _slide(text: str) -> str:
    runs = "".join(f"<a:r><a:rPr/><a:t>{escape(word)} </a:t></a:r>\n" for word in text.split())
    return (
        f'<p:sld xmlns:p="{_SHOW}" xmlns:a="{_DRAWN}"><p:cSld><p:spTree><p:sp><p:txBody>'
        f"<a:p>\n{runs}</a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
    )


def _relations(*found: tuple[str, str, str]) -> str:
    each = "".join(
        f'<Relationship Id="{name}" Type="{_RELATED}/{kind}" Target="{target}"/>'
        for name, kind, target in found
    )
    return f"<Relationships>{each}</Relationships>"


def xlsx(*sheets: list[list[str]]) -> bytes:
    """A workbook: each sheet a list of rows; words stand apart, numbers in their cells."""
    words = sorted({cell for sheet in sheets for row in sheet for cell in row if not _number(cell)})
    files: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}"/>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_SHEET}">'
        + "".join(f"<si><t>{escape(word)}</t></si>" for word in words)
        + "</sst>",
    }
    for number, sheet in enumerate(sheets, start=1):
        rows = "".join(
            "<row>"
            + "".join(
                f"<c><v>{cell}</v></c>"
                if _number(cell)
                else f'<c t="s"><v>{words.index(cell)}</v></c>'
                for cell in row
            )
            + "</row>"
            for row in sheet
        )
        files[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData></worksheet>'
        )
    return zipped(files)


def billion_laughs() -> bytes:
    """Entities that stand for ten others each."""
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
    return zipped(
        {
            "content.xml": f'<!DOCTYPE x [<!ENTITY a0 "rire">{entities}]>'
            + _open("<text:p>&a9;</text:p>")
        }
    )


def zip_bomb() -> bytes:
    """A megabyte that unfolds into one gigabyte of spaces."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("content.xml", "w", force_zip64=True) as file,
    ):
        file.write(b"<x>")
        block = b" " * 10_000_000
        for _ in range(100):
            file.write(block)
        file.write(b"</x>")
    return out.getvalue()


def lying_bomb() -> bytes:
    """The same, that promises ten bytes."""
    whole = zip_bomb()
    size = (1_000_000_007).to_bytes(4, "little")
    return whole.replace(size, (10).to_bytes(4, "little"))


def deep() -> bytes:
    """Elements within elements, 50,000 deep."""
    inner = "<text:span>" * 50_000 + "</text:span>" * 50_000
    return zipped({"content.xml": _open(f"<text:p>{inner}</text:p>")})


def _open(inner: str) -> str:
    name = "office:document-content"
    return f"<{name} {_OPEN}><office:body>{inner}</office:body></{name}>"


def _number(cell: str) -> bool:
    return cell.replace(".", "").isdecimal()
