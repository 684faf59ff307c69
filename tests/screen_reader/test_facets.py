"""The sidebar by ear: terms picked, left out and given up, with their counts, and the years."""

from tests.screen_reader.listener import Heard, Listener


def test_terms_say_how_they_stand_and_years_what_they_show(ear: Listener) -> None:
    ear.press("Shift+F6")
    go_to(ear, "Solidarités")
    pick_leave_out_and_give_up(ear)
    go_to(ear, "Years")
    go_through_the_years(ear)


def pick_leave_out_and_give_up(ear: Listener) -> None:
    term = ear.terms()["Solidarités, 2 notes"]
    assert term.states >= {"checkable", "focused"}
    assert "checked" not in term.states
    ear.told()
    ear.press("Space")
    assert "checked" in has(ear, "Solidarités, 2 notes, picked").states
    ear.is_told("2 notes found")
    ear.press("Right")
    assert "checked" in has(ear, "Aide alimentaire, 1 note, included").states
    go_to(ear, "Aide alimentaire")
    ear.press("Space")
    has(ear, "Aide alimentaire, 1 note, picked")
    # Qt's rows know no third state: the name alone tells it.
    assert "checked" not in has(ear, "Solidarités, 2 notes, partly picked").states
    ear.press("Space")
    assert "checked" not in has(ear, "Aide alimentaire, 1 note, left out").states
    ear.press("Space")
    has(ear, "Aide alimentaire, 1 note")


def go_through_the_years(ear: Listener) -> None:
    years = [each for name, each in ear.terms().items() if name.startswith("Years, ")]
    assert [each.name for each in years] == ["Years, 2021 – 2024"]
    assert years[0].description == "2021, 1 note; 2022, 1 note; 2023, 1 note; 2024, 1 note"
    ear.press("Down")
    ear.told()
    ear.press("Left")
    ear.is_told("2023: 1 note")
    ear.press("Space")
    ear.until(lambda: len(ear.cards()) == 1, ear.cards)
    has(ear, "Years, 2023, 2023: 1 note")


def has(ear: Listener, name: str) -> Heard:
    """The row of the sidebar of which this is said, once it is so."""
    ear.until(lambda: name in ear.terms(), lambda: f"{name!r} among {list(ear.terms())}")
    return ear.terms()[name]


def current(ear: Listener) -> str:
    """What is said of the row that has the keyboard."""
    return next((each for each, row in ear.terms().items() if "focused" in row.states), "")


def go_to(ear: Listener, name: str) -> None:
    """Go through the rows of the sidebar down to one, from the first."""
    ear.press("Home")
    for _row in ear.terms():
        ear.until(lambda: current(ear), ear.terms)
        if current(ear).split(",")[0] == name:
            return
        ear.press("Down")
    raise AssertionError(f"{name!r} among {list(ear.terms())}")
