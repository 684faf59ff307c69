"""The places of a document that the reader came from, to go back to them and on again."""

from reader_app.ui.documents.page_layout import Place

_MOST = 200


class PageHistory:
    """What lies behind and what lies ahead of the place that is shown."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def clear(self) -> None:
        """The document is another one now."""
        self._behind.clear()
        self._ahead.clear()

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._behind)

    @property
    def can_go_on(self) -> bool:
        """Whether the reader went back, and can go on again."""
        return bool(self._ahead)

    def leave(self, place: Place) -> None:
        """The reader is about to leap from here."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
        del self._behind[:-_MOST]
        self._ahead.clear()

    def back(self, here: Place) -> Place:
        """The place the reader came from; `here` is where they are."""
        self._ahead.append(here)
        return self._behind.pop()

    def on(self, here: Place) -> Place:
        """The place that the reader went back from."""
        self._behind.append(here)
        return self._ahead.pop()
