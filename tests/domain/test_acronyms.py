"""Acronyms: taken where the words beside them give their letters, refused everywhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.acronym_letters import letters_of
from reader_app.domain.acronyms import Acronym, acronyms_in

SPELT_OUT = [
    ("AMI", "appel à manifestation d’intérêt"),
    ("AMI", "Appel à Manifestation d'Intérêt"),
    ("AMI", "appels à manifestation d'intérêt"),
    ("CGET", "Commissariat général à l’égalité des territoires"),
    ("QPV", "quartiers prioritaires de la politique de la ville"),
    ("QPV", "quartier prioritaire de la ville"),
    ("PDV", "politique de la ville"),
    ("ESS", "économie sociale et solidaire"),
    ("FEDER", "Fonds européen de développement régional"),
    ("SCoT", "schéma de cohérence territoriale"),
    ("PLUi", "plan local d’urbanisme intercommunal"),
    ("EPCI", "établissement public de coopération intercommunale"),
    ("MOUS", "maîtrise d’œuvre urbaine et sociale"),
    ("HDF", "Hauts-de-France"),
    ("DREAL", "Direction régionale de l’environnement, de l’aménagement et du logement"),
    (
        "DRJSCS",
        "Direction régionale de la jeunesse, des sports et de la cohésion sociale",
    ),
    ("ADEME", "Agence de l’environnement et de la maîtrise de l’énergie"),
    ("ANRU", "Agence nationale pour la rénovation urbaine"),
    ("NPNRU", "nouveau programme national de renouvellement urbain"),
    ("CPER", "contrat de plan État-région"),
    ("SIAE", "structures d’insertion par l’activité économique"),
    ("UE", "Union européenne"),
    ("Insee", "Institut national de la statistique et des études économiques"),
    ("MEL", "Métropole européenne de Lille"),
]


@pytest.mark.parametrize(("short", "long"), SPELT_OUT)
def test_an_acronym_behind_its_name_is_taken(short: str, long: str) -> None:
    text = f"En 2018, dans la région, il y eut une autre façon de faire, {long} ({short}), en mars."
    assert acronyms_in(text) == (Acronym(short, long),)


@pytest.mark.parametrize(("short", "long"), SPELT_OUT)
def test_an_acronym_before_its_name_is_taken(short: str, long: str) -> None:
    text = f"Le dossier {short} ({long}) est prêt."
    assert acronyms_in(text) == (Acronym(short, long),)


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("l'« appel à manifestation d'intérêt » (AMI)", "AMI", "appel à manifestation d'intérêt"),
        ("un appel à manifestation d'intérêt (« AMI »)", "AMI", "appel à manifestation d'intérêt"),
        ("un appel à manifestation d'intérêt (ou AMI)", "AMI", "appel à manifestation d'intérêt"),
        (
            "un appel à manifestation d'intérêt (AMI, lancé en 2018)",
            "AMI",
            "appel à manifestation d'intérêt",
        ),
        (
            "L'AMI (appel à manifestation d'intérêt, lancé en 2018) est clos",
            "AMI",
            "appel à manifestation d'intérêt",
        ),
        ("AMI (un appel à manifestation d'intérêt)", "AMI", "appel à manifestation d'intérêt"),
        ("des contrats de ville (CV)", "CV", "contrats de ville"),
        ("les zones urbaines sensibles (ZUSs)", "ZUS", "zones urbaines sensibles"),
        (
            "Commissariat général à l'égalité des territoires (C.G.E.T.)",
            "CGET",
            "Commissariat général à l'égalité des territoires",
        ),
        (
            "la maîtrise\nd’œuvre, puis la maîtrise d’œuvre\u00a0urbaine et sociale (MOUS)",
            "MOUS",
            "maîtrise d’œuvre urbaine et sociale",
        ),
    ],
)
def test_quotes_plurals_dots_and_what_follows_do_not_matter(
    text: str, short: str, long: str
) -> None:
    assert acronyms_in(text) == (Acronym(short, long),)


@pytest.mark.parametrize(
    "text",
    [
        "Télécharger le rapport (PDF)",
        "le centre de ressources (IREV)",
        "la ville de Lille (Nord)",
        "Jeux à la plage (AMI)",
        "AMI (voir la page 3)",
        "le 3 mars (R2D2)",
        "à manifester (AM)",
        "appel. À manifestation d'intérêt (AMI)",
        "manifestation d'intérêt (AMI)",
        "appel à manifestation d'intérêt (MAI)",
        "l'agence nationale pour la cohésion sociale et l'égalité des chances (Acsé)",
        "(AMI)",
        "AMI ()",
        "une association (a)",
        "Paris accueille (PARIS)",
        "association des maires (le 3 mai)",
        "(AMI (AMI))",
    ],
)
def test_what_no_words_give_is_refused(text: str) -> None:
    assert acronyms_in(text) == ()


DREAL = "Direction régionale de l’environnement, de l’aménagement et du logement"
PACA = "Provence-Alpes-Côte d’Azur"
CALL = "appel à manifestation d'intérêt"
FIRMS = "petites et moyennes entreprises"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Both parts are spelt out: with a hyphen the whole is an acronym, too.
        (
            f"un {CALL} pour les {FIRMS} (AMI-PME)",
            {"AMI-PME": f"{CALL} pour les {FIRMS}", "AMI": CALL, "PME": FIRMS},
        ),
        (
            f"L'AMI-PME ({CALL} pour les {FIRMS}) est clos",
            {"AMI-PME": f"{CALL} pour les {FIRMS}", "AMI": CALL, "PME": FIRMS},
        ),
        (f"la {DREAL} de {PACA} (DREAL PACA)", {"DREAL": DREAL, "PACA": PACA}),
        (f"La DREAL PACA ({DREAL} de {PACA}) y veille", {"DREAL": DREAL, "PACA": PACA}),
        # The second part is a name of its own, before the bracket as well or not.
        (f"la {DREAL} (DREAL PACA)", {"DREAL": DREAL}),
        (f"la {DREAL} (DREAL-PACA)", {"DREAL": DREAL}),
        (f"la {DREAL} PACA (DREAL PACA)", {"DREAL": DREAL}),
        (f"la {DREAL} (DREAL) PACA", {"DREAL": DREAL}),
        (
            "l’agence régionale de santé des Hauts-de-France (ARS Hauts-de-France, à Lille)",
            {"ARS": "agence régionale de santé"},
        ),
        ("l’agence régionale de santé (ARS de Bretagne)", {"ARS": "agence régionale de santé"}),
        ("L’ARS Grand Est (agence régionale de santé)", {"ARS": "agence régionale de santé"}),
    ],
)
def test_an_acronym_of_two_parts_tells_what_they_are(text: str, found: dict[str, str]) -> None:
    assert dict(acronyms_in(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "le rapport annuel (PDF Nord)",
        f"la {DREAL} de la Bretagne (DREAL PACA)",
        "La Région (les aides)",
        "Le Conseil (liste des élus)",
        "Le CNES (voir le conseil) (ARS Nord)",
        f"{FIRMS} (AMI-PME de France)",
    ],
)
def test_two_parts_that_no_words_give_are_refused(text: str) -> None:
    assert acronyms_in(text) == ()


def test_the_name_is_no_longer_than_it_need_be() -> None:
    text = "Après avoir attendu, l'agence publie un appel à manifestation d'intérêt (AMI)."
    assert acronyms_in(text) == (Acronym("AMI", "appel à manifestation d'intérêt"),)


def test_several_are_told_once_each_and_in_order() -> None:
    text = "l'Union européenne (UE), la politique de la ville (PDV). L'Union européenne (UE)."
    assert [each.short for each in acronyms_in(text)] == ["UE", "PDV"]


@pytest.mark.parametrize(
    ("short", "letters"),
    [("AMI", "ami"), ("C.G.E.T.", "cget"), ("AMIs", "ami"), ("SCoT", "scot"), ("ESS", "ess")],
)
def test_the_letters_of_an_acronym(short: str, letters: str) -> None:
    assert letters_of(short) == letters


@given(st.text(alphabet="ABCabc de'(),.\n-éÉ", max_size=300))
def test_any_text_is_looked_through(text: str) -> None:
    for short, long in acronyms_in(text):
        assert letters_of(short)[0] == letters_of(long)[0]
        assert "\n" not in long
