"""What can be written in the search line, for the keyboard help."""

from PySide6.QtCore import QLocale, QObject

from reader_app.domain.completion import ENGLISH, ENGLISH_TRAITS, FRENCH, FRENCH_TRAITS
from reader_app.domain.search_line import HAS, IS, REMARK, TITLE
from reader_app.domain.taxonomy import SHELF, THEME, YEAR
from reader_app.ui.actions import ShownAction


class SearchHelp(QObject):
    """Says it line by line, each with an example."""

    def lines(self) -> list[ShownAction]:
        """What can be written, and how."""
        section = self.tr("In the search line")
        return [ShownAction(section, what, how) for what, how in self._words() + self._fields()]

    def _words(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Every word, in any form"), self.tr("school garden")),
            (self.tr("A phrase, with its little words"), self.tr('"town council"')),
            (self.tr("A word that must not occur"), self.tr("-sport")),
            (self.tr("Words that begin so"), self.tr("associa*")),
            (self.tr("Either of two"), self.tr("sport OR culture")),
        ]

    def _fields(self) -> list[tuple[str, str]]:
        """Fields by their names in this language: what is typed follows no other typography."""
        french = QLocale().language() == QLocale.Language.French
        name = FRENCH if french else ENGLISH
        traits = FRENCH_TRAITS if french else ENGLISH_TRAITS
        has = [f"{name[HAS]}:{each}" for each in traits[HAS]]
        theme, word, shelf = self.tr("sport"), self.tr("guide"), self.tr("gardens")
        years = [f"{name[YEAR]}:{each}" for each in ("2019", "2015-2019")]
        return [
            (self.tr("A theme, a type, a territory"), f"{name[THEME]}:{theme}"),
            (self.tr("One year or several"), ", ".join(years)),
            (self.tr("A word of the title"), f"{name[TITLE]}:{word}"),
            (self.tr("A word of your remarks"), f"{name[REMARK]}:{word}"),
            (self.tr("With a PDF, a transcript, a remark of yours"), ", ".join(has)),
            (self.tr("Among the favourites"), f"{name[IS]}:{traits[IS][0]}"),
            (self.tr("Not read yet"), f"{name[IS]}:{traits[IS][1]}"),
            (self.tr("Among what you want to read"), f"{name[IS]}:{traits[IS][2]}"),
            (self.tr("With a document on the disk"), f"{name[IS]}:{traits[IS][3]}"),
            (self.tr("New or changed since your last visit"), f"{name[IS]}:{traits[IS][4]}"),
            (self.tr("On one of your shelves"), f"{name[SHELF]}:{shelf}"),
        ]
