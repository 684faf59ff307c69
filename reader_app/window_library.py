"""A library as the window is handed it: with its pages, its documents and its downloads."""

from functools import partial
from pathlib import Path

from reader_app import filling
from reader_app.domain.note import Note
from reader_app.domain.progress import Steps
from reader_app.downloads.arrival import facts_of
from reader_app.downloads.download import Start
from reader_app.downloads.downloads import Downloads
from reader_app.form_fields import shown_file
from reader_app.gathering import gathering
from reader_app.moving import Moving
from reader_app.opening import Wings
from reader_app.pages.note_page import NotePage
from reader_app.pages.page import note_page
from reader_app.pdfs.vetting import vetting
from reader_app.storage.open_notes import StoredOpenNotes
from reader_app.ui.documents.pdf_opening import Looked
from reader_app.ui.open_library import OpenLibrary
from reader_app.writing_dossier import dossier_on_paper, write_dossier
from reader_app.writing_out import write_out


def for_window(wings: Wings, start: Start, *, needs_rebuild: bool) -> OpenLibrary:
    """The library to be used on the window's thread; `start` does long work."""
    return OpenLibrary(
        folder=wings.folder,
        library=wings.library,
        favourites=wings.favourites,
        searches=wings.searches,
        terms=wings.terms,
        read_notes=wings.read_notes,
        backups=wings.backups,
        shelves=wings.shelves,
        reading_list=wings.reading_list,
        remarks=wings.remarks,
        highlights=wings.highlights,
        trash=wings.trash,
        reading_places=wings.reading_places,
        open_notes=StoredOpenNotes(wings.folder),
        attachments=wings.attachments,
        downloads=Downloads(wings.attachments, vetting, start),
        read=partial(read_page, wings),
        import_paths=partial(filling.import_paths, wings),
        rebuild=partial(filling.rebuild, wings) if needs_rebuild else None,
        catch_up=wings.catch_up,
        take_in_remarks=wings.library.take_in_remarks,
        look_into=partial(_look_into, wings),
        moving=Moving(wings),
        gather=partial(gathering, wings.attachments, wings.library),
        write_out=partial(write_out, wings),
        write_dossier=partial(write_dossier, wings),
        dossier_on_paper=partial(dossier_on_paper, wings),
        overview=wings.overview,
        titles=wings.library.from_afar.titles,
        generations=wings.generations,
    )


def read_page(wings: Wings, key: str) -> tuple[Note, NotePage]:
    """A note with its page. Raises NoteNotFoundError."""
    note = wings.library.note(key)
    return note, note_page(note, wings.library.documents.texts(key))


def _look_into(wings: Wings, path: Path, password: str = "") -> Steps[Looked]:
    """What is shown of a PDF, vetted unless it was before. Raises FileError."""
    facts = yield from facts_of(path, wings.attachments, partial(vetting, password=password))
    # A copy of what asks for a password would lie there without one.
    open_to_all = not password
    shown = (yield from shown_file(path, facts, wings.attachments)) if open_to_all else path
    return Looked(facts.sha256, shown)
