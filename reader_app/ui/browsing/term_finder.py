"""Opens the panel in which a term is found, over the row of the sidebar that asks for it."""

from PySide6.QtCore import QObject, QPoint, Slot

from reader_app.domain.taxonomy import TermKey
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.browsing.term_panel import TermPanel
from reader_app.ui.theme import Theme

_WIDEST = 340
_BESIDE = 8


class TermFinder(QObject):
    """Joins a sidebar with the panel, which is made when it is first needed."""

    def __init__(self, theme: Theme, sidebar: TaxonomySidebar) -> None:
        super().__init__(sidebar)
        self._theme = theme
        self._sidebar = sidebar
        self._panel: TermPanel | None = None
        sidebar.more_requested.connect(self._open)

    @Slot(str, object)
    def _open(self, facet: str, under: TermKey | None) -> None:
        sidebar = self._sidebar
        row = sidebar.visualRect(sidebar.currentIndex())
        corner = sidebar.viewport().mapToGlobal(QPoint(_BESIDE, row.top()))
        panel = self._panel or self._make_panel()
        panel.show_terms(facet, under, sidebar.terms.facet_name(facet))
        panel.open_at(corner, max(sidebar.width() - 2 * _BESIDE, _WIDEST))

    def _make_panel(self) -> TermPanel:
        panel = self._panel = TermPanel(self._theme, self._sidebar.terms, self._sidebar)
        panel.term_clicked.connect(self._sidebar.click_term)
        panel.term_left_out.connect(self._sidebar.leave_term_out)
        panel.closed.connect(self._sidebar.setFocus)
        return panel
