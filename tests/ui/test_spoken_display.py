"""What assistive tools are told of what changes while the keyboard is somewhere else."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.domain.ports import AttachmentState
from reader_app.domain.query import Answer, NoteQuery
from reader_app.domain.taxonomy import YEAR, Taxonomy, TermKey
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.messages import Messages
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.spoken_display import SpokenDisplay
from reader_app.ui.theme import Theme


@pytest.fixture
def front(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Front:
    front = Front(theme, jobs)
    qtbot.addWidget(front)
    return front


@pytest.fixture
def notice(theme: Theme, front: Front) -> NoticeLine:
    line = NoticeLine(theme)
    front.column.addWidget(line)
    return line


@pytest.fixture
def downloads(theme: Theme, front: Front) -> DownloadsPanel:
    panel = DownloadsPanel(theme)
    front.column.addWidget(panel)
    return panel


@pytest.fixture
def speaker(
    theme: Theme, front: Front, notice: NoticeLine, downloads: DownloadsPanel
) -> SpokenDisplay:
    imports = ImportPanel(theme, Messages(parent=front))
    front.column.addWidget(imports)
    return SpokenDisplay(front, notice, imports, downloads)


def test_another_question_is_answered_with_the_number_of_notes(
    qtbot: QtBot, front: Front, speaker: SpokenDisplay
) -> None:
    said: list[str] = []
    speaker.spoken.connect(said.append)
    with qtbot.waitSignal(speaker.spoken):
        front.finder.answered.emit(Answer(NoteQuery(), 40, ()))
        for letters, count in (("f", 12), ("fo", 7), ("fou", 3)):
            front.finder.answered.emit(Answer(NoteQuery(letters), count, ()))
        # The same question, answered anew.
        front.finder.answered.emit(Answer(NoteQuery("fou"), 4, ()))
    assert said == ["3 note(s) found"]


def test_news_and_the_end_of_a_download_are_said(
    qtbot: QtBot, notice: NoticeLine, downloads: DownloadsPanel, speaker: SpokenDisplay
) -> None:
    downloads.show_started("https://a.example/charte.pdf", "Charte du four")
    with qtbot.waitSignal(speaker.spoken) as spoken:
        notice.say("The disk is full.")
        downloads.show_end("https://a.example/charte.pdf", AttachmentState.HERE, "")
    assert spoken.args == ["The disk is full.\nCharte du four: Downloaded"]


def test_each_step_among_the_years_is_told(
    qtbot: QtBot, front: Front, speaker: SpokenDisplay
) -> None:
    sidebar = front.sidebar
    years = {TermKey(YEAR, str(year)): year - 2010 for year in range(2018, 2022)}
    sidebar.show_taxonomy(Taxonomy(years))
    sidebar.show_counts(years, 38, 0)
    front.show()
    sidebar.setFocus()
    sidebar.setCurrentIndex(sidebar.terms.years_index())
    with qtbot.waitSignal(speaker.spoken) as spoken:
        qtbot.keyClick(sidebar, Qt.Key.Key_Left)
    assert spoken.args == ["2020: 10 note(s)"]
