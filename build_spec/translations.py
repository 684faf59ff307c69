"""Keeps the translations of `resources/translations` true to the sentences of the source.

`translations.py update` takes new sentences in and drops those that are gone, then compiles;
`translations.py check` changes nothing, and fails where `update` would change something or where
a sentence is not translated yet.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
# The source is in English, whose translation says only what singular and plural are.
OPTIONS = {"fr": [], "en": ["-pluralonly"]}


def update(folder: Path) -> None:
    """Bring the translations in `folder` up to date, and compile them."""
    sources = sorted(map(str, (ROOT / "reader_app").rglob("*.py")))
    for language, options in OPTIONS.items():
        text = folder / f"lutrin_{language}.ts"
        languages = ["-source-language", "en", "-target-language", language]
        # Line numbers would change the file with every change of the source.
        quiet = ["-silent", "-no-obsolete", "-locations", "none"]
        _run("pyside6-lupdate", *quiet, *options, *languages, *sources, "-ts", str(text))
        _run("pyside6-lrelease", "-silent", str(text), "-qm", str(text.with_suffix(".qm")))


def problems() -> list[str]:
    """What is not as it should be, one line each."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for text in TRANSLATIONS.glob("*.ts"):
            (fresh / text.name).write_bytes(text.read_bytes())
        update(fresh)
        stale = [file.name for file in sorted(fresh.iterdir()) if not _same(file)]
    lines = [f"{file} is out of date: ./dev translate" for file in stale]
    for text in sorted(TRANSLATIONS.glob("*.ts")):
        lines += [f"{text.name} lacks: {source}" for source in _unfinished(text)]
    return lines


def _same(file: Path) -> bool:
    kept = TRANSLATIONS / file.name
    return kept.exists() and kept.read_bytes() == file.read_bytes()


def _unfinished(text: Path) -> list[str]:
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(text).iter("message")  # noqa: S314 a file of our own
        if message.find("translation[@type='unfinished']") is not None
    ]


def _run(program: str, *arguments: str) -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / program), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    if done.returncode or done.stderr:
        sys.exit(f"{program}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    if sys.argv[1] == "update":
        update(TRANSLATIONS)
    else:
        found = problems()
        for line in found:
            print(line)
        sys.exit(bool(found))
