"""What shelves and saved searches were called before, and where terms were put.

A merge tells new names from older ones by it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import FormerNameRow
from reader_app.storage.former_texts import with_former

SINCE = 5  # the schema that brought them
_TERMS = UUID("3c1b7a64-91d5-4f0e-8a6e-2b7d5c0f9e13")


def note_former_name(
    session: Session, file: FavouritesFile, uuid: str, before: str | None, now: str
) -> None:
    """Keep that something of the reader's was called so; part of a transaction under way."""
    if before is None or before == now:
        return
    known = session.scalars(
        select(FormerNameRow.former).where(FormerNameRow.uuid == uuid)
    ).one_or_none()
    values = {"former": with_former(known or "[]", before, now), **file.stamp()}
    session.execute(
        insert(FormerNameRow)
        .values(uuid=uuid, **values)
        .on_conflict_do_update(index_elements=["uuid"], set_=values)
    )


def search_text(name: str, query: str) -> str:
    """What two versions of a saved search may differ in, as one text."""
    return json.dumps([name, query], ensure_ascii=False)


def arrangement_name(facet: str, name: str) -> str:
    """What an arranged term goes by: on two machines its rows have two keys at first."""
    return str(uuid5(_TERMS, json.dumps([facet, name], ensure_ascii=False)))


def arrangement_text(stands_for: str | None, broader: str | None) -> str:
    """What two arrangements of a term may differ in, as one text; `broader` is JSON."""
    # The broader terms of one that stands for another say nothing, and have no order.
    above = None if stands_for is not None or broader is None else sorted(json.loads(broader))
    return json.dumps([stands_for, above], ensure_ascii=False)


def former_by_row(rows: Iterable[Mapping[str, Any]]) -> dict[str, frozenset[str]]:
    """The hashes of the former names, by what was called so."""
    return {row["uuid"]: frozenset(json.loads(row["former"])) for row in rows}
