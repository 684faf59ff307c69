"""Notes to export, of the kinds that go wrong."""

from datetime import UTC, date, datetime

from reader_app.domain.card import NoteKey
from reader_app.domain.note import Attachment, Note, Passage, Transcript
from reader_app.domain.taken_out import Edition, KeptOfNote, MarkedDocument, TakenNote
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Term

DAY = date(2026, 11, 26)
EDITION = Edition("Ville & « Parcs » <à relire>", "fr", DAY)
PLAN = "https://paliers.example/files/plan_des_bacs.pdf"
FORMULA = "=SOMME(A1)"

GARDEN = TakenNote(
    Note(
        NoteKey("paliers.example/vie/jardin"),
        "Le jardin : 100 % d’eau & {de} l’œil_\\, « Trois » $ #1 ~ ^",
        title_derived=False,
        summary="Trois immeubles *partagent* un jardin.\n\nEt un cahier.",
        body="## Les bacs\n\nVingt bacs<br>et un [puits](https://puits.example/?a=1&b=2).\n\n"
        "Voir [plus bas](#fin).\n\n<h3 id='fin'>La fin</h3>\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        event=datetime(2021, 6, 1, 18, 30, tzinfo=UTC),
        published=date(2021, 5, 20),
        modified=datetime(2021, 5, 21, 9, 5, tzinfo=UTC),
        terms=(
            Term(TYPE, "Brève"),
            Term(THEME, "Cadre de vie"),
            Term(THEME, "Eau, sols"),
            Term(TERRITORY, "Béthune"),
            Term("public", "Écoles"),
        ),
        attachments=(
            Attachment(
                "Plan des bacs",
                PLAN,
                "12.50 Ko",
                12_800,
                "Vu d’en haut.",
                Transcript((Passage("Bac un : des **fèves**.", 1), Passage("Bac deux.", 2))),
            ),
            Attachment("Sans adresse", None),
        ),
        source_address="https://www.paliers.example/vie/jardin_{bis}/?a=1&b=50%25#fin",
        author="Association des Paliers, Béthune et environs",
        other={"niveau": "3"},
    ),
    KeptOfNote(
        marked=datetime(2026, 3, 4, 12, tzinfo=UTC),
        is_read=True,
        shelves=(("Ville", "Parcs"), ("À relire",)),
        remarks=(
            "## À revoir\n\nDes *fèves*\x0b & des bacs.",
            "Seconde ligne\r\nER  - \r\nTY  - X",
        ),
        documents=(MarkedDocument(PLAN, 2, datetime(2026, 3, 5, tzinfo=UTC), (("Ville",),)),),
    ),
)
ODD = TakenNote(
    Note(
        NoteKey("file:dossier/étrange note.md"),
        FORMULA,
        title_derived=True,
        summary="",
        body="Un \x00caractère \ufffe et `<br>` &nbsp; &eacute; & < >\n\n"
        + "<div>" * 80
        + "profond"
        + "\n\n<p id='a'>un</p><p id='a'>deux</p><script>alert(1)</script>",
        language="",
    ),
    KeptOfNote(to_read=True),
)
GONE = TakenNote(
    Note(
        NoteKey("paliers.example/vie/parti"),
        "Parti",
        title_derived=False,
        summary="",
        body="",
        source_address="https://paliers.example/vie/parti",
    ),
    KeptOfNote(marked=datetime(2026, 1, 1, tzinfo=UTC), remarks=("Gardé.",)),
    is_gone=True,
)
ALL = (GARDEN, ODD, GONE)
TITLES = [each.note.title for each in ALL]
