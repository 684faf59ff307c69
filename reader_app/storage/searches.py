"""StoredSearches: the searches that the reader saved, in favourites.db."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.query import Sort
from reader_app.domain.saved_search import SavedSearch, SearchKey
from reader_app.domain.taxonomy import TermKey
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import SavedSearchRow
from reader_app.storage.former_names import note_former_name, search_text

_SINCE = 2  # the schema that brought them


class StoredSearches:
    """The saved searches in one favourites.db; satisfies the SavedSearches port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file

    def searches(self) -> tuple[SavedSearch, ...]:
        """See SavedSearches. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        with database.reading() as session:
            rows = session.scalars(
                select(SavedSearchRow)
                .where(SavedSearchRow.removed_at.is_(None))
                .order_by(SavedSearchRow.position, SavedSearchRow.changed_at, SavedSearchRow.uuid)
            )
            return tuple(_search_from(row) for row in rows)

    def save(self, *searches: SavedSearch) -> None:
        """See SavedSearches; one that was taken away comes back. Raises LibraryError."""
        with self._file.changing() as session:
            for search in searches:
                self._note_former(session, search)
                values = {
                    "name": search.name,
                    "position": search.position,
                    "query": _query_text(search),
                    **self._file.stamp(),
                }
                statement = insert(SavedSearchRow).values(uuid=search.key, **values)
                session.execute(
                    statement.on_conflict_do_update(index_elements=["uuid"], set_=values)
                )

    def _note_former(self, session: Session, search: SavedSearch) -> None:
        row = session.get(SavedSearchRow, search.key)
        before = search_text(row.name, row.query) if row is not None else None
        now = search_text(search.name, _query_text(search))
        note_former_name(session, self._file, search.key, before, now)

    def remove(self, key: SearchKey) -> None:
        """See SavedSearches. Raises LibraryError."""
        with self._file.changing() as session:
            session.execute(
                update(SavedSearchRow)
                .where(SavedSearchRow.uuid == key, SavedSearchRow.removed_at.is_(None))
                .values(**self._file.gone())
            )


def _query_text(search: SavedSearch) -> str:
    query = {
        "line": search.line,
        "terms": sorted(search.terms),
        "without": sorted(search.without),
        "favourites_only": search.favourites_only,
        "sort": search.sort.value,
    }
    return json.dumps(query, ensure_ascii=False)


def _search_from(row: SavedSearchRow) -> SavedSearch:
    query: dict[str, Any] = json.loads(row.query)
    return SavedSearch(
        key=SearchKey(row.uuid),
        name=row.name,
        position=row.position,
        line=query["line"],
        terms=_terms(query["terms"]),
        without=_terms(query["without"]),
        favourites_only=query["favourites_only"],
        sort=Sort(query["sort"]),
    )


def _terms(pairs: Iterable[tuple[str, str]]) -> frozenset[TermKey]:
    return frozenset(TermKey(facet, name) for facet, name in pairs)
