"""Where the reader was in each document, in one small file that can be thrown away."""

import json
import logging
from pathlib import Path
from typing import Any

from reader_app.domain.pdf_place import QUARTERS, Fit, PdfPlace
from reader_app.domain.ports import PdfPlaces
from reader_app.overriding import override
from reader_app.storage.whole_file import write_whole

MOST = 1_000
"""Documents; those that were not read for longest are forgotten."""

_LARGEST_ZOOM = 100.0
_log = logging.getLogger(__name__)


class StoredPdfPlaces(PdfPlaces):
    """The places kept at `path`, the document read last at the end."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @override
    def place(self, sha256: str) -> PdfPlace:
        kept = self._kept()
        if sha256 in kept:
            return _place(kept[sha256])
        last = _place(next(reversed(kept.values()))) if kept else PdfPlace()
        return PdfPlace(single=last.single, dark=last.dark, beside=last.beside)

    @override
    def keep(self, sha256: str, place: PdfPlace) -> None:
        kept = self._kept()
        kept.pop(sha256, None)
        kept[sha256] = place._asdict() | {"fit": place.fit.value}
        newest = dict(list(kept.items())[-MOST:])
        try:
            write_whole(self._path, json.dumps(newest, indent=1).encode())
        except OSError as error:
            _log.warning("The place in a document cannot be kept: %s", error)

    def _kept(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("The places in documents cannot be read: %s", error)
            return {}
        return kept if isinstance(kept, dict) else {}


def _place(kept: object) -> PdfPlace:
    """A place as it was kept; the usual for whatever makes no sense."""
    values = kept if isinstance(kept, dict) else {}
    usual = PdfPlace()
    zoom = _number(values.get("zoom"), usual.zoom)
    return PdfPlace(
        page=max(1, int(_number(values.get("page"), usual.page))),
        share=min(max(_number(values.get("share"), usual.share), -1.0), 2.0),
        zoom=zoom if 0 < zoom <= _LARGEST_ZOOM else usual.zoom,
        fit=next((each for each in Fit if each.value == values.get("fit")), usual.fit),
        turns=int(_number(values.get("turns"), usual.turns)) % QUARTERS,
        single=values.get("single") is True,
        dark=values.get("dark") is True,
        beside=values.get("beside") is True,
    )


def _number(value: object, usual: float) -> float:
    """A number that can be reckoned with."""
    good = isinstance(value, int | float) and abs(value) < float(1 << 53)
    return float(value) if good and isinstance(value, int | float) else usual
