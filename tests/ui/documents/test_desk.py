"""The desk: documents looked for, fetched, opened, and left with their library."""

from pathlib import Path

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.waiting import Stage
from reader_app.ui.documents.document_state import DocumentState
from tests.downloads.loopback import Loopback
from tests.ui.documents.at_desk import ABSENT, HERE, PDF, Standing, standing, web

__all__ = ["standing", "web"]


def test_a_document_arrives_and_is_here(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    assert standing.look(document).state is ABSENT
    standing.desk.fetch(document)
    assert standing.states[document.identity].arriving
    assert list(standing.desk.arriving) == [document.identity]
    standing.qtbot.waitUntil(lambda: bool(standing.ends))
    assert standing.ends == [(document.identity, DocumentState(HERE))]
    assert standing.desk.arriving == {}
    assert standing.look(document) == DocumentState(HERE)


def test_which_of_many_are_here_is_found(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    standing.fetch(document)
    other = web.address("/autre.pdf")
    standing.desk.look_for_standing([document.identity, other])
    standing.qtbot.waitUntil(lambda: bool(standing.found))
    asked, found = standing.found[0]
    assert (asked, found.here) == ({document.identity, other}, {document.identity})


def test_why_a_download_failed_is_still_said_when_looked_at_again(
    standing: Standing, web: Loopback
) -> None:
    document = Attachment("Le guide", web.address("/parti.pdf"))
    assert standing.fetch(document).reason is Reason.NOT_FOUND
    assert standing.look(document).reason is Reason.NOT_FOUND
    web.serve("/parti.pdf", PDF)
    assert standing.fetch(document).reason is None
    assert standing.look(document) == DocumentState(HERE)


def test_what_was_brought_by_another_hand_is_no_longer_said_to_have_failed(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.address("/parti.pdf"))
    standing.fetch(document)
    where = AttachmentFolder(tmp_path / "attachments").file(document.identity).path
    where.write_bytes(PDF)
    assert standing.look(document) == DocumentState(HERE)


def test_a_size_that_differs_is_said_at_the_end_and_ever_after(
    standing: Standing, web: Loopback
) -> None:
    address = web.serve("/guide.pdf", PDF)
    document = Attachment("Le guide", address, size_text="1.00 Mo", size_bytes=1 << 20)
    assert standing.fetch(document).real_size == len(PDF)
    assert standing.look(document).real_size == len(PDF)
    honest = Attachment("Le guide", address, size_text=f"{len(PDF)} o", size_bytes=len(PDF))
    standing.desk.leave()
    standing.move_to(standing.folder)
    assert standing.look(honest).real_size is None
    assert standing.look(document).real_size == len(PDF)


def test_a_download_can_be_cancelled_and_asked_for_again(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.stall("/guide.pdf", b"%PDF-1.7"))
    standing.desk.fetch(document)
    standing.qtbot.waitUntil(web.stalled.is_set)
    standing.desk.cancel(document.identity)
    standing.qtbot.waitUntil(lambda: bool(standing.ends))
    assert standing.ends.pop()[1].reason is Reason.CANCELLED
    web.serve("/guide.pdf", PDF)
    standing.desk.fetch_again(document.identity)
    standing.qtbot.waitUntil(lambda: bool(standing.ends))
    assert standing.ends.pop()[1].state is HERE


def test_what_is_left_from_the_last_time_is_listed_and_not_wanted(
    standing: Standing, web: Loopback
) -> None:
    document = Attachment("Le guide", web.stall("/guide.pdf", b"%PDF-1.7"))
    standing.desk.fetch(document)
    standing.qtbot.waitUntil(lambda: document.identity in standing.desk.arriving)
    standing.downloads.restore(go_on=False)
    standing.desk.leave()
    listed: list[str] = []
    standing.desk.started.connect(lambda identity, _name: listed.append(identity))
    standing.move_to(standing.folder)
    with standing.qtbot.assertNotEmitted(standing.desk.wanted):
        standing.downloads.restore(go_on=False)
        standing.qtbot.waitUntil(lambda: listed == [document.identity])
    with standing.qtbot.waitSignal(standing.desk.wanted):
        standing.desk.resume(document.identity)


def test_what_is_paused_and_moved_stands_so(standing: Standing, web: Loopback) -> None:
    documents = [Attachment(f"{n}", web.stall(f"/{n}.pdf", b"%PDF-1.7")) for n in range(4)]
    standing.desk.fetch_many(documents)
    standing.qtbot.waitUntil(lambda: len(standing.desk.order) == 4)
    last = documents[3].identity
    standing.desk.move(last, 0)
    assert standing.desk.order[0] == last
    standing.desk.pause_all()
    assert {standing.states[each.identity].stage for each in documents} == {Stage.PAUSED}
    assert standing.desk.arriving == {}
    standing.desk.resume(last)
    assert standing.states[last].stage is Stage.WAITING
    standing.desk.cancel_all()
    standing.qtbot.waitUntil(lambda: standing.desk.order == ())


def test_leaving_stops_what_is_on_its_way_and_says_so(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.stall("/guide.pdf", b"%PDF-1.7"))
    standing.desk.fetch(document)
    standing.qtbot.waitUntil(web.stalled.is_set)
    standing.desk.leave()
    assert [(name, end.reason) for name, end in standing.ends] == [
        (document.identity, Reason.PAUSED)
    ]
    assert standing.desk.arriving == {}
    assert list((tmp_path / "attachments").glob("*.part")) == []


def test_another_library_may_fetch_what_was_on_its_way_to_the_former_one(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.stall("/guide.pdf", b"%PDF-1.7"))
    standing.desk.fetch(document)
    standing.qtbot.waitUntil(web.stalled.is_set)
    standing.desk.leave()
    standing.ends.clear()
    web.serve("/guide.pdf", PDF)
    standing.move_to(tmp_path / "other")
    assert standing.fetch(document).state is HERE
    assert AttachmentFolder(tmp_path / "other").file(document.identity).state is HERE
    assert AttachmentFolder(tmp_path / "attachments").file(document.identity).state is ABSENT
