"""A highlight tells what was coloured first, and those of a note follow each other as read."""

from datetime import UTC, datetime

from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import (
    Anchor,
    Highlight,
    HighlightKey,
    PlacedHighlight,
    Placement,
    anchored_anew,
    in_reading_order,
    new_highlight_key,
)


def a_highlight(quote: str, paragraph: int = 0, attachment: str | None = None) -> Highlight:
    return Highlight(
        HighlightKey(f"{quote} {paragraph}"),
        NoteKey("exemple.fr/note"),
        Anchor(quote, paragraph=paragraph),
        attachment=attachment,
        created=datetime(2026, 5, 1, tzinfo=UTC),
    )


def test_what_was_coloured_first_stays_known() -> None:
    highlight = a_highlight("vie associative")
    moved = anchored_anew(highlight, Anchor("vie des associations", paragraph=3))
    assert (moved.anchor.quote, moved.first_quote) == ("vie des associations", "vie associative")
    again = anchored_anew(moved, Anchor("la vie", paragraph=1))
    assert (again.anchor.quote, again.first_quote) == ("la vie", "vie associative")
    back = anchored_anew(again, highlight.anchor)
    assert back == highlight


def test_those_of_a_note_follow_each_other_as_they_are_read() -> None:
    late, early = a_highlight("Fin", 9), a_highlight("Début", 7)
    document = a_highlight("Annexe", 0, "https://exemple.fr/annexe.pdf")
    placed = [
        PlacedHighlight(document, None),
        PlacedHighlight(late, None),
        PlacedHighlight(early, Placement(Anchor("Début", paragraph=8), is_sure=True)),
    ]
    assert [each.highlight for each in in_reading_order(placed)] == [early, late, document]
    assert [each.is_orphan for each in in_reading_order(placed)] == [False, True, True]


def test_keys_are_of_their_own() -> None:
    assert new_highlight_key() != new_highlight_key()
