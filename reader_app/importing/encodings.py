"""Which encoding a file is in, and its text."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

import charset_normalizer

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF-",
    b"{\\rtf",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
)
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\x1b") + b"\x7f"
_MOST_CONTROL = 0.005
_SAMPLE = 65_536
_DECLARED = re.compile(
    rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})|<\?xml[^<>]{0,200}?encoding=[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
# What French files come in besides UTF-8; the first wins unless another fits clearly better.
_LIKELY = ("cp1252", "mac_roman", "cp850")
_CLEARLY = 0.01
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_ODD = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ufdff\ufe00-\ufefe\uff00-\ufffd]")
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_ESCAPED = re.compile(r"[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with Unix line ends, in NFC, and whether its encoding had to be guessed."""

    text: str
    guessed: bool


def decoded(data: bytes) -> Decoded | None:
    """The text of `data`; None where it is no text."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Decoded(_tidy(data[len(bom) :].decode(name, "replace")), guessed=False)
    wide = _without_bom(data)
    if wide:
        return Decoded(_tidy(data.decode(wide, "replace")), guessed=True)
    if _is_binary(data):
        return None
    try:
        return Decoded(_tidy(data.decode("utf-8")), guessed=False)
    except UnicodeDecodeError:
        return _declared(data) or Decoded(_tidy(_guessed(data)), guessed=True)


def _without_bom(data: bytes) -> str | None:
    """The kind of UTF-16 that `data` is, from where its zero bytes stand."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return None
    most = len(sample) // 2 * 0.7
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) < len("ab") * 2 or max(even, odd) < most or min(even, odd) > most / 10:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_binary(data: bytes) -> bool:
    control = len(data) - len(data.translate(None, _CONTROL))
    return data.startswith(_MAGIC) or control > len(data) * _MOST_CONTROL


def _declared(data: bytes) -> Decoded | None:
    """The text in the encoding that an HTML page names."""
    match = _DECLARED.search(data[:4096])
    name = (match[1] or match[2]).decode("ascii", "replace") if match else ""
    try:
        # Browsers read these two names as the third, and so do the pages' authors.
        latin = name.lower() in {"iso-8859-1", "latin1"}
        return Decoded(_tidy(data.decode("cp1252" if latin else name)), guessed=False)
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(data: bytes) -> str:
    """The text of `data`, which is neither sound UTF-8 nor said to be anything."""
    mixed = data.decode("utf-8", "surrogateescape")
    strays = len(_ESCAPED.findall(mixed))
    if len(data) - len(mixed) > strays:
        return _ESCAPED.sub(_stray, mixed)
    return data.decode(_likeliest(data[:_SAMPLE]), "replace")


def _stray(match: re.Match[str]) -> str:
    """One byte of the old kind amid UTF-8."""
    return bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace")


def _likeliest(sample: bytes) -> str:
    """The encoding in which `sample` looks most like a text; in doubt, that of French Windows."""
    chaos = {
        match.encoding: match.chaos
        for match in charset_normalizer.from_bytes(sample, cp_isolation=list(_LIKELY), threshold=1)
    }
    usual = chaos.get(_LIKELY[0], 1.0)
    best = min(chaos, key=lambda name: chaos[name], default=_LIKELY[0])
    return best if chaos.get(best, 1.0) + _CLEARLY < usual else _LIKELY[0]


def _tidy(text: str) -> str:
    if _ODD.search(text):
        text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", text)
