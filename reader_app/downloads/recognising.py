"""Files that the reader put into the folder by hand, and the documents that they are."""

import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader_app.domain.note import Attachment
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.words import fold
from reader_app.downloads.folder import AttachmentFolder, Stranger, hash_of
from reader_app.downloads.names import safe_name
from reader_app.downloads.sizes import agrees

_log = logging.getLogger(__name__)


def recognising(folder: AttachmentFolder, attachments: Iterable[Attachment]) -> Steps[int]:
    """Let files that were put there by hand be the documents that they are; how many were.

    A file is known by its SHA-256 where it was here before, else by its name, where that is
    the name of one document alone and its size is not another. The reader's file stays as it
    is; the document is another name of it.
    """
    strangers = folder.strangers()
    if not strangers:
        return 0
    lost = folder.lost()
    wanted = _by_name(folder, attachments)
    found = 0
    for number, stranger in enumerate(strangers):
        yield Progress(number, len(strangers))
        try:
            attachment = _lost_one(stranger, lost) or _named_one(stranger, wanted)
            if attachment is not None and not folder.is_here(attachment.identity):
                found += _adopt(folder, stranger.path, attachment)
        except OSError as error:
            _log.warning("A file put there by hand is left alone: %s: %s", stranger.path, error)
    return found


def _lost_one(stranger: Stranger, lost: dict[str, tuple[int, str]]) -> Attachment | None:
    """The document that was here with these bytes; hashed only where the size is one of theirs."""
    if stranger.size not in {size for size, _ in lost.values()}:
        return None
    known = lost.get(hash_of(stranger.path))
    return Attachment(stranger.path.stem, known[1]) if known else None


def _named_one(stranger: Stranger, wanted: dict[str, tuple[Attachment, ...]]) -> Attachment | None:
    """The one document of this name, unless its note tells another size."""
    found = wanted.get(_folded(stranger.path.name), ())
    same = [each for each in found if agrees(each, stranger.size)]
    return same[0] if len(same) == 1 else None


def _by_name(
    folder: AttachmentFolder, attachments: Iterable[Attachment]
) -> dict[str, tuple[Attachment, ...]]:
    """The documents that are not here, by each name that a reader may have kept them under."""
    wanted: dict[str, dict[str, Attachment]] = {}
    for each in attachments:
        if each.address and not folder.is_here(each.address):
            for name in _names(each):
                wanted.setdefault(name, {})[each.identity] = each
    return {name: tuple(found.values()) for name, found in wanted.items()}


def _names(attachment: Attachment) -> Iterator[str]:
    try:
        path = urlsplit(attachment.address or "").path
    except ValueError:
        path = ""
    last = unquote(path.rpartition("/")[2])
    if "." in last:
        yield _folded(last)
    suffix = Path(last).suffix or ".pdf"
    yield _folded(attachment.name + suffix)


def _folded(name: str) -> str:
    """A name as it is compared: browsers and readers change blanks, capitals and accents."""
    stem, dot, suffix = name.rpartition(".")
    return " ".join(fold(stem.replace("_", " ")).split()) + dot + suffix.lower()


def _adopt(folder: AttachmentFolder, path: Path, attachment: Attachment) -> bool:
    """Give the reader's file the document's name, too; False where it is none."""
    if not folder.begins_right(path):
        return False
    part = folder.part(attachment.identity)
    named = part.with_name(safe_name(attachment.identity, attachment.name))
    final = named.with_suffix(path.suffix.lower())
    try:
        os.link(path, final)
    except FileExistsError:
        return False
    except OSError:
        # A disk without second names: a copy, whole or not at all.
        shutil.copyfile(path, part)
        part.replace(final)
    folder.forget()
    return True
