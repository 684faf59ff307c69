"""BackupFolder: the proved copies of favourites.db in `backups/`, and what was counted in each."""

import errno
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader_app.domain.backup import Backup, KeptCounts, Occasion
from reader_app.domain.errors import BackupNotFoundError, LibraryError, Reason
from reader_app.storage.database import remove_database
from reader_app.storage.moments import now_in_utc
from reader_app.storage.one_writer import only_one
from reader_app.storage.proved_copy import Contents, copy_proved, read_contents
from reader_app.storage.retention import Copy, outlived
from reader_app.storage.sql_errors import as_library_errors
from reader_app.storage.whole_file import flush_folder, write_whole

FOLDER = "backups"
_PATIENCE = 30.0  # seconds that one copy waits for another
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NAME = re.compile(r"-(\d{6,})-(\d{4}-\d\d-\d\dT\d{6})Z-([a-z-]+?)(?:-\d+)?\.db")


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one copy: what was in it when it was proved, and the hash of its file."""

    backup: Backup
    number: int
    contents: Contents
    sha256: str


class BackupFolder:
    """The copies of the favourites.db at `path`; the folder is made with the first one."""

    def __init__(self, path: Path, now: Callable[[], datetime] = now_in_utc) -> None:
        self._path = path
        self._now = now
        self._folder = path.parent / FOLDER

    def sound(self) -> list[Record]:
        """The copies that are as they were proved, the newest first. Raises LibraryError."""
        with _as_library_errors(self._path):
            records = [self._record(path) for path in self._files()]
        found = [record for record in records if record is not None]
        return sorted(found, key=lambda record: record.number, reverse=True)

    def newest(self) -> Record | None:
        """The sound copy that was made last. Raises LibraryError."""
        with _as_library_errors(self._path):
            # Each is read whole: older ones only where a newer one is not sound.
            for path in sorted(self._files(), key=_number_in, reverse=True):
                record = self._record(path)
                if record is not None:
                    return record
        return None

    def file(self, name: str) -> Path:
        """The sound copy of this name. Raises BackupNotFoundError."""
        path = self._folder / name
        if path not in self._files() or self._record(path) is None:
            raise BackupNotFoundError(name)
        return path

    def keep(self, occasion: Occasion) -> Backup:
        """Make a copy, prove it, and let those go that it stands for.

        At the end of the program these stay until it starts again: to look at all takes a while.

        Raises:
            LibraryError: It cannot be made; DAMAGED where favourites.db is not whole.
        """
        with _as_library_errors(self._path):
            self._folder.mkdir(exist_ok=True)
            with only_one(self._folder / ".making", _PATIENCE):
                backup = self._keep(occasion)
                if occasion is not Occasion.END:
                    self._thin_out()
        return backup

    def thin_out(self) -> None:
        """Let the copies go that others stand for. Raises LibraryError; then they stay."""
        with _as_library_errors(self._path), only_one(self._folder / ".making", _PATIENCE):
            self._thin_out()

    @contextmanager
    def as_errors(self) -> Iterator[None]:
        """Let whatever stops a copy be said of favourites.db."""
        with _as_library_errors(self._path):
            yield

    @contextmanager
    def draft(self, name: str) -> Iterator[Path]:
        """A file in the folder that is gone afterwards, unless it is renamed."""
        draft = self._folder / f".{self._path.name}.{name}-{os.getpid()}"
        try:
            yield draft
        finally:
            remove_database(draft)

    def _keep(self, occasion: Occasion) -> Backup:
        with self.draft("copy") as draft:
            contents = copy_proved(self._path, draft)
            sha256, size = _sha256(draft), draft.stat().st_size
            made = self._now().astimezone(UTC).replace(microsecond=0)
            number = 1 + max((_number_in(path) for path in self._files()), default=0)
            name = f"{self._path.stem}-{number:06}-{made:%Y-%m-%dT%H%M%SZ}-{occasion}.db"
            backup = Backup(name, made, occasion, contents.counts, size)
            # First what is known of it: a copy without that is read whole again at each look.
            write_whole(
                _beside(self._folder / name), _text(Record(backup, number, contents, sha256))
            )
            draft.replace(self._folder / name)
        flush_folder(self._folder)
        flush_folder(self._folder.parent)
        return backup

    def _thin_out(self) -> None:
        """Remove the copies that others stand for; what cannot be removed may stay."""
        records = {record.number: record for record in self.sound()}
        copies = [
            Copy(number, each.backup.made, each.backup.occasion.is_guard, sum(each.contents.counts))
            for number, each in records.items()
        ]
        for copy in outlived(copies):
            path = self._folder / records[copy.number].backup.name
            with suppress(OSError):
                path.unlink()
                _beside(path).unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        # A glob of what is no folder finds nothing.
        return [path for path in self._folder.glob("*.db") if not path.name.startswith(".")]

    def _record(self, path: Path) -> Record | None:
        """What is known of a copy, or nothing where it is not sound."""
        try:
            known = _record_from(json.loads(_beside(path).read_bytes()))
            return known if known.sha256 == _sha256(path) else None
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return self._looked_into(path)

    def _looked_into(self, path: Path) -> Record | None:
        """What is in a copy of which nothing is known, as one that an older version made."""
        try:
            with as_library_errors(path):
                contents = read_contents(path)
        except LibraryError:
            return None
        found = path.stat()
        made, occasion = datetime.fromtimestamp(found.st_mtime, UTC), Occasion.ASKED
        match = _NAME.search(path.name)
        if match and match[3] in set(Occasion):
            made = datetime.strptime(match[2], "%Y-%m-%dT%H%M%S").replace(tzinfo=UTC)
            occasion = Occasion(match[3])
        elif "before" in path.name:
            occasion = Occasion.BEFORE_SCHEMA
        backup = Backup(path.name, made, occasion, contents.counts, found.st_size)
        return Record(backup, _number_in(path), contents, _sha256(path))


def _number_in(path: Path) -> int:
    match = _NAME.search(path.name)
    return int(match[1]) if match else 0


def _beside(path: Path) -> Path:
    return path.with_suffix(".json")


def _text(record: Record) -> bytes:
    backup, contents = record.backup, record.contents
    values = {
        "name": backup.name,
        "number": record.number,
        "made": backup.made.isoformat(),
        "occasion": backup.occasion.value,
        "size": backup.size,
        "sha256": record.sha256,
        "schema": contents.schema,
        "revision": contents.revision,
        "stamps": contents.stamps,
        "digest": contents.digest,
        "counts": contents.counts._asdict(),
    }
    return json.dumps(values, indent=1).encode()


def _record_from(values: dict[str, Any]) -> Record:
    counts = KeptCounts(**values["counts"])
    made = datetime.fromisoformat(values["made"])
    backup = Backup(values["name"], made, Occasion(values["occasion"]), counts, values["size"])
    contents = Contents(
        values["schema"], values["revision"], counts, values["stamps"], values["digest"]
    )
    return Record(backup, values["number"], contents, values["sha256"])


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _as_library_errors(path: Path) -> Iterator[None]:
    """Let whatever stops a copy be said of the file that was to be copied."""
    try:
        with as_library_errors(path):
            yield
    except LibraryError as error:
        raise LibraryError(path, error.reason) from error
    except OSError as error:
        reason = Reason.DISK_FULL if error.errno in _FULL else Reason.READ_ONLY
        raise LibraryError(path, reason) from error
