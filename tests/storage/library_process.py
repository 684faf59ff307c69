"""Run in a process of its own by the tests: it is there to be killed."""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

from reader_app.domain.highlight import Anchor, Highlight, new_highlight_key
from reader_app.domain.ports import Mark
from reader_app.domain.progress import finished
from reader_app.domain.remark import Remark, new_remark_key
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.highlights import StoredHighlights
from reader_app.storage.library import StoredLibrary
from reader_app.storage.migrations import bring_up_to_date
from reader_app.storage.remarks import StoredRemarks
from tests.builders import a_filed_note, a_note

_STEPS = {"execute", "commit", "backup", "fsync", "replace"}


def import_for_ever(folder: Path, start: int) -> None:
    """Store notes in batches until killed; each line says how many are in."""
    library = StoredLibrary(folder, StoredFavourites(folder / "favourites.db"))
    with library.sink() as sink:
        for at in range(start, start + 100_000, 40):
            numbers = range(at, at + 40)
            notes = [
                a_filed_note(a_note(each, title=f"Commun mot{each} propre")) for each in numbers
            ]
            sink.store(notes)
            print(at + 40, flush=True)


def rebuild_for_ever(folder: Path, _start: int) -> None:
    """Begin a rebuild and import until killed."""
    StoredLibrary(folder, StoredFavourites(folder / "favourites.db")).start_afresh()
    import_for_ever(folder, 0)


def mark(folder: Path, start: int) -> None:
    """Mark notes one by one; each line is a key that was marked."""
    favourites = StoredFavourites(folder / "favourites.db")
    for each in range(start, start + 100_000):
        note = a_note(each)
        favourites.mark(Mark(note.key, note.title, None, datetime.now(UTC)))
        print(note.key, flush=True)


def remark(folder: Path, start: int) -> None:
    """Write remarks on notes and on highlights, and take them in; each line is a word kept."""
    favourites = StoredFavourites(folder / "favourites.db")
    library, remarks = StoredLibrary(folder, favourites), StoredRemarks(favourites.file)
    highlights = StoredHighlights(favourites.file)
    for each in range(start, start + 100_000):
        word = f"mot{each}propre"
        key = a_note(1 + each % 5).key
        if each % 2:
            remarks.write(Remark(new_remark_key(), key, word))
        else:
            highlights.write(Highlight(new_highlight_key(), key, Anchor("corps"), remark=word))
        print(word, flush=True)
        finished(library.take_in_remarks())


def migrate(path: Path, _nothing: int) -> None:
    """Open a favourites.db, which brings it up to date."""
    print(len(StoredFavourites(path).marks()))


def migrate_and_die(path: Path, _nothing: int) -> None:
    """The same, in a copy of this process for each number of steps that is read; its exit code."""
    for steps in sys.stdin:
        victim = os.fork()
        if victim == 0:
            _die_after(int(steps), path)
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(victim, 0)[1]), flush=True)


def _die_after(steps: int, path: Path) -> None:
    """Bring it up to date, killed right before it calls upon the disk once more than so often."""
    left = [steps]

    def count(_frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ in _STEPS:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(count)
    bring_up_to_date(path)


if __name__ == "__main__":
    what = {
        "import": import_for_ever,
        "rebuild": rebuild_for_ever,
        "mark": mark,
        "remark": remark,
        "migrate": migrate,
        "migrate-and-die": migrate_and_die,
    }
    what[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
