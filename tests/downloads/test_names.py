"""Names are one safe component, and no two addresses share one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.downloads.names import LONGEST_NAME, address_mark, mark_of, safe_name


@pytest.mark.parametrize(
    ("last", "start", "suffix"),
    [
        ("note_de_synthese-2019.pdf", "note_de_synthese-2019-", ".pdf"),
        ("Synth%C3%A8se%20finale.PDF", "Synthèse_finale-", ".pdf"),
        ("..", "document-", ""),
        ("%2e%2e%2fpasswd", "passwd-", ""),
        ("con.tar.gz", "con_tar_gz-", ""),
        ("NUL", "NUL-", ""),
        ("setup.exe", "setup_exe-", ""),
        ("%E2%80%AEfdp.exe", "fdp_exe-", ""),
        (".cache.pdf", "cache-", ".pdf"),
        ("a%00b%0Ac.odt", "abc-", ".odt"),
        ("-rf.pdf", "rf-", ".pdf"),
        ("", "document-", ""),
    ],
)
def test_a_name_is_the_addresses_last_part_made_safe(last: str, start: str, suffix: str) -> None:
    address = f"https://exemple.fr/{last}"
    assert safe_name(address) == f"{start}{address_mark(address)}{suffix}"


def test_a_long_name_is_cut_between_letters() -> None:
    name = safe_name(f"https://exemple.fr/{'é' * 300}.pdf")
    assert len(name.encode()) in (LONGEST_NAME - 1, LONGEST_NAME)
    assert name.endswith(".pdf")


@pytest.mark.parametrize(
    "other",
    [
        "http://exemple.fr/files/Note%20a.pdf",
        "https://www.exemple.fr/files/Note%20a.pdf",
        "https://EXEMPLE.fr:443/files/Note%20a.pdf#page=3",
        "https://exemple.fr/files/Note a.pdf",
    ],
)
def test_each_spelling_of_an_address_has_one_mark(other: str) -> None:
    assert address_mark(other) == address_mark("https://exemple.fr/files/Note%20a.pdf")


def test_files_of_one_name_do_not_clash() -> None:
    first, second = (f"https://exemple.fr/{folder}/note.pdf" for folder in ("2018", "2019"))
    assert safe_name(first) != safe_name(second)
    assert safe_name("https://exemple.fr/get?id=1") != safe_name("https://exemple.fr/get?id=2")


@pytest.mark.parametrize(
    "name",
    ["note.pdf", "note-0123456789ab.pdf.part", "note-0123456789ab.part", "note-0123456789AB.pdf"],
)
def test_other_names_have_no_mark(name: str) -> None:
    assert mark_of(name) is None


@given(st.text())
def test_any_address_gives_a_safe_name(address: str) -> None:
    name = safe_name(address)
    assert len(name.encode()) <= LONGEST_NAME
    assert mark_of(name) == address_mark(address)
    assert not set(name) & set('/\\:*?"<>|\x00')
    assert name[0] not in ".-~ "
    assert name.count(".") <= 1
    assert all(unicodedata.category(char)[0] != "C" for char in name)
