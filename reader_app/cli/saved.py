"""A saved search by its name."""

from reader_app.domain.errors import SearchNotFoundError
from reader_app.domain.saved_search import SavedSearch
from reader_app.domain.words import fold
from reader_app.opening import Wings


def saved_search(wings: Wings, name: str) -> SavedSearch:
    """The one that goes by `name`, or else the only one that is written nearly so.

    Raises:
        SearchNotFoundError: There is none.
    """
    searches = wings.searches.searches()
    exact = [each for each in searches if each.name == name]
    near = exact or [each for each in searches if fold(each.name) == fold(name)]
    if len(near) != 1:
        raise SearchNotFoundError(name)
    return near[0]
