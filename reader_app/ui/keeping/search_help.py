"""What can be written in the search line, for the keyboard help."""

from PySide6.QtCore import QObject

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
            (self.tr("A phrase"), self.tr('"town council"')),
            (self.tr("A word that must not occur"), self.tr("-sport")),
            (self.tr("Words that begin so"), self.tr("associa*")),
            (self.tr("Either of two"), self.tr("sport OR culture")),
        ]

    def _fields(self) -> list[tuple[str, str]]:
        return [
            (self.tr("A theme, a type, a territory"), self.tr("theme:sport")),
            (self.tr("One year or several"), self.tr("year:2019, year:2015-2019")),
            (self.tr("A word of the title"), self.tr("title:guide")),
            (self.tr("With a PDF, with a transcript"), self.tr("has:pdf, has:transcript")),
            (self.tr("Among the favourites"), self.tr("is:favourite")),
        ]
