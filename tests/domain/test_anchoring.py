"""Highlighted words are placed right, or said to be lost with the nearest place: never wrongly."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader_app.domain.anchoring import AROUND, AnchoredText, Span
from reader_app.domain.highlight import Anchor, Placement

TEXT = [
    "Le contrat de ville engage les communes, l’État et les bailleurs pour six ans.",
    "Les conseils citoyens sont associés au diagnostic, à l'évaluation et au suivi.",
    "",
    "Une enquête menée auprès de 412 habitants montre que la vie associative recule.",
    "Les conseils citoyens demandent un local, un budget et une réponse écrite.",
    "Le comité de pilotage se réunit deux fois par an, sous la présidence du préfet.",
]
"""Six paragraphs, one of them blank; some words stand in two of them."""

words = st.lists(st.text("abcdeéèlmnorstu", min_size=2, max_size=8), min_size=6, max_size=30).map(
    " ".join
)
sentences = st.lists(words, min_size=3, max_size=9, unique=True)


def anchor_of(quote: str, paragraphs: list[str], number: int) -> Anchor:
    start = paragraphs[number].index(quote)
    found = AnchoredText(paragraphs).anchor((number, start), (number, start + len(quote)))
    assert found is not None
    return found


def placed(anchor: Anchor, paragraphs: list[str]) -> Placement:
    found = AnchoredText(paragraphs).placement(anchor)
    assert found is not None
    return found


def test_an_anchor_holds_what_stands_around() -> None:
    anchor = anchor_of("vie associative", TEXT, 3)
    assert anchor.quote == "vie associative"
    assert anchor.prefix == (TEXT[3].partition("vie associative")[0])[-AROUND:]
    assert anchor.suffix.startswith(" recule.\nLes conseils")
    assert anchor.paragraph == 2  # the blank one does not count


def test_words_over_several_paragraphs_are_one_quote() -> None:
    text = AnchoredText(TEXT)
    start = TEXT[1].index("diagnostic")
    anchor = text.anchor((1, start), (3, 11))
    assert anchor is not None
    assert anchor.quote == "diagnostic, à l'évaluation et au suivi.\nUne enquête"
    assert text.spans(anchor) == [Span(1, start, len(TEXT[1])), Span(3, 0, 11)]


def test_blanks_alone_are_nothing_to_colour() -> None:
    assert AnchoredText(["a  b", " "]).anchor((0, 1), (0, 3)) is None
    assert AnchoredText([]).anchor((0, 0), (0, 3)) is None
    assert AnchoredText([" \u00ad "]).placement(Anchor("mot")) is None


def test_places_are_told_in_the_text_as_it_was_given() -> None:
    given_text = ["  Vie\u00a0\u2028 asso\u00adciative  et\ufffc habitants "]
    anchor = anchor_of("asso\u00adciative  et", given_text, 0)
    assert anchor.quote == "associative et"
    (span,) = AnchoredText(given_text).spans(anchor)
    assert given_text[0][span.start : span.end] == "asso\u00adciative  et"


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        ("as it was", TEXT),
        ("without what is before", TEXT[3:]),
        ("moved to the end", [*TEXT[:3], *TEXT[4:], TEXT[3]]),
        ("written without accents", [each.replace("é", "e").upper() for each in TEXT]),
        ("in other blanks", [each.replace(" ", "\u00a0 \u2028") for each in TEXT]),
        ("in one paragraph", [" ".join(TEXT)]),
        ("in very many", [word for each in TEXT for word in each.split(", ")]),
        ("changed before", [each.replace("Une enquête menée", "Un sondage") for each in TEXT]),
        ("changed behind", [each.replace(" recule", " s'essouffle vite") for each in TEXT]),
        ("with another number", [each.replace("412", "1 204") for each in TEXT]),
        ("with a word more", [each.replace("montre que", "montre aussi que") for each in TEXT]),
    ],
)
def test_a_changed_text_keeps_its_highlight(name: str, paragraphs: list[str]) -> None:
    anchor = anchor_of("auprès de 412 habitants montre que la vie associative", TEXT, 3)
    found = placed(anchor, paragraphs)
    assert found.is_sure, name
    quote = found.anchor.quote.lower().replace("\u00e8", "e")
    assert quote.startswith("aupres de ")
    assert quote.endswith("la vie associative")


def test_equal_words_are_told_apart_by_what_stands_around() -> None:
    second = anchor_of("conseils citoyens", TEXT, 4)
    turned = [TEXT[4], TEXT[0], TEXT[1], TEXT[3]]
    found = placed(second, turned)
    assert found.is_sure
    assert found.anchor.paragraph == 0
    first = placed(anchor_of("conseils citoyens", TEXT, 1), turned)
    assert first.is_sure
    assert first.anchor.paragraph == 2


def test_equal_paragraphs_are_told_apart_by_their_place() -> None:
    cells = ["Oui", "Non"] * 40
    anchor = anchor_of("Non", cells, 41)
    assert placed(anchor, cells) == Placement(anchor, is_sure=True)
    for before in (1, 2, 3):
        found = placed(anchor, ["Ville"] * before + cells)
        assert found.anchor.quote == "Non"
        assert abs(found.anchor.paragraph - 41) <= 1


def test_words_that_stand_elsewhere_only_are_lost_here() -> None:
    """The other place is suggested, never taken."""
    anchor = anchor_of("conseils citoyens", TEXT, 1)
    found = placed(anchor, [TEXT[0], *TEXT[3:]])
    assert not found.is_sure
    assert found.anchor.quote == "conseils citoyens"


def test_a_row_like_the_one_that_is_gone_is_not_taken_for_it() -> None:
    rows = [
        f"Commune de {name} : 12 logements rénovés en 2024" for name in ("Agen", "Auch", "Foix")
    ]
    anchor = anchor_of(rows[1], rows, 1)
    found = placed(anchor, [rows[0], rows[2]])
    assert not found.is_sure


def test_what_is_deleted_is_lost_with_the_paragraph_where_it_stood() -> None:
    anchor = anchor_of("Une enquête menée auprès de 412 habitants", TEXT, 3)
    without = [each.replace("Une enquête menée auprès de 412 habitants", "On") for each in TEXT]
    found = placed(anchor, without)
    assert not found.is_sure
    assert found.anchor.quote == "On montre que la vie associative recule."


def test_part_of_a_word_does_not_become_part_of_another() -> None:
    anchor = anchor_of("art", ["Un art de ville, pour tous."], 0)
    found = placed(anchor, ["Une partie de la ville, pour tous."])
    assert not found.is_sure


@given(sentences, st.data())
def test_whatever_is_coloured_is_found_in_the_same_text(
    paragraphs: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    start = data.draw(st.integers(0, len(paragraphs[number]) - 1))
    last = data.draw(st.integers(number, len(paragraphs) - 1))
    end = data.draw(st.integers(0, len(paragraphs[last])))
    text = AnchoredText(paragraphs)
    anchor = text.anchor((number, start), (last, end))
    if anchor is None:
        return
    found = text.placement(anchor)
    assert found == Placement(anchor, is_sure=True)
    told = "\n".join(
        paragraphs[each.paragraph][each.start : each.end] for each in text.spans(anchor)
    )
    assert told == anchor.quote


@given(sentences, words, st.data())
def test_what_comes_before_or_behind_moves_it_at_most(
    paragraphs: list[str], other: str, data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    anchor = anchor_of(paragraphs[number], paragraphs, number)
    assume(len(anchor.quote) >= 40)
    at = data.draw(st.integers(0, len(paragraphs)))
    changed = [*paragraphs[:at], other, *paragraphs[at:]]
    found = placed(anchor, changed)
    assert found.is_sure
    assert found.anchor.quote == anchor.quote


@given(sentences, st.data())
def test_a_paragraph_that_moved_is_found_where_it_went(
    paragraphs: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    anchor = anchor_of(paragraphs[number], paragraphs, number)
    assume(len(anchor.quote) >= 40)
    order = data.draw(st.permutations(paragraphs))
    found = placed(anchor, list(order))
    assert found.is_sure
    assert found.anchor.quote == anchor.quote


@given(sentences, st.data())
def test_a_deleted_paragraph_is_lost_and_never_placed_elsewhere(
    paragraphs: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    anchor = anchor_of(paragraphs[number], paragraphs, number)
    left = paragraphs[:number] + paragraphs[number + 1 :]
    assume(not any(anchor.quote in each or each in anchor.quote for each in left))
    found = placed(anchor, left)
    assert not found.is_sure
    assert found.anchor.quote
    assert found.anchor.quote in "\n".join(left)


@given(sentences, words, words, st.data())
def test_a_text_edited_around_keeps_its_words_or_says_that_it_lost_them(
    paragraphs: list[str], before: str, behind: str, data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    text = paragraphs[number]
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = AnchoredText(paragraphs).anchor((number, start), (number, end))
    assume(anchor is not None and "\n" not in anchor.quote)
    assert anchor is not None
    # All else in the paragraph reads otherwise now.
    edited = f"{before} {anchor.quote} {behind}"
    changed = [*paragraphs[:number], edited, *paragraphs[number + 1 :]]
    assume(sum(anchor.quote in each for each in changed) == 1)
    found = placed(anchor, changed)
    if found.is_sure:
        assert found.anchor.quote == anchor.quote
        assert found.anchor.paragraph == number
    else:
        assert found.anchor.quote in "\n".join(changed)


@given(sentences, st.integers(2, 4), st.data())
def test_a_text_repeated_keeps_its_words_in_one_of_the_copies(
    paragraphs: list[str], times: int, data: st.DataObject
) -> None:
    """Of copies that are the same, the one that stands where the words stood is the one."""
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    anchor = anchor_of(paragraphs[number], paragraphs, number)
    assume(len(anchor.quote) >= 20)
    assume(sum(anchor.quote in each for each in paragraphs) == 1)
    found = placed(anchor, paragraphs * times)
    assert found.anchor.quote == anchor.quote
    assert found.is_sure
    assert found.anchor.paragraph % len(paragraphs) == number


@given(st.lists(st.text(max_size=60), max_size=6), st.text(max_size=30), st.text(max_size=9))
def test_any_text_gives_a_place_that_is_there(
    paragraphs: list[str], quote: str, around: str
) -> None:
    text = AnchoredText(paragraphs)
    found = text.placement(Anchor(quote, around, around[::-1], len(around)))
    if found is None:
        assert not text.flat or not quote
        return
    spans = text.spans(found.anchor)
    assert spans
    for span in spans:
        assert 0 <= span.start < span.end <= len(paragraphs[span.paragraph])


@pytest.mark.parametrize(
    ("paragraphs", "quote"),
    [
        (["a" * 400_000], "a"),
        (["a" * 400_000], "a" * 150_000 + "b"),
        (["ab " * 130_000], "ab ab ab ab ab ab abab ab ab ab"),
        (["mot"] * 120_000, "mot mot mots"),
        (["a " * 200_000], "b " * 50_000),
    ],
)
def test_a_hostile_text_is_judged_all_the_same(paragraphs: list[str], quote: str) -> None:
    """Unbounded, each of these would take hours."""
    anchor = Anchor(quote, "x" * AROUND, "y" * AROUND, 7)
    found = placed(anchor, paragraphs)
    assert not found.is_sure
    assert found.anchor.quote in AnchoredText(paragraphs).flat
