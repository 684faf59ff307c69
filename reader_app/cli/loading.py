"""Loads what the command at hand needs, and nothing of what others do.

A command would wait a third of a second for Qt, Markdown, HTML and PDF, if all of it were loaded.
"""

import argparse
from collections.abc import Callable
from typing import TypeAlias

from reader_app.cli.outcome import Outcome
from reader_app.domain.import_report import ImportReport
from reader_app.domain.progress import Steps
from reader_app.opening import Wings
from reader_app.plain_import import import_plainly

Command: TypeAlias = Callable[[Wings, argparse.Namespace], Outcome]


def command(name: str) -> Command:
    """The command that goes by `name`."""
    return _COMMANDS[name]()


def rebuild() -> Callable[[Wings], Steps[ImportReport]]:
    """What makes library.db anew, which few calls must."""
    from reader_app.filling import rebuild

    return rebuild


def highlights() -> Command:
    """What lists the words that were coloured."""
    from reader_app.cli.highlights_command import highlights

    return highlights


def move() -> Command:
    """What writes favourites into files, and takes them in."""
    from reader_app.cli.moving_command import move

    return move


def pdf_maker() -> Callable[..., bytes]:
    """What sets a dossier on pages, with Qt; see cli/dossier_pdf.py."""
    import_plainly()
    from reader_app.cli.dossier_pdf import pdf_of

    return pdf_of


def _import() -> Command:
    from reader_app.cli.import_command import bring_in

    return bring_in


def _search() -> Command:
    from reader_app.cli.search_command import search

    return search


def _show() -> Command:
    from reader_app.cli.show_command import show

    return show


def _favourites() -> Command:
    from reader_app.cli.favourites_command import favourites

    return favourites


def _searches() -> Command:
    from reader_app.cli.kept_commands import searches

    return searches


def _terms() -> Command:
    from reader_app.cli.kept_commands import terms

    return terms


def _backup() -> Command:
    from reader_app.cli.kept_commands import backup

    return backup


def _export() -> Command:
    from reader_app.cli.export_command import export

    return export


def _download() -> Command:
    # First, since what is imported before it takes longer.
    import_plainly()
    from reader_app.cli.download_command import download

    return download


def _check() -> Command:
    from reader_app.cli.check_command import check

    return check


_COMMANDS: dict[str, Callable[[], Command]] = {
    "import": _import,
    "search": _search,
    "show": _show,
    "favourites": _favourites,
    "searches": _searches,
    "terms": _terms,
    "backup": _backup,
    "export": _export,
    "download": _download,
    "check": _check,
}
