"""Notes as one Markdown text."""

from markdown_it import MarkdownIt

from reader_app.domain.taken_out import TakenNote
from reader_app.exporting.notes_markdown import notes_markdown
from tests.exporting.made import ALL, EDITION, GARDEN, TITLES


def headings(markdown: str) -> list[tuple[str, str]]:
    """(tag, text) of each heading, as a Markdown parser sees them."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    found = []
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and not token.level:
            inline = tokens[at + 1].children or []
            found.append((token.tag, "".join(each.content for each in inline)))
    return found


def written(*notes: TakenNote) -> str:
    return "".join(notes_markdown(notes, EDITION, [each.note.title for each in notes]))


def test_titles_say_what_they_say_and_nothing_else() -> None:
    found = headings(written(*ALL))
    assert found[0] == ("h1", EDITION.title)
    assert [text for tag, text in found if tag == "h2"] == TITLES


def test_the_note_stands_whole_under_its_title() -> None:
    text = written(GARDEN)
    found = headings(text)
    assert found[0] == ("h1", GARDEN.note.title)
    assert ("h2", "Les bacs") in found
    assert ("h2", "Documents annexes") in found
    assert "Publié le 20 mai 2021" in text
    assert "1er juin 2021 à 18 h 30".replace(" h ", "\u00a0h\u00a0") in text
    assert f"Source\u00a0: <{GARDEN.note.source_address}>" in text
    assert "Bac un : des **fèves**." in text
    assert "> **Remarque**" in text
    assert "> ## À revoir" in text


def test_what_is_gone_is_said() -> None:
    assert "n’est plus dans la bibliothèque" in written(ALL[2])
    assert "Il n’y a pas de note ici." in written()
