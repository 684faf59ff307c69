"""How much of what the reader made there is, in a few words."""

from PySide6.QtCore import QObject

from reader_app.domain.backup import KeptCounts


class KeptWords(QObject):
    """Says it part by part."""

    def parts(self, counts: KeptCounts) -> list[str]:
        """What there is any of: "12 favourites", "3 shelves"."""
        words = (
            (counts.favourites, self.tr("%Ln favourite(s)", "", counts.favourites)),
            (counts.shelves, self.tr("%Ln shelf(s)", "", counts.shelves)),
            (counts.remarks, self.tr("%Ln remark(s)", "", counts.remarks)),
            (counts.highlights, self.tr("%Ln highlight(s)", "", counts.highlights)),
            (counts.to_read, self.tr("%Ln to read", "", counts.to_read)),
            (counts.searches, self.tr("%Ln saved search(es)", "", counts.searches)),
            (counts.arranged, self.tr("%Ln arranged term(s)", "", counts.arranged)),
            (counts.read, self.tr("%Ln note(s) read", "", counts.read)),
        )
        return [text for count, text in words if count]

    def line(self, counts: KeptCounts) -> str:
        """The same as one line; nothing where there is nothing."""
        return ", ".join(self.parts(counts))
