"""The panel of the downloads: when it comes into sight."""

from tests.journeys import sight
from tests.ui.standing import CONTROL, Key, Standing, standing

__all__ = ["standing"]


def test_the_downloads_come_and_go(standing: Standing) -> None:
    standing.press(Key.Key_J, CONTROL)
    standing.sees("Nothing yet")
    assert sight.button(standing.front, "Downloads").isChecked()
    standing.click_button("Close the downloads")
    assert "Nothing yet" not in sight.words(standing.front)
    assert not standing.front.menus.downloads.isChecked()
