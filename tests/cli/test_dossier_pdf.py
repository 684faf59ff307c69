"""A dossier set on pages by a process without a window."""

import subprocess
import sys

from tests.cli.conftest import PROJECT

_PROGRAM = """
import signal, sys
from datetime import date
from pathlib import Path
from reader_app.cli.dossier_pdf import pdf_of
from reader_app.domain.dossier import DossierPaper
from reader_app.domain.taken_out import Edition, Written
from reader_app.places import find_places

class Parts(tuple):
    def __iter__(self):
        yield "<p>Un.</p>"
        signal.raise_signal(signal.SIGINT)
        yield from ["<p>Deux.</p>"] * 5000

paper = DossierPaper(Path("x.pdf"), "Parcs", Parts(), Written(1), lambda: None)
try:
    pdf_of(paper, Edition("Parcs", "fr", date(2026, 11, 26)), find_places())
except KeyboardInterrupt:
    sys.exit(130)
"""


def test_ctrl_c_ends_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], cwd=PROJECT, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (130, b"")
