"""The tree of terms in notes/terms.toml."""

from pathlib import Path

import pytest

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.taxonomy import TermKey, TermPlace
from reader_app.importing.terms_file import read_terms


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "terms.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_broader_terms_order_and_spellings(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
[theme."Participation citoyenne"]
broader = "Développement Social"
order = 2
spellings = ["participation", "Participation Citoyenne"]

[theme.Eau]
broader = ["Nature", "Ville"]

[territory."Nord"]
""",
    )

    assert read_terms(path) == [
        TermPlace(
            TermKey("theme", "Participation citoyenne"),
            ("Développement Social",),
            2,
            ("participation", "Participation Citoyenne"),
        ),
        TermPlace(TermKey("theme", "Eau"), ("Nature", "Ville")),
        TermPlace(TermKey("territory", "Nord")),
    ]


def test_no_file_is_no_tree(tmp_path: Path) -> None:
    assert read_terms(tmp_path / "terms.toml") == []
    assert read_terms(written(tmp_path, "")) == []


@pytest.mark.parametrize(
    "text",
    ["[theme", "theme = 3", "[theme]\nEau = 3", "[theme.Eau]\nbroader = 3",
     "[theme.Eau]\norder = 'a'",
     "[theme.Eau]\norder = true", "[theme.Eau]\nspellings = [1]",
     b"\xff\xfe[",
     "a=" + "[" * 5000],
)  # fmt: skip
def test_a_bad_file_says_so(tmp_path: Path, text: str | bytes) -> None:
    path = written(tmp_path, text)

    with pytest.raises(FileError) as caught:
        read_terms(path)

    assert (caught.value.path, caught.value.reason) == (path, Reason.UNREADABLE)
    assert "\n" not in caught.value.detail
