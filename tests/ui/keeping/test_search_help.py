"""What the help says of the search line is what the line understands."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.query import TermWanted, Trait, TraitWanted, Wanted, YearsWanted
from reader_app.domain.search_line import parse_query
from reader_app.ui.keeping.search_help import SearchHelp
from tests.ui.conftest import RESOURCES


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """A window that speaks this language."""
    translator = QTranslator()
    assert translator.load(f"lutrin_{request.param}", str(RESOURCES / "translations"))
    qapp.installTranslator(translator)
    former = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(former)
    qapp.removeTranslator(translator)


def test_every_example_is_understood(qtbot: QtBot, spoken: None) -> None:
    examples = [each.shortcut for each in SearchHelp().lines()]
    asked = [parse_query(line) for example in examples for line in example.split(", ")]
    words, phrase, without, start, either, *fields = asked
    assert all(isinstance(part, Wanted) for clause in words for part in clause)
    assert len(words) == 2
    assert [len(part.words) for (part,) in phrase if isinstance(part, Wanted)] == [2]
    assert without[0][0].excluded
    assert start == ((Wanted(("associa",), prefix=True),),)
    assert len(either) == 1
    assert len(either[0]) == 2
    kinds = [type(clauses[0][0]) for clauses in fields]
    assert kinds == [
        TermWanted,
        YearsWanted,
        YearsWanted,
        Wanted,
        Wanted,
        TraitWanted,
        TraitWanted,
        TraitWanted,
        TraitWanted,
        TraitWanted,
        TraitWanted,
        TraitWanted,
        TraitWanted,
        TermWanted,
    ]
    assert fields[3] == ((Wanted(("guide",), in_title=True),),)
    assert fields[4] == ((Wanted(("guide",), in_remark=True),),)
    traits = [clauses[0][0] for clauses in fields[5:-1]]
    wanted = (
        Trait.PDF,
        Trait.TRANSCRIPT,
        Trait.REMARK,
        Trait.FAVOURITE,
        Trait.UNREAD,
        Trait.TO_READ,
        Trait.OFFLINE,
        Trait.NEW,
    )
    assert traits == [TraitWanted(each) for each in wanted]
