"""Every action of the window, its menu and its shortcut: one table."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

# Qt's own French calls this key "Retour", which readers take for Backspace.
QT_TRANSLATE_NOOP("QShortcut", "Return")


class ShownAction(NamedTuple):
    """One line of the keyboard help; `name` is that of an action whose keys may be changed."""

    section: str
    text: str
    shortcut: str
    name: str = ""


class InMenu(NamedTuple):
    """An action, and what the menu is called that it stands in."""

    menu: str
    action: QAction


class Actions(QObject):
    """The actions by name, and the menus that hold them. The main window connects them."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._menus: list[QMenu] = []
        self._fill_file()
        self._fill_edit()
        self._fill_view()
        self._fill_note()
        self._fill_favourites()
        self._fill_go()
        self._fill_tabs()
        self._fill_help()

    def shown(self) -> list[ShownAction]:
        """Every action with its shortcuts, in the order of the menus."""
        names = {action: name for name, action in self.named().items()}
        return [
            ShownAction(
                each.menu,
                plain_text(each.action).rstrip("…"),
                ", ".join(
                    keys.toString(QKeySequence.SequenceFormat.NativeText)
                    for keys in each.action.shortcuts()
                ),
                names[each.action],
            )
            for each in self.all()
        ]

    def named(self) -> dict[str, QAction]:
        """Every action by its name, which is the same in every language."""
        return {name: each for name, each in vars(self).items() if isinstance(each, QAction)}

    def titles(self) -> list[str]:
        """What the menus are called, with the signs of their letters."""
        return [menu.title() for menu in self._menus]

    def all(self) -> list[InMenu]:
        """Every action, in the order of the menus."""
        return [
            InMenu(menu.title().replace("&", ""), action)
            for menu in self._menus
            for action in menu.actions()
            if not action.isSeparator()
        ]

    def of_note(self) -> tuple[QAction, ...]:
        """What can be done with any note that is open."""
        printed = (self.print_note, self.save_pdf)
        copied = (self.copy_text, self.copy_markdown, self.copy_html, self.copy_quote)
        lists = (self.contents, self.links, self.acronyms)
        return (self.mark, self.highlight, self.aloud, *printed, *copied, *lists)

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        self._menus.append(menu)
        return menu

    def _add(self, menu: QMenu, text: str, *keys: QKeySequence | str) -> QAction:
        action = menu.addAction(text)
        action.setShortcuts([QKeySequence(key) for key in keys])
        return action

    def _fill_file(self) -> None:
        menu = self._menu(self.tr("&File"))
        self.import_files = self._add(menu, self.tr("Import &files…"), "Ctrl+I")
        self.import_folder = self._add(menu, self.tr("Import a fol&der…"), "Ctrl+Shift+I")
        menu.addSeparator()
        self.open_library = self._add(menu, self.tr("&Open a library…"), "Ctrl+O")
        self.new_library = self._add(menu, self.tr("&New library…"), "Ctrl+Shift+N")
        menu.addSeparator()
        self.offline = self._add(menu, self.tr("&Work offline"), "Ctrl+Shift+J")
        self.offline.setCheckable(True)
        self.keep_found = self._add(
            menu, self.tr("Ma&ke the notes found available offline…"), "Ctrl+Alt+D"
        )
        self.keep_all = self._add(
            menu, self.tr("Make the who&le library available offline…"), "Ctrl+Alt+Shift+D"
        )
        self.check_all = self._add(
            menu, self.tr("Check all documents for newer ver&sions…"), "Ctrl+Alt+Shift+U"
        )
        menu.addSeparator()
        self.print_note = self._add(menu, self.tr("&Print the note…"), "Ctrl+P")
        self.save_pdf = self._add(menu, self.tr("Sa&ve the note as PDF…"), "Ctrl+Shift+P")
        menu.addSeparator()
        self.export = self._add(menu, self.tr("&Export…"), "Ctrl+Shift+E")
        self.export.setEnabled(False)
        menu.addSeparator()
        self.quit = self._add(menu, self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_edit(self) -> None:
        menu = self._menu(self.tr("&Edit"))
        self.undo = self._add(menu, self.tr("&Undo"), "Ctrl+Z")
        self.redo = self._add(menu, self.tr("&Redo"), "Ctrl+Shift+Z", "Ctrl+Y")
        menu.addSeparator()
        self.search = self._add(menu, self.tr("&Search the notes"), "Ctrl+F", "Ctrl+L")
        self.save_search = self._add(menu, self.tr("Sa&ve this search…"), "Ctrl+S")
        self.save_search.setEnabled(False)
        self.find = self._add(menu, self.tr("&Find in the page…"), "Ctrl+Shift+F")
        self.find.setEnabled(False)
        self.next_place = self._add(menu, self.tr("&Next place found"), "F3", "Ctrl+G")
        self.previous_place = self._add(
            menu, self.tr("&Previous place found"), "Shift+F3", "Ctrl+Shift+G"
        )
        menu.addSeparator()
        self.arranged_terms = self._add(menu, self.tr("Arranged &terms…"), "Ctrl+Shift+W")
        self.preferences = self._add(menu, self.tr("Pr&eferences…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _fill_view(self) -> None:
        menu = self._menu(self.tr("&View"))
        self.three_panes = self._add(menu, self.tr("&Three panes"), "Shift+F11")
        self.two_panes = self._add(menu, self.tr("L&ist and page"), "Shift+F9")
        self.reading_only = self._add(menu, self.tr("&Reading only"), "F11")
        self.sidebar = self._add(menu, self.tr("&Sidebar"), "F9")
        for layout in (self.three_panes, self.two_panes, self.reading_only, self.sidebar):
            layout.setCheckable(True)
        menu.addSeparator()
        self.downloads = self._add(menu, self.tr("&Downloads"), "Ctrl+J")
        self.downloads.setCheckable(True)
        menu.addSeparator()
        self.larger = self._add(menu, self.tr("&Larger text"), "Ctrl++", "Ctrl+=")
        self.smaller = self._add(menu, self.tr("S&maller text"), "Ctrl+-")
        self.usual_size = self._add(menu, self.tr("&Usual text size"), "Ctrl+0")
        menu.addSeparator()
        self.dark = self._add(menu, self.tr("Dar&k colours"), "Ctrl+Shift+K")
        self.dark.setCheckable(True)

    def _fill_note(self) -> None:
        menu = self._menu(self.tr("&Note"))
        self.mark = self._add(menu, self.tr("&Favourite"), "Ctrl+D")
        self.mark.setCheckable(True)
        self.read = self._add(menu, self.tr("Mark as &read"), "Ctrl+U")
        self.read.setCheckable(True)
        self.to_read = self._add(menu, self.tr("To r&ead"), "Ctrl+Shift+U")
        self.to_read.setCheckable(True)
        self.remark = self._add(menu, self.tr("Re&mark"), "Ctrl+M")
        self.highlight = self._add(menu, self.tr("High&light the words"), "Ctrl+Shift+S")
        self.on_shelves = self._add(menu, self.tr("On &shelves…"), "Ctrl+E")
        menu.addSeparator()
        self.aloud = self._add(menu, self.tr("Read aloud, or &pause"), "F5")
        self.stop_aloud = self._add(menu, self.tr("Stop readin&g aloud"), "Shift+F5")
        menu.addSeparator()
        self.transcripts = self._add(menu, self.tr("Show or hide the &transcripts"), "Ctrl+Shift+V")
        self.fetch = self._add(menu, self.tr("&Download the documents"), "Ctrl+Shift+D")
        self.check = self._add(
            menu, self.tr("Check the documents for newer &versions…"), "Ctrl+Alt+U"
        )
        self.open_document = self._add(
            menu, self.tr("&Open the document"), "Alt+Return", "Ctrl+Return"
        )
        self.open_elsewhere = self._add(
            menu, self.tr("Open the document in &another program"), "Ctrl+Shift+Return"
        )

        menu.addSeparator()
        self.copy_text = self._add(menu, self.tr("&Copy as text"), "Ctrl+Shift+C")
        self.copy_markdown = self._add(menu, self.tr("Copy as Mar&kdown"), "Ctrl+Shift+M")
        self.copy_html = self._add(menu, self.tr("Copy as &HTML"), "Ctrl+Shift+H")
        self.copy_quote = self._add(menu, self.tr("Copy w&ith the reference"), "Ctrl+Alt+C")

    def _fill_favourites(self) -> None:
        menu = self._menu(self.tr("Favou&rites"))
        self.backups = self._add(menu, self.tr("&Copies of your favourites…"), "Ctrl+Shift+B")
        self.trash = self._add(menu, self.tr("What you took a&way…"), "Ctrl+Shift+Delete")
        menu.addSeparator()
        self.import_own = self._add(menu, self.tr("&Import favourites…"), "Ctrl+Alt+F")
        self.merge_own = self._add(
            menu, self.tr("&Merge another computer's favourites…"), "Ctrl+Shift+Y"
        )
        self.export_own = self._add(menu, self.tr("&Export your favourites…"), "Ctrl+Shift+X")

    def _fill_go(self) -> None:
        menu = self._menu(self.tr("&Go"))
        self.palette = self._add(menu, self.tr("&Command palette…"), "Ctrl+K")
        menu.addSeparator()
        self.next_note = self._add(menu, self.tr("&Next note"), "Alt+Down")
        self.previous_note = self._add(menu, self.tr("&Previous note"), "Alt+Up")
        menu.addSeparator()
        self.overview = self._add(menu, self.tr("O&verview"), "Alt+Home")
        self.all_notes = self._add(menu, self.tr("&All notes"), "Alt+1")
        self.favourites = self._add(menu, self.tr("&Favourites"), "Alt+2")
        self.reading_list = self._add(menu, self.tr("To r&ead"), "Alt+3")
        self.highlights = self._add(menu, self.tr("&Highlights"), "Alt+4")
        menu.addSeparator()
        self.next_pane = self._add(menu, self.tr("Ne&xt part of the window"), "F6")
        self.previous_pane = self._add(menu, self.tr("P&revious part of the window"), "Shift+F6")
        self.back = self._add(menu, self.tr("&Back"), "Alt+Left")
        self.forward = self._add(menu, self.tr("For&ward"), "Alt+Right")
        menu.addSeparator()
        self.contents = self._add(menu, self.tr("C&ontents of the page…"), "Ctrl+Shift+O")
        self.links = self._add(menu, self.tr("&Links of the page…"), "Ctrl+Shift+L")
        self.acronyms = self._add(menu, self.tr("Acron&yms of the page…"), "Shift+F1")

    def _fill_tabs(self) -> None:
        menu = self._menu(self.tr("&Tabs"))
        self.open_in_tab = self._add(menu, self.tr("&Open in a new tab"), "Ctrl+T")
        self.close_tab = self._add(menu, self.tr("&Close the tab"), "Ctrl+W")
        self.reopen_tab = self._add(menu, self.tr("&Reopen the closed tab"), "Ctrl+Shift+T")
        menu.addSeparator()
        self.next_tab = self._add(menu, self.tr("&Next tab"), "Ctrl+Tab")
        self.previous_tab = self._add(menu, self.tr("&Previous tab"), "Ctrl+Shift+Tab")

    def _fill_help(self) -> None:
        menu = self._menu(self.tr("&Help"))
        self.keyboard = self._add(menu, self.tr("&Keyboard"), "F1")
        self.about = self._add(menu, self.tr("&About Lutrin"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)


def plain_text(action: QAction) -> str:
    """What an action is called, without the sign of its letter."""
    return action.text().replace("&", "")
