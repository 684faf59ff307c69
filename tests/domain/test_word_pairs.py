"""Pairs of very common words."""

from reader_app.domain.note_words import note_words
from reader_app.domain.word_pairs import is_pair, pairs_in, pairs_of_signed, signed, without_signs


def test_only_very_common_words_side_by_side_are_a_pair() -> None:
    assert list(pairs_in(["le", "droit", "de", "la", "ville", "et", "de", "le", "dir"])) == [
        "de_la",
        "et_de",
        "de_le",
    ]
    assert list(pairs_in(["de"])) == []
    assert is_pair("de_la")
    assert not is_pair("ville")


def test_a_note_has_each_pair_once_and_none_across_its_texts() -> None:
    found = note_words(
        "Fin de", "la ville", "Les uns et les autres, et LES \u00e0-c\u00f4t\u00e9s", "", ["et l’"]
    )
    assert found.pairs.split() == ["le_un", "un_et", "et_le", "le_a", "et_l"]
    assert found.asked_for == f"{found.exact} {found.pairs}"


def test_stems_with_signs_read_like_those_without_in_any_script() -> None:
    stems = ["le", "droit", "de", "la", "αθηνα", "y", "de", "la", "et", "2013"]
    text = "".join(map(signed, stems))
    assert without_signs(text) == " ".join(stems)
    assert list(pairs_of_signed(text)) == list(dict.fromkeys(pairs_in(stems)))
    assert list(pairs_of_signed(f"{signed('de')} {signed('la')}")) == []
