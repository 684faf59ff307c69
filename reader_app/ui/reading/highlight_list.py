"""The list of highlights beside the page: filled, and kept true as notes and highlights change."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import ReaderError
from reader_app.domain.highlight import Highlight, HighlightKey, PlacedHighlight, Placement
from reader_app.domain.note import Note
from reader_app.pages.highlighted import Read, placing
from reader_app.ui.colouring import Colouring
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.reading.highlights_panel import HighlightsPanel


class HighlightList(QObject):
    """Knows where each highlight stands, as far as it was looked at, and shows it in the panel.

    What is not known yet is taken to stand where it was coloured; it is looked for behind the
    list, and only while that is in sight.
    """

    def __init__(self, jobs: Jobs, colouring: Colouring, panel: HighlightsPanel) -> None:
        super().__init__(colouring)
        self._jobs = jobs
        self._colouring = colouring
        self._panel = panel
        self._read: Read | None = None
        self._generation: Callable[[], int] | None = None
        self._looked_at: int | None = None
        self._keys: tuple[NoteKey, ...] = ()
        self._all_notes = False
        self._known: dict[HighlightKey, PlacedHighlight] = {}
        self._job: Job[tuple[PlacedHighlight, ...]] | None = None
        panel.scope_changed.connect(self._take_scope)
        colouring.changed.connect(self.show)

    def read_with(self, read: Read | None, generation: Callable[[], int] | None) -> None:
        """Look into the notes of this library from now on; `generation` tells their changes."""
        self._stop()
        self._read, self._generation = read, generation
        self._looked_at = None
        self.look_again()
        self._keys = ()
        self._known = {}
        self.show()

    def show_note(self, note: Note) -> None:
        """This note is on the page now."""
        self._keys = (note.key, *note.aliases)
        self.show()

    def take(self, placed: Sequence[PlacedHighlight]) -> None:
        """These were just looked for, in the note that is open."""
        self._known |= {each.highlight.key: each for each in placed}
        self.show()

    def look_again(self) -> None:
        """Notes may be others now: if they are, all highlights are looked for anew."""
        if self._generation is not None:
            self._jobs.ask(self._generation, partial(self._compare, self._generation))

    def _compare(self, asked: Callable[[], int], generation: int) -> None:
        if asked is not self._generation or generation == self._looked_at:
            return
        self._looked_at = generation
        self._stop()
        self._known = {}
        self.show()

    def open(self) -> None:
        """Bring the list up, of the open note, or of all where there is none."""
        self._all_notes = self._all_notes or not self._keys
        self._panel.show()
        self.show()
        self._panel.begin()

    @Slot()
    def show(self) -> None:
        """Show what is known, and look for what is not."""
        if self._panel.isHidden():
            return
        self._panel.show_scope(all_notes=self._all_notes, has_note=bool(self._keys))
        all_notes = self._panel.shows_all
        shown = self._colouring.all if all_notes else self._colouring.on(self._keys)
        self._panel.show_placed([self._placed(each) for each in shown])
        self._look([each for each in shown if not self._is_known(each)])

    @Slot()
    def _take_scope(self) -> None:
        self._all_notes = self._panel.shows_all
        self.show()

    def _is_known(self, highlight: Highlight) -> bool:
        known = self._known.get(highlight.key)
        return known is not None and known.highlight.anchor == highlight.anchor

    def _placed(self, highlight: Highlight) -> PlacedHighlight:
        if self._is_known(highlight):
            return self._known[highlight.key]._replace(highlight=highlight)
        return PlacedHighlight(highlight, Placement(highlight.anchor, is_sure=True))

    def _look(self, highlights: Sequence[Highlight]) -> None:
        """One look at a time: what is asked for meanwhile is looked for after it."""
        if highlights and self._read is not None and self._job is None:
            self._job = self._jobs.start(
                placing(self._read, highlights), self._end, None, self._miss
            )

    def _end(self, placed: tuple[PlacedHighlight, ...]) -> None:
        self._job = None
        self.take(placed)

    def _miss(self, error: ReaderError) -> None:
        """The notes cannot be read now: the list stays as it is, and tries again when it must."""
        self._job = None
        self._jobs.failed.emit(error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
