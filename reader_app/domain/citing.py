"""Which notes a note leads to: the keys of its links, as following them would look them up."""

from functools import lru_cache
from urllib.parse import urljoin

from reader_app.domain.card import NoteKey
from reader_app.domain.note import Note, note_key

_SCHEMES = ("http://", "https://")
_MOST = 500
"""Links of one note; beyond that it is a list of addresses, and no more is kept of it."""


def cited_keys(note: Note) -> tuple[NoteKey, ...]:
    """The keys that the links of `note` lead to, each once, in the order of the page.

    Whether notes go by them is for the library to say. The note itself, its documents and the
    pages of its terms are left out.
    """
    own = {note.key, *note.aliases}
    documents = (each.address for each in note.attachments)
    beside = {*documents, *(term.address for term in note.terms)}
    found: dict[NoteKey, None] = {}
    for link in note.links:
        if link.address and link.address not in beside:
            key = _key(link.address, note.source_address)
            if key and key not in own:
                found[key] = None
    return tuple(found)[:_MOST]


@lru_cache(maxsize=4_000)
def _key(address: str, base: str | None) -> NoteKey | None:
    """The key of an address as the page of a note resolves it; None where it leads to no page.

    The same addresses stand in many notes: menus, services, the home page.
    """
    if address.startswith("#"):
        return None
    if not address.lower().startswith(_SCHEMES):
        try:
            address = urljoin(base or "", address)
        except ValueError:
            return None
        if not address.lower().startswith(_SCHEMES):
            return None
    return note_key(address)
