import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.ports import AttachmentState
from reader_app.ui.reading.attachment_card import AttachmentCard, CardState
from reader_app.ui.theme import Theme
from tests.builders import an_attachment
from tests.ui.reading.acting import button


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window to put a card in."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 300)
    return window


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, window: QWidget) -> AttachmentCard:
    """A card that is shown, of a document with a transcript."""
    card = AttachmentCard(theme, 3, window)
    card.show_attachment(an_attachment(), has_transcript=True)
    card.resize(600, card.heightForWidth(600))
    with qtbot.waitExposed(window):
        window.show()
    return card


def said(card: AttachmentCard) -> str:
    """All words of the card, without the places where a long name may break."""
    labels = [each for each in card.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text().replace("\u200b", "") for each in labels)


def test_a_card_says_the_name_the_size_and_the_kind(card: AttachmentCard) -> None:
    assert said(card).splitlines()[0] == "Document 1"
    assert said(card).splitlines()[1] == "Size: 194.33\u202fKB   ·   PDF"


def test_a_size_that_is_no_number_is_said_as_it_came(card: AttachmentCard) -> None:
    attachment = an_attachment(size_bytes=None, size_text="deux pages", address="https://x.fr/y")
    card.show_attachment(attachment, has_transcript=False)
    assert said(card).splitlines()[1] == "Size: deux pages"


def test_raised_letters_are_said_plainly_and_other_signs_as_they_are(card: AttachmentCard) -> None:
    card.show_attachment(an_attachment(name="1<sup>er</sup> <b>mars</b>"), has_transcript=False)
    assert said(card).splitlines()[0] == "1er <b>mars</b>"


def test_what_arrives_is_counted(card: AttachmentCard) -> None:
    height = card.heightForWidth(600)
    card.show_state(CardState(arriving=True, got=102_400, total=204_800))
    bar = card.findChild(QProgressBar)
    assert bar.isVisible()
    assert bar.value() == bar.maximum() // 2
    assert "100.00\u202fKB of 200.00\u202fKB" in said(card)
    assert card.heightForWidth(600) == height
    card.show_state(CardState(AttachmentState.HERE))
    assert not bar.isVisible()
    assert card.heightForWidth(600) == height


def test_what_arrives_without_a_length_is_counted_too(card: AttachmentCard) -> None:
    card.show_state(CardState(arriving=True, got=1024))
    assert "1.00\u202fKB" in said(card)
    assert card.findChild(QProgressBar).maximum() == 0


def test_problems_and_another_size_are_lines_of_their_own(card: AttachmentCard) -> None:
    card.show_state(CardState(AttachmentState.DAMAGED, problem="Broken.", size_differs="Smaller."))
    assert said(card).splitlines()[-2:] == ["Broken.", "Smaller."]
    card.show_state(CardState(AttachmentState.HERE))
    assert "Broken." not in said(card)
    assert "Smaller." not in said(card)


def test_another_program_is_offered_only_for_a_document_that_is_here(card: AttachmentCard) -> None:
    elsewhere = card.buttons()[1]
    assert not elsewhere.isVisible()
    card.show_state(CardState(AttachmentState.HERE))
    assert elsewhere.isVisible()
    card.show_state(CardState(AttachmentState.HERE, arriving=True))
    assert not elsewhere.isVisible()


def test_a_document_without_address_cannot_be_fetched(qtbot: QtBot, card: AttachmentCard) -> None:
    card.show_attachment(an_attachment(address=None), has_transcript=False)
    assert not button(card, "Download").isEnabled()
    assert "gives no address" in said(card)


def test_the_transcript_button_says_what_it_will_do(qtbot: QtBot, card: AttachmentCard) -> None:
    transcript = button(card, "Transcript")
    assert transcript.text() == "Show transcript"
    with qtbot.waitSignal(card.transcript_toggled) as toggled:
        transcript.click()
    assert toggled.args == [3, True]
    assert transcript.text() == "Hide transcript"
    with qtbot.assertNotEmitted(card.transcript_toggled):
        card.show_transcript(shown=False)
    assert transcript.text() == "Show transcript"


def test_a_long_name_has_its_room_at_once(card: AttachmentCard, window: QWidget) -> None:
    height = card.heightForWidth(600)
    card.show_attachment(an_attachment(name="Un nom très long, " * 12), has_transcript=True)
    grown = card.heightForWidth(600)
    assert grown > height
    card.resize(600, grown)
    labels = [each for each in card.findChildren(QLabel) if each.isVisible()]
    assert all(each.height() >= each.heightForWidth(each.width()) for each in labels)


def test_a_button_that_cannot_be_pressed_shows_its_icon_all_the_same(card: AttachmentCard) -> None:
    card.show_attachment(an_attachment(address=None), has_transcript=False)
    download = button(card, "Download")
    picture = download.icon().pixmap(download.iconSize(), QIcon.Mode.Disabled).toImage()
    inks = [
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    ]
    assert max(ink.alpha() for ink in inks if ink.lightness() < 128) > 60


def test_what_is_here_can_be_shown_in_its_folder_and_copied(
    qtbot: QtBot, card: AttachmentCard
) -> None:
    more = next(each for each in card.findChildren(QToolButton) if each.menu())
    assert more.isHidden()
    card.show_state(CardState(AttachmentState.HERE))
    assert not more.isHidden()
    shown = [each for each in more.menu().actions() if each.isVisible()]
    for action, signal in zip(shown, (card.folder_requested, card.copy_requested), strict=True):
        with qtbot.waitSignal(signal):
            action.trigger()


def test_where_it_stands_in_the_line_is_said(card: AttachmentCard) -> None:
    card.show_state(CardState(arriving=True, standing="Waiting for its turn"))
    assert "Waiting for its turn" in [each.text() for each in card.findChildren(QLabel)]
    card.show_state(CardState(standing="Paused"))
    assert any(each.text().startswith("Paused") for each in card.findChildren(QLabel))


def test_a_button_toggled_by_an_assistive_tool_does_what_a_click_does(
    qtbot: QtBot, card: AttachmentCard
) -> None:
    transcript = next(each for each in card.buttons() if "Transcript" in each.accessibleName())
    assert isinstance(transcript, QToolButton)
    with qtbot.waitSignal(card.transcript_toggled) as toggled:
        transcript.toggle()
    assert toggled.args == [3, True]
    assert transcript.accessibleDescription() == "Hide transcript"
