"""One document as it is told to the panels: on the disk, on its way, stopped, and why."""

from collections.abc import Iterable
from typing import NamedTuple

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentFile, Attachments, AttachmentState
from reader_app.downloads.download import DownloadEnd
from reader_app.downloads.sizes import agrees
from reader_app.downloads.waiting import Place, Stage


class DocumentState(NamedTuple):
    """One document now. `got` and `total` are bytes, `total` or None.

    `stage` is where it stands in the line of downloads, None where it is not in it; `arriving`
    says that it comes by itself. `reason` and `detail` say why it is not here, or what is to be
    said of it all the same.
    """

    state: AttachmentState
    arriving: bool = False
    got: int = 0
    total: int | None = None
    reason: Reason | None = None
    detail: str = ""
    real_size: int | None = None
    stage: Stage | None = None


def state_to_come(place: Place, former: DocumentState | None) -> DocumentState:
    """A document that comes by itself; what had come of it goes on being shown."""
    return DocumentState(
        AttachmentState.ABSENT,
        arriving=True,
        got=former.got if former else 0,
        total=former.total if former else place.attachment.size_bytes,
        reason=place.reason if place.stage is Stage.RETRYING else None,
        detail=place.detail,
        stage=place.stage,
    )


def state_stopped(place: Place) -> DocumentState:
    """A document that waits for the reader."""
    reason, absent = place.reason or Reason.PAUSED, AttachmentState.ABSENT
    return DocumentState(absent, reason=reason, detail=place.detail, stage=place.stage)


def state_ended(end: DownloadEnd) -> DocumentState:
    """A document whose download is over."""
    return DocumentState(
        end.state,
        reason=end.reason,
        detail=end.detail,
        real_size=end.size if end.size_differs else None,
        stage=Stage.FAILED if end.failed else None,
    )


def states_on_disk(
    folder: Attachments, attachments: Iterable[Attachment]
) -> dict[str, DocumentState]:
    """Where these documents are, by their identities; asks the disk."""
    return {each.identity: _on_disk(each, folder.file(each.identity)) for each in attachments}


def _on_disk(attachment: Attachment, file: AttachmentFile) -> DocumentState:
    """Where a document is; a size that is not the one the page says is told."""
    if file.state is not AttachmentState.HERE:
        return DocumentState(file.state)
    try:
        size = file.path.stat().st_size
    except OSError:
        return DocumentState(AttachmentState.ABSENT)
    return DocumentState(
        file.state,
        reason=Reason.NEWER_AT_SOURCE if file.changed else None,
        real_size=None if agrees(attachment, size) else size,
    )
