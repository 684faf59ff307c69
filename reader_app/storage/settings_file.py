"""Settings to and from a small JSON file."""

import json
import logging
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.settings import (
    CLOSEST_LINES,
    LARGEST_LIMIT,
    LARGEST_TEXT,
    NARROWEST_MEASURE,
    QUICKEST_VOICE,
    SLOWEST_VOICE,
    SMALLEST_LIMIT,
    SMALLEST_TEXT,
    WIDEST_LINES,
    WIDEST_MEASURE,
    Family,
    Language,
    Scheme,
    Settings,
)
from reader_app.storage.whole_file import write_whole

_log = logging.getLogger(__name__)
_Choice = TypeVar("_Choice", bound=StrEnum)


def read_settings(path: Path) -> Settings:
    """The settings kept at `path`; the default for whatever is missing or makes no sense."""
    kept = _kept(path)
    usual = Settings()
    return Settings(
        scheme=_choice(Scheme, kept.get("scheme"), usual.scheme),
        language=_choice(Language, kept.get("language"), usual.language),
        text_size=_number(kept.get("text_size"), usual.text_size, SMALLEST_TEXT, LARGEST_TEXT),
        library=_text(kept.get("library"), usual.library),
        by_count=_texts(kept.get("by_count"), usual.by_count),
        family=_choice(Family, kept.get("family"), usual.family),
        measure=_number(kept.get("measure"), usual.measure, NARROWEST_MEASURE, WIDEST_MEASURE),
        line_height=_number(
            kept.get("line_height"), usual.line_height, CLOSEST_LINES, WIDEST_LINES
        ),
        offline=kept.get("offline") is True,
        goes_on=kept.get("goes_on") is True,
        largest_download=_number(
            kept.get("largest_download"), usual.largest_download, SMALLEST_LIMIT, LARGEST_LIMIT
        ),
        voice=_text(kept.get("voice"), usual.voice),
        voice_rate=_number(kept.get("voice_rate"), usual.voice_rate, SLOWEST_VOICE, QUICKEST_VOICE),
        keys=_pairs(kept.get("keys", {}), path),
    )


def write_settings(path: Path, settings: Settings) -> None:
    """Keep `settings` at `path`, beside what a newer program may have written there.

    Raises:
        FileError: It cannot be written; what was there stays.
    """
    values = _kept(path) | {
        "scheme": settings.scheme.value,
        "language": settings.language.value,
        "text_size": settings.text_size,
        "library": settings.library,
        "by_count": list(settings.by_count),
        "family": settings.family.value,
        "measure": settings.measure,
        "line_height": settings.line_height,
        "offline": settings.offline,
        "goes_on": settings.goes_on,
        "largest_download": settings.largest_download,
        "voice": settings.voice,
        "voice_rate": settings.voice_rate,
        "keys": dict(settings.keys),
    }
    text = json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise FileError(path, Reason.READ_ONLY, str(error)) from error


def _kept(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("The settings in %s cannot be read: %s", path, error)
        return {}
    if not isinstance(values, dict):
        _log.warning("The settings in %s are no table", path)
        return {}
    return values


def _choice(choices: type[_Choice], value: object, usual: _Choice) -> _Choice:
    return next((each for each in choices if each.value == value), usual)


def _text(value: object, usual: str) -> str:
    return value if isinstance(value, str) else usual


def _texts(value: object, usual: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(value, list):
        return usual
    return tuple(each for each in value if isinstance(each, str))


def _pairs(value: object, path: Path) -> tuple[tuple[str, str], ...]:
    """The texts that texts stand for; what is none is left out, and said in the log."""
    pairs = value.items() if isinstance(value, dict) else ()
    good = tuple(sorted((name, text) for name, text in pairs if isinstance(text, str)))
    if not isinstance(value, dict) or len(good) < len(value):
        _log.warning("Some keys in %s make no sense: the usual ones hold", path)
    return good


def _number(value: object, usual: int, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        return usual
    return min(max(value, least), most)
