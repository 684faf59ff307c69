"""Looking into PDFs as the opened library does it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from reader_app.domain.progress import Steps
from reader_app.downloads.arrival import facts_of
from reader_app.downloads.folder import AttachmentFolder
from reader_app.form_fields import shown_file
from reader_app.pdfs.vetting import vetting
from reader_app.ui.documents.pdf_opening import Looked


def look_into(folder: AttachmentFolder) -> Callable[[Path, str], Steps[Looked]]:
    """Vets PDFs of this folder in child processes."""

    def look(path: Path, password: str) -> Steps[Looked]:
        facts = yield from facts_of(path, folder, partial(vetting, password=password))
        shown = (yield from shown_file(path, facts, folder)) if not password else path
        return Looked(facts.sha256, shown)

    return look
