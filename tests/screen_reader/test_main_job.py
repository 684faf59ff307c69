"""The main job by ear: found, read, fetched, opened and marked through AT-SPI."""

from tests.downloads.loopback import Loopback
from tests.journeys import notes
from tests.pdfs.bad_pdfs import sound_pdf
from tests.screen_reader.listener import Listener

GUIDE = notes.GUIDE.name


def test_a_note_is_found_read_fetched_opened_and_marked_by_ear(
    ear: Listener, web: Loopback
) -> None:
    search(ear)
    read_with_the_transcript(ear)
    fetch_with_its_progress(ear, web)
    open_the_document(ear)
    mark(ear)


def search(ear: Listener) -> None:
    ear.press("Ctrl+F")
    line = ear.focused("text")
    assert line.name == "Search the notes and the transcripts"
    ear.told()
    ear.type("permanence")
    ear.until(lambda: len(ear.cards()) == 1, ear.cards)
    (card,) = ear.cards()
    assert card.startswith("Tenir une permanence d'écoute, 3 May 2022, Guide pratique, 4 in the")
    assert card.endswith("not read, 1 document")
    ear.is_told("1 note found")
    ear.press("Down")
    assert notes.DESK.title in ear.focused("table cell").name


def read_with_the_transcript(ear: Listener) -> None:
    ear.until(lambda: "La première fois, on vient à deux." in ear.page(), ear.page)
    assert "tabouret" not in ear.page()
    button = ear.only("check box", f"Transcript: {GUIDE}")
    assert (button.description, "checked" in button.states) == ("Show transcript", False)
    ear.act(button, "Toggle")
    ear.until(lambda: "Prévoir deux chaises et un tabouret" in ear.page(), ear.page)
    assert "checked" in ear.only("check box", f"Transcript: {GUIDE}").states
    ear.press("Return")
    page = ear.focused("label")
    assert page.name == "Text of the note"


def fetch_with_its_progress(ear: Listener, web: Loopback) -> None:
    pdf = sound_pdf(2, GUIDE)
    web.stall(notes.GUIDE.path, pdf[: len(pdf) // 2], len(pdf))
    ear.act(ear.only("push button", f"Download: {GUIDE}"))
    ear.until(lambda: ear.values(f"Download: {GUIDE}") == [(0, 500, 1000)])
    rows = ear.only("list", "Downloads")
    ear.until(lambda: "of 2.3" in ear.find("list item", within=rows)[0].name)
    web.serve(notes.GUIDE.path, pdf)
    web.let_go.set()
    ear.only("push button", f"Open: {GUIDE}")
    ear.is_told(f"{GUIDE}: Downloaded · 2.34 KB")
    assert ear.values(f"Download: {GUIDE}") == []
    ear.until(lambda: "document downloaded" in ear.cards()[0], ear.cards)


def open_the_document(ear: Listener) -> None:
    ear.act(ear.only("push button", f"Open: {GUIDE}"))
    field = ear.only("text", "Page 1 of 2")
    assert field.text == "1"
    ear.until(
        lambda: f"{GUIDE} 1, ligne 1." in ear.document(GUIDE), lambda: ascii(ear.document(GUIDE))
    )
    assert ear.document(GUIDE).startswith("Page 1 of 2")
    ear.press("Right")
    ear.only("text", "Page 2 of 2")
    ear.until(lambda: f"{GUIDE} 2, ligne 1." in ear.document(GUIDE))
    ear.press("Escape")
    assert ear.focused("label").name == "Text of the note"


def mark(ear: Listener) -> None:
    star = ear.only("check box", "Favourite", at=0)
    assert "checked" not in star.states
    ear.act(star, "Toggle")
    ear.until(lambda: "favourite" in ear.cards()[0], ear.cards)
    assert "checked" in ear.only("check box", "Favourite", at=0).states
    ear.only("table cell", "Favourites, 1 note")
