"""What the reader wrote is found: at once, after a kill, and whatever becomes of the two files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader_app.domain.backup import Occasion
from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import Anchor, Highlight, new_highlight_key
from reader_app.domain.progress import finished
from reader_app.domain.query import Found, NoteQuery, Sort, Where
from reader_app.domain.remark import Remark, new_remark_key
from reader_app.domain.trash import RemovedKind
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.highlights import StoredHighlights
from reader_app.storage.library import StoredLibrary
from reader_app.storage.merging import StoredMerge
from reader_app.storage.remarks import StoredRemarks
from reader_app.storage.trash import StoredTrash
from tests.builders import a_filed_note, a_note
from tests.storage.conftest import Start
from tests.storage.filling import fill, titles, words
from tests.storage.test_kills import killed_after


@pytest.fixture
def remarks(favourites: StoredFavourites) -> StoredRemarks:
    return StoredRemarks(favourites.file)


@pytest.fixture
def filled(library: StoredLibrary) -> StoredLibrary:
    fill(library, *(a_note(number, title=f"Note {number}") for number in range(1, 6)))
    return library


def wrote(remarks: StoredRemarks, number: int, text: str) -> Remark:
    remark = Remark(new_remark_key(), a_note(number).key, text, f"Note {number}")
    remarks.write(remark)
    return remark


def level(library: StoredLibrary) -> int:
    return finished(library.take_in_remarks())


def test_what_is_written_is_found_and_said_to_be_the_readers(
    filled: StoredLibrary, remarks: StoredRemarks
) -> None:
    wrote(remarks, 3, "Un **brochet** dans la marge, et l'aubépine")
    assert level(filled) == 1
    for line in ("brochets", "aubepine", '"la marge"', "note broch*", "remarque:brochet"):
        (hit,) = filled.find(words(line)).hits
        assert hit.note.title == "Note 3", line
        assert hit.found is not None
        assert hit.found[-1] == Found(Where.REMARK, 1), line
    (hit,) = filled.find(words("brochet")).hits
    assert hit.snippet.where is Where.REMARK
    first, end = hit.snippet.marks[0]
    assert hit.snippet.text[first:end] == "brochet"


def test_a_remark_on_a_highlight_is_found_like_one_on_its_note(
    filled: StoredLibrary, remarks: StoredRemarks, favourites: StoredFavourites
) -> None:
    highlights = StoredHighlights(favourites.file)
    wrote(remarks, 3, "Une loutre")
    plain, written = (
        Highlight(new_highlight_key(), a_note(number).key, Anchor("corps")) for number in (2, 4)
    )
    highlights.write(plain, written._replace(remark="Une **loutre** cendrée"))
    assert level(filled) == 2
    for line in ("loutre", "remarque:loutre", "a:remarque"):
        assert titles(filled, words(line, sort=Sort.TITLE)) == ["Note 3", "Note 4"]
    (hit,) = filled.find(words("cendree")).hits
    assert hit.found == (Found(Where.REMARK, 1),)
    assert hit.snippet.where is Where.REMARK
    highlights.write(written)
    assert level(filled) == 1
    assert titles(filled, words("a:remarque")) == titles(filled, words("loutre")) == ["Note 3"]
    highlights.write(plain._replace(remark="Un lièvre"))
    highlights.remove(plain.key)
    assert level(filled) == filled.find(words("lièvre")).count == 0


def test_remarks_alone_can_be_asked_for(filled: StoredLibrary, remarks: StoredRemarks) -> None:
    wrote(remarks, 3, "Le résumé vu par moi")
    wrote(remarks, 4, "Autre chose")
    level(filled)
    assert filled.find(words("résumé")).count == 5
    assert titles(filled, words("remarque:résumé")) == ["Note 3"]
    assert titles(filled, words("remark:resu*")) == ["Note 3"]
    assert titles(filled, words('remarque:"vu par"')) == ["Note 3"]
    assert filled.find(words("-remarque:résumé")).count == 4
    assert titles(filled, words("a:remarque", sort=Sort.TITLE)) == ["Note 3", "Note 4"]
    assert filled.find(words("-has:remark")).count == 3
    (hit,) = filled.find(words("remarque:résumé")).hits
    # What is asked for in remarks alone is neither counted nor marked elsewhere.
    assert hit.found == (Found(Where.REMARK, 1),)


def test_two_remarks_on_a_note_are_no_phrase_together(
    filled: StoredLibrary, remarks: StoredRemarks
) -> None:
    wrote(remarks, 2, "Fin du premier")
    wrote(remarks, 2, "Second début")
    level(filled)
    assert titles(filled, words("premier second")) == ["Note 2"]
    for phrase in ('"premier second"', 'remarque:"premier second"'):
        assert filled.find(words(phrase)).count == 0


def test_what_changes_and_goes_is_found_as_it_is(
    filled: StoredLibrary, remarks: StoredRemarks, favourites: StoredFavourites
) -> None:
    remark = wrote(remarks, 1, "Premier jet")
    level(filled)
    remarks.write(remark._replace(text="Version finale"))
    assert level(filled) == 1
    assert filled.find(words("jet")).count == 0
    assert titles(filled, words("finale")) == ["Note 1"]
    remarks.remove(remark.key)
    assert level(filled) == 1
    assert filled.find(words("finale")).count == 0
    StoredTrash(favourites.file).bring_back(RemovedKind.REMARK, remark.key)
    assert level(filled) == 1
    assert titles(filled, words("finale")) == ["Note 1"]
    assert level(filled) == 0


def test_a_note_that_comes_again_keeps_what_is_written_on_it(
    filled: StoredLibrary, remarks: StoredRemarks
) -> None:
    wrote(remarks, 3, "Une loutre")
    level(filled)
    fill(filled, a_note(3, title="Note 3", body="Un autre corps"))
    assert titles(filled, words("loutre corps")) == ["Note 3"]


def test_an_import_takes_in_what_was_written_before_and_meanwhile(
    library: StoredLibrary, remarks: StoredRemarks
) -> None:
    wrote(remarks, 1, "Une loutre")
    wrote(remarks, 7, "Un castor")
    with library.sink() as sink:
        sink.store([a_filed_note(a_note(1, title="Note 1")), a_filed_note(a_note(2))])
        wrote(remarks, 1, "Et une martre")
        sink.finish()
    assert titles(library, words("loutre martre")) == ["Note 1"]
    # The note of the other remark comes later.
    assert library.find(words("castor")).count == 0
    fill(library, a_note(7, title="Note 7"))
    assert titles(library, words("castor")) == ["Note 7"]


def test_a_remark_under_another_key_of_a_note_is_the_notes(
    library: StoredLibrary, remarks: StoredRemarks
) -> None:
    other = NoteKey("exemple.fr/node/9")
    remarks.write(Remark(new_remark_key(), other, "Une loutre"))
    fill(library, a_note(9, title="Note 9", aliases=(other,)))
    assert titles(library, words("loutre")) == ["Note 9"]
    assert titles(library, words("a:remarque")) == ["Note 9"]


def test_a_rebuild_loses_no_remark(filled: StoredLibrary, remarks: StoredRemarks) -> None:
    wrote(remarks, 3, "Une loutre")
    level(filled)
    filled.start_afresh()
    assert filled.find(NoteQuery()).count == 0
    fill(filled, *(a_note(number, title=f"Note {number}") for number in (3, 4)))
    assert titles(filled, words("remarque:loutre")) == ["Note 3"]


def test_an_index_of_other_fields_is_made_anew_with_the_remarks(
    folder: Path, filled: StoredLibrary, favourites: StoredFavourites, remarks: StoredRemarks
) -> None:
    wrote(remarks, 3, "Une loutre")
    level(filled)
    filled.close()
    (index,) = (folder / "search").iterdir()
    index.rename(index.with_name("3-abcdefabcdef"))
    with closing(sqlite3.connect(folder / "library.db")) as plain, plain:
        plain.execute("UPDATE state SET search_folder = '3-abcdefabcdef'")
    library = StoredLibrary(folder, favourites)
    assert finished(library.catch_up()) == 5
    assert titles(library, words("loutre")) == ["Note 3"]
    assert library.find(words("note")).count == 5
    library.close()


def test_a_backup_brought_back_and_a_merge_are_found(
    folder: Path, filled: StoredLibrary, favourites: StoredFavourites, remarks: StoredRemarks
) -> None:
    remark = wrote(remarks, 1, "Une loutre")
    backups = StoredBackups(favourites.file)
    copy = backups.make(Occasion.ASKED)
    assert copy is not None
    remarks.write(remark._replace(text="Un castor"))
    level(filled)
    assert titles(filled, words("castor")) == ["Note 1"]
    backups.bring_back(copy.name)
    assert level(filled) == 1
    assert titles(filled, words("loutre")) == ["Note 1"]
    assert filled.find(words("castor")).count == 0

    other = StoredFavourites(folder.parent / "ailleurs.db")
    wrote(StoredRemarks(other.file), 2, "Un hérisson")
    other.close()
    StoredMerge(favourites.file).merge(folder.parent / "ailleurs.db")
    assert level(filled) == 1
    assert titles(filled, words("hérisson")) == ["Note 2"]


def test_a_common_word_is_found_in_a_remark_and_forgotten_with_it(
    library: StoredLibrary, remarks: StoredRemarks
) -> None:
    fill(library, *(a_note(number, title=f"Commun {number}") for number in range(1, 4_101)))
    fill(library, a_note(9_000, title="Seul", summary="Rien", body=""))
    assert library.find(words("commun")).count == 4_100
    remark = wrote(remarks, 9_000, "Pas si commun")
    level(library)
    assert library.find(words("commun")).count == 4_101
    remarks.remove(remark.key)
    level(library)
    assert library.find(words("commun")).count == 4_100


def test_taking_in_a_remark_leaves_the_orders_as_they_were(
    folder: Path, filled: StoredLibrary, remarks: StoredRemarks
) -> None:
    wrote(remarks, 3, "Une loutre")
    level(filled)
    with closing(sqlite3.connect(folder / "library.db")) as plain:
        (revision,) = plain.execute("SELECT revision FROM state").fetchone()
        rows = plain.execute("SELECT name, revision FROM snapshots WHERE name != 'everything'")
        assert {now for _name, now in rows} == {revision}


def test_where_favourites_cannot_be_read_the_words_stay_known(
    folder: Path, filled: StoredLibrary, favourites: StoredFavourites, remarks: StoredRemarks
) -> None:
    wrote(remarks, 3, "Une loutre")
    level(filled)
    favourites.close()
    (folder / "favourites.db").write_bytes(b"rien qui vaille" * 100)
    library = StoredLibrary(folder, StoredFavourites(folder / "favourites.db"))
    assert finished(library.catch_up()) == 0
    assert titles(library, words("loutre")) == ["Note 3"]
    library.close()


def test_no_remark_is_lost_from_search_by_kills(
    folder: Path, filled: StoredLibrary, start: Start
) -> None:
    kept: list[str] = []
    for lines in (1, 4, 2, 7, 3, 1, 5, 2):
        kept += killed_after(start("remark", folder, len(kept)), lines)
    finished(filled.catch_up())
    assert len(kept) >= 25
    for word in kept:
        assert filled.find(words(f"remarque:{word}")).count == 1, word
