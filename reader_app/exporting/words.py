"""The words around what is exported: it speaks the reader's language outside the window, too."""

from datetime import date, datetime
from typing import NamedTuple

from reader_app.domain.citation import french_day
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE

_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Words(NamedTuple):
    """One language. What has a value behind it ends in a colon, spaced as the language does."""

    language: str
    contents: str
    published: str
    modified: str
    source: str
    author: str
    type: str
    themes: str
    territories: str
    documents: str
    transcript: str
    remark: str
    highlights: str
    to_read: str
    shelves: str
    marked: str
    page: str
    references: str
    to_quote: str
    gone: str
    made: str
    annexes: str
    beside: str
    not_here: str
    in_note: str
    nothing: str
    document_text: str
    read_from_file: str
    document_cut: str
    document_locked: str
    document_unread: str
    some_pictures: str
    only_pictures: str
    no_text: str
    page_unread: str
    a_page: str
    a_slide: str
    a_sheet: str

    def day(self, day: date) -> str:
        """A day in full: "1er mars 2019", "1 March 2019"."""
        if self.language == "fr":
            return french_day(day)
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"

    def moment(self, moment: date | datetime) -> str:
        """A day, with its hour where that is known and is not midnight."""
        if not isinstance(moment, datetime) or not (moment.hour or moment.minute):
            return self.day(moment)
        between = " à " if self.language == "fr" else " at "
        hour = f"{moment.hour}\u00a0h\u00a0{moment.minute:02}"
        return self.day(moment) + between + (hour if self.language == "fr" else f"{moment:%H:%M}")

    def facet(self, facet: str) -> str:
        """What heads the terms of a facet."""
        known = {TYPE: self.type, THEME: self.themes, TERRITORY: self.territories}
        colon = "\u00a0:" if self.language == "fr" else ":"
        return known.get(facet) or facet[:1].upper() + facet[1:] + colon


_FRENCH = Words(
    language="fr",
    contents="Sommaire",
    published="Publié le",
    modified="Modifié le",
    source="Source\u00a0:",
    author="Auteur\u00a0:",
    type="Type\u00a0:",
    themes="Thématiques\u00a0:",
    territories="Territoires\u00a0:",
    documents="Documents annexes",
    transcript="Transcription",
    remark="Remarque",
    highlights="Passages surlignés",
    to_read="À lire",
    shelves="Étagères\u00a0:",
    marked="Favori depuis le",
    page="p.\u00a0",
    references="Références",
    to_quote="Pour citer\u00a0:",
    gone="Cette note n’est plus dans la bibliothèque\u202f: voici ce qu’il en reste.",
    made="Fait le",
    annexes="Liste des annexes",
    beside="Fichier\u00a0:",
    not_here="non téléchargé",
    in_note="dans",
    nothing="Il n’y a pas de note ici.",
    document_text="Texte du document",
    read_from_file="La note n’en donne pas de transcription\u202f: ce texte a été lu dans le "
    "fichier lui-même, sans sa mise en page.",
    document_cut="La suite du document n’a pas pu être lue.",
    document_locked="Ce document demande un mot de passe\u202f: son texte n’a pas été lu.",
    document_unread="Le texte de ce document n’a pas pu être lu.",
    some_pictures="Des pages ne sont que des images\u202f: ce qui y est écrit n’est pas ici.",
    only_pictures="Ce document n’est fait que d’images\u202f: il n’y a pas de texte à lire.",
    no_text="Il n’y a pas de texte dans ce document.",
    page_unread="Cette page n’a pas pu être lue.",
    a_page="Page",
    a_slide="Diapositive",
    a_sheet="Feuille",
)
_ENGLISH = Words(
    language="en",
    contents="Contents",
    published="Published on",
    modified="Modified on",
    source="Source:",
    author="Author:",
    type="Type:",
    themes="Themes:",
    territories="Territories:",
    documents="Documents",
    transcript="Transcript",
    remark="Remark",
    highlights="Highlights",
    to_read="To read",
    shelves="Shelves:",
    marked="A favourite since",
    page="p.\u00a0",
    references="References",
    to_quote="To quote:",
    gone="This note is no longer in the library: this is what is left of it.",
    made="Made on",
    annexes="List of annexes",
    beside="File:",
    not_here="not downloaded",
    in_note="in",
    nothing="There is no note here.",
    document_text="Text of the document",
    read_from_file="The note has no transcript: this text was read from the file itself, "
    "without its layout.",
    document_cut="The rest of the document could not be read.",
    document_locked="This document asks for a password: its text was not read.",
    document_unread="The text of this document could not be read.",
    some_pictures="Some pages are nothing but pictures: what is written on them is not here.",
    only_pictures="This document holds nothing but pictures: there is no text to read.",
    no_text="There is no text in this document.",
    page_unread="This page could not be read.",
    a_page="Page",
    a_slide="Slide",
    a_sheet="Sheet",
)


def words_of(language: str) -> Words:
    """The words of a language; French where it is not known."""
    return _ENGLISH if language == "en" else _FRENCH
