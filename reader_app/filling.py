"""What brings notes into a library: loaded by those that do."""

from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.backup import Occasion
from reader_app.domain.import_report import ImportReport
from reader_app.domain.progress import Steps
from reader_app.importing import importer
from reader_app.opening import Wings


def import_paths(wings: Wings, paths: Sequence[Path]) -> Steps[ImportReport]:
    """Bring files and folders in. Raises LibraryError."""
    # Before, since what comes in may take the place of what is known.
    wings.settle_marks()
    with wings.library.sink() as sink:
        report = yield from importer.import_paths(paths, wings.folder, sink)
    wings.settle_marks()
    return report


def rebuild(wings: Wings) -> Steps[ImportReport]:
    """Make library.db and search/ anew from `notes/`. Raises LibraryError."""
    wings.keep_copy(Occasion.BEFORE_REPAIR)
    wings.settle_marks()
    prints = wings.fingerprints()
    wings.library.start_afresh()
    with wings.library.sink() as sink:
        report = yield from importer.rebuild(wings.folder, sink)
    wings.settle_marks()
    wings.find_again(prints)
    return report
