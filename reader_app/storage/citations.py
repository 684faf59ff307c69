"""From note to note: which notes a note leads to, and which lead to it.

What is kept are the keys that links lead to (CitationRow). They are looked up when they are asked
for, as following a link does, so a note that comes in later is cited from then on.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader_app.storage.tables import AliasRow, CitationRow, NoteRow


def cited_by_note(session: Session, number: int) -> list[int]:
    """The notes that a note cites, in the order of its page."""
    mine = CitationRow.number == number
    keys = list(session.scalars(select(CitationRow.key).where(mine).order_by(CitationRow.place)))
    if not keys:
        return []
    # A key that is a note's own stands for that one, whatever else has it as an alias.
    aliases = select(AliasRow.alias, AliasRow.number).where(AliasRow.alias.in_(keys))
    notes = select(NoteRow.key, NoteRow.number).where(NoteRow.key.in_(keys))
    called = {key: cited for each in (aliases, notes) for key, cited in session.execute(each)}
    found = dict.fromkeys(called[key] for key in keys if key in called)
    return [each for each in found if each != number]


def citing_note(session: Session, number: int) -> list[int]:
    """The notes that cite a note, the newest first."""
    citing = select(CitationRow.number).where(CitationRow.key.in_(_keys(session, number)))
    return list(
        session.scalars(
            select(NoteRow.number)
            .where(NoteRow.number.in_(citing), NoteRow.number != number)
            .order_by(NoteRow.day.desc(), NoteRow.title_order)
        )
    )


def _keys(session: Session, number: int) -> list[str]:
    """The keys that a note goes by: its own, and the aliases that are no other note's key."""
    own = session.scalars(select(NoteRow.key).where(NoteRow.number == number))
    aliases = session.scalars(
        select(AliasRow.alias).where(
            AliasRow.number == number, AliasRow.alias.not_in(select(NoteRow.key))
        )
    )
    return [*own, *aliases]
