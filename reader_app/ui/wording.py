"""Sizes, days and numbers as the reader writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from reader_app.domain.years import Stretch

_STEP = 1024
_FRENCH_UNITS = ("o", "Ko", "Mo", "Go")
_ENGLISH_UNITS = ("B", "KB", "MB", "GB")


def size_text(size: int) -> str:
    """A size in bytes as "194,33 Ko" or "194.33 KB", with a narrow no-break space."""
    power = _power(size)
    units = _FRENCH_UNITS if QLocale().language() == QLocale.Language.French else _ENGLISH_UNITS
    return f"{_in_unit(size, power, 2)}\u202f{units[power]}"


def part_text(part: int, whole: int) -> str:
    """How much of `whole` there is, in its unit but without it: "120,5" of "194,33 Ko"."""
    return _in_unit(part, _power(whole), 1)


def day_text(day: date) -> str:
    """A day in full: "1er mars 2019" or "1 March 2019"."""
    return _written(day, "d MMMM yyyy")


def moment_text(moment: datetime) -> str:
    """A day with its hour, as the reader's clock has it."""
    local = moment.astimezone()
    hour = QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).time()
    return f"{day_text(local.date())}, {QLocale().toString(hour, QLocale.FormatType.ShortFormat)}"


def short_day_text(day: date) -> str:
    """A day for a card: "1er févr. 2019" or "1 Feb 2019"."""
    return _written(day, "d MMM yyyy")


def number_text(number: int) -> str:
    """A whole number with its thousands set apart as the language does."""
    return QLocale().toString(number)


def stretch_text(years: Stretch) -> str:
    """A stretch of years as "2015 – 2019", or the only year of it."""
    first, last = years
    return str(first) if first == last else f"{first}\u00a0–\u00a0{last}"


def _written(day: date, pattern: str) -> str:
    locale = QLocale()
    text = locale.toString(QDate(day.year, day.month, day.day), pattern)
    first_in_french = day.day == 1 and locale.language() == QLocale.Language.French
    return text.replace("1 ", "1er ", 1) if first_in_french else text


def _power(size: int) -> int:
    """Which unit suits a size: 0 for bytes, 1 for the next one."""
    return next((power for power in range(3) if size < _STEP ** (power + 1)), 3)


def _in_unit(size: int, power: int, decimals: int) -> str:
    return QLocale().toString(float(size / _STEP**power), "f", decimals if power else 0)


def percent_text(number: int) -> str:
    """A share or a size in per cent, written as the language does."""
    between = "\u202f" if QLocale().language() == QLocale.Language.French else ""
    return f"{number_text(number)}{between}%"
