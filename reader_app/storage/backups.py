"""StoredBackups: what the reader made is copied, looked at whole, and brought back."""

import shutil
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

from sqlalchemy import update

from reader_app.domain.backup import Backup, Occasion
from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.backup_folder import BackupFolder, Record
from reader_app.storage.database import Database, connected
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import FAVOURITES, FavouritesStateRow
from reader_app.storage.merging import all_rows, put_in, salvaged, without_doubtful
from reader_app.storage.migrations import bring_copy_up_to_date
from reader_app.storage.proved_copy import contents_of
from reader_app.storage.returning import put_aside_dated, put_in_place, take_over
from reader_app.storage.sql_errors import DAMAGE, as_library_errors

_ONLY_IF_CHANGED = frozenset({Occasion.START, Occasion.END, Occasion.CHANGED})


class StoredBackups:
    """The copies of one favourites.db; satisfies the Backups port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file
        self._folder = BackupFolder(file.path, file.time)

    def backups(self) -> tuple[Backup, ...]:
        """See Backups. Raises LibraryError."""
        return tuple(record.backup for record in self._folder.sound())

    def make(self, occasion: Occasion) -> Backup | None:
        """See Backups; at the start the file is looked at whole.

        Raises:
            LibraryError: DAMAGED, EMPTY or NOT_OURS where favourites.db is not what was kept,
                MISSING where it is gone; TOO_NEW at the start, where it can only be read; else
                what the disk says, and that is no damage.
        """
        database = self._file.opened()
        if database is None:
            if occasion is Occasion.START and self._folder.newest() is not None:
                raise LibraryError(self._file.path, Reason.MISSING)
            return None
        made = self._make(occasion)
        if occasion is Occasion.START and database.is_newer:
            raise LibraryError(self._file.path, Reason.TOO_NEW)
        return made

    def _make(self, occasion: Occasion) -> Backup | None:
        newest = self._folder.newest() if occasion in _ONLY_IF_CHANGED else None
        if newest is not None and self._is_in(newest, wholly=occasion is Occasion.START):
            if occasion is Occasion.START:
                with suppress(LibraryError):
                    self._folder.thin_out()
            return None
        return self._folder.keep(occasion)

    def is_due(self, every: timedelta) -> bool:
        """Whether the last copy is as old as that, or from a day to come. Raises LibraryError."""
        newest = self._folder.newest()
        if newest is None:
            return True
        age = self._file.time() - newest.backup.made
        return not timedelta(0) <= age < every

    def bring_back(self, name: str) -> Backup | None:
        """See Backups. What was there is kept as a copy, or put aside where it is damaged.

        Raises:
            BackupNotFoundError: There is no such copy, or it is not sound.
            LibraryError: It cannot be done; what was there stays as it was.
        """
        wanted = self._folder.file(name)
        with self._folder.as_errors(), self._folder.draft("returning") as draft:
            shutil.copyfile(wanted, draft)
            bring_copy_up_to_date(draft)
            if self._is_usable():
                before = self._folder.keep(Occasion.BEFORE_RETURN)
                take_over(self._file.made().path, draft)
                return before
            self._file.close()
            self._put_in_place(draft, wanted)
        return None

    def begin_anew(self) -> None:
        """Go on without anything kept: what cannot be opened is put aside. Raises LibraryError."""
        if not self._is_usable():
            self._file.close()
            with self._folder.as_errors():
                put_aside_dated(self._file.path, self._file.now())
            self._file.made(although_gone=True)

    def _put_in_place(self, draft: Path, copy: Path) -> None:
        """Put a copy in the place of a damaged file, with what can still be read of that one.

        `draft` is the same as `copy`, brought up to date.
        """
        with self._folder.draft("damaged") as damaged:
            rows = salvaged(self._file.path, damaged, copy)
        with closing(Database(draft, FAVOURITES)) as database, database.writing() as session:
            put_in(session, without_doubtful(rows, all_rows(session)))
            # No number of a change may stand for two.
            session.execute(update(FavouritesStateRow).values(revision=self._next_revision()))
        put_in_place(self._file.path, draft, self._file.now())

    def _next_revision(self) -> int:
        return 1 + max((each.contents.revision for each in self._folder.sound()), default=0)

    def _is_in(self, newest: Record, *, wholly: bool) -> bool:
        """Whether favourites.db holds what this copy holds."""
        if not wholly:
            return self._file.generation() == newest.contents.revision
        path = self._file.path
        with as_library_errors(path), closing(connected(path)) as plain:
            contents = contents_of(plain, path)
        if contents.same_state(newest.contents) and contents != newest.contents:
            # Nothing was changed, and yet it is not the same: it was not we who changed it.
            raise LibraryError(path, Reason.DAMAGED)
        return contents == newest.contents

    def _is_usable(self) -> bool:
        """Whether favourites.db is there and whole. Raises LibraryError where that is not known."""
        try:
            if self._file.opened() is None:
                return False
            with as_library_errors(self._file.path), closing(connected(self._file.path)) as plain:
                contents_of(plain, self._file.path)
        except LibraryError as error:
            if error.reason in DAMAGE:
                return False
            raise
        return True
