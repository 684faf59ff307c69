"""Source files of our own wording, as a resource centre prints them, and some bad ones."""

from pathlib import Path

SEED = Path(__file__).parents[2] / "../shared/seed/note-lma-irev.md"

GARDEN = """
Trois immeubles partagent un jardin, et un cahier pour l'arroser.

Depuis mai, le [carnet d'arrosage](#) [1] passe de palier en palier. La [carte des puits](#) n'est
plus en ligne.

## ► LE JARDIN DES TROIS PALIERS

Le jardin des Trois Paliers compte vingt bacs. Chaque foyer en arrose deux.

Plan des bacs - 2 juin 2021

Vingt bacs vus d'en haut.

**Poids :** 12.50 Ko

[Téléchargement](#) [2] [Favoris +](#) [3]

Afficher/masquer la transcription

Bac numéro un : des fèves. Bac numéro deux : de la **bourrache**.

Type d'actualites: [Retour d'expérience](#) [4]

Dates: Mercredi 2 juin 2021 - 18:30

Thématiques: [Cadre de vie](#) [5]

[Participation des habitants](#) [6]

Territoires : [Béthune](#) [7]

Publié le 20 mai 2021

**URL de la source (modifié le 21/05/2021 - 09:05):** <https://www.paliers.example/vie/jardin/>

## Liens

[1] <https://paliers.example/carnet>

[2] [https://paliers.example/files/plan\\_des\\_bacs.pdf](https://paliers.example/files/plan_des_bacs.pdf)

[3] <https://paliers.example/javascript%3A%3B>

[4] <https://paliers.example/taxonomy/term/4>

[5] <https://paliers.example/taxonomy/term/5>

[6] <https://paliers.example/taxonomy/term/6>

[7] <https://paliers.example/bethune>
"""
GARDEN_KEY = "paliers.example/vie/jardin"


def note(
    path: str,
    title: str,
    *,
    body: str = "Rien de plus.",
    document: str = "",
    theme: str = "Cadre de vie",
    day: str = "3 avril 2020",
) -> str:
    """A short printed page; `document` is the address of its PDF."""
    attachment = (
        "Le document - 1er mai 2020\n\n**Poids :** 1.00 Ko\n\n[Téléchargement](#) [1]\n\n"
        if document
        else ""
    )
    links = f"\n## Liens\n\n[1] <{document}>\n" if document else ""
    return (
        f"# {title}\n\nLe résumé de « {title} ».\n\n{body}\n\n{attachment}"
        f"Type d'actualites: Brève\n\nThématiques: {theme}\n\nTerritoires : Lens\n\n"
        f"Publié le {day}\n\n"
        f"**URL de la source :** <https://paliers.example{path}>\n{links}"
    )


def put(folder: Path, **files: str | bytes) -> Path:
    """Write files into `folder`, by name without ending or with `_` for the dot; returns it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / (name.replace("_", ".") if "_" in name else f"{name}.md")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def three_notes(folder: Path) -> Path:
    """A folder of three sound notes."""
    return put(
        folder,
        jardin=GARDEN,
        four=note(
            "/vie/four", "Le four commun", body="On y cuit du pain de seigle.", theme="Repas"
        ),
        bus=note("/vie/bus", "Le bus du soir", body="Il passe à vingt heures.", day="1 mars 2022"),
    )
