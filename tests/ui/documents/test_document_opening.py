"""Documents that are here, opened: in the window, by the system, in their folder; copied."""

from pathlib import Path

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.downloads.folder import AttachmentFolder
from tests.downloads.loopback import Loopback
from tests.pdfs import bad_pdfs
from tests.ui.documents.at_desk import PDF, Standing, System, standing, system, web

__all__ = ["standing", "system", "web"]


def test_a_pdf_is_opened_once_it_is_vetted(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    standing.fetch(document)
    standing.desk.opening.open(document)
    standing.qtbot.waitUntil(lambda: bool(standing.opened))
    ((path, name),) = standing.opened
    assert (path.read_bytes(), name) == (PDF, "Le guide")


def test_a_pdf_that_is_unsound_is_not_opened(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.address("/guide.pdf"))
    where = AttachmentFolder(tmp_path / "attachments").file(document.identity).path
    where.parent.mkdir()
    where.write_bytes(bad_pdfs.no_pages())
    standing.desk.opening.open(document)
    standing.qtbot.waitUntil(lambda: bool(standing.refused))
    assert standing.refused[0].reason is Reason.UNSOUND_PDF
    assert standing.opened == []


def test_what_is_not_here_cannot_be_opened(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.address("/guide.pdf"))
    standing.desk.opening.open(document)
    standing.desk.opening.open_elsewhere(document)
    standing.qtbot.waitUntil(lambda: len(standing.refused) == 2)
    assert {error.reason for error in standing.refused} == {Reason.MISSING}


def test_a_reader_who_went_on_is_not_shown_the_document(standing: Standing, web: Loopback) -> None:
    first = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    second = Attachment("La charte", web.serve("/charte.pdf", PDF))
    standing.fetch(first)
    standing.fetch(second)
    for facts in (standing.folder / ".known").iterdir():
        facts.unlink()
    standing.desk.opening.open(first)
    standing.desk.opening.open(second)
    standing.qtbot.waitUntil(lambda: bool(standing.opened))
    assert [name for _path, name in standing.opened] == ["La charte"]


def test_other_documents_open_in_the_systems_program(
    standing: Standing, web: Loopback, system: System
) -> None:
    document = Attachment("Le tableau", web.serve("/tableau.csv", b"a;b\n1;2\n"))
    standing.fetch(document)
    standing.desk.opening.open(document)
    standing.qtbot.waitUntil(lambda: bool(system.opened))
    assert system.opened[0].read_bytes() == b"a;b\n1;2\n"
    standing.desk.opening.open_elsewhere(document)
    standing.qtbot.waitUntil(lambda: len(system.opened) == 2)


def test_a_page_with_scripts_is_opened_nowhere(
    standing: Standing, web: Loopback, system: System
) -> None:
    document = Attachment("Page", web.serve("/page.svg", b"<svg/>"))
    standing.fetch(document)
    standing.desk.opening.open(document)
    standing.qtbot.waitUntil(lambda: bool(standing.refused))
    assert system.opened == []


def test_a_program_under_a_documents_name_is_opened_nowhere(
    standing: Standing, web: Loopback, system: System
) -> None:
    document = Attachment("Tableau", web.serve("/tableau.csv", b"MZ\x90\x00 a program"))
    standing.fetch(document)
    standing.desk.opening.open_elsewhere(document)
    standing.qtbot.waitUntil(lambda: bool(standing.refused))
    assert standing.refused[0].reason is Reason.NOT_OPENED
    assert system.opened == []
    standing.desk.opening.show_in_folder(document)
    standing.qtbot.waitUntil(lambda: system.opened == [standing.folder])


def test_a_copy_goes_where_the_reader_says(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    standing.fetch(document)
    name = standing.desk.opening.copy_name(document)
    assert name == "guide.pdf"
    standing.desk.opening.copy_to(document, tmp_path / name)
    standing.qtbot.waitUntil((tmp_path / name).exists)
    assert (tmp_path / name).read_bytes() == PDF
    standing.desk.opening.copy_to(document, tmp_path / "nowhere" / name)
    standing.qtbot.waitUntil(lambda: bool(standing.refused))
