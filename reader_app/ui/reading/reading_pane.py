"""The reading pane: a note's page, its documents, and what the reader wishes done with them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader_app.domain.around import Around
from reader_app.domain.document_text import DocumentText
from reader_app.domain.note import Attachment, Note
from reader_app.domain.query import Snippet, Where
from reader_app.domain.reading_place import ReadingPlace
from reader_app.domain.settings import LARGEST_TEXT, SMALLEST_TEXT
from reader_app.overriding import override
from reader_app.pages.note_page import NotePage
from reader_app.ui.buttons import FlatButton, show_checked
from reader_app.ui.link_hint import LinkHint
from reader_app.ui.reading.around_writer import NEAR_SCHEME
from reader_app.ui.reading.attachment_card import AttachmentCard, CardState
from reader_app.ui.reading.beside import Beside
from reader_app.ui.reading.coloured import Coloured
from reader_app.ui.reading.finding import Finding
from reader_app.ui.reading.found_places import FoundPlaces
from reader_app.ui.reading.more_texts import MoreTexts, is_own
from reader_app.ui.reading.page_below import PageBelow
from reader_app.ui.reading.page_lists import PageLists
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.page_source import Float, PageSource
from reader_app.ui.reading.page_writer import TERM_SCHEME, PageWriter
from reader_app.ui.reading.passages import Passages
from reader_app.ui.reading.place_count import PlaceCount
from reader_app.ui.reading.place_lines import PlaceLines
from reader_app.ui.reading.reading_aloud import ReadingAloud
from reader_app.ui.reading.reading_time import LONG_ENOUGH_MS, ReadingTime
from reader_app.ui.reading.searched_text import SearchedText
from reader_app.ui.reading.shown_note import ShownNote
from reader_app.ui.reading.word_marks import Phrase
from reader_app.ui.theme import Theme

_NOTHING_TOP = 150
_RESTED_MS = 3_000
"""After so long without scrolling the place is told, so that a crash does not lose it."""
_BESIDE_COUNT = 16


class ReadingPane(QWidget):
    """Shows one note to read, or why there is none.

    Signals:
        link_followed: A link of the note was followed; carries its address.
        link_set_aside: A link of the note is to be opened beside it; carries its address.
        link_hovered: The pointer or the keyboard came upon a link; its address, or "".
        term_picked: The notes under one of the note's terms are asked for; carries its TermKey.
        mark_requested: The note is to be marked, or unmarked.
        attachment_mark_requested, download_requested, cancel_requested, open_requested,
        open_elsewhere_requested, folder_requested, copy_requested,
        anew_requested: What to do with a document; each carries its number.
        transcript_toggled: A transcript was shown or hidden; number, and whether shown.
        text_size_requested: Text of another size is asked for; carries it in pixels.
        place_requested: A place in a document is to be shown; its number, the page from 1, and
            words that stand there, or "".
        passage_clicked: The reader clicked on a passage of a transcript; see Passages.
        note_read: The reader has read the note that is shown; carries it.
        left: A note is left, or rested on, at a place; carries its key and the ReadingPlace,
            None for its top or its end.
        menu_opened: A menu is about to come up over the text; carries it, and the position.
        way_picked: A note on the way here is to be gone back to; its place from the first on.
        finding_changed: The bar in which one finds words on the page was opened or closed.
    """

    link_followed = Signal(str)
    link_set_aside = Signal(str)
    link_hovered = Signal(str)
    term_picked = Signal(object)
    mark_requested = Signal()
    attachment_mark_requested = Signal(int)
    download_requested = Signal(int)
    cancel_requested = Signal(int)
    open_requested = Signal(int)
    open_elsewhere_requested = Signal(int)
    folder_requested = Signal(int)
    copy_requested = Signal(int)
    anew_requested = Signal(int)
    transcript_toggled = Signal(int, bool)
    text_size_requested = Signal(int)
    place_requested = Signal(int, int, str)
    passage_clicked = Signal(int, int, str)
    note_read = Signal(object)
    left = Signal(object, object)
    menu_opened = Signal(object, int)
    finding_changed = Signal()
    way_picked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        long_enough_ms: int = LONG_ENOUGH_MS,
    ) -> None:
        """A note was read once it has stood in sight for `long_enough_ms`."""
        super().__init__(parent)
        self._theme = theme
        self._writer = PageWriter(self)
        self._more = MoreTexts(self)
        self._page = NotePage("")
        self._note: Note | None = None
        self._marked = False
        self._marked_attachments: frozenset[str] = frozenset()
        self._cards: list[AttachmentCard] = []
        self._text = SearchedText(theme)
        self._star = FlatButton(theme, "star", self.tr("Add to favourites"), quiet=True)
        self.lists = PageLists(theme, self._text)
        self._below = PageBelow(self._text)
        self._middle = Beside(self._text)
        self._put_beside()
        self._hint = LinkHint(theme, self)
        self._places = FoundPlaces(self._text)
        self._passages = Passages(self._text)
        self.coloured = Coloured(self._text, self._more)
        self._count = PlaceCount(theme, self)
        PlaceLines(self._text, self._places, self._text.bar)
        layout = QVBoxLayout(self)
        self._finding = Finding(theme, self._text, self._places, layout)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._middle, 1)
        self.aloud = ReadingAloud(theme, self._text, layout)
        self.setFocusProxy(self._text)
        self._watch_reader(long_enough_ms)
        self._connect()

    def _watch_reader(self, long_enough_ms: int) -> None:
        self._rested = QTimer(self, singleShot=True, interval=_RESTED_MS)
        self._time = ReadingTime(self, self._text.verticalScrollBar(), long_enough_ms)

    def _put_beside(self) -> None:
        """Put the star and the contents beside the text, which the keyboard meets after them."""
        self._text.setAccessibleName(self.tr("Text of the note"))
        self._star.setCheckable(True)
        self._star.hide()
        self._text.show_in_corner(self._star)
        QWidget.setTabOrder(self._star, self.lists.button)
        QWidget.setTabOrder(self.lists.button, self._text)

    def _connect(self) -> None:
        self._below.way_picked.connect(self.way_picked)
        self._text.resized.connect(self._move_count)
        self._text.first_painted.connect(self._prepare, Qt.ConnectionType.QueuedConnection)
        self._text.link_followed.connect(self._on_link_followed)
        self._text.link_set_aside.connect(self._on_link_set_aside)
        self._text.link_hovered.connect(self._on_link_hovered)
        self._text.larger_requested.connect(self._on_larger_requested)
        self._star.toggled.connect(self._on_star_toggled)
        self._time.was_read.connect(self.note_read)
        self._text.verticalScrollBar().valueChanged.connect(self._rested.start)
        self._rested.timeout.connect(self.tell_place)
        self._passages.clicked.connect(self.passage_clicked)
        self._places.counted.connect(self._show_count)
        self._finding.changed.connect(self._show_finding)
        self._places.transcript_wanted.connect(self._open_transcript)
        self.coloured.transcript_wanted.connect(self._open_transcript)
        self.coloured.page_wanted.connect(self._turn_to_page)
        self._text.menu_opened.connect(self.menu_opened)
        self._count.next_requested.connect(self._places.go_next)
        self._count.previous_requested.connect(self._places.go_previous)

    def show_note(self, note: Note, page: NotePage, marked: bool) -> None:
        """Show a note from its top; the one already shown stays at its place."""
        again = self._note is not None and self._note.key == note.key
        if not again:
            self.tell_place()
        self._note, self._page = note, page
        self._more.show_page(page, again=again)
        self.coloured.show_note(note)
        self._show_cards(note, again=again)
        source = self._source(note, page)
        self.show_marked(marked)
        self._star.show()
        self.lists.show_page(page)
        if again:
            self._text.show_page_again(source)
        else:
            self.aloud.stop()
            self._places.forget()
            self._below.forget()
            self._text.show_page(source)
            self._time.watch(note)

    def show_around(self, around: Around, way: Sequence[str] = ()) -> None:
        """Show below the foot what led here, what the note cites, what cites it, what is near."""
        if self._note is not None:
            self._below.show_around(around, way)

    def put_below(self, panel: QWidget) -> None:
        """Let a panel stand below the page."""
        below = self.layout()
        if below is not None:
            below.addWidget(panel)

    def put_beside(self, panel: QWidget) -> None:
        """Let a panel stand right of the page."""
        self._middle.put(panel)

    def show_nothing(self, message: str) -> None:
        """Show no note, and say why."""
        self.tell_place()
        self.aloud.stop()
        self._finding.close()
        self._note = None
        self._time.watch(None)
        self._star.hide()
        self.lists.forget()
        for card in self._cards:
            card.hide()
        self._text.show_page(PageSource(self._writer.nothing(message), top=_NOTHING_TOP))

    def go_to_place(self, place: ReadingPlace) -> None:
        """Go where the reader stopped in this note, with the transcripts that were open."""
        for number in place.opened:
            if number < len(self._attachments()) and self._cards[number].has_transcript:
                self._toggle_transcript(number, shown=True)
        self._text.go_to_place(place)

    @property
    def standing(self) -> ReadingPlace:
        """Where the reader is on the page, also at its top and at its end."""
        return self._text.standing

    @Slot()
    def tell_place(self) -> None:
        """Say where the reader is in the note."""
        if self._note is not None:
            self.left.emit(self._note.key, self._text.place)

    def show_marked(self, marked: bool) -> None:
        """Show whether the note is a favourite."""
        self._marked = marked
        show_checked(self._star, checked=marked)
        tip = self.tr("Remove from favourites") if marked else self.tr("Add to favourites")
        self._star.show_tip(tip, self.tr("Favourite"))
        self._star.show_icon("star", "star" if marked else "ink_soft", filled=marked)

    def show_marked_attachments(self, identities: frozenset[str]) -> None:
        """Show which documents are favourites, by their identities."""
        self._marked_attachments = identities
        for card, attachment in zip(self._cards, self._attachments(), strict=False):
            card.show_marked(marked=attachment.identity in identities)

    def show_attachment(self, index: int, state: CardState) -> None:
        """Show where a document of the note is."""
        if index < len(self._attachments()):
            self._cards[index].show_state(state)

    def show_look(self, look: PageLook) -> None:
        """Set the page so, at the same place."""
        self._text.show_look(look)

    def mark_words(self, phrases: Iterable[Phrase], in_title: Iterable[Phrase] = ()) -> None:
        """Mark what was searched for: folded words, and whether the last of them may go on.

        What is `in_title` is marked in the title alone.
        """
        self._finding.mark_words(phrases, in_title)

    @property
    def is_finding(self) -> bool:
        """Whether the reader looks for words on this page alone."""
        return self._finding.is_open

    def start_finding(self) -> None:
        """Let the reader look for words on this page."""
        if self._note is not None:
            self._finding.open()

    def shown(self) -> ShownNote | None:
        """The note as it stands on the page, with what is open in it and what is selected."""
        note = self._note
        if note is None:
            return None
        opened = tuple(
            self._more.html(number) if self._text.is_open(number) else ""
            for number, _ in enumerate(note.attachments)
        )
        selection = self._text.textCursor().selection()
        return ShownNote(note, self._page, opened, self._text.look, selection)

    def forget_selection(self) -> None:
        """Let nothing be selected any more; the keyboard stays where it was."""
        cursor = self._text.textCursor()
        cursor.clearSelection()
        self._text.setTextCursor(cursor)

    def show_snippet(self, snippet: Snippet) -> None:
        """Go to the place that a snippet of this note shows."""
        self._finding.close()
        if snippet.page is not None and snippet.attachment is not None:
            self._turn_to_page(snippet.attachment, snippet.page)
        if snippet.marks:
            self._places.go_to(snippet.where, snippet.attachment, snippet)

    def show_text(self, where: Where, attachment: int | None) -> None:
        """Go to the first place found in one text of this note."""
        self._finding.close()
        self._places.go_to(where, attachment)

    def show_page_text(self, attachment: int, page: int) -> None:
        """Go to the first place found in what a document says on a page, from 1, and behind it."""
        self._turn_to_page(attachment, page)
        self._places.go_to(Where.DOCUMENT, attachment)

    @Slot(int, int)
    def _turn_to_page(self, attachment: int, page: int) -> None:
        """Let the stretch of a document be the one with this page."""
        if self._more.turn_to_page(attachment, page) and self._note is not None:
            self._text.show_page_again(self._source(self._note, self._page))

    def show_passage(self, attachment: int, page: int, words: str) -> bool:
        """Show where these words of a document's page stand in its transcript, if they do."""
        if attachment >= len(self._attachments()) or not self._cards[attachment].has_transcript:
            return False
        self._turn_to_page(attachment, page)
        if not self._text.is_open(attachment):
            self._toggle_transcript(attachment, shown=True)
        return self._passages.show_passage(attachment, words)

    def document_text(self, attachment: int) -> DocumentText | None:
        """What a document of the note says itself, as far as it is known."""
        return self._more.text(attachment)

    @Slot()
    def go_to_next_place(self) -> None:
        """Go to the next place where the words stand."""
        self._finding.go_next()

    @Slot()
    def go_to_previous_place(self) -> None:
        """Go to the place before."""
        self._finding.go_previous()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._middle.fit(self.width())
        self._move_count()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._finding.is_open:
            self._finding.close()
        else:
            super().keyPressEvent(event)

    @Slot()
    def toggle_transcripts(self) -> None:
        """Show all transcripts of the note, or hide them if all are shown."""
        numbers = [
            number
            for number, _ in enumerate(self._attachments())
            if self._cards[number].has_transcript
        ]
        shown = not all(self._text.is_open(number) for number in numbers)
        for number in numbers:
            if self._text.is_open(number) != shown:
                self._toggle_transcript(number, shown=shown)

    @Slot(int)
    def _open_transcript(self, number: int) -> None:
        self._toggle_transcript(number, shown=True)

    def _toggle_transcript(self, number: int, *, shown: bool) -> None:
        self._cards[number].show_transcript(shown=shown)
        self._show_transcript(number, shown)

    @Slot()
    def _show_finding(self) -> None:
        """One count at a time: that in the bar, or that on the page."""
        if self._finding.is_open:
            self._count.hide()
        self._places.tell()
        self.finding_changed.emit()

    @Slot(int, int)
    def _show_count(self, at: int, total: int) -> None:
        shown = total if self._note is not None else 0
        self._finding.show_count(at, shown)
        self._count.show_count(at, 0 if self._finding.is_open else shown)
        self._move_count()

    @Slot()
    def _move_count(self) -> None:
        """The count stands at the lower right, beside the scroll bar."""
        right = self._text.viewport().width() - _BESIDE_COUNT
        # A remark below the page is not covered.
        bottom = self._text.geometry().bottom() + 1 - _BESIDE_COUNT
        self._count.move(right - self._count.width(), bottom - self._count.height())

    def _source(self, note: Note, page: NotePage) -> PageSource:
        first, *rest = page.stretches or (page.html,)
        return PageSource(
            self._writer.head(note, page) + first,
            tuple(rest),
            self._floats(note, page),
            self._writer.foot(note),
            self._writer.lost(),
            head=self._writer.head_length(note, page),
        )

    def _attachments(self) -> tuple[Attachment, ...]:
        return self._note.attachments if self._note is not None else ()

    def _show_cards(self, note: Note, *, again: bool) -> None:
        while len(self._cards) < len(note.attachments):
            self._add_card()
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(note.attachments))
        for number, attachment in enumerate(note.attachments):
            card = self._cards[number]
            # Its room is made with the page.
            blocker = QSignalBlocker(card)
            card.show_marked(marked=attachment.identity in self._marked_attachments)
            card.show_attachment(
                attachment,
                has_transcript=self._more.are_any(number),
                transcript_shown=again and self._text.is_open(number),
                state=None if again else CardState(),
                extent=self._more.extent(number),
                remark=self._more.remark(number),
            )
            blocker.unblock()

    @Slot()
    def _prepare(self) -> None:
        """Make a card once the first frame is drawn, so that the first note finds one ready."""
        if not self._cards:
            self._add_card()
            for widget in (self._cards[0], *self._cards[0].buttons()):
                widget.ensurePolished()

    def _add_card(self) -> None:
        card = AttachmentCard(self._theme, len(self._cards), self._text.viewport())
        before = self._cards[-1].buttons()[-1] if self._cards else self._text
        for button in card.buttons():
            QWidget.setTabOrder(before, button)
            before = button
        card.download_requested.connect(self.download_requested)
        card.cancel_requested.connect(self.cancel_requested)
        card.open_requested.connect(self.open_requested)
        card.open_elsewhere_requested.connect(self.open_elsewhere_requested)
        card.folder_requested.connect(self.folder_requested)
        card.copy_requested.connect(self.copy_requested)
        card.anew_requested.connect(self.anew_requested)
        card.mark_requested.connect(self.attachment_mark_requested)
        card.transcript_toggled.connect(self._show_transcript)
        card.grown.connect(self._text.fit_floats)
        card.focused.connect(self._text.reveal)
        self._cards.append(card)

    def _floats(self, note: Note, page: NotePage) -> tuple[Float, ...]:
        floats = []
        for number, _ in enumerate(note.attachments):
            transcript = _text(page.transcripts, number)
            description = _text(page.descriptions, number)
            # Some sites print the same words twice.
            text = "" if description.strip() == transcript.strip() else description
            floats.append(Float(self._cards[number], text, self._more.html(number)))
        return tuple(floats)

    @Slot(int, bool)
    def _show_transcript(self, number: int, shown: bool) -> None:
        self._text.show_more(number, shown=shown)
        self.transcript_toggled.emit(number, shown)

    @Slot(str)
    def _on_link_followed(self, address: str) -> None:
        place, turned = self._more.follow(address), self._more.turn(address)
        if place is not None:
            self.place_requested.emit(*place, "")
        elif turned is not None:
            self._show_stretch(turned)
        elif address.startswith(NEAR_SCHEME):
            self._go_near(address)
        elif not address.startswith(TERM_SCHEME):
            self.link_followed.emit(address)
        elif self._note is not None:
            self.term_picked.emit(self._note.terms[int(address.removeprefix(TERM_SCHEME))].key)

    @Slot(str)
    def _on_link_set_aside(self, address: str) -> None:
        """What is not a note, a term or a stretch of a document, cannot stand beside this one."""
        near = self._below.follow(address) if address.startswith(NEAR_SCHEME) else address
        if near is not None and not address.startswith(TERM_SCHEME) and not is_own(address):
            self.link_set_aside.emit(near)

    def _go_near(self, address: str) -> None:
        key = self._below.follow(address)
        if key is not None:
            self.link_followed.emit(key)

    def _show_stretch(self, number: int) -> None:
        """Show the stretch of a document that was turned to, from its start."""
        if self._note is not None:
            self._text.show_page_again(self._source(self._note, self._page))
            self._text.show_start_of_more(number)

    @Slot(str)
    def _on_link_hovered(self, address: str) -> None:
        is_ours = address.startswith((TERM_SCHEME, NEAR_SCHEME)) or is_own(address)
        shown = "" if is_ours else address
        self._hint.show_address(shown)
        self.link_hovered.emit(shown)

    @Slot(int)
    def _on_larger_requested(self, step: int) -> None:
        pixels = self._text.look.pixels + step
        if SMALLEST_TEXT <= pixels <= LARGEST_TEXT:
            self.text_size_requested.emit(pixels)

    @Slot()
    def _on_star_toggled(self) -> None:
        # The star shows what is kept, not what was pressed.
        show_checked(self._star, checked=self._marked)
        self.mark_requested.emit()


def _text(texts: tuple[str, ...], number: int) -> str:
    return texts[number] if number < len(texts) else ""
