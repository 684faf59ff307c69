"""How words begin in the notes that come in: known to the last, or not at all."""

from pyroaring import BitMap

from reader_app.storage.starts_seen import StartsSeen


def test_each_beginning_has_its_notes() -> None:
    seen = StartsSeen(0)
    seen.add(1, "vill a")
    seen.add(2, "voll vi")
    assert seen.notes("v") == BitMap((1, 2))
    assert seen.notes("vi") == BitMap((1, 2))
    assert seen.notes("vo") == BitMap((2,))
    assert seen.notes("vil") == seen.notes("vill") == BitMap((1,))
    assert seen.notes("x") == seen.notes("wxyz") == BitMap()
    assert set(seen.in_many(2)) == {"v", "vi"}


def test_long_ones_that_were_rare_are_known_by_their_first_letters_alone() -> None:
    seen = StartsSeen(0)
    for number in range(1, 1_001):
        seen.add(number, "vill voll" if number < 20 else "vill")
    seen.add(1_001, "voll zutt")
    assert seen.notes("vill") == BitMap(range(1, 1_001))
    assert seen.notes("voll") is None
    assert seen.notes("vol") == BitMap((*range(1, 20), 1_001))
    assert seen.notes("v") == BitMap(range(1, 1_002))
    assert seen.notes("zutt") == BitMap((1_001,))
    assert set(seen.in_many(1)) == {
        *("v", "vi", "vil", "vill", "vo", "vol"),
        *("z", "zu", "zut", "zutt"),
    }
