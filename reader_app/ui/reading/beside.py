"""The page and a panel beside it, or below it where there is no room beside."""

from PySide6.QtWidgets import QBoxLayout, QWidget

_PANEL_WIDTH = 300
_LEAST_PAGE = 330
"""Beside the panel the page has at least this width, or the panel goes below."""
_PARTS, _PARTS_BELOW = 20, 9
"""Of the height, where the panel is below."""
_UNBOUNDED = 16_777_215  # Qt's own


class Beside(QBoxLayout):
    """The text, and right of it or below it one panel."""

    def __init__(self, text: QWidget) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._panel: QWidget | None = None
        self.addWidget(text, 1)

    def put(self, panel: QWidget) -> None:
        """Let a panel stand there."""
        self._panel = panel
        self.addWidget(panel)

    def fit(self, width: int) -> None:
        """Let it stand where there is room for it."""
        panel = self._panel
        if panel is None:
            return
        is_beside = width >= _PANEL_WIDTH + _LEAST_PAGE
        way = QBoxLayout.Direction
        self.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        panel.setMinimumWidth(_PANEL_WIDTH if is_beside else 0)
        panel.setMaximumWidth(_PANEL_WIDTH if is_beside else _UNBOUNDED)
        # A share and no bound: what the panel must say is never cut.
        self.setStretch(0, 1 if is_beside else _PARTS - _PARTS_BELOW)
        self.setStretch(1, 0 if is_beside else _PARTS_BELOW)
