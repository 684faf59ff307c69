"""What documents say is found with their notes, whatever breaks off in between."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from reader_app.domain.document_text import Brake
from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.note import Attachment
from reader_app.domain.progress import finished
from reader_app.domain.query import Found, Where
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.names import safe_name
from reader_app.gathering import gathering
from reader_app.opening import Wings, open_wings
from tests.builders import a_filed_note, a_note, an_attachment
from tests.patience import PATIENCE_S
from tests.pdfs import office_files
from tests.pdfs.bad_pdfs import html_page, sound_pdf, truncated
from tests.storage.filling import fill, titles, words

PROJECT = Path(__file__).parents[1]


@pytest.fixture
def wings(tmp_path: Path) -> Iterator[Wings]:
    folder = tmp_path / "library"
    (folder / "attachments").mkdir(parents=True)
    wings = open_wings(folder)
    yield wings
    wings.close()


def address(name: str) -> str:
    return f"https://exemple.fr/files/{name}"


def put(wings: Wings, name: str, content: bytes) -> Path:
    """Lay a document where a download would."""
    path = wings.folder / "attachments" / safe_name(address(name))
    path.write_bytes(content)
    wings.attachments.forget()
    return path


def attached(*names: str) -> tuple[Attachment, ...]:
    return tuple(Attachment(name, address(name)) for name in names)


def gather(wings: Wings) -> int:
    return finished(gathering(wings.attachments, wings.library, Brake()))


def found(wings: Wings, line: str) -> tuple[Found, ...]:
    """What the only hit says of where the words stand."""
    (hit,) = wings.library.find(words(line)).hits
    assert hit.found is not None
    return hit.found


def test_the_words_of_a_pdf_are_found_page_by_page(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.pdf")), a_note(2))
    put(wings, "a.pdf", sound_pdf(12, "Le jardin partagé"))
    assert titles(wings.library, words("jardin")) == []
    assert gather(wings) == 1
    pages = tuple(range(1, 13))
    assert found(wings, "jardins") == (Found(Where.DOCUMENT, 12 * 40, 0, pages),)
    assert found(wings, '"partagé 7, ligne"') == (Found(Where.DOCUMENT, 40, 0, (7,)),)
    assert titles(wings.library, words("jard", typing=True)) == ["Note numéro 1"]
    assert titles(wings.library, words("jardin -partagé")) == []
    (hit,) = wings.library.find(words('"partagé 7"')).hits
    assert (hit.snippet.where, hit.snippet.page) == (Where.DOCUMENT, 7)


def test_a_word_of_the_note_and_one_of_its_pdf_are_found_together(wings: Wings) -> None:
    note = a_note(1, body="La halle.", attachments=(an_attachment(address=address("a.pdf")),))
    fill(wings.library, note, a_note(2, body="La halle."))
    put(wings, "a.pdf", sound_pdf(1, "Une halle, une transcription"))
    gather(wings)
    assert titles(wings.library, words("halle ligne")) == ["Note numéro 1"]
    assert found(wings, "halle transcription") == (
        Found(Where.NOTE, 1),
        Found(Where.TRANSCRIPT, 1, 0),
        Found(Where.DOCUMENT, 80, 0, (1,)),
    )


def test_office_documents_are_found(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.docx", "b.xlsx", "c.odp")))
    put(wings, "a.docx", office_files.docx("Le verger"))
    put(wings, "b.xlsx", office_files.xlsx([["Dépense"]], [["Recette"]]))
    put(wings, "c.odp", office_files.odp("Bonjour", "Merci"))
    assert gather(wings) == 3
    assert found(wings, "verger recette merci") == (
        Found(Where.DOCUMENT, 1, 0, (1,)),
        Found(Where.DOCUMENT, 1, 1, (2,)),
        Found(Where.DOCUMENT, 1, 2, (2,)),
    )


def test_what_was_read_is_not_read_again(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.pdf", "b.pdf", "c.pdf", "d.txt")))
    put(wings, "a.pdf", sound_pdf())
    put(wings, "b.pdf", b"%PDF-" + html_page())
    put(wings, "c.pdf", truncated())
    put(wings, "d.txt", b"rien")
    assert gather(wings) == 3
    generation = wings.library.generation()
    assert gather(wings) == 0
    assert wings.library.generation() == generation


def test_the_same_document_at_two_addresses_is_kept_once(wings: Wings) -> None:
    fill(
        wings.library,
        a_note(1, attachments=attached("a.pdf")),
        a_note(2, attachments=attached("b.pdf")),
    )
    put(wings, "a.pdf", sound_pdf(1, "Le lavoir"))
    put(wings, "b.pdf", sound_pdf(1, "Le lavoir"))
    gather(wings)
    assert sorted(titles(wings.library, words("lavoir"))) == ["Note numéro 1", "Note numéro 2"]
    assert len({file.sha256 for file in wings.library.documents.files().values()}) == 1


def test_a_note_that_comes_again_keeps_what_its_documents_say(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.pdf")))
    put(wings, "a.pdf", sound_pdf(2, "Le lavoir"))
    gather(wings)
    fill(wings.library, a_note(1, title="Autre", attachments=attached("a.pdf")), a_note(2))
    assert titles(wings.library, words("lavoir")) == ["Autre"]
    assert gather(wings) == 0
    fill(wings.library, a_note(1, title="Sans"))
    assert titles(wings.library, words("lavoir")) == []


def test_a_document_that_changes_is_read_anew(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.pdf")))
    put(wings, "a.pdf", sound_pdf(1, "Le lavoir"))
    gather(wings)
    put(wings, "a.pdf", sound_pdf(2, "La fontaine"))
    assert gather(wings) == 1
    assert titles(wings.library, words("lavoir")) == []
    assert titles(wings.library, words("fontaine")) == ["Note numéro 1"]


def test_broken_off_it_goes_on_with_the_rest(wings: Wings) -> None:
    names = [f"{number}.pdf" for number in range(3)]
    fill(wings.library, *(a_note(at, attachments=attached(name)) for at, name in enumerate(names)))
    for number, name in enumerate(names):
        put(wings, name, sound_pdf(1 + number, f"Mot{number}"))
    steps = gathering(wings.attachments, wings.library, Brake())
    while len(wings.library.documents.files()) < 1:
        next(steps)
    steps.close()
    assert gather(wings) == 2
    assert [titles(wings.library, words(f"mot{at}")) for at in range(3)] == [
        [f"Note numéro {at}"] for at in range(3)
    ]


def test_while_an_import_runs_nothing_is_kept(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.pdf")))
    put(wings, "a.pdf", sound_pdf(1, "Le lavoir"))
    with wings.library.sink() as sink:
        sink.store([a_filed_note(a_note(2))])
        with pytest.raises(LibraryError) as caught:
            gather(wings)
        assert caught.value.reason is Reason.BUSY
        sink.finish()
    assert gather(wings) == 1


@pytest.mark.parametrize("kept", [1, 2, 4])
def test_a_kill_loses_nothing_of_what_was_kept(wings: Wings, kept: int) -> None:
    names = [f"{number}.pdf" for number in range(5)]
    fill(wings.library, *(a_note(at, attachments=attached(name)) for at, name in enumerate(names)))
    for number, name in enumerate(names):
        put(wings, name, sound_pdf(1, f"Mot{number}"))
    command = [sys.executable, "-m", "tests.test_gathering", str(wings.folder)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        while len(wings.library.documents.files()) < kept:
            assert process.stdout.readline()
        below = psutil.Process(process.pid).children(recursive=True)
        process.kill()
    psutil.wait_procs(below, timeout=PATIENCE_S)
    finished(wings.library.catch_up())
    there = wings.library.documents.files()
    for number, name in enumerate(names):
        hits = titles(wings.library, words(f"mot{number}"))
        assert hits == ([f"Note numéro {number}"] if address(name) in there else [])
    assert gather(wings) == len(names) - len(there)
    assert all(titles(wings.library, words(f"mot{at}")) for at in range(5))


def gather_slowly(folder: Path) -> None:
    """Gather in a process of its own, a line for each step: it is there to be killed."""
    wings = open_wings(folder)
    for progress in gathering(AttachmentFolder(folder / "attachments"), wings.library, Brake()):
        print(progress.done, flush=True)


if __name__ == "__main__":
    gather_slowly(Path(sys.argv[1]))


def rebuilt(wings: Wings) -> None:
    """Put library.db aside, and let the notes come in anew."""
    wings.library.start_afresh()
    fill(wings.library, a_note(1, attachments=attached("a.pdf")))


def test_a_rebuilt_library_keeps_what_documents_say(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.pdf")))
    put(wings, "a.pdf", sound_pdf(2, "Le jardin"))
    assert gather(wings) == 1
    rebuilt(wings)
    assert found(wings, "jardin") == (Found(Where.DOCUMENT, 80, 0, (1, 2)),)
    assert gather(wings) == 0


def test_a_document_that_changed_meanwhile_is_read_again(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.pdf")))
    put(wings, "a.pdf", sound_pdf(2, "Le jardin"))
    assert gather(wings) == 1
    put(wings, "a.pdf", sound_pdf(3, "Le verger"))
    rebuilt(wings)
    assert gather(wings) == 1
    assert titles(wings.library, words("jardin")) == []
    assert titles(wings.library, words("verger")) == ["Note numéro 1"]


def test_of_a_damaged_library_nothing_is_kept(wings: Wings) -> None:
    fill(wings.library, a_note(1, attachments=attached("a.pdf")))
    put(wings, "a.pdf", sound_pdf(2, "Le jardin"))
    assert gather(wings) == 1
    wings.library.close()
    path = wings.folder / "library.db"
    content = bytearray(path.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    path.write_bytes(content)
    rebuilt(wings)
    assert gather(wings) == 1
    assert titles(wings.library, words("jardin")) == ["Note numéro 1"]
