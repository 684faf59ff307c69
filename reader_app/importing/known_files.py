"""Which note each file under `notes/` holds, and which path a note may take."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from reader_app.domain.card import FILE_KEY, NoteKey
from reader_app.domain.errors import FileError
from reader_app.domain.ports import SourceFile
from reader_app.importing.filing import Filing
from reader_app.importing.loading import key_in

# A file that the library does not know is read on the spot to learn its key, unless it is large.
_LARGEST_STRANGER = 1_000_000


class KnownFiles:
    """The files of a library, by path and by the key of their note."""

    def __init__(self, files: Mapping[str, SourceFile], filing: Filing) -> None:
        self._files = dict(files)
        self._paths = {file.key: path for path, file in files.items()}
        self._filing = filing

    def forget(self) -> None:
        """Let go of everything: an import has come to its end."""
        self._files.clear()
        self._paths.clear()

    def at(self, path: str) -> SourceFile | None:
        """What is known of the file at `path`."""
        return self._files.get(path)

    def of(self, key: NoteKey) -> SourceFile | None:
        """The file that the note was read from, while it is there."""
        path = self._paths.get(key)
        return self._files[path] if path and self._filing.exists(path) else None

    def put(self, file: SourceFile) -> None:
        """A note was read from this file: it has no other, and the file no other note."""
        former = self._paths.get(file.key)
        if former is not None:
            self._files.pop(former, None)
        other = self._files.get(file.path)
        if other is not None:
            self._paths.pop(other.key, None)
        self._files[file.path] = file
        self._paths[file.key] = file.path

    def path_for(self, target: str, keys: Sequence[NoteKey], copy: str) -> str:
        """`target`, unless another note with an address lies there: then a free name beside it.

        `keys` are the note's own key and all others that it goes by: a file may come again under
        another address than before, and say so.
        """
        free = target
        number = 1
        while not self._is_free(free, keys, copy):
            number += 1
            path = PurePosixPath(target)
            free = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
        return free

    def _is_free(self, path: str, keys: Sequence[NoteKey], copy: str) -> bool:
        """Whether the note may take `path`: it is its own, or the former note has no address."""
        if self._filing.is_folder(path):
            return False
        holder = self._files.get(path)
        held = holder.key if holder else self._stranger(path, copy)
        return held in {None, *keys} or _has_no_address(keys[0]) or _has_no_address(held)

    def _stranger(self, path: str, copy: str) -> NoteKey | None:
        """The key of the note in a file that the library does not know.

        Such files are left by an import that was killed, or put there by hand.
        """
        if not self._filing.exists(path) or self._filing.same(path, copy):
            return None
        file = self._filing.notes / path
        try:
            is_large = file.stat().st_size > _LARGEST_STRANGER
            return NoteKey("?") if is_large else key_in(file, path)
        except (FileError, OSError):
            return NoteKey("?")


def _has_no_address(key: NoteKey | None) -> bool:
    return key is not None and key.startswith(FILE_KEY)
