"""A printed page of our own wording, with the traps of the real ones."""

PAGE = """

Les habitants du quartier des Tilleuls ouvrent un atelier de réparation de vélos.



Depuis [la réunion de printemps](#) [1], une dizaine de voisins se retrouvent chaque samedi. Leur
charte est sur [le site de la ville](#) [2], et un [compte rendu oral](#) a été fait.

La méthode porte un nom : **Réparer ensemble, l'Atelier des Tilleuls à Saint-Omer**.

## ► RÉPARER ENSEMBLE, L'ATELIER DES TILLEULS À SAINT-OMER

Trois outils, deux établis et beaucoup d'huile.

Fiche pratique - 1<sup>er</sup> avril 2021

Comment ouvrir un atelier : lieu, outils, **assurances**.

**Poids :** 1.5 Mo

[Téléchargement](#) [3] [Favoris +](#) [4]

Afficher/masquer la transcription

Ouvrir un atelier demande **du temps**.

Il faut aussi un [local](#) [1].

Type d'actualites: [Retour d'expérience](#) [5]

Dates: Samedi 10 avril 2021 - 09:30

Thématiques: [Vie de quartier](#) [6]

[Mobilités douces](#) [7]

Territoires : [Saint-Omer](#) [8]

Publié le 12 avril 2021

**URL de la source (modifié le 13/07/2021 - 08:05):** <https://exemple.fr/actus/atelier-des-tilleuls>

## Liens

[1] <https://exemple.fr/reunion>

[2] <https://exemple.fr/ville?a=1&b=2>

[3] [https://exemple.fr/files/fiche\\_-\\_atelier.pdf](https://exemple.fr/files/fiche_-_atelier.pdf)

[4] <https://exemple.fr/javascript%3A%3B>

[5] <https://exemple.fr/taxonomy/term/12>

[6] <https://exemple.fr/taxonomy/term/31>

[7] <https://exemple.fr/mobilites-douces>

[8] <https://exemple.fr/saint-omer>
"""


def page(address: str, title: str = "Une page", body: str = "Le corps.") -> str:
    """A short printed page at `address`."""
    return (
        f"# {title}\n\nUn résumé.\n\n{body}\n\nType d'actualites: [Agenda](#) [1]\n\n"
        f"Publié le 12 avril 2021\n\n**URL de la source (modifié le 13/07/2021 - 08:05):** "
        f"<{address}>\n\n## Liens\n\n[1] <https://exemple.fr/taxonomy/term/1>\n"
    )
