"""The file of a PDF that the window shows: the document itself, or it with its fields drawn."""

import logging
from pathlib import Path

from reader_app.domain.errors import FileError
from reader_app.domain.progress import Progress, Steps
from reader_app.downloads.facts import Facts
from reader_app.downloads.folder import AttachmentFolder
from reader_app.pdfs.vetting import fields_drawn, vetting

_log = logging.getLogger(__name__)
_KEPT = ".fields.pdf"


def shown_file(path: Path, facts: Facts, folder: AttachmentFolder) -> Steps[Path]:
    """What is shown of a vetted PDF without a password; worked out once for each SHA-256.

    What has a form gets a copy beside the facts, that can be thrown away; it is vetted as the
    document was. An empty copy says that there are no fields. Where there is no copy yet, its
    first progress says how many pages may be shown meanwhile.
    """
    kept = folder.facts_path(path.name).with_name(f"{path.name}.{facts.sha256[:16]}{_KEPT}")
    try:
        if not kept.exists():
            yield Progress(facts.pages or 0, facts.pages)
            yield from _keep(path, kept)
        return kept if kept.stat().st_size else path
    except OSError as error:
        _log.info("The fields of a form are not drawn: %s: %s", path, error)
        return path


def _keep(path: Path, kept: Path) -> Steps[None]:
    """Make the copy whole, or an empty one, and let go of those of former versions."""
    draft = kept.with_name(f"{kept.name}.new")
    draft.parent.mkdir(parents=True, exist_ok=True)
    for former in kept.parent.glob(f"*{_KEPT}"):
        if former.name.startswith(f"{path.name}."):
            former.unlink(missing_ok=True)
    try:
        if (yield from fields_drawn(path, draft)):
            yield from vetting(draft)
        else:
            draft.write_bytes(b"")
    except FileError as error:
        _log.info("A form is shown without its fields: %s: %s", path, error.detail)
        draft.write_bytes(b"")
    draft.replace(kept)
