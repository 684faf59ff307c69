"""Looking into PDFs as the opened library does it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from reader_app.domain.progress import Steps
from reader_app.downloads.arrival import facts_of
from reader_app.downloads.facts import Facts
from reader_app.downloads.folder import AttachmentFolder
from reader_app.pdfs.vetting import vetting


def look_into(folder: AttachmentFolder) -> Callable[[Path, str], Steps[Facts]]:
    """Vets PDFs of this folder in child processes."""

    def look(path: Path, password: str) -> Steps[Facts]:
        return facts_of(path, folder, partial(vetting, password=password))

    return look
