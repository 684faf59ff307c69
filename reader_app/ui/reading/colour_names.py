"""What the colours of highlights are called."""

from PySide6.QtCore import QObject

from reader_app.domain.highlight import Colour


class ColourNames(QObject):
    """Tells the name of a colour; the line below the words is part of it."""

    def name(self, colour: Colour) -> str:
        """A colour with its line, as a menu or an assistive tool says it."""
        return {
            Colour.YELLOW: self.tr("Yellow, plain line"),
            Colour.GREEN: self.tr("Green, dashed line"),
            Colour.BLUE: self.tr("Blue, dotted line"),
            Colour.PINK: self.tr("Pink, wavy line"),
        }[colour]
