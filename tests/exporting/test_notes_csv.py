"""Notes as a table, read back as a spreadsheet would."""

import csv
import io

from reader_app.exporting.notes_csv import COLUMNS, notes_csv
from tests.exporting.made import ALL, GARDEN


def test_each_note_is_a_line() -> None:
    text = "".join(notes_csv(ALL))
    assert text.startswith("\ufeffkey,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    garden, odd, gone = rows
    assert garden["title"] == GARDEN.note.title
    assert garden["themes"] == "Cadre de vie\nEau, sols"
    assert garden["other_terms"] == "public: Écoles"
    assert (
        " ".join(garden["summary"].split()) == "Trois immeubles partagent un jardin. Et un cahier."
    )
    assert "fèves" in garden["transcripts"]
    assert garden["shelves"] == "Ville / Parcs\nÀ relire"
    assert (garden["favourite"], garden["read"], odd["to_read"]) == ("1", "1", "1")
    assert gone["remarks"] == "Gardé."


def test_no_cell_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO("".join(notes_csv(ALL)).removeprefix("\ufeff"), newline="")))
    assert rows[2][1] == "'=SOMME(A1)"
    assert not [cell for row in rows[1:] for cell in row if cell.startswith(("=", "+", "-", "@"))]
