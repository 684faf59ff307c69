"""The forms of French words that a reader takes for the same, and those that are others."""

import pytest

from reader_app.domain.words import fold, stem

SAME = """
élu élus élue élues|emploi emplois|loi lois|vélo vélos|délai délais|revenu revenus|rendu rendus
enjeu enjeux|lieu lieux|milieu milieux|vœu vœux|heureux heureuse|nombreux nombreuses
actif active actives|sportif sportive|acteur acteurs actrice actrices|médiateur médiatrice
public publics publique publiques|numéro numéros|photo photos|essai essais|tissu tissus
français française françaises|chantier chantiers|loyer loyers|foyer foyers|métier métiers
nouveau nouveaux nouvelle nouvelles|beau belle|vieux vieille|gros grosse|blanc blanche
association associations|cheval chevaux|citoyen citoyenne citoyennes|local locaux locales
pris prise prises|gris grise|agenda agendas|bureau bureaux
directeur directrice directeurs|danger dangers
"""
OTHER = """
loi loyer|mai mais|moi mois|foi fois|pari paris|foi foyer|bus but|bon bonnet|banc banque|sel seau
cri crise|pau pause
"""


def groups(text: str) -> list[list[str]]:
    return [group.split() for line in text.split("\n") for group in line.split("|") if group]


@pytest.mark.parametrize("words", groups(SAME), ids=" ".join)
def test_forms_of_one_word_have_one_stem(words: list[str]) -> None:
    assert len({stem(fold(word)) for word in words}) == 1


@pytest.mark.parametrize("words", groups(OTHER), ids=" ".join)
def test_other_words_keep_stems_of_their_own(words: list[str]) -> None:
    assert len({stem(fold(word)) for word in words}) == len(words)
