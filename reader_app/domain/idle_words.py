"""Words that stand in texts of any subject, and tell nothing of what a text is about."""

from reader_app.domain.words import split, stem

_WORDS = (
    "afin ainsi alors ancien après assez aucun aujourd aussi autre autres avant avec avoir "
    "avons beaucoup bien car cela celle celui cette ceux chaque chez chose comme comment "
    "contre dans deux dernier depuis des devant dix dont donc elle elles encore enfin "
    "ensemble entre est être faire fait font fois grand hui ici jamais jour jusque laquelle "
    "lequel les leur lors mais mettre mieux mois moins mot même nombre notre nous nouveau on "
    "ont ouvert ouvrir parce par pas passer pendant petit peu peut plupart plus plusieurs "
    "plutôt pour pouvoir pourquoi premier prendre presque puis quand quatre que quel quelque "
    "qui quoi rien sans savoir selon sera ses seul seulement soit son sont souvent sous sur "
    "surtout tandis tenir tous tout toute travers trois trop trouver une vers veut voici "
    "voilà voir vos votre vouloir vous vrai avaient étaient était année années ans about and "
    "are for from has have not that the their this was were what which with you your "
)
IDLE_STEMS = frozenset(stem(word) for word in split(_WORDS))
"""The stems of French words that link, and of those that are in every text; a few English ones."""
