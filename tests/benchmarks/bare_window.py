"""A plain window of Qt to hold the start against: dressed like a real one, and nothing behind it.

It has menus, a bar, a tree, a list of cards drawn in Python and a page; no fonts, icons or files.
"""

import sys
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTextBrowser,
    QToolBar,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader_app.overriding import override

Index = QModelIndex | QPersistentModelIndex

_ROWS = 10_000
_CARD = 96
_TERMS = 60
_STYLE = """
QMainWindow, QToolBar { background: #f1f1f0 }
QTreeWidget { background: #e9e9e7; border: 0 }
QTableView { background: #f6f6f5; border: 0 }
QTextBrowser { background: #ffffff; border: 0 }
QLineEdit { border: 1px solid #c9c9c4; border-radius: 5px; padding: 4px }
QScrollBar:vertical { background: transparent; width: 10px }
QScrollBar::handle { background: #c9c9c4; border-radius: 3px }
QMenu { padding: 4px }
QMenu::item { padding: 4px 20px 4px 12px }
QToolTip { border: 1px solid #c9c9c4; padding: 3px }
"""
_PAGE = "<h1>Une page</h1>" + "<p>Un paragraphe comme il y en a dans toutes les notes.</p>" * 40


class Rows(QAbstractTableModel):
    """As many rows as a library has notes."""

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else _ROWS

    @override
    def columnCount(self, /, parent: Index = QModelIndex()) -> int:
        return 1

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return f"Note {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


class Card(QStyledItemDelegate):
    """Draws a title, two lines of text and a rule."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _CARD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        box = option.rect.adjusted(12, 8, -12, -8)
        title = QFont(option.font)
        title.setBold(True)
        painter.setFont(title)
        painter.drawText(box, Qt.TextFlag.TextWordWrap, index.data())
        painter.setFont(option.font)
        painter.setPen(QColor("#5a5a58"))
        text = "Deux lignes, à peu près, de ce que dit la note sous son titre."
        painter.drawText(box.adjusted(0, 22, 0, 0), Qt.TextFlag.TextWordWrap, text)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()


def main() -> int:
    """Show the window until it is closed."""
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setStyleSheet(_STYLE)
    window = QMainWindow()
    _add_menus(window)
    _add_bar(window)
    panes = QSplitter()
    for pane in (_tree(), _list(), _page()):
        panes.addWidget(pane)
    window.setCentralWidget(panes)
    window.setWindowTitle("A plain window")
    window.resize(1280, 800)
    window.show()
    return app.exec()


def _add_menus(window: QMainWindow) -> None:
    for name in ("File", "Edit", "View", "Note", "Go", "Help"):
        menu = window.menuBar().addMenu(name)
        for number in range(8):
            action = menu.addAction(f"{name} {number}")
            if name == "File":
                action.setShortcut(f"Ctrl+Shift+{number}")


def _add_bar(window: QMainWindow) -> None:
    bar = QToolBar()
    bar.addWidget(QLabel("All notes"))
    bar.addWidget(QLineEdit())
    window.addToolBar(bar)


def _tree() -> QWidget:
    tree = QTreeWidget()
    tree.addTopLevelItems(
        [QTreeWidgetItem([f"Term {number}", str(number)]) for number in range(_TERMS)]
    )
    return tree


def _list() -> QWidget:
    table = QTableView()
    table.setModel(Rows(table))
    table.setItemDelegate(Card(table))
    table.verticalHeader().setDefaultSectionSize(_CARD)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    return table


def _page() -> QWidget:
    page = QTextBrowser()
    page.setHtml(_PAGE)
    return page


if __name__ == "__main__":
    sys.exit(main())
