"""The stem of a French word: that of Snowball, and what its rules miss.

They leave the s after a, i, o and u, so that "élu", "emploi" and "loi" would not find "élus",
"emplois" and "lois"; the x of "enjeux"; feminines like "active", "actrice" and "publique"; and
they take "loyer" for a verb, whose stem is that of "loi".
"""

from collections.abc import Callable

_SHORTEST = 4  # letters of a stem that may lose its last: not of "bus" or "cas"
_AS_WRITTEN = frozenset(("fois", "mais", "mois", "paris", "loyer", "foyer"))
_INVARIABLE = frozenset(("divers", "envers", "pervers", "travers", "univers", "volontiers"))
_ENDINGS = (
    ("as", "a"),
    ("is", "i"),
    ("os", "o"),
    ("us", "u"),
    ("eux", "eu"),
    ("iv", "if"),
    ("iqu", "ic"),
    ("tric", "teur"),
)
_FEMININE = frozenset(("gris", "pris"))
"""Of "grise" and "prise", which are the same as "gris" and "pris"."""
_OTHERS = {
    "beau": "bel",
    "blanch": "blanc",
    "douc": "doux",
    "franch": "franc",
    "gross": "gro",
    "longu": "long",
    "neuv": "neuf",
    "nouveau": "nouvel",
    "sech": "sec",
    "vieil": "vieu",
}
"""Stems of adjectives whose forms have no rule in common."""


def french_stem(word: str, snowball: Callable[[str], str]) -> str:
    """The stem of a folded word; `snowball` knows most of it."""
    if word.endswith("ers") and len(word) > _SHORTEST and word not in _INVARIABLE:
        # "Loyers" is "loyer" and an s; of "ers" Snowball knows nothing.
        word = word[:-1]
    if word in _AS_WRITTEN:
        return word
    found = snowball(word)
    if found in _OTHERS:
        return _OTHERS[found]
    if len(found) < _SHORTEST or _is_of_another(word, found):
        return found
    for ending, other in _ENDINGS:
        if found.endswith(ending):
            return found[: -len(ending)] + other
    return found


def _is_of_another(word: str, found: str) -> bool:
    """Whether the s of a short stem was not the word's last letter: "crise" is no form of "cri"."""
    is_short = len(found) == _SHORTEST and found.endswith("s")
    return is_short and word != found and found not in _FEMININE
