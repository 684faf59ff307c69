"""Pages under one another, and the place kept through zoom."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from reader_app.domain.pdf_place import Fit
from reader_app.ui.documents.page_layout import GAP, MARGIN, PageLayout

A4 = QSizeF(595, 842)
DPI = 72.0
ROOMY = QSizeF(595 + 2 * MARGIN, 421 + 2 * MARGIN)


ROOM = QSizeF(700, 600)


def layout_of(
    *sizes: QSizeF, zoom: float = 1.0, turns: int = 0, alone: int | None = None
) -> PageLayout:
    layout = PageLayout(sizes, turns=turns, alone=alone)
    layout.arrange(zoom, ROOM, DPI)
    return layout


def test_pages_stand_under_one_another_in_the_middle() -> None:
    layout = layout_of(A4, A4)
    assert layout.rect(0) == QRectF((700 - 595) / 2, MARGIN, 595, 842)
    assert layout.rect(1).top() == MARGIN + 842 + GAP
    assert layout.height == 2 * MARGIN + 2 * 842 + GAP
    assert layout.width == 700


def test_a_page_wider_than_the_window_can_be_scrolled_to() -> None:
    assert layout_of(A4, zoom=2).width == 2 * 595 + 2 * MARGIN


@pytest.mark.parametrize(
    ("y", "page"), [(0, 0), (MARGIN, 0), (800, 0), (MARGIN + 842 + GAP, 1), (99_999, 1)]
)
def test_each_height_has_its_page(y: float, page: int) -> None:
    assert layout_of(A4, A4).page_at(y) == page


def test_only_pages_in_sight_are_between() -> None:
    layout = layout_of(*[A4] * 10)
    assert layout.between(0, 600) == range(1)
    assert layout.between(800, 1000) == range(2)
    assert layout_of().between(0, 600) == range(0)


def test_a_place_outlives_zoom() -> None:
    layout = layout_of(A4, A4, A4)
    place = layout.place(layout.rect(1).top() + 421)
    layout.arrange(2.5, QSizeF(300, 600), DPI)
    assert layout.height_of(place) == pytest.approx(layout.rect(1).center().y())


def test_points_go_to_the_page_and_back() -> None:
    layout = layout_of(A4, A4, zoom=1.5)
    spot = layout.from_page(1, QRectF(100, 200, 30, 12))
    page, point = layout.on_page(spot.topLeft())
    assert (page, point) == (1, QPointF(100, 200))
    assert spot.size() == QSizeF(45, 18)


def test_the_width_is_filled() -> None:
    assert PageLayout([A4]).fitting_zoom(ROOMY, DPI, Fit.WIDTH) == pytest.approx(1)


def test_one_huge_page_does_not_make_the_others_tiny() -> None:
    layout = PageLayout([A4, A4, QSizeF(50_000, 500)])
    assert layout.fitting_zoom(ROOMY, DPI, Fit.WIDTH) == pytest.approx(0.5)


def test_nothing_has_no_height() -> None:
    layout = layout_of()
    assert (layout.height, len(layout), layout.place(10).page) == (0, 0, 0)


def test_the_whole_page_fits() -> None:
    assert PageLayout([A4]).fitting_zoom(ROOMY, DPI, Fit.PAGE) == pytest.approx(0.5)
    across = PageLayout([A4], turns=1).fitting_zoom(ROOMY, DPI, Fit.PAGE)
    assert across == pytest.approx(595 / 842)


def test_one_page_alone_is_all_there_is() -> None:
    layout = layout_of(A4, A4, A4, alone=1)
    assert layout.height == 2 * MARGIN + 842
    assert layout.between(0, 900) == range(1, 2)
    assert layout.place(100).page == 1


def test_a_page_alone_stands_in_the_middle_where_there_is_room() -> None:
    layout = layout_of(A4, A4, zoom=0.5, alone=0)
    assert layout.rect(0).center().y() == pytest.approx(ROOM.height() / 2)


def test_turned_pages_lie_on_their_side() -> None:
    layout = layout_of(A4, A4, turns=1)
    assert layout.rect(0).size() == QSizeF(842, 595)
    assert layout.rect(1).top() == MARGIN + 595 + GAP


@pytest.mark.parametrize(
    ("turns", "corner"), [(0, (0, 0)), (1, (842, 0)), (2, (595, 842)), (3, (0, 595))]
)
def test_the_top_left_of_a_turned_page_is_where_it_went(
    turns: int, corner: tuple[float, float]
) -> None:
    layout = layout_of(A4, turns=turns)
    place = layout.from_page(0, QRectF(0, 0, 0, 0)).topLeft()
    assert place - layout.rect(0).topLeft() == QPointF(*corner)
    _page, back = layout.on_page(place)
    assert back.manhattanLength() == pytest.approx(0, abs=1e-6)
