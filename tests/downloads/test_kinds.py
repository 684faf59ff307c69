"""Only what is really a document is opened by the system."""

from pathlib import Path

import pytest

from reader_app.downloads.kinds import may_be_opened
from tests.pdfs.bad_pdfs import sound_pdf

ZIP = b"PK\x03\x04 and more"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.pdf", sound_pdf(), True),
        ("a.PDF", b"MZ\x90 program %PDF-1.4", False),
        ("a.pdf", b"<html>", False),
        ("a.docx", ZIP, True),
        ("a.docx", OLE, False),
        ("a.doc", OLE, True),
        ("a.odt", b"#!/bin/sh\n", False),
        ("a.png", b"\x89PNG\r\n\x1a\n...", True),
        ("a.png", b"MZ", False),
        ("a.jpeg", b"\xff\xd8\xff\xe0", True),
        ("a.csv", b"a;b\n", True),
        ("a.txt", b"\x7fELF", False),
        ("a.txt", b"MZ\x00", False),
        ("a.zip", ZIP, False),
        ("a.exe", b"MZ", False),
        ("a.svg", b"<svg/>", False),
        ("a.html", b"<html>", False),
        ("a.desktop", b"[Desktop Entry]", False),
        ("a", sound_pdf(), False),
    ],
)
def test_a_file_is_what_its_name_and_its_bytes_say(
    tmp_path: Path, name: str, content: bytes, expected: bool
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert may_be_opened(path) is expected
