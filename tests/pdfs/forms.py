"""A PDF with a form that was filled in: a line with a name, and a box that is ticked."""

_AT = b"/Type/Annot/Subtype/Widget/F 4/P 3 0 R"


def filled_form(name: str = "Dupont Marie", *, with_looks: bool = True) -> bytes:
    """One page. Without `with_looks` a reader must give the fields a look itself."""
    look = b"/AP<</N 5 0 R>>" if with_looks else b""
    ticked = b"/AP<</N<</Yes 8 0 R/Off 8 0 R>>>>" if with_looks else b""
    value = name.encode("latin-1")
    words = b"/Tx BMC BT /H 18 Tf 0 g 4 8 Td (" + value + b") Tj ET EMC"
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R 7 0 R]/DA(/H 12 Tf 0 g)"
        b"/DR<</Font<</H 6 0 R>>>>/NeedAppearances true>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R 7 0 R]>>",
        b"<<" + _AT + b"/FT/Tx/T(nom)/V(" + value + b")/DA(/H 18 Tf 0 g)/Rect[50 700 250 730]"
        b"" + look + b">>",
        _stream(b"/Subtype/Form/BBox[0 0 200 30]/Resources<</Font<</H 6 0 R>>>>", words),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<<" + _AT + b"/FT/Btn/T(oui)/V/Yes/AS/Yes/Rect[50 650 70 670]/MK<</CA(4)/BC[0]>>"
        b"" + ticked + b">>",
        _stream(b"/Subtype/Form/BBox[0 0 20 20]", b"0 g 2 2 16 16 re f"),
    )


def _stream(head: bytes, content: bytes) -> bytes:
    length = f"/Length {len(content)}".encode()
    return b"<<" + head + length + b">>stream\n" + content + b"\nendstream"


def _pdf(*objects: bytes) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    return out + trailer.encode()
