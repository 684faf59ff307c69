"""A note on paper, read back from the PDF that was made of it."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Note, Passage, Transcript
from reader_app.pages.page import note_page
from reader_app.ui.reading.note_printing import NotePrinting
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.builders import a_note, an_attachment

LONG = "\n\n".join(
    f"## Étape {number}\n\n" + "Le texte va son train, d’une ligne à l’autre de la page. " * 14
    for number in range(1, 12)
)
NOTE = a_note(
    title="Tenir un four à pain",
    body="Voir [le plan](https://exemple.fr/plan), [le même](https://exemple.fr/plan), "
    "<https://exemple.fr/seul> et la note[^1].\n\n[^1]: Au bas.\n\n" + LONG,
    attachments=(an_attachment(7),),
)


@pytest.fixture
def printing(qtbot: QtBot) -> NotePrinting:
    return NotePrinting()


def pages(qtbot: QtBot, pane: ReadingPane, printing: NotePrinting) -> list[str]:
    """What each page of the PDF says of the note on the page."""
    shown = pane.shown()
    assert shown is not None
    with qtbot.waitSignal(printing.made) as made:
        printing.make_pdf(shown)
    document = pypdfium2.PdfDocument(bytes(made.args[0]))
    said = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [" ".join(each.replace("\ufffe", "").split()) for each in said]


def show(pane: ReadingPane, note: Note = NOTE) -> None:
    pane.show_note(note, note_page(note), marked=False)


def test_it_has_heads_feet_and_numbers(
    qtbot: QtBot, pane: ReadingPane, printing: NotePrinting
) -> None:
    show(pane)
    said = pages(qtbot, pane, printing)
    assert len(said) > 2
    for number, page in enumerate(said, 1):
        assert f"{number} / {len(said)}" in page
        assert NOTE.title in page
        assert NOTE.source_address is not None
        assert NOTE.source_address in page
    assert said[0].count(NOTE.title) == 1


def test_addresses_stand_at_the_end_each_once(
    qtbot: QtBot, pane: ReadingPane, printing: NotePrinting
) -> None:
    show(pane)
    # A page that ends there, or a raised number, may stand between any two letters.
    whole = "".join(pages(qtbot, pane, printing)).replace(" ", "")
    assert "leplan(1),lemême(1)" in whole
    assert "Addresses1.https://exemple.fr/plan" in whole
    assert whole.count("https://exemple.fr/plan") == 1
    assert whole.count("https://exemple.fr/seul") == 1
    assert "(2)" not in whole


def test_documents_are_lines_and_transcripts_there_only_if_shown(
    qtbot: QtBot, pane: ReadingPane, printing: NotePrinting
) -> None:
    document = an_attachment(7, transcript=Transcript((Passage("Dix fagots secs."),)))
    show(pane, replace(NOTE, attachments=(document,)))
    whole = " ".join(pages(qtbot, pane, printing))
    assert document.name in whole
    assert document.address is not None
    assert document.address in whole
    assert "fagots" not in whole
    pane.toggle_transcripts()
    assert "Dix fagots secs." in " ".join(pages(qtbot, pane, printing))


def test_a_heading_goes_with_what_follows(
    qtbot: QtBot, pane: ReadingPane, printing: NotePrinting
) -> None:
    for lines in range(1, 12):
        body = "Une ligne.\n\n" * (22 + lines) + "## Le four\n\nIl chauffe.\n"
        show(pane, replace(NOTE, key=f"four-{lines}", body=body))
        for page in pages(qtbot, pane, printing):
            assert ("Le four" in page) == ("Il chauffe." in page)


def test_the_colours_of_the_window_do_not_matter(
    qtbot: QtBot, pane: ReadingPane, printing: NotePrinting, theme: Theme, qapp: QApplication
) -> None:
    show(pane, replace(NOTE, body="Un mot."))
    pictures = []
    for dark in (False, True):
        theme.apply(qapp, dark=dark)
        shown = pane.shown()
        assert shown is not None
        with qtbot.waitSignal(printing.made) as made:
            printing.make_pdf(shown)
        document = pypdfium2.PdfDocument(bytes(made.args[0]))
        pictures.append(bytes(document[0].render().buffer))
        document.close()
    theme.apply(qapp, dark=False)
    assert pictures[0] == pictures[1]


def test_a_newer_wish_ends_the_former_one(
    qtbot: QtBot, pane: ReadingPane, printing: NotePrinting
) -> None:
    show(pane)
    first = pane.shown()
    assert first is not None
    printing.make_pdf(first)
    show(pane, replace(NOTE, key="other", title="Autre", body="Court."))
    said = pages(qtbot, pane, printing)
    assert len(said) == 1
    assert "Autre" in said[0]


def test_an_empty_page_has_nothing_to_print(pane: ReadingPane) -> None:
    pane.show_nothing("Rien.")
    assert pane.shown() is None


def test_nothing_is_lost_behind_a_heading_that_was_moved(
    qtbot: QtBot, pane: ReadingPane, printing: NotePrinting
) -> None:
    # Of so many headings some are left behind at the end of a page, and taken to the next one.
    body = "\n\n".join(
        f"### Titre {number}\n\nLe texte numéro {number}. " + "Une ligne. " * (number % 7 * 9)
        for number in range(1, 200)
    )
    show(pane, replace(NOTE, key="titres", body=body))
    whole = " ".join(pages(qtbot, pane, printing))
    assert [n for n in range(1, 200) if f"Le texte numéro {n}." not in whole] == []
