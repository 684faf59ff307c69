"""Sizes, days and numbers as the reader writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

_STEP = 1024
_FRENCH_UNITS = ("o", "Ko", "Mo", "Go")
_ENGLISH_UNITS = ("B", "KB", "MB", "GB")


def size_text(size: int) -> str:
    """A size in bytes as "194,33 Ko" or "194.33 KB", with a narrow no-break space."""
    locale = QLocale()
    french = locale.language() == QLocale.Language.French
    value = float(size)
    power = 0
    while value >= _STEP and power < len(_FRENCH_UNITS) - 1:
        value /= _STEP
        power += 1
    unit = (_FRENCH_UNITS if french else _ENGLISH_UNITS)[power]
    return f"{locale.toString(value, 'f', 2 if power else 0)}\u202f{unit}"


def day_text(day: date) -> str:
    """A day in full: "1er mars 2019" or "1 March 2019"."""
    return _written(day, "d MMMM yyyy")


def short_day_text(day: date) -> str:
    """A day for a card: "1er févr. 2019" or "1 Feb 2019"."""
    return _written(day, "d MMM yyyy")


def number_text(number: int) -> str:
    """A whole number with its thousands set apart as the language does."""
    return QLocale().toString(number)


def _written(day: date, pattern: str) -> str:
    locale = QLocale()
    text = locale.toString(QDate(day.year, day.month, day.day), pattern)
    first_in_french = day.day == 1 and locale.language() == QLocale.Language.French
    return text.replace("1 ", "1er ", 1) if first_in_french else text
