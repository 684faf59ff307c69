"""Notes as a book, read back part by part."""

import io
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

from reader_app.domain.taken_out import TakenNote
from reader_app.exporting.notes_epub import write_epub
from tests.exporting.made import ALL, EDITION, GARDEN, TITLES

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def book(*notes: TakenNote) -> ZipFile:
    out = io.BytesIO()
    assert len(list(write_epub(notes, out, EDITION))) == len(notes)
    return ZipFile(out)


def test_the_archive_begins_as_readers_expect() -> None:
    read = book(GARDEN)
    first = read.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert read.read("mimetype") == b"application/epub+zip"
    container = ElementTree.fromstring(read.read("META-INF/container.xml"))
    (root,) = container.iter("{urn:oasis:names:tc:opendocument:xmlns:container}rootfile")
    assert root.attrib["full-path"] in read.namelist()


def test_the_package_names_all_that_is_there() -> None:
    read = book(*ALL)
    package = ElementTree.fromstring(read.read("EPUB/package.opf"))
    assert package.findtext(f".//{DC}title") == EDITION.title
    assert package.findtext(f".//{DC}language") == "fr"
    items = {each.attrib["id"]: each.attrib for each in package.iter(f"{OPF}item")}
    named = {f"EPUB/{each['href']}" for each in items.values()}
    others = {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}
    assert named | others == set(read.namelist())
    assert [each["href"] for each in items.values() if each.get("properties") == "nav"]
    order = [each.attrib["idref"] for each in package.iter(f"{OPF}itemref")]
    assert order == ["nav", "note-1", "note-2", "note-3"]


def test_every_page_is_xml_and_the_contents_lead_to_each() -> None:
    read = book(*ALL)
    nav = ElementTree.fromstring(read.read("EPUB/nav.xhtml"))
    links = [(each.attrib["href"], each.text) for each in nav.iter(f"{XHTML}a")]
    assert [text for _, text in links] == TITLES
    for href, title in links:
        page = ElementTree.fromstring(read.read(f"EPUB/{href}"))
        assert page.findtext(f".//{XHTML}h1") == title
    assert all(
        ElementTree.fromstring(read.read(name)) is not None
        for name in read.namelist()
        if name.endswith(("xhtml", "opf", "xml"))
    )


def test_the_same_notes_make_the_same_book_and_no_note_makes_one() -> None:
    def content(*notes: TakenNote) -> bytes:
        out = io.BytesIO()
        list(write_epub(notes, out, EDITION))
        return out.getvalue()

    assert content(*ALL) == content(*ALL)
    assert content(GARDEN) != content(*ALL)
    assert "Il n’y a pas de note ici." in book().read("EPUB/nav.xhtml").decode()
