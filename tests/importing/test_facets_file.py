"""The facets of a library's own in notes/facets.toml."""

from pathlib import Path

import pytest

from reader_app.domain.errors import FileError, Reason
from reader_app.importing.facets_file import read_facets


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "facets.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_names_of_fields_and_facets(tmp_path: Path) -> None:
    path = written(
        tmp_path, '\ufeff[facets]\npublic = "Public visé"\n"Échelle" = " Niveau "\nmots = "theme"'
    )

    assert read_facets(path) == {"public": "Public visé", "echelle": "Niveau", "mots": "theme"}


def test_no_file_names_no_facet(tmp_path: Path) -> None:
    assert read_facets(tmp_path / "facets.toml") == {}
    assert read_facets(written(tmp_path, "")) == {}
    assert read_facets(written(tmp_path, "[facets]")) == {}


@pytest.mark.parametrize(
    "text",
    ["[facets", "facets = 3", 'public = "Public"', "[facets]\npublic = 3", '[facets]\npublic = " "',
     '[facets]\npublic = "year"', '[facets]\npublic = ":trait"', "[facets]\npublic = ['a']",
     b"\xff\xfe[", "a=" + "[" * 5000],
)  # fmt: skip
def test_a_bad_file_says_so(tmp_path: Path, text: str | bytes) -> None:
    path = written(tmp_path, text)

    with pytest.raises(FileError) as caught:
        read_facets(path)

    assert (caught.value.path, caught.value.reason) == (path, Reason.UNREADABLE)
    assert caught.value.detail
    assert "\n" not in caught.value.detail
