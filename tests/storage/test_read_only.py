"""A library where nothing can be written can be read: a CD, somebody else's folder."""

import subprocess
import sys
from pathlib import Path

from reader_app.domain.progress import finished
from reader_app.domain.remark import Remark, new_remark_key
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from reader_app.storage.remarks import StoredRemarks
from tests.builders import a_mark, a_note
from tests.patience import PATIENCE_S
from tests.read_only import give_up_power, read_only
from tests.storage.conftest import PROJECT
from tests.storage.filling import fill

READING = """
import sys
from pathlib import Path
from reader_app.domain.errors import LibraryError
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from tests.builders import a_mark, a_note
from tests.storage.filling import words

folder = Path(sys.argv[1])
favourites = StoredFavourites(folder / "favourites.db")
library = StoredLibrary(folder, favourites)
assert not library.needs_rebuild
assert finished(library.catch_up()) == 0
library.refresh_first_page()
print(library.note(a_note(2).key).title)
print(library.find(words("numero"), 5).count, library.find(NoteQuery(), 5).count)
# What is not in the index yet is known to be there all the same.
print(library.find(words("loutre"), 5).count, finished(library.take_in_remarks()))
print(library.find(words("castor"), 5).count, library.find(words("a:remarque"), 5).count)
print([hit.note.title for hit in library.find(NoteQuery(favourites_only=True), 5).hits])
for writing in (lambda: favourites.mark(a_mark(1)), library.start_afresh):
    try:
        writing()
    except LibraryError as error:
        print(error.reason)
"""


def test_everything_can_be_read_and_nothing_changes(
    folder: Path, library: StoredLibrary, favourites: StoredFavourites
) -> None:
    fill(library, a_note(1), a_note(2))
    favourites.mark(a_mark(2))
    remarks = StoredRemarks(favourites.file)
    remarks.write(Remark(new_remark_key(), a_note(1).key, "Une loutre"))
    finished(library.take_in_remarks())
    remarks.write(Remark(new_remark_key(), a_note(2).key, "Un castor"))
    library.close()
    favourites.close()
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with read_only(folder):
        done = subprocess.run(
            [sys.executable, "-c", READING, str(folder)],
            check=False,
            cwd=PROJECT,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            preexec_fn=give_up_power,
        )
        assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    assert done.stdout.splitlines() == [
        "Note numéro 2",
        "2 2",
        "1 0",
        "0 2",
        "['Note numéro 2']",
        "read-only",
        "read-only",
    ], done.stderr
