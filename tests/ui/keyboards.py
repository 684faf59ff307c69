"""What two keyboards must hold down for a sign: the English of America, and the French."""

# Signs that stand without Shift, and with Shift on the same key.
_QWERTY = ("`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?')
_AZERTY = ("²&é\"'(-è_çà)=^$*ù,;:!<", "~1234567890°+¨£µ%?./§>")
KEYBOARDS = {"QWERTY": _QWERTY, "AZERTY": _AZERTY}


def strokes(keyboard: str, keys: str) -> frozenset[str]:
    """The keys held down at once for "Ctrl++": named by the sign without Shift, or by Qt.

    Raises:
        LookupError: This keyboard has no such key.
    """
    *held, key = keys[:-1].split("+") if keys.endswith("++") else keys.split("+")
    key = "+" if keys.endswith("++") else key
    if keys.endswith("++"):
        held = [each for each in keys[:-2].split("+") if each]
    plain, shifted = KEYBOARDS[keyboard]
    if len(key) > 1 or key.isalpha():
        return frozenset({*held, key})
    if key in plain:
        return frozenset({*held, key})
    if key in shifted:
        return frozenset({*held, "Shift", plain[shifted.index(key)]})
    raise LookupError(key)
