"""Room for all words: in the smallest window, in a small one with large text, in every dialog."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTextBrowser,
    QToolButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey
from reader_app.domain.dossier import DossierForm
from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.highlight import (
    Anchor,
    Colour,
    Highlight,
    HighlightKey,
    PlacedHighlight,
    Placement,
)
from reader_app.domain.import_report import FileReport, ImportReport
from reader_app.domain.overview import Extent, Overview
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import Progress
from reader_app.domain.query import NoteQuery
from reader_app.domain.remark import Remark, RemarkKey
from reader_app.domain.search_line import parse_query
from reader_app.domain.settings import LARGEST_TEXT, Settings
from reader_app.domain.taken_out import Form, WhichNotes
from reader_app.domain.taxonomy import THEME, TermKey
from reader_app.pages.page import note_page
from reader_app.ui.browsing.arranged_terms import ArrangedTerms
from reader_app.ui.browsing.command_palette import CommandPalette
from reader_app.ui.browsing.note_table import NoteTable
from reader_app.ui.browsing.selection_bar import SelectionBar
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.browsing.term_panel import TermPanel
from reader_app.ui.browsing.term_question import TermQuestion
from reader_app.ui.documents.check_dialog import CheckDialog
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.documents.gathering_line import GatheringLine
from reader_app.ui.documents.offline_dialog import OfflineDialog
from reader_app.ui.documents.offline_plan import OfflinePlan
from reader_app.ui.documents.pdf_find_bar import PdfFindBar
from reader_app.ui.documents.pdf_keys import PdfHelp
from reader_app.ui.documents.pdf_pane import PdfPane
from reader_app.ui.documents.print_bar import PrintBar
from reader_app.ui.documents.requests_dialog import RequestsDialog
from reader_app.ui.front import Front
from reader_app.ui.keeping.backups_dialog import BackupsDialog
from reader_app.ui.keeping.export_dialog import ExportChoice, ExportDialog
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from reader_app.ui.keeping.own_export_dialog import OwnExportDialog
from reader_app.ui.keeping.preferences import Preferences
from reader_app.ui.keeping.search_help import SearchHelp
from reader_app.ui.keeping.take_in_dialog import TakeInDialog
from reader_app.ui.keeping.trash_dialog import TrashDialog
from reader_app.ui.messages import AddressQuestion, Messages
from reader_app.ui.name_question import NameQuestion
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.overview.overview_panel import OverviewPanel
from reader_app.ui.reading.aloud_bar import AloudBar
from reader_app.ui.reading.attachment_card import CardState
from reader_app.ui.reading.find_bar import FindBar
from reader_app.ui.reading.highlight_card import HighlightCard
from reader_app.ui.reading.highlights_panel import HighlightsPanel
from reader_app.ui.reading.page_look import look_of
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.remark_panel import RemarkPanel
from reader_app.ui.reading.rows_model import PanelRow
from reader_app.ui.reading.rows_panel import RowsPanel
from reader_app.ui.reading.speech import Voice
from reader_app.ui.shelf_question import ShelfQuestion
from reader_app.ui.theme import (
    Theme,
)
from reader_app.ui.widgets import ElidedLabel
from reader_app.ui.work_bar import WorkBar
from tests.builders import a_note, an_attachment
from tests.fakes import FakeLibrary
from tests.languages.conftest import panel
from tests.pdfs.bad_pdfs import sound_pdf


def show_everything(front: Front) -> None:
    """Fill every panel, and show it."""
    attachments = (an_attachment(1, name="bilan.pdf"), an_attachment(2, name="bilan.pdf"))
    note = a_note(1, attachments=attachments, title_derived=True)
    library = FakeLibrary([a_note(number) for number in range(1, 40)])
    front.show_taxonomy(library.taxonomy())
    front.show_answer(library.find(NoteQuery()))
    front.show_totals(9_999, 9_999)
    page = panel(front, ReadingPane)
    page.show_note(note, note_page(note), False)
    messages = Messages(native=False, parent=front)
    page.show_attachment(0, CardState(problem=messages.reason(Reason.UNSOUND_PDF, "truncated")))
    page.show_attachment(1, CardState(AttachmentState.HERE))
    imports = panel(front, ImportPanel)
    files = [FileReport("x/page.md", each) for each in SOURCE_REASONS]
    imports.show_report(ImportReport(12_345, 2, 34_567, files[:4], files[4:], 12.0))
    imports.show()
    downloads = panel(front, DownloadsPanel)
    for number, reason in enumerate(FETCH_REASONS):
        downloads.show_started(str(number), "bilan.pdf")
        line = messages.reason(reason)
        downloads.show_end(str(number), AttachmentState.ABSENT, line, reason)
    downloads.show_started("here", "bilan.pdf")
    downloads.show_started("on its way", "bilan.pdf")
    downloads.show_progress("on its way", 1_000_000, 35_000_000)
    front.menus.downloads.setChecked(True)
    panel(front, NoticeLine).say(messages.sentence(LibraryError(Path("Notes"), Reason.TOO_OLD)))


SOURCE_REASONS = (
    Reason.EMPTY, Reason.BINARY, Reason.UNREADABLE, Reason.MISSING, Reason.ENCODING_GUESSED,
    Reason.TITLE_DERIVED, Reason.NO_ADDRESS, Reason.NO_DATE, Reason.SAME_ADDRESS, Reason.CUT,
)  # fmt: skip
FETCH_REASONS = (
    Reason.NO_NETWORK, Reason.NO_ADDRESS_TO_FETCH, Reason.BAD_CERTIFICATE, Reason.NOT_FOUND,
    Reason.ENCODED, Reason.UNSOUND_PDF, Reason.PASSWORD, Reason.CANCELLED,
)  # fmt: skip


# --- nothing is cut -------------------------------------------------------------------------------


def is_cut(widget: QWidget) -> bool:
    """Whether the words of a widget have too little room in it."""
    if isinstance(widget, ElidedLabel):
        return widget.text() != widget.accessibleName()
    if isinstance(widget, QLineEdit):
        return room_of(widget) < widget.fontMetrics().horizontalAdvance(widget.placeholderText())
    if isinstance(widget, QComboBox):
        texts = [widget.itemText(at) for at in range(widget.count())]
        widest = max(map(widget.fontMetrics().horizontalAdvance, texts), default=0)
        return room_of(widget) < widest
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
        # Beside its icon nothing is written: its words are for assistive tools.
        if widget.toolButtonStyle() == icon_only:
            return is_clipped(widget)
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width()) or is_clipped(widget)
    fits = QRect(QPoint(), widget.size()).contains(QRect(QPoint(), widget.sizeHint()))
    return not fits or is_clipped(widget)


def room_of(field: QLineEdit | QComboBox) -> int:
    """How wide the words in a field may be."""
    if isinstance(field, QComboBox):
        option = QStyleOptionComboBox()
        field.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        return field.style().subControlRect(kind, option, part, field).width()
    frame = QStyleOptionFrame()
    field.initStyleOption(frame)
    contents = QStyle.SubElement.SE_LineEditContents
    margins = field.textMargins()
    # Qt keeps two pixels free at each side.
    taken = margins.left() + margins.right() + 4
    return field.style().subElementRect(contents, frame, field).width() - taken


def is_clipped(widget: QWidget) -> bool:
    """Whether what holds a widget cuts it off; what is scrolled is only looked at across."""
    around = widget
    while not around.isWindow() and around.parentWidget() is not None:
        around = around.parentWidget()
        place = QRect(widget.mapTo(around, QPoint()), widget.size())
        scrolls = isinstance(around.parentWidget(), QAbstractScrollArea)
        if not (place.left() >= 0 and place.right() < around.width()):
            return True
        if scrolls:
            return False
        if not (place.top() >= 0 and place.bottom() < around.height()):
            return True
    return False


def cut(root: QWidget) -> list[str]:
    """The words of labels, buttons and fields that have too little room."""
    return [
        f"{type(each).__name__}: {said(each)}"
        for each in root.findChildren(QWidget)
        if isinstance(each, QLabel | QAbstractButton | QLineEdit | QComboBox)
        and each.isVisible()
        and said(each)
        and is_cut(each)
    ]


def said(widget: QWidget) -> str:
    """What stands in a widget."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return "" if widget.text() else widget.placeholderText()
    assert isinstance(widget, QLabel | QAbstractButton)
    return widget.text()


def at_its_smallest(qtbot: QtBot, front: Front) -> None:
    """Make the window as small as it may be; high enough that every panel is in sight."""

    def shrunk() -> bool:
        front.resize(1, 1000)
        return front.width() == front.minimumSizeHint().width()

    qtbot.waitUntil(shrunk)


def test_no_words_are_cut_in_the_smallest_window(
    qtbot: QtBot, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    show_everything(front)
    at_its_smallest(qtbot, front)
    assert front.width() < 800
    qtbot.waitUntil(lambda: cut(front) == [])
    report = panel(panel(front, ImportPanel), QListView)
    rows = [report.model().index(row, 0) for row in range(report.model().rowCount())]
    assert len(rows) == len(SOURCE_REASONS)
    room = report.viewport().width()
    assert [row.data() for row in rows if report.sizeHintForIndex(row).width() > room] == []


def test_every_menu_and_row_of_the_smallest_window_is_whole(
    qtbot: QtBot, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    show_everything(front)
    at_its_smallest(qtbot, front)
    bar = front.menuBar()
    places = [bar.actionGeometry(action) for action in bar.actions()]
    assert all(place.isValid() and bar.rect().contains(place) for place in places)
    # A row tells its whole name only where it is cut.
    sidebar = panel(front, TaxonomySidebar)
    for row in range(sidebar.model().rowCount()):
        index = sidebar.model().index(row, 0)
        sidebar.scrollTo(index)
        point = sidebar.visualRect(index).center()
        spot = sidebar.viewport().mapToGlobal(point)
        QApplication.sendEvent(sidebar.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, spot))
        assert not QToolTip.isVisible(), index.data()


def test_no_words_are_cut_where_nothing_is_found(
    qtbot: QtBot, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    library = FakeLibrary()
    at_its_smallest(qtbot, front)
    terms = frozenset({TermKey(THEME, "Santé"), TermKey(THEME, "Culture")})
    wanted = parse_query("mots")
    for query in (
        NoteQuery(),
        NoteQuery(favourites_only=True),
        NoteQuery(wanted=wanted),
        NoteQuery(terms=terms, favourites_only=True),
        NoteQuery(wanted=wanted, terms=terms),
    ):
        front.show_query(query)
        front.show_answer(library.find(query))
        qtbot.waitUntil(lambda: cut(front) == [])


def test_no_words_are_cut_in_the_dialogs(
    qtbot: QtBot, theme: Theme, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    help_dialog = KeyboardHelp(theme, front)
    help_dialog.show_shortcuts(front.menus.shown())
    qtbot.waitUntil(lambda: cut(help_dialog) == [])
    help_dialog.close()
    question = AddressQuestion(front, "https://exemple.fr/")
    question.open()
    qtbot.waitUntil(lambda: cut(question) == [])
    question.reject()


def test_no_words_are_cut_over_a_pdf(
    qtbot: QtBot, theme: Theme, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    pdf = PdfPane(theme)
    front.right.addWidget(pdf)
    front.right.setCurrentWidget(pdf)
    pdf.show_trouble("bilan", Messages().reason(Reason.PASSWORD))
    at_its_smallest(qtbot, front)
    qtbot.waitUntil(lambda: cut(pdf) == [])


# --- large text, small window ---------------------------------------------------------------------

SMALL = QSize(800, 600)


def in_small_window(qtbot: QtBot, front: Front, pixels: int = LARGEST_TEXT) -> None:
    """The window at 800 by 600, its page in large text."""
    panel(front, ReadingPane).show_look(look_of(Settings(text_size=pixels)))

    def is_small() -> bool:
        front.resize(SMALL)
        return front.size() == SMALL

    qtbot.waitUntil(is_small)


def dialogs(front: Front, theme: Theme) -> list[QDialog]:
    """Every dialog that the window can show, none of them open."""
    messages = Messages(native=False, parent=front)
    helped = KeyboardHelp(theme, front)
    helped.show_shortcuts(
        [*front.menus.shown(), *PdfHelp(helped).lines(), *SearchHelp(helped).lines()]
    )
    choices = [ExportChoice("Vos favoris", WhichNotes(), "Vos favoris")]
    offline = OfflineDialog(theme, "Accompagner les associations de proximité", front)
    offline.show_plan(OfflinePlan(12, (an_attachment(1),), 3, 198_993, 0, 10**9))
    return [
        helped,
        Preferences(theme, front),
        ExportDialog(theme, "Écrire des notes", choices, (*Form, *DossierForm), front),
        NameQuestion(front, "Nouvelle étagère", "À relire", ()),
        ShelfQuestion(front, "Étagères", (), ()),
        TermQuestion(front, theme, "Identique", "À quel terme est-il identique ?"),
        ArrangedTerms(theme, front),
        TrashDialog(theme, front),
        BackupsDialog(theme, front),
        OwnExportDialog(theme, front),
        TakeInDialog(theme, Path("favoris.json"), front),
        CheckDialog(theme, messages, "Toute la bibliothèque", front),
        RequestsDialog(theme, messages, front),
        AddressQuestion(front, "https://exemple.fr/" + "chemin/" * 30),
        offline,
    ]


def test_three_times_the_text_is_a_size_of_the_page() -> None:
    assert 3 * Settings().text_size <= LARGEST_TEXT


def overview(front: Front, theme: Theme, _folder: Path) -> QWidget:
    shown = OverviewPanel(theme)
    library = FakeLibrary([a_note(number) for number in range(1, 40)])
    front.right.addWidget(shown)
    front.right.setCurrentWidget(shown)
    shown.show_counts(9_999, 9_999)
    shown.show_terms(library.taxonomy(), library.find(NoteQuery()).counts)
    read = tuple(hit.note for hit in library.find(NoteQuery()).hits[:5])
    since = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    shown.show_overview(Overview(12_345, Extent(1_234, 9_876_543_210), read, 999, since))
    return shown


def empty_overview(front: Front, theme: Theme, _folder: Path) -> QWidget:
    shown = OverviewPanel(theme)
    front.right.addWidget(shown)
    front.right.setCurrentWidget(shown)
    shown.show_counts(0, 0)
    return shown


def highlights(front: Front, _theme: Theme, _folder: Path) -> QWidget:
    shown = panel(front, HighlightsPanel)
    shown.show()
    shown.show_scope(all_notes=True, has_note=True)
    shown.show_placed(())
    return shown


def lost_highlight(front: Front, _theme: Theme, _folder: Path) -> QWidget:
    shown = panel(front, HighlightsPanel)
    shown.show()
    shown.show_scope(all_notes=True, has_note=True)
    highlight = Highlight(HighlightKey("a"), NoteKey("b"), Anchor("le puits"), Colour.GREEN)
    nearest = Placement(Anchor("le puits commun"), is_sure=False)
    shown.show_placed([PlacedHighlight(highlight, nearest)])
    shown.begin()
    return shown


def remarks(front: Front, _theme: Theme, _folder: Path) -> QWidget:
    shown = panel(front, RemarkPanel)
    two = (Remark(RemarkKey(key), NoteKey("b"), "Voir la mairie.") for key in "ab")
    shown.show_remarks(tuple(two))
    return shown


def finding(front: Front, theme: Theme, _folder: Path) -> QWidget:
    shown = FindBar(theme)
    front.right.addWidget(shown)
    front.right.setCurrentWidget(shown)
    shown.start("puits")
    shown.show_count(0, 0)
    return shown


def aloud(front: Front, theme: Theme, _folder: Path) -> QWidget:
    shown = AloudBar(theme)
    front.right.addWidget(shown)
    front.right.setCurrentWidget(shown)
    voices = [Voice("Amélie de Montréal", "fr_CA"), Voice("Thomas", "fr_FR")]
    shown.show_voices(voices, voices[0])
    shown.show_rate(0)
    return shown


def pdf(front: Front, theme: Theme, folder: Path) -> QWidget:
    shown = PdfPane(theme)
    front.right.addWidget(shown)
    front.right.setCurrentWidget(shown)
    path = folder / "bilan.pdf"
    path.write_bytes(sound_pdf(2))
    shown.show_pdf(path, "Bilan")
    for bar in (panel(shown, PdfFindBar), panel(shown, PrintBar), shown.side):
        bar.show()
    panel(shown, PdfFindBar).start("puits")
    panel(shown, PdfFindBar).show_count(0, 0, looking=False)
    panel(shown, PrintBar).show_progress(1, 1_234)
    return shown


def chosen(front: Front, _theme: Theme, _folder: Path) -> QWidget:
    front.list.setFocus()
    panel(front, NoteTable).clearSelection()
    panel(front, NoteTable).selectAll()
    return panel(front, SelectionBar)


def work(front: Front, theme: Theme, _folder: Path) -> QWidget:
    shown = WorkBar(theme)
    front.column.addWidget(shown)
    told = QCoreApplication.translate("ExportDisplay", "Writing note {done} of {count}")
    shown.show_work(told.format(done="12 345", count="99 999"), 1, 2)
    return shown


def gathering(front: Front, _theme: Theme, _folder: Path) -> QWidget:
    shown = panel(front, GatheringLine)
    shown.show_progress(Progress(12_345, 99_999))
    shown.show()
    return shown


def palette(front: Front, theme: Theme, _folder: Path) -> QWidget:
    shown = CommandPalette(theme, front)
    shown.open()
    shown.show_rows((), anew=True, waits=False)
    return shown


def page_list(front: Front, theme: Theme, _folder: Path) -> QWidget:
    shown = RowsPanel(theme, front)
    rows = [PanelRow(f"Partie {number}") for number in range(20)]
    shown.show_rows(QCoreApplication.translate("PageLists", "Contents"), rows, "")
    shown.open_at(front.mapToGlobal(QPoint(780, 60)), 260)
    return shown


def terms(front: Front, theme: Theme, _folder: Path) -> QWidget:
    sidebar = panel(front, TaxonomySidebar)
    shown = TermPanel(theme, sidebar.terms, sidebar)
    shown.show_terms(THEME, None, "Thèmes")
    shown.open_at(front.mapToGlobal(QPoint(20, 60)), 300)
    return shown


def card(front: Front, theme: Theme, _folder: Path) -> QWidget:
    anchor = Anchor("le puits")
    highlight = Highlight(
        HighlightKey("a"), NoteKey("b"), anchor, Colour.GREEN, original="le puits commun du village"
    )
    shown = HighlightCard(theme, highlight, front)
    shown.open_at(front.mapToGlobal(QPoint(700, 500)))
    return shown


def imports(front: Front, _theme: Theme, _folder: Path) -> QWidget:
    return shown_again(panel(front, ImportPanel))


def downloads(front: Front, _theme: Theme, _folder: Path) -> QWidget:
    return shown_again(panel(front, DownloadsPanel))


def notice(front: Front, _theme: Theme, _folder: Path) -> QWidget:
    return shown_again(panel(front, NoticeLine))


def shown_again(shown: QWidget) -> QWidget:
    shown.show()
    return shown


PARTS = (
    *(imports, downloads, notice),
    *(overview, empty_overview, highlights, lost_highlight, remarks, finding, aloud, pdf, chosen),
    *(work, gathering, palette, page_list, terms, card),
)


def test_every_part_has_room_in_a_small_window_with_large_text(
    qtbot: QtBot,
    theme: Theme,
    language: str,
    open_front: Callable[[], Front],
    tmp_path: Path,
) -> None:
    front = open_front()
    show_everything(front)
    for kind in (ImportPanel, DownloadsPanel, NoticeLine):
        panel(front, kind).hide()
    usual = front.right.currentWidget()
    for times in (2, 3):
        in_small_window(qtbot, front, times * Settings().text_size)
        for part in PARTS:
            shown = part(front, theme, tmp_path)
            where = (part.__name__, times)
            # The window is no larger for it, and neither the part nor another has lost its room.
            qtbot.waitUntil(lambda shown=shown: shown.isVisible() and cut(front) == [])
            assert front.size() == SMALL, where
            assert cut(shown) == [], where
            outer = QRect(shown.mapTo(shown.window(), QPoint()), shown.size())
            assert QRect(QPoint(), shown.window().size()).contains(outer), where
            front.right.setCurrentWidget(usual)
            shown.close()
        page = panel(front, ReadingPane).focusProxy()
        assert isinstance(page, QTextBrowser)
        # Every line of the page is as wide as its column: it is read without scrolling sideways.
        assert page.horizontalScrollBar().maximum() == 0


def dialog_classes(kind: type[QDialog] = QDialog) -> Iterator[type[QDialog]]:
    """Every dialog that is made as it is."""
    for each in kind.__subclasses__():
        if each.__subclasses__():
            yield from dialog_classes(each)
        elif each.__module__.startswith("reader_app."):
            yield each


def test_no_dialog_is_larger_than_a_small_window_or_cuts_its_words(
    qtbot: QtBot, theme: Theme, language: str, open_front: Callable[[], Front]
) -> None:
    front = open_front()
    every = dialogs(front, theme)
    assert {type(each) for each in every} == set(dialog_classes())
    for dialog in every:
        dialog.show()
        dialog.resize(dialog.size().boundedTo(SMALL))
        name = type(dialog).__name__
        qtbot.waitUntil(lambda dialog=dialog: cut(dialog) == [])
        assert dialog.width() <= SMALL.width(), name
        assert dialog.height() <= SMALL.height(), name
        dialog.close()
