"""Where the reader was in each document is kept, and may be lost."""

from pathlib import Path

import pytest

from reader_app.domain.pdf_place import Fit, PdfPlace
from reader_app.storage.pdf_places import MOST, StoredPdfPlaces

THERE = PdfPlace(12, 0.4, 1.5, Fit.FREE, 3, single=True, dark=True, beside=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "pdf_places.json"


def test_a_place_is_there_again_after_a_restart(path: Path) -> None:
    StoredPdfPlaces(path).keep("a" * 64, THERE)
    assert StoredPdfPlaces(path).place("a" * 64) == THERE


def test_a_new_document_starts_at_its_beginning_but_looks_as_the_last_one(path: Path) -> None:
    places = StoredPdfPlaces(path)
    assert places.place("new") == PdfPlace()
    places.keep("old", THERE)
    assert places.place("new") == PdfPlace(single=True, dark=True, beside=True)


def test_the_documents_that_were_not_read_for_longest_are_forgotten(path: Path) -> None:
    places = StoredPdfPlaces(path)
    path.parent.mkdir()
    kept = ",".join(f'"{number}": {{"page": 2}}' for number in range(MOST))
    path.write_text(f"{{{kept}}}", "utf-8")
    places.keep("0", THERE)
    places.keep("new", THERE)
    assert places.place("0") == THERE
    assert places.place("1").page == 1
    assert places.place("2").page == 2


@pytest.mark.parametrize("content", ["", "[]", "{", '{"a": 3}', '{"a": {"page": "x", "zoom": -1}}'])
def test_a_damaged_file_means_the_usual_place(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content, "utf-8")
    places = StoredPdfPlaces(path)
    assert places.place("a") == PdfPlace()
    places.keep("a", THERE)
    assert places.place("a") == THERE


def test_numbers_that_make_no_sense_are_bounded(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"a": {"page": -4, "share": 1e300, "turns": 9, "zoom": 1e9}}', "utf-8")
    assert StoredPdfPlaces(path).place("a") == PdfPlace(turns=1)


def test_a_folder_that_takes_nothing_harms_nobody(path: Path) -> None:
    path.parent.write_bytes(b"a file in the place of the folder")
    places = StoredPdfPlaces(path)
    places.keep("a", THERE)
    assert places.place("a") == PdfPlace()
