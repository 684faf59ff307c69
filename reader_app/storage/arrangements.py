"""StoredArrangements: where the reader puts terms, in favourites.db."""

import json
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.taxonomy import TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import TermArrangementRow
from reader_app.storage.former_names import arrangement_name, arrangement_text, note_former_name

_SINCE = 2  # the schema that brought them


class StoredArrangements:
    """The arrangements in one favourites.db; satisfies the TermArrangements port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file

    def arrangements(self) -> tuple[TermArrangement, ...]:
        """See TermArrangements. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        rows = TermArrangementRow
        with database.reading() as session:
            found = session.scalars(
                select(rows)
                .where(rows.removed_at.is_(None))
                .order_by(rows.changed_at, rows.facet, rows.name)
            )
            return tuple(_arrangement_from(row) for row in found)

    def arrange(self, *arrangements: TermArrangement) -> None:
        """See TermArrangements. Raises LibraryError."""
        with self._file.changing() as session:
            for each in arrangements:
                broader = _kept_broader(each)
                self._note_former(session, each, broader)
                values = {
                    "stands_for": each.stands_for,
                    "broader": broader,
                    **(self._file.gone() if each.is_nothing else self._file.stamp()),
                }
                statement = insert(TermArrangementRow).values(
                    uuid=str(uuid4()), facet=each.key.facet, name=each.key.name, **values
                )
                session.execute(
                    statement.on_conflict_do_update(index_elements=["facet", "name"], set_=values)
                )

    def generation(self) -> int:
        """See TermArrangements. Raises LibraryError."""
        return self._file.generation()

    def _note_former(
        self, session: Session, arrangement: TermArrangement, broader: str | None
    ) -> None:
        """Keep where the term was put until now; one that nobody arranged is where it was."""
        facet, name = arrangement.key
        row = session.scalars(
            select(TermArrangementRow).filter_by(facet=facet, name=name)
        ).one_or_none()
        before = arrangement_text(row.stands_for, row.broader) if row else None
        now = arrangement_text(arrangement.stands_for, broader)
        note_former_name(session, self._file, arrangement_name(facet, name), before, now)


def _kept_broader(arrangement: TermArrangement) -> str | None:
    broader = arrangement.broader
    return None if broader is None else json.dumps(broader, ensure_ascii=False)


def _arrangement_from(row: TermArrangementRow) -> TermArrangement:
    broader = None if row.broader is None else tuple(json.loads(row.broader))
    return TermArrangement(TermKey(row.facet, row.name), row.stands_for, broader)
