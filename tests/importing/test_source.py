"""One source file: its encoding, its format, and why it is refused."""

import os
from datetime import date
from pathlib import Path

import pytest

from reader_app.domain.errors import FileError, Reason
from reader_app.importing.parsed import ParsedFile
from reader_app.importing.source import LARGEST_FILE, parse_source, read_source
from tests.importing.printed import PAGE

TEXT = (
    "# L’évaluation à mi-parcours\n\n« Mise en œuvre » des contrats de ville : où ça ?\n\n"
    "Développement social, Région Hauts-de-France, intérêt général.\n"
)


def parse(data: bytes, name: str = "note.md") -> ParsedFile:
    return parse_source(data, Path(name), f"dossier/{name}")


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [
        ("utf-8", False),
        ("utf-8-sig", False),
        ("utf-16", False),
        ("utf-32", False),
        ("utf-16-le", True),
        ("utf-16-be", True),
        ("cp1252", True),
        ("mac_roman", True),
    ],
)
def test_encodings(encoding: str, guessed: bool) -> None:
    parsed = parse(TEXT.encode(encoding))

    assert parsed.note.title == "L’évaluation à mi-parcours"
    assert parsed.note.summary == "« Mise en œuvre » des contrats de ville : où ça ?"
    assert (Reason.ENCODING_GUESSED in parsed.notices) is guessed


def test_one_stray_byte_spoils_nothing() -> None:
    data = TEXT.encode().replace(b"Hauts", b"H\xe9uts")

    parsed = parse(data)

    assert "Région Héuts-de-France" in parsed.note.body
    assert Reason.ENCODING_GUESSED in parsed.notices


def test_an_html_page_says_its_encoding() -> None:
    html = '<html><head><meta charset="iso-8859-1"><title>Été</title></head><body>Où ?</body>'

    parsed = parse(html.encode("cp1252"), "note.html")

    assert (parsed.note.title, parsed.note.summary) == ("Été", "Où ?")
    assert Reason.ENCODING_GUESSED not in parsed.notices


def test_accents_apart_are_put_together() -> None:
    assert parse("# E\u0301te\u0301".encode()).note.title == "Été"


def test_signs_that_cannot_be_seen_are_left_out() -> None:
    text = "# Titre\n\n" + "Un texte assez long pour en être un. " * 20 + "a\x00b\x07c\x85d\u2028e"

    assert parse(text.encode()).note.summary.endswith("abc\nd\ne")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"\xef\xbb\xbf", Reason.EMPTY),
        (b" \r\n\t\n", Reason.EMPTY),
        (b"<html><head></head><body><script>x</script></body></html>", Reason.EMPTY),
        (bytes(range(256)) * 10, Reason.BINARY),
        (b"%PDF-1.4\n1 0 obj\n", Reason.BINARY),
        (b"PK\x03\x04 word/document.xml", Reason.BINARY),
        (b"{\\rtf1 bonjour}", Reason.BINARY),
        (b"texte\x00\x01\x02\x03", Reason.BINARY),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: Reason) -> None:
    with pytest.raises(FileError) as caught:
        parse(data)

    assert caught.value.reason is reason


def test_missing_large_and_odd_files_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.md"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    os.mkfifo(tmp_path / "pipe.md")
    reasons = []

    for name in ("absent.md", "large.md", "pipe.md"):
        with pytest.raises(FileError) as caught:
            read_source(tmp_path / name, name)
        reasons.append(caught.value.reason)

    assert reasons == [Reason.MISSING, Reason.TOO_LARGE, Reason.UNREADABLE]


def test_formats_are_told_apart_by_content_not_by_name() -> None:
    assert parse(PAGE.encode(), "page.txt").note.published == date(2021, 4, 12)
    html = b"<!doctype html><title>Un titre</title><p>Un <b>texte</b>."
    assert parse(html, "page.md").note.summary == "Un **texte**."
    assert parse(b"<p>Un bout.</p>", "bout.html").note.summary == "Un bout."
    assert parse(b"Du texte <b>gras</b>.", "a.md").note.summary == "Du texte <b>gras</b>."


def test_a_plain_note_has_title_summary_links_and_the_key_of_its_file() -> None:
    parsed = parse("# Un *titre*\n\nLe résumé.\n\n## Partie\n\nVoir [là](https://a.fr/x).".encode())

    note = parsed.note
    assert (note.title, note.title_derived) == ("Un titre", False)
    assert note.summary == "Le résumé."
    assert note.body == "## Partie\n\nVoir [là](https://a.fr/x)."
    assert [(link.text, link.address) for link in note.links] == [("là", "https://a.fr/x")]
    assert note.key == "file:dossier/note.md"
    assert parsed.notices == (Reason.NO_ADDRESS, Reason.NO_DATE)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("## Une partie\n\nTexte.", "Une partie"),
        ("Une première ligne\n\nPuis du texte.", "Une première ligne"),
        ("Une phrase entière.\n\nPuis du texte.", "Mon fichier"),
        ("- une liste\n- sans titre\n", "Mon fichier"),
    ],
)
def test_a_plain_note_without_title_gets_one(text: str, title: str) -> None:
    parsed = parse(text.encode(), "mon-fichier.txt")

    assert (parsed.note.title, parsed.note.title_derived) == (title, True)
    assert Reason.TITLE_DERIVED in parsed.notices


def test_the_head_of_a_saved_page_is_read() -> None:
    note = parse(
        b"""<html lang="en-GB"><head><title>A title - and more | The site</title>
        <link rel="canonical" href="https://www.a.org/news/1/"><link rel="shortlink" href="https://a.org/node/7">
        <meta property="article:published_time" content="2020-05-04T10:00:00+02:00">
        <meta name="author" content="Ann"></head><body><main><p>Text.</p></main></body></html>""",
        "saved.htm",
    ).note

    assert (note.title, note.language, note.author) == ("A title - and more", "en", "Ann")
    assert (note.key, note.aliases) == ("a.org/news/1", ("a.org/node/7",))
    assert note.published == date(2020, 5, 4)


def test_markup_in_a_title_is_only_its_text() -> None:
    html = "<title>&lt;b&gt;Gras&lt;/b&gt; <script>alert(1)</script></title><body><p>x</p></body>"

    note = parse(f"<!doctype html>{html}".encode(), "a.html").note

    assert note.title == "Gras"
