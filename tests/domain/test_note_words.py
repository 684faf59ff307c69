"""The words of a whole note: the same as those of each text, only quicker."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader_app.domain.note import Attachment, Passage, PlainTexts, Transcript
from reader_app.domain.note_words import LONGEST_WORD, note_words, split_all, words_of
from reader_app.domain.words import split, stem
from tests.builders import a_note

SIGNS = "aéÉœŒæßµþ½²ª’'-–_. \n\u00a0\u202f\u00ad\ufffe\u0301C.G.E.T.ﬁ€…1٣жO'ıİ"


@given(st.text(st.one_of(st.sampled_from(SIGNS), st.characters(max_codepoint=0x2FF))))
@settings(max_examples=500)
@example("le C.G.E.T.dit, l’A.N.R.U. et a.b_c")
@example("C.\u00adG. e\u0301.E\u0301.x Œ.U. l'œuvre æ.b.")
@example("A.B.C.D.E x.y.z1 a.b. ß.c.")
@example("½ ² m² 1ª")
def test_the_same_words_as_one_by_one(text: str) -> None:
    assert split_all(text) == list(split(text))


@given(st.text())
def test_the_same_words_of_any_text(text: str) -> None:
    assert split_all(text) == list(split(text))


def test_each_text_has_its_stems_and_all_have_their_words() -> None:
    words = note_words("Les villes", "Une ville", "Le corps", "Étude finale", ["Le P.D.F.", ""])
    assert words.stems == (
        "le vill",
        "une vill",
        " ".join(map(stem, ("le", "corps", "etude", "finale"))),
        "le pdf",
        "",
    )
    assert set(words.exact.split()) == {
        "les",
        "villes",
        "une",
        "ville",
        "le",
        "corps",
        "etude",
        "finale",
        "pdf",
    }
    assert words.title == "les villes"


def test_a_word_without_end_is_cut() -> None:
    words = note_words("x" * 5_000, "", "", "", [])
    assert words.exact == words.title == "x" * LONGEST_WORD


def test_what_attachments_are_called_belongs_to_the_body() -> None:
    attachment = Attachment(
        "Rapport", None, description="Bilan annuel", transcript=Transcript((Passage("Tout"),))
    )
    note = a_note(1, attachments=(attachment,))
    words = words_of(note, PlainTexts("court", "corps", ("tout",)))
    assert words.stems[2:] == (" ".join(map(stem, ("corps", "rapport", "bilan", "annuel"))), "tout")
