"""Notes of our own wording as a resource centre prints them, with PDFs on a loopback server."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.downloads.loopback import Loopback
from tests.pdfs.bad_pdfs import sound_pdf

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

TERMS = """
[theme."Accès aux droits"]
broader = "Solidarités"

[theme."Aide alimentaire"]
broader = "Solidarités"
"""


class Document(NamedTuple):
    """A document of a note; `path` is where the server has it."""

    name: str
    path: str
    transcript: str = ""
    size_text: str = ""


class Page(NamedTuple):
    """One note as its author wrote it; `day` is year, month, day."""

    path: str
    title: str
    summary: str
    body: str
    kind: str
    themes: Sequence[str]
    territory: str
    day: tuple[int, int, int]
    documents: Sequence[Document] = ()
    link: tuple[str, str] | None = None


GUIDE = Document(
    "Guide de la permanence - 3 mai 2022",
    "/sites/default/files/guide_permanence-220503.pdf",
    "Prévoir deux chaises et un tabouret : on ne reçoit jamais debout. Noter l'heure d'arrivée.",
)
LIST = Document(
    "Liste des glaneurs - 9 octobre 2023", "/sites/default/files/liste_glaneurs-231009.pdf"
)
CHARTER = Document(
    "Charte du four - 12 avril 2024",
    "/sites/default/files/charte_four-240412.pdf",
    "Celui qui allume le four reste jusqu'aux braises.",
)

OVEN = Page(
    "/actualites/le-four-du-faubourg",
    "Le four du faubourg rallumé",
    "Le vieux four à pain du faubourg cuit de nouveau, un dimanche sur deux.",
    "**Le four du faubourg rallumé** réunit trente foyers autour d'une fournée. "
    "Chacun apporte sa pâte et repart avec son pain.",
    "Actualité",
    ("Vie de quartier",),
    "Arras",
    (2024, 4, 12),
    (CHARTER,),
)
GLEANING = Page(
    "/experiences/glaner-apres-le-marche",
    "Glaner après le marché",
    "Les invendus du marché nourrissent quarante familles chaque samedi.",
    "**Glaner après le marché** demande une charrette, six bénévoles et un accord écrit.",
    "Retour d'expérience",
    ("Aide alimentaire", "Vie de quartier"),
    "Lens",
    (2023, 10, 9),
    (LIST,),
)
DESK = Page(
    "/guides/tenir-une-permanence",
    "Tenir une permanence d'écoute",
    "Une table, une affiche, une heure fixe : ce qu'il faut pour recevoir sans rendez-vous.",
    "**Tenir une permanence d'écoute** s'apprend. La première fois, on vient à deux. "
    "Le four voisin peut attendre.",
    "Guide pratique",
    ("Accès aux droits",),
    "Lens",
    (2022, 5, 3),
    (GUIDE,),
    ("la collecte après le marché", "/experiences/glaner-apres-le-marche"),
)
WALK = Page(
    "/actualites/marche-des-lanternes",
    "La marche des lanternes",
    "Deux cents lanternes ont traversé la cité un soir de décembre.",
    "**La marche des lanternes** part de l'école et finit au lavoir.",
    "Actualité",
    ("Vie de quartier",),
    "Lens",
    (2021, 12, 8),
)
ALL = (OVEN, GLEANING, DESK, WALK)


def printed(page: Page, web: str) -> str:
    """The page as the site prints it, with its links numbered; `web` is the site's address."""
    links: list[str] = []

    def linked(text: str, target: str) -> str:
        if target not in links:
            links.append(target)
        return f"[{text}](#) [{links.index(target) + 1}]"

    year, month, day = page.day
    said = f"{day:02} {_MONTHS[month - 1]} {year}"
    body = page.body
    if page.link is not None:
        body += f" Voir aussi {linked(*page.link)}."
    parts = [page.summary, f"## ► {page.title.upper()}", body]
    for document in page.documents:
        parts += _block(document, linked)
    themes = "\n\n".join(linked(each, f"/themes/{len(each)}") for each in page.themes)
    parts += [
        f"Type d'actualites: {linked(page.kind, f'/types/{len(page.kind)}')}",
        f"Thématiques: {themes}",
        f"Territoires : {linked(page.territory, f'/territoires/{page.territory}')}",
        f"Publié le {said}",
        f"**URL de la source (modifié le {day:02}/{month:02}/{year} - 09:30):** <{web}{page.path}>",
        "## Liens",
        *(f"[{number}] <{web}{target}>" for number, target in enumerate(links, start=1)),
    ]
    return "\n\n".join(parts) + "\n"


def serve_documents(web: Loopback, *pages: Page, sheets: int = 2) -> None:
    """Put the PDFs of these notes on the server."""
    for page in pages:
        for document in page.documents:
            web.serve(document.path, sound_pdf(sheets, document.name))


def write_notes(folder: Path, web: str, *pages: Page) -> Path:
    """A folder of source files, one for each page, with the tree of terms."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages or ALL:
        name = page.path.rsplit("/", 1)[-1]
        (folder / f"{name}.md").write_text(printed(page, web), encoding="utf-8")
    (folder / "terms.toml").write_text(TERMS, encoding="utf-8")
    return folder


def write_many(folder: Path, count: int) -> Path:
    """A folder of short notes, as many as it takes for an import that can be stopped."""
    folder.mkdir(parents=True)
    for number in range(1, count + 1):
        page = WALK._replace(
            path=f"/actualites/lanterne-{number}",
            title=f"La lanterne numéro {number}",
            body=f"**La lanterne numéro {number}** est en papier huilé. " * 3,
        )
        text = printed(page, "https://lanternes.example")
        (folder / f"lanterne-{number:05}.md").write_text(text, encoding="utf-8")
    return folder


def _block(document: Document, linked: Callable[[str, str], str]) -> list[str]:
    """A document as the page prints it: label, weight, links, transcript."""
    block = [document.name, f"**Poids :** {document.size_text or _weight(document)}"]
    marked = linked("Favoris +", "/javascript%3A%3B")
    block.append(f"{linked('Téléchargement', document.path)} {marked}")
    if document.transcript:
        block += ["Afficher/masquer la transcription", document.transcript]
    return block


def _weight(document: Document) -> str:
    return f"{len(sound_pdf(2, document.name)) / 1024:.2f} Ko"
