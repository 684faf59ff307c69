"""Back to where a leap was from, and on again."""

from reader_app.ui.documents.page_history import PageHistory
from reader_app.ui.documents.page_layout import Place

HERE, THERE, ELSEWHERE = Place(0, 0.1), Place(5, 0.2), Place(9, 0.0)


def test_the_way_back_and_on_again() -> None:
    history = PageHistory()
    history.leave(HERE)
    history.leave(THERE)
    assert history.back(ELSEWHERE) == THERE
    assert history.back(THERE) == HERE
    assert not history.can_go_back
    assert history.on(HERE) == THERE
    assert history.on(THERE) == ELSEWHERE
    assert not history.can_go_on


def test_a_new_leap_forgets_what_lay_ahead() -> None:
    history = PageHistory()
    history.leave(HERE)
    history.back(THERE)
    history.leave(HERE)
    assert not history.can_go_on


def test_the_same_place_is_kept_once_and_not_too_many() -> None:
    history = PageHistory()
    history.leave(HERE)
    history.leave(HERE)
    history.back(THERE)
    assert not history.can_go_back
    for page in range(1_000):
        history.leave(Place(page, 0.0))
    steps = 0
    while history.can_go_back:
        history.back(HERE)
        steps += 1
    assert steps == 200
