"""Which notes can be read without the network: asked of the disk, in the search line."""

from pathlib import Path

import pytest

from reader_app.domain.query import NoteQuery
from reader_app.domain.search_line import parse_query
from reader_app.downloads.folder import AttachmentFolder
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from tests.builders import a_note, an_attachment
from tests.pdfs.bad_pdfs import sound_pdf
from tests.storage.filling import fill

ADDRESS = "https://exemple.fr/files/{}.pdf"


@pytest.mark.parametrize("line", ["is:offline", "est:horsligne"])
def test_a_note_is_found_as_soon_as_a_document_of_it_is_here(
    tmp_path: Path, favourites: StoredFavourites, line: str
) -> None:
    folder = AttachmentFolder(tmp_path / "attachments")
    library = StoredLibrary(tmp_path, favourites, folder)
    fill(
        library,
        *(
            a_note(n, attachments=(an_attachment(n, address=ADDRESS.format(n)),))
            for n in range(1, 4)
        ),
    )
    asked = NoteQuery(wanted=parse_query(line))
    without = NoteQuery(wanted=parse_query(f"-{line}"))
    assert library.find(asked).count == 0
    path = folder.file(ADDRESS.format(2)).path
    path.parent.mkdir()
    path.write_bytes(sound_pdf())
    assert [hit.note.title for hit in library.find(asked).hits] == ["Note numéro 2"]
    assert library.find(without).count == 2
    path.unlink()
    folder.forget()
    assert library.find(asked).count == 0


def test_without_a_folder_nothing_is_here(tmp_path: Path, favourites: StoredFavourites) -> None:
    library = StoredLibrary(tmp_path, favourites)
    fill(library, a_note(1))
    assert library.find(NoteQuery(wanted=parse_query("is:offline"))).count == 0
