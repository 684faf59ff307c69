"""The tree of terms as `terms.toml` gave it."""

import json
from collections.abc import Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from reader_app.domain.taxonomy import TermKey, TermPlace
from reader_app.storage.tables import TermPlaceRow


def term_places(session: Session) -> tuple[TermPlace, ...]:
    """The places of terms, in the order that they were given."""
    rows = session.scalars(select(TermPlaceRow).order_by(TermPlaceRow.position))
    return tuple(
        TermPlace(
            TermKey(row.facet, row.name),
            tuple(json.loads(row.broader)),
            row.rank,
            tuple(json.loads(row.spellings)),
        )
        for row in rows
    )


def replace_term_places(session: Session, places: Sequence[TermPlace]) -> None:
    """Put these places in the place of the former ones."""
    session.execute(delete(TermPlaceRow))
    if places:
        session.execute(insert(TermPlaceRow), [_values(*each) for each in enumerate(places)])


def _values(position: int, place: TermPlace) -> dict[str, object]:
    return {
        "position": position,
        "facet": place.key.facet,
        "name": place.key.name,
        "broader": json.dumps(place.broader, ensure_ascii=False),
        "rank": place.rank,
        "spellings": json.dumps(place.spellings, ensure_ascii=False),
    }
