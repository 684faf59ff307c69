"""Bringing in: what is filed where, what is told, and what a second time changes."""

import errno
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.import_report import ImportReport
from reader_app.domain.ports import FiledNote, NoteSink
from reader_app.domain.progress import Progress, finished
from reader_app.domain.taxonomy import TermKey
from reader_app.importing.filing import library_error
from reader_app.importing.importer import import_paths, rebuild
from tests.importing.fake_sink import FakeSink
from tests.importing.printed import page


class Desk:
    """A library, a folder of sources, and what the library knows."""

    def __init__(self, tmp_path: Path) -> None:
        self.library = tmp_path / "library"
        self.sources = tmp_path / "sources"
        self.sources.mkdir()
        self.sink = FakeSink()

    def write(self, path: str, text: str | bytes, *, modified: int = 1_600_000_000) -> Path:
        file = self.sources / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        os.utime(file, ns=(modified * 10**9, modified * 10**9 + 123))
        return file

    def bring_in(self, *paths: Path) -> ImportReport:
        return finished(import_paths(paths or (self.sources,), self.library, self.sink))

    def rebuild(self) -> ImportReport:
        self.sink = FakeSink()
        return finished(rebuild(self.library, self.sink))

    def filed(self) -> dict[str, str]:
        return _files(self.library / "notes")

    def former(self) -> list[str]:
        """The texts of the former versions."""
        return list(_files(self.library / "former").values())


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(errors="replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".incoming-" not in path.as_posix()
    }


def counts(report: ImportReport) -> tuple[int, int, int]:
    return report.new, report.changed, report.unchanged


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_files_are_copied_byte_for_byte_under_the_name_of_their_folder(desk: Desk) -> None:
    first = desk.write("a.md", page("https://a.fr/a").replace("\n", "\r\n"))
    desk.write("sous dossier/é.TXT", page("https://a.fr/b"))

    report = desk.bring_in()

    copy = desk.library / "notes/sources/a.md"
    assert counts(report) == (2, 0, 0)
    assert copy.read_bytes() == first.read_bytes()
    assert copy.stat().st_mtime_ns == first.stat().st_mtime_ns
    assert set(desk.filed()) == {"sources/a.md", "sources/sous dossier/é.TXT"}
    assert desk.sink.paths == {"a.fr/a": "sources/a.md", "a.fr/b": "sources/sous dossier/é.TXT"}
    assert desk.sink.finished == 1


def test_only_notes_are_taken_from_a_folder(desk: Desk) -> None:
    for name in ("a.md", "b.markdown", "c.txt", "d.HTML", "e.htm"):
        desk.write(name, page(f"https://a.fr/{name[0]}"))
    for name in ("f.pdf", "g.md.bak", ".caché.md", ".dossier/h.md", "sans-fin"):
        desk.write(name, page("https://a.fr/non"))

    report = desk.bring_in()

    assert report.new == 5
    assert report.unreadable == ()


def test_a_file_named_outright_is_always_tried(desk: Desk) -> None:
    odd = desk.write("dossier/.note sans fin", page("https://a.fr/x"))

    report = desk.bring_in(odd)

    assert report.new == 1
    assert set(desk.filed()) == {"dossier/.note sans fin"}


def test_links_that_lead_out_of_the_folder_or_round_are_passed_over(
    desk: Desk, tmp_path: Path
) -> None:
    outside = tmp_path / "dehors.md"
    outside.write_text(page("https://a.fr/dehors"))
    desk.write("dedans/a.md", page("https://a.fr/a"))
    desk.write("dedans/brut", page("https://a.fr/brut"))
    (desk.sources / "dehors.md").symlink_to(outside)
    (desk.sources / "dossier dehors").symlink_to(tmp_path)
    (desk.sources / "dedans/tour").symlink_to(desk.sources)
    (desk.sources / "même.md").symlink_to(desk.sources / "dedans/a.md")
    (desk.sources / "brut.md").symlink_to(desk.sources / "dedans/brut")
    (desk.sources / "boucle.md").symlink_to(desk.sources / "boucle.md")

    report = desk.bring_in()

    assert counts(report) == (2, 0, 0)
    assert report.notices == ()
    assert set(desk.filed()) == {"sources/dedans/a.md", "sources/brut.md"}


def test_nothing_changed_is_seen_by_size_and_time_alone(desk: Desk) -> None:
    for number in range(30):
        desk.write(f"{number}.md", page(f"https://a.fr/{number}"))
    desk.bring_in()
    before = psutil.Process().children(recursive=True)
    steps = import_paths([desk.sources], desk.library, desk.sink)
    children = set()
    try:
        while True:
            next(steps)
            children |= set(psutil.Process().children(recursive=True)) - set(before)
    except StopIteration as end:
        report = end.value

    assert counts(report) == (0, 0, 30)
    assert children == set()
    assert desk.sink.batches == [30]


def test_a_changed_file_replaces_the_former_one_which_is_kept(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/a", "Premier"))
    desk.bring_in()
    desk.write("a.md", page("http://www.a.fr/a/", "Second"), modified=1_700_000_000)

    report = desk.bring_in()

    assert counts(report) == (0, 1, 0)
    assert desk.filed() == {"sources/a.md": page("http://www.a.fr/a/", "Second")}
    assert desk.former() == [page("https://a.fr/a", "Premier")]
    (dated,) = (desk.library / "former").iterdir()
    assert (dated / "sources/a.md").is_file()
    assert desk.sink.notes["a.fr/a"].title == "Second"


def test_a_touched_file_is_unchanged_and_known_again_by_its_time(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/a"))
    desk.bring_in()
    desk.write("a.md", page("https://a.fr/a"), modified=1_700_000_000)

    assert counts(desk.bring_in()) == (0, 0, 1)
    assert counts(desk.bring_in()) == (0, 0, 1)
    assert desk.sink.batches == [1, 1]
    assert desk.former() == []


def test_the_same_note_from_elsewhere(desk: Desk) -> None:
    desk.write("ici/a.md", page("https://a.fr/a", "Premier"))
    desk.bring_in(desk.sources / "ici")
    desk.write("là/b.md", page("https://a.fr/a", "Premier"))
    assert counts(desk.bring_in(desk.sources / "là")) == (0, 0, 1)
    assert set(desk.filed()) == {"ici/a.md"}
    desk.write("là/b.md", page("https://a.fr/a", "Second"))

    report = desk.bring_in(desk.sources / "là")

    assert counts(report) == (0, 1, 0)
    assert desk.filed() == {"là/b.md": page("https://a.fr/a", "Second")}
    assert desk.former() == [page("https://a.fr/a", "Premier")]


def test_another_note_at_the_same_path_gets_a_free_name_and_keeps_it(
    desk: Desk, tmp_path: Path
) -> None:
    desk.write("docs/a.md", page("https://a.fr/a"))
    desk.bring_in(desk.sources / "docs")
    other = tmp_path / "autre/docs"
    other.mkdir(parents=True)
    (other / "a.md").write_text(page("https://a.fr/b"))

    first = desk.bring_in(other)
    second = desk.bring_in(other)

    assert counts(first) == (1, 0, 0)
    assert counts(second) == (0, 0, 1)
    assert desk.sink.paths == {"a.fr/a": "docs/a.md", "a.fr/b": "docs/a (2).md"}
    assert desk.former() == []


def test_a_page_that_gains_an_address_replaces_its_file(desk: Desk) -> None:
    desk.write("a.md", "# Sans adresse\n\nTexte.")
    desk.bring_in()
    assert set(desk.sink.notes) == {"file:sources/a.md"}
    desk.write("a.md", page("https://a.fr/a"))

    report = desk.bring_in()

    assert counts(report) == (0, 1, 0)
    assert set(desk.sink.notes) == {"a.fr/a"}
    assert set(desk.filed()) == {"sources/a.md"}
    assert desk.former() == ["# Sans adresse\n\nTexte."]


def test_two_files_of_one_import_with_the_same_address(desk: Desk) -> None:
    old = desk.write("a.md", page("https://a.fr/x", "Ancien"), modified=1_500_000_000)
    new = desk.write("b.md", page("https://a.fr/x", "Récent"), modified=1_600_000_000)

    for expected in ((1, 0, 0), (0, 0, 1), (0, 0, 1)):
        report = desk.bring_in()

        assert counts(report) == expected
        assert [(each.path, each.reason) for each in report.notices] == [
            (str(old), Reason.SAME_ADDRESS)
        ]
        assert desk.sink.notes["a.fr/x"].title == "Récent"
        assert desk.filed() == {"sources/b.md": new.read_text()}


def test_of_two_files_of_the_same_time_the_first_stays(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/x", "Premier"))
    second = desk.write("b.md", page("https://a.fr/x", "Second"))

    for _ in range(3):
        report = desk.bring_in()

        assert [each.path for each in report.notices] == [str(second)]
        assert desk.sink.notes["a.fr/x"].title == "Premier"
        assert set(desk.filed()) == {"sources/a.md"}


def test_two_folders_of_one_name_in_one_import(desk: Desk) -> None:
    desk.write("x/docs/a.md", "# Un\n\nTexte.")
    desk.write("y/docs/a.md", "# Deux\n\nTexte.")

    for expected in ((2, 0, 0), (0, 0, 2)):
        report = desk.bring_in(desk.sources / "x/docs", desk.sources / "y/docs")

        assert counts(report) == expected
        assert {key: note.title for key, note in desk.sink.notes.items()} == {
            "file:docs/a.md": "Un",
            "file:docs/a (2).md": "Deux",
        }


def test_bad_files_are_reported_and_the_rest_is_in(desk: Desk) -> None:
    desk.write("vide.md", "")
    desk.write("binaire.md", bytes(range(256)))
    desk.write("bon.md", page("https://a.fr/a"))
    desk.write("latin.md", "# Été\n\nà Noël, où ?".encode("cp1252"))

    report = desk.bring_in(desk.sources, desk.sources / "absent.md")

    assert {(Path(each.path).name, each.reason) for each in report.unreadable} == {
        ("vide.md", Reason.EMPTY),
        ("binaire.md", Reason.BINARY),
        ("absent.md", Reason.MISSING),
    }
    assert counts(report) == (2, 0, 0)
    assert {(Path(each.path).name, each.reason) for each in report.notices} == {
        ("latin.md", Reason.ENCODING_GUESSED),
        ("latin.md", Reason.NO_ADDRESS),
        ("latin.md", Reason.NO_DATE),
    }
    assert set(desk.filed()) == {"sources/bon.md", "sources/latin.md"}
    assert report.seconds > 0


def test_a_file_that_takes_too_long_is_left_out(desk: Desk) -> None:
    desk.write("lent.md", "URL de la source : x\n" + "a : b\n" * 1_000_000)
    for number in range(60):
        desk.write(f"{number}.md", page(f"https://a.fr/{number}"))

    steps = import_paths([desk.sources], desk.library, desk.sink, patience=3)
    report = finished(steps)

    assert report.new == 60
    assert [(Path(each.path).name, each.reason) for each in report.unreadable] == [
        ("lent.md", Reason.FAILED)
    ]


def test_a_process_that_dies_takes_only_one_file_with_it(desk: Desk) -> None:
    for number in range(200):
        desk.write(f"{number:03}.md", page(f"https://a.fr/{number}", body="mot " * 20_000))
    before = set(psutil.Process().children())
    steps = import_paths([desk.sources], desk.library, desk.sink)
    killed = False
    try:
        while True:
            next(steps)
            for child in set(psutil.Process().children()) - before:
                # The tracker of spawned processes is not one of ours.
                if not killed and "spawn_main" in " ".join(child.cmdline()):
                    child.kill()
                    killed = True
    except StopIteration as end:
        report = end.value

    assert killed
    assert report.new == 199
    assert [each.reason for each in report.unreadable] == [Reason.FAILED]
    assert len(desk.sink.notes) == 199


def test_closing_halfway_leaves_whole_what_is_in_and_no_process(desk: Desk) -> None:
    for number in range(700):
        desk.write(f"{number}.md", page(f"https://a.fr/{number}"))
    before = set(psutil.Process().children())
    steps = import_paths([desk.sources], desk.library, desk.sink)
    while len(desk.sink.filed) < 250:
        next(steps)

    steps.close()

    left = set(psutil.Process().children()) - before
    assert not [child for child in left if "spawn_main" in " ".join(child.cmdline())]
    stored = {f"sources/{key.rsplit('/')[-1]}.md" for key in desk.sink.filed}
    assert set(desk.filed()) == stored
    assert len(stored) in {250, 500}
    assert counts(desk.bring_in()) == (700 - len(stored), 0, len(stored))
    assert len(desk.sink.notes) == 700


def test_notes_are_stored_in_batches_and_progress_is_told(desk: Desk) -> None:
    for number in range(600):
        desk.write(f"{number}.md", page(f"https://a.fr/{number}"))

    told = list(import_paths([desk.sources], desk.library, desk.sink))

    assert desk.sink.batches == [250, 250, 100]
    assert told[-1] == Progress(600, 600)
    assert len(told) > 20


def test_a_rebuild_gives_the_same_notes(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/a"))
    desk.write("b.txt", "Sans adresse\n\nTexte.")
    odd = desk.write("c.odd", page("https://a.fr/c"))
    desk.bring_in(desk.sources, odd)
    before = desk.sink.filed

    report = desk.rebuild()

    assert counts(report) == (3, 0, 0)
    assert desk.sink.filed == before


def test_a_rebuild_of_what_a_kill_has_left_double_keeps_the_later_one(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/a", "Ancien"), modified=1_500_000_000)
    desk.bring_in()
    double = desk.library / "notes/autre/a.md"
    double.parent.mkdir()
    double.write_text(page("https://a.fr/a", "Récent"))

    report = desk.rebuild()

    assert desk.sink.notes["a.fr/a"].title == "Récent"
    assert [each.reason for each in report.notices] == [Reason.SAME_ADDRESS]


def test_what_a_killed_import_has_filed_is_taken_up(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/a", "Un"))
    desk.write("b.md", page("https://a.fr/b", "Un"))
    desk.bring_in()
    desk.sink = FakeSink()  # filed, but never stored
    desk.write("b.md", page("https://a.fr/b", "Deux"), modified=1_700_000_000)

    report = desk.bring_in()

    assert report.unreadable == ()
    assert {note.title for note in desk.sink.notes.values()} == {"Un", "Deux"}
    assert set(desk.filed()) == {"sources/a.md", "sources/b.md"}
    assert desk.former() == [page("https://a.fr/b", "Un")]


def test_a_file_that_the_reader_put_there_is_not_overwritten(desk: Desk) -> None:
    stranger = desk.library / "notes/sources/a.md"
    stranger.parent.mkdir(parents=True)
    stranger.write_text(page("https://a.fr/autre"))
    desk.write("a.md", page("https://a.fr/a"))

    desk.bring_in()

    assert desk.filed() == {
        "sources/a.md": page("https://a.fr/autre"),
        "sources/a (2).md": page("https://a.fr/a"),
    }


def test_a_library_does_not_eat_itself(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/a"))
    desk.write("b.md", "# Sans adresse\n\nTexte.")
    desk.bring_in()
    before = desk.filed()

    for path in (desk.library, desk.library / "notes", desk.library / "notes/sources",
                 desk.library / "notes/sources/a.md", desk.library.parent):  # fmt: skip
        report = desk.bring_in(path)

        assert report.new == 0 or path == desk.library.parent
        assert {path: text for path, text in desk.filed().items() if path in before} == before
        assert not list((desk.library / "notes").rglob("notes"))
    assert desk.former() == []


def test_a_former_version_can_be_brought_back(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/a", "Un"))
    desk.bring_in()
    desk.write("a.md", page("https://a.fr/a", "Deux"))
    desk.bring_in()
    (old,) = (desk.library / "former").rglob("a.md")

    report = desk.bring_in(old)

    assert counts(report) == (0, 1, 0)
    assert desk.sink.notes["a.fr/a"].title == "Un"
    assert old.is_file()
    assert page("https://a.fr/a", "Deux") in desk.former()


def test_the_tree_of_terms_comes_with_its_folder(desk: Desk) -> None:
    desk.write("terms.toml", '[theme.Eau]\nbroader = "Nature"\n')
    desk.write("a.md", page("https://a.fr/a"))
    desk.bring_in()
    assert [place.key for place in desk.sink.places] == [TermKey("theme", "Eau")]
    desk.write("terms.toml", "[theme.Air]\n")

    desk.bring_in()

    assert [place.key for place in desk.sink.places] == [TermKey("theme", "Eau")]
    assert "terms.toml" in desk.filed()
    assert desk.rebuild().new == 1
    assert [place.key for place in desk.sink.places] == [TermKey("theme", "Eau")]


def test_a_bad_tree_of_terms_is_reported_and_changes_nothing(desk: Desk) -> None:
    desk.write("terms.toml", "[theme")
    desk.write("a.md", page("https://a.fr/a"))

    report = desk.bring_in()

    assert report.new == 1
    assert [(Path(each.path).name, each.reason) for each in report.unreadable] == [
        ("terms.toml", Reason.UNREADABLE)
    ]
    assert desk.sink.places == []


def test_names_that_no_text_can_hold_are_brought_in_too(desk: Desk) -> None:
    desk.write(os.fsdecode(b"caf\xe9.md"), page("https://a.fr/a"))

    for expected in ((1, 0, 0), (0, 0, 1)):
        report = desk.bring_in()

        assert counts(report) == expected
        assert list(desk.filed()) == ["sources/caf?.md"]


def test_a_library_that_cannot_be_written_to_says_so(desk: Desk) -> None:
    desk.write("a.md", page("https://a.fr/a"))
    desk.library.write_text("a file stands where the folder should be")

    with pytest.raises(LibraryError) as caught:
        desk.bring_in()

    assert caught.value.reason is Reason.READ_ONLY


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, Reason.DISK_FULL),
        (errno.EDQUOT, Reason.DISK_FULL),
        (errno.EROFS, Reason.READ_ONLY),
        (errno.EACCES, Reason.READ_ONLY),
        (errno.EIO, Reason.FAILED),
    ],
)
def test_why_a_library_could_not_be_written_to(number: int, reason: Reason) -> None:
    assert library_error(Path("library"), number).reason is reason


KILLED_IMPORT = """
import sys
from pathlib import Path
from reader_app.domain.progress import finished
from reader_app.importing.filing import library_error
from reader_app.importing.importer import import_paths
from tests.importing.fake_sink import FakeSink

class Telling(FakeSink):
    def store(self, notes):
        super().store(notes)
        print(len(notes), flush=True)

if __name__ == "__main__":
    finished(import_paths([Path(sys.argv[1])], Path(sys.argv[2]), Telling()))
"""


def test_a_kill_at_any_moment_loses_no_version(desk: Desk, tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED_IMPORT)
    project = Path(__file__).parents[2]
    for number in range(900):
        desk.write(f"{number}.md", page(f"https://a.fr/{number}", "Un"))
    desk.bring_in()
    for number in range(900):
        desk.write(f"{number}.md", page(f"https://a.fr/{number}", "Deux"), modified=1_700_000_000)

    with subprocess.Popen(
        [sys.executable, script, desk.sources, desk.library],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(project)},
    ) as killed:
        assert killed.stdout is not None
        killed.stdout.readline()
        killed.kill()

    kept = [*desk.filed().values(), *desk.former()]
    assert all(page(f"https://a.fr/{number}", "Un") in kept for number in range(900))
    report = desk.bring_in()
    assert report.unreadable == ()
    assert {note.title for note in desk.sink.notes.values()} == {"Deux"}
    assert set(desk.filed().values()) == {
        page(f"https://a.fr/{number}", "Deux") for number in range(900)
    }


class FullSink(FakeSink):
    """Its disk is full at the second batch."""

    def store(self, notes: Sequence[FiledNote]) -> None:
        if self.batches:
            raise LibraryError(Path("library"), Reason.DISK_FULL)
        super().store(notes)


def test_a_full_disk_ends_the_import_and_leaves_whole_what_is_in(desk: Desk) -> None:
    for number in range(400):
        desk.write(f"{number:03}.md", page(f"https://a.fr/{number}"))
    sink: NoteSink = FullSink()

    with pytest.raises(LibraryError) as caught:
        finished(import_paths([desk.sources], desk.library, sink))

    assert caught.value.reason is Reason.DISK_FULL
    assert len(sink.source_files()) == 250
    assert not list((desk.library / "notes").glob(".incoming-*"))
