"""Where the sentences of a paragraph begin and end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.sentences import sentences


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un mot", ["Un mot"]),
        ("On vient à deux. Le four attend.", ["On vient à deux.", "Le four attend."]),
        ("Qui vient ? Personne ! Alors…", ["Qui vient ?", "Personne !", "Alors…"]),
        ("« On vient. » Puis rien.", ["« On vient. »", "Puis rien."]),
        ("M. Roy et Mme J. Petit viennent. Bien.", ["M. Roy et Mme J. Petit viennent.", "Bien."]),
        ("Voir p. 12 et art. 3. Fin.", ["Voir p. 12 et art. 3.", "Fin."]),
        ("Il y en a 3.5 en tout. Oui.", ["Il y en a 3.5 en tout.", "Oui."]),
        ("Le site a.example répond. Bien.", ["Le site a.example répond.", "Bien."]),
        ("Il attend... et repart. Fin.", ["Il attend... et repart.", "Fin."]),
        ("  \ufffc  ", []),
        ("", []),
        ("— ► —", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_pauses(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@given(st.text(alphabet="aÀM. !?…»«\u202f\n3", max_size=60))
def test_no_letter_is_left_out_or_said_twice(text: str) -> None:
    spans = list(sentences(text))
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = {at for start, end in spans for at in range(start, end)}
    assert {at for at, char in enumerate(text) if char.isalnum()} <= covered
