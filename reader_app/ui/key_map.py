"""The one key map: which keys call up which action, as the reader has it."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from reader_app.ui.actions import Actions, plain_text

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_HOLDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_EDITING = QKeySequence.StandardKey
_OF_FIELDS = (_EDITING.Copy, _EDITING.Cut, _EDITING.Paste, _EDITING.SelectAll)


class KeyMap(QObject):
    """Gives actions other keys than their usual ones; the menus and the palette follow at once.

    Signals:
        changed: The reader gave an action other keys; carries all that is not usual, by the
            names of the actions, "" for no keys.
    """

    changed = Signal(object)

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._named = actions.named()
        self._usual = {name: each.shortcuts() for name, each in self._named.items()}
        self._own: dict[str, str] = {}

    @property
    def own(self) -> Mapping[str, str]:
        """What is not usual: the keys of actions by their names."""
        return self._own

    def show(self, own: Mapping[str, str]) -> None:
        """Take over what was kept. What names no action, or keys that two want, is left out."""
        self._own = {}
        for name, text in own.items():
            keys = QKeySequence(text, _PORTABLE)
            is_taken = any(chord(keys) == chord(QKeySequence(one)) for one in self._own.values())
            if name in self._named and not (text and (is_taken or not is_for_actions(keys))):
                self._own[name] = text
        self._apply()

    def give(self, name: str, keys: QKeySequence) -> None:
        """Let these keys call up the action of this name, and no others; no keys is none."""
        self._change(self._own | {name: keys.toString(_PORTABLE)})

    def reset(self, name: str = "") -> None:
        """Give an action its usual keys back, or all of them.

        Another action that has one of them by now has its usual ones again, too.
        """
        wanted = set(map(chord, self._usual.get(name, ())))
        kept = {
            each: keys
            for each, keys in self._own.items()
            if name and each != name and not (keys and chord(QKeySequence(keys)) in wanted)
        }
        self._change(kept)

    def usual(self, name: str) -> list[QKeySequence]:
        """The keys that an action has where the reader gave it no others."""
        return list(self._usual[name])

    def holder(self, keys: QKeySequence, but: str) -> str:
        """What has these keys already, "" if nothing has: an action other than `but`, a menu."""
        wanted = chord(keys)
        for name, action in self._named.items():
            if name != but and wanted in map(chord, action.shortcuts()):
                return plain_text(action).rstrip("…")
        for title in self._actions.titles():
            letter = QKeySequence.mnemonic(title)
            if not letter.isEmpty() and wanted == chord(letter):
                return title.replace("&", "")
        return ""

    def _change(self, own: dict[str, str]) -> None:
        usual = {
            name: [each.toString(_PORTABLE) for each in keys] for name, keys in self._usual.items()
        }
        self._own = {name: text for name, text in own.items() if [text] != usual[name]}
        self._apply()
        self.changed.emit(dict(self._own))

    def _apply(self) -> None:
        taken = {chord(QKeySequence(text)) for text in self._own.values() if text}
        for name, action in self._named.items():
            keys = list(self._keys(name, taken))
            if keys != action.shortcuts():
                action.setShortcuts(keys)

    def _keys(self, name: str, taken: set[str]) -> Iterator[QKeySequence]:
        """The keys of an action: its own, or of its usual ones those that no other has got."""
        if name in self._own:
            if self._own[name]:
                yield QKeySequence(self._own[name], _PORTABLE)
            return
        yield from (keys for keys in self._usual[name] if chord(keys) not in taken)


def chord(keys: QKeySequence) -> str:
    """The keys as they are held against others.

    Signs and digits stand with Shift on one keyboard and without on another, so that Shift says
    nothing there: Ctrl+Shift+1 of a French keyboard is Ctrl+1 of an English one.
    """
    if keys.isEmpty():
        return ""
    pressed = _first(keys)
    key, modifiers = pressed.key(), pressed.keyboardModifiers()
    # Below this the keys of Qt are the signs that they write.
    is_written = Qt.Key.Key_Exclam.value <= key.value < Qt.Key.Key_Escape.value
    if is_written and not chr(key.value).isalpha():
        modifiers &= ~_SHIFT
    return QKeySequence(QKeyCombination(modifiers, key)).toString(_PORTABLE)


def is_for_actions(keys: QKeySequence) -> bool:
    """Whether keys may call up an action: one press, not needed for writing or moving about."""
    if keys.count() != 1:
        return False
    pressed = _first(keys)
    if any(chord(keys) in map(chord, QKeySequence.keyBindings(each)) for each in _OF_FIELDS):
        return False
    is_function = Qt.Key.Key_F1.value <= pressed.key().value <= Qt.Key.Key_F35.value
    return is_function or bool(pressed.keyboardModifiers() & _HOLDING)


def _first(keys: QKeySequence) -> QKeyCombination:
    """The first press of keys; the stubs do not know that they can be counted off."""
    first: QKeyCombination = keys[0]  # type: ignore[index]
    return first


def action_keys(action: QAction) -> str:
    """The keys of an action as this keyboard's language writes them: "Ctrl+F, Ctrl+L"."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(keys.toString(native) for keys in action.shortcuts())
