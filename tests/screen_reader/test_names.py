"""Every part of the window by ear: whatever can be used has a name, and none tells of markup."""

from tests.journeys import notes
from tests.screen_reader.listener import Heard, Listener

DIALOGS = (
    *(("F1", "Keyboard"), ("Ctrl+,", "Preferences"), ("Ctrl+E", "shelves")),
    *(("Ctrl+Shift+E", "Export"), ("Ctrl+Shift+B", "Copies"), ("Ctrl+Shift+W", "Arranged")),
    ("Ctrl+Shift+X", "Export your"),
)
USED = {
    "check box", "check menu item", "combo box", "list", "list item", "menu item", "page tab",
    "progress bar", "push button", "radio button", "slider", "spin button", "table", "table cell",
    "text", "tree", "tree item",
}  # fmt: skip


def test_everything_that_can_be_used_has_a_name(ear: Listener) -> None:
    overview(ear)
    parts_of_the_window(ear)
    tabs_and_highlights(ear)
    for opened, title in DIALOGS:
        dialog(ear, opened, title)
    palette(ear)


def overview(ear: Listener) -> None:
    """The picture is made of buttons: each says what it counts, and what it lists."""
    ear.only("push button", f"{len(notes.ALL)} notes")
    bars = ear.find("push button", within=ear.only("filler", "Notes by year"))
    assert [each.name for each in bars] == [f"{year}: 1 note" for year in range(2021, 2025)]
    terms = ear.find("push button", within=ear.only("filler", "By theme"))
    assert "Solidarités: 2 notes" in [each.name for each in terms]
    assert [each for each in (*bars, *terms) if "focusable" not in each.states] == []


def tabs_and_highlights(ear: Listener) -> None:
    ear.press("Alt+4")
    ear.until(lambda: ear.focused("text").name == "Find in the highlights", ear.tree)
    scope = [each for each in ear.tree() if each.name.startswith("Highlights of")]
    assert [(each.name, "checked" in each.states) for each in scope] == [
        ("Highlights of this note", True),
        ("Highlights of all notes", False),
    ]
    assert {each.role for each in scope} <= {"check box", "radio button", "toggle button"}, scope
    all_named(ear)
    ear.press("Escape")
    ear.press("Ctrl+T")
    # Qt calls the bar by the tab that is in front.
    bar = ear.only("page tab list")
    tabs = ear.find("page tab", within=bar)
    assert [each.name for each in tabs if "selected" in each.states] == [bar.name]
    assert len(tabs) == 2
    all_named(ear)
    ear.press("Ctrl+W")
    ear.until(lambda: not ear.find("page tab"), ear.tree)


def dialog(ear: Listener, opened: str, title: str) -> None:
    ear.press(opened)
    ear.only("dialog", title)
    all_named(ear)
    boxes = [each for each in ear.find("combo box") if each.name]
    # The name of a box is what is chosen: what it is for stands in its label.
    assert [each for each in boxes if not each.labels] == []
    ear.press("Escape")
    ear.until(lambda: not ear.find("dialog"), ear.tree)


def palette(ear: Listener) -> None:
    """The palette is no window of its own: it is heard by what has the keyboard, and changes."""
    ear.told()
    ear.press("Ctrl+K")
    ear.hears("focused", "Find an action, a term or the title of a note")
    ear.type("larger")
    ear.hears("accessible-description", "Larger text")
    ear.press("Escape")
    ear.hears("focused", "Text of the note")


def parts_of_the_window(ear: Listener) -> None:
    all_named(ear)
    ear.press("Ctrl+J")
    ear.only("push button", "Close the downloads")
    all_named(ear)
    ear.press("Ctrl+F")
    ear.type("four")
    ear.until(lambda: len(ear.cards()) == 2, ear.cards)
    ear.press("Down")
    ear.only("check box", f"Transcript: {notes.CHARTER.name}")
    ear.press("Ctrl+Shift+D")
    ear.only("push button", f"Open: {notes.CHARTER.name}")
    ear.press("Ctrl+Shift+F")
    ear.only("text", "Find in the page")
    all_named(ear)
    ear.press("Ctrl+Return")
    ear.only("text", "Page 1 of 2")
    ear.press("F4")
    ear.only("check box", "Words")
    ear.press("Ctrl+F")
    ear.only("text", "Find in the document")
    all_named(ear)
    ear.press("Escape")
    ear.press("Escape")
    # The document is left for good: a key that is pressed meanwhile may go to nobody.
    ear.until(lambda: "focused" in ear.only("label", "Text of the note").states)


def all_named(ear: Listener) -> None:
    things = ear.tree()
    assert [each for each in things if is_used(each) and not each.name] == []
    assert [each for each in things if "<" in each.name + each.description] == []


def is_used(thing: Heard) -> bool:
    # Qt's tables have a corner between their heads, which is no part of a list.
    return thing.role in USED
