"""French-looking words with the frequencies of a language: some true ones, most of them made up."""

import random
from functools import cache
from itertools import accumulate
from typing import NamedTuple

SIZE = 100_000
_SEED = 2019_03_01
_MADE_STEMS = 3_000
_ELIDED = 0.4
"""How many words that begin with a vowel also stand behind an apostrophe."""
_GRAMMAR = 0.45
"""The part of a text that the small words are."""


def _several(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# With how often each stands in a thousand words of French.
_SMALL = _several("""
de 42 la 24 et 22 les 21 le 18 des 18 à 17 en 13 du 13 un 10 une 10 que 9 est 9 pour 9
dans 8 qui 8 par 7 au 6 plus 5 pas 5 sur 6 ne 5 se 5 ce 5 il 6 sont 3 avec 4 son 4 aux 4 ou 4
cette 3 ces 3 mais 3 comme 3 nous 3 leur 3 être 2 ont 2 fait 2 tout 2 deux 2 même 2 entre 2 sa 3
si 2 bien 2 sans 2 dont 2 où 2 après 1 ses 2 elle 2 on 2 peut 1 aussi 2 vous 1 ils 2 sous 1 était 1
encore 1 autres 1 très 1 depuis 1 moins 1 notre 1 avant 1 tous 1 contre 1 nos 1 votre 1 chez 1
vers 1 ceux 1 celle 1 afin 1 ainsi 1 selon 1 pendant 1 toute 1""")

_SUBJECTS = _several("""
ville quartier habitant association politique territoire citoyen conseil contrat
projet région département commune jeunesse culture éducation santé logement emploi insertion
rencontre évaluation dispositif partenariat cohésion solidarité formation égalité prévention
mobilité numérique ressource démarche accompagnement réseau enjeu financement parcours étude
métropole agglomération intercommunalité préfet centre animation atelier école collège famille
enfance parentalité médiation concertation énergie jardin commerce transport handicap vieillesse
laïcité mémoire lecture langue sport bénévolat subvention rénovation bailleur copropriété friche
micro-projet mi-parcours savoir-faire rendez-vous compte-rendu porte-à-porte avant-projet""")

_STEMS = _several("""
accept accord administr affirm aid aim ajout amélior anim annonc appel appliqu apport
apprend arriv articul assembl assist assur attach attend autoris avanc bâtiss bloqu calcul capt
cél cherch circul class coll command compar compt concern conclu conduis confi connect consacr
constat construis consult contribu coordonn cré cultiv dans déclar décor défend demand dépend
dessin destin détermin développ diffus dirig discut distribu donn écart éclair écout élabor emprunt
encadr engag enseign entour entretien envoy équip espér établiss éval exam exerc expliqu explor
expos exprim fabriqu favoris ferm fond form fourn fréquent garant gér habit identifi imagin impliqu
impos inaugur inform innov inscri install interrog interven invent invit jou lanc li lis livr
maint manifest march marqu mesur mobilis modifi montr nomm observ obten occup offr organis orient
ouvr parl partag particip pass pens permett plaç plant port pos pratiqu précis prépar présent
prévoi privilégi propos protég publi qualifi racont raisonn rappel rassembl réalis recherch
reconn récupér rédig réfléch regard régul rempl rencontr rend renforc repr résist respect restaur
révél sais sembl sent signal simplifi situ soign soulign soutien structur suiv support tent
termin tradui transform transmett travail trouv unifi utilis vali valoris véhicul vérifi vis""")

_STARTS = _several("""b c d f g l m n p r s t v br cr dr fr gr pr tr pl cl bl gl ch j qu s p c t m
a e i o é h""")
_MIDDLES = _several("a e i o u é a e i o u a e i o è ê ou oi ai au eu an en in on ou an on â î ô")
_ENDS = _several("b c d g l m n p r s t v rd rt nt st ct ll mm nn pp ss tt gn rm lv ç x sc")

_ENDINGS = _several("""
e es er é ée és ées ant ons ent ait aient era eront ation ations ement ements eur eurs
euse euses able ables if ive ifs ives age ages ité ités ique iques iste istes isme al ale aux
ance ances oir oire eux ure ures et ette""")

_BEFORE = ("", "re", "dé", "inter", "non-")
_VOWELS = frozenset("aeiouyhâàéèêëîïôùû")
_APOSTROPHES = ("l’", "d’", "qu’", "s’", "n’", "l'", "d'")


class Vocabulary(NamedTuple):
    """Words, the most frequent first, and the sums of their frequencies so far."""

    words: tuple[str, ...]
    sums: tuple[float, ...]

    def draw(self, dice: random.Random, count: int) -> list[str]:
        """So many words, each as often as it is frequent."""
        return dice.choices(self.words, cum_weights=self.sums, k=count)


@cache
def vocabulary() -> Vocabulary:
    """The words of every text of the corpus."""
    dice = random.Random(_SEED)
    full = _full_words(dice)
    # A law of Zipf and Mandelbrot for the words that mean something, below the small ones.
    shares = [1 / (rank + 30) for rank in range(len(full))]
    scale = (1 - _GRAMMAR) / sum(shares)
    small = dict(zip(_SMALL[::2], map(float, _SMALL[1::2]), strict=True))
    of_small = _GRAMMAR / sum(small.values())
    weights = [each * of_small for each in small.values()] + [each * scale for each in shares]
    return Vocabulary((*small, *full), tuple(accumulate(weights)))


def _full_words(dice: random.Random) -> list[str]:
    made = sorted({_made_stem(dice) for _ in range(_MADE_STEMS)})
    stems = [ahead + stem for stem in _STEMS for ahead in _BEFORE] + made
    known = {stem + end for stem in stems for end in _ENDINGS}
    words = dice.sample(sorted(known - set(_SUBJECTS)), SIZE)
    # The frequent ones are short, as a rule.
    head = sorted(words[:4_000], key=lambda word: len(word) + 6 * dice.random())
    full = [form for word in _SUBJECTS for form in (word, _plural(word))] + head + words[4_000:]
    return [form for word in full for form in _forms(dice, word)]


def _made_stem(dice: random.Random) -> str:
    syllables = dice.choice((1, 1, 2, 2, 2))
    middle = "".join(dice.choice(_STARTS) + dice.choice(_MIDDLES) for _ in range(syllables))
    return middle + dice.choice(_ENDS)


def _plural(word: str) -> str:
    return word if word[-1] in "sxz" else f"{word}s"


def _forms(dice: random.Random, word: str) -> tuple[str, ...]:
    if word[0] in _VOWELS and dice.random() < _ELIDED:
        return (word, dice.choice(_APOSTROPHES) + word)
    return (word,)
