"""What a reader sees of the window: words, cards, counts; nothing that is not shown."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QTableView,
    QTextBrowser,
    QTreeView,
    QWidget,
)

from reader_app.ui.browsing.command_palette import CommandPalette
from reader_app.ui.browsing.taxonomy_model import COUNT
from reader_app.ui.browsing.top_bar import TopBar
from reader_app.ui.documents.downloads_list import DownloadsList
from reader_app.ui.documents.pdf_pane import PdfPane
from reader_app.ui.overview.part import Part

_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\n\u2028"), " ") | {0x200B: None}


def plain(text: str) -> str:
    """`text` with plain spaces, as a reader would say it."""
    return " ".join(text.translate(_SPACES).split())


def words(window: QWidget) -> str:
    """Every label and button in sight."""
    labels = [each for each in window.findChildren(QLabel) if each.isVisible()]
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    lines = [each.accessibleName() or each.text() for each in labels]
    for rows in window.findChildren(DownloadsList):
        model = rows.model()
        spoken = Qt.ItemDataRole.AccessibleTextRole
        indexes = (model.index(row, 0) for row in range(model.rowCount()))
        lines += [index.data(spoken) for index in indexes if rows.isVisible()]
    lines += [each.text() for each in labels] + [each.text() for each in buttons]
    return plain("\n".join(lines))


def page(window: QWidget) -> str:
    """The text of the note, or of what stands in its place; "" where a PDF is in front."""
    browser = only(window, QTextBrowser)
    return plain(browser.toPlainText()) if browser.isVisible() else ""


def overview(window: QWidget) -> list[str]:
    """What the parts of the overview say that are in sight, from top to bottom."""
    parts = [each for each in window.findChildren(Part) if each.isVisible()]
    places = {each: each.mapTo(window, each.rect().topLeft()) for each in parts}
    parts.sort(key=lambda each: (places[each].y(), places[each].x()))
    return [plain(each.accessibleName()) for each in parts]


def titles(window: QWidget) -> list[str]:
    """The titles of the cards, from top to bottom."""
    return [plain(index.data() or "") for index in rows(only(window, QTableView))]


def count(window: QWidget) -> str:
    """What the bar says is in the list: "Notes found 3"."""
    bar = only(window, TopBar)
    labels = [each for each in bar.findChildren(QLabel) if each.isVisible()]
    return plain(" ".join(each.accessibleName() or each.text() for each in labels))


def counts(window: QWidget) -> dict[str, int]:
    """The rows of the sidebar that are open, with their counts."""
    tree = only(window, QTreeView)
    found = {}
    for index in branches(tree.model()):
        if not tree.visualRect(index).isEmpty():
            found[plain(index.data())] = index.data(COUNT)
    return found


def current_term(window: QWidget) -> str:
    """The row of the sidebar that has the keyboard."""
    return plain(only(window, QTreeView).currentIndex().data() or "")


def called_up(window: QWidget) -> list[str]:
    """What the palette offers, from top to bottom."""
    view = only(only(window, CommandPalette), QListView)
    return [plain(index.data()) for index in rows(view)]


def progress(window: QWidget) -> int:
    """How many files an import says are done; 0 where none says so."""
    told = re.search(r"([\d,]+) of [\d,]+", words(window))
    return int(told[1].replace(",", "")) if told else 0


def report(window: QWidget) -> list[str]:
    """The lines that an import has to say of single files."""
    view = next(each for each in window.findChildren(QAbstractItemView) if _is_report(each))
    return [plain(index.data()) for index in rows(view)] if view.isVisible() else []


def rows(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """Every row of a list."""
    model = view.model()
    return (model.index(row, 0) for row in range(model.rowCount()))


def branches(model: QAbstractItemModel, above: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Every row of a tree, each after the one that holds it."""
    root = above or QModelIndex()
    for row in range(model.rowCount(root)):
        index = model.index(row, 0, root)
        yield index
        yield from branches(model, index)


def button(window: QWidget, name: str) -> QAbstractButton:
    """The button in sight that goes by this name."""
    found = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    named = [each for each in found if name in (plain(each.text()), plain(each.accessibleName()))]
    assert named, f"{name}: {[each.accessibleName() or each.text() for each in found]}"
    return named[0]


def has_button(window: QWidget, name: str) -> bool:
    """Whether a button in sight goes by this name."""
    found = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    return any(name in (plain(each.text()), plain(each.accessibleName())) for each in found)


def only(window: QWidget, kind: type) -> QWidget:
    """The one panel of this kind that is in the window; what a PDF has of it does not count."""
    found = [each for each in window.findChildren(kind) if not isinstance(each, QComboBox)]
    panes = window.findChildren(PdfPane)
    found = [each for each in found if not any(pane.isAncestorOf(each) for pane in panes)]
    if kind in (QTableView, QTreeView, QLineEdit):
        found = [each for each in found if each.window() is window]
    if kind is QLineEdit:
        # Panels have lines of their own.
        found = [each for each in found if each.isVisibleTo(window)]
    assert len(found) == 1, found
    return found[0]


def _is_report(view: QAbstractItemView) -> bool:
    return view.accessibleName() == "What there is to say of single files"
