"""What shelves and saved searches were called before: a merge tells new names from older ones."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import FormerNameRow
from reader_app.storage.former_texts import with_former

SINCE = 5  # the schema that brought them


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


def former_by_row(rows: Iterable[Mapping[str, Any]]) -> dict[str, frozenset[str]]:
    """The hashes of the former names, by what was called so."""
    return {row["uuid"]: frozenset(json.loads(row["former"])) for row in rows}
