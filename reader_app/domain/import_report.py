"""What an import says when it is done."""

from dataclasses import dataclass

from reader_app.domain.errors import Reason


@dataclass(frozen=True, slots=True)
class FileReport:
    """One line about one file: why it is not in, or what had to be guessed.

    `path` is text that can be printed: there may be as many reports as there are files.
    """

    path: str
    reason: Reason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How many notes came in, and what there is to say about single files.

    Nothing of an unreadable file is in; a file with a notice is in all the same.
    """

    new: int
    changed: int
    unchanged: int
    unreadable: tuple[FileReport, ...]
    notices: tuple[FileReport, ...]
    seconds: float

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was found that could be a note."""
        return not (self.new or self.changed or self.unchanged or self.unreadable or self.notices)
