"""The compiled translations, read without Qt: each sentence as Qt's tools put it in."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader_app.cli.catalogue import Catalogue
from tests.cli.conftest import PROJECT

TRANSLATIONS = PROJECT / "resources" / "translations"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_sentence_of_the_window_and_the_command_line_is_found(language: str) -> None:
    catalogue = Catalogue(TRANSLATIONS / f"lutrin_{language}.qm")
    expected, found = {}, {}
    for context in ElementTree.parse(TRANSLATIONS / f"lutrin_{language}.ts").iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            forms = [form.text for form in message.iter("numerusform")]
            expected[name, source] = forms or [message.findtext("translation")]
            found[name, source] = catalogue.forms(source, name)
    assert found == expected
    assert catalogue.forms("no such sentence") == []


@pytest.mark.parametrize("content", [None, b"", b"no catalogue at all", b"\x3c\xb8\x64"])
def test_what_is_no_catalogue_translates_nothing(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "lutrin_fr.qm"
    if content is not None:
        path.write_bytes(content)
    assert Catalogue(path).forms("no date") == []
