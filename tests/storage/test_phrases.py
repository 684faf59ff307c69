"""Phrases: what stands side by side, whatever else a note holds."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from reader_app.domain.note_words import note_words
from reader_app.domain.query import Wanted
from reader_app.domain.words import stem
from reader_app.storage.search_index import IndexWriter, SearchIndex, make_index

WORDS = ("de", "la", "les", "et", "une", "villes", "droit")
texts = st.lists(st.sampled_from(WORDS), max_size=8)
notes = st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=8)


def indexed(folder: Path, notes: list[tuple[list[str], ...]]) -> SearchIndex:
    make_index(folder)
    writer = IndexWriter(folder)
    for number, parts in enumerate(notes, 1):
        title, body, transcript = map(" ".join, parts)
        writer.add(number, note_words(title, "", body, "", [transcript]))
    writer.commit()
    writer.close(drop=False)
    return SearchIndex(folder)


def holds(text: list[str], phrase: tuple[str, ...], *, prefix: bool) -> bool:
    """Whether a text has the words of a phrase side by side, the last one perhaps unfinished."""
    *whole, last = phrase
    for at in range(len(text) - len(whole)):
        *before, end = text[at : at + len(phrase)]
        ends = stem(end) == stem(last) or (prefix and end.startswith(last))
        if ends and list(map(stem, before)) == list(map(stem, whole)):
            return True
    return False


@settings(max_examples=25, deadline=None)
@given(notes, st.lists(st.sampled_from(WORDS), min_size=2, max_size=4), st.booleans())
def test_a_phrase_finds_the_notes_that_have_it(
    notes: list[tuple[list[str], ...]], phrase: list[str], prefix: bool
) -> None:
    asked = tuple(phrase)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        found = indexed(Path(folder, "index"), notes).numbers(Wanted(asked, prefix=prefix))
    assert found == BitMap(
        number
        for number, parts in enumerate(notes, 1)
        if any(holds(text, asked, prefix=prefix) for text in parts)
    )


@pytest.mark.parametrize("typed", ["d", "de", "l"])
def test_an_unfinished_word_is_no_pair(tmp_path: Path, typed: str) -> None:
    """Pairs begin like their first word."""
    index = indexed(tmp_path / "index", [(["droit", "et"], ["de", "la", "de"], [])])
    assert index.numbers(Wanted(("et", typed), prefix=True)) == BitMap()
