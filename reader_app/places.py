"""Where resources, library and settings are on this machine, frozen, installed or from source."""

from pathlib import Path
from typing import NamedTuple

from platformdirs import PlatformDirs

_OURS = "lutrin"
_SAMPLE = "sample_library"


class Places(NamedTuple):
    """The folders that Lutrin uses; none is made before something is put there.

    `resources` is only read. `data` and `config` are the reader's, `state` can be thrown away,
    `documents` is where the system keeps the reader's documents.
    """

    resources: Path
    data: Path
    config: Path
    state: Path
    documents: Path

    @property
    def settings_file(self) -> Path:
        """What the reader prefers."""
        return self.config / "settings.json"

    @property
    def geometry_file(self) -> Path:
        """Where the window stood when it was closed."""
        return self.state / "window.ini"

    @property
    def pdf_places_file(self) -> Path:
        """Where the reader was in each document."""
        return self.state / "pdf_places.json"

    @property
    def log_file(self) -> Path:
        """What went wrong, for whoever mends it."""
        return self.state / "lutrin.log"

    @property
    def fonts(self) -> Path:
        """The folder of the fonts."""
        return self.resources / "fonts"

    @property
    def icons(self) -> Path:
        """The folder of the icons."""
        return self.resources / "icons"

    @property
    def translations(self) -> Path:
        """The folder of the translations."""
        return self.resources / "translations"

    @property
    def default_library(self) -> Path:
        """The library of a reader who named none; an import or "New library" makes it."""
        return self.documents / "Lutrin"

    @property
    def sample_library(self) -> Path:
        """The reader's copy of the built-in library; see `make_sample_library`."""
        return self.data / _SAMPLE

    def library_to_open(self, asked: Path | None, last: str) -> Path:
        """The library asked for, else the last one, else the default, else the sample.

        `last` is the folder that was open last, or "".
        """
        if asked is not None:
            return asked
        for folder in (Path(last) if last else None, self.default_library):
            if folder is not None and folder.is_dir():
                return folder
        return self.sample_library

    def library_to_fill(self, asked: Path | None, last: str) -> Path:
        """Where an import goes: as `library_to_open`, but never into the sample."""
        folder = self.library_to_open(asked, last)
        return self.default_library if folder == self.sample_library else folder


def find_places(own: Path | None = None) -> Places:
    """The places of this machine; with `own`, all but the resources are folders in there."""
    resources = _resources()
    if own is not None:
        return Places(resources, own / "data", own / "config", own / "state", own / "documents")
    system = PlatformDirs(_OURS, appauthor=False)
    return Places(
        resources=resources,
        data=system.user_data_path,
        config=system.user_config_path,
        state=system.user_state_path,
        documents=system.user_documents_path,
    )


def _resources() -> Path:
    """Inside the package in a wheel and in the frozen program, beside it in the source."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
