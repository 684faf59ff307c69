"""Making notes available offline: what it takes is said before anything is asked."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Attachment
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.downloads.folder import AttachmentFolder
from reader_app.ui.documents.offline_dialog import OfflineDialog
from reader_app.ui.documents.offline_plan import OfflinePlan, planning
from reader_app.ui.theme import Theme
from tests.builders import a_note, an_attachment
from tests.fakes import FakeLibrary
from tests.pdfs.bad_pdfs import sound_pdf

A, B, C = (f"https://exemple.fr/{name}.pdf" for name in "abc")


def words(dialog: OfflineDialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.text())


def button(dialog: OfflineDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def shown(qtbot: QtBot, theme: Theme, plan: OfflinePlan) -> OfflineDialog:
    dialog = OfflineDialog(theme, "Logement")
    qtbot.addWidget(dialog)
    dialog.open()
    assert not button(dialog, "Download").isEnabled()
    dialog.show_plan(plan)
    return dialog


def test_each_document_counts_once_and_what_is_here_is_told(tmp_path: Path) -> None:
    folder = AttachmentFolder(tmp_path / "attachments")
    path = folder.file(A).path
    path.parent.mkdir()
    path.write_bytes(sound_pdf())
    notes = [
        a_note(1, attachments=(an_attachment(address=A), an_attachment(address=B))),
        a_note(
            2,
            attachments=(
                an_attachment(address=B),
                an_attachment(address=C, size_text=None, size_bytes=None),
                an_attachment(address=None),
            ),
        ),
    ]
    plan = finished(planning(FakeLibrary(notes), NoteQuery(), folder))
    assert (plan.notes, plan.here, plan.unknown) == (2, 1, 1)
    assert sorted(each.identity for each in plan.to_fetch) == [B, C]
    assert plan.known == an_attachment().size_bytes
    assert plan.has_room


def test_the_reader_agrees_to_what_was_said(qtbot: QtBot, theme: Theme) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    plan = OfflinePlan(12, (Attachment("A", A), Attachment("B", B)), 3, 5 << 20, 1, 9 << 30)
    dialog = shown(qtbot, theme, plan)
    text = words(dialog)
    for each in ("Logement", "12 note", "3 document", "2 document", "5.00", "1 of them", "9.00"):
        assert each in text
    with qtbot.waitSignal(dialog.agreed) as agreed:
        qtbot.mouseClick(button(dialog, "Download"), Qt.MouseButton.LeftButton)
    assert agreed.args == [plan]


def test_without_room_it_does_not_begin(qtbot: QtBot, theme: Theme) -> None:
    dialog = shown(qtbot, theme, OfflinePlan(1, (Attachment("A", A),), 0, 5 << 30, 0, 1 << 30))
    assert "make room first" in words(dialog)
    assert not button(dialog, "Download").isEnabled()


def test_where_all_is_here_there_is_nothing_to_do(qtbot: QtBot, theme: Theme) -> None:
    dialog = shown(qtbot, theme, OfflinePlan(1, (), 1, 0, 0, 1 << 30))
    assert "Nothing is missing." in words(dialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(button(dialog, "Close"), Qt.MouseButton.LeftButton)
