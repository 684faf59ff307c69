"""Notes as JSON: nothing is lost."""

import json

from reader_app.exporting.notes_json import notes_json
from tests.exporting.made import ALL, EDITION, GARDEN, PLAN


def test_all_that_is_known_comes_back() -> None:
    found = json.loads("".join(notes_json(ALL, EDITION)))
    assert (found["format"], found["version"], found["title"]) == (
        "lutrin-notes",
        1,
        EDITION.title,
    )
    garden, odd, gone = found["notes"]
    note = GARDEN.note
    assert (garden["key"], garden["title"], garden["author"]) == (note.key, note.title, note.author)
    assert (garden["summary_markdown"], garden["body_markdown"]) == (note.summary, note.body)
    assert garden["event"] == "2021-06-01T18:30:00+00:00"
    assert garden["published"] == "2021-05-20"
    assert garden["other"] == {"niveau": "3"}
    assert garden["terms"][-1] == {"facet": "public", "name": "Écoles", "address": None}
    plan = garden["attachments"][0]
    assert (plan["address"], plan["size_bytes"]) == (PLAN, 12_800)
    assert plan["transcript"][1] == {"text": "Bac deux.", "page": 2}
    kept = garden["kept"]
    assert (kept["favourite"], kept["read"], kept["to_read"]) == (True, True, False)
    assert kept["shelves"] == [["Ville", "Parcs"], ["À relire"]]
    assert kept["remarks_markdown"] == list(GARDEN.kept.remarks)
    assert kept["documents"][0]["page"] == 2
    assert odd["kept"]["to_read"]
    assert gone["gone"] is True


def test_no_note_is_an_empty_list() -> None:
    assert json.loads("".join(notes_json([], EDITION)))["notes"] == []
