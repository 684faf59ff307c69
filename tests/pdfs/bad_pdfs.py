"""PDFs made for the purpose: sound ones, and each kind of bad one, in as few bytes as it takes."""

import io
import zlib

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>"


def pdf_of(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1 (the catalog), with a right xref table."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), entries, data)


def sound_pdf(pages: int = 1, words: str = "Une ligne de la page", password: str = "") -> bytes:
    """A sound PDF; with a `password`, it opens with that alone."""
    out = io.BytesIO()
    encrypt = StandardEncryption(password, strength=128) if password else None
    canvas = Canvas(out, pagesize=(595, 842), encrypt=encrypt, invariant=True)
    for page in range(1, pages + 1):
        for line in range(1, 41):
            canvas.drawString(72, 800 - 18 * line, f"{words} {page}, ligne {line}.")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def truncated() -> bytes:
    """The first two thirds of a sound PDF."""
    whole = sound_pdf(30)
    return whole[: len(whole) * 2 // 3]


def wrong_xref() -> bytes:
    """A sound page under an xref table whose places are all wrong: readers mend it."""
    return sound_pdf(2).replace(b"startxref\n", b"startxref\n9")


def looping_page_tree() -> bytes:
    """A tree of pages in which each branch is the other's."""
    return pdf_of(
        _CATALOG,
        b"<</Type/Pages/Kids[3 0 R]/Count 1000000>>",
        b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 1000000>>",
    )


def self_calling_form() -> bytes:
    """A page that draws a form that draws itself, several times over."""
    form = stream(
        b"/F Do /F Do /F Do /F Do",
        b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 5 0 R/G 6 0 R>>>>",
    )
    page = _PAGE.replace(b"/Resources<<>>", b"/Resources<</XObject<</F 5 0 R>>>>")
    return pdf_of(_CATALOG, _ONE_PAGE, page, stream(b"/F Do"), form)


def doubling_forms(depth: int = 24) -> bytes:
    """A page whose form draws the next one ten times, and so on: 10 ** `depth` drawings."""
    objects = []
    for level in range(depth):
        below = 6 + level
        body = b"/F Do " * 10 if level < depth - 1 else b"0 0 m 9 9 l S"
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>"
        objects.append(stream(body, entries % below))
    page = _PAGE.replace(b"/Resources<<>>", b"/Resources<</XObject<</F 5 0 R>>>>")
    return pdf_of(_CATALOG, _ONE_PAGE, page, stream(b"/F Do"), *objects)


def nested_flate_bomb(size: int = 800_000_000) -> bytes:
    """A page whose content unfolds, through two filters, into `size` bytes."""
    engine = zlib.compressobj(9)
    block = b" " * 10_000_000
    inner = b"".join(engine.compress(block) for _ in range(size // len(block))) + engine.flush()
    return pdf_of(
        _CATALOG,
        _ONE_PAGE,
        _PAGE,
        stream(zlib.compress(inner, 9), b"/Filter[/FlateDecode/FlateDecode]"),
    )


def no_pages() -> bytes:
    """A document without a single page."""
    return pdf_of(_CATALOG, b"<</Type/Pages/Kids[]/Count 0>>")


def endless_page() -> bytes:
    """A page of two billion points a side."""
    page = _PAGE.replace(b"595 842", b"2000000000 2000000000")
    return pdf_of(_CATALOG, _ONE_PAGE, page, stream(b""))


def html_page() -> bytes:
    """What a server sends instead of a document."""
    return b"<!DOCTYPE html><html><body>Connectez-vous pour lire ce document.</body></html>"


def late_endless_page(before: int) -> bytes:
    """So many sound pages, then one of two billion points a side."""
    kids = b" ".join(b"%d 0 R" % number for number in range(4, 5 + before))
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, before + 1)
    page = _PAGE.replace(b"/Contents 4 0 R", b"/Contents 3 0 R")
    huge = page.replace(b"595 842", b"2000000000 2000000000")
    return pdf_of(_CATALOG, tree, stream(b"0 0 m 9 9 l S"), *[page] * before, huge)


def many_pages(count: int) -> bytes:
    """So many pages in one flat tree, each with a line drawn."""
    kids = b" ".join(b"%d 0 R" % number for number in range(4, 4 + count))
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
    page = _PAGE.replace(b"/Contents 4 0 R", b"/Contents 3 0 R")
    return pdf_of(_CATALOG, tree, stream(b"0 0 m 9 9 l S"), *[page] * count)


def looping_outline() -> bytes:
    """A page under an outline whose headings come after one another in a ring."""
    catalog = b"<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>"
    outline = b"<</Type/Outlines/First 6 0 R/Last 7 0 R/Count 2>>"
    first = b"<</Title(Un)/Parent 5 0 R/Next 7 0 R/First 7 0 R/Last 7 0 R/Dest[3 0 R/XYZ 0 800 1]>>"
    second = (
        b"<</Title(Deux)/Parent 5 0 R/Next 6 0 R/First 6 0 R/Last 6 0 R/Dest[3 0 R/XYZ 0 800 1]>>"
    )
    return pdf_of(catalog, _ONE_PAGE, _PAGE, stream(b""), outline, first, second)


def self_calling_annotation() -> bytes:
    """A page whose stamp draws a form that draws itself, several times over."""
    page = _PAGE.replace(b"/Contents", b"/Annots[5 0 R]/Contents")
    stamp = b"<</Type/Annot/Subtype/Stamp/Rect[9 9 99 99]/AP<</N 6 0 R>>>>"
    form = stream(
        b"/F Do /F Do /F Do /F Do",
        b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 7 0 R/G 8 0 R>>>>",
    )
    inner = stream(
        b"/F Do /F Do /F Do /F Do",
        b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 7 0 R/G 8 0 R>>>>",
    )
    return pdf_of(_CATALOG, _ONE_PAGE, page, stream(b""), stamp, form, inner)
