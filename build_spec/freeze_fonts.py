"""Makes the static fonts of `resources/fonts` out of three variable ones and OpenDyslexic.

Qt shows a variable font in one weight only, so each weight is a file of its own. They are cut
down to the letters that notes are written in, without hinting: the first frame waits for them.

It needs `pip install fonttools fontpkg-inter fontpkg-source-serif-4 fontpkg-literata`, whose
fonts are under the SIL Open Font License without reserved names. OpenDyslexic is under the same
licence, but its name is reserved: what we cut from it goes by another one. It comes as the
unpacked npm package @fontsource/opendyslexic, whose folder is the one argument.
"""

import shutil
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
PACKAGES = Path(sysconfig.get_path("purelib"))
STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
# Latin with its extensions, combining accents, Greek letters for formulas, punctuation, currency,
# letter-like signs, fractions, arrows, operators, lines, shapes, signs, ligatures, replacement.
LETTERS = (
    (0x20, 0x24F), (0x250, 0x36F), (0x370, 0x3FF), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x2070, 0x20CF), (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF),
    (0x2460, 0x24FF), (0x2500, 0x257F), (0x25A0, 0x25FF), (0x2600, 0x27BF), (0xFB00, 0xFB06),
    (0xFFFD, 0xFFFD),
)  # fmt: skip
FEATURES = ["calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk", "rlig", "tnum", "frac", "sups"]
NO_BREAK_HYPHEN = 0x2011
NO_BREAK_SPACE = 0xA0
ITALIC, BOLD, REGULAR = 0x01, 0x20, 0x40


@dataclass(frozen=True, slots=True)
class Cut:
    """One static font: a variable font at one weight, drawn for `opsz` points."""

    source: str
    family: str
    weight: int
    italic: bool = False
    opsz: int = 14

    @property
    def style(self) -> str:
        """Its name within the family, as "SemiBold Italic"."""
        words = [STYLES[self.weight], "Italic" if self.italic else ""]
        return " ".join(filter(None, words)).replace("Regular Italic", "Italic")

    @property
    def file_name(self) -> str:
        """Its file, named as its PostScript name."""
        return f"{self.family}-{self.style}".replace(" ", "")


INTER = "fontpkg_inter/files/Inter[opsz,wght].ttf"
INTER_ITALIC = "fontpkg_inter/files/Inter-Italic[opsz,wght].ttf"
SERIF = "fontpkg_source_serif_4/files/SourceSerif4[opsz,wght].ttf"
SERIF_ITALIC = "fontpkg_source_serif_4/files/SourceSerif4-Italic[opsz,wght].ttf"
LITERATA = "fontpkg_literata/files/Literata[opsz,wght].ttf"
LITERATA_ITALIC = "fontpkg_literata/files/Literata-Italic[opsz,wght].ttf"
CUTS = (
    Cut(INTER, "Inter", 400),
    Cut(INTER, "Inter", 500),
    Cut(INTER, "Inter", 600),
    Cut(INTER, "Inter", 700),
    Cut(INTER_ITALIC, "Inter", 400, italic=True),
    Cut(SERIF, "Source Serif 4", 400),
    Cut(SERIF, "Source Serif 4", 600),
    Cut(SERIF, "Source Serif 4", 700),
    Cut(SERIF_ITALIC, "Source Serif 4", 400, italic=True),
    Cut(SERIF_ITALIC, "Source Serif 4", 700, italic=True),
    Cut(LITERATA, "Literata", 400),
    Cut(LITERATA, "Literata", 600),
    Cut(LITERATA, "Literata", 700),
    Cut(LITERATA_ITALIC, "Literata", 400, italic=True),
    Cut(LITERATA_ITALIC, "Literata", 700, italic=True),
)
CLEAR = "Lutrin Clear"
CLEAR_CUTS = (
    Cut("files/opendyslexic-latin-400-normal.woff", CLEAR, 400),
    Cut("files/opendyslexic-latin-700-normal.woff", CLEAR, 700),
    Cut("files/opendyslexic-latin-400-italic.woff", CLEAR, 400, italic=True),
    Cut("files/opendyslexic-latin-700-italic.woff", CLEAR, 700, italic=True),
)


def freeze(cut: Cut) -> Path:
    """Make one static font; returns its file."""
    font = TTFont(PACKAGES / cut.source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wght": cut.weight, "opsz": cut.opsz})
    return _finish(font, cut, "ttf")


def freeze_static(folder: Path, cut: Cut) -> Path:
    """Make one font of one that is static already, in `folder`; returns its file."""
    font = TTFont(folder / cut.source, recalcTimestamp=False)
    font.flavor = None
    return _finish(font, cut, "otf")


def _finish(font: Any, cut: Cut, kind: str) -> Path:
    _slim(font)
    _name(font, cut)
    _say_style(font, cut)
    target = FONTS / f"{cut.file_name}.{kind}"
    font.save(target)
    return target


def _slim(font: Any) -> None:
    options = Options()
    options.hinting = False
    options.drop_tables += ["STAT"]  # it would speak of axes that are gone
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for a, b in LETTERS for code in range(a, b + 1)])
    subsetter.subset(font)
    for table in font["cmap"].tables:
        table.cmap.setdefault(NO_BREAK_HYPHEN, table.cmap[ord("-")])
        table.cmap.setdefault(NO_BREAK_SPACE, table.cmap[ord(" ")])


def _name(font: Any, cut: Cut) -> None:
    """Four styles may share the old family name; others say theirs in it, and in names 16, 17."""
    one_of_four = cut.weight in {400, 700}
    old_family = cut.family if one_of_four else f"{cut.family} {STYLES[cut.weight]}"
    old_style = cut.style if one_of_four else ("Italic" if cut.italic else "Regular")
    names = {
        1: old_family,
        2: old_style,
        3: f"{cut.file_name};Lutrin",
        4: f"{cut.family} {cut.style}",
        6: cut.file_name,
        16: cut.family,
        17: cut.style,
    }
    # Copyright, version and licence stay as they were.
    font["name"].names = [each for each in font["name"].names if each.nameID in {0, 5, 13, 14}]
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)


def _say_style(font: Any, cut: Cut) -> None:
    bold, regular = cut.weight == max(STYLES), cut.weight == min(STYLES) and not cut.italic
    bits = ITALIC * cut.italic | BOLD * bold | REGULAR * regular
    font["OS/2"].usWeightClass = cut.weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~(ITALIC | BOLD | REGULAR) | bits
    font["head"].macStyle = bold | cut.italic << 1


def main(opendyslexic: Path) -> None:
    """Make all of them, and put the licences beside them."""
    FONTS.mkdir(parents=True, exist_ok=True)
    made = [freeze(cut) for cut in CUTS]
    made += [freeze_static(opendyslexic, cut) for cut in CLEAR_CUTS]
    for target in made:
        print(f"{target.stat().st_size / 1024:6.0f} KB  {target.name}")
    licences = {
        "Inter": PACKAGES / "fontpkg_inter",
        "SourceSerif4": PACKAGES / "fontpkg_source_serif_4",
        "Literata": PACKAGES / "fontpkg_literata",
        "LutrinClear": opendyslexic,
    }
    for family, folder in licences.items():
        shutil.copyfile(folder / "LICENSE", FONTS / f"{family}-LICENSE.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
