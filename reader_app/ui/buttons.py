"""Buttons: flat ones with an icon, and those with words."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from reader_app.overriding import override
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import explain, tinted_icon

_ICON = 18
_TEXT_BUTTON_ICON = 15
# Qt leaves hardly any room between an icon and its words: the icon brings its own.
_AFTER_ICON = 4


def show_checked(button: QAbstractButton, *, checked: bool) -> None:
    """Check a button or not, without telling: the reader did not do it.

    What the reader does is told by `toggled`, since assistive tools toggle without a click.
    """
    with QSignalBlocker(button):
        button.setChecked(checked)


class FlatButton(QToolButton):
    """A button without a border: an icon, or an icon with a few words."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        tip: str,
        text: str = "",
        *,
        quiet: bool = False,
        icon_side: int = _ICON,
    ) -> None:
        """`tip` is what it does: shown on hovering, and its name for assistive tools.

        A `quiet` one has no ground when it is checked: its icon or its words tell.
        """
        super().__init__()
        self._quiet = quiet
        self._theme = theme
        self._icon_name = icon
        self._icon_tint = "ink_soft"
        self._icon_filled = False
        self._icon_side = icon_side
        self.setAutoRaise(True)
        self.setFont(theme.font(12))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_tip(tip)
        self.show_text(text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_tip(self, tip: str, name: str = "") -> None:
        """Say something else about what it does; `name` is what it is called, where not so."""
        explain(self, tip)
        self.setAccessibleName(name or tip)

    def show_text(self, text: str) -> None:
        """Show words beside the icon, or none."""
        style = Qt.ToolButtonStyle
        side = self._icon_side
        self.setIconSize(QSize(side + _AFTER_ICON if text else side, side))
        self.setText(text)
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly
        )

    def show_icon(self, icon: str, tint: str = "ink_soft", *, filled: bool = False) -> None:
        """Show another icon, in the colour of a token, in outline or filled."""
        self._icon_name = icon
        self._icon_tint = tint
        self._icon_filled = filled
        self._tint()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        checked = "transparent" if self._quiet else tokens.hover
        self._tint()
        self.setStyleSheet(
            f"QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px;"
            f" color: {tokens.ink_soft}; background: transparent }}"
            f"QToolButton:hover, QToolButton:open {{ background: {tokens.hover} }}"
            f"QToolButton:checked {{ background: {checked} }}"
            f"QToolButton:checked:hover {{ background: {tokens.hover} }}"
            f"QToolButton:pressed {{ background: {tokens.line} }}"
            f"QToolButton:focus {{ border-color: {tokens.accent} }}"
            "QToolButton::menu-indicator { image: none }"
        )

    def _tint(self) -> None:
        self.setIcon(
            tinted_icon(self._theme, self._icon_name, self._icon_tint, filled=self._icon_filled)
        )


class TextButton(QPushButton):
    """A button with words: plain, or the first one to press."""

    def __init__(
        self, theme: Theme, text: str, icon: str | None = None, *, primary: bool = False
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon
        self._icon_tint: str | None = None
        self._icon_filled = False
        self._primary = primary
        self.setFont(theme.font(12, QFont.Weight.Medium))
        self.setIconSize(QSize(_TEXT_BUTTON_ICON + _AFTER_ICON, _TEXT_BUTTON_ICON))
        self.setAutoDefault(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_icon(self, icon: str | None, tint: str | None = None, *, filled: bool = False) -> None:
        """Show another icon, or none; it has the colour of the words, or that of a token."""
        self._icon_name = icon
        self._icon_tint = tint
        self._icon_filled = filled
        self._tint()

    def show_primary(self, *, primary: bool) -> None:
        """Make this the first button to press, or a plain one."""
        if primary != self._primary:
            self._primary = primary
            self._restyle()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        ink = tokens.on_accent if self._primary else tokens.ink
        ground = tokens.accent if self._primary else tokens.page
        edge = tokens.accent if self._primary else tokens.line_strong
        ring = tokens.ink if self._primary else tokens.accent
        hover = tokens.accent if self._primary else tokens.hover
        self._tint()
        self.setStyleSheet(
            f"QPushButton {{ color: {ink}; background: {ground}; border: 1px solid {edge};"
            " border-radius: 6px; padding: 5px 11px }"
            f"QPushButton:hover {{ background: {hover} }}"
            f"QPushButton:pressed {{ border-color: {tokens.ink_faint} }}"
            f"QPushButton:focus {{ border-color: {ring} }}"
            f"QPushButton:disabled {{ color: {tokens.ink_faint}; background: transparent;"
            f" border-color: {tokens.line_strong} }}"
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name:
            tint = self._icon_tint or ("on_accent" if self._primary else "ink")
            # Faded by half, the ink of a filled button would be lost on the bare ground.
            tint = tint if self.isEnabled() else "ink"
            self.setIcon(tinted_icon(self._theme, self._icon_name, tint, filled=self._icon_filled))
