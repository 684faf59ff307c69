"""The sidebar under the reader's hands."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Taxonomy, TermKey, TermPlace
from reader_app.ui.browsing.picking import Chosen
from reader_app.ui.browsing.row_menu import Arrange, ArrangeWish, RowMenu
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.theme import DARK, LIGHT, Theme

SOCIAL = TermKey(THEME, "Développement social")
LIFE = TermKey(THEME, "Vie associative")
HEALTH = TermKey(THEME, "Santé")
NORTH = TermKey(TERRITORY, "Nord")
SOUTH = TermKey(TERRITORY, "Sud")
NEWS = TermKey(TYPE, "Actualité")
PLACES = (TermPlace(LIFE, (SOCIAL.name,)), TermPlace(HEALTH, (SOCIAL.name,)))
NOTHING: frozenset[TermKey] = frozenset()
GREY = QImage.Format.Format_Grayscale8
TERMS = (NEWS, SOCIAL, LIFE, HEALTH, NORTH, SOUTH)


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> TaxonomySidebar:
    sidebar = TaxonomySidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(236, 600)
    sidebar.show_taxonomy(Taxonomy(TERMS, PLACES))
    sidebar.show()
    qtbot.waitExposed(sidebar)
    return sidebar


def row(sidebar: TaxonomySidebar, text: str) -> QModelIndex:
    model = sidebar.model()
    waiting = [QModelIndex()]
    while waiting:
        above = waiting.pop()
        below = [model.index(at, 0, above) for at in range(model.rowCount(above))]
        for index in below:
            if index.data() == text:
                return index
        waiting.extend(below)
    raise LookupError(text)


def click(
    qtbot: QtBot,
    sidebar: TaxonomySidebar,
    text: str,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    place = sidebar.visualRect(row(sidebar, text)).center()
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_facets_stand_open_and_broader_terms_closed(sidebar: TaxonomySidebar) -> None:
    assert sidebar.isExpanded(row(sidebar, "Themes"))
    assert not sidebar.isExpanded(row(sidebar, "Développement social"))


def test_a_click_picks_a_second_leaves_out_and_a_third_gives_up(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    for text, terms, without in (
        ("Actualité", {NEWS}, NOTHING),
        ("Nord", {NEWS, NORTH}, NOTHING),
        ("Actualité", {NORTH}, {NEWS}),
        ("Actualité", {NORTH}, NOTHING),
    ):
        with qtbot.waitSignal(sidebar.terms_changed) as changed:
            click(qtbot, sidebar, text)
        assert changed.args == [terms, without]


def test_alt_leaves_out_at_once_and_lets_in_again(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    for without in ({NORTH}, NOTHING):
        with qtbot.waitSignal(sidebar.terms_changed) as changed:
            click(qtbot, sidebar, "Nord", alt)
        assert changed.args == [NOTHING, without]
    sidebar.setCurrentIndex(row(sidebar, "Nord"))
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(sidebar, Qt.Key.Key_Space, alt)
    assert changed.args == [NOTHING, {NORTH}]


def test_a_narrower_term_is_left_out_of_a_picked_broader_one(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    click(qtbot, sidebar, "Développement social")
    sidebar.expand(row(sidebar, "Développement social"))
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        click(qtbot, sidebar, "Santé", Qt.KeyboardModifier.AltModifier)
    assert changed.args == [{SOCIAL}, {HEALTH}]


def test_a_term_that_is_left_out_looks_unlike_any_other(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    place = sidebar.visualRect(row(sidebar, "Nord"))
    pictures = []
    for chosen in (Chosen(), Chosen(frozenset({NORTH})), Chosen(NOTHING, frozenset({NORTH}))):
        sidebar.show_chosen(chosen, favourites_only=False)
        pictures.append(sidebar.viewport().grab(place).toImage().convertToFormat(GREY))
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def entries(sidebar: TaxonomySidebar) -> dict[str, QAction]:
    menu = next(each for each in sidebar.findChildren(RowMenu) if each.isVisible())
    return {action.text(): action for action in menu.actions()}


def ask_for_menu(sidebar: TaxonomySidebar, text: str) -> None:
    place = sidebar.visualRect(row(sidebar, text)).center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, sidebar.viewport().mapToGlobal(place))
    QApplication.sendEvent(sidebar.viewport(), event)


@pytest.mark.parametrize(
    ("before", "entry", "terms", "without"),
    [
        (Chosen(), "Only this", {NORTH}, NOTHING),
        (Chosen(), "Without this", NOTHING, {NORTH}),
        (Chosen(frozenset({SOUTH, NEWS})), "Only this", {NORTH, NEWS}, NOTHING),
        (Chosen(frozenset({SOUTH, NEWS})), "Also this", {NORTH, SOUTH, NEWS}, NOTHING),
        (Chosen(frozenset({NORTH})), "Give up", NOTHING, NOTHING),
        (Chosen(NOTHING, frozenset({NORTH})), "Give up", NOTHING, NOTHING),
    ],
)
def test_the_menu_of_a_term_chooses(
    qtbot: QtBot,
    sidebar: TaxonomySidebar,
    before: Chosen,
    entry: str,
    terms: frozenset[TermKey],
    without: frozenset[TermKey],
) -> None:
    sidebar.show_chosen(before, favourites_only=False)
    ask_for_menu(sidebar, "Nord")
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        entries(sidebar)[entry].trigger()
    assert changed.args == [terms, without]


def choices(sidebar: TaxonomySidebar) -> list[str]:
    """What the menu offers to choose, above its line."""
    return list(entries(sidebar))[: list(entries(sidebar)).index("")]


def belongings(sidebar: TaxonomySidebar) -> list[str]:
    """Where the menu says that a term may belong, below its line."""
    return list(entries(sidebar))[list(entries(sidebar)).index("Make available offline…") + 1 :]


def test_the_menu_offers_only_what_changes_something(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    ask_for_menu(sidebar, "Nord")
    assert choices(sidebar) == ["Only this", "Without this"]
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    sidebar.show_chosen(Chosen(frozenset({NORTH})), favourites_only=False)
    ask_for_menu(sidebar, "Nord")
    assert choices(sidebar) == ["Without this", "Give up"]


def test_the_menu_says_where_a_term_may_belong(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    ask_for_menu(sidebar, "Nord")
    assert belongings(sidebar) == ["Same as another term…", "Put under another term…"]
    with qtbot.waitSignal(sidebar.arrange_requested) as asked:
        entries(sidebar)["Same as another term…"].trigger()
    assert asked.args == [ArrangeWish(Arrange.SAME, NORTH)]
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    sidebar.show_arranged(frozenset({LIFE}))
    sidebar.expand(row(sidebar, SOCIAL.name))
    ask_for_menu(sidebar, LIFE.name)
    assert belongings(sidebar)[2:] == ["Put at the top", "As the source has it"]


def test_the_menu_comes_by_keys_for_the_current_row(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    sidebar.setCurrentIndex(row(sidebar, "Nord"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(sidebar.viewport(), event)
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        entries(sidebar)["Only this"].trigger()
    assert changed.args == [{NORTH}, NOTHING]


def test_a_facet_is_sorted_by_count_and_stays_so_at_every_click(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    sidebar.show_totals({NORTH: 3, SOUTH: 8})
    assert shown_below(sidebar, "Territories") == ["Nord", "Sud"]
    place = sidebar.visualRect(row(sidebar, "Territories"))
    sign = QPoint(place.right() - 46, place.bottom() - 14)
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    with qtbot.waitSignal(sidebar.order_changed) as changed:
        entries(sidebar)["Sort by number of notes"].trigger()
    assert changed.args == [(TERRITORY,)]
    assert shown_below(sidebar, "Territories") == ["Sud", "Nord"]
    sidebar.show_counts({NORTH: 3, SOUTH: 0}, 3, 0)
    assert shown_below(sidebar, "Territories") == ["Sud", "Nord"]
    assert sidebar.isExpanded(row(sidebar, "Territories"))
    ask_for_menu(sidebar, "Territories")
    with qtbot.waitSignal(sidebar.order_changed) as changed:
        entries(sidebar)["Sort by name"].trigger()
    assert changed.args == [()]


def shown_below(sidebar: TaxonomySidebar, text: str) -> list[str]:
    model, above = sidebar.model(), row(sidebar, text)
    return [model.index(at, 0, above).data() for at in range(model.rowCount(above))]


def test_a_long_facet_leads_to_its_other_terms(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    towns = [TermKey(TERRITORY, f"Commune {number:03}") for number in range(200)]
    sidebar.show_taxonomy(Taxonomy((NEWS, *towns)))
    assert shown_below(sidebar, "Territories")[-2:] == ["Commune 011", "More… (188)"]
    sidebar.setCurrentIndex(row(sidebar, "More… (188)"))
    with qtbot.waitSignal(sidebar.more_requested) as requested:
        qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert requested.args == [TERRITORY, None]
    sidebar.show_chosen(Chosen(frozenset({towns[150]})), favourites_only=False)
    assert shown_below(sidebar, "Territories")[-2:] == ["Commune 150", "More… (187)"]
    assert sidebar.currentIndex().data() == "More… (187)"


def test_a_narrower_term_narrows_a_picked_broader_one(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    click(qtbot, sidebar, "Développement social")
    sidebar.expand(row(sidebar, "Développement social"))
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        click(qtbot, sidebar, "Vie associative")
    assert changed.args == [frozenset({LIFE}), NOTHING]


def test_a_click_on_the_chevron_opens_and_picks_nothing(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    place = sidebar.visualRect(row(sidebar, "Développement social"))
    with qtbot.assertNotEmitted(sidebar.terms_changed):
        qtbot.mouseClick(
            sidebar.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(place.left() - 9, place.center().y()),
        )
    assert sidebar.isExpanded(row(sidebar, "Développement social"))


def test_a_click_on_a_facet_closes_it(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    with qtbot.assertNotEmitted(sidebar.terms_changed):
        click(qtbot, sidebar, "Themes")
    assert not sidebar.isExpanded(row(sidebar, "Themes"))


def test_the_top_rows_ask_for_all_and_for_favourites(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    with qtbot.waitSignal(sidebar.favourites_requested):
        click(qtbot, sidebar, "Favourites")
    with qtbot.waitSignal(sidebar.all_requested):
        click(qtbot, sidebar, "All notes")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_walks_opens_and_picks(
    qtbot: QtBot, sidebar: TaxonomySidebar, key: Qt.Key
) -> None:
    sidebar.setCurrentIndex(row(sidebar, "Themes"))
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    assert sidebar.currentIndex().data() == "Développement social"
    qtbot.keyClick(sidebar, Qt.Key.Key_Right)
    assert sidebar.isExpanded(sidebar.currentIndex())
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        qtbot.keyClick(sidebar, key)
    assert changed.args == [frozenset({HEALTH}), NOTHING]
    qtbot.keyClick(sidebar, Qt.Key.Key_Left)
    qtbot.keyClick(sidebar, Qt.Key.Key_Left)
    assert not sidebar.isExpanded(row(sidebar, "Développement social"))


def test_counts_move_no_row_and_close_nothing(qtbot: QtBot, theme: Theme) -> None:
    sidebar = TaxonomySidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(236, 300)
    terms = [TermKey(TERRITORY, f"Commune {number:03}") for number in range(400)]
    sidebar.show_taxonomy(Taxonomy((*TERMS, *terms), PLACES))
    with qtbot.waitExposed(sidebar):
        sidebar.show()
    sidebar.expand(row(sidebar, "Développement social"))
    sidebar.verticalScrollBar().setValue(137)
    before = [sidebar.visualRect(row(sidebar, name)) for name in ("Santé", "Commune 011")]
    for number in range(3):
        sidebar.show_counts(dict.fromkeys(terms, number), 400, number)
    assert [sidebar.visualRect(row(sidebar, name)) for name in ("Santé", "Commune 011")] == before
    assert sidebar.verticalScrollBar().value() == 137
    assert sidebar.isExpanded(row(sidebar, "Développement social"))


def test_new_terms_leave_open_what_is_open(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    sidebar.expand(row(sidebar, "Développement social"))
    sidebar.collapse(row(sidebar, "Territories"))
    sidebar.setCurrentIndex(row(sidebar, "Santé"))
    sidebar.show_taxonomy(Taxonomy((*TERMS, TermKey(TYPE, "Agenda")), PLACES))
    assert sidebar.isExpanded(row(sidebar, "Développement social"))
    assert not sidebar.isExpanded(row(sidebar, "Territories"))
    assert sidebar.isExpanded(row(sidebar, "Type"))
    assert sidebar.currentIndex().data() == "Santé"


def test_a_term_picked_elsewhere_comes_into_sight_once(
    qtbot: QtBot, sidebar: TaxonomySidebar
) -> None:
    sidebar.show_chosen(Chosen(frozenset({LIFE})), favourites_only=False)
    assert sidebar.isExpanded(row(sidebar, "Développement social"))
    sidebar.collapse(row(sidebar, "Développement social"))
    sidebar.show_chosen(Chosen(frozenset({LIFE})), favourites_only=False)
    assert not sidebar.isExpanded(row(sidebar, "Développement social"))


def test_what_was_picked_elsewhere_is_built_upon(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    sidebar.show_chosen(Chosen(frozenset({NORTH})), favourites_only=False)
    with qtbot.waitSignal(sidebar.terms_changed) as changed:
        click(qtbot, sidebar, "Actualité")
    assert changed.args == [frozenset({NORTH, NEWS}), NOTHING]


def test_a_new_count_is_drawn(qtbot: QtBot, sidebar: TaxonomySidebar) -> None:
    sidebar.show_counts({NORTH: 1}, 1, 0)
    before = sidebar.grab().toImage()
    sidebar.show_counts({NORTH: 7}, 1, 0)
    assert sidebar.grab().toImage() != before


@pytest.mark.parametrize("dark", [True, False])
def test_the_ground_follows_the_colours(
    qapp: QApplication, sidebar: TaxonomySidebar, theme: Theme, dark: bool
) -> None:
    theme.apply(qapp, dark=not dark)
    theme.apply(qapp, dark=dark)
    corner = sidebar.grab().toImage().pixelColor(2, 2)
    theme.apply(qapp, dark=False)
    assert corner.name().upper() == (DARK if dark else LIGHT).side


def test_a_row_under_the_mouse_keeps_its_chevron(
    qtbot: QtBot, sidebar: TaxonomySidebar, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(qapp, dark=False)
    place = sidebar.visualRect(row(sidebar, "Développement social"))
    before_name = QRect(8, place.top(), place.left() - 8, place.height())

    def has_chevron() -> bool:
        picture = sidebar.viewport().grab(before_name).toImage()
        ground = picture.pixelColor(1, 2)
        return any(
            abs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 40
            for x in range(picture.width())
            for y in range(4, picture.height() - 4)
        )

    assert has_chevron()
    qtbot.mouseMove(sidebar.viewport(), place.center())
    hovered = LIGHT.hover
    qtbot.waitUntil(
        lambda: sidebar.viewport().grab(place).toImage().pixelColor(2, 4).name().upper() == hovered
    )
    assert has_chevron()


def test_rows_stay_as_wide_when_a_scroll_bar_comes(
    sidebar: TaxonomySidebar, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(qapp, dark=False)
    place = sidebar.visualRect(row(sidebar, "All notes"))

    def end_of_ground() -> int:
        picture = sidebar.grab().toImage()
        y = place.center().y()
        shown = [picture.pixelColor(x, y).name().upper() for x in range(picture.width())]
        return max(x for x, colour in enumerate(shown) if colour == LIGHT.selected)

    without = end_of_ground()
    sidebar.resize(236, 120)
    assert sidebar.verticalScrollBar().maximum() > 0
    assert end_of_ground() == without
