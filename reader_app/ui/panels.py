"""The panels that join the front once it is on the screen, made one after another."""

from typing import NamedTuple

from reader_app.domain.progress import Progress, Steps
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.documents.gathering_line import GatheringLine
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.messages import Messages
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.reading.highlights_panel import HighlightsPanel
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.remark_panel import RemarkPanel
from reader_app.ui.theme import Theme


class Panels(NamedTuple):
    """What the window shows beside and below the cards."""

    page: ReadingPane
    notice: NoticeLine
    imports: ImportPanel
    downloads: DownloadsPanel
    gathering: GatheringLine
    remark: RemarkPanel
    highlights: HighlightsPanel


def make_panels(theme: Theme, messages: Messages) -> Steps[Panels]:
    """Make them; between two steps the window may answer the reader."""
    page = ReadingPane(theme)
    yield Progress(1)
    notice, imports = NoticeLine(theme), ImportPanel(theme, messages)
    yield Progress(3)
    remark = RemarkPanel(theme)
    page.put_below(remark)
    downloads, gathering = DownloadsPanel(theme), GatheringLine(theme)
    yield Progress(6)
    highlights = HighlightsPanel(theme)
    page.put_beside(highlights)
    return Panels(page, notice, imports, downloads, gathering, remark, highlights)
