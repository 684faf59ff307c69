"""Cards are drawn so that they can be read."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from reader_app.domain.query import Answer, Hit, NoteQuery
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.theme import DARK, LIGHT, Theme, Tokens
from tests.builders import a_hit, an_attachment

ENOUGH = 4.5
ENOUGH_FOR_A_SIGN = 3.0


def luminance(colour: str) -> float:
    channels = QColor(colour).getRgbF()[:3]
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(ink: str, ground: str) -> float:
    low, high = sorted((luminance(ink), luminance(ground)))
    return (high + 0.05) / (low + 0.05)


WORDS_AT_REST = ("ink", "ink_soft", "ink_faint", "good", "accent", "warn")
WORDS_WHEN_PICKED = ("on_selected", "ink", "ink_soft", "good", "accent", "warn")


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("ground", "inks"),
    [("list", WORDS_AT_REST), ("card_hover", WORDS_AT_REST), ("selected", WORDS_WHEN_PICKED)],
)
def test_every_ink_of_a_card_can_be_read_on_its_grounds(
    tokens: Tokens, ground: str, inks: tuple[str, ...]
) -> None:
    for ink in inks:
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= ENOUGH, ink
    assert contrast(tokens.on_mark, tokens.mark) >= ENOUGH
    assert contrast(tokens.star, getattr(tokens, ground)) >= ENOUGH_FOR_A_SIGN


@pytest.fixture
def note_list(qtbot: QtBot, theme: Theme, qapp: QApplication) -> NoteList:
    theme.apply(qapp, dark=False)
    note_list = NoteList(theme)
    qtbot.addWidget(note_list)
    note_list.resize(347, 500)
    note_list.show()
    qtbot.waitExposed(note_list)
    return note_list


def shown(note_list: NoteList, *hits: Hit, keep: int | None = None) -> QImage:
    key = hits[keep].note.key if keep is not None else None
    note_list.show_answer(Answer(NoteQuery(), len(hits), hits), key)
    table = note_list.findChild(QTableView)
    assert table is not None
    return table.viewport().grab().toImage()


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_found_words_are_marked(note_list: NoteList) -> None:
    plain = a_hit(1)
    assert LIGHT.mark not in colours(shown(note_list, plain))
    found = Hit(plain.note, plain.snippet, ((0, 4),))
    assert LIGHT.mark in colours(shown(note_list, found))


def test_the_picked_card_stands_out_on_a_rounded_ground(note_list: NoteList) -> None:
    image = shown(note_list, a_hit(1), a_hit(2), keep=0)
    assert LIGHT.selected in colours(image)
    assert image.pixelColor(1, 1).name().upper() == LIGHT.list


def test_missing_cards_are_quiet_bars(note_list: NoteList) -> None:
    note_list.show_answer(Answer(NoteQuery(), 3, ()), None)
    table = note_list.findChild(QTableView)
    assert table is not None
    found = colours(table.viewport().grab().toImage())
    assert LIGHT.line in found
    assert LIGHT.ink not in found


def test_a_card_of_the_dark_is_drawn_in_dark_colours(
    qapp: QApplication, note_list: NoteList, theme: Theme
) -> None:
    plain = a_hit(1, attachments=(an_attachment(1),))
    hit = Hit(plain.note, plain.snippet, ((0, 4),))
    shown(note_list, hit)
    theme.apply(qapp, dark=True)
    found = colours(shown(note_list, hit))
    theme.apply(qapp, dark=False)
    assert {DARK.list, DARK.mark} <= found
    assert not {LIGHT.list, LIGHT.mark} & found


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ""},
        {"title": "x" * 5000, "summary": "y" * 5000},
        {"title": "<img src='file:///dev/zero'><b>gras</b>", "summary": "\0\u202e\n\n"},
        {"published": None, "terms": ()},
        {"attachments": tuple(an_attachment(number) for number in range(30))},
        {"attachments": (an_attachment(1, size_bytes=None),)},
    ],
)
def test_odd_notes_are_drawn_too(note_list: NoteList, changes: dict[str, object]) -> None:
    assert not shown(note_list, a_hit(1, **changes)).isNull()


def edges(image: QImage, row: int, colour: str) -> tuple[int, int]:
    """Where this colour begins and ends in one row of the picture."""
    columns = [x for x in range(image.width()) if image.pixelColor(x, row).name().upper() == colour]
    return min(columns), max(columns)


def test_cards_stay_as_wide_when_the_scroll_bar_goes(
    note_list: NoteList, theme: Theme, qapp: QApplication
) -> None:
    many = shown(note_list, *(a_hit(number) for number in range(20)), keep=0)
    few = shown(note_list, a_hit(0), keep=0)
    assert few.width() > many.width()
    assert edges(few, 60, LIGHT.selected) == edges(many, 60, LIGHT.selected)


def test_a_short_title_leaves_a_third_line_to_the_snippet(note_list: NoteList) -> None:
    words = "La vie associative des quartiers et de leurs habitants, " * 10
    short = shown(note_list, a_hit(1, title="Court", summary=words))
    assert LIGHT.ink_soft in colours(short.copy(0, 66, short.width(), 18))
    long = shown(note_list, a_hit(1, title="Un titre " * 9, summary=words))
    assert LIGHT.ink_soft in colours(long.copy(0, 66, long.width(), 18))
    for picture in (short, long):
        assert colours(picture.copy(0, 84, picture.width(), 6)) == {LIGHT.list}
