"""The panels that join the front once it is on the screen, made one after another."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from reader_app.domain.progress import Progress, Steps
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.documents.gathering_line import GatheringLine
from reader_app.ui.front import Front
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.messages import Messages
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.reading.highlights_panel import HighlightsPanel
from reader_app.ui.reading.note_tabs import NoteTabs
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.remark_panel import RemarkPanel
from reader_app.ui.reading_stand import ReadingStand
from reader_app.ui.theme import Theme


class Panels(NamedTuple):
    """What the window shows beside and below the cards."""

    page: ReadingPane
    tabs: NoteTabs
    stand: ReadingStand
    notice: NoticeLine
    imports: ImportPanel
    downloads: DownloadsPanel
    gathering: GatheringLine
    remark: RemarkPanel
    highlights: HighlightsPanel


def make_panels(front: Front, theme: Theme, messages: Messages) -> Steps[Panels]:
    """Make them, and put them into the front; between two steps it may answer the reader."""
    page = ReadingPane(theme)
    yield Progress(1)
    tabs = NoteTabs(theme)
    stand = ReadingStand(tabs, page)
    front.right.addWidget(stand)
    yield Progress(3)
    notice, imports = NoticeLine(theme), ImportPanel(theme, messages)
    _put_below(front, notice, imports)
    yield Progress(5)
    remark = RemarkPanel(theme)
    page.put_below(remark)
    downloads, gathering = DownloadsPanel(theme), GatheringLine(theme)
    _put_below(front, downloads, gathering)
    yield Progress(8)
    highlights = HighlightsPanel(theme)
    page.put_beside(highlights)
    return Panels(page, tabs, stand, notice, imports, downloads, gathering, remark, highlights)


def _put_below(front: Front, *panels: QWidget) -> None:
    """Let panels stand along the lower edge, once they have something to say."""
    for panel in panels:
        panel.hide()
        front.column.addWidget(panel)
