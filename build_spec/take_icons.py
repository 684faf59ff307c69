"""Takes icons out of an unpacked `lucide-static` into `resources/icons`.

`npm pack lucide-static`, unpack it, then `python build_spec/take_icons.py PACKAGE [NAME…]` takes
the named icons, and takes anew all those that are already there.
"""

import re
import shutil
import sys
from pathlib import Path

ICONS = Path(__file__).parents[1] / "resources" / "icons"
OURS = "lutrin"
_NOISE = re.compile(r'<!--.*?-->\s*|\sclass="[^"]*"', re.DOTALL)
_GAP = re.compile(r"\s+")


def slim(drawing: str) -> str:
    """The drawing on one line, without comments and class names."""
    text = _GAP.sub(" ", _NOISE.sub("", drawing)).replace("> <", "><").replace(" />", "/>")
    return text.replace(" >", ">").strip() + "\n"


def main(package: Path, new: set[str]) -> None:
    """Replace every icon that is not our own by the one of `package`, and add the new ones."""
    names = new | {each.stem for each in ICONS.glob("*.svg")} - {OURS}
    for name in sorted(names):
        # Upstream drops icons and renames them: what is missing stops us here.
        drawing = (package / "icons" / f"{name}.svg").read_text("utf-8")
        (ICONS / f"{name}.svg").write_text(slim(drawing), "utf-8")
    shutil.copyfile(package / "LICENSE", ICONS / "LICENSE")


if __name__ == "__main__":
    main(Path(sys.argv[1]), set(sys.argv[2:]))
