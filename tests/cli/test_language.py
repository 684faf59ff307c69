"""The language of the command line: as in the window; JSON is the same for everybody."""

import json

import pytest

from reader_app.cli.language import language_of
from reader_app.domain.settings import Language
from tests.cli.conftest import Lutrin
from tests.cli.pages import three_notes

FRENCH = {"LC_ALL": "fr_FR.UTF-8"}


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("system", {"LANG": "fr_FR.UTF-8"}, "fr"),
        ("system", {"LC_ALL": "fr_CA.UTF-8", "LANG": "en_US.UTF-8"}, "fr"),
        ("system", {"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "fr"),
        ("system", {"LC_ALL": "", "LC_MESSAGES": "fr_BE", "LANG": "en_US.UTF-8"}, "fr"),
        ("system", {"LANG": "en_US.UTF-8", "LC_TIME": "fr_FR.UTF-8"}, "en"),
        ("system", {"LANG": "de_DE.UTF-8"}, "en"),
        ("system", {}, "en"),
        ("fr", {"LANG": "en_US.UTF-8"}, "fr"),
        ("en", {"LANG": "fr_FR.UTF-8"}, "en"),
        ("fr", {"LC_ALL": "C"}, "en"),
        ("system", {"LC_ALL": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
    ],
)
def test_it_is_the_readers_else_the_systems(
    chosen: str, system: dict[str, str], spoken: str
) -> None:
    assert language_of(Language(chosen), system, "linux").value == spoken


def test_a_french_reader_hears_french(lutrin: Lutrin) -> None:
    wrong = lutrin("serch", env=FRENCH).error
    assert wrong.startswith("COMMAND\u202f: 'serch' n’est pas l’un de ceux-ci")
    assert wrong.endswith("(voir lutrin --help)")
    assert "il manque\u202f: KEY" in lutrin("show", env=FRENCH).error
    told = lutrin("search", "--help", env=FRENCH).out
    assert told.startswith("utilisation\u202f: lutrin search")
    assert "thème:sport, année:2015-2019" in told
    lutrin.library = lutrin.home / "absente"
    assert lutrin("search", "mot", env=FRENCH).error == (
        f"il n’y a pas de bibliothèque dans {lutrin.library}\u202f: importez-y d’abord des notes"
    )


def test_answers_follow_the_settings_and_json_does_not(lutrin: Lutrin) -> None:
    lutrin.library = lutrin.home / "library"
    settings = lutrin.home / "config" / "lutrin" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"language": "fr"}))
    empty = lutrin.home / "vide.md"
    empty.write_text("")
    own = {"LC_ALL": "en_GB.UTF-8"}
    done = lutrin("import", three_notes(lutrin.home / "lot"), empty, env=own)
    assert done.out.startswith("3 nouveaux, 0 modifié, 0 inchangé\nnon lu\u202f: ")
    assert lutrin("search", "zzz", env=own).out == "0 note\nsans zzz\u202f: 3 notes\n"
    told = lutrin("--json", "import", empty, env=own).json
    assert [each["reason"] for each in told["unreadable"]] == ["the file is empty"]
