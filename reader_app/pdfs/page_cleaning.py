"""What a PDF says of a page, as a reader would copy it: paragraphs, whole words, no odd signs."""

import re
import unicodedata

_LINE_END = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c]")
# PDFium writes U+0002 or U+FFFE for a hyphen that the end of a line puts into a word.
_PDFIUM_HYPHEN = re.compile("[\u0002\ufffe\u00ad][ \t]*\n?")
_CUT = re.compile("[-\u2010]\n")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 60
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufff9-\uffff\ud800-\udfff]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_BLANKS = re.compile(r"[ \t]{2,}|\t")
_KEPT_BEFORE = re.compile(
    "après|arrière|au|avant|ci|co|contre|demi|est|ex|là|mi|micro|mini|non|nord|ouest|outre|peut|"
    "quasi|quelques|rendez|sous|sud|vis",
    re.IGNORECASE,
)
_KEPT_BEHIND = re.compile(
    "ce|ci|delà|elles?|en|être|eux|ils?|je|l[aàe]|les|leur|lui|mêmes?|moi|nous|on|toi|tu|vous|y",
    re.IGNORECASE,
)
_SENTENCE_END = frozenset(".!?:;…»”)")
_BULLETS = frozenset("-–—•▪◦●■►*")
_FULL_LINE = 0.7  # of the longest line: what is shorter ends its paragraph


def cleaned(text: str) -> str:
    """A text in NFC, without empty lines, needless blanks and what is not seen."""
    text = _PDFIUM_HYPHEN.sub("", _LINE_END.sub("\n", text))
    text = _LIGATURE.sub(_spelt_out, _CONTROL.sub("", text))
    lines = unicodedata.normalize("NFC", text).split("\n")
    return "\n".join(filter(None, (_BLANKS.sub(" ", line).strip() for line in lines)))


def cleaned_page(text: str) -> str:
    """The same of a page that was set in lines: a line for each paragraph, its words whole."""
    return "\n".join(_paragraphs(_CUT.sub(_joined, cleaned(text)).split("\n")))


def _spelt_out(ligature: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", ligature[0])


def _joined(cut: re.Match[str]) -> str:
    """What stands between the halves of a word that the end of a line cuts."""
    text, start, end = cut.string, cut.start(), cut.end()
    before = _LAST_WORD.search(text[max(0, start - _LONGEST_WORD) : start])
    behind = _FIRST_WORD.match(text, end)
    if before is None or behind is None:
        return cut[0]
    belongs = (
        _KEPT_BEFORE.fullmatch(before[0])
        or _KEPT_BEHIND.fullmatch(behind[0])
        or not behind[0][0].islower()
    )
    return "-" if belongs else ""


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines joined where the sentence goes on; where that is not certain they stay apart."""
    full = max(map(len, lines), default=0) * _FULL_LINE
    found: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line[:1] not in _BULLETS:
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
        goes_on = len(line) >= full and line[-1:] not in _SENTENCE_END
    return found
